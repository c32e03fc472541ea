"""A yes counts for a day after its question; later, whatever it is about, the question comes again."""

from dataclasses import fields
from datetime import timedelta
from enum import IntEnum
from typing import Any, get_type_hints

import pytest

from handlers import sure
from handlers.callbacks import CODES
from handlers.request import House, Incoming, Request, What
from programme.people import Actor, Person
from programme.presses import Press
from tests.rows import NOW

DAY = timedelta(days=1)
EVA = Actor(Person(1, "sv", NOW), NOW)
HOUSE = House("bot", ("sv",), "Europe/Stockholm", lambda _: str)  # type: ignore[arg-type, return-value]
CONFIRMING = [kind for kind in CODES.values() if any(one.name == "sure" for one in fields(kind))]


def pressed(ago: timedelta | None) -> Request:
    """Return a press on a button under a message that was sent so long ago."""
    return Request(Incoming(What.PRESS, 1, 1, shown_at=None if ago is None else NOW - ago), EVA, HOUSE)


def example(kind: type[Press], *, yes: bool) -> Press:
    """Return a press of a kind that says yes to its question, or asks it."""
    types = get_type_hints(kind)
    found: dict[str, Any] = {
        one.name: next(iter(types[one.name])) if issubclass(types[one.name], IntEnum) else 1 for one in fields(kind)
    }
    return kind(**{**found, "sure": yes})


@pytest.mark.parametrize("kind", CONFIRMING)
def test_a_late_yes_is_a_question_again(kind: type[Press]) -> None:
    """Each press that is sure asks its question instead, once a day has passed; a first press is left alone."""
    yes, first = example(kind, yes=True), example(kind, yes=False)
    assert sure.weighed(pressed(DAY), yes) == yes
    assert sure.weighed(pressed(DAY + timedelta(seconds=1)), yes) == first
    assert sure.weighed(pressed(100 * DAY), first) == first
    assert sure.weighed(pressed(None), yes) == yes
