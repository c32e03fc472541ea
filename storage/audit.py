"""The audit: each deed with its author, as lines that are added and never changed, and its news for a manager."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Connection,
    Integer,
    Select,
    String,
    and_,
    bindparam,
    case,
    func,
    insert,
    literal,
    select,
    union_all,
)
from sqlalchemy.sql.elements import ColumnElement
from sqlalchemy.sql.selectable import Subquery

from programme.audit import KINDS, Action, AuditSpan, Deed, Doer, Kind, Line, Subject, doer_id
from programme.people import Role
from storage import tables
from storage.among import among, not_among
from storage.asking import Row, asking_on

_NEAR_PAIRS = "near_pairs"
_NEAR_PEOPLE = "near_people"


def _lines() -> Subquery:
    """Select the lines of a programme in a span of time, each with its subject: meetings count to their pair."""
    audit, members, pairs = tables.audit.c, tables.memberships.c, tables.pairs.c
    meetings, surveys, programme = tables.meetings.c, tables.surveys.c, bindparam("programme", type_=Integer)
    about = audit.subject_id + 0  # so that SQLite begins with the span, and not with all that a programme has
    far = not_among(pairs.id, _NEAR_PAIRS)
    stranger = not_among(members.person_id, _NEAR_PEOPLE)
    takes_part = select(members.id).where(members.person_id == about, members.programme_id == programme)

    def branch(kind: Kind, subject: ColumnElement[int], of: Kind) -> Select[tuple[int, datetime, str, int, str, int]]:
        return select(
            audit.id,
            audit.at,
            audit.action,
            func.coalesce(audit.actor_id, 0).label("actor"),
            literal(kind.value, String).label("kind"),
            subject.label("subject"),
        ).where(
            audit.at >= bindparam("since"),
            audit.at < bindparam("until"),
            audit.kind == of.value,
            among(audit.action, "actions"),
        )

    in_pair = and_(pairs.programme_id == programme, far)
    return union_all(
        branch(Kind.MEMBERSHIP, members.id, Kind.MEMBERSHIP)
        .join_from(tables.audit, tables.memberships, members.id == about)
        .where(members.programme_id == programme),
        branch(Kind.MEMBERSHIP, members.id, Kind.SURVEY)
        .join_from(tables.audit, tables.surveys, surveys.id == about)
        .join(tables.memberships, members.id == surveys.membership_id)
        .where(members.programme_id == programme, stranger),
        branch(Kind.PAIR, pairs.id, Kind.PAIR).join_from(tables.audit, tables.pairs, pairs.id == about).where(in_pair),
        branch(Kind.PAIR, pairs.id, Kind.MEETING)
        .join_from(tables.audit, tables.meetings, meetings.id == about)
        .join(tables.pairs, pairs.id == meetings.pair_id)
        .where(in_pair),
        branch(Kind.PERSON, audit.subject_id, Kind.PERSON).where(takes_part.exists()),
        branch(Kind.PROGRAMME, audit.subject_id, Kind.PROGRAMME).where(about == programme),
    ).subquery()


_LINES = _lines()


class AuditRows:
    """`programme.ports.audit.Audit`: lines are added, never changed."""

    _RECORD = insert(tables.audit)
    _BY_OTHERS = (
        select(_LINES.c.kind, _LINES.c.subject, _LINES.c.action, _LINES.c.actor)
        .where(_LINES.c.actor != bindparam("me", type_=Integer))
        .order_by(_LINES.c.at, _LINES.c.id)
        .limit(bindparam("most", type_=Integer))
    )
    _ABOUT = select(func.max(tables.audit.c.id)).where(
        tables.audit.c.kind == bindparam("kind", type_=String),
        among(tables.audit.c.subject_id, "subjects"),
        among(tables.audit.c.action, "actions"),
    )
    _NEWEST = select(tables.audit).where(
        tables.audit.c.id.in_(_ABOUT.group_by(tables.audit.c.subject_id, tables.audit.c.action))
    )
    _OF_ONE = (
        select(tables.audit)
        .where(
            tables.audit.c.kind == bindparam("kind", type_=String),
            tables.audit.c.subject_id == bindparam("subject", type_=Integer),
            tables.audit.c.action == bindparam("did", type_=String),
        )
        .order_by(tables.audit.c.id.desc())
        .limit(bindparam("most", type_=Integer))
    )
    _COUNT = select(
        _LINES.c.kind, _LINES.c.action, func.count(), func.sum(case((_LINES.c.actor == bindparam("me"), 1), else_=0))
    ).group_by(_LINES.c.kind, _LINES.c.action)

    def __init__(self, connection: Connection) -> None:
        """Work within the transaction of `connection`."""
        self.asking = asking_on(connection)

    def record(
        self, doer: Doer, action: Action, subject: Subject, at: datetime, *, on_behalf_of: Role | None = None
    ) -> None:
        """Add a line to the audit."""
        line = {
            "at": at,
            "actor_id": doer_id(doer),
            "action": action.value,
            "kind": KINDS[type(subject)].value,
            "subject_id": subject.id,
            "on_behalf_of": on_behalf_of and on_behalf_of.value,
        }
        self.asking.ask(self._RECORD, line)

    def lines(self, span: AuditSpan, actions: Collection[str], *, me: int, most: int) -> Sequence[Line]:
        """Return the lines of these actions by others than `me`, the oldest first, as many as `most`."""
        asked = {**_values(span, actions), "me": me, "most": most}
        found = self.asking.ask(self._BY_OTHERS, asked).rows
        return [Line(Kind(kind), subject, action, actor or None) for kind, subject, action, actor in found]

    def newest(self, subjects: Mapping[Kind, Collection[int]], actions: Collection[Action]) -> Sequence[Deed]:
        """Return the newest line of each of these actions about each of these rows."""
        words = [one.value for one in actions]
        return [
            _deed(row)
            for kind, keys in subjects.items()
            for row in self.asking.ask(
                self._NEWEST, {"kind": kind.value, "subjects": list(keys), "actions": words}
            ).rows
        ]

    def about(self, kind: Kind, subject: int, action: Action, *, most: int) -> Sequence[Deed]:
        """Return the newest lines of an action about a row, as many as `most`, the oldest of them first."""
        asked = {"kind": kind.value, "subject": subject, "did": action.value, "most": most}
        return [_deed(row) for row in reversed(self.asking.ask(self._OF_ONE, asked).rows)]

    def count(
        self, span: AuditSpan, actions: Collection[str], *, me: int
    ) -> Mapping[tuple[Kind, str], tuple[int, int]]:
        """Return how many lines of each action there are in all, and how many of them are by `me`."""
        found = self.asking.ask(self._COUNT, {**_values(span, actions), "me": me}).rows
        return {(Kind(kind), action): (count, int(mine)) for kind, action, count, mine in found}


def _deed(row: Row) -> Deed:
    _, at, actor, action, kind, subject, *_ = row
    return Deed(Kind(kind), subject, action, actor, at)


def _values(span: AuditSpan, actions: Collection[str]) -> dict[str, Any]:
    return {
        "programme": span.programme_id,
        "since": span.since,
        "until": span.until,
        "actions": sorted(actions),
        _NEAR_PAIRS: sorted(span.near_pairs),
        _NEAR_PEOPLE: sorted(span.near_people),
    }
