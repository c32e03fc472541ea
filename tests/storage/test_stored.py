"""The table of what is stored names every column about people, and the copy holds what it says."""

from dataclasses import fields

from programme.personal_copy import Stored
from programme.stored import NOBODYS, READ_BY, STORED, lines
from storage.tables import metadata


def test_every_column_is_named_once() -> None:
    """A new table or column is in the table of what is stored, or its table is said to hold nothing about people."""
    named = [(table, column) for kept in STORED for table, some in kept.columns.items() for column in some]
    known = [
        (table.name, column.name)
        for table in metadata.sorted_tables
        for column in table.columns
        if table.name not in NOBODYS and column.name != "id" and not column.foreign_keys
    ]
    assert sorted(named) == sorted(known)
    told = {table for kept in STORED for table in kept.columns} | set(NOBODYS)
    assert told == set(metadata.tables)


def test_the_copy_holds_what_the_table_says() -> None:
    """Each part of the copy is some stored kind, and each kind is in the copy or says why not."""
    parts = {part for kept in STORED for part in kept.in_copy}
    made = {"made_at", "zone"}  # when the copy is made, and by which clock
    assert parts == {one.name for one in fields(Stored)} - made
    assert [kept.what for kept in STORED if bool(kept.in_copy) is bool(kept.not_in_copy)] == []


def test_the_page_says_who_reads_each_kind() -> None:
    """Whatever has readers stands in one paragraph of `/privacy`, and in no other."""
    shown = [line for facts in READ_BY.values() for line in lines(*facts)]
    assert sorted(shown) == sorted({kept.line for kept in STORED if kept.fact})
    assert "contract" in lines(*READ_BY["two"])
    assert {"interview", "answers", "concern"} <= set(lines(*READ_BY["managers"]))
