"""The carrier: sends one outbox row with one call to Telegram.

It knows the call for each kind of row. When the message that shows a window is gone or too old to edit, it sends a
new message. All other errors are the messenger's to handle.
"""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Any

from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    LinkPreviewOptions,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, NetworkError, TelegramError

from storage.outgoing import Kind, Outgoing

LONGEST_VCARD = 2048  # bytes, Telegram's limit
_UNCHANGED = "message is not modified"
# Telegram's words for a message that can't be edited any more: gone, too old, or no longer a text.
_LOST = (
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "there is no text in the message",
)

# Telegram's words for a button that would open a profile, and may not or can't.
_NO_PROFILE = ("button_user_privacy_restricted", "button_user_invalid")
_PROFILE = "tg://user?id="


@dataclass(frozen=True, slots=True)
class File:
    """A document, ready to send."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Delivery:
    """A row, and Telegram's id of the message that shows its window now, if there is a message."""

    row: Outgoing
    shown: int | None


@dataclass(frozen=True, slots=True)
class Carrier:
    """The carrier of rows, one at a time.

    Attributes:
        build: makes the document that a recipe (kind, subject, language) stands for.
    """

    bot: Bot
    build: Callable[[dict[str, Any]], Awaitable[File]]

    async def send(self, delivery: Delivery) -> int | None:
        """Send a row; return the id of the message that now shows its window, or None if there is no message.

        A person whose privacy settings don't allow a button that opens their profile is left out of the buttons.

        Raises:
            TelegramError: as python-telegram-bot and `bot.request` raise it.
        """
        try:
            return await self._send(delivery)
        except BadRequest as error:
            if not _says(error, *_NO_PROFILE):
                raise
        payload = _without_profiles(delivery.row.payload)
        return await self._send(replace(delivery, row=replace(delivery.row, payload=payload)))

    async def is_answered(self) -> bool:
        """Make a call that has no effect; tell whether Telegram answers it, with any answer at all."""
        try:
            await self.bot.get_me()
        except NetworkError as error:
            return isinstance(error, BadRequest)
        except TelegramError:
            return True
        return True

    async def _send(self, delivery: Delivery) -> int | None:
        match delivery.row.kind:
            case Kind.SAY:
                return await self._say(delivery.row)
            case Kind.SHOW:
                return await self._show(delivery.row, delivery.shown)
            case Kind.UNBUTTON:
                return await self._unbutton(delivery.row, delivery.shown)
            case Kind.DOCUMENT:
                return await self._document(delivery.row)
            case Kind.CONTACT:
                return await self._contact(delivery.row)
            case Kind.COMMANDS:
                await self._commands(delivery.row)
                return None

    async def _say(self, row: Outgoing) -> int:
        message = await self.bot.send_message(
            row.chat_id,
            row.payload["text"],
            parse_mode=ParseMode.HTML,
            reply_markup=_markup(row.payload),
            protect_content=row.payload.get("private"),
            reply_parameters=_reply(row.payload),
            link_preview_options=LinkPreviewOptions(is_disabled=True),
        )
        return message.message_id

    async def _show(self, row: Outgoing, shown: int | None) -> int:
        if shown is None:
            return await self._say(row)
        try:
            await self.bot.edit_message_text(
                row.payload["text"],
                row.chat_id,
                shown,
                parse_mode=ParseMode.HTML,
                reply_markup=_inline(row.payload),
                link_preview_options=LinkPreviewOptions(is_disabled=True),
            )
        except BadRequest as error:
            if _says(error, _UNCHANGED):
                return shown
            if _says(error, *_LOST):
                return await self._say(row)
            raise
        return shown

    async def _unbutton(self, row: Outgoing, shown: int | None) -> int | None:
        if shown is None:
            return None
        try:
            await self.bot.edit_message_reply_markup(row.chat_id, shown, reply_markup=None)
        except BadRequest as error:
            if not _says(error, _UNCHANGED, *_LOST):
                raise
        return shown

    async def _document(self, row: Outgoing) -> int:
        file = await self.build(row.payload["recipe"])
        message = await self.bot.send_document(
            row.chat_id,
            file.content,
            filename=file.name,
            caption=row.payload["text"],
            parse_mode=ParseMode.HTML,
            protect_content=row.payload.get("private"),
        )
        return message.message_id

    async def _contact(self, row: Outgoing) -> int:
        card = row.payload["contact"]
        message = await self.bot.send_contact(
            row.chat_id, card["phone"], card["first_name"], card["last_name"] or None, vcard=_vcard(card)
        )
        return message.message_id

    async def _commands(self, row: Outgoing) -> None:
        commands = [BotCommand(one["command"], one["description"]) for one in row.payload["commands"]]
        await self.bot.set_my_commands(commands, scope=BotCommandScopeChat(row.chat_id))


def _without_profiles(payload: dict[str, Any]) -> dict[str, Any]:
    rows = [[one for one in row if not one.get("url", "").startswith(_PROFILE)] for row in payload["buttons"]]
    return {**payload, "buttons": [row for row in rows if row]}


def _vcard(card: dict[str, str]) -> str | None:
    """Return the vCard that carries the e-mail address too, or None where it would be longer than Telegram takes."""
    first, last, email = (_vcard_text(card[name]) for name in ("first_name", "last_name", "email"))
    mail = (f"EMAIL:{email}",) if email else ()
    lines = ("BEGIN:VCARD", "VERSION:3.0", f"N:{last};{first};;;", f"FN:{f'{first} {last}'.strip()}",
             f"TEL;TYPE=CELL:{card['phone']}", *mail, "END:VCARD")  # fmt: skip
    made = "\r\n".join(lines)
    return made if len(made.encode()) <= LONGEST_VCARD else None


def _vcard_text(value: str) -> str:
    """Return a value with the signs escaped that end a vCard's value (RFC 2426, 4)."""
    return re.sub(r"([\\;,])", r"\\\1", value.replace("\n", " "))


def _says(error: BadRequest, *words: str) -> bool:
    said = str(error).lower()
    return any(word in said for word in words)


def _reply(payload: dict[str, Any]) -> ReplyParameters | None:
    message_id = payload.get("reply_to")
    return ReplyParameters(message_id, allow_sending_without_reply=True) if message_id else None


def _inline(payload: dict[str, Any]) -> InlineKeyboardMarkup | None:
    rows = payload.get("buttons")
    if not rows:
        return None
    return InlineKeyboardMarkup([[InlineKeyboardButton(**button) for button in row] for row in rows])


def _markup(payload: dict[str, Any]) -> InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | None:
    keyboard = payload.get("keyboard")
    if keyboard is None:
        return _inline(payload)
    if keyboard.get("remove_keyboard"):
        return ReplyKeyboardRemove()
    rows = [
        [KeyboardButton(one["text"], request_contact=one.get("request_contact")) for one in row]
        for row in keyboard["keyboard"]
    ]
    return ReplyKeyboardMarkup(
        rows,
        resize_keyboard=True,
        is_persistent=True,
        input_field_placeholder=keyboard["input_field_placeholder"],
    )
