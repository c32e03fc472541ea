"""The items of a text that say a day, as conditions on a day.

All of them must hold together, so nothing that was typed can be contradicted: "torsdag 12 februari" is no day in a year
in which the 12th is a Friday.
"""

import calendar
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import TypeAlias

import holidays
from lark import Token

from programme.dates.reading import DAYS_BACK

DAYS, WEEKS = "days", "weeks"
YEARS = "years"
MONTHS = {"months": 1, "half-years": 6, YEARS: 12}
PLAUSIBLE_YEARS = range(-3, 10)  # from today's year on
FEBRUARY = 2
LONGEST_MONTHS = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}
A_DAY = timedelta(days=1)


class Pins(StrEnum):
    """What an item pins down."""

    EXACT = "exact"  # one day, or a few to choose from
    DATE = "date"  # a day of each year
    NUMBER = "number"  # a day of each month
    WEEKDAY = "weekday"
    WEEK = "week"  # a week of each year
    SPAN = "span"  # the days of one week
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class DayItem:
    """A condition on a day.

    Attributes:
        fits: tells whether a day meets it.
        order: its days where it names some, the likeliest first.
        weekday: the weekday that it names.
        weeks: the weeks from now that it names.
        rank: how far-fetched it is to read the text so; 0 is plain.
        near: days to ask about where there is no such day.
        doubtful: it is always asked about.
        far: its year is far from today's.
        fits_week: the same as `fits`, where a week is named beside it: its first days may be in the year before.
    """

    pins: Pins
    fits: Callable[[date], bool]
    order: tuple[date, ...] = ()
    weekday: int | None = None
    weeks: int | None = None
    rank: int = 0
    near: tuple[date, ...] = ()
    doubtful: bool = False
    far: bool = False
    fits_week: Callable[[date], bool] | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """What the meaning of a text depends on besides the text.

    Attributes:
        month_first: "3/9" may be the 9th of March.
        number: the rank of a bare number read as a day of a month.
        since: the first day that can be meant without a year, if days that have been can't.
    """

    today: date
    month_first: bool = False
    number: int = 0
    since: date | None = None

    @property
    def first(self) -> date:
        """The first day that can be meant without a year: people write down what has been, too."""
        return self.since or self.today - timedelta(days=DAYS_BACK)


Said: TypeAlias = Mapping[str, list[str]]  # the terminals of an item with their values, in their order
Build: TypeAlias = Callable[[Asked, Said], list[DayItem]]


def said(tokens: list[Token]) -> Said:
    """Return the terminals of an item with their values."""
    found: dict[str, list[str]] = {}
    for token in tokens:
        found.setdefault(token.type, []).append(str(token))
    return found


def _number(told: Said, *terminals: str) -> int:
    """Return the first number among the terminals ("3", "3:e")."""
    values = [value for terminal in terminals for value in told.get(terminal, ())]
    return int(re.sub(r"\D", "", values[0])) if values else 1


def exact(*days: date, doubtful: bool = False) -> list[DayItem]:
    """Return the item that names days, the likeliest first."""
    known = tuple(dict.fromkeys(days))
    return [DayItem(Pins.EXACT, lambda day: day in known, order=known, doubtful=doubtful)]


def coming(weekday: int, after: date) -> date:
    """Return the next such weekday after a day."""
    return after + timedelta(days=(weekday - after.weekday() - 1) % 7 + 1)


def of_week(weekday: int, today: date, weeks: int) -> date:
    """Return the weekday of the week that comes `weeks` after today's."""
    return today + timedelta(days=weekday - today.weekday(), weeks=weeks)


def in_weeks(weekday: int, today: date, weeks: int) -> list[DayItem]:
    """Return the item of a weekday in some weeks: counted from the coming one, or from this week."""
    return exact(coming(weekday, today) + timedelta(weeks=weeks), of_week(weekday, today, weeks))


def dated(
    asked: Asked, number: int, month: int, year: int | None = None, *, rank: int = 0, year_is_sure: bool = True
) -> list[DayItem]:
    """Return the item of a day and a month; an empty list if the numbers can be no date at all."""
    if not (1 <= month <= 12 and 1 <= number <= 31):
        return []
    if year is not None:
        if year - asked.today.year not in PLAUSIBLE_YEARS:
            return [DayItem(Pins.EXACT, lambda _day: False, far=True)] if year_is_sure else []
        there = number <= calendar.monthrange(year, month)[1]
        if there:
            return exact(date(year, month, number))
        return [DayItem(Pins.EXACT, lambda _day: False, near=_beside(year, month))]
    longest = LONGEST_MONTHS.get(month, 31)
    here = asked.today.year if _beside(asked.today.year, month)[1] > asked.today else asked.today.year + 1
    near = _beside(here, month) if number > longest or (number, month) == (29, 2) else ()
    return [DayItem(Pins.DATE, lambda day: (day.month, day.day) == (month, number), rank=rank, near=near)]


