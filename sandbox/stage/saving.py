"""A folder in which a rehearsal outlives its end, for one rehearsal at a time."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from sandbox.rehearsal.rehearsal import Rehearsal
from sandbox.rehearsal.snapshot import VERSION, Snapshot, telegram_snapshot
from sandbox.rehearsal.stories import Setting
from storage.database import make_engine
from storage.schema import migrate

DATABASE = "rehearsal.sqlite3"
CHATS = "rehearsal.json"
LOCK = "rehearsal.lock"
_AS_JSON = TypeAdapter(Snapshot)


class SaveFolderError(Exception):
    """A folder can't be used: another rehearsal goes on in it, or what it holds can't be gone on with."""


class SaveFolder:
    """Reads what an earlier rehearsal saved, and saves this one.

    Attributes:
        folder: where.
        former: what was saved there before; None if nothing was.
    """

    def __init__(self, folder: Path) -> None:
        """Read what the folder, which is ours now, holds.

        Raises:
            SaveFolderError: it can't be gone on with.
        """
        self.folder = folder
        self.former = self._read()
        self._saved: tuple[object, ...] = ()

    def _read(self) -> Snapshot | None:
        file = self.folder / CHATS
        if not file.exists() or not (self.folder / DATABASE).exists():
            return None
        try:
            snapshot = _AS_JSON.validate_json(file.read_bytes())
        except ValidationError as error:
            raise SaveFolderError(f"{file} can't be read.") from error
        if snapshot.version != VERSION:
            raise SaveFolderError(f"{file} was written by another version.")
        return snapshot

    def database(self, former: Snapshot | None) -> str:
        """Return the database's URL: an empty one, unless there is something to go on with."""
        url = f"sqlite:///{self.folder / DATABASE}"
        if former is None:
            for file in (self.folder / CHATS, *self.folder.glob(f"{DATABASE}*")):
                file.unlink(missing_ok=True)
            return url
        engine = make_engine(url)
        migrate(engine)  # it may be from before an update
        engine.dispose()
        return url

    def unsaved(self, setting: Setting, rehearsal: Rehearsal) -> "Unsaved | None":
        """Return what is to be saved now, and take it for saved; None if nothing is new."""
        cast, account, now = rehearsal.cast, rehearsal.server.account, rehearsal.clock.now()
        news = (rehearsal, len(account.changes), len(account.chats), len(account.queue.waiting), now, cast.in_hand)
        if news == self._saved:
            return None
        self._saved = news
        snapshot = Snapshot(setting, now, telegram_snapshot(account), cast.memories(), sorted(cast.in_hand))
        return Unsaved(self.folder / CHATS, snapshot)


@dataclass(frozen=True, slots=True)
class Unsaved:
    """A rehearsal as it was at one moment, to be saved."""

    file: Path
    snapshot: Snapshot

    def save(self) -> None:
        """Write it down; a cut in the middle leaves what was there before.

        Raises:
            OSError: there is no room, or no folder any more.
        """
        fresh = self.file.with_suffix(".new")
        fresh.write_bytes(_AS_JSON.dump_json(self.snapshot))
        fresh.replace(self.file)


@contextmanager
def locked_save_folder(folder: Path) -> Iterator[SaveFolder]:
    """Give a folder to save in; it is made where it is missing, and nobody else's until the block ends.

    Raises:
        SaveFolderError: another rehearsal goes on in it, or what it holds can't be gone on with.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / LOCK).open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise SaveFolderError(f"Another rehearsal goes on in {folder}.") from error
        yield SaveFolder(folder)
