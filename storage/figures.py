"""Figures of a whole programme, counted by the database for its glance.

Each statement reads a row for each pair or person, or an index, once, and gives back a few numbers. No statement reads
a row for each meeting or report of the year: their sums are kept with the pair (`storage/tallies.py`).
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    CompoundSelect,
    Connection,
    Date,
    Select,
    and_,
    bindparam,
    case,
    exists,
    func,
    literal,
    literal_column,
    null,
    select,
    type_coerce,
    union,
    union_all,
)

from programme.fares import Fare
from programme.glance import FEWEST, Answered, PairFigures, Seats, Span
from programme.meeting import MeetingState
from programme.pair import UNDER_WAY, End, PairState
from programme.people import Role, State
from storage import tables
from storage.among import among, each_of, not_among
from storage.asking import asking_on
from storage.fares import IS_BACK
from storage.moments import DayOf
from storage.rows import one_of, written
from storage.tables import UtcDateTime
from storage.tallies import IS_ASKED_ABOUT, STILL_HOLDS

PAIRS, MEETINGS, MEMBERS = tables.pairs.c, tables.meetings.c, tables.memberships.c
REPORTS, TALLIES, SURVEYS = tables.reports.c, tables.tallies.c, tables.surveys.c


def _count(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.count(case((condition, 1)))


_HERE = and_(PAIRS.programme_id == bindparam("programme"), not_among(PAIRS.id, "besides"))
_of_programme = TALLIES.programme_id == bindparam("programme")
_NEVER = literal(datetime.max.replace(tzinfo=UTC), UtcDateTime())
_before, _now = (bindparam(one, type_=UtcDateTime()) for one in ("before", "now"))


def _talked_since(member: Any) -> ColumnElement[bool]:
    """Return the condition that a talk with a participant was had; whoever has registered anew is talked to anew."""
    sheet = tables.interviews.c
    anew = and_(member.state == State.REGISTERED.value, sheet.made_at < member.registered_at)
    return and_(sheet.membership_id == member.id, ~anew)


def _seats() -> Select[Any]:
    """Count the members of a programme by role and state: each once, and what only a few can be of these few alone."""
    interviews = tables.interviews.c
    programme: BindParameter[int] = bindparam("programme")
    every = (
        select(
            MEMBERS.role,
            MEMBERS.state,
            func.count().label("members"),
            func.count(MEMBERS.registered_at).label("registered"),
            func.count(interviews.id).label("talked"),
        )
        .select_from(tables.memberships.outerjoin(tables.interviews, _talked_since(MEMBERS)))
        .where(MEMBERS.programme_id == programme)
        .group_by(MEMBERS.role, MEMBERS.state)  # managers too: an index has all of a programme in this order
        .subquery()
    ).c
    one = tables.memberships.alias("one")
    sides = (PAIRS.adept_id == one.c.id, PAIRS.mentor_id == one.c.id)
    same = (one.c.programme_id == programme, one.c.role == every.role, one.c.state == every.state)
    to_the_end = one_of(PAIRS.state, *UNDER_WAY) | (PAIRS.end == End.CLOSED.value)

    def in_a_pair(*such: ColumnElement[bool]) -> ColumnElement[int]:
        # One condition of both sides: of two PostgreSQL would begin with all pairs, twice.
        pairs = union_all(*(select(PAIRS.id).where(side, *such).correlate(one) for side in sides)).exists()
        return select(func.count()).select_from(one).where(*same, pairs).scalar_subquery()

    waits = ~exists().where(_talked_since(one.c))
    longest = select(func.min(one.c.registered_at)).where(*same, waits)
    return select(
        every.role,
        every.state,
        every.members,
        every.registered,
        every.talked,
        case((one_of(every.state, State.WAITING, State.COMPLETED), every.members), else_=in_a_pair()),
        case((every.state == State.COMPLETED.value, in_a_pair(to_the_end)), else_=0),
        case((every.state == State.REGISTERED.value, longest.scalar_subquery())),
    )


def _free() -> Select[Any]:
    """Select the approved adepts of a programme in no open pair but a bridge: nearly all have a mentor."""
    return select(MEMBERS.id).where(
        MEMBERS.programme_id == bindparam("programme"),
        MEMBERS.role == Role.ADEPT.value,
        MEMBERS.state == State.WAITING.value,
        ~exists().where(PAIRS.adept_id == MEMBERS.id, PAIRS.state != written(PairState.ENDED), ~PAIRS.is_bridge),
    )


def _longest_free() -> Select[Any]:
    """Select the moment since which one of some adepts waits longest: the end of a pair, or the registration."""
    people = tables.people.c
    ended = select(func.max(PAIRS.since)).where(PAIRS.adept_id == MEMBERS.id, ~PAIRS.is_bridge).scalar_subquery()
    since = func.coalesce(ended, MEMBERS.registered_at, MEMBERS.created_at)
    leaves = select(people.id).where(people.deletion_asked_at.is_not(None))
    return select(func.min(since, type_=UtcDateTime())).where(
        among(MEMBERS.id, "keys"), MEMBERS.person_id.not_in(leaves)
    )


def _near() -> CompoundSelect[Any]:
    """Select the pairs of a programme that some people are in."""
    seats = select(MEMBERS.id).where(among(MEMBERS.person_id, "people"))
    here = PAIRS.programme_id + 0 == bindparam("programme")  # so that SQLite begins with the people
    return union(*(select(PAIRS.id).where(here, side.in_(seats)) for side in (PAIRS.adept_id, PAIRS.mentor_id)))


def _of_side(place: int, side: ColumnElement[int]) -> Select[*tuple[Any, ...]]:
    """Count the adepts, or the mentors, of a programme's pairs: those with a pair that has said yes, signed, and met.

    An index has all that it takes of a pair, in the order of its adept, and another index in that of its mentor.
    """
    each = (
        select(*(func.sum(one).label(one.name) for one in (TALLIES.matched, TALLIES.signed, TALLIES.held)))
        .where(TALLIES.programme_id == bindparam("programme"), not_among(TALLIES.pair_id, "besides"))
        .group_by(side)
        .subquery()
    )
    return select(literal_column(str(place)), *(_count(pairs > 0) for pairs in each.c))


def _pairs() -> Select[*tuple[Any, ...]]:
    """Count the pairs of a programme by how they stand, each with the sums of their meetings: an index has them all."""
    gaps = func.sum(TALLIES.held) - _count(TALLIES.held > 0)
    return (
        select(
            TALLIES.fare,
            func.count(),
            gaps,
            func.coalesce(func.sum(TALLIES.days), 0.0),
        )
        .where(_of_programme, not_among(TALLIES.pair_id, "besides"))
        .group_by(TALLIES.fare)
    )


def _quiet() -> Select[Any]:
    """Select since when the pair under way that does not come back from a pause has not met for longest.

    With it goes the earliest return of those that had not met for longer. No pair behind it can have waited as long.
    """
    under_way = tables.pairs.join(tables.tallies, TALLIES.pair_id == PAIRS.id)
    mine = (_of_programme, TALLIES.met_at.is_not(None), not_among(TALLIES.pair_id, "besides"))
    first = select(TALLIES.met_at).select_from(under_way).where(*mine, ~IS_BACK).order_by(TALLIES.met_at).limit(1)
    before = func.coalesce(first.scalar_subquery(), _NEVER)
    back = select(func.min(PAIRS.since)).select_from(under_way).where(*mine, TALLIES.met_at < before)
    return select(first.scalar_subquery(), back.scalar_subquery())


def _spans() -> CompoundSelect[Any]:
    """Count the pairs that have started, by the days on which they started and ended and their own last one."""
    nothing = type_coerce(null(), Date)
    under_way = (
        select(TALLIES.began_on, nothing, TALLIES.ends_on, func.count())
        .where(_of_programme, TALLIES.began_on.is_not(None), not_among(TALLIES.pair_id, "besides"))
        .group_by(TALLIES.began_on, TALLIES.ends_on)
    )
    last = case((PAIRS.state == PairState.ENDED.value, DayOf(PAIRS.since)))
    others = (
        _HERE,
        one_of(PAIRS.state, *(one for one in PairState if one is not PairState.ACTIVE)),
        PAIRS.start_confirmed_at.is_not(None),
        ~PAIRS.is_bridge,
    )
    first = DayOf(PAIRS.start_confirmed_at)
    days = select(first.label("first"), last.label("last"), PAIRS.ends_on.label("own")).where(*others).subquery()
    found: CompoundSelect[Any] = union_all(under_way, select(*days.c, func.count()).group_by(*days.c))
    return found


_held = and_(MEETINGS.programme_id == bindparam("programme"), MEETINGS.state == MeetingState.HELD.value)


def _reach() -> Select[Any]:
    """Select when the first and the last meetings are of those held, and the last of those booked."""
    held, booked = not_among(MEETINGS.pair_id, "besides"), not_among(TALLIES.pair_id, "besides")
    ends = (
        select(func.min(MEETINGS.starts_at)).where(_held, held),
        select(func.max(MEETINGS.starts_at)).where(_held, held),
        select(func.max(TALLIES.planned_at)).where(_of_programme, TALLIES.planned_at > _now, booked),
    )
    return select(*(one.scalar_subquery() for one in ends))


def _met(*besides: str) -> Select[Any]:
    """Count the meetings held in each span between two bounds, and those booked in it; of the pairs `besides` alone.

    Each span by an index alone, which has not the pairs: those left out are counted apart, where there are any.
    """
    bound = each_of("bounds", UtcDateTime()).c.value
    spans = select(bound.label("since"), func.lead(bound).over(order_by=bound).label("until")).subquery()
    since, until = spans.c.since, spans.c.until
    held = (_held, MEETINGS.starts_at >= since, MEETINGS.starts_at < until)
    booked = (_of_programme, TALLIES.planned_at >= since, TALLIES.planned_at < until, TALLIES.planned_at > _now)
    counts = (
        select(func.count()).where(*conditions, *(among(pair, one) for one in besides)).scalar_subquery()
        for conditions, pair in ((held, MEETINGS.pair_id), (booked, TALLIES.pair_id))
    )
    return select(*counts).where(until.is_not(None)).order_by(since)


def _told(of: ColumnElement[bool]) -> Select[Any]:
    """Count some meetings that both sides are asked about, and their reports."""
    reports = select(func.count()).where(REPORTS.meeting_id == MEETINGS.id).scalar_subquery()
    return (
        select(func.count(), func.coalesce(func.sum(reports), 0))
        .select_from(tables.meetings.join(tables.pairs, PAIRS.id == MEETINGS.pair_id))
        .where(
            MEETINGS.programme_id == bindparam("programme"),
            not_among(MEETINGS.pair_id, "besides"),
            IS_ASKED_ABOUT,
            of,
        )
    )


def _who_told() -> Select[Any]:
    """Count the people with a report on a meeting before a moment, up to the fewest whose answers may be shown."""
    here = (
        MEETINGS.id == REPORTS.meeting_id,
        PAIRS.id == MEETINGS.pair_id,
        not_among(PAIRS.id, "besides"),
        MEETINGS.state != MeetingState.CANCELLED.value,
        STILL_HOLDS,
        IS_ASKED_ABOUT,
        MEETINGS.starts_at < _before,
    )
    told = exists(select(REPORTS.id).where(REPORTS.membership_id == MEMBERS.id, *here).correlate(tables.memberships))
    some = select(MEMBERS.id).where(MEMBERS.programme_id == bindparam("programme"), told).limit(FEWEST)
    return select(func.count()).select_from(some.subquery())


_in_programme: BindParameter[int] = bindparam("programme")
_theirs = select(MEMBERS.id).where(among(MEMBERS.person_id, "people"), MEMBERS.programme_id == _in_programme)
_here = SURVEYS.programme_id == _in_programme
_by_form = select(SURVEYS.form, func.count(), func.count(SURVEYS.given_at)).group_by(SURVEYS.form)


def _who_answered() -> Select[Any]:
    """Count the people who have answered a survey, up to the fewest whose answers may be shown."""
    is_given = (SURVEYS.form == bindparam("form"), SURVEYS.given_at.is_not(None))
    given = (_here, *is_given, not_among(SURVEYS.membership_id, "members"))
    who = select(SURVEYS.membership_id).where(*given).distinct().limit(FEWEST)
    return select(func.count()).select_from(who.subquery())


class Figures:
    """`programme.ports.desk.Figures`."""

    _SEATS = _seats()
    _FREE, _LONGEST_FREE = _free(), _longest_free()
    _PAIRS = _pairs()
    _QUIET = _quiet()
    _SIDES = union_all(_of_side(0, TALLIES.adept_id), _of_side(1, TALLIES.mentor_id))
    _NEAR = _near()
    _SPANS = _spans()
    _REACH = _reach()
    _MET, _MET_BESIDES = _met(), _met("besides")
    _KEPT = select(func.coalesce(func.sum(TALLIES.asked), 0), func.coalesce(func.sum(TALLIES.told), 0)).where(
        TALLIES.programme_id == bindparam("programme"), not_among(TALLIES.pair_id, "besides")
    )
    _TOLD_LATELY = _told(
        one_of(MEETINGS.state, MeetingState.HELD, MeetingState.NOT_HELD) & (MEETINGS.starts_at >= _before)
    )
    _NOT_TOLD = _told(and_(MEETINGS.state == MeetingState.PLANNED.value, MEETINGS.starts_at < _before, STILL_HOLDS))
    _WHO_TOLD = _who_told()
    _THEIRS = _theirs
    _SURVEYS = _by_form.where(_here)
    _SURVEYS_BESIDES = _by_form.where(among(SURVEYS.membership_id, "members"))
    _WHO_ANSWERED = _who_answered()

    def __init__(self, connection: Connection) -> None:
        """Work within the transaction of `connection`."""
        self.asking = asking_on(connection)

    def seats(self, programme_id: int) -> Sequence[Seats]:
        """Return the participants of a programme, counted by role and state."""
        rows = self.asking.ask(self._SEATS, {"programme": programme_id}).rows
        seats = [Seats(Role(role), State(state), *counts) for role, state, *counts in rows]
        return [one for one in seats if one.role.takes_part]

    def without_mentor(self, programme_id: int) -> datetime | None:
        """Return the moment since which an adept has waited longest for a mentor, or None."""
        keys = self._ids(self._FREE, {"programme": programme_id})
        found: datetime | None = self.asking.ask(self._LONGEST_FREE, {"keys": keys}).value() if keys else None
        return found

    def near(self, programme_id: int, people: Collection[int]) -> Sequence[int]:
        """Return the ids of a programme's pairs that any of these people is in."""
        rows = self.asking.ask(self._NEAR, {"programme": programme_id, "people": people}).rows if people else ()
        return [key for (key,) in rows]

    def pairs(self, programme_id: int, besides: Collection[int], anew: int) -> PairFigures:
        """Return the pairs of a programme, counted."""
        here = {"programme": programme_id, "besides": besides}
        rows = self.asking.ask(self._PAIRS, here).rows
        counts = {Fare(fare): count for fare, count, *_ in rows if fare is not None}
        sides = [counts for _, *counts in sorted(map(tuple, self.asking.ask(self._SIDES, here).rows))]
        matched, signed, met = zip(*sides, strict=True)
        quiet = self.asking.ask(self._QUIET, {**here, "anew": anew}).one()
        return PairFigures(
            matched=matched,
            signed=signed,
            met=met,
            fares={fare: counts.get(fare, 0) for fare in Fare},
            gaps=sum(int(row[2]) for row in rows),
            days=sum(float(row[3]) for row in rows),
            quiet_since=min((one for one in quiet if one is not None), default=None),
        )

    def spans(self, programme_id: int, besides: Collection[int]) -> Sequence[Span]:
        """Return when the pairs of a programme were under way."""
        rows = self.asking.ask(self._SPANS, {"programme": programme_id, "besides": besides}).rows
        return [Span(*row) for row in rows]

    def reach(self, programme_id: int, besides: Collection[int], now: datetime) -> Sequence[datetime]:
        """Return when the first and the last of a programme's meetings were held, and the last is booked, if any."""
        here = {"programme": programme_id, "besides": besides, "now": now}
        return [at for at in self.asking.ask(self._REACH, here).one() if at is not None]

    def met(
        self, programme_id: int, besides: Collection[int], bounds: Sequence[datetime], now: datetime
    ) -> Sequence[tuple[int, int]]:
        """Return how many meetings of a programme were held from each bound to the next, and are booked after `now`."""
        spans = {"programme": programme_id, "bounds": bounds, "now": now}
        found = [(held, booked) for held, booked in self.asking.ask(self._MET, spans).rows]
        less = self.asking.ask(self._MET_BESIDES, {**spans, "besides": besides}).rows if besides else ()
        return [(held - a, booked - b) for (held, booked), (a, b) in zip(found, less, strict=True)] if less else found

    def reports(self, programme_id: int, besides: Collection[int], before: datetime) -> Answered:
        """Return how many reports were asked for on meetings before a moment, two for each, and how many are there."""
        here = {"programme": programme_id, "besides": besides}
        asked, told = self.asking.ask(self._KEPT, here).one()
        early, early_told = self.asking.ask(self._TOLD_LATELY, {**here, "before": before}).one()
        open_, open_told = self.asking.ask(self._NOT_TOLD, {**here, "before": before}).one()
        people = self.asking.ask(self._WHO_TOLD, {**here, "before": before}).value()
        return Answered(2 * (asked - early + open_), int(told - early_told + open_told), people)

    def surveys(self, programme_id: int, people: Collection[int], forms: Sequence[str]) -> Mapping[str, Answered]:
        """Return how many were asked to answer each survey, and have; without these people."""
        here = {"programme": programme_id}
        members = self._ids(self._THEIRS, {**here, "people": people})
        counts = {form: (asked, given) for form, asked, given in self.asking.ask(self._SURVEYS, here).rows}
        besides = self.asking.ask(self._SURVEYS_BESIDES, {"members": members}).rows if members else ()
        less = {form: (asked, given) for form, asked, given in besides}
        found: dict[str, Answered] = {}
        for form in forms:
            (asked, given), (asked_less, given_less) = counts.get(form, (0, 0)), less.get(form, (0, 0))
            values = {**here, "form": form, "members": members}
            people_told = self.asking.ask(self._WHO_ANSWERED, values).value() if given > given_less else 0
            found[form] = Answered(asked - asked_less, given - given_less, people_told)
        return found

    def _ids(self, query: Select[int], values: Mapping[str, Any]) -> Sequence[int]:
        return [key for (key,) in self.asking.ask(query, values).rows]
