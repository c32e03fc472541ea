"""The private words of a rehearsal: how many were told, answered in time, and left to the stand-in; and the ties."""

from datetime import datetime

from sqlalchemy import Connection, func, select

from programme.audit import Did
from programme.due import DueKind
from programme.people import Concern
from programme.usecases.myself.concern_promise import OWED, is_in_time, late_from
from sandbox.phones.phone import ZONE
from storage.tables import audit, concerns, due

TIES = {Did.TOLD_TIE.value: "told", Did.TOOK_BACK_TIE.value: "taken_back", Did.SETTLED_TIE.value: "go_on"}
"""The lines of the audit about ties, with what they are called here."""


def concerns_of(connection: Connection, now: datetime) -> dict[str, int]:
    """Return how many private words there were, to how many an answer was owed, and how many had it in time.

    `forgotten` are those that are late, and reached no stand-in.
    """
    told = [Concern(**row) for row in connection.execute(select(concerns)).mappings()]
    owed = [one for one in told if one.wish in OWED]
    late = [one for one in owed if not is_in_time(one, ZONE) and late_from(one, ZONE) <= now]
    return {
        "concerns": len(told),
        "urgent": sum(one.urgency == "urgent" for one in told),
        "owed": len(owed),
        "answered_in_time": sum(is_in_time(one, ZONE) for one in owed),
        "to_the_stand_in": sum(one.told_stand_in_at is not None for one in told),
        "forgotten": sum(one.told_stand_in_at is None for one in late),
    }


def ties_of(connection: Connection) -> dict[str, int]:
    """Return how many ties to a partner were told, taken back, answered by a manager, and how many wait for one."""
    query = select(audit.c.action, func.count().label("lines")).where(audit.c.action.in_(TIES))
    counted = {row.action: row.lines for row in connection.execute(query.group_by(audit.c.action))}
    waiting = connection.execute(select(func.count()).where(due.c.kind == DueKind.TIE.value)).scalar_one()
    return {**{what: counted.get(action, 0) for action, what in TIES.items()}, "waiting": waiting}
