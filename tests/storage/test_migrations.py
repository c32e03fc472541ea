"""Migrations on both databases: up, down, up, exactly the tables of the models, and one process at a time."""

import json
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, event, inspect, select, text
from sqlalchemy.exc import IntegrityError

import storage.database
import storage.schema
from storage.database import make_engine
from storage.schema import Schema, head, migrate, migrate_down, schema_of
from storage.tables import metadata
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import fresh_postgres
from tests.patience import PATIENCE
from tests.scenes.grown import a_grown_programme
from tests.tallies import adrift


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database without any tables."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.sqlite3'}"
        return
    with fresh_postgres(request.getfixturevalue("postgres"), template="template0") as url:
        yield url


@pytest.fixture
def engine(empty_url: str) -> Iterator[Engine]:
    """An empty database."""
    made = make_engine(empty_url)
    yield made
    made.dispose()


def tables_of(engine: Engine) -> set[str]:
    return set(inspect(engine).get_table_names())


def index_shape(index: Any) -> tuple[object, ...]:
    options = sorted((name, str(value)) for name, value in index.get("dialect_options", {}).items())
    return index["name"], index["column_names"], bool(index["unique"]), options


def shape(engine: Engine) -> dict[str, object]:
    """Return columns, keys and indexes of every table, as the database has them."""
    seen = inspect(engine)
    return {
        table: (
            [(one["name"], repr(one["type"]), one["nullable"]) for one in seen.get_columns(table)],
            sorted(str(one) for one in seen.get_foreign_keys(table)),
            sorted(index_shape(one) for one in seen.get_indexes(table)),
            sorted(str(one) for one in seen.get_unique_constraints(table)),
        )
        for table in sorted(tables_of(engine))
    }


def rows_of(engine: Engine) -> dict[str, list[str]]:
    """Return every row of every table."""
    with engine.connect() as connection:
        every = {one: connection.execute(select(one)).all() for one in metadata.sorted_tables}
    return {table.name: sorted(map(repr, rows)) for table, rows in every.items()}


@pytest.fixture
def migrated(database_url: str) -> Iterator[Engine]:
    """A database that all the migrations have made: a copy of it (tests/databases.py)."""
    made = make_engine(database_url)
    yield made
    made.dispose()


def test_up_down_and_up_again(engine: Engine) -> None:
    """Every step can be taken back, down to nothing, and leads to the same tables again; looking changes nothing."""
    assert schema_of(engine) is Schema.EMPTY
    assert tables_of(engine) == set()
    migrate(engine)
    assert schema_of(engine) is Schema.CURRENT
    first = shape(engine)
    migrate_down(engine, "base")
    assert schema_of(engine) is Schema.EMPTY
    assert tables_of(engine) == {"alembic_version"}
    migrate(engine)
    assert shape(engine) == first
    migrate(engine)  # nothing left to do
    assert shape(engine) == first


def test_a_grown_programme_comes_through_the_last_steps(migrated: Engine) -> None:
    """What is worked out on the way up is as the bot itself keeps it, and what refers to a table made anew stays."""
    with migrated.begin() as connection:
        a_grown_programme(SqlUnitOfWork(connection), 12)
    before = _but_for_surveys(migrated)
    assert all(before[one] for one in ("meetings", "reports", "surveys", "contracts", "tallies", "people"))
    migrate_down(migrated, "0047")
    migrate(migrated)
    assert _but_for_surveys(migrated) == before
    with migrated.connect() as connection:
        assert adrift(connection) == []


def _but_for_surveys(engine: Engine) -> dict[str, list[str]]:
    """Return all rows but the waits that the older version does not know: for surveys, and for deletions."""
    found = rows_of(engine)
    kept = [row for row in found["due"] if not any(kind in row for kind in ("'survey'", "'unsafe'", "'deletion'"))]
    return {**found, "due": kept}


def test_migrations_make_the_tables_of_the_models(migrated: Engine) -> None:
    """Alembic finds no difference between what the migrations make and what the code expects."""
    with migrated.connect() as connection:
        options = {"compare_type": True, "compare_server_default": True}
        assert compare_metadata(MigrationContext.configure(connection, opts=options), metadata) == []


