"""Presses about a joint meeting: a mentor's question to two adepts, their answers, and its booking."""

from dataclasses import dataclass

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class OpenJoint(Press):
    """Show this mentor how it stands with meeting two adepts at once, and whom one can ask."""

    membership: int


@dataclass(frozen=True, slots=True)
class AskJoint(Press):
    """Ask the adepts of these two pairs whether they would like to meet all three."""

    pair: int
    second: int


@dataclass(frozen=True, slots=True)
class SayJoint(Press):
    """Answer as an adept whether one would like to meet all three, or change one's mind."""

    joint: int
    yes: bool = False


@dataclass(frozen=True, slots=True)
class BookJoint(Press):
    """Note as the mentor when all three meet, or move it."""

    joint: int


@dataclass(frozen=True, slots=True)
class DropJoint(Press):
    """Take back as the mentor the question whether to meet all three; as an adept, end what all have agreed on."""

    joint: int
