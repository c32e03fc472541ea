"""The presses for one's own page."""

from dataclasses import dataclass

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class ShowMe(Press):
    """Show a person in several programmes where they stand in this programme."""

    programme: int


@dataclass(frozen=True, slots=True)
class ShowMore(Press):
    """Show what else a person can do, beside what is next in this programme of theirs."""

    programme: int