def _beside(year: int, month: int) -> tuple[date, date]:
    """Return the last day of a month and the day after it."""
    last = date(year, month, calendar.monthrange(year, month)[1])
    return last, last + A_DAY


def _year(text: str) -> int:
    return int(text) if len(text) == 4 else 2000 + int(text)


def _weekday(_asked: Asked, told: Said) -> list[DayItem]:
    weekday = _number(told, "WEEKDAY")
    return [DayItem(Pins.WEEKDAY, lambda day: day.weekday() == weekday, weekday=weekday)]


def _this_weekday(asked: Asked, told: Said) -> list[DayItem]:
    weekday = _number(told, "WEEKDAY")
    nearest = coming(weekday, asked.today)
    return exact(nearest, *((asked.today,) if asked.today.weekday() == weekday else ()))


def _next_weekday(asked: Asked, told: Said) -> list[DayItem]:
    weekday = _number(told, "WEEKDAY")
    return exact(of_week(weekday, asked.today, 1), coming(weekday, asked.today))


def _last_weekday(asked: Asked, told: Said) -> list[DayItem]:
    weekday = _number(told, "WEEKDAY", "LAST_WEEKDAY")
    latest = coming(weekday, asked.today - timedelta(days=8))
    return exact(latest) if "LAST_WEEKDAY" in told else exact(latest, of_week(weekday, asked.today, -1))


