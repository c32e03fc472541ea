"""Calm news keeps the facts of its text, and gives them back as they were."""

import json
from datetime import UTC, date, datetime, time

import pytest

from programme.names import Name
from programme.news_kept import kept, told
from programme.speech import Facts, Phrase, Value, WholeDay

FACTS: Facts = {
    "name": Name(7, "Karin", "Karin Ek", "Nordbygg", in_full=True),
    "forgotten": Name(8, "", "", forgotten=True),
    "programme": 'Framsteg "27" <b>',
    "count": 3,
    "first": date(2027, 3, 4),
    "ends": WholeDay(date(2027, 12, 15)),
    "role": Phrase("role-adept", {"name": Name(9, "Bo", "Bo Ek"), "count": 1}),
}


def test_facts_go_there_and_back() -> None:
    """Through JSON, as the database keeps it."""
    assert told(json.loads(json.dumps(kept(FACTS)))) == FACTS


@pytest.mark.parametrize("value", [time(9), datetime(2027, 3, 4, tzinfo=UTC)])
def test_what_is_not_kept_is_refused(value: Value) -> None:
    """A moment would be read by no clock."""
    with pytest.raises(TypeError):
        kept({"at": value})
