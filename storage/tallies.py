"""The sums of each pair's meetings, kept beside the pair: a programme at a glance need not read every meeting.

Each change of a pair, a meeting or a report has them counted anew from that pair's own rows, in the same unit, so that
no sum is kept by steps and can drift (decision 45). `counted` alone says how.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import (
    BigInteger,
    BindParameter,
    ColumnElement,
    ScalarSelect,
    Select,
    Update,
    and_,
    bindparam,
    case,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)

from programme.fares import Fare
from programme.meeting import LOW_MARK, MeetingState
from programme.pair import End, Pair, PairState
from storage import tables
from storage.asking import Asking
from storage.moments import DayOf, DaysTo
from storage.rows import one_of, written

TALLIES, PAIRS, MEETINGS = tables.tallies, tables.pairs.c, tables.meetings.c
CONTRACTS, REPORTS = tables.contracts.c, tables.reports.c
_NAMES = [column.name for column in TALLIES.c]

STILL_HOLDS = or_(  # what was ahead when its pair ended fell away with it (`programme.meeting.no_longer_holds`)
    MEETINGS.state != MeetingState.PLANNED.value,
    PAIRS.state != PairState.ENDED.value,
    MEETINGS.starts_at <= PAIRS.since,
)
IS_ASKED_ABOUT = MEETINGS.starts_at > PAIRS.start_confirmed_at
"""A pair's first meeting lies before its start, and has the question of the fit instead of reports."""
_SAID_YES = or_(
    one_of(PAIRS.state, PairState.MEETING_AHEAD, PairState.FIT_ASKED),
    one_of(PAIRS.end, End.CLOSED, End.REMATCHED, End.NO_START),
    PAIRS.start_confirmed_at.is_not(None),
)
_IS_WHOLE = ~PAIRS.is_bridge
_ACTIVE = PAIRS.state == PairState.ACTIVE.value
_IS_BEFORE = one_of(
    PAIRS.state, PairState.ASKED_MENTOR, PairState.ASKED_ADEPT, PairState.MEETING_AHEAD, PairState.FIT_ASKED
)
_HAD_BEGUN = _IS_WHOLE & or_(PAIRS.start_confirmed_at.is_not(None), one_of(PAIRS.end, End.CLOSED, End.REMATCHED))
_FARE = case(
    (_ACTIVE, written(Fare.FINE)),
    (PAIRS.end == End.CLOSED.value, written(Fare.COMPLETED)),
    (PAIRS.state == PairState.PAUSED.value, written(Fare.PAUSED)),
    (_IS_BEFORE & _IS_WHOLE, written(Fare.BEFORE)),
    (_HAD_BEGUN & (PAIRS.state == PairState.ENDED.value) & PAIRS.end.is_not(None), written(Fare.ENDED)),
)
_TOLD = PAIRS.adept_told.is_not(None) & PAIRS.mentor_told.is_not(None)
_FEWER = case((PAIRS.adept_told < PAIRS.mentor_told, PAIRS.adept_told), else_=PAIRS.mentor_told)
_BEGAN = DayOf(func.coalesce(PAIRS.start_confirmed_at, PAIRS.since))
_BOTH_SIGNED = CONTRACTS.adept_signed_at.is_not(None), CONTRACTS.mentor_signed_at.is_not(None)


def _moved() -> ScalarSelect[Any]:
    """Select how often the meetings of a pair after its last one held were moved, and how many were none.

    A meeting counts once for each time that it had before, and once if it was called off or not held. What lies within
    names only the rows just around it: SQLAlchemy would read the tables further out anew, of all pairs.
    """
    mine, held, change, same = (
        tables.meetings.alias("moved"),
        tables.meetings.alias("held_later"),
        tables.meeting_changes.alias("change"),
        tables.meeting_changes.alias("same"),
    )
    later = exists().where(
        held.c.pair_id == mine.c.pair_id, held.c.state == MeetingState.HELD.value, held.c.starts_at >= mine.c.starts_at
    )
    times = (
        select(func.count())
        .where(
            change.c.meeting_id == mine.c.id,
            change.c.starts_at != mine.c.starts_at,
            ~exists().where(
                same.c.meeting_id == change.c.meeting_id,
                same.c.starts_at == change.c.starts_at,
                same.c.id < change.c.id,
            ),
        )
        .scalar_subquery()
    )
    is_none = case((one_of(mine.c.state, MeetingState.CANCELLED, MeetingState.NOT_HELD), 1), else_=0)
    sums = select(func.coalesce(func.sum(times + is_none), 0)).where(mine.c.pair_id == PAIRS.id, ~later)
    return sums.correlate(tables.pairs).scalar_subquery()


def _low(side: ColumnElement[int]) -> ScalarSelect[Any]:
    """Select when a side last gave one of a pair's meetings a low mark, unless it has given a better one since."""
    told, met = tables.reports.alias("told_by"), tables.meetings.alias("told_of")
    low, better = (
        func.max(case((one, told.c.given_at))) for one in (told.c.useful <= LOW_MARK, told.c.useful > LOW_MARK)
    )
    latest = case((or_(better.is_(None), low > better), low))
    mine = met.c.id == told.c.meeting_id, met.c.pair_id == PAIRS.id, told.c.membership_id == side
    return select(latest).where(*mine).correlate(tables.pairs).scalar_subquery()


