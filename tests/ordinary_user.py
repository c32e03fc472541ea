"""Files that can't be written, as most users of a machine know them; root writes whatever it likes."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

NOBODY = 65534


@contextmanager
def folder_of_an_ordinary_user() -> Iterator[Path]:
    """Give a folder, and be its owner meanwhile: an ordinary user, also where the tests are run by root.

    The user of the whole process changes: import before what is needed inside.
    """
    if not hasattr(os, "geteuid"):
        pytest.skip("NOT TRIED: files that can't be written need users as Unix has them")
    folder = Path(tempfile.mkdtemp(prefix="mentorbot-", dir="/tmp"))
    is_root = os.geteuid() == 0
    try:
        if is_root:
            folder.chmod(0o755)
            os.chown(folder, NOBODY, NOBODY)
            os.seteuid(NOBODY)
        yield folder
    finally:
        if is_root:
            os.seteuid(0)
        shutil.rmtree(folder)


def forbid_writing(folder: Path) -> None:
    """Let nobody write the files of a folder."""
    for file in folder.iterdir():
        file.chmod(0o444)


def allow_writing(folder: Path) -> None:
    """Let the owner write the files of a folder."""
    for file in folder.iterdir():
        file.chmod(0o644)
