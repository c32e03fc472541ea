"""The ledger of updates: which are handled, which failed, which were tried before a crash.

`handled_updates` is written in the same transaction as an update's effects, so that the same update delivered
again does nothing. What failed is kept with its payload, so that nothing a person said is lost with a bug.
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
        """Tell whether an update's effects are already there."""
        columns = handled_updates.c
        query = select(columns.update_id).where(columns.bot_id == bot_id, columns.update_id == update_id)
        return self.connection.execute(query).first() is not None

    def handled(self, bot_id: int, update_id: int, at: datetime) -> None:
        """Note that an update's effects are there."""
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
        """Keep an update that a bug of ours could not take, under the account that it came from."""
        values = {"bot_id": bot_id, "update_id": update_id, "payload": payload, "telegram_id": telegram_id}
        self.connection.execute(insert(failed_updates).values(error_id=error_id, reason=reason, failed_at=at, **values))

    def attempt(self, bot_id: int, update_id: int) -> int:
        """Count an attempt at an update; return how many there have been."""
        columns = update_attempts.c
        where = (columns.bot_id == bot_id) & (columns.update_id == update_id)
        count = update(update_attempts).where(where).values(attempts=columns.attempts + 1).returning(columns.attempts)
        attempts = self.connection.execute(count).scalar_one_or_none()
        if attempts is not None:
            return int(attempts)
        self.connection.execute(insert(update_attempts).values(bot_id=bot_id, update_id=update_id, attempts=1))
        return 1

    def clear_before(self, moment: datetime) -> int:
        """Forget handled updates from before `moment`; return how many."""
        self.connection.execute(delete(failed_updates).where(failed_updates.c.failed_at < moment))
        done = select(handled_updates.c.update_id).where(
            handled_updates.c.bot_id == update_attempts.c.bot_id,
            handled_updates.c.update_id == update_attempts.c.update_id,
        )
        # Those of updates that are still to come again stay, or one that kills the process would do so for ever.
        self.connection.execute(delete(update_attempts).where(done.exists()))
        return self.connection.execute(delete(handled_updates).where(handled_updates.c.handled_at < moment)).rowcount

    def begin_run(self, name: str, at: datetime) -> bool:
        """Note that a process starts; tell whether the former one ended uncleanly."""
        unclean = self.connection.execute(select(runs.c.name).where(runs.c.stopped_at.is_(None))).first() is not None
        self.connection.execute(delete(runs))
        self.connection.execute(insert(runs).values(name=name, started_at=at))
        return unclean

    def end_run(self, name: str, at: datetime) -> None:
        """Note that a process ended as it should."""
        self.connection.execute(update(runs).where(runs.c.name == name).values(stopped_at=at))
