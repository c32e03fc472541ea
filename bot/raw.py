"""What an update looks like when it comes from Telegram, read before the library has understood it.

It may be one that nobody foresaw, so everything is looked for and nothing is taken for granted but the number that
Telegram gave it. What a well-formed update means is read in `bot.incoming`.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

Raw: TypeAlias = Mapping[str, Any]


def parsed(body: bytes) -> Raw | None:
    """Return the update that was delivered as JSON; None for anything else."""
    try:
        raw = json.loads(body)
    except ValueError:
        return None
    return raw if isinstance(raw, dict) and isinstance(raw.get("update_id"), int) else None


def update_id(raw: Raw) -> int:
    """Return the number of an update."""
    return int(raw["update_id"])


def is_message(raw: Raw) -> bool:
    """Tell whether an update is a new message."""
    return "message" in raw


def query_id(raw: Raw) -> str | None:
    """Return what a press is answered by; None for an update that is no press."""
    query = raw.get("callback_query")
    return query.get("id") if isinstance(query, dict) else None


def chat_id(raw: Raw) -> int:
    """Return what an update is ordered by: its chat, which for a press is the person's own; 0 where there is none."""
    number = next((_chat(part).get("id") or _user(part).get("id") for part in _parts(raw)), None)
    return number if isinstance(number, int) else 0


def is_private(raw: Raw) -> bool:
    """Tell whether an update comes from a private chat."""
    return next((_chat(part).get("type") == "private" for part in _parts(raw)), False)


def sender_id(raw: Raw) -> int | None:
    """Return the account that an update comes from, as far as can be told."""
    numbers = (_user(part).get("id") for part in _parts(raw))
    return next((number for number in numbers if isinstance(number, int)), None)


def _parts(raw: Raw) -> Iterator[Raw]:
    """Return what an update holds beside its number: one thing, as Telegram has it today."""
    return (part for part in raw.values() if isinstance(part, dict))


def _chat(part: Raw) -> Raw:
    message = part.get("message")  # a press comes with the message that it is under
    chat = part.get("chat") or (message.get("chat") if isinstance(message, dict) else None)
    return chat if isinstance(chat, dict) else {}


def _user(part: Raw) -> Raw:
    user = part.get("from")
    return user if isinstance(user, dict) else {}
