"""A file that can't be written: the bot waits and says why, and goes on as soon as it can be written."""

import concurrent.futures.thread  # noqa: F401 - before the user changes, who may not read the library
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.engine import make_url

from bot.doctor import Finding, examine
from storage.database import Database, Unavailable
from storage.leadership import Leadership
from tests.ordinary_user import allow_writing, folder_of_an_ordinary_user, forbid_writing
from tests.storage.units import add, find
from tests.world import settings_for


@pytest.fixture
def folder(sqlite_file: Path) -> Iterator[Path]:
    """A folder with a database, of an ordinary user, who runs the test."""
    content = sqlite_file.read_bytes()
    with folder_of_an_ordinary_user() as made:
        (made / "bot.db").write_bytes(content)
        yield made


async def test_a_file_that_can_be_written_again(folder: Path) -> None:
    """A restored copy belongs to somebody else: units wait with the reason, and need no restart once it is mended."""
    forbid_writing(folder)
    database = Database(f"sqlite:///{folder / 'bot.db'}")
    for _ in range(2):
        with pytest.raises(Unavailable, match=r"bot\.db belongs to \w+, and \w+ may not write it"):
            await database.run(add(1))
    allow_writing(folder)
    assert (await database.run(add(1))).telegram_id == 1
    assert await database.run(find(1)) is not None
    await database.close()


async def test_the_lead_needs_a_file_that_can_be_written(folder: Path) -> None:
    """Where the file of the lock can't be written, nobody leads rather than two; mended, the lead is there."""
    (folder / "bot.db-lock").touch(0o444)
    database = Database(f"sqlite:///{folder / 'bot.db'}")
    leadership = Leadership(database.engine)
    with pytest.raises(Unavailable, match=r"bot\.db-lock belongs to"):
        leadership.hold()
    allow_writing(folder)
    assert leadership.hold()
    leadership.give_up()
    await database.close()


def test_the_doctor_names_the_cause(folder: Path) -> None:
    """`check` says which file can't be written by whom, and how to mend it."""
    forbid_writing(folder)
    url = f"sqlite:///{folder / 'bot.db'}"
    found = of_the_database(url)
    assert not found.well
    assert "bot.db belongs to" in found.said
    assert "chown" in found.mend
    allow_writing(folder)
    found = of_the_database(url)
    assert (found.well, found.said) == (True, str(make_url(url)))


def of_the_database(url: str) -> Finding:
    """Return what the doctor finds about the database; there is no Telegram."""
    return next(one for one in examine(settings_for("http://127.0.0.1:1", url)) if one.what == "database")
