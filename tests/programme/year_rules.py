"""What must hold in every year, worked out anew from the words of the programme."""

from collections import defaultdict
from datetime import date, datetime, timedelta
from functools import cache
from itertools import pairwise

from programme.cadence import Word
from programme.people import Preset
from tests.programme.quiet_days import DAY, ZONE, at, away, local, quiet
from tests.programme.year import ASKED, Gap, Heard, Year

LISTED = {Preset.LEADERSHIP: 52, Preset.ENTREPRENEUR: 33}  # days without a date until the manager hears of it

TO_ANSWER = {Preset.LEADERSHIP: 10, Preset.ENTREPRENEUR: 5}  # days that the two have after a reminder
PEACE = 3  # days without a word after a meeting fell through


@cache
def must_stand_by(day: date, days: int) -> datetime:
    """Return when two who met on a day must be on the manager's list; July and Christmas do not count."""
    while days:
        day += DAY
        days -= not away(day)
    while quiet(day):
        day += DAY
    return at(day, 9)


def check_quiet(year: Year) -> None:
    """Nothing is said in quiet times."""
    for one in year.heard:
        there = one.at.astimezone(ZONE)
        assert 8 <= there.hour < 20
        assert not quiet(there.date())


def check_restraint(year: Year) -> None:
    """At most two in any seven days and six in any thirty, to anybody, all kinds together."""
    messages: dict[int, dict[int, datetime]] = defaultdict(dict)
    for one in year.heard:
        messages[one.to][one.message] = one.at
    for moments in messages.values():
        said = sorted(moments.values())
        assert all(later - first >= timedelta(days=7) for first, later in zip(said, said[2:], strict=False))
        assert all(later - first >= timedelta(days=30) for first, later in zip(said, said[6:], strict=False))


def check_one_nudge_for_one_thing(year: Year) -> None:
    """In one gap each word comes once, in its order, with days between; never while a meeting is ahead.

    The reminder comes once more where two have booked since, and have lost that date, too.
    """
    order = list(Word)
    for heard in words(year).values():
        which = [order.index(Word(one.word)) for one in heard]
        reminders = [the_gap(year, one).start for one in heard if one.word == Word.BOTH]
        assert len(reminders) == len(set(reminders)), "one for each date that fell through"
        assert which == sorted(which)
        others = len(which) - len(reminders)
        assert len(set(which[:others])) == others <= 3 - bool(reminders)
        days = [local(one.at) for one in heard]
        assert all((later - first).days >= 2 for first, later in pairwise(days))
    assert year.said_while_booked == 0
    told = [(one.word, one.pair, the_gap(year, one).since) for one in year.heard if one.pair]
    for number, (word, pair, since) in enumerate(told):
        assert word != Word.MENTOR or (Word.ASK, pair, since) in told[:number], "the adept is asked first"


def words(year: Year) -> dict[tuple[int, int, date], list[Heard]]:
    """Return what was said about the next meeting, by listener, pair and the meeting before."""
    found: dict[tuple[int, int, date], list[Heard]] = defaultdict(list)
    for one in year.heard:
        if one.word in list(Word):
            found[one.to, one.pair, the_gap(year, one).since].append(one)
    return found


def the_gap(year: Year, heard: Heard) -> Gap:
    """Return the gap in which something was said."""
    return next(gap for gap in reversed(year.gaps) if gap.pair == heard.pair and gap.start <= heard.at)


def check_nobody_is_forgotten(year: Year) -> None:
    """From the time that the rules allow on, two without a date stand on the manager's list; not before it."""
    for gap in year.gaps:
        by = must_stand_by(gap.since, LISTED[year.preset])
        peace = (gap.start + PEACE * DAY).astimezone(ZONE)
        first = peace.date() + (peace.hour >= 20) * DAY
        while quiet(first):
            first += DAY
        chances = (
            (first, TO_ANSWER[Preset.LEADERSHIP]),
            *((day, TO_ANSWER[year.preset]) for day in reminded(year, gap)),
        )
        by = max(by, *(must_stand_by(day, days) for day, days in chances))
        if not any(not quiet(day) for day in days_to_meet(year, gap)):
            continue  # nobody is asked to meet after the end
        assert gap.stands_from is not None
        assert gap.stands_from <= by
        fewest = [must_stand_by(day, TO_ANSWER[year.preset]) for day in reminded(year, gap)]
        assert all(gap.stands_from >= one for one in fewest), "nobody has fewer days from their own reminder"
        assert gap.stands_from >= at(gap.since + LISTED[year.preset] * DAY, 0)


def reminded(year: Year, gap: Gap) -> list[date]:
    """Return the days on which each of the two was reminded after their meeting."""
    to_both = [one.at for one in year.heard if one.pair == gap.pair and one.word == Word.BOTH]
    return [local(at) for at in to_both if at >= gap.start and (gap.end is None or at <= gap.end)]


def days_to_meet(year: Year, gap: Gap) -> list[date]:
    """Return the days from five weeks on (or three) to the end of the programme."""
    first = max(gap.since + ASKED[year.preset] * DAY, local(gap.start) + DAY)
    return [first + number * DAY for number in range((year.ends - first).days + 1)]


CHECKS = (check_quiet, check_restraint, check_one_nudge_for_one_thing, check_nobody_is_forgotten)
