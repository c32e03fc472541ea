"""Ids that never come back, in every table: they stand in buttons, drafts, waits and the audit for years."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, delete, insert, select, text

from programme.audit import Did
from storage import tables
from storage.database import make_engine
from storage.schema import migrate, migrate_down
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import NOW, a_letter, a_membership, a_person, a_programme

NUMBERED = [table for table in tables.metadata.sorted_tables if [one.name for one in table.primary_key] == ["id"]]


@pytest.fixture(params=["migrated", "created"])
def sqlite(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A SQLite file with the tables that the migrations make, or that the metadata makes."""
    file = tmp_path / "bot.sqlite3"
    if request.param == "migrated":
        shutil.copy(request.getfixturevalue("sqlite_file"), file)
    engine = make_engine(f"sqlite:///{file}")
    if request.param == "created":
        with engine.begin() as connection:
            tables.metadata.create_all(connection)
    yield engine
    engine.dispose()


def test_every_table_with_an_id_counts_up(sqlite: Engine) -> None:
    """Without AUTOINCREMENT SQLite gives the id of a deleted row again; no table of ours may go without it."""
    assert len(NUMBERED) > 20
    with sqlite.connect() as connection:
        made = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'table'")).all()
    counting = {row.name for row in made if "AUTOINCREMENT" in row.sql}
    assert counting >= {table.name for table in NUMBERED}


def test_an_id_is_not_given_again(uow: SqlUnitOfWork) -> None:
    """The newest row is deleted, and the next one gets another id: people, memberships, letters, and the rest."""

    def add_some() -> dict[str, int]:
        programme = a_programme(uow)
        person = a_person(uow)
        member = a_membership(uow, person, programme)
        letter = a_letter(uow, member, person)
        uow.audit.record(person, Did.ASKED_FOR_COPY, person, NOW)
        (line,) = uow.connection.execute(select(tables.audit.c.id)).scalars()
        return {"people": person.id, "memberships": member.id, "letters": letter.id, "audit": line}

    first = add_some()
    for table in reversed(tables.metadata.sorted_tables):
        uow.connection.execute(delete(table))
    second = add_some()
    assert {name for name, key in first.items() if second[name] <= key} == set()


def test_old_files_go_on_after_everything_that_was_ever_named(tmp_path: Path) -> None:
    """An older file keeps its rows; new ids lie beyond those that the audit names of rows long deleted."""
    engine = make_engine(f"sqlite:///{tmp_path / 'old.sqlite3'}")
    migrate(engine, "0024")
    with engine.begin() as connection:
        for statement in (
            "INSERT INTO people (id, telegram_id, language, created_at, name, email, phone, town, employer, spoken,"
            " called, title) VALUES (7, 7, 'sv', '2026-11-21 09:30:00', 'Karin Ek', '', '', '', '', '[]', '', '')",
            "INSERT INTO programmes (id, name, starts_on, ends_on, preset, time_zone, created_at, organisation,"
            " contact, outsider_name, outsider_phone, same_employer) VALUES (1, 'Framsteg', '2027-01-15',"
            " '2027-12-17', 'leadership', 'UTC', '2026-11-21 09:30:00', '', '', '', '', 'ban')",
            "INSERT INTO memberships (id, person_id, programme_id, role, state, created_at, competences, goal,"
            " capacity) VALUES (3, 7, 1, 'adept', 'waiting', '2026-11-21 09:30:00', '[]', 'Dare more', 0)",
            "INSERT INTO audit (id, at, actor_id, action, kind, subject_id)"
            " VALUES (9, '2026-11-21 09:30:00', 1, 'mentor-accepts', 'pair', 21)",
            "INSERT INTO due (id, kind, subject, programme_id, person_id, due_at, created_at, attempts)"
            " VALUES (5, 'status', 3, 1, 7, '2027-03-01 09:00:00', '2027-03-01 09:00:00', 0)",
        ):
            connection.execute(text(statement))
    whole = "SELECT p.id, m.id, goal, due.id, put_off FROM people p JOIN memberships m JOIN due ON person_id = p.id"
    for step, revision in ((migrate, "0025"), (migrate_down, "0024"), (migrate, "0025")):
        step(engine, revision)
        with engine.connect() as connection:
            rows = connection.execute(text(whole.replace("ON person_id", "ON due.person_id"))).all()
            assert [tuple(row) for row in rows] == [(7, 3, "Dare more", 5, 0)]
            assert connection.execute(text("PRAGMA foreign_key_list(due)")).all() != []
    with engine.begin() as connection:
        connection.execute(text("DELETE FROM people"))
        assert connection.execute(text("SELECT count(*) FROM memberships")).scalar_one() == 0, "it refers as before"
        kept = insert(tables.audit).values(at=NOW, action="deleted", kind="person", subject_id=7)
        assert connection.execute(kept.returning(tables.audit.c.id)).scalar_one() == 10
        connection.execute(text("PRAGMA defer_foreign_keys = ON"))
        pair = "INSERT INTO pairs (programme_id, adept_id, mentor_id, state, since) VALUES (1, 3, 3, 'active', :now)"
        assert connection.execute(text(f"{pair} RETURNING id"), {"now": NOW}).scalar_one() > 21
        connection.execute(delete(tables.pairs))
    engine.dispose()
