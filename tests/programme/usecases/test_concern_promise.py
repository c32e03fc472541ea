"""By which day the sender of a private word is promised a call: July and Christmas make nobody wait for weeks."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from programme.calendar import MORNING, moment_of
from programme.people import Concern, Preset, Programme
from programme.usecases.myself.concern_promise import answered_by, late_from

ZONE = ZoneInfo("Europe/Stockholm")
SPAN = date(2027, 1, 1), date(2028, 1, 1)
PROGRAMME = Programme(1, "Framsteg", *SPAN, Preset.LEADERSHIP, ZONE.key, datetime(2027, 1, 1, tzinfo=UTC))


@pytest.mark.parametrize(
    ("told", "urgency", "by", "late"),
    [
        (date(2027, 6, 30), "urgent", date(2027, 7, 1), date(2027, 7, 2)),
        (date(2027, 7, 2), "urgent", date(2027, 7, 5), date(2027, 7, 6)),  # a Friday
        (date(2027, 6, 24), "urgent", date(2027, 6, 28), date(2027, 6, 29)),  # before Midsummer's Eve
        (date(2027, 12, 22), "urgent", date(2027, 12, 23), date(2027, 12, 27)),
        (date(2027, 7, 1), "week", date(2027, 7, 5), date(2027, 7, 6)),
        (date(2027, 7, 1), "later", date(2027, 8, 6), date(2027, 8, 9)),
        (date(2027, 3, 2), "later", date(2027, 3, 9), date(2027, 3, 10)),
    ],
)
def test_by_which_day(told: date, urgency: str, by: date, late: date) -> None:
    """What is urgent is owed on the next weekday that is no holiday, and what is for this week soon after."""
    word = Concern(1, 1, "other", "Hej", "ring", moment_of(told, 15, ZONE), urgency=urgency)
    assert answered_by(word, PROGRAMME) == by
    assert late_from(word, ZONE) == moment_of(late, MORNING, ZONE)
