"""When a manager's digest comes: on each working day, at the programme's hour."""

from datetime import datetime
from zoneinfo import ZoneInfo

from programme.calendar import QUIET_BEGINS, add_working_days, is_quiet_day, moment_of
from programme.due import DueKind
from programme.people import Membership, Programme, Role
from programme.ports.unit_of_work import UnitOfWork


def expect(
    uow: UnitOfWork, manager: Membership, programme: Programme, now: datetime, *, since: datetime | None = None
) -> None:
    """Put the wait for a manager's next digest; it will tell what is new since a moment, by default now."""
    uow.dues.put(DueKind.DIGEST, manager, next_at(now, programme), since or now)


def expect_next(uow: UnitOfWork, manager: Membership, programme: Programme, now: datetime, *, since: datetime) -> None:
    """Put the wait for a manager's digest of the next working day, whatever the hour is on this one."""
    uow.dues.put(DueKind.DIGEST, manager, next_at(_tomorrow(now, programme), programme), since)


def expect_again(uow: UnitOfWork, programme: Programme, now: datetime) -> None:
    """Put the wait of each manager who has none: the programme is taken out of the archive."""
    for seat in _seats(uow, programme):
        if uow.dues.waiting(DueKind.DIGEST, seat.id) is None:
            expect(uow, seat, programme, now)


def _seats(uow: UnitOfWork, programme: Programme) -> list[Membership]:
    """Return the places of a programme's managers."""
    managers = uow.memberships.managers(programme.id)
    seats = (seat for person in managers for seat in uow.memberships.of_person(person.id))
    return [one for one in seats if one.programme_id == programme.id and one.role is Role.MANAGER]


def _tomorrow(now: datetime, programme: Programme) -> datetime:
    """Return the moment at which the next working day begins."""
    zone = ZoneInfo(programme.time_zone)
    return moment_of(add_working_days(now.astimezone(zone).date(), 1), 0, zone)


def expect_anew(uow: UnitOfWork, programme: Programme, now: datetime) -> None:
    """Put the wait of each manager to the programme's new hour; never a second digest on a day."""
    zone = ZoneInfo(programme.time_zone)
    for seat in _seats(uow, programme):
        due = uow.dues.waiting(DueKind.DIGEST, seat.id)
        if due is not None:
            told_today = due.created_at.astimezone(zone).date() == now.astimezone(zone).date()
            first = _tomorrow(now, programme) if told_today else now
            uow.dues.put(DueKind.DIGEST, seat, next_at(first, programme), due.created_at)


def next_at(now: datetime, programme: Programme) -> datetime:
    """Return the programme's hour for digests on the first working day after `now`, or today if it is still ahead."""
    zone, at = ZoneInfo(programme.time_zone), programme.digest_at
    today = now.astimezone(zone).date()
    if not is_quiet_day(today) and now < (morning := moment_of(today, at.hour, zone, at.minute)):
        return morning
    return moment_of(add_working_days(today, 1), at.hour, zone, at.minute)


def is_time(now: datetime, programme: Programme) -> bool:
    """Tell whether a digest may go out: on a working day, from the programme's hour on, and never in the night."""
    local = now.astimezone(ZoneInfo(programme.time_zone))
    return not is_quiet_day(local.date()) and programme.digest_at <= local.time() and local.hour < QUIET_BEGINS
