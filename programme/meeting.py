"""Meetings of the two, and what each tells the manager afterwards: about the process, never about what was said."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from programme.people import Preset


class MeetingState(StrEnum):
    """What became of a meeting."""

    PLANNED = "planned"
    HELD = "held"
    NOT_HELD = "not-held"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting of the two. The first one counts like every other.

    Attributes:
        noted_by: the person who wrote it down.
    """

    id: int
    pair_id: int
    starts_at: datetime
    noted_by: int
    noted_at: datetime
    place: str = ""
    state: MeetingState = MeetingState.PLANNED


LENGTHS = {Preset.LEADERSHIP: timedelta(hours=2), Preset.ENTREPRENEUR: timedelta(hours=4)}
"""How long a meeting is planned to be (PROGRAMME: presets)."""


class Held(StrEnum):
    """Did the meeting take place?"""

    YES = "yes"
    MOVED = "moved"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Report:
    """What one of the two tells the manager after a meeting. The other one never sees it.

    Attributes:
        minutes: how long it was.
        useful: how useful for oneself, 1 to 5.
        progress: how far an adept has come towards the goals, 1 to 5; mentors are not asked.
        talk: whether the person would like to talk with the manager.
        recorded_by: the manager who wrote it down on the person's behalf.
    """

    id: int
    meeting_id: int
    membership_id: int
    held: Held
    given_at: datetime
    minutes: int | None = None
    useful: int | None = None
    progress: int | None = None
    talk: bool = False
    recorded_by: int | None = None