def _nth_weekday(_asked: Asked, told: Said) -> list[DayItem]:
    count, weekday, month = (_number(told, one) for one in ("NTH", "WEEKDAY", "MONTH"))

    def fits(day: date) -> bool:
        return (day.month, day.weekday(), (day.day + 6) // 7) == (month, weekday, count)

    return [DayItem(Pins.DATE, fits)] if count <= 5 else []


def _final_weekday(_asked: Asked, told: Said) -> list[DayItem]:
    weekday, month = _number(told, "WEEKDAY"), _number(told, "MONTH")

    def fits(day: date) -> bool:
        return day.month == month and day.weekday() == weekday and (day + timedelta(days=7)).month != month

    return [DayItem(Pins.DATE, fits)]


def _day_month(asked: Asked, told: Said) -> list[DayItem]:
    return dated(asked, _number(told, "NTH", "NUM"), _number(told, "MONTH"))


def _day_month_year(asked: Asked, told: Said) -> list[DayItem]:
    return dated(
        asked, _number(told, "NTH", "NUM"), _number(told, "MONTH"), _year(told["NUM"][-1].zfill(2)), year_is_sure=False
    )


def _final_day(_asked: Asked, told: Said) -> list[DayItem]:
    month = _number(told, "MONTH")
    return [DayItem(Pins.DATE, lambda day: day.month == month and (day + A_DAY).month != month)]


def _day_span(asked: Asked, told: Said) -> list[DayItem]:
    """Return the days of "12-14 mars"."""
    ends = [int(one) for one in re.findall(r"\d+", told["SPAN"][0])]
    month = _number(told, "MONTH")
    if len(ends) != 2 or not 1 <= ends[0] < ends[1] <= LONGEST_MONTHS.get(month, 31) - (month == FEBRUARY):
        return []
    year = (asked.since or asked.today).year
    year += date(year, month, ends[0]) < asked.first
    return exact(*(date(year, month, number) for number in range(ends[0], ends[1] + 1)))


def _day_first(asked: Asked, told: Said) -> list[DayItem]:
    first, sign, second = re.split(r"(\D)", told["PAIR"][0])
    if sign not in "./":
        return []
    found = dated(asked, int(first), int(second))
    if sign == "." or int(first) == int(second) or (found and not asked.month_first):
        return found
    turned = dated(asked, int(second), int(first))
    return [*found, *(turned if asked.month_first else [replace(one, doubtful=True) for one in turned])]


def _day_first_year(asked: Asked, told: Said) -> list[DayItem]:
    first, sign, second = re.split(r"(\D)", told["PAIR"][0])
    return (
        dated(asked, int(first), int(second), _year(told["NUM"][-1].zfill(2)), year_is_sure=False)
        if sign in "./"
        else []
    )


def _triple(asked: Asked, told: Said) -> list[DayItem]:
    first, second, third = re.findall(r"\d+", told["TRIPLE"][0])
    if len(first) == 4:
        return dated(asked, int(third), int(second), int(first))
    turned = dated(asked, int(second), int(first), _year(third)) if asked.month_first and first != second else []
    return [*dated(asked, int(first), int(second), _year(third)), *(turned if "/" in told["TRIPLE"][0] else [])]


def _together(asked: Asked, told: Said) -> list[DayItem]:
    digits = (told.get("SIX") or told["EIGHT"])[0]
    return dated(asked, int(digits[-2:]), int(digits[-4:-2]), _year(digits[:-4]))


def _bare_day(asked: Asked, told: Said) -> list[DayItem]:
    return _numbered(_number(told, "NUM"), asked.number)


def _day(_asked: Asked, told: Said) -> list[DayItem]:
    return _numbered(_number(told, "NTH", "NUM"), 0)


def _numbered(number: int, rank: int) -> list[DayItem]:
    return [DayItem(Pins.NUMBER, lambda day: day.day == number, rank=rank)] if 1 <= number <= 31 else []


def _month(_asked: Asked, told: Said) -> list[DayItem]:
    month = _number(told, "MONTH")
    return [DayItem(Pins.MONTH, lambda day: day.month == month)]


def _year_alone(asked: Asked, told: Said) -> list[DayItem]:
    if told.get("UNIT", [YEARS]) != [YEARS]:
        return []
    year = _number(told, "FOUR")
    if year - asked.today.year not in PLAUSIBLE_YEARS:
        return [DayItem(Pins.YEAR, lambda _day: False, far=True)]
    return [DayItem(Pins.YEAR, lambda day: day.year == year, fits_week=lambda day: day.isocalendar().year == year)]


@lru_cache(maxsize=64)
def _named(year: int) -> Mapping[str, date]:
    """Return the days of a year that have a name."""
    kinds = ("public", "de_facto", "optional")
    found = holidays.country_holidays("SE", years=year, categories=kinds, language="sv")
    by_name = {name.partition(" (")[0]: day for day, names in found.items() for name in names.split("; ")}
    return {**by_name, "Lucia": date(year, 12, 13), "Alla hjärtans dag": date(year, 2, 14)}


def _holiday(_asked: Asked, told: Said) -> list[DayItem]:
    name = told["HOLIDAY"][0]
    return [DayItem(Pins.DATE, lambda day: _named(day.year).get(name) == day)]


def _week(_asked: Asked, told: Said) -> list[DayItem]:
    week = _number(told, "NUM")
    return [DayItem(Pins.WEEK, lambda day: day.isocalendar().week == week)] if 1 <= week <= 53 else []


def _day_shift(asked: Asked, told: Said) -> list[DayItem]:
    return exact(asked.today + timedelta(days=int(told["DAY_SHIFT"][0])))


def _week_shift(asked: Asked, told: Said) -> list[DayItem]:
    monday = of_week(0, asked.today, int(told["WEEK_SHIFT"][0]))
    return [DayItem(Pins.SPAN, lambda day: monday <= day < monday + timedelta(days=7))]


def _ahead(asked: Asked, told: Said) -> list[DayItem]:
    count = _number(told, "NUM") * (-1 if "AGO" in told else 1)
    unit = told.get("UNIT", [WEEKS])[0]
    if unit == DAYS:
        return exact(asked.today + timedelta(days=count))
    if unit == WEEKS:
        day = asked.today + timedelta(weeks=count)
        return [DayItem(Pins.EXACT, lambda one: one == day, order=(day,), weeks=count)]
    year, month = divmod(asked.today.year * 12 + asked.today.month - 1 + count * MONTHS[unit], 12)
    last = calendar.monthrange(year, month + 1)[1]
    return exact(date(year, month + 1, min(asked.today.day, last)), doubtful=True)


def _weekday_week(asked: Asked, told: Said) -> list[DayItem]:
    return in_weeks(_number(told, "WEEKDAY"), asked.today, 1)


BUILDS: Mapping[str, Build] = {
    "weekday": _weekday,
    "this_weekday": _this_weekday,
    "next_weekday": _next_weekday,
    "last_weekday": _last_weekday,
    "nth_weekday": _nth_weekday,
    "final_weekday": _final_weekday,
    "day_month": _day_month,
    "month_day": _day_month,
    "day_month_year": _day_month_year,
    "final_day": _final_day,
    "day_span": _day_span,
    "day_first": _day_first,
    "day_first_year": _day_first_year,
    "triple": _triple,
    "six": _together,
    "eight": _together,
    "bare_day": _bare_day,
    "day": _day,
    "month": _month,
    "year": _year_alone,
    "holiday": _holiday,
    "week": _week,
    "day_shift": _day_shift,
    "week_shift": _week_shift,
    "ahead": _ahead,
    "ago": _ahead,
    "weekday_week": _weekday_week,
}
"""What each alias of the grammar means, as the items that it may be."""
