"""Whether the manager's calls of a rehearsed year came in the week in which the list of calls had said they would."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, select

from programme.access import NO_BONDS
from programme.call import A_WEEK, TRIES, monday_of
from programme.people import Programme
from programme.usecases.common.sight import NOBODY, Sight
from programme.usecases.desk.call_plan import calls
from sandbox.phones.phone import ZONE
from storage import tables
from storage.unit_of_work import SqlUnitOfWork

Key = tuple[int, date]
"""A turn: whom the call is with, by the membership, and since when it waits."""


@dataclass(slots=True)
class _Turn:
    """A turn that has come up: the Monday of the first look at it and of the last, and the week that it was put in."""

    seen: date
    week: date
    shown: date


class Told:
    """In which week each call was to come, as the list said on the Monday of the week in which it fell due."""

    def __init__(self) -> None:
        """Begin with none."""
        self._turns: dict[Key, _Turn] = {}

    def look(self, uow: SqlUnitOfWork, programme: Programme, now: datetime) -> None:
        """Note on a Monday morning in which week each call that waits is to come."""
        today = now.astimezone(ZONE).date()
        if today != monday_of(today):
            return
        plan = calls(uow, Sight(NOBODY, NO_BONDS), programme, now).plan
        for week in (plan.week, *plan.ahead):
            for turn in week.turns:
                if turn.since < today + A_WEEK:
                    one = self._turns.setdefault((turn.member, turn.since), _Turn(today, week.monday, today))
                    one.shown = today

    def counted(self, connection: Connection) -> dict[str, int]:
        """Return how many calls came up, how many had to wait for a later week, and how many came later than told.

        One that nobody has tried to make, and that is no longer shown, was needed no more.
        """
        tries = defaultdict[int, list[date]](list)
        for member, outcome, at in connection.execute(_CALLS):
            if outcome in TRIES:
                tries[member].append(at.astimezone(ZONE).date())
        late = sum(_is_late(one, tries[member]) for (member, _), one in self._turns.items())
        waited = [(one.week - one.seen).days // 7 for one in self._turns.values()]
        return {
            "came_up": len(waited),
            "put_off_to_a_later_week": sum(weeks > 0 for weeks in waited),
            "weeks_told_at_most": max(waited, default=0),
            "later_than_told": late,
        }


_CALLS = select(tables.calls.c.membership_id, tables.calls.c.outcome, tables.calls.c.made_at)


def _is_late(turn: _Turn, tries: list[date]) -> bool:
    """Tell whether a call was still to be made after the week of which the list had told, and nobody had tried."""
    over = turn.week + A_WEEK
    return turn.shown >= over and not any(turn.seen <= day < over for day in tries)
