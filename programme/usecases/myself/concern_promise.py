"""The call or the answer that the sender of a private word was promised: by which day, and what reminds the manager."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from programme.calendar import add_working_days, deadline
from programme.due import DueKind
from programme.people import Concern, Membership, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.concern import OpenConcern
from programme.presses.press import Press
from programme.speech import Facts, Phrase
from programme.times import local_day
from programme.usecases.common.status import told_when_late

WORKING_DAYS_TO_ANSWER = 2
OWED = frozenset({"ring", "write"})
"""The wishes to which the sender is promised a day."""


def promise(uow: UnitOfWork, membership: Membership, concern: Concern, programme: Programme) -> None:
    """Put the wait for a promised call or answer; while another one waits already, the earlier day stands."""
    if concern.wish in OWED and uow.dues.waiting(DueKind.CONCERN, membership.id) is None:
        late = deadline(concern.owed_since, WORKING_DAYS_TO_ANSWER, ZoneInfo(programme.time_zone))
        uow.dues.put(DueKind.CONCERN, membership, late, concern.told_at)
        told = told_when_late(answered_by(concern, programme), programme)
        uow.dues.put(DueKind.CONCERN_LATE, membership, told, concern.told_at)


def answered_by(concern: Concern, programme: Programme) -> date:
    """Return the day by which a sender is promised a call or an answer."""
    return add_working_days(local_day(concern.owed_since, programme), WORKING_DAYS_TO_ANSWER)


def promise_anew(uow: UnitOfWork, settled: Concern) -> None:
    """Settle the wait for a promised call or answer, or put it for the next private word of the same sender."""
    for kind in (DueKind.CONCERN, DueKind.CONCERN_LATE):
        uow.dues.settle(kind, settled.membership_id)
    left = owed(uow, settled.membership_id)
    if left:
        membership = uow.memberships.get(settled.membership_id)
        promise(uow, membership, left[0], uow.programmes.get(membership.programme_id))


def owed(uow: UnitOfWork, membership_id: int) -> list[Concern]:
    """Return the private words of a participant to which a call or an answer is still owed, oldest first."""
    return list(owed_by_each(uow, [membership_id]).get(membership_id, ()))


def owed_by_each(uow: UnitOfWork, memberships: Collection[int]) -> Mapping[int, Sequence[Concern]]:
    """Return the same for several participants, by membership."""
    found: defaultdict[int, list[Concern]] = defaultdict(list)
    for one in uow.concerns.of_memberships(memberships):
        if one.settled_at is None and one.wish in OWED:
            found[one.membership_id].append(one)
    return found


def matter(concern: Concern, programme: Programme, now: datetime) -> tuple[Phrase, Phrase, Press]:
    """Return a private word as line, label and press; the line says what is promised by when, and names no sender."""
    by = answered_by(concern, programme)
    facts: Facts = {"day": local_day(concern.told_at, programme), "by": by, "late": int(local_day(now, programme) > by)}
    return Phrase(f"concern-line-{concern.wish}", facts), Phrase("button-open-concern"), OpenConcern(concern.id)
