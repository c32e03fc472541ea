"""Presses about an announcement: who gets it, when it goes, and stopping it on its way."""

from dataclasses import dataclass
from enum import IntEnum

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class StartAnnouncement(Press):
    """Begin an announcement to the participants of a programme."""

    programme: int


class SendWhen(IntEnum):
    """When an announcement begins to go out."""

    NOW = 0
    AFTER_QUIET = 1


@dataclass(frozen=True, slots=True)
class SendAnnouncement(Press):
    """Send an announcement that was previewed: in quiet times too, or once they are over."""

    announcement: int
    when: SendWhen


@dataclass(frozen=True, slots=True)
class StopAnnouncement(Press):
    """Stop an announcement: it goes to no further participant, and is dropped if it has not begun."""

    announcement: int


@dataclass(frozen=True, slots=True)
class ChangeAnnouncement(Press):
    """Take a draft of an announcement up again."""

    announcement: int


class PickView(IntEnum):
    """A view of the participants who can be picked for an announcement."""

    ADEPTS = 0
    MENTORS = 1
    NO_MENTOR = 2
    NO_ADEPT = 3
    PICKED = 4


@dataclass(frozen=True, slots=True)
class PickFrom(Press):
    """Show a page of a view of the participants who can be picked for an announcement, `number` counted from 0."""

    announcement: int
    view: PickView
    number: int


@dataclass(frozen=True, slots=True)
class Pick(Press):
    """Pick a participant for an announcement, or leave them out again, from this page."""

    announcement: int
    membership: int
    view: PickView
    number: int


@dataclass(frozen=True, slots=True)
class PicksDone(Press):
    """Show an announcement as the picked participants will read it."""

    announcement: int
