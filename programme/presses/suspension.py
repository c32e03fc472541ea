"""Presses of a manager who suspends a participant."""

from dataclasses import dataclass

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class Suspend(Press):
    """Suspend this participant at once."""

    membership: int


@dataclass(frozen=True, slots=True)
class SuspendAfterAll(Press):
    """Suspend this participant although the sender of a private word has asked that nothing is done, and tell them."""

    membership: int


@dataclass(frozen=True, slots=True)
class LiftSuspension(Press):
    """Let this suspended participant take part again. Unless `sure`, show who hears of it, and in which words."""

    membership: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class TellPartner(Press):
    """Tell the partner of this suspended participant, in this pair, that the meetings rest. Unless `sure`, show it."""

    membership: int
    pair: int
    sure: bool = False
