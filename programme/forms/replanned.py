"""Another first or last day of a programme: read beside the day that stays, and asked again where both can't be."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from programme.dates.answers import Asking
from programme.form import Answers, Hints, Option, Step, Text, no_options
from programme.forms.first_and_last import check_together, is_sensible
from programme.forms.setup import ENDS, SETUP, STARTS
from programme.speech import Phrase, WithYear
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
        AskBackError: as for `check_together`.
    """
    days = {key: date.fromisoformat(hints[key]) for key in ASKED}
    check_together(
        name, **{**days, name: date.fromisoformat(str(given[name]))}, today=date.fromisoformat(hints["today"])
    )
    return given
