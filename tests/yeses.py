"""The presses that say yes to a question whether a person is sure, and somebody to press them."""

from dataclasses import fields
from enum import IntEnum
from typing import Any, get_type_hints

from handlers.callbacks import CODES
from handlers.request import House
from programme.people import Actor, Person
from programme.presses.press import Press
from tests.rows import NOW

EVA = Actor(Person(1, "sv", NOW), NOW)
HOUSE = House("bot", ("sv",), "Europe/Stockholm", lambda _: str)  # type: ignore[arg-type, return-value]
CONFIRMING = [kind for kind in CODES.values() if any(one.name == "sure" for one in fields(kind))]


def example(kind: type[Press], *, yes: bool) -> Press:
    """Return a press of a kind that says yes to its question, or asks it."""
    types = get_type_hints(kind)
    found: dict[str, Any] = {
        one.name: next(iter(types[one.name])) if issubclass(types[one.name], IntEnum) else 1 for one in fields(kind)
    }
    return kind(**(found | {"sure": yes} if "sure" in found else found))