def test_migrations_make_what_create_all_makes(migrated: Engine) -> None:
    """Names, keys and partial indexes are the same too, which Alembic does not all compare."""
    made = shape(migrated)
    with migrated.begin() as connection:
        metadata.drop_all(connection)
        assert inspect(connection).get_table_names() == ["alembic_version"]
        metadata.create_all(connection)
    assert shape(migrated) == made


def test_a_migration_that_fails_leaves_nothing_behind(engine: Engine) -> None:
    """The whole migration is one transaction: a step that fails takes the others back."""
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE outbox (id INTEGER)"))  # in the way of a later step
    with pytest.raises(Exception, match="outbox"):
        migrate(engine)
    assert tables_of(engine) == {"outbox"}


def test_somebody_elses_tables_are_foreign(engine: Engine) -> None:
    """A database with tables but no revision is not ours."""
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE invoices (id INTEGER)"))
    assert schema_of(engine) is Schema.FOREIGN


def test_a_database_of_a_newer_version(migrated: Engine) -> None:
    """A revision that this version does not know is newer."""
    with migrated.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    assert schema_of(migrated) is Schema.NEWER


def test_a_database_of_an_older_version(engine: Engine) -> None:
    """A revision on the way to today's is older."""
    migrate(engine, "0001")
    assert schema_of(engine) is Schema.OLDER
    migrate(engine)
    assert schema_of(engine) is Schema.CURRENT


def test_there_is_one_newest_revision() -> None:
    """The steps form one line, so "the newest" is one."""
    assert head()


