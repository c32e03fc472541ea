"""The table of programmes."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Select, bindparam, func, select

from programme.pair import PairState
from programme.people import HERE, Headcount, Programme, Role
from storage import tables
from storage.among import any_of
from storage.rows import Rows


def _headcount() -> Select[Any]:
    """Select how many participants, mentors, pairs, open questions, proposals and managers a programme has."""
    members, pairs = tables.memberships.c, tables.pairs.c
    here = select(func.count()).where(
        members.programme_id == bindparam("programme"),
        any_of(members.role, [Role.ADEPT, Role.MENTOR]),
        any_of(members.state, HERE),
    )
    managers = select(func.count()).where(
        members.programme_id == bindparam("programme"), members.role == Role.MANAGER.value
    )
    two = select(func.count()).where(pairs.programme_id == bindparam("programme"))
    asked, proposed = PairState.ASKED_MENTOR.value, [PairState.ASKED_MENTOR.value, PairState.ASKED_ADEPT.value]
    begun = two.where(pairs.state.not_in([PairState.ENDED.value, *proposed]))
    each = (
        here,
        here.where(members.role == Role.MENTOR.value),
        begun,
        two.where(pairs.state == asked),
        two.where(pairs.state.in_(proposed)),
        managers,
    )
    return select(*(one.scalar_subquery() for one in each))


class ProgrammeRows(Rows[Programme]):
    """`programme.ports.people.Programmes`."""

    table = tables.programmes
    of = Programme

    _OPEN = select(table).where(table.c.ends_on >= bindparam("day")).order_by(table.c.id)
    _HEADCOUNT = _headcount()

    def headcount(self, programme_id: int) -> Headcount:
        """Return how many people and pairs there are in a programme."""
        return Headcount(*self.asking.ask(self._HEADCOUNT, {"programme": programme_id}).one())

    def open(self, day: date) -> Sequence[Programme]:
        """Return the programmes that have not ended on `day`, oldest first."""
        return self.all(self._OPEN, day=day)
