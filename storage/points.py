"""The lines that adepts want to bring up at a meeting."""

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import bindparam, delete, select

from programme.meeting import Point
from storage import tables
from storage.among import among
from storage.rows import Rows, batches


class PointRows(Rows[Point]):
    """`programme.ports.year.Points`."""

    table = tables.points
    of = Point

    _of_meetings = select(table).join(tables.meetings, tables.meetings.c.id == table.c.meeting_id)
    _OF_MEETING = select(table).where(table.c.meeting_id == bindparam("meeting"))
    _NEWEST = (
        _of_meetings.where(tables.meetings.c.pair_id == bindparam("pair"))
        .order_by(tables.meetings.c.starts_at.desc(), table.c.id.desc())
        .limit(1)
    )
    _OF_PAIRS = _of_meetings.where(among(tables.meetings.c.pair_id, "pairs"))
    _been = select(tables.meetings.c.id).where(
        tables.meetings.c.id == table.c.meeting_id, tables.meetings.c.starts_at < bindparam("moment")
    )
    _CLEAR = delete(table).where(table.c.at < bindparam("moment"), _been.exists())
    """A line is written before its meeting, so that few are looked at."""

    def of_meeting(self, meeting_id: int) -> Point | None:
        """Return the line for a meeting, or None."""
        return self.one(self._OF_MEETING, meeting=meeting_id)

    def newest(self, pair_id: int) -> Point | None:
        """Return the line for the pair's latest meeting that has one, or None."""
        return self.one(self._NEWEST, pair=pair_id)

    def of_pairs(self, pairs: Collection[int]) -> Mapping[int, Point]:
        """Return the lines for these pairs' meetings, by meeting."""
        return {one.meeting_id: one for some in batches(pairs) for one in self.all(self._OF_PAIRS, pairs=some)}

    def clear_before(self, moment: datetime) -> None:
        """Delete the lines for the meetings of before a moment."""
        self.asking.ask(self._CLEAR, {"moment": moment})
