"""How much is said unasked: at most so much in any week and any month to one person, all kinds together.

The rule: docs/programme.md#restraint. That nobody gets more than three unanswered words about one thing is in the
table of what is said (`programme.cadence`).
"""

from collections.abc import Collection
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from programme.calendar import when_allowed

WEEK = timedelta(days=7)
MONTH = timedelta(days=30)
LIMITS = ((WEEK, 2), (MONTH, 6))
"""In any time of this length: so many messages at most."""


def allowed_at(history: Collection[datetime], now: datetime, zone: ZoneInfo) -> datetime:
    """Return `now`, or the first moment when one more message may go out, in UTC: never in quiet times.

    Args:
        history: when somebody got messages, at least in the last month.
        now: the present moment.
        zone: where the listener is.
    """
    times = sorted(history)
    full = (times[-most] + length for length, most in LIMITS if len(times) >= most)
    return max(when_allowed(one, zone) for one in (now, *full))
