"""The files of a SQLite database: made for their owner alone, and why they can't be written.

SQLite opens a file that it may not write for reading, without a word; only the first write fails. That happens when a
copy is put back as root, and the bot runs as a user of its own.
"""

import os
import sqlite3
import stat
import time
from contextlib import suppress
from pathlib import Path

from sqlalchemy.engine import URL

BESIDE = ("", "-wal", "-shm", "-lock")
OWNER_FILE, OWNER_FOLDER = 0o600, 0o700
PRIMARY_CODE = 0xFF
"""The part of SQLite's error codes that says the kind."""


def make_private(file: Path) -> None:
    """Make a file and its folder for their owner alone, where they are missing.

    SQLite gives the files that it puts beside a database the same rights. A file that can't be made says so when it is
    opened.

    Raises:
        OSError: the folder can't be made.
    """
    file.parent.mkdir(mode=OWNER_FOLDER, parents=True, exist_ok=True)
    with suppress(OSError):
        os.close(os.open(file, os.O_CREAT | os.O_RDWR, OWNER_FILE))


def turn_to_log(connection: sqlite3.Connection, patience: float) -> None:
    """Let a database write ahead to a log; wait so many seconds while another process turns the same file.

    SQLite itself does not wait here, even with a busy timeout: it gives up at once where two turn a new file together.

    Raises:
        sqlite3.OperationalError: the file can't be read, or others have held it all the time.
    """
    until = time.monotonic() + patience
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & PRIMARY_CODE != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.01)


def readable_by_others(paths: list[Path]) -> list[Path]:
    """Return those files that others than their owner may read or write."""
    if os.name != "posix":
        return []  # elsewhere these bits say nothing
    return [one for one in paths if one.is_file() and one.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO)]


def files_of(url: URL) -> list[Path]:
    """Return the files of a SQLite database that are there, and its folder; an empty list for other databases."""
    if url.get_backend_name() != "sqlite" or not url.database or url.database == ":memory:":
        return []
    file = Path(url.database).absolute()
    return [*(one for suffix in BESIDE if (one := Path(f"{file}{suffix}")).exists()), file.parent]


def unwritable(url: URL) -> list[str]:
    """Return a sentence for each file or folder of a SQLite database that this process may not write."""
    return [_said(file) for file in files_of(url) if not _may_write(file)]


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _said(path: Path) -> str:
    return f"{path} belongs to {_name(path.stat().st_uid)}, and {_name(_own_id())} may not write it"


def _own_id() -> int | None:
    return os.geteuid() if hasattr(os, "geteuid") else None  # Windows has none


def _name(user: int | None) -> str:
    """Return the name of a user of this machine, or the number where it has none."""
    if user is None:
        return "this user"
    try:
        import pwd  # Windows has none

        return pwd.getpwuid(user).pw_name
    except (ImportError, KeyError):
        return f"user {user}"
