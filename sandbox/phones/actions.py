"""The acts on a phone that a request can ask for, by name, each with the parameters that the request gives."""

import base64
from collections.abc import Callable
from typing import Any

from sandbox.botapi.records import Json
from sandbox.phones.phone import Phone

ACTIONS: dict[str, Callable[[Phone, Json], Any]] = {
    "start": lambda phone, given: phone.start(given.get("payload")),
    "send": lambda phone, given: phone.send(given["text"], reply_to=given.get("reply_to")),
    "send_contact": lambda phone, given: phone.send_contact(**given),
    "send_document": lambda phone, given: phone.send_document(
        given["name"],
        base64.b64decode(given["data"]),
        given.get("mime_type", "application/octet-stream"),
        caption=given.get("caption", ""),
    ),
    "send_photo": lambda phone, given: phone.send_photo(
        *map(base64.b64decode, filter(None, [given.get("data")])), caption=given.get("caption", "")
    ),
    "send_voice": lambda phone, given: phone.send_voice(),
    "send_kind": lambda phone, given: phone.send_kind(given["content"]),
    "send_sticker": lambda phone, given: phone.send_sticker(),
    "send_location": lambda phone, given: phone.send_location(**given),
    "edit": lambda phone, given: phone.edit(given["message_id"], given["text"]),
    "delete": lambda phone, given: phone.delete(given["message_id"]),
    "press": lambda phone, given: phone.press(given["button"], given.get("message_id")),
    "tap": lambda phone, given: phone.tap(given["label"]),
    "vote": lambda phone, given: phone.vote(given["message_id"], *given["options"]),
    "react": lambda phone, given: phone.react(given["message_id"], given.get("emoji")),
    "block": lambda phone, given: phone.block(),
    "unblock": lambda phone, given: phone.unblock(),
}


def chosen(name: str, given: Json) -> Callable[[Phone], object]:
    """Return a named action, ready for a phone.

    Raises:
        LookupError: there is no action of this name.
    """
    if name not in ACTIONS:
        raise LookupError(f"No phone can {name}; there are {', '.join(ACTIONS)}")
    return lambda phone: ACTIONS[name](phone, given)
