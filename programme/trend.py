"""The year of a pair, month by month: how it fared, when the two met, and what the meetings gave each of them.

A month is what its gravest day was. The past is made from what is kept for good: meetings, answers and pauses; of the
present `programme.fares` has the word. When a talk with the manager settled an answer is not kept with it, so an answer
colours its own month, and later months only while it waits.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from programme.cadence import WINDOWS, Gap, Word, manager_at, planned
from programme.calendar import MORNING, moment_of
from programme.fares import COLOURS, TO_RING_AND_MEET, Fare
from programme.meeting import MeetingState
from programme.names import Name
from programme.people import Programme, Role

A_DAY = timedelta(days=1)
Marks = Sequence[tuple[date, int]]


@dataclass(frozen=True, slots=True)
class Met:
    """A meeting, with the day on which it was noted, as far as a year is made of it."""

    day: date
    noted: date
    state: MeetingState


@dataclass(frozen=True, slots=True)
class Span:
    """Days, the first and the last, on which a pair fared in a way."""

    fare: Fare
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class MonthOfTwo:
    """A month of a pair.

    Attributes:
        fare: how it fared on its gravest day; paused, where it rested for most of it; None where it is ahead.
        held: the meetings that took place.
        booked: those that are ahead.
        missed: those that were called off or not held.
    """

    first: date
    fare: Fare | None
    held: int
    booked: int
    missed: int


@dataclass(frozen=True, slots=True)
class Trend:
    """The year of a pair, on a day.

    Attributes:
        names: the two, the adept first.
        marks: what the meetings gave each side, 1 to 5, by the day of the answer.
    """

    programme: Programme
    names: Mapping[Role, Name]
    day: date
    months: Sequence[MonthOfTwo]
    marks: Mapping[Role, Marks]


def silence(
    programme: Programme, pair_id: int, last_day: date, met: Sequence[Met], begins: Sequence[date], today: date
) -> list[Span]:
    """Return the days on which the two were late or silent.

    Args:
        programme: the programme.
        pair_id: the pair.
        last_day: the last day of the two: the programme's, or their own after it.
        met: its meetings, by day.
        begins: the days from which time counts anew: the start, and the end of each pause.
        today: until when.
    """
    kept = [one for one in met if one.state in {MeetingState.HELD, MeetingState.PLANNED}]
    starts = sorted({*(one.day for one in kept), *begins})
    enough = last_day - WINDOWS[programme.preset][0] * A_DAY
    found = []
    for since in (one for one in starts if one <= min(today, enough)):
        later = [one for one in starts if one > since]
        ends = min([today, *later, *(one.noted for one in kept if one.day > since)])
        gap = Gap(since, programme.preset, pair_id, programme.calendar)
        lost = [one.day for one in met if one.state is MeetingState.NOT_HELD and since < one.day < ends]
        late, silent = max([planned(gap, Word.BOTH), *lost]), _managers_day(gap, lost)
        turns = min(ends, silent) if silent <= last_day - TO_RING_AND_MEET else ends
        found += [Span(Fare.WATCH, late, turns), Span(Fare.NOW, turns, ends)]
    return [one for one in found if one.first < one.last]


def _managers_day(gap: Gap, lost: Collection[date]) -> date:
    zone = gap.calendar.zone
    freed = moment_of(max(lost), MORNING, zone) if lost else None
    return manager_at(gap, freed).astimezone(zone).date()


def months(spans: Iterable[Span], met: Sequence[Met], first: date, today: date, last: date) -> list[MonthOfTwo]:
    """Return the months of a pair from its `first` day to its `last`."""
    known = list(spans)
    return [_month(known, met, one, today) for one in _firsts(first, last)]


def _firsts(first: date, last: date) -> list[date]:
    found = [first.replace(day=1)]
    while (following := _following(found[-1])) <= last:
        found.append(following)
    return found


def _following(first: date) -> date:
    return (first + 31 * A_DAY).replace(day=1)


def _month(spans: Sequence[Span], met: Sequence[Met], first: date, today: date) -> MonthOfTwo:
    last = _following(first) - A_DAY
    mine = [one for one in met if first <= one.day <= last]

    def count(*states: MeetingState, ahead: bool = False) -> int:
        return sum(one.state in states and (one.day > today) is ahead for one in mine)

    off = count(MeetingState.CANCELLED, MeetingState.NOT_HELD)  # of a day that has come: one ahead can be booked anew
    return MonthOfTwo(
        first,
        _fare(spans, first, min(last, today)) if first <= today else None,
        count(MeetingState.HELD),
        count(MeetingState.PLANNED, ahead=True),
        off,
    )


def _fare(spans: Sequence[Span], first: date, last: date) -> Fare:
    here = [one for one in spans if one.first <= last and one.last >= first]
    gravest = next((colour for colour in COLOURS if any(one.fare is colour for one in here)), Fare.FINE)
    if gravest is not Fare.FINE:
        return gravest
    rested = sum(_days(one, first, last) for one in here if one.fare is Fare.PAUSED)
    return Fare.PAUSED if 2 * rested > (last - first).days + 1 else Fare.FINE


def _days(one: Span, first: date, last: date) -> int:
    return (min(one.last, last) - max(one.first, first)).days + 1
