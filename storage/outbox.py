"""The outbox: messages stored in the same transaction as the effects that they tell about, to be sent to Telegram.

A row names a chat, a lane and a *window* (a purpose within the chat), never a message id; the table `windows` gets
the id once the message is sent. Rows of one lane of one chat go out in order. A new row is already claimed by the
process that will send it at once; `release_all` and `take_left` serve for the rows that a dead process left.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, RowMapping, case, delete, func, insert, or_, select, update

from storage.tables import outbox, windows

MOST_KEYS = 1000  # in one statement; databases limit the number of parameters


class Kind(StrEnum):
    """The sort of call to Telegram that a row asks for."""

    SAY = "say"  # a new message
    SHOW = "show"  # a new text in place of the message that shows the window
    UNBUTTON = "unbutton"  # take the buttons of the window away
    DOCUMENT = "document"  # build a document and send it
    CONTACT = "contact"  # send a contact card
    COMMANDS = "commands"  # set the command menu of the chat


class OutboxState(StrEnum):
    """Waiting to be sent, sent, or parked after failing for good."""

    WAITING = "waiting"
    SENT = "sent"
    PARKED = "parked"


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One row. `payload` holds the rendered text with its buttons, keyboard or recipe, or the commands."""

    chat_id: int
    lane: str
    kind: Kind
    payload: dict[str, Any]
    correlation: str
    person_id: int | None = None
    purpose: str | None = None
    id: int = 0
    attempts: int = 0


