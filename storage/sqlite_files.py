"""The files of a SQLite database, and why they can't be written.

SQLite opens a file that it may not write for reading, without a word; only the first write fails. That happens when a
copy is put back as root, and the bot runs as a user of its own.
"""

import os
from pathlib import Path

from sqlalchemy.engine import URL

BESIDE = ("", "-wal", "-shm", "-lock")


def files_of(url: URL) -> list[Path]:
    """Return the files of a SQLite database that are there, and its folder; nothing for other databases."""
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
