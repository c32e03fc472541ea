"""The reading of updates: from Telegram's types to `Incoming`, the bot's own."""

import re
from dataclasses import replace
from functools import partial

from telegram import (
    CallbackQuery,
    Chat,
    ChatMember,
    ChatMemberUpdated,
    Document,
    Message,
    MessageReactionUpdated,
    Update,
    User,
)

from bot.formatting import marked
from bot.kinds import NOTICES
from bot.raw import as_id
from bot.texts import Texts
from handlers import callbacks
from handlers.request import Incoming, What
from programme.errors import ProgrammeError
from programme.marked import Marked
from programme.people_list import Attached
from programme.speech import Enclosed, FileKind

# What a list is kept in, and what it is mistaken for: each gets an answer of its own.
LISTS = (".xlsx", ".xlsm", ".csv", ".tsv", ".txt", ".xls", ".ods", ".numbers", ".pdf", ".docx", ".doc", ".xltx")
LIST_KINDS = ("spreadsheet", "excel", "csv")
_HALF = re.compile("[\ud800-\udfff]")
_PRESENT = {ChatMember.MEMBER, ChatMember.ADMINISTRATOR}


class NoIdError(ValueError):
    """An update names an account, a chat or a message by a value that is no id."""


def read(update: Update, texts: Texts) -> Incoming | None:
    """Return an update as `Incoming`, or None if it needs no answer, such as group talk among others.

    Raises:
        NoIdError: an id is no number, or larger than any; SQLite would take "1001" for 1001.
    """
    came = _read(update, texts)
    if came is not None:
        ids = (came.chat_id, came.user_id, *(() if came.message_id is None else (came.message_id,)))
        if any(as_id(one) is None for one in ids):
            raise NoIdError
    return came


def _read(update: Update, texts: Texts) -> Incoming | None:
    if update.callback_query is not None:
        return _press(update.callback_query)
    if update.my_chat_member is not None:
        return _membership(update.my_chat_member)
    if update.message_reaction is not None:
        return _reaction(update.message_reaction)
    message = update.effective_message
    if message is None:
        return None
    if message.chat.type != Chat.PRIVATE:
        return _in_group(message)
    if message.from_user is None:
        return None
    if update.edited_message is not None:
        if message.location is not None:
            return None  # a live location edits itself every few seconds
        return _from(What.EDITED, message.from_user, message.message_id)
    return _message(message, message.from_user, texts)


def _from(what: What, user: User, message_id: int | None) -> Incoming:
    """Return an `Incoming` from the user's private chat, which has the same id as the user."""
    return Incoming(
        what=what,
        chat_id=user.id,
        user_id=user.id,
        language_code=user.language_code,
        telegram_name=_sound(user.full_name),
        message_id=message_id,
    )


def _message(message: Message, user: User, texts: Texts) -> Incoming | None:
    came = partial(
        replace,
        _from(What.OTHER, user, message.message_id),
        album=message.media_group_id,
        attached=_attached(message.document),
        enclosed=_enclosed(message),
    )
    if message.contact is not None:
        own = message.contact.user_id == user.id
        return came(what=What.CONTACT, phone=message.contact.phone_number, own_contact=own)
    words = message.text or message.caption
    if words is not None:
        words = _sound(words)
    else:
        return None if any(getattr(message, notice, None) for notice in NOTICES) else came()
    if words.startswith("/"):
        command, _, rest = words[1:].partition(" ")
        # In a group Telegram adds the bot's name to a command, and it stays when the command is copied.
        return came(what=What.COMMAND, command=command.partition("@")[0].lower(), text=rest)
    beside = message.text is None
    formatted = _marked(message)
    return came(what=What.TEXT, text=words, beside=beside, marked=formatted, keyboard_act=texts.keyboard_act(words))


def _marked(message: Message) -> Marked | None:
    """Return the words of a message with their formatting, or None if there is none."""
    words, entities = message.text, message.entities
    if words is None:
        words, entities = message.caption, message.caption_entities
    return Marked(_sound(marked(words, entities).html)) if words and entities else None


def _enclosed(message: Message) -> Enclosed | None:
    """Return a photo, in its largest size, or a document; an animation is no document, though Telegram says both."""
    if message.photo:
        return Enclosed(FileKind.PHOTO, message.photo[-1].file_id)
    if message.document is not None and message.animation is None:
        return Enclosed(FileKind.DOCUMENT, message.document.file_id)
    return None


def _attached(document: Document | None) -> Attached | None:
    """Return a file that can be meant as a list of people, by its name or its kind, or None."""
    if document is None:
        return None
    name = _sound(document.file_name or "")
    kind = (document.mime_type or "").lower()
    if not name.lower().endswith(LISTS) and not any(word in kind for word in LIST_KINDS):
        return None
    size = document.file_size
    return Attached(document.file_id, name or "fil", size if isinstance(size, int) else 0)


def _sound(words: str) -> str:
    """Return words as every database takes them: without null signs, and without halves of signs."""
    words = words.replace("\x00", "")
    return words.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if _HALF.search(words) else words


def _reaction(change: MessageReactionUpdated) -> Incoming | None:
    """Return a reaction that a person gave in the private chat; a reaction taken back says nothing."""
    if change.chat.type != Chat.PRIVATE or change.user is None or not change.new_reaction:
        return None
    return _from(What.REACTION, change.user, change.message_id)


def _press(query: CallbackQuery) -> Incoming | None:
    if query.message is not None and query.message.chat.type != Chat.PRIVATE:
        return None
    came = _from(What.FORGED, query.from_user, query.message.message_id if query.message else None)
    try:
        return replace(came, what=What.PRESS, press=callbacks.decode(query.data))
    except ProgrammeError:
        return came


def _membership(change: ChatMemberUpdated) -> Incoming | None:
    user, status = change.from_user, change.new_chat_member.status
    if change.chat.type == Chat.PRIVATE:
        what = What.BLOCKED if status == ChatMember.BANNED else What.UNBLOCKED
        return Incoming(what, chat_id=change.chat.id, user_id=user.id, language_code=user.language_code)
    if status not in _PRESENT or change.old_chat_member.status in _PRESENT:
        return None
    return Incoming(What.IN_GROUP, chat_id=change.chat.id, user_id=user.id, language_code=user.language_code)


def _in_group(message: Message) -> Incoming | None:
    """Return a command from a group or channel, or None: all other talk there is not meant for the bot."""
    if not (message.text or "").startswith("/"):
        return None
    user = message.from_user
    language = user.language_code if user else None
    return Incoming(What.IN_GROUP, message.chat.id, user.id if user else 0, language_code=language)
