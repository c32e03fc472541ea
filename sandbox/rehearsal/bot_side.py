"""The bot's own process in a rehearsal: the real bot, on a clock that the rehearsal turns.

Only the sandbox starts it, and only then is there a channel: "turn to this moment" comes in, and once the bot is at
rest "the next wake-up is then" goes out. At rest means that no unit of work, no request to Telegram, no thread and no
short sleep is under way: sleeps of a few seconds (Telegram's limits) are slept through on the spot, once all work is
done that needs no time on the clock. The jobs run by the turned clock alone, so that a slow machine tells the same
story.
"""

import asyncio
import json
import os
import signal
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from secrets import token_hex
from typing import Any, TypeVar

from sqlalchemy import event
from sqlalchemy.exc import DBAPIError
from telegram import Bot

from bot.app import SECONDS_TO_ANSWER, Mentorbot, Telegram, run_until_signalled
from bot.log import configure
from bot.request import AiohttpRequest
from bot.settings import Settings
from bot.texts import Texts
from sandbox.rehearsal.clock import ClockSetByHand, SharedClock, at_rest
from sandbox.rehearsal.work import Work, work_of
from scheduler.jobs import JOBS, LEFT_OVERS, MAIL, SWEEP, Job
from storage.database import Database, Priority
from storage.unit_of_work import SqlUnitOfWork

T = TypeVar("T")

NEAR = timedelta(seconds=5)
BETWEEN_LOOKS = 0.02  # real seconds, while the bot is not serving yet
SECONDS_OF_A_POLL = 60
ALONE = 20  # real seconds


class Ask(StrEnum):
    """A request to the bot at a moment."""

    REST = "rest"  # come to rest
    JOBS = "jobs"  # run the jobs that have something to do
    ALL_JOBS = "all jobs"


@dataclass(frozen=True, slots=True)
class Patience:
    """How many real seconds the bot waits for others.

    Attributes:
        answer: for an answer of Telegram.
        lock: for SQLite's lock; None for as long as in life.
        by_the_machine: whether its jobs run by the machine's clock, too: a storm leaves things behind at any moment.
    """

    answer: float = SECONDS_TO_ANSWER
    lock: float | None = None
    by_the_machine: bool = False


class Watch:
    """A counter of the work that the event loop can't see: in threads and on the wire."""

    def __init__(self) -> None:
        self.under_way = 0
        self.ended = asyncio.Event()

    @contextmanager
    def work(self) -> Iterator[None]:
        """Count the block as work until it ends."""
        self.under_way += 1
        try:
            yield
        finally:
            self.end()

    def end(self) -> None:
        """Count a piece of work as ended."""
        self.under_way -= 1
        self.ended.set()


class WatchedDatabase(Database):
    """The bot's database, with its units counted."""

    def __init__(self, url: str, watch: Watch, lock_within: float | None = None) -> None:
        super().__init__(url)
        self._watch = watch
        if self.is_sqlite and lock_within is not None:
            limit = f"PRAGMA busy_timeout = {round(1000 * lock_within)}"
            event.listen(self.engine, "connect", lambda connection, _record: connection.execute(limit))

    async def run(self, work: Callable[[SqlUnitOfWork], T], priority: Priority = Priority.PERSON) -> T:
        """Run a unit, counted."""
        with self._watch.work():
            return await super().run(work, priority)


class WatchedRequest(AiohttpRequest):
    """The bot's line to Telegram, with its requests counted; the long poll goes another way."""

    def __init__(self, watch: Watch, answer_within: float) -> None:
        super().__init__(read_timeout=answer_within)
        self._watch = watch

    async def do_request(self, *args: Any, **more: Any) -> tuple[int, bytes]:
        """Make a request, counted."""
        with self._watch.work():
            return await super().do_request(*args, **more)


def watch_threads(loop: asyncio.AbstractEventLoop, watch: Watch) -> None:
    """Count the work in threads (`asyncio.to_thread`) from now on, until the waiting task has heard of its end.

    The loop's own future is counted: that of the executor is done a moment before its waiter knows.
    """
    run = loop.run_in_executor

    def counted(executor: Executor | None, work: Callable[..., T], *args: Any) -> "asyncio.Future[T]":
        watch.under_way += 1
        future = run(executor, work, *args)
        future.add_done_callback(lambda _: watch.end())
        return future

    loop.run_in_executor = counted  # type: ignore[assignment]


