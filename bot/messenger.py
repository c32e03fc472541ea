"""The messenger: sends the outbox's rows to Telegram, in order, within Telegram's speed limits.

Each lane of each chat has its own runner, so that a slow chat delays no other. The messenger looks a row up again
before it sends it (a newer row may have replaced it), and notes it as sent right after: a crash repeats at most the
message of each lane that was on its way.
"""

import asyncio
import math
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TypeVar

import structlog
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.carrier import Carrier, Delivery
from bot.effort import SOONEST_AT_A_WORD, Effort
from bot.faults import Faults
from bot.log import bind_correlation
from bot.pacer import Pacer
from bot.request import NotSent, PerhapsSent, asked_to_wait
from bot.tasks import Tasks, until
from bot.undelivered import SAID, Undelivered, can_come_later
from programme.clock import Clock
from programme.speech import Lane
from programme.windows import DIALOG
from storage.database import Database, Priority, Unavailable
from storage.outbox import Outgoing
from storage.unit_of_work import SqlUnitOfWork

log = structlog.get_logger(__name__)

LEASE = timedelta(seconds=60)
LONGEST_FLIGHT = 3.0  # real seconds that an update waits for the answer that is being sent to its chat
WAIT_FOR_DATABASE = timedelta(seconds=1)
Stored = TypeVar("Stored")


@dataclass(slots=True)
class _Lane:
    """The rows in hand of one lane of one chat, the first of them being tried.

    Attributes:
        called: set when there is reason to try at once, though a pause is not over.
    """

    rows: deque[Outgoing]
    called: asyncio.Event = field(default_factory=asyncio.Event)


@dataclass(frozen=True, slots=True)
class Flight:
    """An answer that is on its way to a chat, as an update finds it that comes in meanwhile.

    Only when the newest question's message id is stored can the edge tell whether a text answers it.

    Attributes:
        arrived: set when Telegram has taken it.
        landed: set when that is stored, or the try has failed.
        latest: until when to wait for Telegram, on the event loop's clock.
    """

    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    landed: asyncio.Event = field(default_factory=asyncio.Event)
    latest: float = math.inf

    async def end(self, stopping: asyncio.Event) -> None:
        """Wait until it has landed: for Telegram until `latest` at most, for the database until the bot stops.

        A message that has arrived and can't be noted waits for the database, and so would the text itself. The text
        must not be first, or it would be told that it had come before the question.
        """
        with suppress(TimeoutError):
            async with asyncio.timeout_at(self.latest):
                await self.landed.wait()
        if self.arrived.is_set() and not self.landed.is_set():
            await until(stopping, self.landed.wait())


