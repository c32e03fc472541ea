"""Which answers call for a talk with the manager."""

from datetime import UTC, datetime

import pytest

from programme.due import DueKind
from programme.form import Answer
from programme.meeting import Held, Report
from programme.usecases.year.flag import in_report, in_survey


@pytest.mark.parametrize(
    ("answers", "flags"),
    [
        ({"together": "very-well", "gives": "well", "onward": "go-on"}, ()),
        ({"together": "so-so", "gives": "so-so", "onward": "go-on"}, ()),
        ({"together": "not-well", "gives": "well", "onward": "go-on"}, (DueKind.LOW_SURVEY,)),
        ({"together": "well", "gives": "not-well", "onward": "go-on"}, (DueKind.LOW_SURVEY,)),
        ({"together": "well", "gives": "well", "onward": "talk"}, (DueKind.TALK,)),
        ({"together": "not-well", "gives": "not-well", "onward": "change"}, (DueKind.WANTS_CHANGE, DueKind.LOW_SURVEY)),
        ({"together": "not-well", "gives": "well"}, (DueKind.LOW_SURVEY,)),
    ],
)
def test_a_survey(answers: dict[str, Answer], flags: tuple[DueKind, ...]) -> None:
    """Every reason counts, the weightiest first; a survey of the time before the question of going on is read, too."""
    assert in_survey(answers) == flags


@pytest.mark.parametrize(
    ("useful", "talk", "flags"),
    [
        (5, False, ()),
        (3, False, ()),
        (2, False, (DueKind.LOW_REPORT,)),
        (5, True, (DueKind.TALK,)),
        (1, True, (DueKind.TALK, DueKind.LOW_REPORT)),
        (None, False, ()),
    ],
)
def test_a_report(useful: int | None, talk: bool, flags: tuple[DueKind, ...]) -> None:
    """Low marks for a meeting call for a talk, as a wish to talk does; a meeting not held has no mark."""
    report = Report(1, 1, 1, Held.YES, datetime(2027, 3, 2, tzinfo=UTC), useful=useful, talk=talk)
    assert in_report(report) == flags
