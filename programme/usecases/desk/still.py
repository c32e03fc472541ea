"""What is still undone from earlier days: it comes again in the digest at the beginning of each week, until settled."""

from collections.abc import Sequence
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from programme.access import Fact
from programme.calendar import add_working_days, moment_of
from programme.due import Due
from programme.people import Actor, Membership, Person, Programme, State
from programme.ports import UnitOfWork
from programme.times import is_over, local_day
from programme.usecases.common.membership import verdict_by
from programme.usecases.common.sight import Sight
from programme.usecases.desk.matters import Entry, Section, at_hand, undecided
from programme.usecases.desk.todo import deletions, letters, of_waits


def begins_week(day: date) -> bool:
    """Tell whether `day` is the first working day of its week."""
    sunday = day - timedelta(days=day.weekday() + 1)
    return add_working_days(sunday, 1) == day


def sections(uow: UnitOfWork, actor: Actor, sight: Sight, programme: Programme, waits: Sequence[Due]) -> list[Section]:
    """Return what has waited since before today, by the sections of the list, the longest first in each."""
    today = local_day(actor.now, programme)
    before = moment_of(today, 0, ZoneInfo(programme.time_zone))
    found = [
        Section("deletions", deletions(uow, programme, before=before)),
        Section("letters", letters(uow, sight, programme, before=before)),
        Section("decisions", [] if is_over(programme, actor.now) else _late_verdicts(uow, sight, programme, today)),
        *of_waits(uow, actor, sight, programme, waits),
    ]
    return [one for one in found if one.entries]


def _late_verdicts(uow: UnitOfWork, sight: Sight, programme: Programme, today: date) -> list[Entry]:
    """Return the verdicts that the manager was to give before today."""
    sheets = uow.interviews.of_state(programme.id, State.REGISTERED)
    by = {one.membership_id: verdict_by(one, programme) for one in sheets}
    late = [
        (one, person, by[one.id])
        for one, person in uow.memberships.in_state(programme.id, State.REGISTERED)
        if one.id in by and by[one.id] < today
    ]
    seen = [one for one in late if sight.sees(Fact.INTERVIEW, one[1].id) and one[1].deletion_asked_at is None]
    return [_undecided(*one) for one in sorted(seen, key=lambda one: one[2])]


def _undecided(membership: Membership, person: Person, by: date) -> Entry:
    return at_hand(lambda: undecided(membership, person, by))
