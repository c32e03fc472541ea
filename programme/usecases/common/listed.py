"""Matters that come upon the manager's list at once.

One that stands there already keeps its age: a second bad answer makes nothing newer. One that was put off comes back.
"""

from datetime import datetime

from programme.due import DueKind
from programme.pair import Pair
from programme.people import Membership
from programme.ports.unit_of_work import UnitOfWork


def put_on_list(
    uow: UnitOfWork, kind: DueKind, membership: Membership, now: datetime, *, pair: Pair | None = None
) -> None:
    """Put a matter on the manager's list, unless it stands there already."""
    there = uow.dues.waiting(kind, pair.id if pair else membership.id)
    if there is None or there.due_at > now:
        uow.dues.put(kind, membership, now, now, pair=pair)
