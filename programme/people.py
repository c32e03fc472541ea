"""People, the programmes they take part in, their roles, and the rows about them.

One person can be adept in one programme and mentor in another, and may have no Telegram account at all.
All classes are plain values: to change a row, make a new value and save it.
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import NamedTuple

from programme.calendar import Calendar, calendar_of
from programme.names import Name, name_of_person


class Role(StrEnum):
    """The role of a person in a programme."""

    ADEPT = "adept"
    MENTOR = "mentor"
    MANAGER = "manager"
    ASSISTANT = "assistant"  # helps the managers, and reads nothing that is told to them (`programme.tasks`)
    FORMER = "former"  # was one of these: may do nothing, and is named under what they wrote

    @property
    def takes_part(self) -> bool:
        """Tell whether this is the role of a participant, an adept or a mentor."""
        return self in {Role.ADEPT, Role.MENTOR}

    @property
    def at_desk(self) -> bool:
        """Tell whether this is the role of a manager or an assistant."""
        return self in {Role.MANAGER, Role.ASSISTANT}


class State(StrEnum):
    """The state of a membership; the moves between states are in `programme.lifecycle`."""

    INVITED = "invited"  # chose a role, has not said yes to the consent text
    REGISTERING = "registering"  # said yes, is filling in the registration
    REGISTERED = "registered"  # sent the registration; the manager acts next
    WAITING = "waiting"  # interviewed and approved: can be put forward
    ON_HOLD = "on-hold"  # interviewed; not to be put forward for now
    DECLINED = "declined"  # the manager said no, kindly
    COMPLETED = "completed"  # had a pair under way, until the programme's end or before
    OVER = "over"  # the programme ended before a pair of theirs began
    WITHDRAWN = "withdrawn"  # took the registration back, or has left
    DISMISSED = "dismissed"  # the manager has ended the place
    MANAGING = "managing"  # a manager's or an assistant's own membership
    FORGOTTEN = "forgotten"  # the emptied place of somebody deleted, in the partner's pair (decision 29)


GONE = frozenset({State.WITHDRAWN, State.DISMISSED, State.FORGOTTEN})
"""The states of participants who no longer take part."""

HERE = (State.REGISTERED, State.WAITING, State.ON_HOLD)
"""The states of participants who are to be put forward, or may be, or are in a pair."""


class SameEmployer(StrEnum):
    """A programme's rule for an adept and a mentor with the same employer; a mentor is to be an outsider."""

    BAN = "ban"  # never a pair
    CAUTION = "caution"  # everybody else comes first, and the manager is told
    FINE = "fine"


DIGEST_AT = time(8, 30)
"""The hour of the managers' digest, unless they choose another."""


class Preset(StrEnum):
    """The set of rules that a programme follows."""

    LEADERSHIP = "leadership"
    ENTREPRENEUR = "entrepreneur"


@dataclass(frozen=True, slots=True)
class Person:
    """A human being whom the bot knows.

    Attributes:
        name: the whole name; empty before the registration is sent.
        called: the name in texts, as the person has confirmed it; empty if not known, which means to guess by `name`.
        phone: in E.164 form.
        spoken: language codes.
        forgotten: an emptied row in place of a deleted person; texts say "a former participant".
        missed_since: a message was given up then, and comes at the person's next word; None if there is none.
        boards: a mentor's boards and own firms, so that a tie can be seen.
        mail_since: since when they want mail, beside Telegram or instead of it; None for no.
        in_several: they have, or have had, places in several programmes, so that it is worth asking in which.
        last_programme: the id of the programme that they have looked at last, if they are in several.
        spared_since: since when the bot tells them nothing about meeting a partner, because they have told the managers
            that it is urgent, or are suspended (`usecases/common/spared.py`); None for no.
    """

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
    called: str = ""
    title: str = ""
    forgotten: bool = False
    missed_since: datetime | None = None
    in_several: bool = False
    last_programme: int | None = None
    last_programme_at: datetime | None = None
    boards: str | None = None
    mail_since: datetime | None = None
    spared_since: datetime | None = None

    @property
    def is_reached(self) -> bool:
        """Tell whether Telegram brings messages to the person: they have it, and have not blocked the bot."""
        return self.telegram_id is not None and self.unreachable_since is None

    @property
    def wants_mail(self) -> bool:
        """Tell whether mails may go to the person by themselves."""
        return self.mail_since is not None and bool(self.email) and not self.forgotten

    @property
    def first_name(self) -> Name:
        """The person's name in texts: written out as long as each reader needs it."""
        if self.forgotten:
            return Name(self.id, "", "", forgotten=True)
        return name_of_person(self.id, self.name, self.called, self.employer, self.town)

    @property
    def full_name(self) -> Name:
        """The person's whole name in texts, with more where the reader knows two of that name."""
        return self.first_name.full


