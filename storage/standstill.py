"""Waiting messages, and messages and waits that stand still until the operator looks: for `check` and `/health`."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, select
from sqlalchemy import literal_column as literal

from storage.outgoing import OutboxState
from storage.tables import due, outbox


@dataclass(frozen=True, slots=True)
class Counts:
    """How many messages wait to be sent, and how many messages and waits stand still."""

    waiting: int
    parked_messages: int
    parked_waits: int

    @property
    def is_moving(self) -> bool:
        """Whether no message and no wait stands still."""
        return not (self.parked_messages or self.parked_waits)


# Written out, not given as values: only so does SQLite see that these are the rows of its index.
_PARKED = outbox.c.state.in_([literal(f"'{one.value}'") for one in (OutboxState.PARKED, OutboxState.MISSED)])
_COUNTS = select(
    select(func.count()).select_from(outbox).where(outbox.c.state == OutboxState.WAITING.value).scalar_subquery(),
    select(func.count()).select_from(outbox).where(_PARKED).scalar_subquery(),
    select(func.count()).select_from(due).where(due.c.parked_reason.is_not(None)).scalar_subquery(),
)


def counts(connection: Connection) -> Counts:
    """Return the counts of a database."""
    return Counts(*connection.execute(_COUNTS).one())