def counted() -> Select[Any]:
    """Select the sums of each pair's meetings.

    `held` meetings took place, the first and the last of them then, so many `days` apart; `latest_at` is the last
    that did, or is still planned; `planned_at` the last that is planned and still holds. About `asked` meetings
    that were, or were not, both sides were asked, and `told` reports came. It has `matched` if both said yes and it
    is no bridge, and `signed` if they have a contract that both have signed. Since the last meeting that was held
    others were `moved`, called off or not held. `adept_low_at` and `mentor_low_at` are when a side gave a meeting a
    low mark, if it has given no better since. A pair that is under way `began_on` a day (in UTC); `ends_on` is the
    last day of its own.

    By its states alone a pair stands in a `fare`, one under way as fine: `programme.fares` has the rule by which some
    of those are not. Of a pair under way `met_at` is when the two last met or meet next, or since when they go on, and
    `lands` how many meetings the forecasts have that both have read, the fewer.
    """
    held = case((MEETINGS.state == MeetingState.HELD.value, MEETINGS.starts_at))
    latest = case((one_of(MEETINGS.state, MeetingState.HELD, MeetingState.PLANNED), MEETINGS.starts_at))
    planned = case((and_(MEETINGS.state == MeetingState.PLANNED.value, STILL_HOLDS), MEETINGS.starts_at))
    asked = and_(one_of(MEETINGS.state, MeetingState.HELD, MeetingState.NOT_HELD), IS_ASKED_ABOUT)
    reports = select(func.count()).where(REPORTS.meeting_id == MEETINGS.id).scalar_subquery()
    return (
        select(
            PAIRS.id.label("pair_id"),
            PAIRS.programme_id,
            func.count(held).label("held"),
            func.min(held).label("first_held_at"),
            func.max(held).label("last_held_at"),
            func.max(latest).label("latest_at"),
            func.max(planned).label("planned_at"),
            func.count(case((asked, 1))).label("asked"),
            func.coalesce(func.sum(case((asked, reports))), 0).label("told"),
            *(PAIRS.adept_id, PAIRS.mentor_id),
            case((_IS_WHOLE & or_(_SAID_YES, func.count(held) > 0), 1), else_=0).label("matched"),
            case((exists().where(CONTRACTS.pair_id == PAIRS.id, *_BOTH_SIGNED), 1), else_=0).label("signed"),
            _moved().label("moved"),
            _low(PAIRS.adept_id).label("adept_low_at"),
            _low(PAIRS.mentor_id).label("mentor_low_at"),
            case((_ACTIVE, _BEGAN)).label("began_on"),
            PAIRS.ends_on,
            _FARE.label("fare"),
            case((_ACTIVE, func.coalesce(func.max(latest), PAIRS.start_confirmed_at, PAIRS.since))).label("met_at"),
            case((_ACTIVE & _TOLD, _FEWER)).label("lands"),
            (DaysTo(func.max(held)) - DaysTo(func.min(held))).label("days"),
        )
        .select_from(tables.pairs.outerjoin(tables.meetings, MEETINGS.pair_id == PAIRS.id))
        .group_by(PAIRS.id)
    )


_all_counted = counted()  # its parts are the same for one pair and for all, and take long to put together


def _recount(pair: ColumnElement[int]) -> Update:
    anew = _all_counted.where(PAIRS.id == pair).subquery()
    values = {name: anew.c[name] for name in _NAMES[2:]}
    return update(TALLIES).where(TALLIES.c.pair_id == pair, TALLIES.c.pair_id == anew.c.pair_id).values(values)


def _hold(pair: ColumnElement[int]) -> Update:
    """Update nothing of the row of a pair, so that other units wait for this one before they count."""
    return update(TALLIES).where(TALLIES.c.pair_id == pair).values(held=TALLIES.c.held)


_PAIR: BindParameter[int] = bindparam("pair", type_=BigInteger)
_PAIR_OF_MEETING = (
    select(MEETINGS.pair_id).where(MEETINGS.id == bindparam("meeting", type_=BigInteger)).scalar_subquery()
)
_ADD = insert(TALLIES).from_select(_NAMES, _all_counted.where(PAIRS.id == _PAIR))
_ADD_ALL = insert(TALLIES).from_select(_NAMES, _all_counted.where(PAIRS.id.not_in(select(TALLIES.c.pair_id))))
_HOLD, _RECOUNT = _hold(_PAIR), _recount(_PAIR)
_HOLD_OF_MEETING, _RECOUNT_OF_MEETING = _hold(_PAIR_OF_MEETING), _recount(_PAIR_OF_MEETING)


def begin(asking: Asking, pair: Pair) -> None:
    """Add the tally of a new pair."""
    asking.ask(_ADD, {"pair": pair.id})


def recount(asking: Asking, pair_id: int) -> None:
    """Count the sums of a pair's meetings anew, after a change of it, of a meeting or of a contract."""
    _count(asking, _HOLD, _RECOUNT, {"pair": pair_id})


def recount_of_meeting(asking: Asking, meeting_id: int) -> None:
    """Count anew for the pair of a meeting, after a change of a report on it."""
    _count(asking, _HOLD_OF_MEETING, _RECOUNT_OF_MEETING, {"meeting": meeting_id})


def _count(asking: Asking, hold: Update, recount: Update, values: Mapping[str, int]) -> None:
    """Count when every other unit that counts for the same pair has ended.

    On PostgreSQL a statement sees what was there when it began, also if it had to wait for the row that it changes: a
    count that waited would miss what the other unit did. On SQLite there is one unit at a time.
    """
    if asking.connection.dialect.name == "postgresql":
        asking.ask(hold, values)
    asking.ask(recount, values)


def begin_all(asking: Asking) -> None:
    """Add the tallies of pairs that were stored in bulk with their meetings."""
    asking.ask(_ADD_ALL, {})
