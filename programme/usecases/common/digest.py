"""When a manager's digest comes: on the morning of each working day."""

from datetime import datetime
from zoneinfo import ZoneInfo

from programme.calendar import QUIET_ENDS, add_working_days, is_quiet_day, moment_of
from programme.due import DueKind
from programme.people import Membership, Programme
from programme.ports import UnitOfWork


def expect(uow: UnitOfWork, manager: Membership, programme: Programme, now: datetime) -> None:
    """Put the wait for a manager's next digest."""
    uow.dues.put(DueKind.DIGEST, manager, next_at(now, ZoneInfo(programme.time_zone)), now)


def next_at(now: datetime, zone: ZoneInfo) -> datetime:
    """Return the first morning of a working day after `now`, at the hour when the quiet of the night ends."""
    today = now.astimezone(zone).date()
    if not is_quiet_day(today) and now < (morning := moment_of(today, QUIET_ENDS, zone)):
        return morning
    return moment_of(add_working_days(today, 1), QUIET_ENDS, zone)
