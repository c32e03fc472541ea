"""Presses after a meeting: one's own report, and the manager's talk."""

from dataclasses import dataclass

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class TellAfterMeeting(Press):
    """Begin a report to the manager on this meeting."""

    meeting: int


@dataclass(frozen=True, slots=True)
class HaveTalked(Press):
    """Note that the manager has had the talk that the person of this membership wished for."""

    membership: int
