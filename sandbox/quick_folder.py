"""A place for files that forgets nothing but a power cut: memory, where the machine has enough of it.

A database confirms each unit only when it lies on the disk, and a rehearsed year has thousands of units. Tests,
rehearsals and storms kill processes, never the machine, so that a file in memory proves the same.
"""

import os
import shutil
import tempfile
from pathlib import Path

MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
ENOUGH = 2 * 1024**3
"""Bytes: four servers, their databases, and what failed tests leave behind."""


def put_files_in_memory() -> None:
    """Let temporary files of this process, and of those that it starts, lie in memory; `TMPDIR` wins if it is set."""
    if "TMPDIR" in os.environ or not os.access(MEMORY, os.W_OK) or shutil.disk_usage(MEMORY).free < ENOUGH:
        return
    folder = MEMORY / f"mentorbot-{os.getuid()}"
    folder.mkdir(mode=0o755, exist_ok=True)  # as root, PostgreSQL runs as a user of its own
    os.environ["TMPDIR"] = tempfile.tempdir = str(folder)
