"""Presses about what an adept wants to bring up at a meeting."""

from dataclasses import dataclass

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class OpenPoint(Press):
    """Look at what one wants to bring up at a meeting, or write it."""

    meeting: int


@dataclass(frozen=True, slots=True)
class WritePoint(Press):
    """Write what one wants to bring up at a meeting, anew if it stands there already."""

    meeting: int


@dataclass(frozen=True, slots=True)
class SharePoint(Press):
    """Let the mentor read what one wants to bring up, or keep it to oneself."""

    meeting: int
    shown: bool = False


@dataclass(frozen=True, slots=True)
class DropPoint(Press):
    """Take back what one wanted to bring up."""

    meeting: int
