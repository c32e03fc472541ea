"""A chat as its people see it: formatted texts, buttons, files, edits and deletions.

A test speaks of messages that a person saw, not of requests that a bot sent, and the page shows the same. So the
server's records are turned into plain `Message`s here, which hold only data that a telephone shows.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NamedTuple

from sandbox.botapi.bell import PATIENCE
from sandbox.botapi.chats import Account
from sandbox.botapi.markup import Entity, as_html
from sandbox.botapi.records import Chat, Json, StoredMessage

KINDS = (
    "photo",
    "animation",
    "document",
    "video",
    "audio",
    "voice",
    "video_note",
    "sticker",
    "venue",
    "location",
    "contact",
    "poll",
    "dice",
)


class Button(NamedTuple):
    """A button under a message: its label, and the data or link behind it."""

    label: str
    target: str


@dataclass(frozen=True, slots=True)
class Message:
    """A message as a person sees it.

    Attributes:
        html: its text (or caption) with the formatting, as Telegram's HTML.
        labels: those of all buttons under it.
    """

    message_id: int
    from_bot: bool
    sender: str
    kind: str
    text: str
    html: str
    entities: tuple[Entity, ...]
    buttons: tuple[tuple[Button, ...], ...]
    keyboard: tuple[tuple[str, ...], ...]
    document_name: str | None
    document: bytes | None
    date: datetime
    reply_to: int | None
    edited: bool
    deleted: bool
    protected: bool
    reactions: tuple[str, ...]
    labels: tuple[str, ...]


Wanted = str | Callable[[Message], bool]


class ChatView:
    """A chat as its people see it."""

    def __init__(self, account: Account, chat: Chat) -> None:
        self.account = account
        self.chat = chat
        self._seen = 0

    @property
    def chat_id(self) -> int:
        """The chat's id; a private chat has the person's."""
        return self.chat.id

    @property
    def messages(self) -> list[Message]:
        """The whole chat, deleted messages too (marked so)."""
        return [seen(message) for message in self.chat.messages.values()]

    @property
    def heard(self) -> list[Message]:
        """The bot's messages that are not deleted."""
        return [seen(message) for message in self.chat.messages.values() if message.by_bot and not message.deleted]

    @property
    def last(self) -> Message:
        """The newest message of the bot; LookupError if there is none."""
        return seen(self.newest())

    async def wait_for(self, wanted: Wanted, timeout: float = PATIENCE) -> Message:  # noqa: ASYNC109 - see below
        """Return the next message or edit of the bot that has `wanted` in its text (or meets it as a predicate).

        Each wait goes on where the last wait found its message, so that no message is found twice. The timeout's own
        error quotes the bot's other messages: a bare `asyncio.timeout` could not.

        Raises:
            TimeoutError: no such message came in `timeout` real seconds.
        """
        matches = wanted if callable(wanted) else lambda message: wanted in message.text
        start = self._seen
        try:
            async with asyncio.timeout(timeout):
                position = start
                while True:
                    for message in self.chat.events[position:]:
                        position += 1
                        if matches(found := seen(message)):
                            self._seen = position
                            return found
                    await self.account.changed.wait()
        except TimeoutError:
            heard = [seen(message).text for message in self.chat.events[start:]]
            raise TimeoutError(f"Waited {timeout} s for {wanted!r}; the bot said {heard!r}") from None

    def newest(self, meets: Callable[[StoredMessage], Any] = bool) -> StoredMessage:
        """Return the bot's newest message that meets a condition.

        Raises:
            LookupError: there is no such message.
        """
        for message in reversed(self.chat.messages.values()):
            if message.by_bot and not message.deleted and meets(message):
                return message
        raise LookupError("No such message of the bot")


def find_button(message: StoredMessage, label_or_data: str) -> Json | None:
    """Return the inline button with this label, else that with this data, or None."""
    buttons = [button for row in message.inline_keyboard for button in row]
    for key in ("text", "callback_data"):
        for button in buttons:
            if button.get(key) == label_or_data:
                return button
    return None


def rows_of(keyboard: list[list[Json]]) -> tuple[tuple[str, ...], ...]:
    """Return the labels of a reply keyboard."""
    return tuple(tuple(button["text"] for button in row) for row in keyboard)


def seen(message: StoredMessage) -> Message:
    """Return a message as a person sees it."""
    formatted = message.formatted
    kind = next((name for name in KINDS if name in message.content), "text")
    emoji = (entry.get("emoji", "") for entries in message.reactions.values() for entry in entries)
    return Message(
        message_id=message.message_id,
        from_bot=message.by_bot,
        sender=message.author.first_name if message.author else "",
        kind=kind,
        text=formatted.text,
        html=as_html(formatted),
        entities=formatted.entities,
        buttons=tuple(
            tuple(Button(button["text"], str(button.get("callback_data", button.get("url", "")))) for button in row)
            for row in message.inline_keyboard
        ),
        keyboard=rows_of((message.markup or {}).get("keyboard", [])),
        document_name=message.file.name if message.file else None,
        document=message.file.data if message.file else None,
        date=datetime.fromtimestamp(message.date, UTC),
        reply_to=message.reply_to,
        edited=message.edit_date is not None,
        deleted=message.deleted,
        protected=message.protected,
        reactions=tuple(filter(None, emoji)),
        labels=tuple(button["text"] for row in message.inline_keyboard for button in row),
    )
