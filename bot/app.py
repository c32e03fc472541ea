"""The wiring: makes every part of the bot once from the settings, starts it, and stops it cleanly."""

import asyncio
import signal
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from secrets import token_hex
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import structlog
from sqlalchemy.exc import DBAPIError
from telegram import Bot
from telegram.error import BadRequest, InvalidToken, TelegramError

from bot.carrier import Carrier, File
from bot.clock import SystemClock
from bot.edge import Edge
from bot.ending import end_by_force_later, time_left
from bot.errands import Errands
from bot.faults import Faults
from bot.kinds import ALLOWED_UPDATES
from bot.lanes import Lanes
from bot.mail_content import MailContent
from bot.mailer import Mailer
from bot.messenger import Messenger
from bot.missed import Missed
from bot.pacer import Pacer
from bot.people_lists import ListReader
from bot.polling import POLL_SECONDS, Polling
from bot.profile import Profile
from bot.rendering import Renderer
from bot.request import AiohttpRequest
from bot.schedule import Schedule, StoredJournal
from bot.settings import Address, Settings, UpdatesBy
from bot.speaker import Speaker
from bot.tasks import Tasks, until
from bot.texts import Texts
from bot.undelivered import Undelivered
from bot.updates import Intake, insist
from bot.waits import StoredWaits
from handlers.request import House
from programme.clock import Clock
from scheduler.runner import Runner
from scheduler.sweep import Sweep
from storage.database import Database, Priority, Unavailable
from storage.leadership import Leadership
from storage.schema import Schema, migrate, schema_of
from storage.standstill import counts
from storage.unit_of_work import SqlUnitOfWork

log = structlog.get_logger(__name__)

SECONDS_TO_FINISH = 8  # for the jobs and messages in hand, after the updates; see bot/ending.py
SECONDS_TO_NOTE = 2  # that the run has ended, and that another may lead
SECONDS_TO_ANSWER = 15.0  # for Telegram; a message that it has not answered by then may have arrived
BETWEEN_LOOKS = timedelta(seconds=2)  # between tries to take the lead, and to reach Telegram at the start
CAREFUL_AFTER_A_CRASH = 100  # updates: as many as one poll brings
CONNECTIONS_OF_WEBHOOK = 40  # Telegram's default: that many updates side by side


class StartError(Exception):
    """The bot can't start; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Telegram:
    """The line to Telegram: python-telegram-bot's Bot, and the request that long polls go through."""

    bot: Bot
    polls: AiohttpRequest

    @classmethod
    def from_settings(cls, settings: Settings) -> "Telegram":
        """Return the line that the settings describe; no request is made yet."""
        polls = AiohttpRequest(connections=2, total_timeout=POLL_SECONDS + 30)
        bot = Bot(
            settings.bot_token.get_secret_value(),
            base_url=f"{settings.bot_api_url}/bot",
            base_file_url=f"{settings.bot_api_url}/file/bot",
            request=AiohttpRequest(read_timeout=SECONDS_TO_ANSWER),
            get_updates_request=polls,
        )
        return cls(bot, polls)


def prepare_schema(database: Database) -> None:
    """Create the tables if the database is empty.

    Raises:
        StartError: the database is of another version, or can't be reached.
    """
    try:
        schema = schema_of(database.engine)
        if schema is Schema.EMPTY:
            migrate(database.engine)
    except DBAPIError as error:
        raise StartError(f"DATABASE_URL: the database can't be reached: {_first_line(error)}") from None
    if schema in _REFUSALS:
        raise StartError(_REFUSALS[schema])


_REFUSALS = {
    Schema.OLDER: "The database is of an older version. Make a copy of it, then run: python -m bot migrate",
    Schema.NEWER: "The database is of a newer version than this bot. Install the newer bot, or use another database.",
    Schema.FOREIGN: "DATABASE_URL: the database holds somebody else's tables. Give the bot a database of its own.",
}


def _first_line(error: DBAPIError | Unavailable) -> str:
    return str(getattr(error, "orig", error)).strip().partition("\n")[0]


