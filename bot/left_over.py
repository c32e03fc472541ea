"""The rows that no process holds, or whose lease ran out: those of a process that died, and broadcasts.

They are claimed a few at a time. Telegram counts how many broadcasts come in a second: a broadcast that was due while
the event loop takes up five hundred rows, for 30 ms, goes late, and too close to the next.
"""

from collections.abc import AsyncIterator, Callable, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from programme.until import still_holds
from storage.database import Database, Priority
from storage.outgoing import Outgoing
from storage.unit_of_work import SqlUnitOfWork

LEASE = timedelta(seconds=60)
MOST = 500
"""Rows that are claimed at most, each time that they are looked for."""
AT_ONCE = 50
"""Rows that are claimed in one unit of work."""
HELD_AT_ONCE = 250
"""Rows whose lease is extended in one unit of work."""


async def left_over(
    database: Database, run: str, in_hand: Sequence[int], now: datetime, zone: ZoneInfo
) -> AsyncIterator[Sequence[Outgoing]]:
    """Extend the lease of the rows that a process has in hand, then yield those that it has claimed now, in order.

    What has been while the bot was away, as the reminder of a meeting, is deleted: nobody reads that it is tomorrow.
    """
    until = now + LEASE
    # Not all rows under its name: a commit whose confirmation was lost leaves rows that are not in hand.
    for start in range(0, len(in_hand), HELD_AT_ONCE):
        await database.run(_extend(in_hand[start : start + HELD_AT_ONCE], run, until), Priority.ROUTINE)

    def claim(uow: SqlUnitOfWork) -> Sequence[Outgoing]:
        return uow.outbox.take_left(now=now, claimed_by=run, lease_until=until, limit=AT_ONCE)

    def drop(rows: Sequence[Outgoing]) -> Callable[[SqlUnitOfWork], None]:
        return lambda uow: uow.outbox.drop(rows)

    for _ in range(0, MOST, AT_ONCE):
        rows = await database.run(claim, Priority.ROUTINE)
        stale = [one for one in rows if not still_holds(one.payload.get("until", ""), now, zone)]
        if stale:
            await database.run(drop(stale), Priority.ROUTINE)
        yield [one for one in rows if one not in stale]
        if len(rows) < AT_ONCE:
            return


def _extend(keys: Sequence[int], run: str, until: datetime) -> Callable[[SqlUnitOfWork], None]:
    return lambda uow: uow.outbox.extend_lease(keys, claimed_by=run, lease_until=until)
