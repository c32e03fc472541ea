"""Raw updates: the JSON from Telegram, in any shape.

An update may have a shape that Telegram does not document, so each function here looks for its part and relies only on
the update's number. `bot.incoming` reads the meaning of a well-formed update.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

Raw: TypeAlias = Mapping[str, Any]

_LARGEST = 2**63 - 1
_MOST_LEVELS = 50
_SAID = ("message", "edited_message", "channel_post", "message_reaction")


def parsed(body: bytes) -> Raw | None:
    """Return the object in a delivered JSON body, or None if the body holds none."""
    try:
        raw = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return raw if isinstance(raw, dict) and "update_id" in raw else None


def number_of(raw: object) -> int | None:
    """Return the number of an update, or None if this is no update: it has no number that can be stored."""
    number = raw.get("update_id") if isinstance(raw, dict) else None
    return as_id(number)


def update_id(raw: Raw) -> int:
    """Return the number of an update."""
    return int(raw["update_id"])


def is_message(raw: Raw) -> bool:
    """Tell whether an update is a new message."""
    return "message" in raw


def query_id(raw: Raw) -> str | None:
    """Return the id by which a press is answered, or None if the update is no press, or names no such id."""
    query = raw.get("callback_query")
    number = query.get("id") if isinstance(query, dict) else None
    return number if isinstance(number, str) else None


def chat_id(raw: Raw) -> int:
    """Return the chat by which an update is ordered, the sender's own if it names no chat; 0 if it names neither."""
    number = next((_chat(part).get("id") or _user(part).get("id") for part in _parts(raw)), None)
    return as_id(number) or 0


def said_at(raw: Raw) -> int | None:
    """Return when a message was written, edited or reacted to, in Telegram's seconds, or None for any other update.

    A press has no such moment, and a person who blocks the bot says no word.
    """
    parts = (raw[kind] for kind in _SAID if isinstance(raw.get(kind), dict))
    moments = (part.get("edit_date") or part.get("date") for part in parts)
    return next((moment for moment in moments if as_id(moment) is not None), None)


def is_private(raw: Raw) -> bool:
    """Tell whether an update comes from a private chat."""
    return next((_chat(part).get("type") == "private" for part in _parts(raw)), False)


def sender_id(raw: Raw) -> int | None:
    """Return the account that an update comes from, or None if it names no account."""
    numbers = (_user(part).get("id") for part in _parts(raw))
    return next((number for number in numbers if as_id(number) is not None), None)


def as_id(number: object) -> int | None:
    """Return an id that the database can hold, or None if it is none: true is no number, and 5.0 no id."""
    return number if type(number) is int and abs(number) <= _LARGEST else None


def kept(raw: Raw) -> dict[str, Any]:
    """Return an update as it can be stored: without its content if that is too deep, or no JSON by the standard."""
    try:
        if _levels(raw) <= _MOST_LEVELS:
            json.dumps(raw, allow_nan=False)
            return dict(raw)
    except ValueError:
        pass
    return {"update_id": update_id(raw), "left_out": "what can't be stored"}


def _levels(raw: Raw) -> int:
    """Return how deep an update is nested, or `_MOST_LEVELS` + 1 if it is deeper than that."""
    level: list[object] = [raw]
    for number in range(_MOST_LEVELS + 1):
        level = [inner for one in level for inner in _inside(one)]
        if not level:
            return number
    return _MOST_LEVELS + 1


def _inside(one: object) -> Iterable[object]:
    return one.values() if isinstance(one, dict) else one if isinstance(one, list) else ()


def _parts(raw: Raw) -> Iterator[Raw]:
    """Return the objects in an update; as Telegram has it today, there is a single object beside the number."""
    return (part for part in raw.values() if isinstance(part, dict))


def _chat(part: Raw) -> Raw:
    message = part.get("message")  # a press comes with the message that it is under
    chat = part.get("chat") or (message.get("chat") if isinstance(message, dict) else None)
    return chat if isinstance(chat, dict) else {}


def _user(part: Raw) -> Raw:
    user = part.get("from") or part.get("user")  # a reaction names its author so
    return user if isinstance(user, dict) else {}