@dataclass(frozen=True, slots=True)
class Programme:
    """A round of the mentor programme, from its first day to its last.

    Attributes:
        organisation: it answers for the data stored about the participants.
        contact: an address or a number for questions about these data.
        outsider_name: a person outside the bot, for concerns about the manager.
        outsider_phone: their number, in E.164 form.
        stand_in_id: the person id of the manager who steps in for the first manager.
        meeting_minutes: how long a meeting is planned to be; None for as long as the preset says.
        most_adepts: how many adepts a mentor can have here at most; None for as many as the mentor has said.
        answer_days: how many working days a mentor has to answer a proposal; None for the usual.
        object_days: how many working days an adept has to object to a proposed mentor; None for the usual.
        calls_a_week: how many people the managers ring in a week at most; None for the usual.
        least_meetings: how many meetings a diploma asks for; None for none.
        fit_days: how many working days the two have to tell how the first meeting felt; None for the usual.
        shows_mentors: adepts who wait may look through the mentors who have said yes to it.
        adept_first: a proposal goes to the adept first, and then to the mentor.
        needs_yes: a proposal goes on only with the adept's own yes; else also when the time to object is over.
        quiet: its own quiet times, the first and the last day of each: `2027-02-22/2027-02-28`, in their order.
        extended_to: the latest day of its pairs that go on longer than the programme; None where none does.
        archived_at: since when it is no longer among the lists of the desk; None while it is.
        digest_at: the hour of the managers' digest, by the programme's clock.
    """

    id: int
    name: str
    starts_on: date
    ends_on: date
    preset: Preset
    time_zone: str
    created_at: datetime
    organisation: str = ""
    contact: str = ""
    outsider_name: str = ""
    outsider_phone: str = ""
    stand_in_id: int | None = None
    same_employer: SameEmployer = SameEmployer.CAUTION
    meeting_minutes: int | None = None
    most_adepts: int | None = None
    answer_days: int | None = None
    archived_at: datetime | None = None
    digest_at: time = DIGEST_AT
    object_days: int | None = None
    fit_days: int | None = None
    quiet: tuple[str, ...] = ()
    shows_mentors: bool = False
    extended_to: date | None = None
    calls_a_week: int | None = None
    least_meetings: int | None = None
    adept_first: bool = False
    needs_yes: bool = False

    @property
    def last_day(self) -> date:
        """The day after which nothing goes on any more: the last one of all, or of the pair that goes on longest."""
        return max(self.ends_on, self.extended_to or self.ends_on)

    @property
    def calendar(self) -> Calendar:
        """The days of its participants."""
        return calendar_of(self.time_zone, self.quiet)

    def places(self, mentor: "Membership") -> int:
        """Return how many adepts a mentor can have: as many as they have said, within the programme's limit."""
        return mentor.capacity if self.most_adepts is None else min(mentor.capacity, self.most_adepts)


class Headcount(NamedTuple):
    """How many people and pairs a change of a programme's facts can reach.

    Attributes:
        people: participants whose registration was sent and who have not left.
        mentors: the mentors among them.
        pairs: pairs that have not ended and whose two have said yes.
        asked: proposals that a mentor has not answered.
        proposed: proposals that either has not answered.
        managers: the managers, without assistants.
    """

    people: int
    mentors: int
    pairs: int
    asked: int
    proposed: int
    managers: int


