"""The carrier: sends an outbox row with a single call to Telegram.

It knows the call for each kind of row. A row holds text, buttons and keyboards as Telegram's JSON has them, so that
none is made into an object of the library and back; of the answer only the message's id is read. When the message that
shows a window is gone or too old to edit, it sends a new message. All other errors are the messenger's to handle.
"""

import re
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.constants import ParseMode
from telegram.error import BadRequest, NetworkError, TelegramError

from bot.calls import call
from bot.raw import as_id
from storage.outgoing import Kind, Outgoing

LONGEST_VCARD = 2048  # bytes, Telegram's limit
MOST_REMOVED = 100  # messages in a request, Telegram's limit
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
    """A document, ready to send.

    Attributes:
        links: labels and addresses of the buttons below it, that lead out of Telegram.
    """

    name: str
    content: bytes
    links: tuple[tuple[str, str], ...] = ()


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
                return await self._unbutton(delivery.row, delivery.row.payload.get("message_id", delivery.shown))
            case Kind.DOCUMENT:
                return await self._document(delivery.row)
            case Kind.FILE:
                return await self._file(delivery.row)
            case Kind.CONTACT:
                return await self._contact(delivery.row)
            case Kind.REMOVE:
                await self._remove(delivery.row)
                return None
            case Kind.COMMANDS:
                await self._commands(delivery.row)
                return None

    async def _say(self, row: Outgoing) -> int:
        message = await call(
            self.bot,
            "sendMessage",
            chat_id=row.chat_id,
            **_text(row),
            reply_markup=row.payload.get("keyboard") or _buttons(row),
            protect_content=row.payload.get("private"),
            reply_parameters=_reply(row.payload),
        )
        return _message_id(message)

    async def _show(self, row: Outgoing, shown: int | None) -> int:
        if shown is None:
            return await self._say(row)
        try:
            await call(
                self.bot,
                "editMessageText",
                chat_id=row.chat_id,
                message_id=shown,
                **_text(row),
                reply_markup=_buttons(row),
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
            await call(self.bot, "editMessageReplyMarkup", chat_id=row.chat_id, message_id=shown)
        except BadRequest as error:
            if not _says(error, _UNCHANGED, *_LOST):
                raise
        return shown

    async def _remove(self, row: Outgoing) -> None:
        """Take messages away, all at once; where one of them refuses, each by itself. One that is gone is done."""
        messages = row.payload["messages"]
        for start in range(0, len(messages), MOST_REMOVED):
            these = messages[start : start + MOST_REMOVED]
            try:
                await call(self.bot, "deleteMessages", chat_id=row.chat_id, message_ids=these)
            except BadRequest:
                for one in these:
                    with suppress(BadRequest):  # gone, or older than 48 hours
                        await call(self.bot, "deleteMessage", chat_id=row.chat_id, message_id=one)

    async def _document(self, row: Outgoing) -> int:
        file = await self.build(row.payload["recipe"])
        message = await self.bot.send_document(
            row.chat_id,
            file.content,
            filename=file.name,
            caption=row.payload["text"],
            parse_mode=ParseMode.HTML,
            reply_markup=_under(file, row),
            protect_content=row.payload.get("private"),
        )
        return message.message_id

    async def _file(self, row: Outgoing) -> int:
        kind, file_id = row.payload["file"]["kind"], row.payload["file"]["id"]
        message = await call(
            self.bot,
            {"photo": "sendPhoto", "document": "sendDocument"}[kind],
            **{kind: file_id},
            chat_id=row.chat_id,
            caption=row.payload["text"],
            parse_mode=ParseMode.HTML.value,
            reply_markup=_buttons(row),
            protect_content=row.payload.get("private"),
        )
        return _message_id(message)

    async def _contact(self, row: Outgoing) -> int:
        card = row.payload["contact"]
        message = await call(
            self.bot,
            "sendContact",
            chat_id=row.chat_id,
            phone_number=card["phone"],
            first_name=card["first_name"],
            last_name=card["last_name"] or None,
            vcard=_vcard(card),
        )
        return _message_id(message)

    async def _commands(self, row: Outgoing) -> None:
        scope = {"type": "chat", "chat_id": row.chat_id}
        await call(self.bot, "setMyCommands", commands=row.payload["commands"], scope=scope)


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


def _text(row: Outgoing) -> dict[str, object]:
    return {
        "text": row.payload["text"],
        "parse_mode": ParseMode.HTML.value,
        "link_preview_options": {"is_disabled": True},
    }


def _reply(payload: dict[str, Any]) -> dict[str, object] | None:
    message_id = payload.get("reply_to")
    return {"message_id": message_id, "allow_sending_without_reply": True} if message_id else None


def _under(file: File, row: Outgoing) -> InlineKeyboardMarkup | None:
    """Return the links that a document has of its own, and below them the buttons of its message."""
    links = [InlineKeyboardButton(label, url=address) for label, address in file.links]
    buttons = [[InlineKeyboardButton(**one) for one in each] for each in row.payload.get("buttons") or ()]
    return InlineKeyboardMarkup([links, *buttons] if links else buttons) if links or buttons else None


def _buttons(row: Outgoing) -> dict[str, object] | None:
    rows = row.payload.get("buttons")
    return {"inline_keyboard": rows} if rows else None


def _message_id(message: Any) -> int:
    """Return the id of a message that was sent.

    Raises:
        TelegramError: the answer names none; the message may have arrived all the same.
    """
    number = as_id(message.get("message_id")) if isinstance(message, dict) else None
    if number is None:
        raise TelegramError("An answer without a message")
    return number
