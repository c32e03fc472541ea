"""Meetings of a pair, and each side's report to the manager: about the process, never about the words of the two."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from programme.calendar import MORNING, Calendar, is_day_off, moment_of
from programme.pair import Pair, PairState
from programme.people import Preset, Programme, Role


class MeetingState(StrEnum):
    """The state of a meeting."""

    PLANNED = "planned"
    HELD = "held"
    NOT_HELD = "not-held"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting of a pair; the first meeting is a row like every other.

    Attributes:
        noted_by: the id of the person that noted it.
        recorded_by: the manager that wrote down whether it took place.
        joint_id: the question to two adepts whom it brings together with their mentor (`programme.joint`), or None.
    """

    id: int
    pair_id: int
    starts_at: datetime
    noted_by: int
    noted_at: datetime
    place: str = ""
    state: MeetingState = MeetingState.PLANNED
    recorded_by: int | None = None
    joint_id: int | None = None


@dataclass(frozen=True, slots=True)
class MeetingChange:
    """A change of a meeting that was noted: it was moved, or called off. Its author is in the audit alone.

    Attributes:
        starts_at: when the meeting was to be before the change.
        place: where it was to be before the change.
        at: the moment of the change.
    """

    id: int
    meeting_id: int
    starts_at: datetime
    place: str
    at: datetime


@dataclass(frozen=True, slots=True)
class MeetingReply:
    """The reply of an adept or a mentor to a meeting that the partner has noted.

    Attributes:
        number: how often the meeting had been changed then; it is about the meeting as it was after that.
        starts_at: the other time that would suit; None if the meeting suits as it is.
        declined: the other time did not suit; the two talk to each other.
        place: the other place that was put forward with the other time; None if it stays.
    """

    id: int
    meeting_id: int
    number: int
    role: Role
    starts_at: datetime | None
    at: datetime
    declined: bool = False
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """A line that the adept wants to bring up at a meeting.

    Attributes:
        shown: the mentor may read it before they meet.
    """

    id: int
    meeting_id: int
    line: str
    shown: bool
    at: datetime


POINTS_KEPT_FOR = timedelta(days=30)  # after the meeting; said in `point-page`

LENGTHS = {Preset.LEADERSHIP: timedelta(hours=2), Preset.ENTREPRENEUR: timedelta(hours=4)}
"""How long a meeting is planned to be where the programme says nothing else (docs/programme.md#presets)."""


class Held(StrEnum):
    """The answer to whether a meeting took place."""

    YES = "yes"
    MOVED = "moved"
    NO = "no"


LOW_MARK = 2
"""Of 5: "not so useful", and below."""


