"""The doctor: checks each thing that the bot needs, and says how to mend a fault."""

import asyncio
import shlex
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError
from telegram.error import InvalidToken, TelegramError

from bot.app import Telegram
from bot.clock import SystemClock
from bot.mail_server import MailServer
from bot.settings import Settings
from bot.texts import Texts
from programme.usecases.common import reach
from storage.database import make_engine
from storage.schema import Schema, schema_of
from storage.sqlite_files import files_of, readable_by_others, unwritable
from storage.standstill import counts
from storage.unit_of_work import SqlUnitOfWork


@dataclass(frozen=True, slots=True)
class Finding:
    """The result of a check. `mend` says how to mend a fault, or how to make the state better."""

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
    """Yield the findings about token, database, tables, time zone, languages, managers and mail."""
    yield asyncio.run(_token(settings))
    whole = yield from _database(settings)
    yield Finding("time zone", True, settings.time_zone)
    yield _languages(settings)
    yield _managers(settings)
    if (server := settings.mail_server()) is not None:
        yield asyncio.run(_mail(server, settings.mail_from or ""))
    if whole:
        yield _standstill(settings)
        yield from _programmes(settings)


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


def _database(settings: Settings) -> Generator[Finding, None, bool]:
    """Yield the findings about the database; return whether its tables can be read."""
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
        return False
    if faults := unwritable(make_url(settings.database_url.get_secret_value())):
        mend = "Give the file and those beside it to the bot's user (chown), and its folder, too; no restart is needed."
        yield Finding("database", False, f"{where} can't be written: {'; '.join(faults)}", mend)
    else:
        yield Finding("database", True, where)
    yield from _files(settings)
    well, said, mend = _MENDING[schema]
    yield Finding("tables", well, said, mend)
    return schema is Schema.CURRENT


def _standstill(settings: Settings) -> Finding:
    engine = make_engine(settings.database_url.get_secret_value())
    try:
        with engine.connect() as connection:
            found = counts(connection)
    finally:
        engine.dispose()
    said = f"{found.waiting} wait to be sent, {found.parked_messages} stand still"
    if found.is_moving:
        return Finding("messages", True, said)
    waits = f"; {found.parked_waits} waits stand still" if found.parked_waits else ""
    mend = "The log says why (a message is parked, a wait is parked); what to do: docs/operating.md, Parked messages."
    return Finding("messages", True, f"{said}{waits}", mend)


def _files(settings: Settings) -> Iterator[Finding]:
    """Yield a finding if others on the machine can read the database's files, or the settings with the token."""
    url = make_url(settings.database_url.get_secret_value())
    ours = [one for one in (*files_of(url), Path(".env").absolute()) if one.exists()]
    if found := readable_by_others(ours):
        listed = " ".join(shlex.quote(str(one)) for one in found)
        yield Finding("files", False, "others on this machine can read them", f"Run: chmod go= {listed}")


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


async def _mail(server: MailServer, sender: str) -> Finding:
    """Return what the mail server says when we connect, encrypt, log in and name our address; no mail is sent."""
    from bot.smtp import Away, Line

    try:
        async with Line(server, sender) as line:
            await line.may_send()
    except Away as error:
        return Finding("mail", False, str(error), error.mend)
    return Finding("mail", True, f"{server.address} takes mails from {sender}")


def _programmes(settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each programme that has not ended: what its participants should know and are not told yet."""
    texts = Texts()
    today = SystemClock().now().astimezone(ZoneInfo(settings.time_zone)).date()
    engine = make_engine(settings.database_url.get_secret_value())
    try:
        with engine.connect() as connection:
            uow = SqlUnitOfWork(connection)
            for programme in uow.programmes.open(today):
                lacks = reach.missing(uow, programme)
                named = "; ".join(texts.render(one, "en", markup=False) for one in lacks)
                mend = f"Missing: {named}. A manager fills it in under /me." if named else ""
                if len(uow.memberships.managers(programme.id)) == 1:
                    mend = f"{mend} It has one manager: a second one, invited under /programme, could step in.".strip()
                yield Finding("programme", True, programme.name, mend)
    finally:
        engine.dispose()
