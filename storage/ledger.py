"""The ledger of updates: which are handled, which failed, and how often an update was tried after a crash.

`handled_updates` is written in the same transaction as an update's effects, so that the same update delivered again
has no effect. A failed update is kept with its payload, so that a bug loses no words of a participant.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Connection, Table, bindparam, delete, exists, insert, select, update

from storage.asking import asking_on
from storage.tables import UtcDateTime, failed_updates, handled_updates, runs, update_attempts


def _same(table: Table) -> ColumnElement[bool]:
    return (table.c.bot_id == bindparam("bot")) & (table.c.update_id == bindparam("number"))


class Ledger:
    """The ledger within one transaction."""

    _NOTE_HANDLED = (
        insert(handled_updates)
        .from_select(
            ["bot_id", "update_id", "handled_at"],
            select(
                bindparam("bot", type_=BigInteger),
                bindparam("number", type_=BigInteger),
                bindparam("at", type_=UtcDateTime),
            ).where(~exists().where(_same(handled_updates))),
        )
        .returning(handled_updates.c.update_id)
    )
    _FAILED = insert(failed_updates)
    _AGAIN = (
        update(update_attempts)
        .where(_same(update_attempts))
        .values(attempts=update_attempts.c.attempts + 1)
        .returning(update_attempts.c.attempts)
    )
    _FIRST = insert(update_attempts)
    _CLEAR_FAILED = delete(failed_updates).where(failed_updates.c.failed_at < bindparam("moment"))
    # Counts of updates that will be delivered again stay, or an update could kill the process for ever.
    _CLEAR_ATTEMPTS = delete(update_attempts).where(
        exists().where(
            handled_updates.c.bot_id == update_attempts.c.bot_id,
            handled_updates.c.update_id == update_attempts.c.update_id,
        )
    )
    _CLEAR_HANDLED = delete(handled_updates).where(handled_updates.c.handled_at < bindparam("moment"))
    _UNCLEAN = select(runs.c.name).where(runs.c.stopped_at.is_(None))
    _FORGET_RUNS = delete(runs)
    _BEGIN_RUN = insert(runs)
    _END_RUN = update(runs).where(runs.c.name == bindparam("run"))

    def __init__(self, connection: Connection) -> None:
        """Work within the transaction of `connection`."""
        self.connection = connection
        self.asking = asking_on(connection)

    def note_handled(self, bot_id: int, update_id: int, at: datetime) -> bool:
        """Note that an update's effects are stored, in the same transaction; tell whether it is the first time."""
        noted = self.asking.ask(self._NOTE_HANDLED, {"bot": bot_id, "number": update_id, "at": at})
        return noted.first() is not None

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
        self.asking.ask(self._FAILED, {"error_id": error_id, "reason": reason, "failed_at": at, **values})

    def attempt(self, bot_id: int, update_id: int) -> int:
        """Count an attempt at an update; return how many attempts there have been."""
        attempts = self.asking.ask(self._AGAIN, {"bot": bot_id, "number": update_id}).value_or_none()
        if attempts is not None:
            return int(attempts)
        self.asking.ask(self._FIRST, {"bot_id": bot_id, "update_id": update_id, "attempts": 1})
        return 1

    def clear_before(self, moment: datetime) -> int:
        """Delete updates that were handled or failed before `moment`; return how many of them were handled."""
        self.asking.ask(self._CLEAR_FAILED, {"moment": moment})
        self.asking.ask(self._CLEAR_ATTEMPTS)
        return self.asking.ask(self._CLEAR_HANDLED, {"moment": moment}).changed

    def begin_run(self, name: str, at: datetime) -> bool:
        """Note that a process starts; tell whether an earlier process did not end cleanly."""
        unclean = self.asking.ask(self._UNCLEAN).first() is not None
        self.asking.ask(self._FORGET_RUNS)
        self.asking.ask(self._BEGIN_RUN, {"name": name, "started_at": at})
        return unclean

    def end_run(self, name: str, at: datetime) -> None:
        """Note that a process ended cleanly."""
        self.asking.ask(self._END_RUN, {"run": name, "stopped_at": at})
