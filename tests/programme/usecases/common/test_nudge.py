"""When the next nudge may go out, by what the person got before."""

from datetime import UTC, datetime

import pytest

from programme.calendar import COUNTRY
from programme.usecases.common import nudge
from tests.programme.memory import Memory

TEN = datetime(2027, 3, 2, 9, tzinfo=UTC)
"""A Tuesday, ten o'clock in Stockholm."""


@pytest.mark.parametrize(
    ("kind", "now", "expected"),
    [
        ("prompt-ask", TEN.replace(hour=10), TEN.replace(hour=10)),
        (nudge.BY_MANAGER, TEN.replace(hour=10), TEN.replace(day=3, hour=7)),
        (nudge.BY_MANAGER, TEN.replace(hour=18, minute=59), TEN.replace(day=3, hour=7)),
        (nudge.BY_MANAGER, TEN.replace(day=3), TEN.replace(day=3)),
    ],
)
def test_after_a_reminder_of_the_manager(kind: str, now: datetime, expected: datetime) -> None:
    """What the manager has just said is not said again by the bot on the same day."""
    uow = Memory()
    nudge.noted(uow, 1, kind, TEN)
    assert nudge.allowed_at(uow, 1, COUNTRY, now) == expected
    assert nudge.allowed_at(uow, 2, COUNTRY, now) == now
