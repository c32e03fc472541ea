"""Presses about moving a person to another account."""

from dataclasses import dataclass

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class MoveAccount(Press):
    """Make a one-time link that moves the person of this membership to another Telegram account."""

    membership: int


@dataclass(frozen=True, slots=True)
class ConfirmMove(Press):
    """Say from the old account that the right person has opened this link: the move is made at once."""

    link: int


@dataclass(frozen=True, slots=True)
class StopMove(Press):
    """Stop the move by this link: from the old account, from the new account, or as a manager."""

    link: int
