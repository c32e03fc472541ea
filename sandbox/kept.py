"""A rehearsal in a folder, to go on with another day: the chats beside the bot's database.

What happened in Telegram is written down as JSON; what the cast means to do is not: they look at their phones again
when it goes on, as people do.
"""

import base64
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from sandbox.botapi.chats import Account
from sandbox.botapi.records import Chat, ChatKind, Json, StoredFile, User
from sandbox.people import People
from sandbox.player import Memory
from sandbox.stories import Setting

DATABASE = "rehearsal.sqlite3"
CHATS = "rehearsal.json"


@dataclass(frozen=True, slots=True)
class Telegram:
    """What our Telegram remembers.

    Attributes:
        files: each file without its bytes, and those in base64.
    """

    chats: list[Chat]
    commands: list[tuple[tuple[str, str], list[Json]]]
    profile: list[tuple[tuple[str, str], str]]
    files: list[tuple[StoredFile, str]]
    next_update: int
    next_message: int


@dataclass(frozen=True, slots=True)
class Kept:
    """What outlives a rehearsal's end.

    Attributes:
        memories: what everybody of the cast remembers, by chat.
    """

    setting: Setting
    now: datetime
    telegram: Telegram
    memories: dict[int, Memory]
    in_hand: list[int]


class UnreadableError(Exception):
    """What is in the folder can't be gone on with."""


_AS_JSON = TypeAdapter(Kept)


def write(folder: Path, kept: Kept) -> None:
    """Write it down; a cut in the middle leaves what was there before."""
    file = folder / CHATS
    fresh = file.with_suffix(".new")
    fresh.write_bytes(_AS_JSON.dump_json(kept))
    fresh.replace(file)


def read(folder: Path) -> Kept | None:
    """Return what a folder holds; None if nothing was kept there.

    Raises:
        UnreadableError: another version wrote it, or it is damaged.
    """
    file = folder / CHATS
    if not file.exists() or not (folder / DATABASE).exists():
        return None
    try:
        return _AS_JSON.validate_json(file.read_bytes())
    except ValidationError as error:
        raise UnreadableError(str(file)) from error


def forget(folder: Path) -> None:
    """Remove what a folder holds of a rehearsal, and nothing else."""
    for name in (CHATS, DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm", f"{DATABASE}-lock"):
        (folder / name).unlink(missing_ok=True)


def of_account(account: Account) -> Telegram:
    """Return what our Telegram remembers."""
    private = [chat for chat in account.chats.values() if chat.kind is ChatKind.PRIVATE]
    files = account.files.by_id.values()
    return Telegram(
        chats=[_without_bytes(chat) for chat in private],
        commands=list(account.commands.items()),
        profile=list(account.profile.items()),
        files=[(replace(file, data=b""), base64.b64encode(file.data).decode()) for file in files],
        next_update=account.queue.next_id,
        next_message=account.next_message_id,
    )


def _without_bytes(chat: Chat) -> Chat:
    messages = {
        number: replace(one, file=replace(one.file, data=b"") if one.file else None)
        for number, one in chat.messages.items()
    }
    return replace(chat, messages=messages, events=[], action=None)


def restore(kept: Telegram, account: Account, people: People) -> None:
    """Let our Telegram remember."""
    for file, data in kept.files:
        account.files.put(replace(file, data=base64.b64decode(data)))
    for chat in kept.chats:
        for message in chat.messages.values():
            if message.file is not None:
                message.file = account.files.by_id[message.file.file_id]
        people.come_back(chat, _user(chat))
    account.commands.update(kept.commands)
    account.profile.update(kept.profile)
    account.queue.next_id = kept.next_update
    account.next_message_id = kept.next_message


def _user(chat: Chat) -> User:
    assert chat.user is not None  # it is a private chat
    return chat.user
