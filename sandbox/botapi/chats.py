"""The state of Telegram that a bot can see: its account, people, chats, messages, files and presses.

The bot's method calls and the people's acts both work on this state. It knows which chats the bot may write to,
gives out the ids, and puts updates into the queue; it knows no HTTP.
"""

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from programme.clock import Clock
from sandbox.botapi.bell import Bell
from sandbox.botapi.faults import FaultKind, Faults
from sandbox.botapi.files import FileStore
from sandbox.botapi.limits import Limits, Manner
from sandbox.botapi.records import Chat, ChatKind, Json, Press, Standing, StoredFile, StoredMessage, Toast, User
from sandbox.botapi.refusals import RefusalError, bad_request, forbidden
from sandbox.botapi.rendering import (
    chat_instance,
    chat_json,
    maybe_inaccessible_json,
    member_json,
    message_json,
    user_json,
)
from sandbox.botapi.updates import UpdateQueue
from sandbox.botapi.webhook import Execute, Webhook

# Users report that a press must be answered within 10 to 20 seconds.
PRESS_ANSWERABLE = timedelta(seconds=15)
CLOSED = {
    Standing.NOT_STARTED: "bot can't initiate conversation with a user",
    Standing.BLOCKED: "bot was blocked by the user",
    Standing.DEACTIVATED: "user is deactivated",
    Standing.KICKED: "bot was kicked from the {kind} chat",
    Standing.LEFT: "bot is not a member of the {kind} chat",
}


