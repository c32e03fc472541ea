"""Presses about the next round of a programme, and about asking its mentors again."""

from dataclasses import dataclass

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class NextRound(Press):
    """Open the form of a new programme that begins with the settings and texts of this programme."""

    programme: int


@dataclass(frozen=True, slots=True)
class ChooseNextRound(Press):
    """Note that the adept of this membership would rather take part in the next round."""

    membership: int


@dataclass(frozen=True, slots=True)
class AskAgain(Press):
    """Ask the mentors of the programme `before` whether they come again; unless `sure`, show the words."""

    programme: int
    before: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class InviteAgain(Press):
    """Invite the adepts of the programme `before` who would like to come again; unless `sure`, show the words."""

    programme: int
    before: int
    sure: bool = False