@dataclass(slots=True)
class Mentorbot:
    """The bot with all its parts.

    Attributes:
        run_name: the name of this process, under which it claims rows.
        jobs: the periodic jobs, once the bot serves; a rehearsal that turns the clock runs them at once.
        by_the_machine: whether they run by the machine's clock, too.
    """

    settings: Settings
    texts: Texts
    telegram: Telegram
    database: Database
    clock: Clock
    run_name: str
    by_the_machine: bool = True
    jobs: Runner | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        """Tell the units of work the address that mails come from."""
        self.database.mail_from = self.settings.mail_from or ""

    @classmethod
    def from_settings(cls, settings: Settings, clock: Clock | None = None) -> "Mentorbot":
        """Return the bot that the settings describe; only rehearsals and tests pass a clock.

        Raises:
            StartError: there are no texts in the default language, or the database's folder can't be made.
        """
        texts = Texts()
        if settings.default_language not in texts.languages:
            known = ", ".join(texts.languages)
            raise StartError(f"DEFAULT_LANGUAGE: there are no texts in {settings.default_language!r}, only in {known}.")
        try:
            database = Database(settings.database_url.get_secret_value())
        except OSError as error:
            raise StartError(f"DATABASE_URL: the database's folder can't be made: {error}") from None
        line = Telegram.from_settings(settings)
        return cls(settings, texts, line, database, clock or SystemClock(), token_hex(8))

    async def run(self, stop: asyncio.Event) -> None:
        """Serve until `stop` is set.

        Raises:
            StartError: the bot can't start.
            InvalidToken: Telegram does not know the token (any more).
        """
        try:
            await asyncio.to_thread(prepare_schema, self.database)
            await self._initialize(stop)
            if not stop.is_set():
                await self._serve(stop)
        finally:
            await self.telegram.bot.shutdown()
            await self.database.close()

    async def _initialize(self, stop: asyncio.Event) -> None:
        """Ask Telegram for the bot's own account, again and again while Telegram is away.

        Raises:
            InvalidToken: Telegram does not know the token.
        """
        while not stop.is_set():
            try:
                await self.telegram.bot.initialize()
                return
            except InvalidToken:
                raise
            except TelegramError as error:
                log.warning("Telegram can't be reached yet", reason=str(error))
                await until(stop, self.clock.sleep(BETWEEN_LOOKS))

    async def _serve(self, stop: asyncio.Event) -> None:
        leadership = Leadership(self.database.engine)
        polls = self.settings.updates is UpdatesBy.POLLING
        if not await self._lead(leadership, stop, wait=polls):
            return
        parts = self._parts(leadership if polls else None)
        self.jobs = parts.jobs
        try:
            await self._begin(parts)
            log.info("serving", bot=self.telegram.bot.username, updates=str(self.settings.updates))
            await self._take_updates(parts, stop)
        finally:
            await self._end(parts)
            with suppress(TimeoutError):
                async with asyncio.timeout(SECONDS_TO_NOTE):
                    await asyncio.to_thread(leadership.give_up)

    async def _lead(self, leadership: Leadership, stop: asyncio.Event, *, wait: bool) -> bool:
        """Take the lead if it is free; tell whether to serve.

        With `wait`, try until the lead is free or `stop` is set; without it (webhook), serve without the lead.
        """
        while not stop.is_set():
            try:
                if await asyncio.to_thread(leadership.hold):
                    await self.database.run(_release_all, Priority.ROUTINE)
                    return True
                if not wait:
                    return True
                log.warning("another bot is running on this database; waiting for it to stop")
            except (DBAPIError, Unavailable) as error:
                log.warning("waiting for the database", reason=_first_line(error))
            await until(stop, self.clock.sleep(BETWEEN_LOOKS))
        return False

    def _parts(self, leadership: Leadership | None) -> "_Parts":
        renderer = Renderer(self.texts, self.clock)
        faults = Faults(renderer, self.clock, self.settings.operator_chat_id, self.settings.default_language)
        lanes = Lanes()
        speaker = Speaker(renderer, self.clock, self.run_name, lanes.is_at_rest, self.telegram.bot.username)
        messenger = Messenger(
            self.database,
            Carrier(self.telegram.bot, self._document),
            Pacer(self.clock),
            self.clock,
            faults,
            Undelivered(speaker, self.clock),
            self.run_name,
            ZoneInfo(self.settings.time_zone),
            lanes,
        )
        tasks = Tasks()
        lists = ListReader(self.telegram.bot, self.texts)
        errands = Errands(self.database, speaker, messenger, self.clock, faults, tasks, lists, self.run_name)
        edge = Edge(
            bot=self.telegram.bot,
            database=self.database,
            renderer=renderer,
            speaker=speaker,
            messenger=messenger,
            errands=errands,
            clock=self.clock,
            faults=faults,
            missed=Missed(speaker, self.clock, self.settings.time_zone),
            house=House(
                self.telegram.bot.username,
                self.texts.languages,
                self.settings.time_zone,
                lambda language: self.texts.words(language, self.clock.now()),
            ),
            owners=frozenset(self.settings.manager_ids),
            default_language=self.settings.default_language,
            presses=tasks,
        )
        intake = Intake(edge, self.database, self.clock)
        waits = StoredWaits(self.database, speaker, messenger.hand_over, faults, self.clock, self.run_name)
        sweep = Sweep(waits, intake.stopping.is_set)
        mailer = Mailer(
            server=self.settings.mail_server(),
            sender=self.settings.mail_from or "",
            database=self.database,
            content=MailContent(self.database, self.texts, self.clock, self.telegram.bot.username, self._document),
            speaker=speaker,
            messenger=messenger,
            clock=self.clock,
            faults=faults,
            run_name=self.run_name,
        )
        schedule = Schedule(self.database, messenger, errands, mailer, sweep, self.clock, leadership)
        journal = StoredJournal(self.database, self.clock)
        return _Parts(messenger, intake, Runner(schedule.works(), journal, by_the_machine=self.by_the_machine))

    async def _document(self, recipe: dict[str, Any]) -> File:
        """Build the document that a recipe stands for; what builds documents is imported with the first."""
        from bot.recipes import Recipes

        zone = ZoneInfo(self.settings.time_zone)
        recipes = Recipes(self.database, self.texts, zone, self.clock, self.telegram.bot.username)
        return await recipes.build(recipe)

    async def _begin(self, parts: "_Parts") -> None:
        """Note that this run begins, be careful if the last run crashed, and start the jobs."""
        now = self.clock.now()
        unclean, found = await self.database.run(
            lambda uow: (uow.ledger.begin_run(self.run_name, now), counts(uow.connection))
        )
        if not found.is_moving:
            log.warning("rows stand still", messages=found.parked_messages, waits=found.parked_waits)
        parts.intake.careful = CAREFUL_AFTER_A_CRASH if unclean else 0
        await parts.jobs.start()

    async def _take_updates(self, parts: "_Parts", stop: asyncio.Event) -> None:
        """Take updates until `stop` is set, or until the messenger stops.

        Raises:
            InvalidToken: Telegram refuses the token.
            StartError: the messenger stopped, or Telegram refuses the webhook.
            OSError: the address of the HTTP server is taken.
        """
        stopping = parts.intake.stopping

        async def stop_all() -> None:
            await _first_of(stop, parts.messenger.stopped)
            stopping.set()

        profile = Profile(
            self.telegram.bot, Renderer(self.texts, self.clock), self.texts.languages, self.settings.default_language
        )
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(stop_all())
                group.create_task(until(stopping, profile.set_up()))
                if self.settings.http_listen is not None:
                    group.create_task(self._serve_http(parts, self.settings.http_listen, stopping))
                if self.settings.updates is UpdatesBy.POLLING:
                    polling = Polling(self.telegram.bot, self.telegram.polls, parts.intake, self.clock)
                    group.create_task(polling.run())
                else:
                    group.create_task(self._webhook(stopping))
        except ExceptionGroup as failed:
            raise _first_cause(failed) from None
        if parts.messenger.stopped.is_set():
            raise StartError("The bot could not go on; the log says why.")

    async def _webhook(self, stop: asyncio.Event) -> None:
        """Tell Telegram the address to deliver updates to.

        Raises:
            StartError: Telegram refuses the address.
        """
        secret = self.settings.webhook_secret
        set_webhook = partial(
            self.telegram.bot.set_webhook,
            self.settings.webhook_url or "",
            secret_token=secret.get_secret_value() if secret else None,
            allowed_updates=ALLOWED_UPDATES,
            max_connections=CONNECTIONS_OF_WEBHOOK,
        )
        try:
            await insist(set_webhook, stop, self.clock)
        except BadRequest as error:
            raise StartError(f"WEBHOOK_URL: Telegram refuses it: {error}") from None

    async def _serve_http(self, parts: "_Parts", listen: Address, stop: asyncio.Event) -> None:
        """Serve Telegram's deliveries, and monitoring.

        Raises:
            OSError: the address is taken.
        """
        from bot.web import Web, serve

        by_webhook = self.settings.updates is UpdatesBy.WEBHOOK
        path = (urlsplit(self.settings.webhook_url or "").path or "/") if by_webhook else None
        secret = self.settings.webhook_secret
        value = secret.get_secret_value() if secret else ""
        await serve(Web(parts.intake, self.database, path, value), listen, stop)

    async def _end(self, parts: "_Parts") -> None:
        """Finish the jobs and messages in hand, and note that the run ended cleanly."""
        parts.intake.stopping.set()
        left, at_least = time_left(SECONDS_TO_FINISH), SECONDS_TO_FINISH / 5
        await parts.jobs.finish(left())
        try:
            await parts.intake.edge.presses.finish(left())
            async with asyncio.timeout(max(left(), at_least) + SECONDS_TO_NOTE):
                await parts.messenger.finish(max(left(), at_least))
                now = self.clock.now()
                await self.database.run(lambda uow: _note_end(uow, self.run_name, now))
        except (Unavailable, TimeoutError) as error:
            log.warning("ended while the database was away", reason=str(error))