class Outbox:
    """The outbox within one transaction."""

    def __init__(self, connection: Connection) -> None:
        """Work within the transaction of `connection`."""
        self.connection = connection

    def add(self, row: Outgoing, *, now: datetime, claimed_by: str, lease_until: datetime) -> Outgoing:
        """Store a row, claimed; delete older unsent changes of the same window, which it replaces."""
        if row.kind in (Kind.SHOW, Kind.UNBUTTON):
            self._drop_older_change(row)
        values = {
            "chat_id": row.chat_id,
            "lane": row.lane,
            "kind": row.kind.value,
            "payload": row.payload,
            "correlation": row.correlation,
            "person_id": row.person_id,
            "purpose": row.purpose,
            "state": OutboxState.WAITING.value,
            "created_at": now,
            "claimed_by": claimed_by,
            "lease_until": lease_until,
            "attempts": 0,
        }
        key = self.connection.execute(insert(outbox).values(values).returning(outbox.c.id)).scalar_one()
        return _made({**values, "id": key})

    def _drop_older_change(self, row: Outgoing) -> None:
        older = [Kind.SHOW.value, Kind.UNBUTTON.value] if row.kind is Kind.SHOW else [Kind.UNBUTTON.value]
        self.connection.execute(
            delete(outbox).where(
                outbox.c.chat_id == row.chat_id,
                outbox.c.lane == row.lane,
                outbox.c.purpose == row.purpose,
                outbox.c.kind.in_(older),
                outbox.c.state == OutboxState.WAITING.value,
                outbox.c.attempts == 0,
            )
        )

    def begin_try(self, key: int, *, claimed_by: str) -> Outgoing | None:
        """Count a try at a row; return it as stored, or None if it is done, deleted or another process's."""
        row = self.connection.execute(
            update(outbox)
            .where(outbox.c.id == key, outbox.c.state == OutboxState.WAITING.value, outbox.c.claimed_by == claimed_by)
            .values(attempts=outbox.c.attempts + 1)
            .returning(outbox)
        )
        found = row.mappings().first()
        return None if found is None else _made(found)

    def note_sent(self, row: Outgoing, *, at: datetime, message_id: int | None) -> None:
        """Note that Telegram has taken a row, and which message shows its window now."""
        if row.person_id is None:
            # A farewell, an apology or a report to the operator, which is no person's: no trace of it stays.
            self.connection.execute(delete(outbox).where(outbox.c.id == row.id))
        else:
            # The payload is personal, and no longer needed.
            self._settle(row, state=OutboxState.SENT.value, sent_at=at, payload={})
        if row.purpose is not None and message_id is not None:
            self.place(row.chat_id, row.purpose, message_id)

    def note_parked(self, row: Outgoing, *, at: datetime, reason: str) -> None:
        """Note that a row will never be sent, and why."""
        self._settle(row, state=OutboxState.PARKED.value, sent_at=at, parked_reason=reason)

    def _settle(self, row: Outgoing, **values: Any) -> None:
        self.connection.execute(update(outbox).where(outbox.c.id == row.id).values(**values))

    def release_all(self) -> None:
        """Release every claim: the processes that held them are known to be dead."""
        waiting = update(outbox).where(outbox.c.state == OutboxState.WAITING.value)
        self.connection.execute(waiting.values(claimed_by=None, lease_until=None))

    def release(self, claimed_by: str) -> None:
        """Release the waiting rows that one process holds."""
        mine = (outbox.c.claimed_by == claimed_by) & (outbox.c.state == OutboxState.WAITING.value)
        self.connection.execute(update(outbox).where(mine).values(claimed_by=None, lease_until=None))

    def take_left(self, *, now: datetime, claimed_by: str, lease_until: datetime, limit: int) -> Sequence[Outgoing]:
        """Claim waiting rows that no process holds, or whose lease ran out; return them, oldest first."""
        free = (
            select(outbox.c.id)
            .where(
                outbox.c.state == OutboxState.WAITING.value,
                or_(outbox.c.claimed_by.is_(None), outbox.c.lease_until < now),
            )
            .order_by(outbox.c.id)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        keys = list(self.connection.execute(free).scalars())
        if not keys:
            return []
        # A row that a dead process had tried may be in the chat already: see `said_twice`.
        tried = case((outbox.c.attempts > 0, outbox.c.attempts + 1), else_=0)
        claim = update(outbox).where(outbox.c.id.in_(keys))
        self.connection.execute(claim.values(claimed_by=claimed_by, lease_until=lease_until, attempts=tried))
        rows = self.connection.execute(select(outbox).where(outbox.c.id.in_(keys)).order_by(outbox.c.id)).mappings()
        return [_made(row) for row in rows]

    def extend_lease(self, keys: Sequence[int], *, claimed_by: str, lease_until: datetime) -> None:
        """Extend the lease of the rows that this process still has in hand."""
        mine = update(outbox).where(outbox.c.claimed_by == claimed_by, outbox.c.state == OutboxState.WAITING.value)
        for start in range(0, len(keys), MOST_KEYS):
            these = outbox.c.id.in_(keys[start : start + MOST_KEYS])
            self.connection.execute(mine.where(these).values(lease_until=lease_until))

    def count_waiting(self) -> int:
        """Return how many rows are still to be sent."""
        waiting = select(func.count()).select_from(outbox).where(outbox.c.state == OutboxState.WAITING.value)
        return int(self.connection.execute(waiting).scalar_one())

    def clear_before(self, moment: datetime) -> int:
        """Delete rows that were sent or parked before `moment`: their texts are personal. Return how many."""
        old = (outbox.c.state != OutboxState.WAITING.value) & (outbox.c.sent_at < moment)
        return self.connection.execute(delete(outbox).where(old)).rowcount

    def unsent(self, chat_id: int, purpose: str) -> bool:
        """Tell whether a message for this window is still to be sent."""
        query = select(outbox.c.id).where(
            outbox.c.chat_id == chat_id,
            outbox.c.purpose == purpose,
            outbox.c.state == OutboxState.WAITING.value,
            outbox.c.kind.in_([Kind.SAY.value, Kind.SHOW.value]),
        )
        return self.connection.execute(query.limit(1)).first() is not None

    def said_twice(self, chat_id: int, purpose: str) -> bool:
        """Tell whether the newest message of this window may be in the chat already, under an id not stored."""
        query = select(outbox.c.attempts).where(
            outbox.c.chat_id == chat_id,
            outbox.c.purpose == purpose,
            outbox.c.kind.in_([Kind.SAY.value, Kind.SHOW.value]),
        )
        attempts = self.connection.execute(query.order_by(outbox.c.id.desc()).limit(1)).scalar_one_or_none()
        return attempts is not None and attempts > 1

    def note_not_sent(self, row: Outgoing) -> None:
        """Uncount a try that certainly did not reach the chat."""
        self._settle(row, attempts=outbox.c.attempts - 1)

    def message_id(self, chat_id: int, purpose: str) -> int | None:
        """Return Telegram's id of the message that shows this window."""
        query = select(windows.c.message_id).where(windows.c.chat_id == chat_id, windows.c.purpose == purpose)
        return self.connection.execute(query).scalar_one_or_none()

    def place(self, chat_id: int, purpose: str, message_id: int) -> None:
        """Note which message shows this window."""
        where = (windows.c.chat_id == chat_id) & (windows.c.purpose == purpose)
        moved = self.connection.execute(update(windows).where(where).values(message_id=message_id))
        if not moved.rowcount:
            self.connection.execute(insert(windows).values(chat_id=chat_id, purpose=purpose, message_id=message_id))


def _made(row: "RowMapping | dict[str, Any]") -> Outgoing:
    return Outgoing(
        id=row["id"],
        chat_id=row["chat_id"],
        lane=row["lane"],
        kind=Kind(row["kind"]),
        payload=row["payload"],
        correlation=row["correlation"],
        person_id=row["person_id"],
        purpose=row["purpose"],
        attempts=row["attempts"],
    )
