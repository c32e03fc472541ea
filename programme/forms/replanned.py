"""Another first or last day of a programme: read beside the day that stays, and asked again where both can't be."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from programme.dates.answers import Asking
from programme.dialog import AskBackError
from programme.form import Answers, Hints, Option, Step, Text, no_options
from programme.forms.setup import ENDS, SETUP, STARTS, is_sensible
from programme.speech import Phrase, Value, WholeDay, WithYear
from programme.times import months_later

MORE_MONTHS = (1, 2, 3, 6)
ASKED: Mapping[str, Asking] = {"starts": STARTS, "ends": ENDS}


def another_day(name: str) -> Step:
    """Return the step that asks for another first or last day."""

    def reads(said: Text, answers: Answers, hints: Hints) -> Answers:
        return _possible(name, ASKED[name].reads(said, answers, hints), hints)

    return replace(SETUP.step(name), reads=reads, options=_more_time if name == "ends" else no_options)


def _more_time(_answers: Answers, hints: Hints) -> tuple[Option, ...]:
    """Offer some months more for everybody, where a programme can be so long."""
    starts, ends, today = (date.fromisoformat(hints[name]) for name in ("starts", "ends", "today"))
    days = [(months, months_later(ends, months)) for months in MORE_MONTHS]
    return tuple(
        Option(day.isoformat(), Phrase("button-extend-until", {"months": months, "day": WithYear(day)}))
        for months, day in days
        if is_sensible(starts, day) and day >= today
    )


def _possible(name: str, given: Answers, hints: Hints) -> Answers:
    """Return a day if the programme can have it beside the day that stays.

    Raises:
        AskBackError: the programme would be too short or too long, or over already. Where the day of the year before
            can be, it is what is asked about: in May "1 mars" is the March that has been, once a programme runs.
    """
    days = {key: date.fromisoformat(hints[key]) for key in ASKED}
    day = date.fromisoformat(str(given[name]))
    if not is_sensible(**{**days, name: day}):
        before = _year_before(day)
        proposed = (before.isoformat(),) if is_sensible(**{**days, name: before}) else ()
        raise AskBackError("programme-days", _facts({**days, name: day}, proposed), proposed=proposed)
    if name == "ends" and day < date.fromisoformat(hints["today"]):
        raise AskBackError("programme-ended", _facts({**days, name: day}))
    return given


def _facts(days: Mapping[str, date], proposed: tuple[str, ...] = ()) -> dict[str, Value]:
    shown: dict[str, Value] = {key: WholeDay(day) for key, day in days.items()}
    return {**shown, "choices": "some" if proposed else "none"}


def _year_before(day: date) -> date:
    """Return the same day of the year before; of a leap day the one before."""
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)