@dataclass(frozen=True, slots=True)
class Membership:
    """A person in a programme.

    Attributes:
        goal: an adept's idea or goal.
        capacity: how many adepts a mentor can take.
        presentation: their own words about themselves, for the participants to whom they are put forward.
        idea: an entrepreneur's business idea.
        shown: a mentor lets adepts read the presentation before any proposal.
        suspended_at: when a manager suspended them, so that what may hurt stops (`common.suspended`); None for no.
    """

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
    presentation: str | None = None
    idea: str | None = None
    shown: bool = False
    suspended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """A fact that was changed after it had been sent: the value before, and the value after, as plain text.

    It is deleted with the person or the programme that it is about.

    Attributes:
        fact: a member of `Detail` or `Rule` (`programme.presses.change`), by its name in lower case.
    """

    id: int
    fact: str
    before: str
    after: str
    changed_by: int
    changed_at: datetime
    person_id: int | None = None
    programme_id: int | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """A message between a participant and the manager, written through the bot.

    Attributes:
        membership_id: the membership of the participant whose thread it belongs to.
        author_id: the person id of the writer.
        message_id: Telegram's id of the letter in the author's chat, so that the answer can reply to it there.
        settled_at: when a manager answered it or said that it needs no answer; a manager's own needs none when sent.
        undelivered_at: when it turned out that it did not come through.
    """

    id: int
    membership_id: int
    author_id: int
    text: str
    sent_at: datetime
    message_id: int | None = None
    settled_at: datetime | None = None
    undelivered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Interview:
    """The sheet with the results of the manager's talk with a participant, who may ask to see all of it.

    Attributes:
        areas: the competences that an adept should develop first, or in which a mentor could give most.
        style: how the participant likes to work; one of `programme.forms.interview.STYLES`, or empty.
        wished: membership ids (as text) of the partners that the participant would like to meet.
        ties: membership ids (as text) of people made unsuitable by a personal or professional tie.
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
    """A manager's note about a participant, who may ask to see it."""

    id: int
    membership_id: int
    author_id: int
    text: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Concern:
    """A participant's private word to the managers that things are not right; the partner never learns of it.

    Attributes:
        membership_id: the sender's membership.
        pair_id: the pair that it is about, if the sender has several and named it.
        theme: one of `programme.forms.concern.THEMES`.
        wish: how the manager should act; one of `programme.forms.concern.WISHES`.
        opened_at: when a manager first read it; the audit holds the id of every reader.
        settled_at: when a manager took it off the list.
        passed_on_at: when its sender let managers read it who had no right to, since its readers have gone.
        urgency: one of `programme.forms.concern.URGENCIES`; None before that was asked.
        urged_at: when its sender said later that it is urgent.
        eased_at: when its sender said that things are fine for now.
        answered_at: when a manager first wrote or rang, or took it off the list.
        told_stand_in_at: when the stand-in heard that nobody had answered in time.
        about_id: the manager that it is about, who never reads it.
    """

    id: int
    membership_id: int
    theme: str
    text: str
    wish: str
    told_at: datetime
    opened_at: datetime | None = None
    settled_at: datetime | None = None
    pair_id: int | None = None
    passed_on_at: datetime | None = None
    urgency: str | None = None
    urged_at: datetime | None = None
    eased_at: datetime | None = None
    answered_at: datetime | None = None
    told_stand_in_at: datetime | None = None
    about_id: int | None = None

    @property
    def owed_since(self) -> datetime:
        """The moment from which a promised call or answer is counted."""
        return max(self.told_at, self.passed_on_at or self.told_at, self.urged_at or self.told_at)

    @property
    def is_urgent(self) -> bool:
        """Whether its sender calls it urgent, and has not said since that things are fine."""
        return self.urgency == "urgent" and self.eased_at is None and self.settled_at is None


class LinkKind(StrEnum):
    """The purpose of a link with a token for Telegram's `/start`."""

    JOIN = "join"  # opens a programme; may carry the role; many people can use it
    INVITE = "invite"  # asks a mentor from outside to meet a certain adept; works once
    MOVE = "move"  # moves a person to another Telegram account; works once
    COLLEAGUE = "colleague"  # brings a manager or an assistant to the desk of a programme; works once
    ENTRY = "entry"  # lets in a person whom a manager has entered by a list; works once


@dataclass(frozen=True, slots=True)
class Link:
    """A link that was handed out. `token` can't be guessed.

    Attributes:
        adept_id: the membership of the adept that an invited mentor is asked to meet.
        membership_id: the membership that came by an invitation, or by a personal link.
        opened_by: the person who has opened a link that moves a person, or that brings a colleague to the desk.
        opened_at: when that was; a move waits from then on, until `used_at` is set.
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
    opened_by: int | None = None
    opened_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """The person who acts, and the moment.

    Attributes:
        now: the present moment, in UTC.
        owner: the person's Telegram id is in the settings, so that they manage every open programme.
        telegram_name: first and last name in the Telegram account, to suggest as an answer.
        message_id: Telegram's id of the message that the person sent, or that carried the pressed button.
    """

    person: Person
    now: datetime
    owner: bool = False
    telegram_name: str = ""
    message_id: int | None = None
