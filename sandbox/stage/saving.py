"""The folder in which a rehearsal is saved to go on another day; a lock keeps a second rehearsal out."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from sandbox.rehearsal.fresh import fresh_database
from sandbox.rehearsal.rehearsal import Rehearsal
from sandbox.rehearsal.snapshot import VERSION, Snapshot, telegram_snapshot
from sandbox.rehearsal.stories import Setting
from storage.database import make_engine
from storage.schema import migrate
from storage.sqlite_files import make_private

DATABASE = "rehearsal.sqlite3"
CHATS = "rehearsal.json"
LOCK = "rehearsal.lock"
_AS_JSON = TypeAdapter(Snapshot)


class SaveFolderError(Exception):
    """A folder that can't be used: another rehearsal runs in it, or its saved rehearsal can't be read."""


class SaveFolder:
    """A folder that reads the former rehearsal's snapshot and saves the present rehearsal.

    Attributes:
        folder: the path of the folder.
        former: the snapshot that was there before, or None.
    """

    def __init__(self, folder: Path) -> None:
        """Read the former snapshot; the caller holds the folder's lock.

        Raises:
            SaveFolderError: the snapshot can't be read, or another version wrote it.
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
        """Return the database's URL: emptied if there is no former snapshot, else migrated."""
        if former is None:
            for file in (self.folder / CHATS, *self.folder.glob(f"{DATABASE}*")):
                file.unlink(missing_ok=True)
            return fresh_database(self.folder / DATABASE)
        url = f"sqlite:///{self.folder / DATABASE}"
        engine = make_engine(url)
        migrate(engine)  # it may be from before an update
        engine.dispose()
        return url

    def unsaved(self, setting: Setting, rehearsal: Rehearsal) -> "Unsaved | None":
        """Return the rehearsal to be saved, and take it for saved; None if it has not changed since."""
        cast, account, now = rehearsal.cast, rehearsal.server.account, rehearsal.clock.now()
        news = (rehearsal, len(account.changes), len(account.chats), len(account.queue.waiting), now, cast.in_hand)
        if news == self._saved:
            return None
        self._saved = news
        snapshot = Snapshot(setting, now, telegram_snapshot(account), cast.memories(), sorted(cast.in_hand))
        return Unsaved(self.folder / CHATS, snapshot)


@dataclass(frozen=True, slots=True)
class Unsaved:
    """A snapshot of a rehearsal, to be saved in a file."""

    file: Path
    snapshot: Snapshot

    def save(self) -> None:
        """Write the snapshot; if writing is cut off, the former file stays.

        Raises:
            OSError: there is no room, or no folder any more.
        """
        fresh = self.file.with_suffix(".new")
        make_private(fresh)
        fresh.write_bytes(_AS_JSON.dump_json(self.snapshot))
        fresh.replace(self.file)


@contextmanager
def locked_save_folder(folder: Path) -> Iterator[SaveFolder]:
    """Make the folder if it is missing, and give it, locked until the block ends.

    Raises:
        SaveFolderError: another rehearsal runs in it, or its saved rehearsal can't be read.
    """
    make_private(folder / LOCK)
    with (folder / LOCK).open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise SaveFolderError(f"Another rehearsal goes on in {folder}.") from error
        yield SaveFolder(folder)
