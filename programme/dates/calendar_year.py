"""The day on which all day items of a text agree, by the calendar's real years.

A day without a year is the one in the year around today: from `DAYS_BACK` days ago on, since people write down what has
been, for the rest in the year to come; where a question says so (the end of a programme), in the year from a day on.
Each day and month has exactly one such day, so "9 mars" said on the 10th is
yesterday.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from programme.dates.days import Asked, DayItem, Pins, exact, in_weeks
from programme.dates.reading import MOST_CHOICES, Reason

YEAR = 366
RECENT, TWO_MONTHS = 14, 62  # days, for a number without a month
FAR = 12 * YEAR
SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Days:
    """What the day items of a derivation come to.

    Attributes:
        options: days, the likeliest first; empty if none was typed.
        reason: why the first is not taken at once, or None.
        clash: the items contradict each other.
    """

    options: tuple[date, ...] = ()
    reason: Reason | None = None
    clash: bool = False


def solved(found: Sequence[DayItem], asked: Asked) -> Days:
    """Return the day that all items agree on, or the days to ask about."""
    items = _joined(found, asked.today)
    if not items:
        return Days()
    if any(item.far for item in items):
        return Days((), Reason.FAR, clash=True)
    fitting = _fitting(items, asked)
    missing = next((item for item in items if item.near and not _is_there(items, item, asked)), None)
    if missing is not None:
        years = [one for one in items if one.pins is Pins.YEAR]
        near = tuple(day for day in missing.near if all(one.fits(day) for one in years))
        return Days(near, Reason.NO_SUCH_DAY, clash=True)
    if not fitting:
        return Days(_nearly(items, asked), Reason.CONTRADICTION, clash=True)
    return _chosen(items, fitting, asked.today)


def _joined(found: Sequence[DayItem], today: date) -> list[DayItem]:
    """Return the items with "in two weeks" and the weekday or the day that it counts from made one."""
    weeks = next((one for one in found if one.weeks is not None), None)
    others = [one for one in found if one is not weeks]
    if weeks is None or weeks.weeks is None or len(others) != 1:
        return list(found)
    (other,) = others
    if other.weekday is not None:
        return in_weeks(other.weekday, today, weeks.weeks)
    if len(other.order) == 1:
        return exact(other.order[0] + timedelta(weeks=weeks.weeks))
    return list(found)


def _is_there(items: Sequence[DayItem], item: DayItem, asked: Asked) -> bool:
    """Tell whether a day that not every year has is there, in the year that was named or in the year around today."""
    years = [one for one in items if one.pins is Pins.YEAR]
    return bool(_fitting([item, *years], asked))


def _fitting(items: Sequence[DayItem], asked: Asked) -> list[date]:
    """Return the days that meet all conditions, among those that can be meant."""
    named = next((item.order for item in items if item.order), None)
    pins = {item.pins for item in items}
    days = _reach(pins, asked) if named is None else named
    fits = [(Pins.WEEK in pins and item.fits_week) or item.fits for item in items]
    return [day for day in days if all(fit(day) for fit in fits)]


def _reach(pins: set[Pins], asked: Asked) -> list[date]:
    """Return the days that may be meant without being named: a year of them, or as many as repeat."""
    back, count = 0, 8
    if Pins.YEAR in pins:
        back, count = 2 * YEAR, FAR
    elif pins & {Pins.DATE, Pins.WEEK, Pins.MONTH}:
        return [asked.first + timedelta(days=number) for number in range(YEAR)]
    elif Pins.SPAN in pins:
        back, count = 2 * 7, 6 * 7
    elif Pins.NUMBER in pins:
        back, count = RECENT, RECENT + TWO_MONTHS
    return [asked.today + timedelta(days=number - back) for number in range(count)]


def _chosen(items: Sequence[DayItem], fitting: list[date], today: date) -> Days:
    pins = {item.pins for item in items}
    doubt = Reason.UNSURE if any(item.doubtful for item in items) else None
    if Pins.EXACT in pins:
        return Days(tuple(fitting), Reason.SEVERAL if len(fitting) > 1 else doubt)
    if Pins.DATE in pins or {Pins.NUMBER, Pins.MONTH} <= pins or {Pins.WEEK, Pins.WEEKDAY} <= pins:
        return Days((fitting[0],))  # the second one, a leap year later, is a year away
    if pins <= {Pins.NUMBER, Pins.WEEKDAY} or pins == {Pins.SPAN, Pins.WEEKDAY}:
        return _repeated(pins, fitting, today)
    return Days(_to_choose_from(pins, fitting, today), Reason.WHICH_DAY)


def _repeated(pins: set[Pins], fitting: list[date], today: date) -> Days:
    """Return the next of the days that come again each week or month; ask where the last such day is as near."""
    ahead = [day for day in fitting if day >= today]
    before = [day for day in fitting if day < today]
    if pins == {Pins.WEEKDAY} and ahead[0] == today:
        return Days((ahead[1], today), Reason.SEVERAL)
    if pins == {Pins.SPAN, Pins.WEEKDAY}:
        return Days(tuple(fitting))
    if not ahead:
        return Days(tuple(before), Reason.SEVERAL)
    return Days((ahead[0], before[-1]), Reason.SEVERAL) if before else Days((ahead[0],))


def _to_choose_from(pins: set[Pins], fitting: list[date], today: date) -> tuple[date, ...]:
    """Return a few days of a week or month: its working days, from today on if they are not over."""
    days = [day for day in fitting if day >= today] or fitting
    if Pins.WEEKDAY not in pins:
        days = [day for day in days if day.weekday() < SATURDAY]
    return tuple(days[:MOST_CHOICES]) if len(days) <= MOST_CHOICES else ()


def _nearly(items: Sequence[DayItem], asked: Asked) -> tuple[date, ...]:
    """Return days that meet all conditions but one."""
    found: list[date] = []
    for left_out in range(len(items) if len(items) > 1 else 0):
        rest = [item for number, item in enumerate(items) if number != left_out]
        days = _fitting(rest, asked)
        if days and (solved := _chosen(rest, days, asked.today)).reason is not Reason.WHICH_DAY:
            found += solved.options[:1]
    weekday = next((item.weekday for item in items if item.weekday is not None), None)
    if weekday is not None and found and found[0].weekday() != weekday:
        found[1:] = [found[0] + timedelta(days=(weekday - found[0].weekday() + 3) % 7 - 3)]
    return tuple(dict.fromkeys(found))
