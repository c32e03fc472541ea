"""The audit: who (or time) did what to what, and when. It holds ids and never a name, so it can be kept for good.

What moves a membership or a pair is noted by its event from the lifecycle tables; everything else that is noted stands
in `Did`. A manager who writes down an answer for an adept or a mentor is its author, and `on_behalf_of` says whose
answer it was.
"""

from enum import StrEnum
from typing import Literal, TypeAlias

from programme.lifecycle import Event
from programme.meeting import Meeting
from programme.pair import By, Pair, PairEvent
from programme.people import Concern, Membership, Person, Programme
from programme.survey import Survey


class Did(StrEnum):
    """What was done, where no lifecycle table has an event for it."""

    CREATED_PROGRAMME = "created"
    INTERVIEWED = "interviewed"
    INVITED_MENTOR = "invited-mentor"
    ASKED_MENTOR = "asked-mentor"
    REMINDED_ADEPT = "reminded-adept"
    REMINDED_MENTOR = "reminded-mentor"
    NOTED_MEETING = "noted-meeting"
    MOVED_MEETING = "moved-meeting"
    CANCELLED_MEETING = "cancelled-meeting"
    MEETING_WAS_HELD = "meeting-held"
    MEETING_WAS_NOT_HELD = "meeting-not-held"
    REPORTED = "reported"
    TALKED = "talked"
    ANSWERED_FIT = "answered-fit"
    CONFIRMED_START = "confirmed-start"
    WROTE_CONTRACT = "wrote-contract"
    SIGNED_CONTRACT = "signed-contract"
    ANSWERED_SURVEY = "answered-survey"
    TOLD_CONCERN = "told-concern"
    OPENED_CONCERN = "opened-concern"
    SETTLED_CONCERN = "settled-concern"
    OPENED_CARD = "opened-card"
    OPENED_PAIR = "opened-pair"
    WROTE_NOTE = "wrote-note"
    ASKED_FOR_COPY = "asked-for-copy"
    ASKED_FOR_DELETION = "asked-for-deletion"
    DELETED = "deleted"
    OFFERED_MOVE = "offered-move"
    MOVED_ACCOUNT = "moved-account"


class Kind(StrEnum):
    """What it was done to; with an id this names a row, also when the row is gone."""

    PERSON = "person"
    PROGRAMME = "programme"
    MEMBERSHIP = "membership"
    PAIR = "pair"
    MEETING = "meeting"
    CONCERN = "concern"
    SURVEY = "survey"


Deed: TypeAlias = Did | Event | PairEvent
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


def doer_id(doer: Doer) -> int | None:
    """Return the id of the person who did it, or None where time did."""
    return doer.id if isinstance(doer, Person) else None