def test_two_processes_that_migrate_at_once(empty_url: str) -> None:
    """Both come through: one makes the tables, the other waits and finds them made."""
    together = threading.Barrier(4, timeout=PATIENCE)
    failures: list[Exception] = []

    def start() -> None:
        engine = make_engine(empty_url)
        together.wait()
        try:
            if schema_of(engine) is Schema.EMPTY:
                migrate(engine)
            assert schema_of(engine) is Schema.CURRENT
        except Exception as error:
            failures.append(error)
        finally:
            engine.dispose()

    threads = [threading.Thread(target=start) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []


@pytest.fixture
def impatient_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A SQLite file for units of work that wait for nobody, so that whoever waits at it does so on purpose."""
    monkeypatch.setattr(storage.database, "BUSY_SECONDS", 0)
    return tmp_path / "impatient.sqlite3"


def test_whoever_looks_waits_for_the_migration_of_another_process(impatient_file: Path) -> None:
    """A long migration lets no other start fail: what it looks at is the state that the migration leaves."""
    busy, looking = (make_engine(f"sqlite:///{impatient_file}") for _ in range(2))
    with busy.connect() as connection, connection.begin() as migration:
        connection.execute(text("CREATE TABLE invoices (id INTEGER)"))
        end = threading.Timer(0.1, migration.commit)
        event.listen(looking, "checkout", lambda *_: end.start())
        assert schema_of(looking) is Schema.FOREIGN
        end.join()
    for engine in (busy, looking):
        engine.dispose()


def test_two_that_open_a_new_file_at_once(tmp_path: Path) -> None:
    """Whoever finds another one making the first table waits, though SQLite itself would give up at once."""
    file = tmp_path / "new.sqlite3"
    first = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
    first.execute("BEGIN IMMEDIATE")
    end = threading.Timer(0.1, first.commit)
    end.start()
    engine = make_engine(f"sqlite:///{file}")
    assert schema_of(engine) is Schema.EMPTY
    end.join()
    engine.dispose()
    first.close()


def test_a_folder_with_a_percent_sign(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The place where the bot is installed may be called anything."""
    newest = head()
    folder = tmp_path / "100%(sure)s"
    folder.mkdir()
    (folder / "migrations").symlink_to(Path(storage.schema.__file__).parent / "migrations")
    monkeypatch.setattr(storage.schema, "__file__", str(folder / "schema.py"))
    assert head() == newest


def test_old_lines_of_the_audit_are_taken_apart(engine: Engine) -> None:
    """Who, what, to which row and for whom; time's deeds and starts credited to the wrong manager lose their name."""
    old = [
        (1, "registered", "membership 12"),
        (1, "have-met by time", "pair 3"),
        (2, "start", "pair 3"),
        (2, "recorded no-objection", "pair 4"),
        (2, "recorded that the mentor signed", "pair 4"),
        (2, "opened card", "membership 12"),
    ]
    migrate(engine, "0005")
    with engine.begin() as connection:
        for actor, action, subject in old:
            connection.execute(
                text("INSERT INTO audit (at, actor_id, action, subject) VALUES (:at, :actor, :action, :subject)"),
                {"at": "2026-11-21 09:30:00", "actor": actor, "action": action, "subject": subject},
            )
    migrate(engine, "0006")
    query = "SELECT actor_id, action, kind, subject_id, on_behalf_of FROM audit ORDER BY id"
    with engine.connect() as connection:
        assert [tuple(row) for row in connection.execute(text(query))] == [
            (1, "send", "membership", 12, None),
            (None, "have-met", "pair", 3, None),
            (None, "start", "pair", 3, None),
            (2, "no-objection", "pair", 4, "adept"),
            (2, "signed-contract", "pair", 4, "mentor"),
            (2, "opened-card", "membership", 12, None),
        ]
    migrate_down(engine, "0005")
    with engine.connect() as connection:
        assert [row.subject for row in connection.execute(text("SELECT subject FROM audit ORDER BY id"))] == [
            subject for *_, subject in old
        ]


def test_a_table_that_is_made_anew_loses_nothing(engine: Engine) -> None:
    """What refers to people is still there when a column of theirs goes, comes back and goes again."""
    migrate(engine, "0007")
    with engine.begin() as connection:
        for statement in (
            "INSERT INTO programmes (name, starts_on, ends_on, preset, time_zone, created_at)"
            " VALUES ('Framsteg', '2027-01-15', '2027-12-17', 'leadership', 'UTC', '2026-11-21 09:30:00')",
            "INSERT INTO people (telegram_id, language, created_at, name, email, phone, town, employer, spoken,"
            " current_programme) VALUES (7, 'sv', '2026-11-21 09:30:00', 'Karin Ek', '', '', '', '', '[]', 1)",
            "INSERT INTO memberships (person_id, programme_id, role, state, created_at, competences, goal, capacity)"
            " VALUES (1, 1, 'adept', 'registered', '2026-11-21 09:30:00', '[]', 'Dare more', 0)",
        ):
            connection.execute(text(statement))
    for step, revision in ((migrate, "0008"), (migrate_down, "0007"), (migrate, "0008")):
        step(engine, revision)
        with engine.connect() as connection:
            found = "SELECT name, goal FROM people JOIN memberships ON people.id = memberships.person_id"
            assert connection.execute(text(found)).all() == [("Karin Ek", "Dare more")]
            with pytest.raises(IntegrityError):
                connection.execute(text("UPDATE memberships SET person_id = 99"))


def test_old_failed_updates_are_kept_under_whom_they_came_from(engine: Engine) -> None:
    """Whoever is deleted takes along what failed before there was a column for it; the rest stays nobody's."""
    old = [
        ({"update_id": 1, "message": {"from": {"id": 555_001}, "text": "secret"}}, 555_001),
        ({"callback_query": {"id": "1", "from": {"id": 2**40}, "message": {"from": {"id": 9}}}, "update_id": 2}, 2**40),
        ({"update_id": 3, "channel_post": {"chat": {"id": -100}}}, None),
        ({"update_id": 4, "message": {"from": {"id": "x"}}}, None),
        ({"update_id": 5, "message": {"from": None}, "other": []}, None),
    ]
    row = "(error_id, bot_id, update_id, payload, reason, failed_at) VALUES ('e', 1, :key, :payload, 'KeyError', :at)"
    migrate(engine, "0006")
    with engine.begin() as connection:
        for payload, _ in old:
            values = {"key": payload["update_id"], "payload": json.dumps(payload), "at": "2026-11-21 09:30:00"}
            connection.execute(text(f"INSERT INTO failed_updates {row}"), values)
    migrate(engine, "0007")
    with engine.connect() as connection:
        found = connection.execute(text("SELECT telegram_id FROM failed_updates ORDER BY update_id"))
        assert list(found.scalars()) == [sender for _, sender in old]
    migrate_down(engine, "0006")
    with engine.connect() as connection:
        found = connection.execute(text("SELECT update_id FROM failed_updates ORDER BY update_id"))
        assert list(found.scalars()) == [1, 2, 3, 4, 5]


def test_a_pair_without_signatures_gets_the_year(engine: Engine) -> None:
    """Where both signatures were missing, the pair is under way from now on, with the waits that it had to wait for."""
    migrate(engine, "0008")
    with engine.begin() as connection:
        for statement in (
            "INSERT INTO programmes (name, starts_on, ends_on, preset, time_zone, created_at)"
            " VALUES ('Framsteg', '2027-01-15', '2027-12-17', 'leadership', 'UTC', '2026-11-21 09:30:00')",
            "INSERT INTO people (telegram_id, language, created_at, name, email, phone, town, employer, spoken) VALUES"
            " (1, 'sv', '2026-11-21 09:30:00', 'Karin Ek', '', '', '', '', '[]'),"
            " (2, 'sv', '2026-11-21 09:30:00', 'Lars Holm', '', '', '', '', '[]')",
            "INSERT INTO memberships"
            " (person_id, programme_id, role, state, created_at, competences, goal, capacity) VALUES"
            " (1, 1, 'adept', 'waiting', '2026-11-21 09:30:00', '[]', '', 0),"
            " (2, 1, 'mentor', 'waiting', '2026-11-21 09:30:00', '[]', '', 1)",
            "INSERT INTO pairs (programme_id, adept_id, mentor_id, state, since)"
            " VALUES (1, 1, 2, 'contract-open', '2027-03-01 09:00:00')",
        ):
            connection.execute(text(statement))
    migrate(engine, "0009")
    with engine.connect() as connection:
        assert connection.execute(text("SELECT state FROM pairs")).scalar_one() == "active"
        waits = connection.execute(text("SELECT kind, subject, person_id FROM due ORDER BY kind, subject")).all()
    assert [tuple(one) for one in waits] == [
        ("cadence", 1, 1),
        ("close", 1, 1),
        ("survey", 1, 1),
        ("survey", 2, 2),
    ]


def test_a_programme_that_is_there_keeps_its_rule_for_employers(engine: Engine) -> None:
    """Two with the same employer were never put together so far; a new programme is asked, and is cautious."""
    new = (
        "INSERT INTO programmes (name, starts_on, ends_on, preset, time_zone, created_at,"
        " organisation, contact, outsider_name, outsider_phone)"
        " VALUES ('{}', '2027-01-15', '2027-12-17', 'leadership', 'UTC', '2026-11-21 09:30:00', '', '', '', '')"
    )
    migrate(engine, "0019")
    with engine.begin() as connection:
        connection.execute(text(new.format("Old")))
    migrate(engine, "0020")
    with engine.begin() as connection:
        connection.execute(text(new.format("New")))
        rules = connection.execute(text("SELECT name, same_employer FROM programmes")).all()
    assert {tuple(one) for one in rules} == {("Old", "ban"), ("New", "caution")}


TWO_PAIRS = (
    "INSERT INTO programmes (name, starts_on, ends_on, preset, time_zone, created_at,"
    " organisation, contact, outsider_name, outsider_phone)"
    " VALUES ('Framsteg', '2027-01-15', '2027-12-17', 'leadership', 'UTC', '2026-11-21 09:30:00', '', '', '', '')",
    "INSERT INTO people (telegram_id, language, created_at, name, email, phone, town, employer, spoken, called,"
    " title) VALUES"
    " (1, 'sv', '2026-11-21 09:30:00', 'Karin Ek', '', '', '', '', '[]', '', ''),"
    " (2, 'sv', '2026-11-21 09:30:00', 'Lars Holm', '', '', '', '', '[]', '', '')",
    "INSERT INTO memberships (person_id, programme_id, role, state, created_at, competences, goal, capacity) VALUES"
    " (1, 1, 'adept', 'waiting', '2026-11-21 09:30:00', '[]', '', 0),"
    " (2, 1, 'mentor', 'waiting', '2026-11-21 09:30:00', '[]', '', 1)",
    "INSERT INTO pairs (programme_id, adept_id, mentor_id, state, since) VALUES"
    " (1, 1, 2, 'active', '2027-03-01 09:00:00'), (1, 1, 2, 'ended', '2027-03-01 09:00:00')",
)
CONTRACT = (
    "INSERT INTO contracts (id, pair_id, language, goals, agreed, text, hash, made_by, made_at, adept_signed_at,"
    " mentor_signed_at) VALUES ({}, {}, 'sv', '[]', '', '', '', 1, '2027-03-01 09:00:00', {}, {})"
)
WAIT = (
    "INSERT INTO due (kind, subject, programme_id, person_id, due_at, created_at, attempts)"
    " VALUES ('{}', 1, 1, 1, '2027-03-01 09:00:00', '2027-03-01 09:00:00', 0)"
)
SIGNED = "'2027-03-02 09:00:00'"


def test_on_the_way_down_a_pair_has_one_contract(engine: Engine) -> None:
    """The version in force stays, or else the open one; what waited for a proposal is gone. Two open ones can't be."""
    migrate(engine, "0022")
    with engine.begin() as connection:
        for statement in TWO_PAIRS:
            connection.execute(text(statement))
        rows = [(1, 1, SIGNED, SIGNED), (2, 1, SIGNED, SIGNED), (3, 1, SIGNED, "NULL"), (4, 2, "NULL", "NULL")]
        for row in rows:
            connection.execute(text(CONTRACT.format(*row)))
        for kind in ("version", "version-over", "contract"):
            connection.execute(text(WAIT.format(kind)))
    with pytest.raises(IntegrityError), engine.begin() as connection:
        connection.execute(text(CONTRACT.format(5, 2, SIGNED, "NULL")))
    migrate_down(engine, "0021")
    with engine.begin() as connection:
        assert connection.execute(text("SELECT id FROM contracts ORDER BY id")).scalars().all() == [2, 4]
        assert connection.execute(text("SELECT kind FROM due")).scalars().all() == ["contract"]


def test_a_letter_of_a_manager_is_settled(engine: Engine) -> None:
    """Only what a participant wrote waits for an answer."""
    migrate(engine, "0033")
    letter = (
        "INSERT INTO letters (membership_id, author_id, text, sent_at) VALUES (1, {}, 'Hej', '2027-03-01 09:00:00')"
    )
    with engine.begin() as connection:
        for statement in (*TWO_PAIRS, letter.format(1), letter.format(2)):
            connection.execute(text(statement))
    migrate(engine, "0034")
    with engine.connect() as connection:
        waiting = connection.execute(text("SELECT author_id FROM letters WHERE settled_at IS NULL")).scalars().all()
    assert waiting == [1]


def test_on_the_way_down_bridges_have_ended(engine: Engine) -> None:
    """An adept has a pair and a bridge, and no second of either; of the two only the pair is open on the way down."""
    migrate(engine, "0089")
    bridge = (
        "INSERT INTO pairs (programme_id, adept_id, mentor_id, state, since, is_bridge)"
        " VALUES (1, 1, 2, 'bridging', '2027-03-01 09:00:00', TRUE)"
    )
    with engine.begin() as connection:
        for statement in TWO_PAIRS:
            connection.execute(text(statement))
        connection.execute(text(bridge))
    with pytest.raises(IntegrityError), engine.begin() as connection:
        connection.execute(text(bridge))
    migrate_down(engine, "0088")
    with engine.begin() as connection:
        rows = connection.execute(text('SELECT state, "end" FROM pairs ORDER BY id')).all()
    assert [tuple(row) for row in rows] == [("active", None), ("ended", None), ("ended", "taken-back")]
