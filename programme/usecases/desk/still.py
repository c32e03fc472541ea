"""What is still undone from earlier days: it comes again in the digest at the beginning of each week, until settled."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from programme.access import Fact
from programme.calendar import add_working_days, moment_of
from programme.due import Waits
from programme.people import Actor, Concern, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.times import is_over, local_day
from programme.usecases.common.membership import verdict_by
from programme.usecases.common.sight import Sight
from programme.usecases.desk.matters import Entry, Section
from programme.usecases.desk.todo import deletions, letters, of_waits, registered, verdicts, words
from programme.usecases.myself import concern, concern_promise


def begins_week(day: date) -> bool:
    """Tell whether `day` is the first working day of its week."""
    sunday = day - timedelta(days=day.weekday() + 1)
    return add_working_days(sunday, 1) == day


def sections(uow: UnitOfWork, actor: Actor, sight: Sight, programme: Programme, waits: Waits) -> list[Section]:
    """Return what has waited since before today, by the sections of the list, the longest first in each."""
    today = local_day(actor.now, programme)
    before = moment_of(today, 0, ZoneInfo(programme.time_zone))
    found = [
        Section("deletions", deletions(uow, programme, before=before)),
        Section("letters", letters(uow, sight, programme, before=before)),
        Section("decisions", [] if is_over(programme, actor.now) else _late_verdicts(uow, sight, programme, today)),
        Section("concerns", words(_private(uow, sight, programme, before, today), programme, actor.now)),
        *(one for one in of_waits(uow, actor, sight, programme, waits) if one.name != "concerns"),
    ]
    return [one for one in found if one.entries]


def _private(uow: UnitOfWork, sight: Sight, programme: Programme, before: datetime, today: date) -> list[Concern]:
    """Return the unsettled private words told before a moment, but those whose promised day is still ahead.

    That day has a place of its own in the digest; a word with which nothing is to be done yet has no such day.
    """

    def is_ahead(word: Concern) -> bool:
        return concern_promise.is_unanswered(word) and concern_promise.answered_by(word, programme) >= today

    return [one for one in concern.waiting(uow, programme, sight) if one.told_at < before and not is_ahead(one)]


def _late_verdicts(uow: UnitOfWork, sight: Sight, programme: Programme, today: date) -> Sequence[Entry]:
    """Return the verdicts that the manager was to give before today, the longest wait first."""
    talked, _ = registered(uow, sight, programme)
    mine = sight.those(talked, lambda one: one[0].person, lambda one: sight.sees(Fact.INTERVIEW, one))
    late = [(seat.member, made_at) for seat, made_at in mine if verdict_by(made_at, programme) < today]
    return verdicts(programme, sorted(late, key=lambda one: (one[1], one[0])))
