"""The table of the managers' calls, and the pairs that a plan of calls is about."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import Select, bindparam, func, select

from programme.call import Call, InTouch, Outcome
from programme.pair import IN_TOUCH, PairState
from storage import tables
from storage.among import among, any_of
from storage.rows import Rows, batches
from storage.tables import UtcDateTime


def _in_touch() -> Select[tuple[int, int, int, int, int, str, datetime, object]]:
    """Select the pairs of a programme that are in touch and do not rest, with the people of both sides."""
    pairs, adept, mentor = tables.pairs.c, tables.memberships.alias("adept"), tables.memberships.alias("mentor")
    return (
        select(
            *(pairs.id, pairs.adept_id, pairs.mentor_id, adept.c.person_id, mentor.c.person_id, pairs.state),
            func.coalesce(pairs.start_confirmed_at, pairs.since, type_=UtcDateTime()),
            pairs.ends_on,
        )
        .join_from(tables.pairs, adept, adept.c.id == pairs.adept_id)
        .join(mentor, mentor.c.id == pairs.mentor_id)
        .where(pairs.programme_id == bindparam("programme"), any_of(pairs.state, IN_TOUCH - {PairState.PAUSED}))
        .order_by(pairs.id)
    )


class CallRows(Rows[Call]):
    """`programme.ports.calls.Calls`."""

    table = tables.calls
    of = Call

    _newest_first = select(table).order_by(table.c.made_at.desc(), table.c.id.desc())
    _OF_MEMBERSHIPS = _newest_first.where(among(table.c.membership_id, "memberships"))
    _IN_PROGRAMME = select(table).where(table.c.programme_id == bindparam("programme")).order_by(table.c.id)
    _LAST = (
        select(table.c.membership_id, table.c.outcome, func.max(table.c.made_at, type_=UtcDateTime()))
        .where(table.c.programme_id == bindparam("programme"))
        .group_by(table.c.membership_id, table.c.outcome)
    )
    _IN_TOUCH = _in_touch()

    def of_memberships(self, memberships: Collection[int]) -> Mapping[int, Sequence[Call]]:
        """Return the calls with these participants, the newest first, by membership."""
        found: dict[int, list[Call]] = {}
        for one in (row for some in batches(memberships) for row in self.all(self._OF_MEMBERSHIPS, memberships=some)):
            found.setdefault(one.membership_id, []).append(one)
        return found

    def in_programme(self, programme_id: int) -> Sequence[Call]:
        """Return every call of a programme, oldest first."""
        return self.all(self._IN_PROGRAMME, programme=programme_id)

    def last(self, programme_id: int) -> Mapping[int, Mapping[Outcome, datetime]]:
        """Return when the calls with each participant came out so for the last time, by membership."""
        found: dict[int, dict[Outcome, datetime]] = {}
        for member, outcome, at in self.asking.ask(self._LAST, {"programme": programme_id}).rows:
            found.setdefault(member, {})[Outcome(outcome)] = at
        return found

    def in_touch(self, programme_id: int) -> Sequence[InTouch]:
        """Return the pairs of a programme that are in touch and do not rest, oldest first."""
        rows = self.asking.ask(self._IN_TOUCH, {"programme": programme_id}).rows
        return [
            InTouch(pair, adept, mentor, (one, other), state == PairState.ACTIVE.value, at, ends)
            for pair, adept, mentor, one, other, state, at, ends in rows
        ]
