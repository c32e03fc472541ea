"""The outbox: messages stored in the same transaction as the effects that they tell about, to be sent to Telegram.

A row names a chat, a lane and a *window* (a purpose within the chat), never a message id; the table `windows` gets
the id once the message is sent. Rows of one lane of one chat go out in order. A new row is already claimed by the
process that will send it at once; `release_all` and `take_left` serve for the rows that a dead process left.
"""

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Integer, bindparam, case, delete, func, insert, select, update

from programme.speech import Lane, Sent
from programme.windows import DIALOG
from storage.among import among
from storage.asking import asking_on
from storage.exchanges import ExchangeRows
from storage.lease import FREE, is_free, moments
from storage.outgoing import Arrived, Begun, Kind, OutboxState, Outgoing
from storage.rows import Shape
from storage.tables import outbox, windows

MOST_KEYS = 1000  # in one statement; databases limit the number of parameters


_COLUMNS = [outbox.c[one.name] for one in fields(Outgoing)]
_SHAPE = Shape(Outgoing, _COLUMNS)
_KEY = outbox.c.id == bindparam("key")
WAITS = outbox.c.state == OutboxState.WAITING.value
IS_MISSED = outbox.c.state == OutboxState.MISSED.value
_MINE = (outbox.c.claimed_by == bindparam("process")) & WAITS
_THESE = among(outbox.c.id, "keys")
HERE = (outbox.c.chat_id == bindparam("chat")) & (outbox.c.purpose == bindparam("window"))
_CHANGES = frozenset({Kind.SHOW, Kind.UNBUTTON})
SHOWN = (windows.c.chat_id == bindparam("chat")) & (windows.c.purpose == bindparam("window"))


