"""The press that lays a programme aside."""

from dataclasses import dataclass

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class ArchiveProgramme(Press):
    """Take a programme that is over from the lists of the desk, or take it `out` of the archive again."""

    programme: int
    out: bool = False
