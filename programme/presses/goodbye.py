"""Presses about the words that two write to each other for the end."""

from dataclasses import dataclass

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class WriteGoodbye(Press):
    """Write words to the other of a pair, or write them anew."""

    pair: int


@dataclass(frozen=True, slots=True)
class DropGoodbye(Press):
    """Take the words to the other of a pair away, before they were given."""

    pair: int
