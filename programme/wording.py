"""The wordings of a programme: its own welcome, contract clauses and invitation, in place of the usual ones."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class WordingKind(StrEnum):
    """A text that a programme can word itself."""

    WELCOME = "welcome"  # the first paragraph for whoever opens a link into the programme
    CLAUSES = "clauses"  # what the two promise in their contract, besides that all stays between them
    INVITATION = "invitation"  # what the manager sends on, together with the link


LONGEST = {WordingKind.WELCOME: 600, WordingKind.CLAUSES: 1200, WordingKind.INVITATION: 1000}
"""The most characters of each; a message with one holds the rest of its text, too."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A programme's own text of one kind in one language."""

    id: int
    programme_id: int
    kind: WordingKind
    language: str
    text: str
    worded_by: int
    worded_at: datetime
