"""What a copy of everything about a person holds, before it is words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from programme.nudge import Nudge
from programme.people import Letter, Membership, Note, Person, Programme
from programme.speech import Value


@dataclass(frozen=True, slots=True)
class Stored:
    """What is stored about one person.

    Attributes:
        interviews: what was written down after each talk: the key of each label, and what stands behind it.
        letters: each with the name of its author.
        drafts: answers that were not sent: the key of the question's label, and the answer.
        concerns: private words to the managers, in the same form as interviews.
        contracts: moral contracts, in the same form too.
        pairs: whom they were put forward to, when the two met and what they answered, in the same form.
        surveys: what they answered, in the same form.
        notes: what managers wrote down, and when.
        invitations: when one was opened, and the name of the manager who invited.
        nudges: what they were told without having asked.
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
