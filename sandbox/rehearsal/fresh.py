"""Fresh SQLite databases for rehearsals: migrated once in a process, and copied for each story that begins."""

import functools
import tempfile
from pathlib import Path

from storage.database import make_engine
from storage.schema import migrate
from storage.sqlite_files import make_private


def fresh_database(file: Path) -> str:
    """Make a SQLite file with all tables and no rows; return its URL."""
    make_private(file)
    file.write_bytes(_migrated())
    return f"sqlite:///{file}"


@functools.cache
def _migrated() -> bytes:
    """Return the bytes of a migrated, empty SQLite file."""
    with tempfile.TemporaryDirectory(prefix="mentorbot-") as folder:
        file = Path(folder) / "fresh.sqlite3"
        engine = make_engine(f"sqlite:///{file}")
        migrate(engine)
        engine.dispose()  # the last connection to close folds the write-ahead log into the file
        return file.read_bytes()
