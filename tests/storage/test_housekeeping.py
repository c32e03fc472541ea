"""Each kind of row is kept as long as the table of retention says, and as the page about privacy says."""

from collections import Counter
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Table, UniqueConstraint, func, insert, select, update

from programme.dialog import DialogState
from programme.link import TERMS
from programme.mail import MailState
from programme.people import LinkKind, Person
from programme.retention import ENTRIES_KEPT_FOR, RETENTION
from programme.stored import STORED
from storage import tables
from storage.columns import UtcDateTime
from storage.housekeeping import keep_house
from storage.outgoing import OutboxState
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import NOW, a_person
from tests.scenes.schema_rows import FIXED, Schema

A_MINUTE = timedelta(minutes=1)
AT_AN_END = {
    "outbox": {"state": OutboxState.SENT.value},
    "mails": {"state": MailState.SENT.value},
    "dialogs": {"state": DialogState.KEPT.value, "form": "letter"},
}


@pytest.mark.parametrize("name", RETENTION)
def test_the_page_says_how_long(name: str) -> None:
    """The days of each term stand in the table of what is stored, which `/privacy` and its page are made from."""
    table, days = name.partition(" ")[0], RETENTION[name].days
    said = [one.how_long for one in STORED if table in one.columns]
    assert any(f"{days} day" in one for one in said), said


def test_a_link_of_a_list_lives_as_long_as_its_entry() -> None:
    """Who does not accept is deleted when the link says that it is too old."""
    assert TERMS[LinkKind.ENTRY].days == ENTRIES_KEPT_FOR.days


def test_everything_goes_at_its_time_and_not_before(uow: SqlUnitOfWork, monkeypatch: pytest.MonkeyPatch) -> None:
    """A row of every table of the schema, all of one moment: each term takes its own, and the rest stays."""
    for table, fixed in AT_AN_END.items():
        monkeypatch.setitem(FIXED, table, {**FIXED[table], **fixed})
    schema = Schema(uow)
    schema.fill()
    stranger = a_person(uow, 77)
    uow.connection.execute(update(tables.memberships).values(consented_at=NOW))
    uow.connection.execute(update(tables.entries).values(expires_at=NOW + ENTRIES_KEPT_FOR))
    uow.connection.execute(update(tables.goodbyes).values(given_at=NOW))

    def there() -> set[str]:
        every = [one for one in tables.metadata.sorted_tables if one is not tables.people]
        found = {one.name for one in every if uow.connection.scalar(select(func.count()).select_from(one))}
        return found | ({"people"} if uow.people.find(stranger.id) else set())

    left = there() - {"update_attempts"}  # their update was taken
    for term in sorted(set(RETENTION.values())):
        going = {name for name, one in RETENTION.items() if one == term and " " not in name}
        keep_house(uow, NOW + term - A_MINUTE)
        assert there() == left, term
        left -= going
        keep_house(uow, NOW + term + A_MINUTE)
        assert there() == left, term
    keep_house(uow, NOW + timedelta(days=800))
    assert there() == left, "nothing else goes by itself, however long"


TWO_YEARS, A_SEASON, WEEK = 104, 13, timedelta(weeks=1)
BY_THEIR_MEETING = {"points"}
"""What goes by the age of what it belongs to."""


def of_a_week(schema: Schema, table: Table, number: int, moment: datetime) -> dict[str, Any]:
    """Return a row of Karin's that comes in a week of the two years; what must be one of a kind is."""
    values = dict(schema.values(table))
    alone = {one.name for key in table.constraints if isinstance(key, UniqueConstraint) for one in key.columns}
    alone |= {one.name for one in table.columns if one.unique or one.primary_key}
    for column in table.columns:
        if isinstance(column.type, UtcDateTime) and column.name in values:
            values[column.name] = moment
        elif column.name in alone and column.name in values and not column.foreign_keys:
            values[column.name] = number + 2 if isinstance(values[column.name], int) else f"x{number}"
    if table is tables.entries:
        values["expires_at"] = moment + ENTRIES_KEPT_FOR
    return values


@pytest.mark.deep
def test_two_years_leave_what_is_kept_and_nothing_else(uow: SqlUnitOfWork, monkeypatch: pytest.MonkeyPatch) -> None:
    """A row of each kind that goes comes every week, and the house is kept as often: only the youngest are there.

    What was there before, and goes with its person alone, is there after two years as well: all of it.
    """
    for table, fixed in AT_AN_END.items():
        monkeypatch.setitem(FIXED, table, {**FIXED[table], **fixed})
    schema = Schema(uow)
    schema.fill()
    uow.connection.execute(update(tables.memberships).values(consented_at=NOW))
    uow.connection.execute(update(tables.goodbyes).values(given_at=NOW))
    every = {one.name: one for one in tables.metadata.sorted_tables}
    going = {name for name in RETENTION if " " not in name} - {"people"} - BY_THEIR_MEETING

    def there() -> Counter[str]:
        return Counter(
            {name: uow.connection.scalar(select(func.count()).select_from(one)) or 0 for name, one in every.items()}
        )

    keep_house(uow, NOW + timedelta(days=60))
    stays, kept = there(), set(every) - going - {"people"}
    assert all(stays[name] == 0 for name in going)
    for week in range(TWO_YEARS + 1):
        moment = NOW + timedelta(days=60) + week * WEEK
        for name in (one for one in every if one in going):  # those that others refer to first
            row = insert(every[name]).values(of_a_week(schema, every[name], week, moment))
            key = uow.connection.execute(row).inserted_primary_key
            schema.ids[name] = key[0] if key else 0
        uow.people.add(Person(0, "sv", moment, telegram_id=1000 + week))
        keep_house(uow, moment + timedelta(days=6, minutes=1))
        if week % A_SEASON:
            continue
        ages = [one * WEEK + timedelta(days=6, minutes=1) for one in range(week + 1)]
        young = {name: sum(age <= RETENTION[name] for age in ages) for name in going}
        found = there()
        assert {name: found[name] for name in going} == young, week
        assert {name: found[name] for name in kept} == {name: stays[name] for name in kept}, week
        assert found["people"] - stays["people"] == sum(age <= RETENTION["people"] for age in ages), week
