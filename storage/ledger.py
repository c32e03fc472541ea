"""The ledger of updates: which are handled, which failed, and how often an update was tried after a crash.

`handled_updates` is written in the same transaction as an update's effects, so that the same update delivered again
has no effect. A failed update is kept with its payload, so that a bug loses no words of a participant.
"""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from storage.tables import failed_updates, handled_updates, runs, update_attempts

KEPT_FOR = timedelta(days=7)  # Telegram itself keeps an update for one day


class Ledger:
    """The ledger within one transaction."""

    def __init__(self, connection: Connection) -> None:
        """Work within the transaction of `connection`."""
        self.connection = connection

    def is_handled(self, bot_id: int, update_id: int) -> bool:
        """Tell whether an update's effects are already stored."""
        columns = handled_updates.c
        query = select(columns.update_id).where(columns.bot_id == bot_id, columns.update_id == update_id)
        return self.connection.execute(query).first() is not None

    def handled(self, bot_id: int, update_id: int, at: datetime) -> None:
        """Note that an update's effects are stored, in the same transaction."""
        values = {"bot_id": bot_id, "update_id": update_id, "handled_at": at}
        self.connection.execute(insert(handled_updates).values(values))

    def failed(
        self,
        bot_id: int,
        update_id: int,
        *,
        error_id: str,
        payload: dict[str, Any],
        telegram_id: int | None,
        reason: str,
        at: datetime,
    ) -> None:
        """Keep an update that a bug made fail, under the account that it came from."""
        values = {"bot_id": bot_id, "update_id": update_id, "payload": payload, "telegram_id": telegram_id}
        self.connection.execute(insert(failed_updates).values(error_id=error_id, reason=reason, failed_at=at, **values))

    def attempt(self, bot_id: int, update_id: int) -> int:
        """Count an attempt at an update; return how many attempts there have been."""
        columns = update_attempts.c
        where = (columns.bot_id == bot_id) & (columns.update_id == update_id)
        count = update(update_attempts).where(where).values(attempts=columns.attempts + 1).returning(columns.attempts)
        attempts = self.connection.execute(count).scalar_one_or_none()
        if attempts is not None:
            return int(attempts)
        self.connection.execute(insert(update_attempts).values(bot_id=bot_id, update_id=update_id, attempts=1))
        return 1

    def clear_before(self, moment: datetime) -> int:
        """Delete updates that were handled or failed before `moment`; return how many were handled ones."""
        self.connection.execute(delete(failed_updates).where(failed_updates.c.failed_at < moment))
        done = select(handled_updates.c.update_id).where(
            handled_updates.c.bot_id == update_attempts.c.bot_id,
            handled_updates.c.update_id == update_attempts.c.update_id,
        )
        # Counts of updates that will be delivered again stay, or an update could kill the process for ever.
        self.connection.execute(delete(update_attempts).where(done.exists()))
        return self.connection.execute(delete(handled_updates).where(handled_updates.c.handled_at < moment)).rowcount

    def begin_run(self, name: str, at: datetime) -> bool:
        """Note that a process starts; tell whether an earlier process did not end cleanly."""
        unclean = self.connection.execute(select(runs.c.name).where(runs.c.stopped_at.is_(None))).first() is not None
        self.connection.execute(delete(runs))
        self.connection.execute(insert(runs).values(name=name, started_at=at))
        return unclean

    def end_run(self, name: str, at: datetime) -> None:
        """Note that a process ended cleanly."""
        self.connection.execute(update(runs).where(runs.c.name == name).values(stopped_at=at))
