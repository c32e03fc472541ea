"""The manager's calls in a rehearsed year: which were planned, whether they were made, and how many a week."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import Connection, RowMapping, select

from programme.call import PLANNED, TRIES, Outcome, UnderWay, Why, monday_of, planned
from programme.pair import PairState
from programme.people import Programme
from sandbox.phones.phone import ZONE
from storage.programmes import ProgrammeRows
from storage.tables import calls, pairs

LATE = timedelta(days=14)
"""So long after its day a call is late; a pair that has ended by then needs none."""


def calls_of(connection: Connection, now: datetime) -> dict[str, int]:
    """Return how many planned calls were due, made and late (or not made), and to how many people at most in a week.

    A talk about a matter of the list is kept as a call too, and is made when it is needed: `most` are those whose turn
    came with time, and `most_with_matters` are all.
    """
    reached, most, most_in_all = _made(connection)
    rows = ProgrammeRows(connection)
    programmes = {one.id: one for one in rows.all(select(ProgrammeRows.table))}
    found = {"due": 0, "made": 0, "late": 0, "most": most, "most_with_matters": most_in_all}
    for pair in connection.execute(select(pairs).where(pairs.c.start_confirmed_at.is_not(None))).mappings():
        ended = pair["since"] if pair["state"] == PairState.ENDED.value else None
        last = (ended or now).astimezone(ZONE).date()
        for due, made_on in _planned(pair, programmes[pair["programme_id"]], reached):
            if due + LATE <= last:
                found["due"] += 1
                found["made"] += made_on is not None
                found["late"] += made_on is None or made_on > due + LATE
    return found


def _planned(
    pair: RowMapping, programme: Programme, reached: Mapping[int, Sequence[date]]
) -> list[tuple[date, date | None]]:
    """Return the day of each planned call with a pair that makes sense, and the day on which it was made, or None."""
    starts = pair["start_confirmed_at"].astimezone(ZONE).date()
    two = UnderWay(pair["adept_id"], pair["mentor_id"], starts, programme.ends_on)
    found = []
    for _, who, due, until, since in planned(programme.calendar, two):
        days = sorted(day for key in who for day in reached.get(key, ()) if since <= day)
        if due < until:
            found.append((due, days[0] if days else None))
    return found


def _made(connection: Connection) -> tuple[Mapping[int, Sequence[date]], int, int]:
    """Return the days on which each was reached, and the most people in a week: of planned calls, and of all."""
    reached: defaultdict[int, list[date]] = defaultdict(list)
    weeks: defaultdict[date, set[int]] = defaultdict(set)
    turns: defaultdict[date, set[int]] = defaultdict(set)
    for one in connection.execute(select(calls)).mappings():
        day = one["made_at"].astimezone(ZONE).date()
        if one["outcome"] == Outcome.REACHED.value:
            reached[one["membership_id"]].append(day)
        if Outcome(one["outcome"]) in TRIES:
            weeks[monday_of(day)].add(one["membership_id"])
            if one["why"] is not None and Why(one["why"]) in PLANNED:
                turns[monday_of(day)].add(one["membership_id"])
    most, most_in_all = (max(map(len, some.values()), default=0) for some in (turns, weeks))
    return reached, most, most_in_all