class Outbox:
    """The outbox within one transaction."""

    _ADD = insert(outbox).returning(outbox.c.id)
    _ADD_CHANGE = insert(outbox).returning(outbox.c.id, select(windows.c.message_id).where(SHOWN).scalar_subquery())
    # Also one that is on its way: the newer change comes after it, to the same message.
    _DROP_OLDER = delete(outbox).where(
        HERE,
        WAITS,
        outbox.c.lane == bindparam("of_lane"),
        (outbox.c.kind == bindparam("of_kind")) | (outbox.c.kind == Kind.UNBUTTON.value),
    )
    _BEGIN_TRY = (
        update(outbox)
        .where(_KEY, _MINE)
        .values(attempts=outbox.c.attempts + bindparam("tries", type_=Integer))
        .returning(*_COLUMNS)
    )
    _FORGET = delete(outbox).where(_KEY)
    _SETTLE = update(outbox).where(_KEY)
    # The payload is personal, and no longer needed.
    _SENT = _SETTLE.values(state=OutboxState.SENT.value, payload={})
    _NOT_SENT = _SETTLE.values(attempts=outbox.c.attempts - 1)
    _RELEASE_ALL = update(outbox).where(WAITS).values(**FREE)
    _RELEASE = update(outbox).where(_MINE).values(**FREE)
    _LEFT = (
        select(outbox.c.id)
        .where(WAITS, is_free(outbox))
        .order_by(outbox.c.id)
        .limit(bindparam("most", type_=Integer))
        .with_for_update(skip_locked=True)
    )
    # A row that a dead process had tried may be in the chat already: see `Standing.said_twice`.
    _TAKE = update(outbox).where(_THESE).values(attempts=case((outbox.c.attempts > 0, outbox.c.attempts + 1), else_=0))
    _TAKEN = select(*_COLUMNS).where(_THESE).order_by(outbox.c.id)
    _EXTEND = update(outbox).where(_MINE, _THESE)
    _IN_CHAT = outbox.c.chat_id == bindparam("chat")
    _DROP_MISSED_QUESTIONS = delete(outbox).where(_IN_CHAT, IS_MISSED, outbox.c.purpose.startswith(DIALOG))
    _TAKE_MISSED = update(outbox).where(_IN_CHAT, IS_MISSED).returning(*_COLUMNS)
    _COUNT_WAITING = select(func.count()).select_from(outbox).where(WAITS)
    _CLEAR = delete(outbox).where(~WAITS, outbox.c.sent_at < bindparam("moment"))
    _MOVE = update(windows).where(SHOWN)
    _PLACE = insert(windows)

    def __init__(self, connection: Connection) -> None:
        """Work within the transaction of `connection`."""
        self.connection = connection
        self.asking = asking_on(connection)

    def add(
        self, row: Outgoing, *, now: datetime, claimed_by: str, lease_until: datetime, begun: bool = False
    ) -> Outgoing:
        """Store a row, claimed; delete older unsent changes of the same window, which it replaces.

        With `begun` its first try counts as begun, for the process that will send it as soon as it is stored.
        """
        changes = row.kind in _CHANGES
        if changes:
            self._drop_older_change(row)
        values = {
            **_SHAPE.row(row),
            "state": OutboxState.WAITING.value,
            "created_at": now,
            "claimed_by": claimed_by,
            "lease_until": lease_until,
            "attempts": int(begun),
        }
        del values["id"]
        if begun and changes:
            window = {"chat": row.chat_id, "window": row.purpose}
            key, shown = self.asking.ask(self._ADD_CHANGE, {**values, **window}).one()
        else:
            key, shown = self.asking.ask(self._ADD, values).value(), None
        added = replace(row, attempts=values["attempts"], id=key)
        return Begun.of(added, shown) if begun else added

    def _drop_older_change(self, row: Outgoing) -> None:
        here = {"chat": row.chat_id, "window": row.purpose, "of_lane": row.lane}
        self.asking.ask(self._DROP_OLDER, {**here, "of_kind": row.kind.value})

    def begin_try(self, key: int, *, claimed_by: str, counted: bool = False) -> Outgoing | None:
        """Count a try at a row, unless it is counted already; return the row as stored.

        Return None if it is done, deleted or another process's.
        """
        values = {"key": key, "process": claimed_by, "tries": int(not counted)}
        found = self.asking.ask(self._BEGIN_TRY, values).first()
        return None if found is None else _SHAPE.value(found)

    def note_sent(self, *arrived: Arrived) -> None:
        """Note that Telegram has taken rows, and which messages show their windows now."""
        # A farewell, an apology or a report to the operator, which is no person's: no trace of it stays.
        nobodys = [{"key": one.row.id} for one in arrived if one.row.person_id is None]
        sent = [{"key": one.row.id, "sent_at": one.at} for one in arrived if one.row.person_id is not None]
        if nobodys:
            self.asking.ask_for_each(self._FORGET, nobodys)
        if sent:
            self.asking.ask_for_each(self._SENT, sent)
        for one in arrived:
            if one.row.purpose is not None and one.message_id is not None:
                self.place(one.row.chat_id, one.row.purpose, one.message_id)
            if one.row.payload.get("exchange") and one.row.person_id is not None and one.message_id is not None:
                ExchangeRows(self.connection).note(one.row.person_id, one.message_id, one.at)

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
        """Claim a chat's missed messages, to be sent now, before the answer to a word; return them, oldest first.

        Missed questions of dialogs are deleted: they are put anew, as they stand today.
        """
        self.asking.ask(self._DROP_MISSED_QUESTIONS, {"chat": chat_id})
        claim = {"claimed_by": claimed_by, "lease_until": lease_until, "sent_at": None, "parked_reason": None}
        values = {
            "chat": chat_id,
            "lane": Lane.ANSWER.value,
            "state": OutboxState.WAITING.value,
            "attempts": 0,
            **claim,
        }
        return sorted(map(_SHAPE.value, self.asking.ask(self._TAKE_MISSED, values).rows), key=lambda row: row.id)

    def drop(self, rows: Sequence[Outgoing]) -> None:
        """Delete rows that are not to be sent any more."""
        if rows:
            self.asking.ask_for_each(self._FORGET, [{"key": one.id} for one in rows])

    def _settle(self, row: Outgoing, **values: Any) -> None:
        self.asking.ask(self._SETTLE, {"key": row.id, **values})

    def release_all(self) -> None:
        """Release every claim: the processes that held them are known to be dead."""
        self.asking.ask(self._RELEASE_ALL)

    def release(self, claimed_by: str) -> None:
        """Release the waiting rows that one process holds."""
        self.asking.ask(self._RELEASE, {"process": claimed_by})

    def take_left(self, *, now: datetime, claimed_by: str, lease_until: datetime, limit: int) -> Sequence[Outgoing]:
        """Claim waiting rows that no process holds, or whose lease ran out; return them, oldest first."""
        keys = self.asking.ask(self._LEFT, {**moments(now, lease_until), "most": limit}).column()
        if not keys:
            return []
        self.asking.ask(self._TAKE, {"keys": keys, "claimed_by": claimed_by, "lease_until": lease_until})
        return [_SHAPE.value(row) for row in self.asking.ask(self._TAKEN, {"keys": keys}).rows]

    def extend_lease(self, keys: Sequence[int], *, claimed_by: str, lease_until: datetime) -> None:
        """Extend the lease of the rows that this process still has in hand."""
        for start in range(0, len(keys), MOST_KEYS):
            these = {"process": claimed_by, "keys": keys[start : start + MOST_KEYS]}
            self.asking.ask(self._EXTEND, {**these, "lease_until": lease_until})

    def count_waiting(self) -> int:
        """Return how many rows are still to be sent."""
        return int(self.asking.ask(self._COUNT_WAITING).value())

    def clear_before(self, moment: datetime) -> int:
        """Delete rows that were sent or parked before `moment`: their texts are personal. Return how many."""
        return self.asking.ask(self._CLEAR, {"moment": moment}).changed

    def note_not_sent(self, row: Outgoing) -> None:
        """Uncount a try that certainly did not reach the chat."""
        self.asking.ask(self._NOT_SENT, {"key": row.id})

    def place(self, chat_id: int, purpose: str, message_id: int) -> None:
        """Note which message shows a window."""
        moved = self.asking.ask(self._MOVE, {"chat": chat_id, "window": purpose, "message_id": message_id})
        if not moved.changed:
            placed = {"chat_id": chat_id, "purpose": purpose, "message_id": message_id}
            self.asking.ask(self._PLACE, placed)
