"""The lead: at most one process asks Telegram for updates and takes up the messages and waits of dead processes.

The database keeps the lock, and drops it when the process that holds it ends in any way: on PostgreSQL an advisory
lock of one connection, on SQLite an exclusive transaction on a small file beside the database (portable, where file
locks of the operating system are not).
"""

from contextlib import suppress
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DBAPIError

from storage.database import Unavailable
from storage.sqlite_files import make_private, unwritable

LEADER_LOCK = 0x6C6561646572  # any number that no other lock uses: "leader" in ASCII


class Leadership:
    """The lead of one database, as one process sees it."""

    def __init__(self, engine: Engine) -> None:
        """Prepare to take the lead of this database; no lock is taken yet."""
        self._is_sqlite = engine.dialect.name == "sqlite"
        self._engine = _lock_engine(engine) if self._is_sqlite else engine
        self._connection: Connection | None = None

    def take(self) -> bool:
        """Take the lead; tell whether it was free.

        Raises:
            DBAPIError: the database can't be reached.
            Unavailable: the file of the lock can't be written.
        """
        # SQLite takes an exclusive lock on a file that it can't write for a shared one, and two could lead.
        if self._is_sqlite and (faults := unwritable(self._engine.url)):
            raise Unavailable("; ".join(faults))
        connection = self._engine.connect()
        try:
            taken = self._taken(connection)
        except DBAPIError:
            connection.close()
            raise
        if not taken:
            connection.close()
            return False
        self._connection = connection
        return True

    def _taken(self, connection: Connection) -> bool:
        if not self._is_sqlite:
            free = connection.execute(text("SELECT pg_try_advisory_lock(:key)"), {"key": LEADER_LOCK}).scalar_one()
            connection.commit()  # the lock belongs to the session; an open transaction would only hold up vacuum
            return bool(free)
        try:
            connection.exec_driver_sql("BEGIN EXCLUSIVE")
        except DBAPIError as error:
            if "locked" in str(error.orig):
                return False
            raise
        return True

    def hold(self) -> bool:
        """Keep the lead, or take it if it is free; tell whether this process leads.

        A database that restarted has forgotten the lock, so the lead is taken again.

        Raises:
            DBAPIError: the database can't be reached.
        """
        if self._connection is None:
            return self.take()
        if self._is_sqlite:
            return True
        try:
            self._connection.execute(text("SELECT 1"))
            self._connection.commit()
        except DBAPIError:
            self._connection.invalidate()
            self._connection.close()
            self._connection = None
            return self.take()
        return True

    def give_up(self) -> None:
        """Release the lead, so that another process can take it."""
        if self._connection is not None:
            # Closed for good: in the pool it would go on holding the lock.
            if not self._is_sqlite:
                with suppress(DBAPIError):
                    self._connection.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": LEADER_LOCK})
            self._connection.detach()
            self._connection.close()
            self._connection = None
        if self._is_sqlite:
            self._engine.dispose()


def _lock_engine(engine: Engine) -> Engine:
    file = engine.url.database
    lock = f"{Path(file)}-lock" if file else ":memory:"
    if file:
        make_private(Path(lock))
    made = create_engine(f"sqlite:///{lock}", connect_args={"timeout": 0.1, "check_same_thread": False})

    @event.listens_for(made, "connect")
    def _no_hidden_transactions(connection: object, _record: object) -> None:
        connection.isolation_level = None  # type: ignore[attr-defined]

    return made
