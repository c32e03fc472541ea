"""The tables of the year: meetings, reports, surveys and nudges."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from programme.meeting import Meeting, MeetingState, Report
from programme.nudge import Nudge
from programme.survey import Survey
from storage import tables
from storage.rows import Rows


class MeetingRows(Rows[Meeting]):
    """`programme.ports.Meetings`."""

    table = tables.meetings
    of = Meeting

    def of_pair(self, pair_id: int) -> Sequence[Meeting]:
        """Return every meeting of a pair, by its time."""
        query = select(self.table).where(self.table.c.pair_id == pair_id)
        return self.all(query.order_by(self.table.c.starts_at, self.table.c.id))

    def planned(self, pair_id: int) -> Meeting | None:
        """Return the pair's planned meeting, or None; a pair has one at a time."""
        return self._newest(pair_id, MeetingState.PLANNED)

    def last_held(self, pair_id: int) -> Meeting | None:
        """Return the pair's latest meeting that took place, or None."""
        return self._newest(pair_id, MeetingState.HELD)

    def _newest(self, pair_id: int, state: MeetingState) -> Meeting | None:
        query = select(self.table).where(self.table.c.pair_id == pair_id, self.table.c.state == state.value)
        return self.one(query.order_by(self.table.c.starts_at.desc(), self.table.c.id.desc()).limit(1))


class ReportRows(Rows[Report]):
    """`programme.ports.Reports`."""

    table = tables.reports
    of = Report

    def of_meeting(self, meeting_id: int) -> dict[int, Report]:
        """Return the reports of a meeting, by membership."""
        found = self.all(select(self.table).where(self.table.c.meeting_id == meeting_id))
        return {one.membership_id: one for one in found}

    def of_pair(self, pair_id: int) -> dict[int, dict[int, Report]]:
        """Return the reports of a pair's meetings, by meeting and by membership."""
        meetings = tables.meetings.c
        mine = select(meetings.id).where(meetings.pair_id == pair_id)
        told: dict[int, dict[int, Report]] = {}
        for one in self.all(select(self.table).where(self.table.c.meeting_id.in_(mine))):
            told.setdefault(one.meeting_id, {})[one.membership_id] = one
        return told


class SurveyRows(Rows[Survey]):
    """`programme.ports.Surveys`."""

    table = tables.surveys
    of = Survey

    def of_membership(self, membership_id: int) -> Sequence[Survey]:
        """Return the surveys that a participant was asked to answer, oldest first."""
        return self.all(select(self.table).where(self.table.c.membership_id == membership_id).order_by(self.table.c.id))


class NudgeRows(Rows[Nudge]):
    """`programme.ports.Nudges`."""

    table = tables.nudges
    of = Nudge

    def since(self, person_id: int, moment: datetime) -> Sequence[Nudge]:
        """Return the nudges to a person from a moment on, oldest first."""
        query = select(self.table).where(self.table.c.person_id == person_id, self.table.c.at >= moment)
        return self.all(query.order_by(self.table.c.at, self.table.c.id))

    def about(self, pair_id: int, moment: datetime) -> Sequence[Nudge]:
        """Return the nudges about a pair from a moment on, oldest first."""
        query = select(self.table).where(self.table.c.pair_id == pair_id, self.table.c.at >= moment)
        return self.all(query.order_by(self.table.c.at, self.table.c.id))
