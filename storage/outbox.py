"""The outbox: messages stored in the same transaction as the effects that they tell about, to be sent to Telegram.

A row names a chat, a lane and a *window* (a purpose within the chat), never a message id; the table `windows` gets
the id once the message is sent. Rows of one lane of one chat go out in order. A new row is already claimed by the
process that will send it at once; `release_all` and `take_left` serve for the rows that a dead process left.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Integer, bindparam, case, delete, exists, func, insert, select, update

from programme.speech import Lane, Sent
from programme.windows import DIALOG, Standing
from storage.lease import FREE, is_free, moments
from storage.rows import Shape
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
    """Waiting to be sent, sent, parked after failing for good, or missed: given up until the person's next word."""

    WAITING = "waiting"
    SENT = "sent"
    PARKED = "parked"
    MISSED = "missed"


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


_COLUMNS = [outbox.c[one.name] for one in fields(Outgoing)]
_SHAPE = Shape(Outgoing, _COLUMNS)
_KEY = outbox.c.id == bindparam("key")
_WAITS = outbox.c.state == OutboxState.WAITING.value
_IS_MISSED = outbox.c.state == OutboxState.MISSED.value
_MINE = (outbox.c.claimed_by == bindparam("process")) & _WAITS
_THESE = outbox.c.id.in_(bindparam("keys", expanding=True))
_HERE = (outbox.c.chat_id == bindparam("chat")) & (outbox.c.purpose == bindparam("window"))
_MESSAGES = outbox.c.kind.in_([Kind.SAY.value, Kind.SHOW.value])
_SHOWN = (windows.c.chat_id == bindparam("chat")) & (windows.c.purpose == bindparam("window"))


