"""The contents of a personal copy (everything stored about a person), before they are rendered as text."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from programme.people import Membership, Person, Programme
from programme.speech import Phrase, Stamp, Value


@dataclass(frozen=True, slots=True)
class CopiedLetter:
    """A letter in a copy; `arrived` is false when it turned out that it did not come through."""

    at: Stamp
    author: str
    text: str
    arrived: bool = True


@dataclass(frozen=True, slots=True)
class Stored:
    """Everything stored about a person.

    Moments are stamps by the clock of the programme that they belong to.

    Attributes:
        made_at: when the copy is made.
        zone: the time zone of what belongs to no programme.
        interviews: a sheet for each talk: the key of each label, and the value beside it.
        letters: what the person and the managers wrote to each other.
        drafts: answers that were not sent: the key of the question's label, and the answer.
        concerns: private words to the managers, in the same form as `interviews`.
        contracts: moral contracts, in the same form.
        pairs: the person's pairs with their meetings and the person's answers, in the same form.
        surveys: the surveys that the person was asked to answer: the heading, and the answers in the same form.
        notes: the managers' notes about the person: when, and the text.
        invitations: when the person opened each invitation, and the name of the inviting manager.
        nudges: the unprompted messages that the person got: when, and the topic.
        bosses: when each manager said to be the person's boss, and the manager's name.
        changes: details that were changed: when, the detail, and what was there before.
        pauses: the days of the person's pauses.
        calls: the managers' calls: when, and what came of each.
        plans: the person's business plan as it stands and as it was shared, and comments, in the same form.
        goodbyes: what the person has written to a partner for the end.
        diplomas: the issues of the person's diplomas: when, and what stands on each.
        gatherings: the gatherings to which the person was invited, with the answer.
        goals: how far the person had come with each goal, and when.
    """

    person: Person
    made_at: datetime
    zone: ZoneInfo
    memberships: Sequence[tuple[Membership, Programme]]
    interviews: Sequence[Sequence[tuple[str, Value]]]
    letters: Sequence[CopiedLetter]
    drafts: Sequence[tuple[str, Value]]
    concerns: Sequence[Sequence[tuple[str, Value]]] = ()
    contracts: Sequence[Sequence[tuple[str, Value]]] = ()
    pairs: Sequence[Sequence[tuple[str, Value]]] = ()
    surveys: Sequence[tuple[Phrase, Sequence[tuple[str, Value]]]] = ()
    notes: Sequence[tuple[Stamp, str]] = ()
    invitations: Sequence[tuple[Stamp, str]] = ()
    nudges: Sequence[tuple[Stamp, str]] = ()
    bosses: Sequence[tuple[Stamp, str]] = ()
    changes: Sequence[tuple[Stamp, Phrase, Value]] = ()
    pauses: Sequence[Phrase] = ()
    calls: Sequence[Phrase] = ()
    goals: Sequence[Phrase] = ()
    plans: Sequence[Sequence[tuple[str, Value]]] = ()
    diplomas: Sequence[Phrase] = ()
    goodbyes: Sequence[Phrase] = ()
    gatherings: Sequence[Phrase] = ()
