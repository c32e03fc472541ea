"""Errands: work that takes too long for a unit of work, done in the background.

A read unit gathers the input, a thread computes, and a write unit checks again and stores the result. A crash in
between loses no data: the errand has changed no row, and the manager who asked for it can ask again.
"""

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

import structlog

from bot.messenger import Messenger
from bot.speaker import Speaker
from bot.tasks import Tasks
from programme.clock import Clock
from programme.people import Actor
from programme.speech import Errand, Phrase, Speech, Utterance
from programme.usecases.matching import match
from programme.usecases.matching.gathered import Gathered, gather, sides
from storage.database import Database
from storage.unit_of_work import SqlUnitOfWork

if TYPE_CHECKING:
    from programme.matching.suggest import Suggestion

log = structlog.get_logger(__name__)


def _worked_out(read: Gathered) -> "Suggestion":
    """Return the best whole match of what was read; numpy and the solver are imported only when one is asked for."""
    from programme.matching.suggest import suggest

    return suggest(*sides(read), weights=read.weights)


@dataclass(frozen=True, slots=True)
class Errands:
    """The runner of errands, each in a background task."""

    database: Database
    speaker: Speaker
    messenger: Messenger
    clock: Clock
    tasks: Tasks

    def start(self, errand: Errand, correlation: str) -> None:
        """Run an errand in the background.

        Raises:
            LookupError: no errand has this kind.
        """
        if errand.kind != "match":
            raise LookupError(errand.kind)
        self.tasks.start(self._run_or_apologise(errand, correlation))

    async def _run_or_apologise(self, errand: Errand, correlation: str) -> None:
        """Run an errand; if it fails, apologise to the manager who asked for it."""
        try:
            await self._match(errand, correlation)
        except Exception as error:
            log.error("an errand failed", kind=errand.kind, error_id=correlation, exc_info=error)
            sorry = Speech(errand.by, (Phrase("apology", {"id": correlation}),))
            await self.messenger.hand_over(
                await self.database.run(lambda uow: self.speaker.say(uow, [sorry], correlation))
            )

    async def _match(self, errand: Errand, correlation: str) -> None:
        read = await self.database.run(lambda uow: gather(uow, errand.subject, self.clock.now()))
        suggestion = await asyncio.to_thread(_worked_out, read)
        pairs = [(seeker.membership_id, giver.membership_id) for seeker, giver in suggestion.pairs]

        def store(uow: SqlUnitOfWork) -> list[Utterance]:
            actor = Actor(person=uow.people.get(errand.by), now=self.clock.now())
            programme = uow.programmes.get(errand.subject)
            return match.found(uow, actor, programme, pairs)

        rows = await self.database.run(lambda uow: self.speaker.say(uow, store(uow), correlation))
        await self.messenger.hand_over(rows)
        log.info("matched", programme=errand.subject, pairs=len(pairs), left=len(suggestion.left_over))
