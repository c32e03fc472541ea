"""Errands: work that takes too long for a unit of work, done in the background from its row.

A read unit gathers the input, a thread computes, and a write unit checks again, stores the result and deletes the row.
An interruption – a kill, a restart, a database that is away – leaves the row, and the errand is begun anew. A bug, or
an errand that has ended the process again and again, is told to its asker and to the operator.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, TypeAlias

import structlog

from bot.clock import SystemClock
from bot.faults import Faults
from bot.log import bind_correlation
from bot.messenger import Messenger
from bot.people_lists import ListReader
from bot.speaker import Speaker
from bot.tasks import Tasks
from programme.clock import Clock
from programme.errand import MOST_TRIES, Errand, ErrandKind
from programme.errors import ProgrammeError
from programme.people import Actor
from programme.speech import Phrase, Speech, Utterance
from programme.tasks import Task
from programme.usecases.common.membership import desks
from programme.usecases.desk import importing, importing_taken
from programme.usecases.matching import match
from programme.usecases.matching.gathered import Gathered, gather, sides
from storage.database import Database, Priority, Unavailable
from storage.outgoing import Outgoing
from storage.unit_of_work import SqlUnitOfWork

if TYPE_CHECKING:
    from programme.matching.suggest import Suggestion

LEASE = timedelta(seconds=60)
Result: TypeAlias = Callable[[SqlUnitOfWork, Actor], list[Utterance]]
log = structlog.get_logger(__name__)


def _worked_out(read: Gathered) -> "Suggestion":
    """Return the best whole match of what was read; numpy and the solver are imported only when it is asked for."""
    from programme.matching.suggest import suggest

    return suggest(*sides(read), weights=read.weights)


@dataclass(frozen=True, slots=True)
class Tools:
    """The tools of errands outside a unit of work."""

    database: Database
    clock: Clock
    lists: ListReader


async def _match(errand: Errand, tools: Tools) -> Result:
    """Work out the best whole match of a programme; return the work that stores and tells it."""
    read = await tools.database.run(lambda uow: gather(uow, errand.programme_id, tools.clock.now()))
    suggestion = await asyncio.to_thread(_worked_out, read)
    pairs = [(seeker.membership_id, giver.membership_id) for seeker, giver in suggestion.pairs]
    log.info("matched", programme=errand.programme_id, pairs=len(pairs), left=len(suggestion.left_over))

    def found(uow: SqlUnitOfWork, actor: Actor) -> list[Utterance]:
        programme = next((one for one in desks(uow, actor.person, Task.MATCH) if one.id == errand.programme_id), None)
        return match.found(uow, actor, programme, pairs) if programme is not None else []

    return found


async def _import(errand: Errand, tools: Tools) -> Result:
    """Read the list that a manager has sent last; return the work that shows it, or puts its people in."""
    sent = await tools.database.run(lambda uow: uow.people_lists.newest(errand.programme_id, errand.person_id))
    found = await tools.lists.read(sent) if sent is not None else None

    def read(uow: SqlUnitOfWork, actor: Actor) -> list[Utterance]:
        still = uow.people_lists.find(sent.id) if sent is not None else None
        if still is None or found is None or still.taken_in_at is not None:
            return []
        if all(one.id != errand.programme_id for one in desks(uow, actor.person, Task.IMPORT)):
            return []
        if isinstance(found, ProgrammeError):
            return importing.unreadable(uow, actor, still, found)
        return (importing_taken.taken_in if still.confirmed_at else importing.preview)(uow, actor, still, found)

    return read


WORK: Mapping[ErrandKind, Callable[[Errand, Tools], Awaitable[Result]]] = {
    ErrandKind.MATCH: _match,
    ErrandKind.IMPORT: _import,
}
"""How each kind of errand is done."""


@dataclass(slots=True)
class Errands:
    """The runner of errands, each in a background task.

    Attributes:
        run: the name of this process, under which it takes errands in hand.
        real: the clock of the leases, which run by real time even where `clock` is turned.
    """

    database: Database
    speaker: Speaker
    messenger: Messenger
    clock: Clock
    faults: Faults
    tasks: Tasks
    lists: ListReader
    run: str
    real: Clock = field(default_factory=SystemClock)
    _in_hand: set[int] = field(default_factory=set)
    _looking: asyncio.Lock = field(default_factory=asyncio.Lock)

    def start(self) -> None:
        """Begin the errands that were just stored, in the background."""
        self.tasks.start(self._begin())

    async def _begin(self) -> None:
        try:
            await self.take_up()
        except Unavailable as error:
            log.warning("errands wait for the database", reason=str(error))

    async def take_up(self) -> int:
        """Extend the leases of the errands in hand, and begin those that no process has in hand; return how many."""
        async with self._looking:
            held_at, in_hand = self.real.now(), frozenset(self._in_hand)
            taken = await self.database.run(
                lambda uow: uow.errands.take(
                    in_hand, claimed_by=self.run, held_at=held_at, lease_until=held_at + LEASE
                ),
                Priority.ROUTINE,
            )
            self._in_hand.update(one.id for one in taken)
        for errand in taken:
            self.tasks.start(self._do(errand))
        return len(taken)

    async def _do(self, errand: Errand) -> None:
        """Do an errand; if that can't be done, tell its asker. While the database is away it is let go."""
        with bind_correlation() as correlation:
            try:
                rows = await self._done(errand, correlation)
                await self.messenger.hand_over(rows)
            except Unavailable as error:
                log.warning("an errand waits for the database", kind=str(errand.kind), reason=str(error))
            finally:
                self._in_hand.discard(errand.id)

    async def _done(self, errand: Errand, correlation: str) -> list[Outgoing]:
        """Do an errand, or give it up; return the rows that tell its asker.

        Raises:
            Unavailable: the database is away; the errand is still there.
        """
        try:
            if errand.tries > MOST_TRIES:
                raise RuntimeError(f"begun {MOST_TRIES} times, and never ended")
            result = await WORK[errand.kind](errand, Tools(self.database, self.clock, self.lists))
            return await self.database.run(lambda uow: self._answer(uow, errand, result, correlation))
        except Unavailable:
            raise
        except Exception as error:
            log.error("an errand failed", kind=str(errand.kind), error_id=correlation, exc_info=error)
            reason = type(error).__name__
            return await self.database.run(lambda uow: self._give_up(uow, errand, correlation, reason))

    def _answer(self, uow: SqlUnitOfWork, errand: Errand, result: Result, correlation: str) -> list[Outgoing]:
        if not uow.errands.finish(errand.id, claimed_by=self.run):
            return []
        actor = Actor(person=uow.people.get(errand.person_id), now=self.clock.now())
        return self.speaker.say(uow, result(uow, actor), correlation, lambda: errand.programme_id)

    def _give_up(self, uow: SqlUnitOfWork, errand: Errand, correlation: str, reason: str) -> list[Outgoing]:
        if not uow.errands.finish(errand.id, claimed_by=self.run):
            return []
        sorry = Speech(errand.person_id, (Phrase(f"{errand.kind}-failed", {"id": correlation}),))
        reports = self.faults.rows(correlation, f"{errand.kind} errand given up: {reason}")
        told = self.speaker.say(uow, [sorry], correlation)
        return [*told, *(self.speaker.store(uow, row) for row in reports)]