class Rehearsed:
    """The rehearsed bot, with the channel to the rehearsal."""

    def __init__(self, settings: Settings, clock: SharedClock, patience: Patience) -> None:
        """Put the bot together as `Mentorbot.from_settings` does, with its units, requests and threads counted."""
        self._clock = clock
        self._all_run_on = clock.now().date()
        self._watch = Watch()
        self._database = WatchedDatabase(settings.database_url.get_secret_value(), self._watch, patience.lock)
        line = _line(settings, self._watch, patience.answer)
        self._machine = ClockSetByHand(clock)
        self._bot = Mentorbot(
            settings, Texts(), line, self._database, self._machine, token_hex(8), patience.by_the_machine
        )

    async def run(self, channel: str) -> None:
        """Run the bot until SIGTERM, and turn its clock as the channel says."""
        watch_threads(asyncio.get_running_loop(), self._watch)
        listening = asyncio.ensure_future(self._listen(channel))
        try:
            await run_until_signalled(self._bot)
        finally:
            listening.cancel()
            with suppress(asyncio.CancelledError):
                await listening

    async def _listen(self, channel: str) -> None:
        await self._begin()
        reader, writer = await asyncio.open_unix_connection(channel)
        try:
            while line := await reader.readline():
                asked = json.loads(line)
                self._machine.by = timedelta(seconds=asked["set_wrong_by"])
                wake = await self._turn(datetime.fromisoformat(asked["turn"]), Ask(asked["ask"]))
                writer.write(json.dumps({"wake": wake and wake.isoformat()}).encode() + b"\n")
            # The rehearsal has ended. If it had no chance to send SIGTERM, no other process will: the bot ends itself.
            await asyncio.sleep(ALONE)
            os.kill(os.getpid(), signal.SIGKILL)
        finally:
            writer.close()
            with suppress(ConnectionError):
                await writer.wait_closed()

    async def _begin(self) -> None:
        """Wait until the bot serves; turn the clock through its sleeps meanwhile (for a former bot's lock)."""
        while self._bot.jobs is None:
            await asyncio.sleep(BETWEEN_LOOKS)
            if self._bot.jobs is None and self._clock.next_wake is not None:
                self._clock.jump(self._clock.next_wake)

    async def _turn(self, moment: datetime, ask: Ask) -> datetime | None:
        """Turn the clock, run the jobs, and return the next wake-up once the bot is at rest.

        If it is only to rest, no job runs, and the wake-up is that of somebody who sleeps.
        """
        self._clock.jump(moment)
        await self._rest()
        if ask is Ask.REST:
            return self._clock.next_wake
        if ask is Ask.ALL_JOBS:
            await self._run(JOBS)
        ran: set[Job] = set()
        while jobs := self._called_for(work := self._work(), ran):
            await self._run(jobs)
        wakes = (work.wait, work.mail, self._clock.next_wake)
        return min((one for one in wakes if one is not None and one > self._clock.now()), default=None)

    async def _run(self, jobs: Sequence[Job]) -> None:
        if self._bot.jobs is not None:
            await self._bot.jobs.run_now(*jobs)
        await self._rest()

    def _called_for(self, work: Work, ran: set[Job]) -> Sequence[Job]:
        """Return the jobs to run now: the sweep while a wait is due (all once a day), others once after each sweep."""
        now = self._clock.now()
        if work.wait is not None and work.wait <= now:
            ran.clear()
            all_ran_on, self._all_run_on = self._all_run_on, now.date()
            return (SWEEP,) if now.date() == all_ran_on else JOBS
        has_work = {MAIL: work.mail is not None and work.mail <= now, LEFT_OVERS: work.left > 0}
        jobs = [job for job, has_some in has_work.items() if has_some and job not in ran]
        ran.update(jobs)
        return jobs

    async def _rest(self) -> None:
        near = self._clock.now() + NEAR
        while True:
            await at_rest()
            if self._watch.under_way:
                self._watch.ended.clear()
                await self._watch.ended.wait()
            elif (wake := self._clock.next_wake) is not None and wake <= near:
                self._clock.jump(wake)
            else:
                return

    def _work(self) -> Work:
        """Return what the jobs have to do; if the database is away, it is to be asked again soon."""
        try:
            return work_of(self._database.engine, self._machine.by)
        except DBAPIError:
            return Work(self._clock.now() + NEAR)


def _line(settings: Settings, watch: Watch, answer_within: float) -> Telegram:
    polls = AiohttpRequest(connections=2, total_timeout=SECONDS_OF_A_POLL)
    bot = Bot(
        settings.bot_token.get_secret_value(),
        base_url=f"{settings.bot_api_url}/bot",
        base_file_url=f"{settings.bot_api_url}/file/bot",
        request=WatchedRequest(watch, answer_within),
        get_updates_request=polls,
    )
    return Telegram(bot, polls)


def serve(values: Mapping[str, Any], *, clock: str, channel: str, log: str, patience: Patience) -> None:
    """Run a bot with these settings until SIGTERM.

    Args:
        values: The settings, by name.
        clock: The file that holds the time.
        channel: The socket on which the rehearsal listens.
        log: The file that gets the log, a JSON object a line.
        patience: How long the bot waits for others.
    """
    options: dict[str, Any] = {"_env_file": None, **values}
    settings = Settings(**options)
    with open(log, "a", encoding="utf-8") as stream:
        configure(settings.log_level, settings.log_format, secrets=settings.secrets(), stream=stream)
        asyncio.run(_run(settings, Path(clock), channel, patience))


async def _run(settings: Settings, clock: Path, channel: str, patience: Patience) -> None:
    await Rehearsed(settings, SharedClock(clock), patience).run(channel)
