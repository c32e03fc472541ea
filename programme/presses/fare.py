"""The press for a pair's year as a picture."""

from dataclasses import dataclass

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class GetTrend(Press):
    """Send a manager the year of a pair as a picture."""

    pair: int
