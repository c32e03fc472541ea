"""The quiet times that a programme has beside those of the country, as stretches of days.

A change of them is written as one answer: `+` and the stretches that come to them, or `-` and the one that goes.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from programme.speech import DaysFromTo, Phrase

A_DAY = timedelta(days=1)
A_WEEK = timedelta(days=7)
ADDED, REMOVED = "+", "-"


class Stretch(NamedTuple):
    """Days in a row, from the first to the last."""

    first: date
    last: date


def of_text(text: str) -> Stretch:
    """Return a stretch as it is kept: `2027-02-22/2027-02-28`."""
    first, _, last = text.partition("/")
    return Stretch(date.fromisoformat(first), date.fromisoformat(last))


def as_text(stretch: Stretch) -> str:
    """Return a stretch as it is kept."""
    return f"{stretch.first.isoformat()}/{stretch.last.isoformat()}"


def joined(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Return stretches in their order, those that overlap or touch as one."""
    found: list[Stretch] = []
    for one in sorted(stretches):
        if found and one.first <= found[-1].last + A_DAY:
            found[-1] = Stretch(found[-1].first, max(found[-1].last, one.last))
        else:
            found.append(one)
    return found


def changed(quiet: Sequence[str], answer: str) -> tuple[str, ...]:
    """Return a programme's quiet times after an answer that adds some, or removes one."""
    sign, given = answer[:1], answer[1:].split()
    if sign == REMOVED:
        return tuple(one for one in quiet if one not in given)
    return tuple(map(as_text, joined(map(of_text, (*quiet, *given)))))


def days_in(stretches: Iterable[Stretch], first: date, last: date) -> int:
    """Return how many days of joined stretches lie in a time."""
    return sum(max(0, (min(one.last, last) - max(one.first, first)).days + 1) for one in stretches)


def is_too_much(stretches: Iterable[Stretch], first: date, last: date) -> bool:
    """Tell whether more than half of a time would be quiet."""
    return 2 * days_in(stretches, first, last) > (last - first).days + 1


def shown(stretch: Stretch) -> Phrase:
    """Return a stretch as it reads: with the numbers of its weeks, if it is whole weeks."""
    return Phrase("quiet-stretch", {"week": _weeks(stretch) or "none", "days": DaysFromTo(*stretch)})


def _weeks(stretch: Stretch) -> str:
    """Return the numbers of the whole weeks that a stretch is ("8", "26–32"), or an empty string."""
    if stretch.first.weekday() or (stretch.last + A_DAY).weekday():
        return ""
    first, last = stretch.first.isocalendar().week, stretch.last.isocalendar().week
    return str(first) if stretch.last - stretch.first < A_WEEK else f"{first}–{last}"
