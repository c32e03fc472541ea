"""Leadership: one at a time, gone with the process that held it, found again after the database was away."""

import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from storage.database import make_engine
from storage.leadership import Leadership
from tests.patience import PATIENCE


@contextmanager
def leading(engine: Engine) -> Iterator[Leadership]:
    """Give up at the end."""
    leadership = Leadership(engine)
    try:
        yield leadership
    finally:
        leadership.give_up()


def test_only_one_leads(engines: tuple[Engine, Engine]) -> None:
    """Who comes second is told so, however often they ask; when the first gives up, they lead."""
    with leading(engines[0]) as first, leading(engines[1]) as second:
        assert first.take()
        assert [second.take() for _ in range(12)] == [False] * 12  # each ask gives its connection back
        assert first.hold()
        first.give_up()
        assert second.take()
        assert not first.take()


def test_to_ask_again_is_to_keep(engines: tuple[Engine, Engine]) -> None:
    """`still` takes the lead where it is free and keeps it where it is ours."""
    with leading(engines[0]) as first, leading(engines[1]) as second:
        assert [first.hold(), first.hold(), second.hold(), first.hold()] == [True, True, False, True]


def test_to_give_up_nothing_is_harmless(engines: tuple[Engine, Engine]) -> None:
    """Giving up twice, or before ever leading, does nothing."""
    leadership = Leadership(engines[0])
    leadership.give_up()
    assert leadership.take()
    leadership.give_up()
    leadership.give_up()


def test_two_databases_have_two_leaders(
    engines: tuple[Engine, Engine], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Who leads one database says nothing about another."""
    other = make_engine(f"sqlite:///{tmp_path_factory.mktemp('other')}/other.sqlite3")
    with leading(engines[0]) as first, leading(other) as second:
        assert first.take()
        assert second.take()
    other.dispose()


def test_leading_holds_up_no_work(engines: tuple[Engine, Engine]) -> None:
    """The database can be read and written by everybody while somebody leads."""
    with leading(engines[0]) as first:
        assert first.take()
        for engine in engines:
            with engine.begin() as connection:
                connection.execute(text("DELETE FROM runs"))


HOLD = """
    import sys
    from storage.database import make_engine
    from storage.leadership import Leadership
    leadership = Leadership(make_engine(sys.argv[1]))
    print(leadership.take(), flush=True)
    sys.stdin.read()
"""


def test_the_lead_goes_with_the_process(database_url: str, engines: tuple[Engine, Engine]) -> None:
    """A process that is killed leads no longer."""
    with (
        subprocess.Popen(
            [sys.executable, "-c", textwrap.dedent(HOLD), database_url], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        ) as process,
        leading(engines[0]) as second,
    ):
        assert process.stdout is not None
        assert process.stdout.readline() == b"True\n"
        assert not second.take()
        process.kill()
        process.wait()
        deadline = time.monotonic() + PATIENCE
        while not second.take():
            assert time.monotonic() < deadline
            time.sleep(0.02)


def cut_others(engine: Engine) -> None:
    """End every other session of this database, as a restart of PostgreSQL does; return when they are gone."""
    others = "FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    end = text(f"SELECT pg_terminate_backend(pid, :milliseconds) {others}")
    with engine.begin() as connection:
        connection.execute(end, {"milliseconds": 1000 * int(PATIENCE)})


def test_a_lead_that_the_database_forgot_is_taken_again(engines: tuple[Engine, Engine]) -> None:
    """After a restart of the database the leader leads on, unless somebody else was quicker."""
    if engines[0].dialect.name == "sqlite":
        return  # a file forgets nothing
    with leading(engines[0]) as first, leading(engines[1]) as second:
        assert first.take()
        cut_others(engines[1])
        assert first.hold()
        cut_others(engines[1])
        assert second.take()
        assert not first.hold()
        second.give_up()
        assert first.hold()


def test_a_database_that_is_away_is_an_error_and_no_answer(engines: tuple[Engine, Engine]) -> None:
    """Who asks while the database can't be reached hears so, and may ask again."""
    nowhere = make_engine("postgresql+psycopg://nobody@127.0.0.1:1/nothing")
    leadership = Leadership(nowhere)
    for _ in range(2):
        with pytest.raises(DBAPIError):
            leadership.take()
    leadership.give_up()
    nowhere.dispose()
    with leading(engines[0]) as other:
        assert other.take()
