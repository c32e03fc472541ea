"""The reading of updates: from Telegram's JSON to `Incoming`, the bot's own.

Only the parts that the bot needs are looked at. The library's own types would be made of all the rest too, which was a
seventh of the event loop's work for a text (decision 13). Each part looked at has the type that Telegram documents, or
the update can't be read.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import Any, TypeVar

from telegram import MessageEntity
from telegram.constants import ChatMemberStatus, ChatType

from bot.formatting import marked
from bot.kinds import NOTICES
from bot.raw import Raw, as_id
from bot.texts import Texts
from handlers import callbacks, sure
from handlers.request import Incoming, What
from programme.errors import ProgrammeError
from programme.marked import Marked
from programme.people_list import Attached
from programme.speech import Enclosed, FileKind

# What a list is kept in, and what it is mistaken for: each gets an answer of its own.
LISTS = (".xlsx", ".xlsm", ".csv", ".tsv", ".txt", ".xls", ".ods", ".numbers", ".pdf", ".docx", ".doc", ".xltx")
LIST_KINDS = ("spreadsheet", "excel", "csv")
_HALF = re.compile("[\ud800-\udfff]")
_PRESENT = {ChatMemberStatus.MEMBER, ChatMemberStatus.ADMINISTRATOR}
_NOTHING = (None, False)
_TALK = ("message", "edited_message", "channel_post")
T = TypeVar("T")


class StrangeError(ValueError):
    """An update has a part of another type than Telegram documents, or lacks a part."""


def read(raw: Raw, texts: Texts) -> Incoming | None:
    """Return an update as `Incoming`, or None if it needs no answer, such as group talk among others.

    Raises:
        StrangeError: a part that is needed is missing, or of another type; SQLite would take "1001" for 1001.
    """
    if (query := _part(raw, "callback_query")) is not None:
        return _press(query)
    if (change := _part(raw, "my_chat_member")) is not None:
        return _membership(change)
    if (reaction := _part(raw, "message_reaction")) is not None:
        return _reaction(reaction)
    kind = next((one for one in _TALK if raw.get(one) is not None), None)
    if kind is None:
        return None
    message = _needed(_part(raw, kind))
    if not _is_private(message):
        return _in_group(message)
    user = _part(message, "from")
    if user is None:
        return None
    if kind == "message":
        return _message(message, user, texts)
    if message.get("location") is not None:
        return None  # a live location edits itself every few seconds
    return _from(What.EDITED, user, _id(message, "message_id"))


def _from(what: What, user: Raw, message_id: int | None) -> Incoming:
    """Return an `Incoming` from the user's private chat, which has the same id as the user."""
    number, last = _id(user, "id"), _words(user, "last_name")
    first = _needed(_words(user, "first_name"))
    return Incoming(
        what=what,
        chat_id=number,
        user_id=number,
        language_code=_words(user, "language_code"),
        telegram_name=_sound(f"{first} {last}" if last else first),
        message_id=message_id,
    )


def _message(message: Raw, user: Raw, texts: Texts) -> Incoming | None:
    came = partial(
        replace,
        _from(What.OTHER, user, _id(message, "message_id")),
        album=_words(message, "media_group_id"),
        attached=_attached(message),
        enclosed=_enclosed(message),
    )
    if (contact := _part(message, "contact")) is not None:
        own = as_id(contact.get("user_id")) == user["id"]
        return came(what=What.CONTACT, phone=_needed(_words(contact, "phone_number")), own_contact=own)
    text, caption = _words(message, "text"), _words(message, "caption")
    said = text or caption
    if said is None:
        return None if any(message.get(notice) not in _NOTHING for notice in NOTICES) else came()
    words = _sound(said)
    if words.startswith("/"):
        command, _, rest = words[1:].partition(" ")
        # In a group Telegram adds the bot's name to a command, and it stays when the command is copied.
        return came(what=What.COMMAND, command=command.partition("@")[0].lower(), text=rest)
    formatted = _marked(said, _list(message, "entities" if text else "caption_entities"))
    act = texts.keyboard_act(words)
    return came(what=What.TEXT, text=words, beside=text is None, marked=formatted, keyboard_act=act)


def _marked(words: str, entities: list[dict[str, Any]]) -> Marked | None:
    """Return words with their formatting, or None if there is none."""
    return Marked(_sound(marked(words, MessageEntity.de_list(entities)).html)) if entities else None


def _enclosed(message: Raw) -> Enclosed | None:
    """Return a photo, in its largest size, or a document; an animation is no document, though Telegram says both."""
    if sizes := _list(message, "photo"):
        return Enclosed(FileKind.PHOTO, _needed(_words(sizes[-1], "file_id")))
    document = _part(message, "document")
    if document is not None and message.get("animation") is None:
        return Enclosed(FileKind.DOCUMENT, _needed(_words(document, "file_id")))
    return None


