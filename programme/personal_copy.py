"""The contents of a personal copy (everything stored about a person), before they are rendered as text."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from programme.nudge import Nudge
from programme.people import Letter, Membership, Note, Person, Programme
from programme.speech import Phrase, Value


@dataclass(frozen=True, slots=True)
class Stored:
    """Everything stored about a person.

    Attributes:
        interviews: a sheet for each talk: the key of each label, and the value beside it.
        letters: each letter with the name of its author.
        drafts: answers that were not sent: the key of the question's label, and the answer.
        concerns: private words to the managers, in the same form as `interviews`.
        contracts: moral contracts, in the same form.
        pairs: the person's pairs with their meetings and the person's answers, in the same form.
        surveys: answered surveys, in the same form.
        notes: the managers' notes about the person.
        invitations: when the person opened each invitation, and the name of the inviting manager.
        nudges: the unprompted messages that the person got.
        bosses: when each manager said to be the person's boss, and the manager's name.
        changes: details that were changed: when, the detail, and what was there before.
    """

    person: Person
    memberships: Sequence[tuple[Membership, Programme]]
    interviews: Sequence[Sequence[tuple[str, Value]]]
    letters: Sequence[tuple[Letter, str]]
    drafts: Sequence[tuple[str, Value]]
    concerns: Sequence[Sequence[tuple[str, Value]]] = ()
    contracts: Sequence[Sequence[tuple[str, Value]]] = ()
    pairs: Sequence[Sequence[tuple[str, Value]]] = ()
    surveys: Sequence[Sequence[tuple[str, Value]]] = ()
    notes: Sequence[Note] = ()
    invitations: Sequence[tuple[datetime, str]] = ()
    nudges: Sequence[Nudge] = ()
    bosses: Sequence[tuple[datetime, str]] = ()
    changes: Sequence[tuple[datetime, Phrase, Value]] = ()
