"""Pauses: an adept or a mentor rests for a while, in a pair, or from being put forward to anybody.

No reason is asked or stored, only days. The clocks of what the two do together stop; what was promised to a person, and
what the managers owe, goes on. At the end the clocks begin anew, so that nothing has piled up.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from programme.calendar import Calendar
from programme.due import DueKind

ASKED_AGAIN = timedelta(weeks=4)
"""After so long a pause without a last day is asked about, and again after that."""
AHEAD = timedelta(weeks=1)
"""So long before its end a pause is asked about."""
SHORT = timedelta(days=10)
"""A pause that is no longer than this ends without a question before it."""
LONG = timedelta(weeks=8)
"""A pause without a last day stands on the manager's list from then on."""
MANY = 2
"""A pause that was made longer so often stands on the manager's list, too."""
LONGEST = timedelta(days=366)


class Hold(StrEnum):
    """Whether a pause holds a wait."""

    STOPS = "stops"
    GOES_ON = "goes on"


HOLDS: Mapping[DueKind, Hold] = {
    DueKind.REGISTRATION: Hold.GOES_ON,
    DueKind.STATUS: Hold.STOPS,  # nobody is looked for
    DueKind.INTERVIEW: Hold.GOES_ON,
    DueKind.HOLD: Hold.GOES_ON,
    DueKind.MENTOR_ANSWER: Hold.GOES_ON,  # somebody waits for the answer
    DueKind.ADEPT_ANSWER: Hold.GOES_ON,
    DueKind.OBJECTION: Hold.GOES_ON,
    DueKind.BOOKED: Hold.STOPS,
    DueKind.HELD: Hold.STOPS,
    DueKind.HEARD_FROM: Hold.STOPS,
    DueKind.FIT: Hold.STOPS,
    DueKind.OUTCOME: Hold.GOES_ON,  # it comes to both at the same moment, whatever becomes of one (decision 19)
    DueKind.DECISION: Hold.GOES_ON,
    DueKind.START: Hold.GOES_ON,
    DueKind.CONTRACT: Hold.STOPS,
    DueKind.VERSION: Hold.STOPS,
    DueKind.VERSION_OVER: Hold.STOPS,
    DueKind.PARTNER: Hold.GOES_ON,
    DueKind.GATHERING: Hold.GOES_ON,  # whoever rests is welcome all the same
    DueKind.REMINDER: Hold.GOES_ON,  # of a meeting that the two have kept
    DueKind.REPORT: Hold.STOPS,
    DueKind.REPORT_AGAIN: Hold.STOPS,
    DueKind.REPORTS: Hold.STOPS,
    DueKind.CADENCE: Hold.STOPS,
    DueKind.SILENT: Hold.STOPS,
    DueKind.SURVEY: Hold.STOPS,
    DueKind.SURVEY_AGAIN: Hold.STOPS,
    DueKind.SURVEY_OVER: Hold.STOPS,
    DueKind.UNSAFE: Hold.GOES_ON,
    DueKind.TALK: Hold.GOES_ON,  # a talk was promised
    DueKind.WANTS_CHANGE: Hold.GOES_ON,
    DueKind.LOW_SURVEY: Hold.GOES_ON,
    DueKind.LOW_REPORT: Hold.GOES_ON,
    DueKind.CONCERN: Hold.GOES_ON,  # a call or an answer was promised
    DueKind.CONCERN_LATE: Hold.GOES_ON,
    DueKind.UNREACHABLE: Hold.GOES_ON,
    DueKind.UNDELIVERED: Hold.GOES_ON,
    DueKind.UNMATCHED: Hold.STOPS,
    DueKind.ALONE: Hold.GOES_ON,
    DueKind.ANNOUNCEMENT: Hold.GOES_ON,
    DueKind.DIGEST: Hold.GOES_ON,
    DueKind.ABSENCE: Hold.GOES_ON,
    DueKind.NEW_READER: Hold.GOES_ON,
    DueKind.ENDING: Hold.GOES_ON,  # the last day comes for those who rest, too
    DueKind.MOVE: Hold.GOES_ON,
    DueKind.DELETION: Hold.GOES_ON,
    DueKind.CLOSE: Hold.GOES_ON,
    DueKind.PAUSE: Hold.GOES_ON,
    DueKind.REST: Hold.GOES_ON,
    DueKind.JOINT: Hold.GOES_ON,  # somebody waits for the answer
    DueKind.PAUSED_LONG: Hold.GOES_ON,
    DueKind.SUSPENDED: Hold.GOES_ON,
    DueKind.TIE: Hold.GOES_ON,  # somebody waits for the answer
    DueKind.PLAN: Hold.STOPS,
}
"""Which waits a pause holds: a new kind needs a line here, and a test asks for it."""


@dataclass(frozen=True, slots=True)
class Pause:
    """A time in which a participant rests.

    Attributes:
        membership_id: whose pause it is.
        pair_id: the pair that rests; None where the participant is put forward to nobody meanwhile.
        until: the day on which it goes on again; None without one.
        ended_on: the day on which it went on; None while it lasts.
        asked_on: when they were last asked how it is to go on.
        longer: how often it was made longer.
    """

    id: int
    programme_id: int
    membership_id: int
    pair_id: int | None
    first_day: date
    until: date | None = None
    ended_on: date | None = None
    asked_on: date | None = None
    longer: int = 0

    @property
    def is_over(self) -> bool:
        """Whether it has ended."""
        return self.ended_on is not None

    @property
    def asks_on(self) -> date | None:
        """The day on which to ask how it is to go on; None where its last day comes without a question."""
        if self.until is None:
            return (self.asked_on or self.first_day) + ASKED_AGAIN
        asked = self.asked_on is not None and self.asked_on >= self.until - AHEAD
        return None if asked or self.until - self.first_day <= SHORT else self.until - AHEAD

    def told_on(self, calendar: Calendar) -> date | None:
        """Return the day on which the question can come; None where there is none, or the pause is over by then.

        On a quiet day nobody is asked: then it is the first day after that.
        """
        day = self.asks_on
        if day is None or not calendar.is_quiet_day(day):
            return day
        later = calendar.add_working_days(day, 1)
        return later if self.until is None or later < self.until else None

    @property
    def next_day(self) -> date:
        """The next day of the break: of its question, or of its end."""
        asks = self.asks_on
        found = [one for one in (asks, self.until) if one is not None]
        return min(found)

    def is_long(self, today: date) -> bool:
        """Tell whether it drags on, so that the manager is to ask."""
        return self.longer >= MANY or (self.until is None and today >= self.first_day + LONG)


def lasting(pauses: Iterable[Pause]) -> list[Pause]:
    """Return the pauses that are not over."""
    return [one for one in pauses if not one.is_over]


def until(pauses: Sequence[Pause]) -> date | None:
    """Return the day on which the last of some pauses is over; None if one has no last day, or there is none."""
    days = [one.until for one in pauses]
    known = [one for one in days if one is not None]
    return max(known) if known and len(known) == len(days) else None


def paused_days(pauses: Iterable[Pause], first: date, last: date) -> int:
    """Return on how many days, from the `first` to the `last`, a pair has rested or will rest, each counted once.

    A pause without a last day counts as far as it has come only if it has ended; while it lasts, to the `last` day.
    """
    rested: set[int] = set()
    for one in pauses:
        ends = one.ended_on or one.until
        upto = last if ends is None else min(last, ends - timedelta(days=1))
        rested.update(range(max(first, one.first_day).toordinal(), upto.toordinal() + 1))
    return len(rested)
