"""A phone as JSON, for a page or another process: it holds only data that a phone shows, with times in its zone."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sandbox.botapi.markup import Entity, Formatted, as_html
from sandbox.botapi.records import Json, StoredMessage
from sandbox.phones.phone import ZONE, Phone
from sandbox.phones.views import seen

NEWEST = 60
EXCERPT = 80
LINKS = {"url": "{}", "email": "mailto:{}", "phone_number": "tel:{}", "bot_command": "command:{}"}
"""The link for each kind of entity that Telegram makes pressable by itself."""


def moment(at: datetime) -> str:
    """Return a moment in the phones' zone."""
    return at.astimezone(ZONE).isoformat()


def person(phone: Phone) -> Json:
    """Return a phone's person."""
    user = phone.user
    return {
        "id": user.id,
        "name": f"{user.first_name} {user.last_name or ''}".strip(),
        "first_name": user.first_name,
        "standing": phone.standing,
        "last_id": next(reversed(phone.chat.messages), 0),
    }


def phone_json(phone: Phone) -> Json:
    """Return a phone with its newest messages."""
    toasts = [asdict(toast) for toast in phone.toasts[-NEWEST:]]
    return {"id": phone.user.id, "toasts": toasts, **around(phone), **messages(phone, before=None, limit=NEWEST)}


def around(phone: Phone) -> Json:
    """Return the parts of a phone beside its messages: keyboard, commands, the bot's action, the standing."""
    return {
        "action": phone.action,
        "keyboard": [[key(button) for button in row] for row in phone.keyboard_buttons],
        "commands": phone.commands,
        "standing": phone.standing,
    }


def key(button: Mapping[str, Any]) -> Json:
    """Return a key of the reply keyboard."""
    return {
        "label": button["text"],
        "contact": bool(button.get("request_contact")),
        "location": bool(button.get("request_location")),
    }


def messages(phone: Phone, *, before: int | None, limit: int) -> Json:
    """Return the newest messages before the id `before`, the oldest first, and whether there are earlier messages."""
    found: list[StoredMessage] = []
    earlier = False
    for stored in reversed(phone.chat.messages.values()):
        if before is not None and stored.message_id >= before:
            continue
        if len(found) == limit:
            earlier = True
            break
        found.append(stored)
    return {"messages": [message(phone, stored) for stored in reversed(found)], "earlier": earlier}


def message(phone: Phone, stored: StoredMessage) -> Json:
    """Return a message as its person sees it."""
    view = seen(stored)
    return {
        "id": view.message_id,
        "from_bot": view.from_bot,
        "kind": view.kind,
        "html": as_html(pressable(stored.formatted)),
        "date": moment(view.date),
        "edited": view.edited,
        "deleted": view.deleted,
        "protected": view.protected,
        "reply_to": replied(phone, view.reply_to),
        "buttons": [[inline(button) for button in row] for row in stored.inline_keyboard],
        "file": held(stored),
        "contact": stored.content.get("contact"),
        "location": stored.content.get("location"),
        "reactions": view.reactions,
    }


def inline(button: Mapping[str, Any]) -> Json:
    """Return a button under a message."""
    return {"label": button["text"], "data": button.get("callback_data"), "url": button.get("url")}


def held(stored: StoredMessage) -> Json | None:
    """Return the name, the type and the size of a message's file, or None."""
    file = stored.file
    return None if file is None else {"name": file.name, "mime": file.mime_type, "size": len(file.data)}


def files(phone: Phone) -> list[Json]:
    """Return all files in a chat, the newest first, each with the id of its message and when it came."""
    found = [one for one in phone.chat.messages.values() if one.file is not None and not one.deleted]
    return [{"message": one.message_id, "at": moment(seen(one).date), **(held(one) or {})} for one in reversed(found)]


def replied(phone: Phone, message_id: int | None) -> Json | None:
    """Return an excerpt of the message that a reply answers, or None if it is gone."""
    original = phone.chat.messages.get(message_id or 0)
    if original is None or original.deleted:
        return None
    return {"id": original.message_id, "text": original.formatted.text[:EXCERPT]}


def pressable(formatted: Formatted) -> Formatted:
    """Return a text in which addresses, numbers and commands are links."""
    units = formatted.text.encode("utf-16-le")

    def linked(entity: Entity) -> Entity:
        target = LINKS.get(entity["type"])
        if target is None:
            return entity
        start, length = 2 * entity["offset"], 2 * entity["length"]
        text = units[start : start + length].decode("utf-16-le")
        if entity["type"] == "url" and "://" not in text:
            text = f"https://{text}"
        return {**entity, "type": "text_link", "url": target.format(text)}

    return Formatted(formatted.text, tuple(linked(entity) for entity in formatted.entities))
