"""The notes of rows that Telegram has taken, gathered: all that arrive while a unit stores notes go into the next."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TypeVar

import structlog

from programme.clock import Clock
from storage.database import Database, Priority, Unavailable
from storage.outgoing import Arrived
from storage.unit_of_work import SqlUnitOfWork

log = structlog.get_logger(__name__)

WAIT_FOR_DATABASE = timedelta(seconds=1)
Stored = TypeVar("Stored")


async def until_stored(
    database: Database, clock: Clock, work: Callable[[SqlUnitOfWork], Stored], priority: Priority = Priority.PERSON
) -> Stored:
    """Run a unit, waiting for the database as long as it takes: a sent row not noted would be sent again."""
    while True:
        try:
            return await database.run(work, priority)
        except Unavailable as error:
            log.warning("waiting for the database", reason=str(error))
            await clock.sleep(WAIT_FOR_DATABASE)


@dataclass(slots=True)
class _Batch:
    """Notes that are stored together."""

    arrived: list[Arrived] = field(default_factory=list)
    stored: bool = False


@dataclass(slots=True)
class Notes:
    """The keeper of the notes; it stores a batch at a time."""

    database: Database
    clock: Clock
    _open: _Batch = field(default_factory=_Batch)
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def note(self, arrived: Sequence[Arrived]) -> None:
        """Return once it is stored that these rows have arrived; the rows of a batch that fails are stored singly."""
        batch = self._open
        batch.arrived.extend(arrived)
        async with self._turn:
            if batch is self._open:  # none of those who share it had their turn yet
                self._open = _Batch()
                with suppress(Exception):
                    await self._store(batch.arrived)
                    batch.stored = True
        if not batch.stored:
            await self._store(arrived)

    async def _store(self, arrived: Sequence[Arrived]) -> None:
        await until_stored(self.database, self.clock, lambda uow: uow.outbox.note_sent(*arrived), Priority.SAID)
