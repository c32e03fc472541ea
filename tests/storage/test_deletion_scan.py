"""After a deletion nothing of who is gone is left: a mark in each column of words of each table of the schema.

The rows are made from the schema, so that a table or column that is yet to come is looked through, too. What hangs on
a person goes with them by the foreign keys; where others' rows quote them, the name and the address are taken out.
"""

from typing import Any

from sqlalchemy import JSON, Column, Table, Text, insert, select

from programme.people import Person
from storage import tables
from storage.columns import Words
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.schema_rows import FIXED, Schema

LEADS = ("Karinq", "Ekq", "karinq", "701234567")
QUOTE = "Ring Karinq Ekq, 070-123 45 67, karinq@exempel.se"

OF_THE_PROGRAMME = frozenset(
    {
        *("programmes", "gatherings", "wordings", "announcements", "people_lists", "enquiries"),
        *("jobs", "runs", "update_attempts", "handled_updates"),
    }
)
"""Tables whose rows are no participant's: the programme's, its managers', and the machine's."""

BY_NUMBER = frozenset({"audit", "windows", "failed_updates"})
"""Tables without a foreign key to a person: lines by number, and what goes by the number of the chat."""

KEPT_BY_THE_PARTNER = frozenset({"contracts.goals", "contracts.agreed", "contracts.text"})
"""Words that the partner has signed (decision 29)."""


def holds_words(column: Column[Any]) -> bool:
    """Tell whether a column holds what people have written."""
    return isinstance(column.type, Text | JSON | Words) and not column.foreign_keys


def left(uow: SqlUnitOfWork) -> str:
    """Return every row of every table as text."""
    rows = (uow.connection.execute(select(table)).all() for table in tables.metadata.sorted_tables)
    return "\n".join(repr(tuple(row)) for found in rows for row in found)


def test_nothing_is_left_in_any_column(uow: SqlUnitOfWork) -> None:
    """Every column of words of every table is marked; after the deletion only what the partner has signed is there."""
    schema = Schema(uow)
    marked = schema.fill()
    every = {
        f"{table.name}.{one.name}"
        for table in tables.metadata.sorted_tables
        for one in table.columns
        if holds_words(one) and table.name not in OF_THE_PROGRAMME | {"people", "memberships"}
    }
    fixed = {f"{table}.{column}" for table, values in FIXED.items() for column in values}
    assert every - marked - fixed == set(), "a column of words that is not looked at"
    uow.people.forget(schema.karin.id)
    found = left(uow)
    mine = {one for one in marked if one.partition(".")[0] not in OF_THE_PROGRAMME}
    assert {one for one in mine if f"qz{one}qz" in found} == KEPT_BY_THE_PARTNER
    assert [one for one in (*LEADS, "5123456789", "qzpeople.title", "qzmemberships") if one in found] == []


def test_every_table_is_somebodys_or_says_why_not() -> None:
    """Each table hangs on a person by foreign keys that delete, or is listed: as the programme's, or by number."""
    hanging = {"people"}
    for _ in tables.metadata.sorted_tables:
        hanging |= {table.name for table in tables.metadata.sorted_tables if _hangs_on(table, hanging)}
    assert set(tables.metadata.tables) - hanging == OF_THE_PROGRAMME | BY_NUMBER


def _hangs_on(table: Table, known: set[str]) -> bool:
    """Tell whether a row of a table goes with a person's: by a reference that deletes."""
    return any(key.column.table.name in known and key.ondelete == "CASCADE" for key in table.foreign_keys)


QUOTED: dict[str, dict[str, Any]] = {
    "outbox": {"payload": {"text": QUOTE}},
    "mails": {"payload": {"paragraphs": [QUOTE]}},
    "dialogs": {"hints": {"other": QUOTE}, "answers": {}, "proposed": (), "picked": (), "said_text": None},
    "calm_news": {"facts": {"name": {"name": QUOTE}}},
    "failed_updates": {"payload": {"text": QUOTE}},
}
"""The tables in which others' rows quote a person whom they do not hang on."""


def _of(person: Person, seat: int, schema: Schema) -> Schema:
    """Return the maker of rows of another person's."""
    schema.ids |= {"people": person.id, "memberships": seat}
    return schema


def test_what_is_quoted_to_others_goes_too(uow: SqlUnitOfWork) -> None:
    """Messages, mails, hints of drafts, calm news and failed updates of the partner and the manager name nobody."""
    schema = Schema(uow)
    karin = schema.karin
    for person, seat in ((schema.lars, schema.others["memberships"]), (schema.eva, schema.desk["memberships"])):
        _of(person, seat, schema)
        for name, quoted in QUOTED.items():
            table = tables.metadata.tables[name]
            values = {**dict(schema.values(table)), **quoted}
            values |= {one: person.telegram_id for one in ("chat_id", "telegram_id") if one in values}
            values |= {"update_id": person.id} if "update_id" in values else {}
            uow.connection.execute(insert(table).values(values))
    assert left(uow).count(QUOTE) == 2 * len(QUOTED)
    uow.people.forget(karin.id)
    assert [one for one in LEADS if one in left(uow)] == []