@dataclass(frozen=True, slots=True)
class Report:
    """One side's report to the manager after a meeting; the partner never sees it.

    Attributes:
        minutes: how long the meeting was.
        useful: how useful it was for the author of the report, 1 to 5.
        progress: how far the adept has come towards the goals, 1 to 5; mentors are not asked.
        talk: whether the author would like to talk with the manager.
        recorded_by: the manager that wrote the report down on the participant's behalf.
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


def no_longer_holds(meeting: Meeting, pair: Pair) -> bool:
    """Tell whether a meeting was still ahead when its pair ended: both were told that it no longer holds."""
    ahead = meeting.state is MeetingState.PLANNED and meeting.starts_at > pair.since
    return ahead and pair.state is PairState.ENDED


def waits_for_an_answer(meeting: Meeting, pair: Pair, programme: Programme, now: datetime) -> bool:
    """Tell whether a meeting is over that nobody has told about: it does not count, and may still."""
    is_open = meeting.state is MeetingState.PLANNED and not no_longer_holds(meeting, pair)
    return is_open and ends_at(meeting, programme) <= now


def is_unanswered(meeting: Meeting) -> bool:
    """Tell whether a side that has told nothing of a meeting can still be the one that says it took place."""
    return meeting.state in {MeetingState.PLANNED, MeetingState.NOT_HELD} and meeting.recorded_by is None


def as_known(meeting: Meeting, own: Report | None, told: Collection[Report], now: datetime) -> Meeting:
    """Return a meeting as one of the two knows it: for a while without what the other side alone has told of it.

    Else a number on one's own page would tell how the other has answered. Later it counts for both: somebody who never
    answers has met all the same.
    """
    by_other = own is None and bool(told) and meeting.recorded_by is None
    if not by_other or now >= meeting.starts_at + TIME_TO_TELL:
        return meeting
    return replace(meeting, state=MeetingState.PLANNED)


def counts(meeting: Meeting, own: Report | None = None) -> bool:
    """Tell whether a meeting is one of those that the two have had: somebody has said that it took place.

    Every page, file, figure and forecast asks this, or the same of the database (`MeetingState.HELD`). While the two
    say different things it counts for their manager, and not for whoever has told that it did not take place: neither
    learns the other's answer. The manager's word decides.

    Args:
        meeting: the meeting; for one of the two as that side knows it (`as_known`).
        own: the report of the side that reads, if it is one of the two and has given one.
    """
    denied = own is not None and own.held is not Held.YES and meeting.recorded_by is None
    return meeting.state is MeetingState.HELD and not denied


TIME_TO_TELL = timedelta(days=14)
"""So long after a meeting only one's own answer about it shows on one's own pages."""
FRIDAY = 4
EVENING = time(17)  # after a meeting that ends later, the question comes on the next working day
REMINDED_AT = 10  # local hour
PAUSE = timedelta(hours=2)  # between a meeting and the question how it was


def planned_length(programme: Programme) -> timedelta:
    """Return how long a meeting is planned to be in a programme."""
    minutes = programme.meeting_minutes
    return LENGTHS[programme.preset] if minutes is None else timedelta(minutes=minutes)


def ends_at(meeting: Meeting, programme: Programme) -> datetime:
    """Return when a meeting is planned to end."""
    return meeting.starts_at + planned_length(programme)


def lasted(told: Collection[int], programme: Programme) -> int:
    """Return how many minutes a meeting counts: as told, midway where two differ, as planned where nobody has told."""
    return round(sum(told) / len(told)) if told else planned_length(programme) // timedelta(minutes=1)


def reminded_at(starts_at: datetime, now: datetime, zone: ZoneInfo) -> datetime | None:
    """Return when to remind the pair of a meeting; None if that moment has passed.

    It is the day before, or the last weekday before it where that day is a weekend or a public holiday; in July and at
    Christmas too. A meeting that is noted later than that is reminded of the day before, even on a day off.
    """
    before = starts_at.astimezone(zone).date() - timedelta(days=1)
    weekday = before
    while is_day_off(weekday):
        weekday -= timedelta(days=1)
    moments = (moment_of(day, REMINDED_AT, zone) for day in (weekday, before))
    return next((at for at in moments if at > now), None)


def asked_at(ends: datetime, calendar: Calendar) -> datetime:
    """Return when to ask the pair how a meeting was (docs/programme.md#who-acts-next)."""
    local = ends.astimezone(calendar.zone)
    if local.weekday() == FRIDAY:
        return moment_of(calendar.add_working_days(local.date(), 1), MORNING, calendar.zone)
    if local.time() > EVENING or calendar.is_quiet(ends) or calendar.is_quiet(ends + PAUSE):
        return calendar.next_morning(ends)
    return ends + PAUSE


def outcome(said: Collection[Held]) -> MeetingState:
    """Return the state of a meeting after its reports: it was held if any report says so."""
    return MeetingState.HELD if Held.YES in said else MeetingState.NOT_HELD


def is_disputed(meeting: Meeting, reports: Collection[Report]) -> bool:
    """Tell whether the two have said different things about a meeting, and no manager has written down what is true."""
    return meeting.recorded_by is None and disagree([one.held for one in reports])


def disagree(said: Collection[Held]) -> bool:
    """Tell whether the reports differ on whether the meeting took place."""
    return len({one is Held.YES for one in said}) > 1
