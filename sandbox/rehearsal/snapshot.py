"""The snapshot that outlives a rehearsal beside the bot's database: our Telegram's state and the cast's memories.

The cast's plans are not kept: the members look at their phones again when the rehearsal goes on, as people do.
"""

import base64
from dataclasses import dataclass, replace
from datetime import datetime

from sandbox.botapi.chats import Account
from sandbox.botapi.records import Chat, ChatKind, Json, StoredFile, User
from sandbox.botapi.updates import Waiting
from sandbox.cast.member import Memory
from sandbox.phones.people import People
from sandbox.rehearsal.stories import Setting

VERSION = 1
"""A file of another version is refused: the cast or the shape has changed."""
AHEAD = 100_000
"""The gap before new ids: after a hard end the bot may have seen later ids than the snapshot holds."""


@dataclass(frozen=True, slots=True)
class TelegramSnapshot:
    """The state of our Telegram.

    Attributes:
        files: each file without its bytes, with the bytes in base64.
    """

    chats: list[Chat]
    commands: list[tuple[tuple[str, str], list[Json]]]
    profile: list[tuple[tuple[str, str], str]]
    files: list[tuple[StoredFile, str]]
    waiting: dict[int, Waiting]
    next_update: int
    next_message: int


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The state of a rehearsal that outlives its end.

    Attributes:
        memories: the memory of each member of the cast, by chat id.
    """

    setting: Setting
    now: datetime
    telegram: TelegramSnapshot
    memories: dict[int, Memory]
    in_hand: list[int]
    version: int = VERSION


def telegram_snapshot(account: Account) -> TelegramSnapshot:
    """Return our Telegram's state: private chats, files, updates that wait, and the bot's commands and profile."""
    private = [chat for chat in account.chats.values() if chat.kind is ChatKind.PRIVATE]
    files = account.files.by_id.values()
    return TelegramSnapshot(
        chats=[_without_bytes(chat) for chat in private],
        commands=list(account.commands.items()),
        profile=list(account.profile.items()),
        files=[(replace(file, data=b""), base64.b64encode(file.data).decode()) for file in files],
        waiting=dict(account.queue.waiting),
        next_update=account.queue.next_id,
        next_message=account.next_message_id,
    )


def _without_bytes(chat: Chat) -> Chat:
    messages = {
        number: replace(one, file=replace(one.file, data=b"") if one.file else None)
        for number, one in chat.messages.items()
    }
    return replace(chat, messages=messages, events=[], action=None)


def restore(snapshot: TelegramSnapshot, account: Account, people: People) -> None:
    """Restore our Telegram's state, and give the people their phones."""
    for file, data in snapshot.files:
        account.files.put(replace(file, data=base64.b64decode(data)))
    for chat in snapshot.chats:
        for message in chat.messages.values():
            if message.file is not None:
                message.file = account.files.by_id[message.file.file_id]
        people.come_back(chat, _user(chat))
    account.commands.update(snapshot.commands)
    account.profile.update(snapshot.profile)
    account.queue.waiting.update(snapshot.waiting)
    account.queue.next_id = snapshot.next_update + AHEAD
    account.next_message_id = snapshot.next_message + AHEAD


def _user(chat: Chat) -> User:
    assert chat.user is not None  # it is a private chat
    return chat.user
