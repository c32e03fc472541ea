"""A migrated, empty SQLite file that is made once, and not in every worker of every run, until a migration changes.

To migrate takes as long as a hundred short tests. The file lies in pytest's cache, under a name made of all that it
comes from.
"""

import functools
import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from filelock import FileLock

from sandbox.rehearsal import fresh

ROOT = Path(__file__).parent.parent


def keep_migrated_file(config: pytest.Config) -> None:
    """Let this process, and every run after it, begin with the same migrated file; nothing without pytest's cache."""
    if (cache := getattr(config, "cache", None)) is not None:
        folder = cache.mkdir("migrated")
        fresh._migrated = functools.cache(functools.partial(kept, folder, sources(), fresh._migrated))


def sources() -> list[Path]:
    """Return the files that a migrated database comes from: the whole storage, and the versions of its libraries."""
    return [*sorted((ROOT / "storage").rglob("*.py")), ROOT / "requirements-dev.lock"]


def kept(folder: Path, made_of: Iterable[Path], make: Callable[[], bytes]) -> bytes:
    """Return the file that is kept in a folder for these sources; if there is none, make it and drop older ones."""
    file = folder / f"{_digest(made_of)}.sqlite3"
    with FileLock(folder / "lock"):
        if not file.exists():
            for older in folder.glob("*.sqlite3"):
                older.unlink()
            whole = file.with_suffix(".part")
            whole.write_bytes(make())
            whole.rename(file)  # a run that is broken off leaves no half of a file
        return file.read_bytes()


def _digest(files: Iterable[Path]) -> str:
    found = hashlib.sha256()
    for file in files:
        found.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return found.hexdigest()
