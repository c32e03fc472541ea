"""Which answers call for a talk with the manager."""

from datetime import UTC, datetime

import pytest

from programme.due import FLAGS, DueKind
from programme.form import Answer
from programme.meeting import Held, Report
from programme.usecases.year.flag import in_report, in_survey


@pytest.mark.parametrize(
    ("answers", "flag"),
    [
        ({"together": "very-well", "gives": "well", "onward": "go-on"}, None),
        ({"together": "so-so", "gives": "so-so", "onward": "go-on"}, None),
        ({"together": "not-well", "gives": "well", "onward": "go-on"}, DueKind.LOW_SURVEY),
        ({"together": "well", "gives": "not-well", "onward": "go-on"}, DueKind.LOW_SURVEY),
        ({"together": "well", "gives": "well", "onward": "talk"}, DueKind.TALK),
        ({"together": "not-well", "gives": "not-well", "onward": "change"}, DueKind.WANTS_CHANGE),
        ({"together": "not-well", "gives": "well"}, DueKind.LOW_SURVEY),
    ],
)
def test_a_survey(answers: dict[str, Answer], flag: DueKind | None) -> None:
    """The weightiest reason counts; a survey from before there was the question of going on is read, too."""
    assert in_survey(answers) is flag


@pytest.mark.parametrize(
    ("useful", "talk", "flag"),
    [(5, False, None), (3, False, None), (2, False, DueKind.LOW_REPORT), (1, True, DueKind.TALK), (None, False, None)],
)
def test_a_report(useful: int | None, talk: bool, flag: DueKind | None) -> None:
    """Low marks for a meeting call for a talk; a wish to talk says it itself; a meeting not held has no mark."""
    report = Report(1, 1, 1, Held.YES, datetime(2027, 3, 2, tzinfo=UTC), useful=useful, talk=talk)
    assert in_report(report) is flag
    assert flag is None or flag in FLAGS
