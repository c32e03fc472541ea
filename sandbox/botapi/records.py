"""The sandbox's records: people, chats, messages, files and presses.

These are the server's own records. The Bot API's JSON is made from them in `rendering`, so that a bot and a
person always look at the same message, each in their own way.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from sandbox.botapi.markup import Formatted

Json = dict[str, Any]


class ChatKind(StrEnum):
    """The Bot API's chat types."""

    PRIVATE = "private"
    GROUP = "group"
    SUPERGROUP = "supergroup"
    CHANNEL = "channel"


class Standing(StrEnum):
    """The standing of a chat towards the bot; only a MEMBER can be written to."""

    MEMBER = "member"
    NOT_STARTED = "not started"
    BLOCKED = "blocked"
    DEACTIVATED = "deactivated"
    KICKED = "kicked"
    LEFT = "left"
    UPGRADED = "upgraded"


@dataclass(frozen=True, slots=True)
class User:
    """A person, or the bot."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None
    is_bot: bool = False


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that a person or the bot uploaded."""

    file_id: str
    unique_id: str
    kind: str
    path: str
    name: str
    mime_type: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a request."""

    name: str
    mime_type: str
    data: bytes = field(repr=False)


@dataclass(slots=True)
class StoredMessage:
    """A message in a chat. `content` holds its Bot API fields (`text`, `photo`, `entities`, …)."""

    message_id: int
    date: int
    author: User | None
    content: Json
    markup: Json | None = None
    reply_to: int | None = None
    edit_date: int | None = None
    deleted: bool = False
    protected: bool = False
    extra: Json = field(default_factory=dict)
    file: StoredFile | None = None
    reactions: dict[int, list[Json]] = field(default_factory=dict)
    votes: dict[int, list[int]] = field(default_factory=dict)

    @property
    def formatted(self) -> Formatted:
        """The message's text, or its caption."""
        kind = "" if "text" in self.content else "caption_"
        text = str(self.content.get("text") or self.content.get("caption", ""))
        return Formatted(text, tuple(self.content.get(f"{kind}entities", ())))

    @property
    def by_bot(self) -> bool:
        """Whether the bot wrote the message."""
        return self.author is not None and self.author.is_bot

    @property
    def inline_keyboard(self) -> list[list[Json]]:
        """The rows of buttons under the message."""
        rows: list[list[Json]] = (self.markup or {}).get("inline_keyboard", [])
        return rows


@dataclass(slots=True)
class Chat:
    """A private chat with the bot, a group or a channel."""

    id: int
    kind: ChatKind
    title: str | None = None
    user: User | None = None
    standing: Standing = Standing.MEMBER
    migrated_to: int | None = None
    messages: dict[int, StoredMessage] = field(default_factory=dict)
    members: dict[int, str] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    events: list[StoredMessage] = field(default_factory=list)
    menu_button: Json | None = None
    action: str | None = None
    next_own_id: int = 1

    @property
    def numbers_its_own_messages(self) -> bool:
        """Whether message ids run per chat; in other chats they run per account."""
        return self.kind in {ChatKind.SUPERGROUP, ChatKind.CHANNEL}


@dataclass(slots=True)
class Press:
    """A button that was pressed: the callback query waiting for its answer."""

    query_id: str
    chat_id: int
    user_id: int
    valid_until: datetime
    answered: bool = False


@dataclass(frozen=True, slots=True)
class Toast:
    """The bot's answer to a press, as the person sees it."""

    query_id: str
    text: str
    alert: bool = False
    url: str | None = None
