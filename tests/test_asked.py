"""What is asked of SQLite alone is seen."""

import pytest
from sqlalchemy import event, select

from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.asked import Asked, constants, only_sqlite
from tests.rows import a_person


def test_a_statement_has_one_name() -> None:
    """Each constant of storage is found once, those of modules and of every table too."""
    names = [name for name, _ in constants()]
    assert len(names) == len(set(names))
    assert {"PeopleRows._BY_TELEGRAM", "MeetingRows._ADD", "standstill._COUNTS"} <= set(names)


def test_storage_alone_is_listened_to(uow: SqlUnitOfWork, pytestconfig: pytest.Config) -> None:
    """A constant counts by its name, whoever asks it; what a test makes for itself does not count."""
    asked = Asked(pytestconfig)
    event.listen(uow.connection, "before_execute", asked.note)
    uow.people.by_telegram(1)
    uow.connection.execute(select(tables.people))
    kind = uow.connection.dialect.name
    assert asked.by == {kind: {"PeopleRows._BY_TELEGRAM"}}


def test_a_statement_that_is_made_for_the_moment(uow: SqlUnitOfWork, pytestconfig: pytest.Config) -> None:
    """It counts once, whatever its values, by the function of storage that asks it and by its text."""
    asked = Asked(pytestconfig)
    event.listen(uow.connection, "before_execute", asked.note)
    for name in ("Karin Ek", "Lars Holm"):
        uow.people.forget(a_person(uow, 1, name=name).id)
    (of_windows,) = [one for one in asked.by[uow.connection.dialect.name] if "DELETE FROM windows" in one]
    assert of_windows == "drop_drafts_about: DELETE FROM windows WHERE windows.purpose IN (__[POSTCOMPILE_purpose_1])"


def test_what_is_asked_of_sqlite_alone() -> None:
    """A statement that both were asked is none of them, and neither is one that PostgreSQL alone was asked."""
    assert only_sqlite({"sqlite": {"one", "two"}, "postgresql": {"two", "three"}}) == ["one"]
    assert only_sqlite({"sqlite": {"one"}}) == ["one"]
