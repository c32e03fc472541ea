"""What the reader understands of a text: a day, a time, or both, and whether to ask back."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum


class Wanted(StrEnum):
    """What a question asks for; it decides what a bare number is."""

    DAY = "day"
    TIME = "time"
    EITHER = "either"


class Reason(StrEnum):
    """Why the bot asks back, or what it says about a day before it counts."""

    NOT_UNDERSTOOD = "not-understood"
    UNKNOWN_WORDS = "unknown-words"  # the rest was understood
    UNSURE = "unsure"  # a slip of the pen, or a question
    SEVERAL = "several"  # the text can be read in several ways, or names several days
    CONTRADICTION = "contradiction"  # a weekday that the day is not, an hour that no evening has
    NO_SUCH_DAY = "no-such-day"
    NO_SUCH_TIME = "no-such-time"  # the day was understood, and the time is on no clock
    WHICH_DAY = "which-day"  # a week or a month, and no day
    DAY_OR_NIGHT = "day-or-night"  # a bare hour from 0 to 6
    ROUGHLY = "roughly"  # lunch time
    PAST = "past"
    QUIET = "quiet-day"  # a weekend or a public holiday
    AWAY = "away-day"  # July, and the weeks of Christmas
    TOO_EARLY = "too-early"  # before the first day that can be meant
    TOO_LATE = "too-late"  # after the last
    FAR = "far"  # years away


@dataclass(frozen=True, slots=True)
class Meant:
    """A day, a time, or both."""

    day: date | None = None
    at: time | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text means.

    Attributes:
        meant: the reading, or the likeliest if the bot asks back; empty if nothing was understood.
        ask: the bot asks back before it counts.
        reason: why it asks back; or what is to be said about the day; None for a plain day.
        choices: what the bot asks about, the likeliest first; at most `MOST_CHOICES`.
    """

    meant: Meant = Meant()
    ask: bool = False
    reason: Reason | None = None
    choices: tuple[Meant, ...] = ()


MOST_CHOICES = 6
DAYS_BACK = 60  # a day without a year may have been this long ago
