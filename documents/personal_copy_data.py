"""The personal copy for programs: the same as the readable one, as JSON, to be taken along to somewhere else."""

import json
from collections.abc import Sequence
from dataclasses import fields
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from programme.people import Membership, Person
from programme.personal_copy import CopiedLetter, Stored
from programme.ports.conversation import Words
from programme.speech import Phrase, Stamp

INTERNAL = frozenset(
    {"id", "person_id", "programme_id", "forgotten", "in_several", "last_programme", "last_programme_at"}
)
"""Numbers and notes of ours, which are in no copy."""


def personal_copy_data(stored: Stored, words: Words) -> bytes:
    """Return the copy as JSON in UTF-8, with the names of its parts in English."""
    made = {one.name: getattr(stored, one.name) for one in fields(stored) if one.name != "memberships"}
    copied = {name: _plain(value, words) for name, value in made.items()}
    copied["memberships"] = [
        {"programme": programme.name, **_facts(membership)} for membership, programme in stored.memberships
    ]
    return (json.dumps(copied, ensure_ascii=False, indent=2) + "\n").encode()


def _facts(row: Person | Membership | CopiedLetter) -> dict[str, Any]:
    return {one.name: _fact(getattr(row, one.name)) for one in fields(row) if one.name not in INTERNAL}


def _fact(value: Any) -> Any:
    match value:
        case Stamp():
            return _moment(value)
        case date():  # a moment, too
            return value.isoformat()
        case StrEnum():
            return value.value
        case tuple():
            return list(value)
    return value


def _plain(value: Any, words: Words) -> Any:
    """Return a part of the copy as JSON has it: labels and values as they read, moments as moments."""
    match value:
        case Person() | CopiedLetter():
            return _facts(value)
        case datetime() | Stamp():
            return _fact(value)
        case ZoneInfo():
            return value.key
        case Phrase():
            return words(value.key, value.args)
        case (str(label), worth):
            return {"label": words(label), "value": words("plain", {"text": worth})}
        case (Phrase() as title, [*lines]):
            return {"title": words(title.key, title.args), "answers": _plain(lines, words)}
        case (Stamp() as at, *rest):
            return {"at": _moment(at), "what": [words("plain", {"text": one}) for one in rest]}
        case Sequence() if not isinstance(value, str):
            return [_plain(one, words) for one in value]
    return words("plain", {"text": value})


def _moment(stamp: Stamp) -> str:
    return f"{stamp.day}T{stamp.at.isoformat('minutes')}"
