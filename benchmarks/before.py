"""The bot of an earlier commit, with its own libraries: `--before COMMIT` shows before and after in one run."""

import subprocess
import tarfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from benchmarks.environments import PLACE, python_of
from storage.database import make_engine
from storage.schema import migrate_down

ROOT = Path(__file__).parent.parent
LOCK, MIGRATIONS = "requirements.lock", "storage/migrations/versions"


@dataclass(frozen=True, slots=True)
class Before:
    """The bot of an earlier commit.

    Attributes:
        commit: its short name.
        tree: its files.
        python: a Python that has its libraries.
    """

    commit: str
    tree: Path
    python: Path

    def __str__(self) -> str:
        """Return the name of the side as the table shows it."""
        return f"before ({self.commit})"

    def take_back(self, url: str) -> None:
        """Take a database of today back to the tables that it knows."""
        newest = max(file.name.partition("_")[0] for file in (self.tree / MIGRATIONS).glob("[0-9]*_*.py"))
        engine = make_engine(url)
        migrate_down(engine, newest)
        engine.dispose()


def before(name: str) -> Before:
    """Return the bot of a commit, its files and its libraries ready; they are kept for the next time.

    Raises:
        ValueError: there is no such commit, or its bot can't be measured.
    """
    try:
        commit = _git("rev-parse", "--short", f"{name}^{{commit}}").decode().strip()
        files = _git("archive", "--format=tar", commit)
    except subprocess.CalledProcessError as error:
        raise ValueError(f"there is no commit {name}") from error
    tree = PLACE / f"tree-{commit}"
    with tarfile.open(fileobj=BytesIO(files)) as archive:
        archive.extractall(tree, filter="data")
    if not (tree / LOCK).exists():
        raise ValueError(f"{name} has no {LOCK}")
    return Before(commit, tree, python_of(f"before-{commit}", tree / LOCK))


def _git(*words: str) -> bytes:
    command = ["git", "-C", str(ROOT), *words]
    return subprocess.run(command, check=True, capture_output=True).stdout
