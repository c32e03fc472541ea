"""Announcements: a manager's words to many at once, counted and shown before they go, and told of afterwards."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from programme.people import State
from programme.speech import Enclosed, FileKind


class Audience(StrEnum):
    """The participants that an announcement is for."""

    EVERYBODY = "everybody"
    ADEPTS = "adepts"
    MENTORS = "mentors"
    UNDER_WAY = "under-way"  # in a pair that has started
    WAITING = "waiting"  # in no pair
    CHOSEN = "chosen"  # picked one by one


IN_REACH = (State.REGISTERED, State.WAITING, State.ON_HOLD, State.COMPLETED)
"""The states of participants who get announcements; whoever has left, or asked for deletion, does not."""
STAYS = (*IN_REACH, State.OVER)
"""The same of those chosen by name, and of guests: those too whose programme ended before a pair of theirs began."""


class Progress(StrEnum):
    """How far an announcement has come."""

    DRAFT = "draft"
    SENDING = "sending"  # or waiting for its moment
    STOPPED = "stopped"


class Turn(StrEnum):
    """How far an announcement has come with one of those it is for."""

    WAITING = "waiting"
    SENT = "sent"  # handed over; whether Telegram took it shows in its window
    BY_HAND = "by-hand"  # no Telegram
    UNREACHABLE = "unreachable"  # Telegram takes no messages to them
    LEFT = "left"  # has left meanwhile
    PICKED = "picked"  # chosen by name for a draft


@dataclass(frozen=True, slots=True)
class Announcement:
    """A manager's words to many.

    Attributes:
        author_id: who wrote it; or, if it is handed over, the manager who sees to it since its author has left.
        text: the words with their formatting, as Telegram's HTML; none where a file says it all.
        starts_at: when it begins to go out; None for a draft.
        file_kind: how the file is shown that goes with it; None without a file.
    """

    id: int
    programme_id: int
    author_id: int
    audience: Audience
    text: str
    progress: Progress
    written_at: datetime
    starts_at: datetime | None = None
    file_kind: FileKind | None = None
    file_id: str | None = None
    handed_over: bool = False

    @property
    def enclosed(self) -> Enclosed | None:
        """The file that goes with it, or None."""
        return Enclosed(self.file_kind, self.file_id) if self.file_kind and self.file_id else None


@dataclass(frozen=True, slots=True)
class Reached:
    """How many people an announcement is for: all, those without Telegram, and those whom Telegram does not reach."""

    people: int
    by_hand: int
    unreachable: int

    @property
    def by_bot(self) -> int:
        """Those to whom the bot writes."""
        return self.people - self.by_hand - self.unreachable
