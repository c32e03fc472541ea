"""A correction that is typed where a booking is shown once more is read as a change of its day or its time."""

from datetime import date

import pytest

from programme.dialog import AskBackError
from programme.errors import ProgrammeError
from programme.form import Text
from programme.forms.meeting import MEETING
from programme.turn import advance, asking_back
from tests.programme.dialogs import HINTS, opened

SATURDAY = date(2026, 11, 21)
KNOWN = {**HINTS, "first": "2026-11-01", "last": "2027-11-30"}
BOOKED = {"day": "2026-12-28", "time": "14:00"}
READ = [
    ("nej, kl 10", "sv", {"time": "10:00"}),
    ("nej, klockan 10 i stället", "sv", {"time": "10:00"}),
    ("ja men kl 11", "sv", {"time": "11:00"}),
    ("onsdag istället", "sv", {"day": "2026-11-25"}),
    ("nej, på fredag", "sv", {"day": "2026-11-27"}),
    ("torsdag kl 15", "sv", {"day": "2026-11-26", "time": "15:00"}),
    ("no, at 10", "en", {"time": "10:00"}),
    ("Wednesday instead", "en", {"day": "2026-11-25"}),
]


@pytest.mark.parametrize(("text", "language", "change"), READ)
def test_a_correction_is_read(text: str, language: str, change: dict[str, str]) -> None:
    """Under the summary, and under the question for the place, which can save the meeting at once."""
    said = Text(text, language=language, today=SATURDAY)
    for step, place in ((None, {"place": "Hos Lars"}), ("place", {})):
        draft = opened(MEETING, KNOWN, step=step, answers={**BOOKED, **place})
        _, then = advance(MEETING, draft, said)
        assert then.answers == {**BOOKED, **place, **change}, step
        assert then.step == step, "it is shown once more"


def test_what_is_no_day_or_time_is_asked_back() -> None:
    """With the reason, at the question that it can be meant for; other words lead to what can be changed."""
    draft = opened(MEETING, KNOWN, step=None, answers={**BOOKED, "place": "Hos Lars"})
    with pytest.raises(AskBackError) as found:
        advance(MEETING, draft, Text("idag kl 25", today=SATURDAY))
    asked = asking_back(MEETING, draft, found.value)
    assert (found.value.code, asked.step, asked.changing) == ("read-no-such-time", "day", True)
    assert asked.answers == draft.answers
    with pytest.raises(ProgrammeError, match="what-to-change"):
        advance(MEETING, draft, Text("hos mig istället", today=SATURDAY))


@pytest.mark.parametrize("place", ["Kafé Norr", "Storgatan 14", "hos mig istället", "Nejlikan 4"])
def test_a_place_is_no_correction(place: str) -> None:
    """What only looks a little like one stays the answer to its question."""
    draft = opened(MEETING, KNOWN, step="place", answers=BOOKED)
    assert advance(MEETING, draft, Text(place, today=SATURDAY))[1].answers == {**BOOKED, "place": place}
