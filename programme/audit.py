"""The audit's vocabulary: each line names an author, an action, the row that it changed, and the moment.

Lines hold ids and never a name, so they can be kept for good. A move of a membership or a pair is recorded by its event
from the lifecycle tables, every other action by a member of `Did`. When a manager writes down an answer for an adept
or a mentor, the manager is the author, and `on_behalf_of` holds the role whose answer it is.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Literal, TypeAlias

from programme.lifecycle import Event
from programme.meeting import Meeting
from programme.pair import By, Pair, PairEvent
from programme.people import Concern, Membership, Person, Programme
from programme.survey import Survey


class Did(StrEnum):
    """An action for which no lifecycle table has an event."""

    CREATED_PROGRAMME = "created"
    CHANGED = "changed"
    EXTENDED = "extended"
    MAILED = "mailed"
    ASKED_AGAIN = "asked-again"
    INTERVIEWED = "interviewed"
    INVITED_MENTOR = "invited-mentor"
    FOLLOWED_INVITATION = "followed-invitation"
    ASKED_MENTOR = "asked-mentor"
    ASKED_ADEPT = "asked-adept"
    REMINDED_ADEPT = "reminded-adept"
    REMINDED_MENTOR = "reminded-mentor"
    NOTED_MEETING = "noted-meeting"
    MOVED_MEETING = "moved-meeting"
    CANCELLED_MEETING = "cancelled-meeting"
    MEETING_WAS_HELD = "meeting-held"
    MEETING_WAS_NOT_HELD = "meeting-not-held"
    REPORTED = "reported"
    TALKED = "talked"
    RANG = "rang"
    NOTED_CALL = "noted-call"  # what came of a call that reached nobody, or a wish about calls
    LET_WAIT = "let-wait"  # for another match, after a partner has gone
    PUT_OFF = "put-off"
    UNDID = "undid"
    TOOK_BACK_TALK = "took-back-talk"  # that a talk or a call was noted
    ANSWERED_FIT = "answered-fit"
    CONFIRMED_START = "confirmed-start"
    WROTE_CONTRACT = "wrote-contract"
    SIGNED_CONTRACT = "signed-contract"
    AGREED_CONTRACT = "agreed-contract"  # the second signature under it
    TOOK_BACK_VERSION = "took-back-version"
    SAID_WHY = "said-why"  # a no to a proposal
    DECLINED_VERSION = "declined-version"
    DROPPED_VERSION = "dropped-version"
    ANSWERED_SURVEY = "answered-survey"
    SENT_SURVEY = "sent-survey"  # to many, now
    TOLD_CONCERN = "told-concern"
    SAID_OF_MANAGER = "said-of-manager"  # began a private word that is about one of the managers
    OPENED_CONCERN = "opened-concern"
    SETTLED_CONCERN = "settled-concern"
    ANSWERED_CONCERN = "answered-concern"
    URGED_CONCERN = "urged-concern"
    EASED_CONCERN = "eased-concern"
    OPENED_CARD = "opened-card"
    OPENED_PAIR = "opened-pair"
    WROTE_NOTE = "wrote-note"
    EXPORTED = "exported"
    IMPORTED = "imported"
    TOOK_OFF_LIST = "took-off-list"
    ANNOUNCED = "announced"
    ASKED_FOR_COPY = "asked-for-copy"
    ASKED_FOR_DELETION = "asked-for-deletion"
    KEPT_DATA = "kept-data"  # took back the wish to be deleted
    DELETED = "deleted"
    ASKED_TWINS = "asked-twins"
    SAID_THE_SAME = "said-the-same"
    TOLD_TWINS_APART = "told-twins-apart"
    JOINED_TWINS = "joined-twins"
    TOLD_BOSS = "told-boss"
    TOOK_BACK_BOSS = "took-back-boss"
    TOLD_TIE = "told-tie"
    TOOK_BACK_TIE = "took-back-tie"
    SETTLED_TIE = "settled-tie"  # the two go on in spite of it
    OFFERED_MOVE = "offered-move"
    OPENED_MOVE = "opened-move"
    STOPPED_MOVE = "stopped-move"
    MOVED_ACCOUNT = "moved-account"
    INVITED_COLLEAGUE = "invited-colleague"
    JOINED_DESK = "joined-desk"
    LEFT_DESK = "left-desk"
    PLANNED_ABSENCE = "planned-absence"
    WENT_AWAY = "went-away"
    CAME_BACK = "came-back"
    DECLINED_STAND_IN = "declined-stand-in"
    PASSED_ON_CONCERN = "passed-on-concern"
    MOVED_IN_VAIN = "moved-in-vain"
    INVITED_TO_GATHERING = "invited-to-gathering"
    CHANGED_GATHERING = "changed-gathering"
    CALLED_OFF_GATHERING = "called-off-gathering"
    ANSWERED_FOR_GUEST = "answered-for-guest"
    NOTED_ATTENDANCE = "noted-attendance"
    CHOSE_NEXT_ROUND = "chose-next-round"  # would rather take part next time
    RESTED = "rested"  # is put forward to nobody for a while
    BACK_FROM_REST = "back-from-rest"
    SUSPENDED = "suspended"
    LIFTED_SUSPENSION = "lifted-suspension"
    TOLD_OF_REST = "told-of-rest"  # the partner of somebody suspended, that the meetings rest
    ISSUED_DIPLOMA = "issued-diploma"


class Kind(StrEnum):
    """The kind of row that an action changed or opened; with an id it names the row even after its deletion."""

    PERSON = "person"
    PROGRAMME = "programme"
    MEMBERSHIP = "membership"
    PAIR = "pair"
    MEETING = "meeting"
    CONCERN = "concern"
    SURVEY = "survey"


Action: TypeAlias = Did | Event | PairEvent
Doer: TypeAlias = Person | Literal[By.TIME]
Subject: TypeAlias = Person | Programme | Membership | Pair | Meeting | Concern | Survey

KINDS: dict[type[Subject], Kind] = {
    Person: Kind.PERSON,
    Programme: Kind.PROGRAMME,
    Membership: Kind.MEMBERSHIP,
    Pair: Kind.PAIR,
    Meeting: Kind.MEETING,
    Concern: Kind.CONCERN,
    Survey: Kind.SURVEY,
}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the audit, as it tells of a programme.

    Attributes:
        kind: the kind of row that `subject` is the id of: a membership, a pair, or the programme.
        action: the word of the action; lines outlive the words that the code still knows.
        actor_id: the person who acted, or None where time did.
    """

    kind: Kind
    subject: int
    action: str
    actor_id: int | None


@dataclass(frozen=True, slots=True)
class Deed:
    """A line of the audit, as a card tells of it.

    Attributes:
        action: the word of the action.
        actor_id: the person who acted, or None where time did.
    """

    kind: Kind
    subject: int
    action: str
    actor_id: int | None
    at: datetime


@dataclass(frozen=True, slots=True)
class AuditSpan:
    """A span of time in a programme, as a manager may hear of it.

    Attributes:
        since: its first moment.
        until: the first moment after it.
        near_pairs: the pairs that the manager doesn't look after; nothing is told of them.
        near_people: the people that the manager doesn't look after; no answer of theirs is told.
    """

    programme_id: int
    since: datetime
    until: datetime
    near_pairs: frozenset[int] = frozenset()
    near_people: frozenset[int] = frozenset()


def doer_id(doer: Doer) -> int | None:
    """Return the id of the person who acted, or None where time did."""
    return doer.id if isinstance(doer, Person) else None