class Outbox:
    """The outbox within one transaction."""

    _ADD = insert(outbox).returning(outbox.c.id)
    _DROP_OLDER = delete(outbox).where(
        _HERE,
        _WAITS,
        outbox.c.lane == bindparam("of_lane"),
        outbox.c.kind.in_(bindparam("kinds", expanding=True)),
        outbox.c.attempts == 0,
    )
    _BEGIN_TRY = update(outbox).where(_KEY, _MINE).values(attempts=outbox.c.attempts + 1).returning(*_COLUMNS)
    _FORGET = delete(outbox).where(_KEY)
    _SETTLE = update(outbox).where(_KEY)
    _NOT_SENT = _SETTLE.values(attempts=outbox.c.attempts - 1)
    _RELEASE_ALL = update(outbox).where(_WAITS).values(**FREE)
    _RELEASE = update(outbox).where(_MINE).values(**FREE)
    _LEFT = (
        select(outbox.c.id)
        .where(_WAITS, is_free(outbox))
        .order_by(outbox.c.id)
        .limit(bindparam("most", type_=Integer))
        .with_for_update(skip_locked=True)
    )
    # A row that a dead process had tried may be in the chat already: see `Standing.said_twice`.
    _TAKE = update(outbox).where(_THESE).values(attempts=case((outbox.c.attempts > 0, outbox.c.attempts + 1), else_=0))
    _TAKEN = select(*_COLUMNS).where(_THESE).order_by(outbox.c.id)
    _EXTEND = update(outbox).where(_MINE, _THESE)
    _IN_CHAT = outbox.c.chat_id == bindparam("chat")
    _DROP_MISSED_QUESTIONS = delete(outbox).where(_IN_CHAT, _IS_MISSED, outbox.c.purpose.startswith(DIALOG))
    _TAKE_MISSED = update(outbox).where(_IN_CHAT, _IS_MISSED).returning(*_COLUMNS)
    _COUNT_WAITING = select(func.count()).select_from(outbox).where(_WAITS)
    _CLEAR = delete(outbox).where(~_WAITS, outbox.c.sent_at < bindparam("moment"))
    _MESSAGE = select(windows.c.message_id).where(_SHOWN)
    _STANDING = select(
        _MESSAGE.scalar_subquery(),
        select(case((_IS_MISSED, 0), else_=outbox.c.attempts))
        .where(_HERE, _MESSAGES)
        .order_by(outbox.c.id.desc())
        .limit(1)
        .scalar_subquery(),
        exists().where(_HERE, _WAITS | _IS_MISSED, _MESSAGES),
    )
    _SAID_SINCE = select(
        exists().where(
            outbox.c.chat_id == bindparam("chat"),
            outbox.c.kind.in_([Kind.SAY.value, Kind.SHOW.value, Kind.DOCUMENT.value, Kind.CONTACT.value]),
            outbox.c.id > func.coalesce(select(func.max(outbox.c.id)).where(_HERE, _MESSAGES).scalar_subquery(), 0),
        )
    )
    _MOVE = update(windows).where(_SHOWN)
    _PLACE = insert(windows)

    def __init__(self, connection: Connection) -> None:
        """Work within the transaction of `connection`."""
        self.connection = connection

    def add(self, row: Outgoing, *, now: datetime, claimed_by: str, lease_until: datetime) -> Outgoing:
        """Store a row, claimed; delete older unsent changes of the same window, which it replaces."""
        if row.kind in (Kind.SHOW, Kind.UNBUTTON):
            self._drop_older_change(row)
        values = {
            **_SHAPE.row(row),
            "state": OutboxState.WAITING.value,
            "created_at": now,
            "claimed_by": claimed_by,
            "lease_until": lease_until,
            "attempts": 0,
        }
        del values["id"]
        return replace(row, attempts=0, id=self.connection.execute(self._ADD, values).scalar_one())

    def _drop_older_change(self, row: Outgoing) -> None:
        older = [Kind.SHOW.value, Kind.UNBUTTON.value] if row.kind is Kind.SHOW else [Kind.UNBUTTON.value]
        here = {"chat": row.chat_id, "window": row.purpose, "of_lane": row.lane}
        self.connection.execute(self._DROP_OLDER, {**here, "kinds": older})

    def begin_try(self, key: int, *, claimed_by: str) -> Outgoing | None:
        """Count a try at a row; return it as stored, or None if it is done, deleted or another process's."""
        found = self.connection.execute(self._BEGIN_TRY, {"key": key, "process": claimed_by}).first()
        return None if found is None else _SHAPE.value(found)

    def note_sent(self, row: Outgoing, *, at: datetime, message_id: int | None) -> None:
        """Note that Telegram has taken a row, and which message shows its window now."""
        if row.person_id is None:
            # A farewell, an apology or a report to the operator, which is no person's: no trace of it stays.
            self.connection.execute(self._FORGET, {"key": row.id})
        else:
            # The payload is personal, and no longer needed.
            self._settle(row, state=OutboxState.SENT.value, sent_at=at, payload={})
        if row.purpose is not None and message_id is not None:
            self.place(row.chat_id, row.purpose, message_id)

    def note_parked(self, row: Outgoing, *, at: datetime, reason: str, missed: bool = False) -> None:
        """Note that a row will never be sent, or not before the next word of its reader (`missed`), and why.

        A manager's word is emptied: its author hears that it did not come through, and it may name a person who is
        deleted.
        """
        state = OutboxState.MISSED if missed else OutboxState.PARKED
        receipt = row.payload.get("receipt") or {}
        emptied = {"payload": {"receipt": receipt}} if receipt.get("what") == Sent.WORD.value else {}
        self._settle(row, state=state.value, sent_at=at, parked_reason=reason, **emptied)

    def take_missed(self, chat_id: int, *, claimed_by: str, lease_until: datetime) -> Sequence[Outgoing]:
        """Claim what a chat has missed, to be sent now, before the answer to a word; return it, oldest first.

        Missed questions of dialogs are deleted: they are put anew, as they stand today.
        """
        self.connection.execute(self._DROP_MISSED_QUESTIONS, {"chat": chat_id})
        claim = {"claimed_by": claimed_by, "lease_until": lease_until, "sent_at": None, "parked_reason": None}
        values = {
            "chat": chat_id,
            "lane": Lane.ANSWER.value,
            "state": OutboxState.WAITING.value,
            "attempts": 0,
            **claim,
        }
        return sorted(map(_SHAPE.value, self.connection.execute(self._TAKE_MISSED, values)), key=lambda row: row.id)

    def _settle(self, row: Outgoing, **values: Any) -> None:
        self.connection.execute(self._SETTLE, {"key": row.id, **values})

    def release_all(self) -> None:
        """Release every claim: the processes that held them are known to be dead."""
        self.connection.execute(self._RELEASE_ALL)

    def release(self, claimed_by: str) -> None:
        """Release the waiting rows that one process holds."""
        self.connection.execute(self._RELEASE, {"process": claimed_by})

    def take_left(self, *, now: datetime, claimed_by: str, lease_until: datetime, limit: int) -> Sequence[Outgoing]:
        """Claim waiting rows that no process holds, or whose lease ran out; return them, oldest first."""
        found = self.connection.execute(self._LEFT, {**moments(now, lease_until), "most": limit})
        keys = list(found.scalars())
        if not keys:
            return []
        self.connection.execute(self._TAKE, {"keys": keys, "claimed_by": claimed_by, "lease_until": lease_until})
        return [_SHAPE.value(row) for row in self.connection.execute(self._TAKEN, {"keys": keys})]

    def extend_lease(self, keys: Sequence[int], *, claimed_by: str, lease_until: datetime) -> None:
        """Extend the lease of the rows that this process still has in hand."""
        for start in range(0, len(keys), MOST_KEYS):
            these = {"process": claimed_by, "keys": keys[start : start + MOST_KEYS]}
            self.connection.execute(self._EXTEND, {**these, "lease_until": lease_until})

    def count_waiting(self) -> int:
        """Return how many rows are still to be sent."""
        return int(self.connection.execute(self._COUNT_WAITING).scalar_one())

    def clear_before(self, moment: datetime) -> int:
        """Delete rows that were sent or parked before `moment`: their texts are personal. Return how many."""
        return self.connection.execute(self._CLEAR, {"moment": moment}).rowcount

    def standing(self, chat_id: int, purpose: str) -> Standing:
        """Return what is known of the message that shows this window."""
        found = self.connection.execute(self._STANDING, {"chat": chat_id, "window": purpose}).one()
        message_id, tries, is_unsent = found
        return Standing(message_id, is_unsent, said_twice=tries is not None and tries > 1)

    def note_not_sent(self, row: Outgoing) -> None:
        """Uncount a try that certainly did not reach the chat."""
        self.connection.execute(self._NOT_SENT, {"key": row.id})

    def message_id(self, chat_id: int, purpose: str) -> int | None:
        """Return Telegram's id of the message that shows this window."""
        return self.connection.execute(self._MESSAGE, {"chat": chat_id, "window": purpose}).scalar_one_or_none()

    def is_last(self, chat_id: int, purpose: str) -> bool:
        """Tell whether nothing was said in a chat since this window was last shown."""
        return not self.connection.execute(self._SAID_SINCE, {"chat": chat_id, "window": purpose}).scalar_one()

    def place(self, chat_id: int, purpose: str, message_id: int) -> None:
        """Note which message shows this window."""
        moved = self.connection.execute(self._MOVE, {"chat": chat_id, "window": purpose, "message_id": message_id})
        if not moved.rowcount:
            placed = {"chat_id": chat_id, "purpose": purpose, "message_id": message_id}
            self.connection.execute(self._PLACE, placed)
