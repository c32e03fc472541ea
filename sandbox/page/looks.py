"""What the page is told, as JSON: the state of the rehearsal, a phone, a message.

Only what a phone would show goes out, and what the rehearsal itself knows; times in the programme's zone.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from programme.people import Role
from sandbox.botapi.markup import Entity, Formatted, as_html
from sandbox.botapi.records import Json, StoredMessage
from sandbox.cast.cast import EVA_ID
from sandbox.cast.member import ZONE
from sandbox.phones.phone import Phone
from sandbox.phones.views import seen
from sandbox.rehearsal.stories import Story
from sandbox.stage.stage import Stage
from sandbox.stage.stored import Wait
from sandbox.stage.wishes import SPEEDS

NEWEST = 60
LANGUAGES = ("sv", "en")
EXCERPT = 80
LINKS = {"url": "{}", "email": "mailto:{}", "phone_number": "tel:{}", "bot_command": "command:{}"}
"""What Telegram makes pressable by itself, and what pressing it means."""


def moment(at: datetime) -> str:
    """Return a moment in the programme's zone."""
    return at.astimezone(ZONE).isoformat()


# The whole


def state(stage: Stage) -> Json:
    """Return everything but the chats."""
    return {
        "now": moment(stage.now),
        "zone": ZONE.key,
        "language": stage.setting.language,
        "seed": stage.setting.seed,
        "story": stage.setting.story,
        "stories": list(Story),
        "programme": stage.seen.programme,
        "progress": stage.progress,
        "turning": stage.wishes.is_turning,
        "play": stage.wishes.speed,
        "speeds": SPEEDS,
        "people": [person(stage, phone) for phone in stage.rehearsal.server.people],
        "phones": at_first(stage),
        "bot": {"name": stage.seen.programme or "Mentorbot", "username": stage.rehearsal.server.account.bot.username},
        "violations": len(stage.rehearsal.server.violations),
        "trouble": stage.trouble.partition("\n")[0] or None,
        "calendar": [due(wait) for wait in stage.seen.waits if not wait.reason],
    }


def person(stage: Stage, phone: Phone) -> Json:
    """Return who somebody is."""
    user = phone.user
    return {
        "id": user.id,
        "name": f"{user.first_name} {user.last_name or ''}".strip(),
        "first_name": user.first_name,
        "role": role_of(stage, user.id),
        "standing": phone.standing,
        "in_hand": user.id in stage.rehearsal.company.in_hand,
        "last_id": next(reversed(phone.chat.messages), 0),
    }


def role_of(stage: Stage, user_id: int) -> str:
    """Return whose phone it is: by the part in the cast, else by what the bot knows."""
    if user_id == EVA_ID:
        return Role.MANAGER
    for player in stage.rehearsal.company.players:
        if player.phone.user.id == user_id:
            return player.part.role
    return stage.seen.roles.get(user_id, "guest")


def at_first(stage: Stage) -> list[int]:
    """Return whose phones lie open at the beginning: the manager's, an adept's, a mentor's."""
    players = stage.rehearsal.company.players
    firsts = (next(one for one in players if one.part.role is role) for role in (Role.ADEPT, Role.MENTOR))
    return [EVA_ID, *(one.phone.user.id for one in firsts)]


def due(wait: Wait) -> Json:
    """Return something that is due."""
    return {
        "at": moment(wait.at),
        "kind": wait.kind,
        "who": wait.who,
        "standing": wait.stands,
        "attempts": wait.attempts,
        "reason": wait.reason,
    }


# A phone


def phone_json(phone: Phone) -> Json:
    """Return a phone with its newest messages."""
    return {"id": phone.user.id, **around(phone), **messages(phone, before=None, limit=NEWEST)}


def around(phone: Phone) -> Json:
    """Return what a phone shows beside its messages."""
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
    """Return the newest messages before one, the oldest first, and whether there are earlier ones."""
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
    """Return what can be known of a file before it is opened."""
    file = stored.file
    return None if file is None else {"name": file.name, "mime": file.mime_type, "size": len(file.data)}


def replied(phone: Phone, message_id: int | None) -> Json | None:
    """Return the message that one replies to, in a few words."""
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
