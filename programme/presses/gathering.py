"""Presses about gatherings: those of the desk, and a guest's answer."""

from dataclasses import dataclass
from enum import IntEnum

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class ShowGatherings(Press):
    """Show the gatherings of a programme."""

    programme: int


@dataclass(frozen=True, slots=True)
class TurnGatherings(Press):
    """Show a page of them; `number` counts the pages from 0."""

    programme: int
    number: int


@dataclass(frozen=True, slots=True)
class NewGathering(Press):
    """Plan a gathering of a programme."""

    programme: int


@dataclass(frozen=True, slots=True)
class OpenGathering(Press):
    """Show how a gathering stands."""

    gathering: int


@dataclass(frozen=True, slots=True)
class ChangeGathering(Press):
    """Change a gathering."""

    gathering: int


@dataclass(frozen=True, slots=True)
class InviteGuests(Press):
    """Invite everybody whom a gathering is for and who is not invited yet."""

    gathering: int


@dataclass(frozen=True, slots=True)
class CallOff(Press):
    """Call a gathering off, or drop it while nobody is invited."""

    gathering: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class PickGuests(Press):
    """Show a page of the participants who can be picked as guests, `number` counted from 0."""

    gathering: int
    mentors: bool
    number: int


@dataclass(frozen=True, slots=True)
class PickGuest(Press):
    """Pick a participant as a guest, or leave them out again, from this page."""

    gathering: int
    membership: int
    mentors: bool
    number: int


class GuestsView(IntEnum):
    """A view of the guests of a gathering."""

    YES = 0
    WAITING = 1
    MAYBE = 2
    NO = 3
    ASKED = 4


@dataclass(frozen=True, slots=True)
class ShowGuests(Press):
    """Show a page of the guests who have given an answer."""

    gathering: int
    view: GuestsView
    number: int


@dataclass(frozen=True, slots=True)
class OpenGuest(Press):
    """Show a guest, whose answer can be written down."""

    guest: int


class Reply(IntEnum):
    """An answer to an invitation."""

    YES = 0
    MAYBE = 1
    NO = 2


@dataclass(frozen=True, slots=True)
class RecordGuest(Press):
    """Write down a guest's answer on their behalf."""

    guest: int
    reply: Reply


@dataclass(frozen=True, slots=True)
class ShowAttendance(Press):
    """Show a page of the guests, with a tick at each who came."""

    gathering: int
    number: int


@dataclass(frozen=True, slots=True)
class GetAttendance(Press):
    """Send the list of those who come, to print."""

    gathering: int


@dataclass(frozen=True, slots=True)
class TickGuest(Press):
    """Tick that a guest came, or take the tick away, from this page."""

    guest: int
    number: int


@dataclass(frozen=True, slots=True)
class AttendanceDone(Press):
    """Say that all who came are ticked."""

    gathering: int


@dataclass(frozen=True, slots=True)
class ThankGuests(Press):
    """Write to those who came."""

    gathering: int


@dataclass(frozen=True, slots=True)
class SayComing(Press):
    """Answer an invitation of one's own, or change the answer."""

    gathering: int
    reply: Reply


@dataclass(frozen=True, slots=True)
class ShowInvitation(Press):
    """Show the invitation to a gathering again."""

    gathering: int


@dataclass(frozen=True, slots=True)
class GetGatheringFile(Press):
    """Get a gathering for one's own calendar."""

    gathering: int
