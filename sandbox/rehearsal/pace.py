"""How long pairs met in a rehearsed year, and how far the forecast of mid-year was from what they reached."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from sqlalchemy import Connection, select

from programme.meeting import Held, MeetingState, lasted
from programme.pace import Course, forecast, goal
from programme.pair import End
from programme.people import Preset, Programme
from storage.programmes import ProgrammeRows
from storage.tables import meetings, pairs, reports

HALF = timedelta(days=182)
STEADY = 4 / 3
"""By how much the gaps of a pair that keeps its rhythm may differ between the two halves of the year, on average."""


@dataclass(frozen=True, slots=True)
class Past:
    """A pair of a rehearsed year, under way to its end: the days of its meetings, its programme, its own last day."""

    programme: Programme
    days: list[date]
    own: date | None = None

    @property
    def keeps_its_rhythm(self) -> bool:
        """Tell whether it met about as often after mid-year as before, and at least twice in either half."""
        middle = self.programme.starts_on + HALF
        before = [(later - earlier).days for earlier, later in pairwise(self.days) if later <= middle]
        after = [(later - earlier).days for earlier, later in pairwise(self.days) if later > middle]
        if not before or len(after) < 2:
            return False
        ratio = (sum(after) / len(after)) / max(sum(before) / len(before), 1)
        return 1 / STEADY <= ratio <= STEADY

    @property
    def error(self) -> int:
        """By how many meetings the forecast of mid-year was above what the pair reached."""
        middle = self.programme.starts_on + HALF
        held = [day for day in self.days if day <= middle]
        last = max(self.programme.ends_on, self.own or self.programme.ends_on)
        course = Course(Preset(self.programme.preset), held, None, middle, last, self.programme.calendar)
        return forecast(course, goal(self.programme, held[0], last)).lands - len(self.days)


def hours(connection: Connection) -> int:
    """Return how many hours all meetings took that were held, as the managers' cards count them."""
    told: dict[int, list[int]] = {}
    query = select(reports.c.meeting_id, reports.c.minutes).where(reports.c.held == Held.YES.value)
    for row in connection.execute(query):
        if row.minutes:
            told.setdefault(row.meeting_id, []).append(row.minutes)
    programmes = _programmes(connection)
    held = select(meetings.c.id, meetings.c.programme_id).where(meetings.c.state == MeetingState.HELD.value)
    minutes = [lasted(told.get(one.id, []), programmes[one.programme_id]) for one in connection.execute(held)]
    return round(sum(minutes) / 60)


def forecast_errors(connection: Connection) -> list[int]:
    """Return the error of the forecast of mid-year for each pair that kept its rhythm to the end of the programme."""
    programmes = _programmes(connection)
    query = (
        select(meetings.c.pair_id, meetings.c.programme_id, meetings.c.starts_at, pairs.c.ends_on)
        .join_from(meetings, pairs, meetings.c.pair_id == pairs.c.id)
        .where(meetings.c.state == MeetingState.HELD.value)
        .where(pairs.c.end.is_(None) | (pairs.c.end == End.CLOSED.value))
        .order_by(meetings.c.pair_id, meetings.c.starts_at)
    )
    found: dict[int, Past] = {}
    for row in connection.execute(query):
        programme = programmes[row.programme_id]
        past = found.setdefault(row.pair_id, Past(programme, [], row.ends_on))
        past.days.append(row.starts_at.astimezone(programme.calendar.zone).date())
    return [one.error for one in found.values() if one.keeps_its_rhythm]


def _programmes(connection: Connection) -> Mapping[int, Programme]:
    rows = ProgrammeRows(connection)
    return {one.id: one for one in rows.all(select(ProgrammeRows.table))}
