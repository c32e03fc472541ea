"""The messenger: sends the outbox's rows to Telegram, in order, within Telegram's speed limits.

Each lane of each chat has its own runner, so that a slow chat delays no other. A row that was stored for sending at
once is sent as it was stored; any other is looked up again before it is sent (a newer row may have replaced it). A sent
message is noted before the next leaves in its lane: a crash repeats at most the message of each lane that was on its
way (decision 33).
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from zoneinfo import ZoneInfo

import structlog
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.carrier import Carrier, Delivery
from bot.effort import SOONEST_AT_A_WORD, Effort
from bot.faults import Faults
from bot.lanes import Flight, InHand, Lanes
from bot.left_over import LEASE, left_over
from bot.log import bind_correlation
from bot.notes import WAIT_FOR_DATABASE, Notes, Stored, until_stored
from bot.pacer import Pacer
from bot.request import NotSent, PerhapsSent, asked_to_wait
from bot.tasks import Tasks, until
from bot.undelivered import SAID, Undelivered, can_come_later
from programme.clock import Clock
from programme.speech import Lane
from programme.windows import DIALOG
from storage.database import Database, Priority, Unavailable
from storage.outgoing import Begun, Kind, Outgoing
from storage.unit_of_work import SqlUnitOfWork

log = structlog.get_logger(__name__)

SILENT = frozenset({Kind.UNBUTTON, Kind.REMOVE, Kind.COMMANDS})
"""What says nothing new: when it is done twice, no reader can tell. Its note waits for that of the next row."""


@dataclass(slots=True)
class Messenger:
    """The messenger of one process.

    Attributes:
        run: the name of this process, under which it claims rows.
        zone: by whose clock it is told what has been while rows waited.
        stopped: set when the token is refused or another process leads: no more rows are sent.
    """

    database: Database
    carrier: Carrier
    pacer: Pacer
    clock: Clock
    faults: Faults
    undelivered: Undelivered
    run: str
    zone: ZoneInfo
    lanes: Lanes = field(default_factory=Lanes)
    stopped: asyncio.Event = field(default_factory=asyncio.Event)
    _notes: Notes = field(init=False)
    _tasks: Tasks = field(default_factory=Tasks)
    _paused: dict[int, timedelta] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Keep the notes in the same database."""
        self._notes = Notes(self.database, self.clock)

    async def hand_over(self, rows: Sequence[Outgoing]) -> None:
        """Take rows that are stored and claimed, and send them in the background."""
        for lane in self.lanes.take(rows):
            self._tasks.start(self._run_lane(lane))

    async def take_left(self) -> int:
        """Extend the lease of the rows in hand, and take the rows that no process holds; return how many."""
        taken = 0
        async for rows in left_over(self.database, self.run, self.lanes.ids(), self.clock.now(), self.zone):
            await self.hand_over(rows)
            taken += len(rows)
        return taken

    async def finish(self, seconds: float) -> None:
        """Send the rows in hand, for at most `seconds`, and release the rest."""
        await self._tasks.finish(seconds)
        await self.database.run(lambda uow: uow.outbox.release(self.run), Priority.ROUTINE)

    async def _run_lane(self, lane: InHand) -> None:
        try:
            while lane.rows and not self.stopped.is_set():
                row = lane.rows[0]
                with bind_correlation(row.correlation):
                    await self._deliver_or_park(row, lane)
                lane.rows.popleft()
                if not lane.rows:
                    await self._note(lane)  # meanwhile another row may come
        finally:
            self.lanes.close(lane)

    async def _deliver_or_park(self, row: Outgoing, lane: InHand) -> None:
        """Deliver a row; a bug parks that row, never the rest of the lane."""
        try:
            await self._deliver(row, lane)
        except Exception as error:
            log.error("a message could not be dealt with", row=row.id, exc_info=error)
            await self._park(row, type(error).__name__)

    async def _deliver(self, row: Outgoing, lane: InHand) -> None:
        """Try one row until it is sent, parked or no longer ours to send."""
        effort = Effort(self.clock.elapsed())
        while not self.stopped.is_set():
            lane.called.clear()
            if await self._try(row, effort, lane):
                return
            lane.calm = False
            await self._note(lane)
            await self._rest(effort, lane)
            log.info("trying again", row=row.id)

    async def _rest(self, effort: Effort, lane: InHand) -> None:
        """Wait for the next try; where a try may leave a copy, also until Telegram answers at all."""
        await self._pause_or_call(effort.pause, lane)
        while effort.in_doubt and not effort.is_over(self.clock.elapsed()) and not self.stopped.is_set():
            if await self.carrier.is_answered():
                return
            effort.failed(surely=True)
            await self._pause_or_call(effort.pause, lane)

    async def _pause_or_call(self, pause: timedelta, lane: InHand) -> None:
        """Wait for a pause, which a row that is handed over meanwhile makes shorter."""
        soonest = min(pause, SOONEST_AT_A_WORD)
        await self.clock.sleep(soonest)
        if pause > soonest:
            await until(lane.called, self.clock.sleep(pause - soonest))

    async def _try(self, row: Outgoing, effort: Effort, lane: InHand) -> bool:
        """Try once; tell whether the row is done with."""
        await self.pacer.turn(row.chat_id, Lane(row.lane))
        delivery = await self._delivery(row, lane, is_first=not effort.tries)
        effort.tries += 1
        if delivery is None:
            return True
        with self.lanes.flying(row) as flight:
            return await self._carry(delivery, effort, lane, flight)

    def flight(self, chat_id: int) -> Flight | None:
        """Return the answer that is on its way to a chat, or None."""
        return self.lanes.flight(chat_id)

    async def _carry(self, delivery: Delivery, effort: Effort, lane: InHand, flight: Flight) -> bool:
        """Send one row to Telegram and note the result; tell whether the row is done with."""
        row = delivery.row
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
        flight.arrived.set()
        lane.arrived(row, self.clock.now(), None if message_id == delivery.shown else message_id)
        if row.kind not in SILENT:
            await self._note(lane)
        return True

    async def _note(self, lane: InHand) -> None:
        """Note the rows of a lane that have arrived and are not noted yet."""
        if lane.unnoted:
            try:
                await self._notes.note(tuple(lane.unnoted))
            finally:
                lane.unnoted.clear()

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

    async def _delivery(self, row: Outgoing, lane: InHand, *, is_first: bool) -> Delivery | None:
        """Return a row with its window's message, looked up unless it stands as it was stored; None if not ours."""
        if isinstance(row, Begun) and lane.stands(row):
            return Delivery(row, row.shown)

        def look(uow: SqlUnitOfWork) -> Delivery | None:
            counted = is_first and isinstance(row, Begun)
            found = uow.outbox.begin_try(row.id, claimed_by=self.run, counted=counted)
            if found is None:
                return None
            shown = uow.windows.message_id(found.chat_id, found.purpose) if found.purpose else None
            return Delivery(found, shown)

        return await self._until_stored(look)

    async def _until_stored(self, work: Callable[[SqlUnitOfWork], Stored]) -> Stored:
        return await until_stored(self.database, self.clock, work)

    def _pause(self, row: Outgoing, error: RetryAfter) -> None:
        """Pause the chat, or all chats if another is paused already: Telegram does not say which it means.

        A broadcast that is refused pauses broadcasts alone: they have a limit that answers do not have.
        """
        pause = asked_to_wait(error)
        now = self.clock.elapsed()
        until = now + pause
        others = {chat for chat, when in self._paused.items() if when > now and chat != row.chat_id}
        self._paused = {**{chat: self._paused[chat] for chat in others}, row.chat_id: until}
        self.pacer.pause(None if others else row.chat_id, until, Lane(row.lane))
        log.warning("Telegram asks us to wait", seconds=pause.total_seconds(), everybody=bool(others))

    async def _unreachable(self, row: Outgoing, reason: str) -> None:
        """Note that Telegram takes no messages to a chat; an open question waits for the person to come back."""
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
        """Park a row; with `missed` it comes at its reader's next word, since it has no fault."""
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