class Account:
    """A bot's account with all the state that the bot can see."""

    def __init__(
        self,
        token: str,
        clock: Clock,
        wire_clock: Clock,
        execute: Execute,
        *,
        limits: Manner | str,
        username: str,
        local: bool,
        changed: Bell | None = None,
    ) -> None:
        self.token = token
        self.clock = clock
        self.wire_clock = wire_clock
        self.bot = User(int(token.partition(":")[0]), "Rehearsal", username=username, is_bot=True)
        self.reads_all_group_messages = False
        self.users: dict[int, User] = {self.bot.id: self.bot}
        self.hidden: set[int] = set()  # people whose privacy settings allow no button that opens their profile
        self.chats: dict[int, Chat] = {}
        self.presses: dict[str, Press] = {}
        self.toasts: dict[int, list[Toast]] = {}
        self.commands: dict[tuple[str, str], list[Json]] = {}
        self.profile: dict[tuple[str, str], str] = {}
        self.menu_button: Json = {"type": "commands"}
        self.files = FileStore()
        self.faults = Faults()
        self.limits = Limits(clock, limits)
        self.queue = UpdateQueue(clock, wire_clock)
        self.webhook = Webhook(self.queue, wire_clock, local=local, execute=execute)
        self.changed = changed or Bell()
        self.changes: list[tuple[int, int]] = []  # every message that came or changed, by chat and id, in order
        self.numbers: Iterator[int] = itertools.count(1)
        self.next_message_id = 1

    def timestamp(self) -> int:
        """Return the present moment in whole seconds, as `date` fields have it."""
        return int(self.clock.now().timestamp())

    # People and chats

    def add_user(self, user: User) -> Chat:
        """Add a person who has not started the bot yet; return their private chat."""
        self.users[user.id] = user
        chat = Chat(user.id, ChatKind.PRIVATE, user=user, standing=Standing.NOT_STARTED)
        self.chats[user.id] = chat
        return chat

    def find_chat(self, chat_id: Any) -> Chat:
        """Return the chat that a request names."""
        if chat_id is None or chat_id == "":
            raise bad_request("chat_id is empty")
        chat = self.chats.get(chat_id) if isinstance(chat_id, int) else None
        if chat is None:
            raise bad_request("chat not found")
        return chat

    def writable_chat(self, chat_id: Any) -> Chat:
        """Return the chat that a request names if the bot may write there."""
        chat = self.find_chat(chat_id)
        if chat.standing is Standing.UPGRADED:
            refusal = bad_request("group chat was upgraded to a supergroup chat")
            raise RefusalError(refusal.status, refusal.description, migrate_to_chat_id=chat.migrated_to)
        if chat.standing in CLOSED:
            raise forbidden(CLOSED[chat.standing].format(kind=chat.kind.value))
        return chat

    def change_standing(self, chat: Chat, standing: Standing, by: User, *, old: str, new: str) -> None:
        """Let a chat open or close to the bot, and tell the bot."""
        chat.standing = standing
        update = {
            "chat": chat_json(chat),
            "from": user_json(by),
            "date": self.timestamp(),
            "old_chat_member": member_json(self.bot, old),
            "new_chat_member": member_json(self.bot, new),
        }
        self.enqueue("my_chat_member", update, chat)
        self.changed.ring()

    # Messages

    def post(
        self,
        chat: Chat,
        author: User | None,
        content: Json,
        *,
        markup: Json | None = None,
        reply_to: int | None = None,
        extra: Mapping[str, Any] | None = None,
        file: StoredFile | None = None,
        protected: bool = False,
    ) -> StoredMessage:
        """Add a message to a chat."""
        message = StoredMessage(
            self._next_message_id(chat),
            self.timestamp(),
            author,
            content,
            markup=markup,
            reply_to=reply_to,
            protected=protected,
            extra=dict(extra or {}),
            file=file,
        )
        chat.messages[message.message_id] = message
        if message.by_bot:
            chat.action = None
            chat.events.append(replace(message))
        self.note(chat, message)
        return message

    def mark_edited(self, chat: Chat, message: StoredMessage) -> None:
        """Note that a message has got new content."""
        message.edit_date = self.timestamp()
        self.touch(chat, message)

    def touch(self, chat: Chat, message: StoredMessage) -> None:
        """Tell the watchers that a message looks different now."""
        if message.by_bot:
            chat.events.append(replace(message))
        self.note(chat, message)

    def delete(self, chat: Chat, message: StoredMessage) -> None:
        """Delete a message for both sides."""
        message.deleted = True
        self.note(chat, message)

    def note(self, chat: Chat, message: StoredMessage) -> None:
        """Tell the watchers that a message came or changed."""
        self.changes.append((chat.id, message.message_id))
        self.changed.ring()

    def spend(self, chat: Chat, count: int = 1) -> None:
        """Count messages of the bot against its limits."""
        self.limits.spend(chat.id, group=chat.kind is not ChatKind.PRIVATE, count=count)

    # Updates

    def enqueue(self, kind: str, payload: Json, chat: Chat | None, *, lane: str | None = None) -> None:
        """Put an update into the bot's queue, twice if that fault is switched on."""
        chat_id = chat.id if chat else None
        if chat is not None:
            self.limits.hear(chat.id)
        twice = self.faults.strike_update(FaultKind.DUPLICATE_UPDATES, chat_id)
        self.queue.put(kind, payload, lane=lane or f"chat {chat_id}", deliveries=2 if twice else 1)

    def tell(self, kind: str, chat: Chat, message: StoredMessage) -> None:
        """Tell the bot of a message, if it may read it."""
        if self.may_read(chat, message):
            self.enqueue(kind, message_json(chat, message), chat)

    def may_read(self, chat: Chat, message: StoredMessage) -> bool:
        """Tell whether privacy mode lets the bot see a message: in groups only messages meant for the bot."""
        if chat.standing is not Standing.MEMBER:
            return False
        if chat.kind in {ChatKind.PRIVATE, ChatKind.CHANNEL} or self.reads_all_group_messages:
            return True
        original = chat.messages.get(message.reply_to or 0)
        mentioned = f"@{self.bot.username}".lower() in message.formatted.text.lower()
        commands = any(entity["type"] == "bot_command" for entity in message.formatted.entities)
        return mentioned or commands or "text" not in message.content or (original is not None and original.by_bot)

    def press(self, chat: Chat, message: StoredMessage, user: User, data: str) -> str:
        """Press a button; return the callback query's id."""
        query_id = str((user.id << 32) + next(self.numbers))
        late = self.faults.strike_update(FaultKind.LATE_CALLBACK, chat.id)
        valid_until = self.clock.now() + (timedelta(0) if late else PRESS_ANSWERABLE)
        self.presses[query_id] = Press(query_id, chat.id, user.id, valid_until)
        query = {
            "id": query_id,
            "from": user_json(user),
            "message": maybe_inaccessible_json(chat, message),
            "chat_instance": chat_instance(chat),
            "data": data,
        }
        self.enqueue("callback_query", query, chat, lane=f"user {user.id}")
        return query_id

    def _next_message_id(self, chat: Chat) -> int:
        if not chat.numbers_its_own_messages:
            self.next_message_id += 1
            return self.next_message_id - 1
        chat.next_own_id += 1
        return chat.next_own_id - 1
