"""The meanings of buttons: one small type for each kind of press.

Buttons outlive the moment in which they were shown, and their data comes back from the client. So a press holds only
numbers that say what it means; each time, the bot checks against the database whether it is still allowed.
`handlers.callbacks` turns these into Telegram's 64 bytes and back. The numbers of the enums stand in buttons that are
in people's chats: a member is never given another number, and its number never to another member.
"""

from dataclasses import dataclass
from enum import IntEnum


class Act(IntEnum):
    """An act on the question of an open dialog."""

    CHOOSE = 0
    DONE = 1
    BACK = 2
    SKIP = 3
    CANCEL = 4
    SEND = 5
    CHANGE = 6
    RESUME = 7
    KEEP = 8
    DROP = 9
    BELONGS = 10


@dataclass(frozen=True, slots=True)
class Press:
    """A press; every field of a subclass is a number: an id, a count, a choice of an enum, or a bool (0 or 1)."""


@dataclass(frozen=True, slots=True)
class DialogPress(Press):
    """A press under a dialog's question. `revision` is the question's; a press on an older question is refused."""

    dialog: int
    revision: int
    act: Act
    index: int = 0
