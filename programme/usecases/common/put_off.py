"""What the manager puts off: it leaves the list, can be seen meanwhile, and comes back by itself on its day."""

from collections.abc import Collection
from datetime import date, datetime
from zoneinfo import ZoneInfo

from programme.calendar import COUNTRY, MORNING, deadline, moment_of
from programme.due import STANDING, DueKind
from programme.people import Membership, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.times import local_day
from programme.usecases.common.delivery import BY_CALL
from programme.usecases.common.sight import ANSWERS, Sight

LATER = 3  # working days
ON_HOLD = 21  # days: as often as a participant hears an honest status
OF_ASSISTANTS = frozenset(BY_CALL)
OF_ASSISTANTS_PAIRS = frozenset({DueKind.BOOKED, DueKind.HELD, DueKind.SILENT})  # that two have not met
PROMISED = frozenset({DueKind.INTERVIEW, DueKind.CONCERN})  # a day that the participant was told is not put off


def can_be_put_off(sight: Sight, membership: Membership) -> frozenset[DueKind]:
    """Return the kinds of matters about a participant that the viewer sees on the list and may put off."""
    if sight.sees(ANSWERS, membership.person_id):
        return STANDING - PROMISED
    return OF_ASSISTANTS if sight.tends(membership.person_id) else frozenset()


def later(now: datetime, zone: ZoneInfo) -> datetime:
    """Return the moment to which a matter is put off: the morning of the working day after two whole ones."""
    return deadline(now, LATER - 1, zone)


def on_day(day: date, programme: Programme) -> datetime:
    """Return the moment at which what was put off to a day comes back: in its morning."""
    return moment_of(day, MORNING, ZoneInfo(programme.time_zone))


def put_on_hold(
    uow: UnitOfWork, membership: Membership, programme: Programme, now: datetime, until: datetime | None = None
) -> datetime:
    """Put the wait for the day when the manager takes up a participant on hold again; return that moment."""
    at = until or on_day(COUNTRY.after_days(local_day(now, programme), ON_HOLD), programme)
    uow.dues.put(DueKind.HOLD, membership, at, now, put_off=True)
    return at


def put_off(
    uow: UnitOfWork,
    membership: Membership,
    programme: Programme,
    now: datetime,
    kinds: Collection[DueKind],
    *,
    until: datetime | None = None,
) -> datetime | None:
    """Put off the overdue matters of these kinds about a participant; return when the first is back, None without.

    With `until` they all come back at that moment, else each in its own time.
    """
    moments = []
    for due in uow.dues.of_membership(membership.id):
        if due.kind in kinds and due.due_at <= now:
            if due.kind is DueKind.HOLD:
                moments.append(put_on_hold(uow, membership, programme, now, until))
                continue
            moments.append(until or later(now, ZoneInfo(programme.time_zone)))
            uow.dues.put(due.kind, membership, moments[-1], now, put_off=True)
    return min(moments, default=None)
