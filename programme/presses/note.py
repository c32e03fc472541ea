"""The press for a note of the manager's."""

from dataclasses import dataclass

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class WriteNote(Press):
    """Write a note about the person of this membership."""

    membership: int
