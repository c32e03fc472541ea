"""The matter at hand: the one that a manager has opened last, from which they go on wherever it has led them."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class AtHand:
    """The matter that a manager has opened last on a list; a manager has one, or none.

    Attributes:
        kind: the kind of the matter (`programme.presses.matter.MatterKind`).
        subject: the id of the row that it is about, and `beside` of a second one, as in the press that opens it.
        number: where it stood in the list, counted from 0.
        asks_day: the manager is asked on which day it shall come back, and may type that day.
        settled: the manager has settled it meanwhile, away from the list.
    """

    id: int
    person_id: int
    programme_id: int
    kind: int
    subject: int
    beside: int
    number: int
    opened_at: datetime
    asks_day: bool = False
    settled: bool = False