@dataclass(slots=True)
class Messenger:
    """The messenger of one process.

    Attributes:
        run: the name of this process, under which it claims rows.
        stopped: set when the token is refused or another process leads: no more rows are sent.
    """

    database: Database
    carrier: Carrier
    pacer: Pacer
    clock: Clock
    faults: Faults
    undelivered: Undelivered
    run: str
    stopped: asyncio.Event = field(default_factory=asyncio.Event)
    _lanes: dict[tuple[int, str], _Lane] = field(default_factory=dict)
    _tasks: Tasks = field(default_factory=Tasks)
    _paused: dict[int, timedelta] = field(default_factory=dict)
    _in_the_air: dict[int, Flight] = field(default_factory=dict)  # the answer on its way, by chat

    async def hand_over(self, rows: Sequence[Outgoing]) -> None:
        """Take rows that are stored and claimed, and send them in the background.

        What comes behind a row that is being tried again calls for the next try: its person is there and waits.
        """
        for row in rows:
            key = (row.chat_id, row.lane)
            if (lane := self._lanes.get(key)) is not None:
                lane.rows.append(row)
                lane.called.set()
            else:
                self._lanes[key] = _Lane(deque([row]))
                self._tasks.start(self._run_lane(key))

    async def take_left(self) -> int:
        """Extend the lease of the rows in hand, and take the rows that no process holds; return how many."""
        now = self.clock.now()
        # Not all rows under our name: a commit whose confirmation was lost leaves rows that are not in hand.
        in_hand = [row.id for lane in self._lanes.values() for row in lane.rows]

        def claim(uow: SqlUnitOfWork) -> Sequence[Outgoing]:
            uow.outbox.extend_lease(in_hand, claimed_by=self.run, lease_until=now + LEASE)
            return uow.outbox.take_left(now=now, claimed_by=self.run, lease_until=now + LEASE, limit=500)

        rows = await self.database.run(claim, Priority.ROUTINE)
        await self.hand_over(rows)
        return len(rows)

    async def finish(self, seconds: float) -> None:
        """Send the rows in hand, for at most `seconds`, and release the rest."""
        await self._tasks.finish(seconds)
        await self.database.run(lambda uow: uow.outbox.release(self.run), Priority.ROUTINE)

    async def _run_lane(self, key: tuple[int, str]) -> None:
        lane = self._lanes[key]
        try:
            while lane.rows and not self.stopped.is_set():
                row = lane.rows[0]
                with bind_correlation(row.correlation):
                    await self._deliver_or_park(row, lane)
                lane.rows.popleft()
        finally:
            del self._lanes[key]

    async def _deliver_or_park(self, row: Outgoing, lane: _Lane) -> None:
        """Deliver a row; a bug parks that row, never the rest of the lane."""
        try:
            await self._deliver(row, lane)
        except Exception as error:
            log.error("a message could not be dealt with", row=row.id, exc_info=error)
            await self._park(row, type(error).__name__)

    async def _deliver(self, row: Outgoing, lane: _Lane) -> None:
        """Try one row until it is sent, parked or no longer ours to send."""
        effort = Effort(self.clock.elapsed())
        while not self.stopped.is_set():
            lane.called.clear()
            if await self._try(row, effort):
                return
            await self._rest(effort, lane)
            log.info("trying again", row=row.id)

    async def _rest(self, effort: Effort, lane: _Lane) -> None:
        """Wait for the next try; where a try may leave a copy, also until Telegram answers at all."""
        await self._pause_or_call(effort.pause, lane)
        while effort.in_doubt and not effort.is_over(self.clock.elapsed()) and not self.stopped.is_set():
            if await self.carrier.is_answered():
                return
            effort.failed(surely=True)
            await self._pause_or_call(effort.pause, lane)

    async def _pause_or_call(self, pause: timedelta, lane: _Lane) -> None:
        """Wait for a pause, which a row that is handed over meanwhile makes shorter."""
        soonest = min(pause, SOONEST_AT_A_WORD)
        await self.clock.sleep(soonest)
        if pause > soonest:
            await until(lane.called, self.clock.sleep(pause - soonest))

    async def _try(self, row: Outgoing, effort: Effort) -> bool:
        """Try once; tell whether the row is done with."""
        await self.pacer.turn(row.chat_id, Lane(row.lane))
        delivery = await self._look_up(row)
        if delivery is None:
            return True
        if row.lane != Lane.ANSWER:
            return await self._carry(row, delivery, effort)
        self._in_the_air[row.chat_id] = flight = Flight()
        try:
            return await self._carry(row, delivery, effort)
        finally:
            flight.landed.set()
            del self._in_the_air[row.chat_id]

    def flight(self, chat_id: int) -> Flight | None:
        """Return the answer that is on its way to a chat, or None."""
        flight = self._in_the_air.get(chat_id)
        latest = asyncio.get_running_loop().time() + LONGEST_FLIGHT
        return None if flight is None else replace(flight, latest=latest)

    async def _carry(self, row: Outgoing, delivery: Delivery, effort: Effort) -> bool:
        """Send one row to Telegram and note the result; tell whether the row is done with."""
        try:
            message_id = await self.carrier.send(delivery)
        except TelegramError as error:
            return await self._handle_error(row, error, effort)
        except Unavailable as error:  # while the content of a document was read
            log.warning("waiting for the database", reason=str(error))
            effort.pause = WAIT_FOR_DATABASE
            return False
        except Exception as error:
            log.error("a message could not be made", row=row.id, exc_info=error)
            await self._park(row, type(error).__name__)
            return True
        if row.lane == Lane.ANSWER:
            self._in_the_air[row.chat_id].arrived.set()
        now = self.clock.now()
        await self._until_stored(lambda uow: uow.outbox.note_sent(row, at=now, message_id=message_id), Priority.SAID)
        return True

    async def _handle_error(self, row: Outgoing, error: TelegramError, effort: Effort) -> bool:
        """Pause, park or choose when to try again, as the error calls for; tell whether the row is done with."""
        match error:
            case RetryAfter():
                self._pause(row, error)
                effort.pause = timedelta()  # the pacer waits
                await self._until_stored(lambda uow: uow.outbox.note_not_sent(row))
                return False
            case Forbidden() | ChatMigrated():
                await self._unreachable(row, str(error))
                return True
            case BadRequest():
                await self._refused(row, error)
                return True
            case InvalidToken():
                log.critical("Telegram refuses the bot's token; nothing more can be sent")
                self.stopped.set()
                return True
            case NotSent():
                effort.failed(surely=True)
                await self._until_stored(lambda uow: uow.outbox.note_not_sent(row))
            case NetworkError() if not isinstance(error, PerhapsSent):
                effort.failed(surely=True)  # Telegram itself is away (5xx)
            case _:  # also an answer that can't be read: the message may have arrived
                effort.failed(surely=False)
        log.warning("a message did not get through", reason=str(error), surely_not=isinstance(error, NotSent))
        if effort.is_over(self.clock.elapsed()):
            await self._park(row, str(error), missed=True)
            return True
        return False

    async def _look_up(self, row: Outgoing) -> Delivery | None:
        """Count a try at a row; return it as stored now with its window's message, or None if not ours to send."""

        def look(uow: SqlUnitOfWork) -> Delivery | None:
            found = uow.outbox.begin_try(row.id, claimed_by=self.run)
            if found is None:
                return None
            shown = uow.outbox.message_id(found.chat_id, found.purpose) if found.purpose else None
            return Delivery(found, shown)

        return await self._until_stored(look)

    async def _until_stored(
        self, work: Callable[[SqlUnitOfWork], Stored], priority: Priority = Priority.PERSON
    ) -> Stored:
        """Run a unit, waiting for the database as long as it takes: a sent row not noted would be sent again."""
        while True:
            try:
                return await self.database.run(work, priority)
            except Unavailable as error:
                log.warning("waiting for the database", reason=str(error))
                await self.clock.sleep(WAIT_FOR_DATABASE)

    def _pause(self, row: Outgoing, error: RetryAfter) -> None:
        """Pause the chat, or all chats if another is paused already: Telegram does not say which it means."""
        pause = asked_to_wait(error)
        now = self.clock.elapsed()
        until = now + pause
        others = {chat for chat, when in self._paused.items() if when > now and chat != row.chat_id}
        self._paused = {**{chat: self._paused[chat] for chat in others}, row.chat_id: until}
        self.pacer.pause(None if others else row.chat_id, until)
        log.warning("Telegram asks us to wait", seconds=pause.total_seconds(), everybody=bool(others))

    async def _unreachable(self, row: Outgoing, reason: str) -> None:
        """Note that Telegram takes nothing to a chat; an open question waits for the person to come back."""
        now = self.clock.now()
        missed = row.kind in SAID and (row.purpose or "").startswith(DIALOG)

        def note(uow: SqlUnitOfWork) -> list[Outgoing]:
            uow.people.mark_reachable(row.chat_id, since=now)
            self._note_parked(uow, row, reason, missed=missed)
            return self.undelivered.rows(uow, row, unreachable=True)

        log.info("somebody can't be reached", reason=reason)
        await self.hand_over(await self._until_stored(note))

    async def _refused(self, row: Outgoing, error: BadRequest) -> None:
        if "chat not found" in str(error).lower():
            await self._unreachable(row, str(error))
        else:
            await self._park(row, str(error))

    async def _park(self, row: Outgoing, reason: str, *, missed: bool = False) -> None:
        """Park a row; with `missed` it comes at its reader's next word, since nothing is wrong with it."""
        now = self.clock.now()
        missed = missed and row.person_id is not None and can_come_later(row)

        def park(uow: SqlUnitOfWork) -> list[Outgoing]:
            self._note_parked(uow, row, reason, missed=missed)
            reports = [] if row.person_id is None else self.faults.parked(row, reason)
            added = [uow.outbox.add(one, now=now, claimed_by=self.run, lease_until=now + LEASE) for one in reports]
            return [*added, *self.undelivered.rows(uow, row, unreachable=False, missed=missed)]

        log.error("a message is parked", row=row.id, reason=reason)
        await self.hand_over(await self._until_stored(park))

    def _note_parked(self, uow: SqlUnitOfWork, row: Outgoing, reason: str, *, missed: bool) -> None:
        now = self.clock.now()
        uow.outbox.note_parked(row, at=now, reason=reason, missed=missed)
        if missed:
            uow.people.mark_missed(row.chat_id, now)
