"""The table of errands, and how a process takes them in hand.

A claim is only a hint, as with waits: `finish` deletes the row in the unit that stores the answer, and only for the
process that holds it, so that no errand is answered twice. Leases run by real time.
"""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, or_, select, update

from programme.errand import Errand, ErrandKind
from programme.people import Person, Programme
from storage import tables
from storage.among import among, not_among
from storage.lease import FREE, is_free, moments
from storage.rows import Rows


class ErrandRows(Rows[Errand]):
    """`programme.ports.conversation.Errands`, and the claims of the process that does them."""

    table = tables.errands
    of = Errand

    _mine = table.c.claimed_by == bindparam("process")
    _these = among(table.c.id, "keys")

    _UNDER_WAY = select(table).where(
        table.c.kind == bindparam("of_kind"),
        table.c.programme_id == bindparam("programme"),
        table.c.person_id == bindparam("person"),
    )
    _EXTEND = update(table).where(_mine, _these)
    _LEFT = (
        select(table.c.id)
        .where(
            or_(is_free(table), _mine),
            not_among(table.c.id, "keys"),
        )
        .order_by(table.c.id)
        .with_for_update(skip_locked=True)
    )
    _TAKE = update(table).where(_these).values(tries=table.c.tries + 1)
    _TAKEN = select(table).where(_these).order_by(table.c.id)
    _FINISH = delete(table).where(table.c.id == bindparam("key"), _mine).returning(table.c.id)
    _RELEASE = update(table).where(_mine).values(**FREE)
    _RELEASE_ALL = update(table).where(table.c.claimed_by.is_not(None)).values(**FREE)

    def ask(self, kind: ErrandKind, programme: Programme, person: Person, now: datetime) -> Errand | None:
        """Store an errand of a person; return it, or None if an errand of the kind is under way for them already."""
        same = {"of_kind": kind.value, "programme": programme.id, "person": person.id}
        if self.one(self._UNDER_WAY, **same) is not None:
            return None
        return self.add(Errand(0, kind, programme.id, person.id, now))

    def take(
        self, in_hand: Collection[int], *, claimed_by: str, held_at: datetime, lease_until: datetime
    ) -> Sequence[Errand]:
        """Extend the leases of the errands in hand; claim those that no process does, count a try of each, return them.

        A row under our own name that is not in hand was let go when the database went away.
        """
        claim = {"claimed_by": claimed_by, "lease_until": lease_until}
        if in_hand:
            self.asking.ask(self._EXTEND, {"process": claimed_by, "keys": list(in_hand), **claim})
        free = {"process": claimed_by, **moments(held_at, lease_until), "keys": list(in_hand)}
        keys = self.asking.ask(self._LEFT, free).column()
        if not keys:
            return []
        self.asking.ask(self._TAKE, {"keys": keys, **claim})
        return self.all(self._TAKEN, keys=keys)

    def finish(self, key: int, *, claimed_by: str) -> bool:
        """Delete an errand; tell whether it was still there and this process's to answer."""
        return self.asking.ask(self._FINISH, {"key": key, "process": claimed_by}).first() is not None

    def release(self, claimed_by: str) -> None:
        """Release the errands that one process holds."""
        self.asking.ask(self._RELEASE, {"process": claimed_by})

    def release_all(self) -> None:
        """Release every claim: the processes that held them are known to be dead."""
        self.asking.ask(self._RELEASE_ALL)
