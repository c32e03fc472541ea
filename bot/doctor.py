"""The doctor: checks each thing that the bot needs, and says how to mend a fault."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError
from telegram.error import InvalidToken, TelegramError

from bot.app import Telegram
from bot.settings import Settings
from bot.texts import Texts
from storage.database import make_engine
from storage.schema import Schema, schema_of


@dataclass(frozen=True, slots=True)
class Finding:
    """The result of one check. `mend` says what to do if it is not well."""

    what: str
    well: bool
    said: str
    mend: str = ""


_MENDING = {
    Schema.EMPTY: (True, "empty; the tables are made at the first start", ""),
    Schema.CURRENT: (True, "up to date", ""),
    Schema.OLDER: (False, "of an older version", "Make a copy of the database, then run: python -m bot migrate"),
    Schema.NEWER: (False, "of a newer version than this bot", "Install the newer bot, or use another database."),
    Schema.FOREIGN: (False, "somebody else's tables", "Give the bot a database of its own in DATABASE_URL."),
}


def examine(settings: Settings) -> Iterator[Finding]:
    """Yield the findings about token, database, tables, time zone, languages and managers."""
    yield asyncio.run(_token(settings))
    yield from _database(settings)
    yield Finding("time zone", True, settings.time_zone)
    yield _languages(settings)
    yield _managers(settings)


async def _token(settings: Settings) -> Finding:
    telegram = Telegram.from_settings(settings)
    try:
        await telegram.bot.initialize()
    except InvalidToken:
        mend = "Copy the token from @BotFather into BOT_TOKEN."
        return Finding("token", False, "Telegram does not know it", mend)
    except TelegramError as error:
        mend = f"Check that {settings.bot_api_url} can be reached from here (BOT_API_URL)."
        return Finding("token", False, f"Telegram can't be reached: {error}", mend)
    finally:
        await telegram.bot.shutdown()
    return Finding("token", True, f"@{telegram.bot.username}")


def _database(settings: Settings) -> Iterator[Finding]:
    where = make_url(settings.database_url.get_secret_value()).render_as_string(hide_password=True)
    try:
        engine = make_engine(settings.database_url.get_secret_value())
        try:
            schema = schema_of(engine)
        finally:
            engine.dispose()
    except (SQLAlchemyError, OSError) as error:
        said = str(getattr(error, "orig", error)).strip().partition("\n")[0]
        yield Finding("database", False, f"{where}: {said}", "Check DATABASE_URL, and that the database is running.")
        return
    yield Finding("database", True, where)
    well, said, mend = _MENDING[schema]
    yield Finding("tables", well, said, mend)


def _languages(settings: Settings) -> Finding:
    known = Texts().languages
    listed = ", ".join(known)
    if settings.default_language in known:
        return Finding("languages", True, f"{listed} (default {settings.default_language})")
    mend = f"Choose one of {listed}."
    return Finding("languages", False, f"DEFAULT_LANGUAGE={settings.default_language}: no such texts", mend)


def _managers(settings: Settings) -> Finding:
    if settings.manager_ids:
        return Finding("managers", True, ", ".join(str(one) for one in settings.manager_ids))
    mend = "Write /privacy to your bot: it tells you your id, for MANAGER_IDS. Without one no programme can be made."
    return Finding("managers", False, "none", mend)
