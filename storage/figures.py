"""Figures of a whole programme, counted by the database: what a programme at a glance is made of.

Each statement reads the rows of one programme once and gives back a few numbers, however many people there are.
"""

from collections.abc import Collection, Sequence
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Case, ColumnElement, Connection, Select, and_, bindparam, case, exists, func, or_, select

from programme.glance import Answered, Fare, Met, PairFigures, Seats, Span
from programme.meeting import MeetingState
from programme.pair import End, PairState
from programme.people import Role, State
from storage import tables
from storage.moments import DayOf, DaysTo, HourOf
from storage.rows import one_of
from storage.tables import UtcDateTime

PAIRS, MEETINGS, MEMBERS = tables.pairs.c, tables.meetings.c, tables.memberships.c


def _count(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.count(case((condition, 1)))


_near = select(MEMBERS.id).where(MEMBERS.person_id.in_(bindparam("besides", expanding=True)))
_touches = PAIRS.adept_id.in_(_near) | PAIRS.mentor_id.in_(_near)
_HERE = and_(PAIRS.programme_id == bindparam("programme"), ~_touches)
_STILL_HOLDS = or_(  # what was ahead when its pair ended fell away with it (`programme.meeting.no_longer_holds`)
    MEETINGS.state != MeetingState.PLANNED.value,
    PAIRS.state != PairState.ENDED.value,
    MEETINGS.starts_at <= PAIRS.since,
)
_BEGUN = or_(PAIRS.start_confirmed_at.is_not(None), one_of(PAIRS.end, End.CLOSED, End.REMATCHED))


def _seats() -> Select[Any]:
    """Count the participants of a programme by role and state."""
    interviews = tables.interviews.c
    admitted = one_of(MEMBERS.state, State.WAITING, State.COMPLETED) | or_(
        *(exists().where(side == MEMBERS.id) for side in (PAIRS.adept_id, PAIRS.mentor_id))
    )
    waits = and_(MEMBERS.state == State.REGISTERED.value, interviews.id.is_(None))
    return (
        select(
            MEMBERS.role,
            MEMBERS.state,
            func.count(),
            func.count(MEMBERS.registered_at),
            func.count(interviews.id),
            _count(admitted),
            func.min(case((waits, MEMBERS.registered_at)), type_=UtcDateTime()),
        )
        .select_from(tables.memberships.outerjoin(tables.interviews, interviews.membership_id == MEMBERS.id))
        .where(MEMBERS.programme_id == bindparam("programme"), one_of(MEMBERS.role, Role.ADEPT, Role.MENTOR))
        .group_by(MEMBERS.role, MEMBERS.state)
    )


def _without_mentor() -> Select[Any]:
    """Select since when the adept waits who has waited longest for a mentor: since their last pair, or registration."""
    people = tables.people.c
    ended = select(func.max(PAIRS.since)).where(PAIRS.adept_id == MEMBERS.id).scalar_subquery()
    since = func.coalesce(ended, MEMBERS.registered_at, MEMBERS.created_at)
    return (
        select(func.min(since, type_=UtcDateTime()))
        .select_from(tables.memberships.join(tables.people, people.id == MEMBERS.person_id))
        .where(
            MEMBERS.programme_id == bindparam("programme"),
            MEMBERS.role == Role.ADEPT.value,
            MEMBERS.state == State.WAITING.value,
            ~exists().where(PAIRS.adept_id == MEMBERS.id, PAIRS.state != PairState.ENDED.value),
            people.deletion_asked_at.is_(None),
        )
    )


def _each_pair() -> Select[Any]:
    """Select each pair of a programme with what its meetings come to."""
    held = case((MEETINGS.state == MeetingState.HELD.value, MEETINGS.starts_at))
    awaited = case((one_of(MEETINGS.state, MeetingState.HELD, MeetingState.PLANNED), MEETINGS.starts_at))
    contracts = tables.contracts.c
    both = (contracts.adept_signed_at.is_not(None), contracts.mentor_signed_at.is_not(None))
    return (
        select(
            *(PAIRS.adept_id, PAIRS.mentor_id, PAIRS.state, PAIRS.end),
            _BEGUN.label("begun"),
            func.count(held).label("held"),
            func.min(held).label("first"),
            func.max(held).label("last"),
            func.coalesce(func.max(awaited), PAIRS.start_confirmed_at, PAIRS.since).label("latest"),
            exists().where(contracts.pair_id == PAIRS.id, *both).label("signed"),
        )
        .select_from(tables.pairs.outerjoin(tables.meetings, MEETINGS.pair_id == PAIRS.id))
        .where(_HERE)
        .group_by(PAIRS.id)
    )


def _pairs() -> Select[*tuple[Any, ...]]:
    """Count the pairs of a programme, and the people in them, in one row."""
    each = _each_pair().subquery()
    pair = each.c
    active = pair.state == PairState.ACTIVE.value
    met = pair.held > 0
    yes = or_(one_of(pair.state, PairState.MEETING_AHEAD, PairState.FIT_ASKED), pair.begun, met)
    yes = yes | one_of(pair.end, End.NO_START)
    open_before = one_of(
        pair.state, PairState.ASKED_MENTOR, PairState.ASKED_ADEPT, PairState.MEETING_AHEAD, PairState.FIT_ASKED
    )
    late, silent = bindparam("late", type_=UtcDateTime()), bindparam("silent", type_=UtcDateTime())
    fares = {
        Fare.ON_PACE: active & (pair.latest >= late),
        Fare.LATE: active & (pair.latest < late) & (pair.latest >= silent),
        Fare.SILENT: active & (pair.latest < silent),
        Fare.PAUSED: pair.state == PairState.PAUSED.value,
        Fare.BEFORE: open_before,
        Fare.ENDED: pair.begun & (pair.state == PairState.ENDED.value) & (pair.end != End.CLOSED.value),
        Fare.COMPLETED: pair.end == End.CLOSED.value,
    }
    sides = [_different(condition, side) for condition in (yes, pair.signed, met) for side in _sides(pair)]
    twice = pair.held > 1
    return select(
        *sides,
        *(_count(fares[fare]) for fare in Fare),
        func.coalesce(func.sum(case((twice, pair.held - 1))), 0),
        func.coalesce(func.sum(case((twice, DaysTo(pair.last) - DaysTo(pair.first)))), 0.0),
        func.min(case((active, pair.latest)), type_=UtcDateTime()),
    )


def _sides(pair: Any) -> tuple[ColumnElement[int], ColumnElement[int]]:
    return pair.adept_id, pair.mentor_id


def _different(condition: ColumnElement[bool], side: ColumnElement[int]) -> ColumnElement[int]:
    one: Case[int] = case((condition, side))
    return func.count(one.distinct())


def _spans() -> Select[Any]:
    """Count the pairs of a programme that have started, by the days on which they started and ended."""
    last = case((PAIRS.state == PairState.ENDED.value, DayOf(PAIRS.since)))
    begun = (_HERE, PAIRS.start_confirmed_at.is_not(None))
    days = select(DayOf(PAIRS.start_confirmed_at).label("first"), last.label("last")).where(*begun).subquery()
    return select(days.c.first, days.c.last, func.count()).group_by(days.c.first, days.c.last)


def _of_pairs() -> Select[Any]:
    """Count the meetings of a programme by hour and state."""
    hours = (
        select(HourOf(MEETINGS.starts_at).label("hour"), MEETINGS.state.label("state"))
        .join(tables.pairs, PAIRS.id == MEETINGS.pair_id)
        .where(_HERE, MEETINGS.state != MeetingState.CANCELLED.value, _STILL_HOLDS)
        .subquery()
    )
    return select(hours.c.hour, hours.c.state, func.count()).group_by(hours.c.hour, hours.c.state)


def _reports() -> Select[int, int, int]:
    """Count the meetings that both sides were asked about before a moment, the reports, and who wrote them.

    The first meeting of a pair has the question of the fit instead of a report, and lies before the pair's start.
    """
    reports = tables.reports.c
    return (
        select(func.count(MEETINGS.id.distinct()), func.count(reports.id), func.count(reports.membership_id.distinct()))
        .select_from(tables.meetings.join(tables.pairs, PAIRS.id == MEETINGS.pair_id))
        .outerjoin(tables.reports, reports.meeting_id == MEETINGS.id)
        .where(
            _HERE,
            MEETINGS.state != MeetingState.CANCELLED.value,
            _STILL_HOLDS,
            MEETINGS.starts_at > PAIRS.start_confirmed_at,
            MEETINGS.starts_at < bindparam("before", type_=UtcDateTime()),
        )
    )


def _surveys() -> Select[int, int]:
    """Count the surveys of a form that a programme's participants were asked to answer, and the answers."""
    surveys = tables.surveys.c
    return (
        select(func.count(), func.count(surveys.given_at))
        .select_from(tables.memberships.join(tables.surveys, surveys.membership_id == MEMBERS.id))
        .where(
            MEMBERS.programme_id == bindparam("programme"),
            surveys.form == bindparam("form"),
            MEMBERS.person_id.not_in(bindparam("besides", expanding=True)),
        )
    )


class Figures:
    """`programme.ports.Figures`."""

    _SEATS = _seats()
    _WITHOUT_MENTOR = _without_mentor()
    _PAIRS = _pairs()
    _LEFT_OUT = select(func.count()).where(PAIRS.programme_id == bindparam("programme"), _touches)
    _SPANS = _spans()
    _MEETINGS = _of_pairs()
    _REPORTS = _reports()
    _SURVEYS = _surveys()

    def __init__(self, connection: Connection) -> None:
        """Work within the transaction of `connection`."""
        self.connection = connection

    def seats(self, programme_id: int) -> Sequence[Seats]:
        """Return the participants of a programme, counted by role and state."""
        rows = self.connection.execute(self._SEATS, {"programme": programme_id})
        return [Seats(Role(role), State(state), *counts) for role, state, *counts in rows]

    def without_mentor(self, programme_id: int) -> datetime | None:
        """Return since when the adept waits who has waited longest for a mentor, or None."""
        found: datetime | None = self.connection.execute(self._WITHOUT_MENTOR, {"programme": programme_id}).scalar_one()
        return found

    def pairs(self, programme_id: int, besides: Collection[int], late: datetime, silent: datetime) -> PairFigures:
        """Return the pairs of a programme, counted; without those of the people `besides`."""
        here = {"programme": programme_id, "besides": list(besides)}
        row = self.connection.execute(self._PAIRS, {**here, "late": late, "silent": silent}).one()
        left_out = self.connection.execute(self._LEFT_OUT, here).scalar_one()
        people, fares, (gaps, days, quiet) = row[:6], row[6 : 6 + len(Fare)], row[6 + len(Fare) :]
        return PairFigures(
            matched=(people[0], people[1]),
            signed=(people[2], people[3]),
            met=(people[4], people[5]),
            fares=dict(zip(Fare, fares, strict=True)),
            gaps=int(gaps),
            days=float(days),
            quiet_since=quiet,
            left_out=left_out,
        )

    def spans(self, programme_id: int, besides: Collection[int]) -> Sequence[Span]:
        """Return when the pairs of a programme were under way; without those of the people `besides`."""
        rows = self.connection.execute(self._SPANS, {"programme": programme_id, "besides": list(besides)})
        return [
            Span(date.fromisoformat(first), date.fromisoformat(last) if last else None, count)
            for first, last, count in rows
        ]

    def meetings(self, programme_id: int, besides: Collection[int]) -> Sequence[Met]:
        """Return the meetings of a programme by hour; without those that were called off, and of `besides`."""
        rows = self.connection.execute(self._MEETINGS, {"programme": programme_id, "besides": list(besides)})
        return [
            Met(datetime.strptime(hour, "%Y-%m-%d %H").replace(tzinfo=UTC), MeetingState(state), count)
            for hour, state, count in rows
        ]

    def reports(self, programme_id: int, besides: Collection[int], before: datetime) -> Answered:
        """Return how many reports were asked for on meetings before a moment, two for each, and how many are there."""
        here = {"programme": programme_id, "besides": list(besides), "before": before}
        meetings, given, people = self.connection.execute(self._REPORTS, here).one()
        return Answered(2 * meetings, given, people)

    def survey(self, programme_id: int, besides: Collection[int], form: str) -> Answered:
        """Return how many were asked to answer a survey, and have; without the people `besides`."""
        here = {"programme": programme_id, "besides": list(besides), "form": form}
        asked, given = self.connection.execute(self._SURVEYS, here).one()
        return Answered(asked, given, given)
