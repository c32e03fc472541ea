"""Presses about the manager's own words at an ending."""

from dataclasses import dataclass

from programme.presses.leaving import Way
from programme.presses.pair import Deed
from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class OwnWords(Press):
    """Write own words for the end of a pair by this deed; or leave them out, where `drop` is true."""

    pair: int
    deed: Deed
    drop: bool = False


@dataclass(frozen=True, slots=True)
class PartnerWords(Press):
    """Write own words to the `partner` (a membership) of a participant who goes this way; or leave them out."""

    membership: int
    way: Way
    partner: int
    drop: bool = False


@dataclass(frozen=True, slots=True)
class LeavingWords(Press):
    """Write own words to a participant who leaves this way; or leave them out, where `drop` is true."""

    membership: int
    way: Way
    drop: bool = False
