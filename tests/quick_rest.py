"""A bell for the ends of a bot's units of work: whoever waits for what it stores need not look again and again."""

from collections.abc import Callable
from typing import TypeVar

from sandbox.botapi.bell import Bell
from storage.database import Database, Priority
from storage.unit_of_work import SqlUnitOfWork

T = TypeVar("T")


def ring_after_units(database: Database, bell: Bell) -> None:
    """Let a bell ring whenever a unit of work on a database has ended."""

    async def run_and_ring(work: Callable[[SqlUnitOfWork], T], priority: Priority = Priority.PERSON) -> T:
        try:
            return await type(database).run(database, work, priority)  # as it is by then: a test may let it fail
        finally:
            bell.ring()

    database.run = run_and_ring  # type: ignore[method-assign]