def _attached(message: Raw) -> Attached | None:
    """Return a file that can be meant as a list of people, by its name or its kind, or None."""
    document = _part(message, "document")
    if document is None:
        return None
    name = _sound(_words(document, "file_name") or "")
    kind = (_words(document, "mime_type") or "").lower()
    if not name.lower().endswith(LISTS) and not any(word in kind for word in LIST_KINDS):
        return None
    return Attached(_needed(_words(document, "file_id")), name or "fil", as_id(document.get("file_size")) or 0)


def _sound(words: str) -> str:
    """Return words as every database takes them: without null signs, and without halves of signs."""
    words = words.replace("\x00", "")
    return words.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if _HALF.search(words) else words


def _reaction(change: Raw) -> Incoming | None:
    """Return a reaction that a person gave in the private chat; None for a reaction that was taken back."""
    user = _part(change, "user")
    if not _is_private(change) or user is None or not change.get("new_reaction"):
        return None
    return _from(What.REACTION, user, _id(change, "message_id"))


def _press(query: Raw) -> Incoming | None:
    message = _part(query, "message")
    if message is not None and not _is_private(message):
        return None
    shown = None if message is None else _id(message, "message_id")
    came = _from(What.FORGED, _needed(_part(query, "from")), shown)
    try:
        press, mark = callbacks.read(_words(query, "data"))
    except ProgrammeError:
        return came
    if message is None:
        return replace(came, what=What.PRESS, press=press, mark=mark)
    asked = any(map(_is_yes, _buttons(message)))
    shown_at = _shown_at(message)
    return replace(came, what=What.PRESS, press=press, mark=mark, shown_at=shown_at, under_question=asked)


def _buttons(message: Raw) -> Iterator[str | None]:
    """Yield what the buttons under a message carry."""
    rows = (_part(message, "reply_markup") or {}).get("inline_keyboard") or []
    if not isinstance(rows, list):
        raise StrangeError("inline_keyboard")
    return (_words(button, "callback_data") for row in rows for button in _list({"row": row}, "row"))


def _is_yes(data: str | None) -> bool:
    """Tell whether a button says yes to a question whether the person is sure."""
    try:
        return sure.is_sure(callbacks.read(data)[0])
    except ProgrammeError:
        return False


def _shown_at(message: Raw) -> datetime | None:
    """Return when a message was sent, or last changed: 1970 if Telegram keeps it no more, and gives 0 as date."""
    seconds = as_id(message.get("edit_date")) or as_id(message.get("date"))
    try:
        return None if seconds is None else datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, ValueError, OSError):
        raise StrangeError from None


def _membership(change: Raw) -> Incoming | None:
    user, chat = _needed(_part(change, "from")), _needed(_part(change, "chat"))
    before, status = (_status(change, name) for name in ("old_chat_member", "new_chat_member"))
    private = _is_private(change)
    if not private and (status not in _PRESENT or before in _PRESENT):
        return None
    what = What.IN_GROUP if not private else What.BLOCKED if status == ChatMemberStatus.BANNED else What.UNBLOCKED
    return Incoming(what, _id(chat, "id"), _id(user, "id"), language_code=_words(user, "language_code"))


def _status(change: Raw, name: str) -> str:
    return _needed(_words(_needed(_part(change, name)), "status"))


def _in_group(message: Raw) -> Incoming | None:
    """Return a command from a group or channel, or None: all other talk there is not meant for the bot."""
    if not (_words(message, "text") or "").startswith("/"):
        return None
    chat, user = _id(_needed(_part(message, "chat")), "id"), _part(message, "from")
    if user is None:
        return Incoming(What.IN_GROUP, chat, 0)
    return Incoming(What.IN_GROUP, chat, _id(user, "id"), language_code=_words(user, "language_code"))


def _is_private(about: Raw) -> bool:
    return _words(_needed(_part(about, "chat")), "type") == ChatType.PRIVATE


def _part(of: Raw, name: str) -> Raw | None:
    """Return the object of this name, or None if there is none."""
    found = of.get(name)
    if found is None or isinstance(found, dict):
        return found
    raise StrangeError(name)


def _words(of: Raw, name: str) -> str | None:
    """Return the words of this name, or None if there are none."""
    found = of.get(name)
    if found is None or isinstance(found, str):
        return found
    raise StrangeError(name)


def _list(of: Raw, name: str) -> list[dict[str, Any]]:
    """Return the objects in the list of this name; none if there is no list."""
    found = of.get(name) or []
    if isinstance(found, list) and all(isinstance(one, dict) for one in found):
        return found
    raise StrangeError(name)


def _id(of: Raw, name: str) -> int:
    """Return the id of this name."""
    return _needed(as_id(of.get(name)))


def _needed(found: T | None) -> T:
    if found is None:
        raise StrangeError
    return found
