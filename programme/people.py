"""Who is who: people, the programmes they take part in, and as what.

One person can be adept in one programme and mentor in another, and may have no Telegram account at all.
All of these are plain values; changing one means making another and saving it.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Role(StrEnum):
    """As what somebody takes part."""

    ADEPT = "adept"
    MENTOR = "mentor"
    MANAGER = "manager"


class State(StrEnum):
    """Where a membership stands; the moves between them are in `programme.lifecycle`."""

    INVITED = "invited"  # chose a role, has not said yes to the consent text
    REGISTERING = "registering"  # said yes, is filling in the registration
    REGISTERED = "registered"  # sent it; the manager acts next
    WAITING = "waiting"  # interviewed and approved: can be put forward
    ON_HOLD = "on-hold"  # interviewed; not to be put forward for now
    DECLINED = "declined"  # the manager said no, kindly
    COMPLETED = "completed"  # took part to the end
    WITHDRAWN = "withdrawn"  # took it back
    MANAGING = "managing"  # a manager's own membership


class Preset(StrEnum):
    """The two sets of rules a programme can be run by."""

    LEADERSHIP = "leadership"
    ENTREPRENEUR = "entrepreneur"


@dataclass(frozen=True, slots=True)
class Person:
    """A human being. `spoken` are language codes; `phone` is in E.164 form."""

    id: int
    language: str
    created_at: datetime
    telegram_id: int | None = None
    name: str = ""
    email: str = ""
    phone: str = ""
    town: str = ""
    employer: str = ""
    spoken: tuple[str, ...] = ()
    unreachable_since: datetime | None = None
    deletion_asked_at: datetime | None = None

    @property
    def first_name(self) -> str:
        """What the person is called in texts."""
        return self.name.partition(" ")[0]


@dataclass(frozen=True, slots=True)
class Programme:
    """One cohort, from its first day to its last."""

    id: int
    name: str
    starts_on: date
    ends_on: date
    preset: Preset
    time_zone: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Membership:
    """A person in a programme. `goal` is an adept's idea or goal, `capacity` how many adepts a mentor can take."""

    id: int
    person_id: int
    programme_id: int
    role: Role
    state: State
    created_at: datetime
    consented_at: datetime | None = None
    registered_at: datetime | None = None
    competences: tuple[str, ...] = ()
    goal: str = ""
    capacity: int = 0


@dataclass(frozen=True, slots=True)
class Letter:
    """A message between a participant and the manager, written through the bot.

    Attributes:
        membership_id: whose thread it belongs to: the participant's.
        author_id: the person who wrote it.
        message_id: Telegram's id of it in the author's chat, so that the answer can be threaded there.
        settled_at: when it was answered or needed no answer.
    """

    id: int
    membership_id: int
    author_id: int
    text: str
    sent_at: datetime
    message_id: int | None = None
    settled_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Interview:
    """What came out of the manager's talk with a participant. The person may ask to see all of it.

    Attributes:
        areas: competences: what an adept should develop first, or what a mentor could give most in.
        style: how the person likes to work; one of `programme.forms.interview.STYLES`, or empty.
        wished: memberships (as text) of those the person would like to meet.
        ties: memberships (as text) of those that a personal or professional tie makes unsuitable.
    """

    id: int
    membership_id: int
    made_at: datetime
    made_by: int
    challenges: str = ""
    areas: tuple[str, ...] = ()
    contribution: str = ""
    style: str = ""
    wishes: str = ""
    wished: tuple[str, ...] = ()
    ties: tuple[str, ...] = ()
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """What a manager wrote down about a participant, who may ask to see it."""

    id: int
    membership_id: int
    author_id: int
    text: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Concern:
    """A private word to the manager: something is not right. The partner learns nothing of it.

    Attributes:
        membership_id: whose word it is.
        theme: one of `programme.forms.concern.THEMES`.
        wish: what the manager should do; one of `programme.forms.concern.WISHES`.
        opened_at: when a manager first read it; who has read it is in the audit.
        settled_at: when the manager was done with it.
    """

    id: int
    membership_id: int
    theme: str
    text: str
    wish: str
    told_at: datetime
    opened_at: datetime | None = None
    settled_at: datetime | None = None


class LinkKind(StrEnum):
    """What a link in Telegram's `/start` opens."""

    JOIN = "join"  # a programme; may carry the role; can be used by many
    INVITE = "invite"  # a mentor from outside, asked to meet a certain adept; once
    MOVE = "move"  # moves a person to another Telegram account; once


@dataclass(frozen=True, slots=True)
class Link:
    """A link that was handed out. `token` can't be guessed.

    Attributes:
        adept_id: the membership of the adept whom an invited mentor is asked to meet.
        membership_id: the membership that came by an invitation.
    """

    id: int
    token: str
    kind: LinkKind
    created_at: datetime
    created_by: int
    programme_id: int | None = None
    role: Role | None = None
    person_id: int | None = None
    expires_at: datetime | None = None
    used_at: datetime | None = None
    adept_id: int | None = None
    membership_id: int | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, and when.

    Attributes:
        owner: the person is named in the settings and owns every programme.
        now: the present moment, in UTC.
        telegram_name: first and last name as Telegram has them, to suggest as an answer.
        message_id: Telegram's id of the message that was sent or carried the button.
    """

    person: Person
    now: datetime
    owner: bool = False
    telegram_name: str = ""
    message_id: int | None = None
