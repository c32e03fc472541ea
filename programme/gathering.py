"""Gatherings: the joint events of a programme, their guests, and when the next word about one goes to a guest.

The manager invites; each guest answers yes, maybe or no, until it begins. Where seats are few, a yes after the last
seat waits in turn, and moves up when a seat is free (decision 61).
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from programme.announcement import Audience
from programme.calendar import MORNING, Calendar, moment_of
from programme.meeting import reminded_at

TO_WHOM = (Audience.EVERYBODY, Audience.ADEPTS, Audience.MENTORS, Audience.CHOSEN)
"""The audiences that a gathering can be for."""


class GatheringKind(StrEnum):
    """The kind of a gathering."""

    KICK_OFF = "kick-off"
    INFORMATION = "information"
    NETWORKING = "networking"
    CLOSING = "closing"


class GatheringState(StrEnum):
    """The state of a gathering."""

    DRAFT = "draft"
    OPEN = "open"  # guests are invited
    OFF = "off"


class Coming(StrEnum):
    """The answer of a guest, or where they stand before it."""

    PICKED = "picked"  # chosen by name for a draft
    ASKED = "asked"
    YES = "yes"
    MAYBE = "maybe"
    NO = "no"
    WAITING = "waiting"  # said yes when no seat was left


SAID = (Coming.YES, Coming.WAITING, Coming.MAYBE, Coming.NO, Coming.ASKED)
"""The answers in the order in which the manager reads them."""


@dataclass(frozen=True, slots=True)
class Gathering:
    """A gathering.

    Attributes:
        place: an address or a link; empty while it is not known.
        seats: how many can come; None for as many as want to.
        changes: how often its name, time or place was changed, or it was called off; each guest is told of the last.
        attended_at: when the manager last wrote down who came; None before that.
    """

    id: int
    programme_id: int
    kind: GatheringKind
    title: str
    starts_at: datetime
    minutes: int
    place: str
    audience: Audience
    seats: int | None
    state: GatheringState
    made_by: int
    changed_at: datetime
    changes: int = 0
    attended_at: datetime | None = None

    @property
    def ends_at(self) -> datetime:
        """When it ends."""
        return self.starts_at + timedelta(minutes=self.minutes)


@dataclass(frozen=True, slots=True)
class Guest:
    """A participant who is invited, or to be invited, to a gathering.

    Attributes:
        answers: how often the answer was changed: with the gathering's changes it is the sequence of the entry in the
            guest's calendar.
        told: the number of the gathering's changes that the guest knows of.
        waits_since: since when they wait for a seat; the order of the waiting list.
        offered_until: until when a free seat is kept for them, shortly before the beginning; None where none is.
        recorded_by: the person who wrote the answer down on their behalf.
        came: whether they came; None before it is written down.
        sure_of: how many of the gathering's changes they knew of when they answered last; None without an answer.
    """

    id: int
    gathering_id: int
    membership_id: int
    coming: Coming = Coming.ASKED
    answers: int = 0
    told: int = 0
    answered_at: datetime | None = None
    waits_since: datetime | None = None
    offered_until: datetime | None = None
    invited_at: datetime | None = None
    asked_again_at: datetime | None = None
    reminded_at: datetime | None = None
    recorded_by: int | None = None
    came: bool | None = None
    sure_of: int | None = None

    @property
    def is_unsure(self) -> bool:
        """Whether they said that they come, and have been told of another time or place since."""
        return self.coming is Coming.YES and self.sure_of is not None and self.sure_of < self.told

    def is_offered(self, now: datetime) -> bool:
        """Tell whether a free seat is kept for them until they answer."""
        return self.offered_until is not None and self.offered_until > now

    @property
    def may_have_come(self) -> bool:
        """Whether they came as far as is known: by their answer until it is written down."""
        return self.coming is Coming.YES if self.came is None else self.came


@dataclass(frozen=True, slots=True)
class Count:
    """How many guests of a gathering stand how; who has left the programme meanwhile is counted nowhere.

    Attributes:
        came: those of whom it is written down that they came.
        there: those who came as far as is known, as `Guest.may_have_come` tells it.
        unsure: those who said yes before the time or the place was changed, and nothing since.
    """

    yes: int = 0
    maybe: int = 0
    no: int = 0
    waiting: int = 0
    asked: int = 0
    picked: int = 0
    came: int = 0
    there: int = 0
    unsure: int = 0

    @property
    def invited(self) -> int:
        """All guests."""
        return self.yes + self.maybe + self.no + self.waiting + self.asked

    def of(self, coming: Coming) -> int:
        """Return how many have given an answer."""
        number: int = getattr(self, coming.value)
        return number


def seats_left(gathering: Gathering, count: Count) -> int | None:
    """Return how many seats are free; None where there is no limit."""
    return None if gathering.seats is None else max(0, gathering.seats - count.yes)


ASKS_FROM = timedelta(hours=24)
"""So shortly before the beginning nobody is moved up without being asked: the evening may be planned otherwise."""
KEPT_FOR = timedelta(hours=3)
"""How long a free seat is kept for who is asked."""
ASKED_AGAIN = timedelta(days=7)
"""How long before the beginning whoever has not answered is asked once more."""
TIME_TO_ANSWER = timedelta(days=3)
"""How long an invitation is left alone."""
WORKING_DAYS_TO_TICK = 2


class Word(StrEnum):
    """A word to a guest that time brings."""

    INVITE = "invite"
    NEWS = "news"  # another time or place, or it is called off
    SEAT = "seat"  # look whether there is a seat for who waits
    AGAIN = "again"  # no answer yet
    REMINDER = "reminder"


def next_word(
    gathering: Gathering, guest: Guest, now: datetime, zone: ZoneInfo, calendar: Calendar
) -> tuple[Word, datetime] | None:
    """Return the next word to a guest about a gathering, and when it is to go; None when there is nothing to say."""
    if gathering.starts_at <= now or gathering.state is GatheringState.DRAFT or guest.coming is Coming.PICKED:
        return None
    if gathering.state is GatheringState.OFF or guest.told < gathering.changes:
        is_told = guest.told >= gathering.changes or guest.invited_at is None
        return None if is_told else (Word.NEWS, soon(gathering, now, calendar))
    if guest.invited_at is None:
        return Word.INVITE, calendar.when_allowed(now)
    if guest.coming is Coming.WAITING:
        offered = guest.offered_until is not None and guest.offered_until > now
        return Word.SEAT, guest.offered_until if offered and guest.offered_until else calendar.next_morning(now)
    if guest.coming is Coming.ASKED:
        return _again(gathering, guest, calendar)
    if guest.coming is Coming.NO or guest.reminded_at is not None:
        return None
    at = reminded_at(gathering.starts_at, now, zone)
    return None if at is None else (Word.REMINDER, at)


def _again(gathering: Gathering, guest: Guest, calendar: Calendar) -> tuple[Word, datetime] | None:
    """Return when to ask once more: a week before, and not within days of the invitation or of the beginning."""
    if guest.asked_again_at is not None or guest.invited_at is None:
        return None
    day = gathering.starts_at.astimezone(calendar.zone).date() - ASKED_AGAIN
    at = max(moment_of(day, MORNING, calendar.zone), guest.invited_at + TIME_TO_ANSWER)
    return None if at > gathering.starts_at - 2 * ASKS_FROM else (Word.AGAIN, calendar.when_allowed(at))


def soon(gathering: Gathering, now: datetime, calendar: Calendar) -> datetime:
    """Return when news about a gathering goes out: in permitted hours, and at once if it begins before those."""
    allowed = calendar.when_allowed(now)
    return now if allowed > gathering.starts_at - ASKS_FROM else allowed


def first_waiting(guests: Iterable[Guest], free: int, now: datetime) -> list[Guest]:
    """Return those who wait and have a free seat now, in their order; a seat that is kept for somebody is not free."""
    waiting = sorted((one for one in guests if one.coming is Coming.WAITING), key=_turn)
    kept = sum(one.offered_until is not None and one.offered_until > now for one in waiting)
    return [one for one in waiting if one.offered_until is None][: max(0, free - kept)]


def _turn(guest: Guest) -> tuple[datetime, int]:
    assert guest.waits_since is not None
    return guest.waits_since, guest.id


def last_in_line(guests: Iterable[Guest], now: datetime) -> datetime:
    """Return since when somebody waits who begins now: behind everybody who does, also since the same instant."""
    last = max((one.waits_since for one in guests if one.waits_since is not None), default=None)
    return now if last is None else max(now, last + timedelta(microseconds=1))


def place_in_line(guests: Collection[Guest], guest: Guest) -> int:
    """Return which one in line somebody is who waits."""
    return 1 + sum(one.coming is Coming.WAITING and _turn(one) < _turn(guest) for one in guests)


def to_be_ticked(gathering: Gathering, calendar: Calendar) -> datetime:
    """Return when the managers are told that it is not written down yet who came."""
    return calendar.deadline(gathering.ends_at, WORKING_DAYS_TO_TICK)