def _release_all(uow: SqlUnitOfWork) -> None:
    """Release every claim: the holder of the lead knows that the processes behind them are dead."""
    uow.outbox.release_all()
    uow.mails.release_all()
    uow.dues.release_all()
    uow.errands.release_all()


def _note_end(uow: SqlUnitOfWork, run: str, now: datetime) -> None:
    uow.errands.release(run)
    uow.ledger.end_run(run, now)
    uow.jobs.clear_next_runs()


@dataclass(frozen=True, slots=True)
class _Parts:
    messenger: Messenger
    intake: Intake
    jobs: Runner


def _first_cause(failed: ExceptionGroup[Exception]) -> Exception:
    """Return the first exception in a group of groups."""
    first = failed.exceptions[0]
    return _first_cause(first) if isinstance(first, ExceptionGroup) else first


async def _first_of(*events: asyncio.Event) -> None:
    waits = [asyncio.ensure_future(event.wait()) for event in events]
    try:
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for wait in waits:
            wait.cancel()


async def run_until_signalled(bot: Mentorbot) -> None:
    """Run the bot until SIGTERM or Ctrl-C; after that the process ends, by force if it must."""
    stop = asyncio.Event()

    def told() -> None:
        if not stop.is_set():
            stop.set()
            end_by_force_later()

    loop = asyncio.get_running_loop()
    for name in ("SIGTERM", "SIGINT"):
        number = getattr(signal, name)
        try:
            loop.add_signal_handler(number, told)
        except NotImplementedError:  # Windows has no signal handlers in its event loop
            signal.signal(number, lambda *_: loop.call_soon_threadsafe(told))
    await bot.run(stop)
