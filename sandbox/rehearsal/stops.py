"""The rare deeds of a rehearsed year: who was stopped, which bridges there were, and what was taken back."""

from datetime import UTC, datetime

from sqlalchemy import Connection, Select, func, select

from programme.audit import Did
from programme.pair import End, PairEvent
from programme.usecases.common.nudge import WITHHELD
from sandbox.phones.phone import ZONE
from storage.tables import audit, nudges, pairs, people

STOPS = (Did.SUSPENDED.value, Did.LIFTED_SUSPENSION.value)
ABOUT_NO_MEETING = ("closing", "pause")
"""How the kinds begin of what is said by itself to a stopped one and their partners all the same."""


def times(connection: Connection, action: Did | PairEvent) -> int:
    """Return how often a deed was done, by the audit."""
    return _count(connection, select(audit.c.id).where(audit.c.action == action.value))


def bridges_of(connection: Connection) -> dict[str, int]:
    """Return how many bridges were asked for, began, and ended as the adept's next pair began or the year was over."""
    bridge = select(pairs.c.id).where(pairs.c.is_bridge)
    begun = bridge.where(pairs.c.start_confirmed_at.is_not(None))
    over = begun.where(pairs.c.end == End.BRIDGED.value)
    return {"asked": _count(connection, bridge), "begun": _count(connection, begun), "over": _count(connection, over)}


def taken_back(connection: Connection) -> dict[str, int]:
    """Return how many endings were taken back, and how many of the wishes to be deleted."""
    return {"endings": times(connection, PairEvent.REOPEN), "deletions": times(connection, Did.KEPT_DATA)}


def said_in_a_stop(connection: Connection) -> list[str]:
    """Return the messages of the bot by itself about a pair, on the days on which one of the two was suspended."""
    spans = _spans(connection)
    query = (
        select(nudges.c.kind, nudges.c.at, people.c.name, pairs.c.adept_id, pairs.c.mentor_id)
        .join_from(nudges, pairs, pairs.c.id == nudges.c.pair_id)
        .join(people, people.c.id == nudges.c.person_id)
        .where(~nudges.c.kind.startswith(WITHHELD))
        .order_by(nudges.c.id)
    )
    return [
        f"{row.kind} to {row.name} about somebody suspended, {row.at.astimezone(ZONE):%Y-%m-%d %H:%M}"
        for row in connection.execute(query)
        if not row.kind.startswith(ABOUT_NO_MEETING)
        and any(key in (row.adept_id, row.mentor_id) and since < row.at < until for key, since, until in spans)
    ]


def _spans(connection: Connection) -> list[tuple[int, datetime, datetime]]:
    """Return each suspension: of which membership, since when, and until when or the end of time."""
    query = select(audit.c.subject_id, audit.c.action, audit.c.at).where(audit.c.action.in_(STOPS)).order_by(audit.c.id)
    lines = connection.execute(query).all()
    never = datetime.max.replace(tzinfo=UTC)
    lifted = [(row.subject_id, row.at) for row in lines if row.action == STOPS[1]]
    begun = [(row.subject_id, row.at) for row in lines if row.action == STOPS[0]]
    return [
        (key, since, min((at for one, at in lifted if one == key and at > since), default=never))
        for key, since in begun
    ]


def _count(connection: Connection, query: Select[tuple[int]]) -> int:
    return int(connection.execute(select(func.count()).select_from(query.subquery())).scalar_one())
