"""The table of mails, and how a process takes them in hand: a lease by real time, as with errands.

A try is counted and stored before it is made, and the server's yes right after it: whoever is killed between the two
leaves a mail that is sent once more, under the same identifier.
"""

from datetime import datetime

from sqlalchemy import Integer, bindparam, delete, func, or_, select, update

from programme.mail import LONGEST_GAP, Mail, MailKind, MailState, Why
from storage import tables
from storage.among import among
from storage.lease import FREE, is_free, moments
from storage.rows import Rows, one_of, written

FAR = 2 * LONGEST_GAP
"""A next try later than this was planned before a clock was set back."""


class MailRows(Rows[Mail]):
    """`programme.mail.Mails`, and the claims of the process that sends them."""

    table = tables.mails
    of = Mail

    _mine = table.c.claimed_by == bindparam("process")
    _theirs = table.c.person_id == bindparam("person")
    _waits = table.c.state == written(MailState.WAITING)
    _these = among(table.c.id, "keys")

    _OF_PERSON = select(table).where(_theirs).order_by(table.c.id)
    _OFFERED = select(table).where(_theirs, table.c.state == MailState.OFFERED.value).order_by(table.c.id)
    _LAST = select(table).where(_theirs, one_of(table.c.state, MailState.SENT, MailState.REFUSED))
    _LAST = _LAST.order_by(table.c.sent_at.desc(), table.c.id.desc()).limit(1)
    _SEND = update(table).where(_these, table.c.state == MailState.OFFERED.value)
    _DROP_UNSENT = delete(table).where(_theirs, _waits, ~table.c.asked_for)
    _OVERTAKEN = delete(table).where(
        _theirs, _waits, table.c.kind == bindparam("of"), table.c.subject.is_not_distinct_from(bindparam("about"))
    )
    _DUE = (
        select(table.c.id)
        .where(
            _waits,
            or_(table.c.next_try_at <= bindparam("now"), table.c.next_try_at > bindparam("no_try_after")),
            or_(is_free(table), _mine),
        )
        .order_by(table.c.next_try_at, table.c.id)
        .limit(bindparam("most", type_=Integer))
        .with_for_update(skip_locked=True)
    )
    _CLAIM = update(table).where(_these)
    _TAKEN = select(table).where(_these).order_by(table.c.id)
    _HOLDS = table.c.id == bindparam("key")
    _BEGIN = update(table).where(_HOLDS, _waits, _mine).values(attempts=table.c.attempts + 1).returning(*table.c)
    _NOTE = update(table).where(_HOLDS, _waits)
    _NOT_TRIED = _NOTE.values(attempts=table.c.attempts - 1, **FREE)
    _RELEASE = update(table).where(_mine, _waits).values(**FREE)
    _RELEASE_ALL = update(table).where(_waits, table.c.claimed_by.is_not(None)).values(**FREE)
    _COUNT = select(func.count()).select_from(table).where(_waits)
    _CLEAR = delete(table).where(
        one_of(table.c.state, MailState.SENT, MailState.REFUSED), table.c.sent_at < bindparam("moment")
    )
    _CLEAR_OFFERED = delete(table).where(
        table.c.state == written(MailState.OFFERED), table.c.created_at < bindparam("moment")
    )

    def of_person(self, person_id: int) -> list[Mail]:
        """Return all mails to a person, oldest first."""
        return list(self.all(self._OF_PERSON, person=person_id))

    def offered_to(self, person_id: int) -> list[Mail]:
        """Return the mails that a manager may send to a person, oldest first."""
        return list(self.all(self._OFFERED, person=person_id))

    def send_offered(self, keys: list[int], now: datetime) -> int:
        """Let offered mails go out; return how many still were there."""
        going = {"state": MailState.WAITING.value, "asked_for": True, "due_at": now, "next_try_at": now}
        return self.asking.ask(self._SEND, {"keys": keys, **going}).changed if keys else 0

    def refused_to(self, person_id: int) -> Mail | None:
        """Return the newest mail to a person that was refused, if nothing has been taken since; or None."""
        last = self.one(self._LAST, person=person_id)
        return last if last is not None and last.state is MailState.REFUSED else None

    def drop_unsent(self, person_id: int) -> None:
        """Delete the unsent mails to a person who wants no mail any more, but for those a manager has asked for."""
        self.asking.ask(self._DROP_UNSENT, {"person": person_id})

    def drop_overtaken(self, person_id: int, kind: MailKind, subject: int | None = None) -> None:
        """Delete the unsent mails of a kind, about a meeting or a gathering if it is: a newer mail of it comes."""
        self.asking.ask(self._OVERTAKEN, {"person": person_id, "of": kind.value, "about": subject})

    def take(self, now: datetime, *, claimed_by: str, held_at: datetime, lease_until: datetime, most: int) -> list[int]:
        """Claim mails that are to be tried now and that no other process holds; return their ids, longest due first."""
        mine = {"process": claimed_by, "most": most, "now": now, "no_try_after": now + FAR}
        values = {**moments(held_at, lease_until), **mine}
        keys = self.asking.ask(self._DUE, values).column()
        if keys:
            claim = {"claimed_by": claimed_by, "lease_until": lease_until}
            self.asking.ask(self._CLAIM, {"keys": keys, **claim})
        return keys

    def begin_try(self, key: int, *, claimed_by: str) -> Mail | None:
        """Count a try at a mail and return it; None if it is gone, done or another process's."""
        row = self.asking.ask(self._BEGIN, {"key": key, "process": claimed_by}).first()
        return None if row is None else self.made(row)

    def note_sent(self, key: int, at: datetime) -> None:
        """Note that the server has taken a mail; its words are personal, and no longer needed."""
        self._noted(key, state=MailState.SENT.value, sent_at=at, payload={}, why=None)

    def note_refused(self, key: int, why: Why, at: datetime) -> None:
        """Note that a mail is given up."""
        self._noted(key, state=MailState.REFUSED.value, sent_at=at, payload={}, why=why.value)

    def note_later(self, key: int, at: datetime) -> None:
        """Note when a mail is to be tried again."""
        self._noted(key, next_try_at=at)

    def _noted(self, key: int, **values: object) -> None:
        self.asking.ask(self._NOTE, {"key": key, **values, **FREE})

    def note_not_tried(self, key: int) -> None:
        """Uncount a try that the server did not get to: it was away for everybody."""
        self.asking.ask(self._NOT_TRIED, {"key": key})

    def release(self, claimed_by: str) -> None:
        """Release the mails that one process holds."""
        self.asking.ask(self._RELEASE, {"process": claimed_by})

    def release_all(self) -> None:
        """Release every claim: the processes that held them are known to be dead."""
        self.asking.ask(self._RELEASE_ALL)

    def count_waiting(self) -> int:
        """Return how many mails are still to be sent."""
        return int(self.asking.ask(self._COUNT).value())

    def clear_before(self, settled: datetime, offered: datetime) -> None:
        """Delete the mails sent or given up before one moment, and those offered in vain before another."""
        self.asking.ask(self._CLEAR, {"moment": settled})
        self.asking.ask(self._CLEAR_OFFERED, {"moment": offered})
