"""What a manager did with a matter, kept for a week: counted aloud that day, and undone where nobody was told of it.

The table says of each deed whether it can be undone, and why not. A deed is undone by what was stored before it, and
only while all of it is as the deed has left it: then nobody else has acted on it since.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from programme.presses.matter import MatterKind
from programme.presses.pair import Deed

KEPT = timedelta(days=7)
UNTIL = timedelta(days=1)
"""How long a deed can be undone; after that too much may rest on it that no row shows."""

State = Mapping[str, object]  # what is stored of a pair or a participant, as JSON


class Handled(StrEnum):
    """A deed with a matter."""

    PUT_OFF = "put-off"
    TALKED = "talked"
    RANG = "rang"
    GOES_ON = "goes-on"
    MEETING = "meeting"
    START = "start"
    READ = "read"
    APART = "apart"
    REMINDED = "reminded"
    RECORDED = "recorded"
    PARTNER = "partner"
    ELSEWHERE = "elsewhere"
    SETTLED = "settled"
    CALLED = "called"


@dataclass(frozen=True, slots=True)
class Rule:
    """Whether a deed can be undone, and what that rests on."""

    can: bool
    why: str


RULES: Mapping[Handled, Rule] = {
    Handled.PUT_OFF: Rule(can=True, why="only the list knows of it, until the day comes"),
    Handled.TALKED: Rule(can=True, why="it takes a matter off the list, and nobody is told"),
    Handled.RANG: Rule(can=True, why="it takes a matter off the list, for a week or for good, and nobody is told"),
    Handled.GOES_ON: Rule(can=True, why="the participant can be matched again, and hears of it only by a match"),
    Handled.MEETING: Rule(can=True, why="the two are asked nothing more, and are told nothing"),
    Handled.START: Rule(can=True, why="both are told on the next working morning; until then nobody knows"),
    Handled.READ: Rule(can=False, why="the author of the letter was told at once"),
    Handled.APART: Rule(can=False, why="the card still shows both, and who they are can be told there"),
    Handled.REMINDED: Rule(can=False, why="the reminder has gone out"),
    Handled.RECORDED: Rule(can=False, why="the participant was told at once, and can say that it is wrong"),
    Handled.PARTNER: Rule(can=False, why="the partner knows by then, from the manager"),
    Handled.SETTLED: Rule(can=True, why="the other readers, and a sender who was told, hear that it waits again"),
    Handled.CALLED: Rule(can=True, why="only the managers know what came of a call; the list is as it was before"),
    Handled.ELSEWHERE: Rule(
        can=False, why="a letter, a sheet or a card did it, and each says itself what can be changed"
    ),
}


@dataclass(frozen=True, slots=True)
class Undo:
    """A deed with a matter, with what was stored before and after it; both are empty where it can't be undone.

    Attributes:
        person_id: the manager who did it.
    """

    id: int
    person_id: int
    programme_id: int
    deed: Handled
    kind: int
    made_at: datetime
    membership_id: int | None = None
    pair_id: int | None = None
    before: State = field(default_factory=dict)
    after: State = field(default_factory=dict)


OF_MATTERS: Mapping[MatterKind, Handled] = {
    MatterKind.NOT_SAFE: Handled.TALKED,
    MatterKind.TALKS: Handled.TALKED,
    MatterKind.LEFT_ALONE: Handled.GOES_ON,
    MatterKind.LETTERS: Handled.READ,
    MatterKind.TWINS: Handled.APART,
    MatterKind.UNREACHABLE: Handled.RANG,
    MatterKind.UNDELIVERED: Handled.RANG,
    MatterKind.MENTORS: Handled.RANG,
    MatterKind.ADEPTS: Handled.RANG,
    MatterKind.FIRST_MEETINGS: Handled.RANG,
    MatterKind.CONTRACTS: Handled.RANG,
    MatterKind.SILENT: Handled.RANG,
    MatterKind.PAUSED: Handled.RANG,
    MatterKind.TIES: Handled.RANG,
    MatterKind.SUSPENDED: Handled.PUT_OFF,
}
"""What it is to settle a matter of a kind at one tap."""

OF_DEEDS: Mapping[Deed, Handled] = {
    Deed.CONFIRM_START: Handled.START,
    Deed.MEETING_HELD: Handled.MEETING,
    Deed.MEETING_NOT_HELD: Handled.MEETING,
    Deed.TOLD_PARTNER: Handled.PARTNER,
    Deed.TELL_PARTNER: Handled.PARTNER,
    Deed.REMIND_ADEPT: Handled.REMINDED,
    Deed.REMIND_MENTOR: Handled.REMINDED,
}
"""What the deeds with a pair are; the others write an answer down."""


def of_deed(deed: Deed) -> Handled:
    """Return what a deed with a pair is."""
    return OF_DEEDS.get(deed, Handled.RECORDED)
