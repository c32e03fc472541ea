"""The copy for programs: the same parts as in the readable one, as JSON that any program reads."""

import json
from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from bot.sample_facts import COPY
from bot.texts import Texts
from documents.personal_copy_data import INTERNAL, personal_copy_data
from programme.people import Membership, Person
from programme.personal_copy import Stored
from programme.speech import Phrase, Value
from programme.times import stamp
from tests.rows import NOW

TEXTS = Texts()
HOSTILE = 'Bo "Bobby" <b>&</b> { $name } DROP TABLE 💙'


def read(stored: Stored) -> dict[str, Any]:
    """Return the copy as a program reads it."""

    def words(key: str, args: Mapping[str, Value] | None = None) -> str:
        return TEXTS.render(Phrase(key, args or {}), "sv", markup=False)

    made: dict[str, Any] = json.loads(personal_copy_data(stored, words))
    return made


def test_every_part_and_every_field_is_there() -> None:
    """A part or a field that is yet to come is in it by itself."""
    copy = read(replace(COPY, person=replace(COPY.person, spoken=("sv", "fi"))))
    assert set(copy) == {one.name for one in fields(Stored)}
    assert set(copy["person"]) == {one.name for one in fields(Person)} - INTERNAL
    (seat,) = copy["memberships"]
    assert set(seat) == {one.name for one in fields(Membership)} - INTERNAL | {"programme"}
    registered_at = COPY.memberships[0][0].registered_at
    assert registered_at is not None
    told = (copy["person"]["spoken"], seat["role"], seat["registered_at"])
    assert told == (["sv", "fi"], "adept", registered_at.isoformat())


def test_words_are_as_they_were_written() -> None:
    """No sign is lost or escaped twice, each moment is a moment, and a label stands beside its value."""
    at = stamp(NOW, COPY.zone)
    survey = (Phrase("copy-pair"), [("registration-goal-label", HOSTILE)])
    copy = read(replace(COPY, person=replace(COPY.person, name=HOSTILE), notes=[(at, HOSTILE)], surveys=[survey]))
    assert copy["person"]["name"] == HOSTILE
    assert copy["notes"] == [{"at": f"{at.day}T{at.at.isoformat('minutes')}", "what": [HOSTILE]}]
    (answers,) = copy["surveys"]
    assert [(set(one), one["value"]) for one in answers["answers"]] == [({"label", "value"}, HOSTILE)]
