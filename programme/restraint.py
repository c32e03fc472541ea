"""The limits of nudges: how many a person gets in any week and any month, all kinds together.

The rule: docs/programme.md#restraint. The limit of three unanswered messages about one matter is built into the table
of `programme.cadence`.
"""

from collections.abc import Collection
from datetime import datetime, timedelta

from programme.calendar import Calendar

WEEK = timedelta(days=7)
MONTH = timedelta(days=30)
LIMITS = ((WEEK, 2), (MONTH, 6))
"""The most messages to a person in any time of each length."""


def allowed_at(history: Collection[datetime], now: datetime, calendar: Calendar) -> datetime:
    """Return the first moment from `now` on when one more nudge may go out, in UTC; it is never in quiet times.

    Args:
        history: when the listener got nudges, at least in the last month.
        now: the present moment.
        calendar: the days of the listener's programme.
    """
    times = sorted(history)
    full = (times[-most] + length for length, most in LIMITS if len(times) >= most)
    return max(calendar.when_allowed(one) for one in (now, *full))
