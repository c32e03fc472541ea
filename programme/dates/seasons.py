"""A time of the year in place of a day: "till jul", "efter semestern", "i april", "slutet av mars".

Nobody means one day by it, so nothing is taken: the days that it can be are what the bot asks back about.
"""

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta

from programme.calendar import is_quiet_day
from programme.dates.spans import read_day

_TILL = r"(?:(?:fram )?till|vid|i|om|until|till|by|in|at)?\s*"
_AFTER = r"(?:(?:till )?(?:efter|över|after|past)|till och med|t\.?o\.?m\.?|hela|resten av|the whole|the rest of)\s+"
_MONTHS = {
    name: number
    for number, names in enumerate(
        "januari january|februari february|mars march|april|maj may|juni june|juli july|augusti august|september"
        "|oktober october|november|december".split("|"),
        start=1,
    )
    for name in names.split()
}
_PART = (
    r"(?P<part>början av|slutet av|mitten av|beginning of|start of|middle of|end of|the beginning of|the end of)?\s*"
)
_MONTH = re.compile(rf"{_TILL}(?:the )?{_PART}(?P<month>{'|'.join(_MONTHS)})")

BEFORE: Mapping[str, tuple[str, ...]] = {
    r"jul(?:en|helgen)?|christmas": ("12-20", "01-07"),
    r"nyår|årsskiftet|nästa år|new year|next year": ("01-03", "01-07"),
    r"påsk(?:en)?|easter": ("easter-4", "easter+2"),
    r"våren?|vårterminen|spring": ("03-01",),
    r"sommar(?:en|lovet)?|summer": ("06-01",),
    r"semestern?|midsommar|the holidays?": ("06-20",),
    r"hösten?|höstterminen|autumn|fall": ("08-16", "09-01"),
    r"vintern?|winter": ("12-01",),
}
"""The days on which a time of the year can be meant to begin; `easter-4` is the Wednesday before Easter."""
AFTER: Mapping[str, tuple[str, ...]] = {
    r"jul(?:en|helgen|lovet)?|nyår|årsskiftet|(?:jul)?helgerna|trettonhelgen|christmas|new year|the holidays": (
        "01-03",
        "01-07",
    ),
    r"året|the year": ("01-03", "01-07"),
    r"sportlovet": ("03-08",),
    r"våren?|vårterminen|spring": ("06-01",),
    r"påsk(?:en|lovet)?|easter": ("easter+2",),
    r"midsommar|midsummer": ("06-28",),
    r"sommar(?:en|lovet)?|semestern?|industrisemestern|ledigheten|juli|summer|(?:my |the )?(?:holidays?|vacation)": (
        "08-02",
        "08-16",
    ),
    r"hösten?|höstterminen|autumn|fall": ("12-01",),
    r"vintern?|winter": ("03-01",),
}
"""The days on which it can be meant to be over."""


def days_about(text: str, today: date) -> tuple[date, ...]:
    """Return the days, from tomorrow on, that a time of the year can mean; none where the text names no such time."""
    said = " ".join(text.lower().split()).strip(" .!?")
    if re.fullmatch(rf"{_AFTER}(?:helgen|veckoslutet|the weekend)", said):
        return (today + timedelta(days=7 - today.weekday()),)
    if re.fullmatch(rf"{_TILL}(?:nästa månad|next month)", said):
        return (_working(_next(f"{today.month % 12 + 1:02}-01", today)),)
    if (found := _MONTH.fullmatch(said)) is not None:
        return (_in_month(_MONTHS[found["month"]], found["part"] or "", today),)
    for begins, table in ((_AFTER, AFTER), (_TILL, BEFORE)):
        for words, days in table.items():
            if re.fullmatch(rf"{begins}(?:nästa |next )?(?:{words})", said):
                return tuple(dict.fromkeys(_working(_next(day, today)) for day in days))
    return ()


def _in_month(month: int, part: str, today: date) -> date:
    """Return the first working day of the beginning, the middle or the end of the month that comes next."""
    if part.endswith(("slutet av", "end of")):
        first = _next(f"{month:02}-27", today)
        last = first.replace(day=monthrange(first.year, month)[1])
        return max(day for day in (last - timedelta(days=back) for back in range(5)) if not is_quiet_day(day))
    return _working(_next(f"{month:02}-{15 if 'mi' in part else 1:02}", today))


def _next(day: str, today: date) -> date:
    """Return the next such day after today."""
    if day.startswith("easter"):
        easter = read_day("påskdagen", "sv", today + timedelta(days=4))
        assert easter is not None
        return easter + timedelta(days=int(day.removeprefix("easter")))
    month, number = map(int, day.split("-"))
    found = date(today.year, month, number)
    return found if found > today else date(today.year + 1, month, number)


def _working(day: date) -> date:
    while is_quiet_day(day):
        day += timedelta(days=1)
    return day
