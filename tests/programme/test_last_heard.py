"""Which last day people know, while an end is to come tonight of which nobody was told."""

from datetime import UTC, date, datetime, timedelta

import pytest

from programme.last_heard import TONIGHT, TONIGHT_OWN, last_heard, own_days
from programme.people import Change

AT = datetime(2027, 6, 11, 15, tzinfo=UTC)


def change(number: int, fact: str, before: str, after: str) -> Change:
    return Change(number, fact, before, after, 1, AT + timedelta(minutes=number), programme_id=1)


@pytest.mark.parametrize(("facts", "expected"), [
    ([], None),
    ([("name", "A", "B")], None),
    ([("ends", "2027-06-14", "2027-06-20")], None),
    ([(TONIGHT, "2027-06-14", "2027-06-11")], date(2027, 6, 14)),
    ([(TONIGHT, "2027-06-14", "2027-06-11"), ("name", "A", "B")], date(2027, 6, 14)),
    ([(TONIGHT, "2027-06-14", "2027-06-11"), ("ends", "2027-06-11", "2027-06-14")], None),
    ([("ends", "2027-06-10", "2027-06-14"), (TONIGHT, "2027-06-14", "2027-06-11")], date(2027, 6, 14)),
])  # fmt: skip
def test_the_last_day_that_people_know(facts: list[tuple[str, str, str]], expected: date | None) -> None:
    changes = [change(number, *one) for number, one in enumerate(facts)]
    assert last_heard(changes) == expected


def test_the_own_days_are_those_of_the_latest_end() -> None:
    """A pair's day that was dropped the first time, and changed since, does not come back the second time."""
    at = AT + timedelta(hours=1)
    first = [Change(0, fact, "2027-09-01", "7", 1, AT, programme_id=1) for fact in (TONIGHT_OWN, TONIGHT)]
    again = [Change(0, TONIGHT, "2027-06-14", "2027-06-11", 1, at), Change(0, TONIGHT_OWN, "2027-08-01", "8", 1, at)]
    assert own_days([*first, *again]) == {8: date(2027, 8, 1)}
