"""Presses about diplomas: the manager's page, one person's, and the holder's own."""

from dataclasses import dataclass
from enum import IntEnum

from programme.presses.press import Press


class DiplomaDeed(IntEnum):
    """What a manager does with one participant's diploma."""

    SEND = 0  # issue it as it stands
    NAME = 1  # let another name stand on it
    WAIVE = 2  # issue it with fewer meetings than the programme asks for
    ANEW = 3  # issue it again with today's numbers


@dataclass(frozen=True, slots=True)
class OpenDiplomas(Press):
    """Show who gets a diploma in a programme; `number` counts the pages from 0."""

    programme: int
    number: int = 0


@dataclass(frozen=True, slots=True)
class SendDiplomas(Press):
    """Issue a diploma to everybody who completes and has none. `sure` is true on the second press."""

    programme: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class PrintDiplomas(Press):
    """Send the manager all diplomas of a programme as one file to print."""

    programme: int


@dataclass(frozen=True, slots=True)
class OpenDiploma(Press):
    """Show the manager what stands on a participant's diploma, or why they get none."""

    membership: int


@dataclass(frozen=True, slots=True)
class DoWithDiploma(Press):
    """Issue a participant's diploma, or ask what is to be different on it. `sure` is true on the second press."""

    membership: int
    deed: DiplomaDeed
    sure: bool = False


@dataclass(frozen=True, slots=True)
class GetDiploma(Press):
    """Send a diploma to its holder again."""

    membership: int
