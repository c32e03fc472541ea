"""A folder in which a rehearsal outlives its end, for one rehearsal at a time."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from sandbox.rehearsal.rehearsal import Rehearsal
from sandbox.rehearsal.snapshot import VERSION, Kept, of_account
from sandbox.rehearsal.stories import Setting
from storage.database import make_engine
from storage.schema import migrate

DATABASE = "rehearsal.sqlite3"
CHATS = "rehearsal.json"
LOCK = "rehearsal.lock"
_AS_JSON = TypeAdapter(Kept)


class KeepingError(Exception):
    """A folder can't be used: another rehearsal goes on in it, or what it holds can't be gone on with."""


class Keeper:
    """Reads and writes what is kept.

    Attributes:
        folder: where.
        former: what was kept there before; None if nothing was.
    """

    def __init__(self, folder: Path) -> None:
        """Look at what the folder, which is ours now, holds.

        Raises:
            KeepingError: it can't be gone on with.
        """
        self.folder = folder
        self.former = self._read()
        self._written: tuple[object, ...] = ()

    def _read(self) -> Kept | None:
        file = self.folder / CHATS
        if not file.exists() or not (self.folder / DATABASE).exists():
            return None
        try:
            kept = _AS_JSON.validate_json(file.read_bytes())
        except ValidationError as error:
            raise KeepingError(f"{file} can't be read.") from error
        if kept.version != VERSION:
            raise KeepingError(f"{file} was written by another version.")
        return kept

    def database(self, former: Kept | None) -> str:
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

    def keeping(self, setting: Setting, rehearsal: Rehearsal) -> "Keeping | None":
        """Return what is to be written down now; None if nothing is new."""
        company, account, now = rehearsal.company, rehearsal.server.account, rehearsal.clock.now()
        news = (rehearsal, len(account.changes), len(account.chats), len(account.queue.waiting), now, company.in_hand)
        if news == self._written:
            return None
        self._written = news
        kept = Kept(setting, now, of_account(account), company.memories(), sorted(company.in_hand))
        return Keeping(self.folder / CHATS, kept)


@dataclass(frozen=True, slots=True)
class Keeping:
    """Something to write down, as it was at one moment."""

    file: Path
    kept: Kept

    def write(self) -> None:
        """Write it down; a cut in the middle leaves what was there before.

        Raises:
            OSError: there is no room, or no folder any more.
        """
        fresh = self.file.with_suffix(".new")
        fresh.write_bytes(_AS_JSON.dump_json(self.kept))
        fresh.replace(self.file)


@contextmanager
def keeping_in(folder: Path) -> Iterator[Keeper]:
    """Give the folder's keeper; the folder is made where it is missing, and nobody else's until the block ends.

    Raises:
        KeepingError: another rehearsal goes on in it, or what it holds can't be gone on with.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / LOCK).open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise KeepingError(f"Another rehearsal goes on in {folder}.") from error
        yield Keeper(folder)
