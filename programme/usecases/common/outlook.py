"""What another last day would give a pair: where the two land now, as they have read it, and then.

What a manager reads starts from the number that the two have read (decision 53): another last day adds to it, or takes
away, as many meetings as their rhythm has room for in the days between.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from programme.meeting import Meeting, MeetingState, counts, ends_at
from programme.pace import A_DAY, Course, Spans, forecast, goal
from programme.pair import PairState, told_to
from programme.pause import Pause
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Facts, Phrase
from programme.times import local_day
from programme.usecases.common.two import SIDES, Two


@dataclass(frozen=True, slots=True)
class Outlook:
    """Where a pair lands, and how many meetings are meant for it: now, and with another last day."""

    two: Two
    lands: int
    goal: int
    then: int
    goal_then: int

    @property
    def changes(self) -> bool:
        """Tell whether the two land elsewhere, or more or fewer meetings are meant for them."""
        return (self.lands, self.goal) != (self.then, self.goal_then)

    @property
    def facts(self) -> Facts:
        """The four numbers."""
        return {"lands": self.lands, "goal": self.goal, "then": self.then, "meant": self.goal_then}


def as_read(two: Two) -> int | None:
    """Return on how many meetings the two land, as they have read it; None before both have.

    Whoever can't be written to in Telegram reads no forecast, and keeps the manager from none.
    """
    reached = [role for role in SIDES if (one := two.person(role)).telegram_id and one.unreachable_since is None]
    told = [told_to(two.pair, role) for role in reached]
    numbers = [one for one in told if one is not None]
    return min(numbers) if two.pair.state is PairState.ACTIVE and numbers and len(numbers) == len(told) else None


def of_pairs(uow: UnitOfWork, changes: Sequence[tuple[Two, Two]], now: datetime) -> list[Outlook]:
    """Return where pairs land, each given as it is and with another last day; none for those without a forecast."""
    keys = [before.pair.id for before, _ in changes]
    meetings, pauses = uow.meetings.of_pairs(keys), uow.pauses.of_pairs(keys)
    found = []
    for before, after in changes:
        key, lands = before.pair.id, as_read(before)
        held = _days(before, meetings.get(key, ()))
        if lands is None or not held:
            continue
        gains = _lands(after, meetings.get(key, ()), pauses.get(key, ()), now) - _lands(
            before, meetings.get(key, ()), pauses.get(key, ()), now
        )
        goals = [goal(one.programme, held[0], one.last_day) for one in (before, after)]
        found.append(Outlook(before, lands, goals[0], lands + gains, goals[1]))
    return found


def line(found: Outlook, key: str = "outlook-pair") -> Phrase:
    """Return where a pair lands now and then, as a line with the names of the two."""
    return Phrase(key, {**found.two.names, **found.facts})


def _days(two: Two, meetings: Sequence[Meeting]) -> list[date]:
    """Return the days of the meetings that the two have had."""
    been = (one for one in meetings if counts(one))
    return sorted(local_day(one.starts_at, two.programme) for one in been)


def _lands(two: Two, meetings: Sequence[Meeting], pauses: Sequence[Pause], now: datetime) -> int:
    planned = (one for one in meetings if one.state is MeetingState.PLANNED)
    ahead = [one for one in planned if ends_at(one, two.programme) > now]
    booked = local_day(ahead[0].starts_at, two.programme) if ahead else None
    held, today = _days(two, meetings), local_day(now, two.programme)
    paused = spans(pauses, two.last_day)
    course = Course(two.programme.preset, held, booked, today, two.last_day, two.calendar, paused)
    return forecast(course, goal(two.programme, held[0], two.last_day)).lands


def spans(pauses: Sequence[Pause], last_day: date) -> Spans:
    """Return the days on which a pair rests; a pause without a last day goes on for now."""
    ends = [(one.first_day, one.ended_on or one.until) for one in pauses]
    return [(first, end - A_DAY if end is not None else last_day) for first, end in ends]
