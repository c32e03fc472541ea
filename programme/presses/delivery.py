"""The press of a manager who has rung somebody whom Telegram does not reach."""

from dataclasses import dataclass

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class HaveRung(Press):
    """Take the participant of this membership, once rung after a message did not arrive, off the manager's list."""

    membership: int
