"""Presses about meetings: booking, moving and calling off, and what the partner says to it."""

from dataclasses import dataclass
from datetime import date

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class PlanMeeting(Press):
    """Note when this pair meets, or has met."""

    pair: int


@dataclass(frozen=True, slots=True)
class BookDay(Press):
    """Note that this pair meets on a day that the bot has suggested; `day` counts days as `date.toordinal` does."""

    pair: int
    day: int

    @property
    def date(self) -> date:
        """The day; any number is a day, so that forged data does no harm."""
        return date.fromordinal(min(max(self.day, 1), date.max.toordinal()))


@dataclass(frozen=True, slots=True)
class MoveMeeting(Press):
    """Give this meeting another time."""

    meeting: int


@dataclass(frozen=True, slots=True)
class ShowTimeline(Press):
    """Show the manager all meetings of this pair; `number` counts the pages from 0."""

    pair: int
    number: int = 0


@dataclass(frozen=True, slots=True)
class ShowMeetings(Press):
    """Show all meetings of this member, to themselves or to the manager; `number` counts the pages from 0."""

    membership: int
    number: int = 0


@dataclass(frozen=True, slots=True)
class CancelMeeting(Press):
    """Cancel this meeting. `sure` is true on the second press."""

    meeting: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class GetCalendarFile(Press):
    """Get this meeting for a calendar: one's own, or as a manager that of the adept or the mentor."""

    meeting: int
    mentors: bool = False


@dataclass(frozen=True, slots=True)
class MeetingSuits(Press):
    """Say that a meeting suits, as it is after `number` changes."""

    meeting: int
    number: int


@dataclass(frozen=True, slots=True)
class ProposeTime(Press):
    """Put another time forward for a meeting, as it is after `number` changes."""

    meeting: int
    number: int


@dataclass(frozen=True, slots=True)
class AnswerTime(Press):
    """Answer the other time for a meeting, as it is after `number` changes."""

    meeting: int
    number: int
    yes: bool = False


@dataclass(frozen=True, slots=True)
class HeardFrom(Press):
    """Say as the mentor of this pair whether the adept has got in touch."""

    pair: int
    yes: bool = False
