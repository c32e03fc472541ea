"""One unit of work for a command, in the database of the settings, whether the bot runs or not."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

from sqlalchemy.exc import DBAPIError

from bot.settings import Settings
from storage.database import Database, Unavailable
from storage.schema import Schema, schema_of
from storage.unit_of_work import SqlUnitOfWork

T = TypeVar("T")


class CommandError(Exception):
    """The command can't be carried out; the text says why in one sentence."""


def in_database(settings: Settings, work: Callable[[SqlUnitOfWork], T]) -> T:
    """Do a command's work in a unit of work, and return its result.

    Raises:
        CommandError: the database can't be used.
    """
    try:
        database = Database(settings.database_url.get_secret_value())
    except OSError as error:
        raise CommandError(f"DATABASE_URL: the database's folder can't be made: {error}") from None
    return asyncio.run(_run_and_close(database, work))


async def _run_and_close(database: Database, work: Callable[[SqlUnitOfWork], T]) -> T:
    try:
        schema = schema_of(database.engine)
        if schema is not Schema.CURRENT:
            raise CommandError(
                f"The database's tables are not those of this version ({schema}); run: python -m bot check"
            )
        return await database.run(work)
    except (DBAPIError, Unavailable) as error:
        said = str(getattr(error, "orig", error)).strip().partition("\n")[0]
        raise CommandError(f"DATABASE_URL: the database can't be reached: {said}") from None
    finally:
        await database.close()
