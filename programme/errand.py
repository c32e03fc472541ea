"""Errands: work that a person asked for and that takes too long for a unit of work, kept as rows until it is answered.

The unit that takes the question stores the errand's row; the unit that stores the answer deletes it. So an errand
outlives all that happens in between, and its asker hears the result, once.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

MOST_TRIES = 5
"""How often an errand is begun: one that has ended the process so many times is given up, and its asker told."""


class ErrandKind(StrEnum):
    """The kinds of errands."""

    MATCH = "match"  # look for the best whole match of a programme
    IMPORT = "import"  # read the list of people that a manager has sent


@dataclass(frozen=True, slots=True)
class Errand:
    """An errand: a first unit reads, the computation runs outside any unit, a last unit checks again and stores.

    Attributes:
        programme_id: the programme that it is about.
        person_id: the person who asked for it and gets the answer.
        tries: how often it was begun.
    """

    id: int
    kind: ErrandKind
    programme_id: int
    person_id: int
    asked_at: datetime
    tries: int = 0
