"""A day that has been is told as such by every question that takes none that has been."""

from datetime import date

import pytest

from programme.dialog import AskBackError
from programme.errors import ProgrammeError
from programme.form import Hints, Text
from programme.forms import FORMS

TODAY = date(2027, 2, 2)
YESTERDAY = "i går"
HINTS: Hints = {"today": TODAY.isoformat(), "dates": "", "last": "", "time_zone": "Europe/Stockholm"}
FROM_TODAY: Hints = {**HINTS, "first": TODAY.isoformat()}
SINCE_JANUARY: Hints = {**HINTS, "first": "2027-01-20"}
TOLD: dict[tuple[str, str], tuple[Hints, str, str]] = {
    ("gathering", "day"): (FROM_TODAY, YESTERDAY, "read-past"),
    ("gathering-change", "day"): (FROM_TODAY, "1 februari 2027", "read-past"),
    ("absence", "first-day"): (FROM_TODAY, YESTERDAY, "read-past"),
    ("other-time", "day"): ({**HINTS, "past": "no"}, YESTERDAY, "read-past"),
    ("report", "next"): (HINTS, YESTERDAY, "read-past"),
    ("pause", "until"): (FROM_TODAY, YESTERDAY, "pause-too-early"),
    ("meeting", "day"): (SINCE_JANUARY, "3 januari 2027", "read-too-early"),
    ("joint", "day"): (SINCE_JANUARY, "3 januari 2027", "read-too-early"),
}
"""What each question that has a first day, or takes none that has been, says about a typed day."""
OTHERS = {("setup", "starts"), ("setup", "ends"), ("rule", "starts"), ("rule", "ends"), ("absence", "last-day")}
"""Those about the days of a programme, which may have begun, and the end of an absence, which follows its beginning."""


@pytest.mark.parametrize(("form", "step"), TOLD)
def test_a_day_that_has_been(form: str, step: str) -> None:
    """It is said that it has been; where two have met, that they did not know of each other yet."""
    hints, said, code = TOLD[form, step]
    reads = FORMS[form].step(step).reads
    assert reads is not None
    with pytest.raises((AskBackError, ProgrammeError)) as refused:
        reads(Text(said, today=TODAY), {}, hints)
    assert refused.value.code == code


def test_every_question_for_a_day_is_here() -> None:
    """A new one gets its row above."""
    asked = {
        (form.name, step.name)
        for form in FORMS.values()
        for step in form.steps
        if step.reads and step.name in {"day", "next", "until", "starts", "ends", "first-day", "last-day"}
    }
    assert asked == {*TOLD, *OTHERS}
