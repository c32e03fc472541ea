"""The tables of the year: meetings, reports, surveys and nudges."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import bindparam, select

from programme.meeting import Meeting, MeetingChange, MeetingReply, MeetingState, Report
from programme.nudge import Nudge
from programme.survey import Survey
from storage import tables
from storage.among import among
from storage.rows import Rows, batches
from storage.tallies import recount, recount_of_meeting


class MeetingRows(Rows[Meeting]):
    """`programme.ports.year.Meetings`."""

    table = tables.meetings
    of = Meeting
    above = (tables.pairs, "pair_id")

    _BY_PAIR = select(table).where(table.c.pair_id == bindparam("pair"))
    _OF_PAIR = _BY_PAIR.order_by(table.c.starts_at, table.c.id)
    _OF_PAIRS = select(table).where(among(table.c.pair_id, "pairs")).order_by(table.c.starts_at, table.c.id)
    _OF_JOINTS = select(table).where(among(table.c.joint_id, "joints")).order_by(table.c.id)
    _NEWEST = (
        _BY_PAIR.where(table.c.state == bindparam("state"))
        .order_by(table.c.starts_at.desc(), table.c.id.desc())
        .limit(1)
    )
    _IN_PROGRAMME = (
        select(table)
        .join(tables.pairs, tables.pairs.c.id == table.c.pair_id)
        .where(tables.pairs.c.programme_id == bindparam("programme"))
        .order_by(table.c.starts_at, table.c.id)
    )

    def add(self, entity: Meeting) -> Meeting:
        """Store a new meeting; return it with its id."""
        added = super().add(entity)
        recount(self.asking, entity.pair_id)
        return added

    def save(self, entity: Meeting) -> None:
        """Store a changed meeting in its row."""
        super().save(entity)
        recount(self.asking, entity.pair_id)

    def remove(self, key: int) -> None:
        """Delete the meeting with this id."""
        pair_id = self.get(key).pair_id
        super().remove(key)
        recount(self.asking, pair_id)

    def in_programme(self, programme_id: int) -> Sequence[Meeting]:
        """Return every meeting of a programme's pairs, by its time."""
        return self.all(self._IN_PROGRAMME, programme=programme_id)

    def of_pair(self, pair_id: int) -> Sequence[Meeting]:
        """Return every meeting of a pair, by its time."""
        return self.all(self._OF_PAIR, pair=pair_id)

    def of_pairs(self, pairs: Collection[int]) -> Mapping[int, Sequence[Meeting]]:
        """Return every meeting of these pairs, by its time, by pair."""
        found: defaultdict[int, list[Meeting]] = defaultdict(list)
        for one in (meeting for some in batches(pairs) for meeting in self.all(self._OF_PAIRS, pairs=some)):
            found[one.pair_id].append(one)
        return found

    def planned(self, pair_id: int) -> Meeting | None:
        """Return the pair's planned meeting, or None; a pair has at most one."""
        return self.one(self._NEWEST, pair=pair_id, state=MeetingState.PLANNED.value)

    def last_held(self, pair_id: int) -> Meeting | None:
        """Return the pair's latest meeting that took place, or None."""
        return self.one(self._NEWEST, pair=pair_id, state=MeetingState.HELD.value)

    def of_joints(self, joints: Collection[int]) -> Sequence[Meeting]:
        """Return the meetings of these joint meetings, one for each pair, by their ids."""
        return [one for some in batches(joints) for one in self.all(self._OF_JOINTS, joints=some)]


class MeetingChangeRows(Rows[MeetingChange]):
    """`programme.ports.year.MeetingChanges`."""

    table = tables.meeting_changes
    of = MeetingChange

    _OF_MEETING = select(table).where(table.c.meeting_id == bindparam("meeting")).order_by(table.c.id)
    _OF_PAIRS = (
        select(table)
        .join(tables.meetings, tables.meetings.c.id == table.c.meeting_id)
        .where(among(tables.meetings.c.pair_id, "pairs"))
        .order_by(table.c.id)
    )

    def add(self, entity: MeetingChange) -> MeetingChange:
        """Store a new change; return it with its id."""
        added = super().add(entity)
        recount_of_meeting(self.asking, entity.meeting_id)
        return added

    def of_meeting(self, meeting_id: int) -> Sequence[MeetingChange]:
        """Return the changes of a meeting, oldest first."""
        return self.all(self._OF_MEETING, meeting=meeting_id)

    def of_pairs(self, pairs: Collection[int]) -> Mapping[int, Sequence[MeetingChange]]:
        """Return the changes of these pairs' meetings, oldest first, by meeting."""
        found: defaultdict[int, list[MeetingChange]] = defaultdict(list)
        for one in (change for some in batches(pairs) for change in self.all(self._OF_PAIRS, pairs=some)):
            found[one.meeting_id].append(one)
        return found


class MeetingReplyRows(Rows[MeetingReply]):
    """`programme.ports.year.MeetingReplies`."""

    table = tables.meeting_replies
    of = MeetingReply

    _OF_MEETING = select(table).where(table.c.meeting_id == bindparam("meeting"), table.c.number == bindparam("number"))
    _OF_PAIRS = (
        select(table)
        .join(tables.meetings, tables.meetings.c.id == table.c.meeting_id)
        .where(among(tables.meetings.c.pair_id, "pairs"))
        .order_by(table.c.number)
    )

    def of_meeting(self, meeting_id: int, number: int) -> MeetingReply | None:
        """Return the reply to a meeting that was changed so often, or None."""
        return self.one(self._OF_MEETING, meeting=meeting_id, number=number)

    def of_pairs(self, pairs: Collection[int]) -> Mapping[int, Sequence[MeetingReply]]:
        """Return the replies to these pairs' meetings, in the order of what they are about, by meeting."""
        found: defaultdict[int, list[MeetingReply]] = defaultdict(list)
        for one in (reply for some in batches(pairs) for reply in self.all(self._OF_PAIRS, pairs=some)):
            found[one.meeting_id].append(one)
        return found


class ReportRows(Rows[Report]):
    """`programme.ports.year.Reports`."""

    table = tables.reports
    of = Report

    _OF_MEETING = select(table).where(table.c.meeting_id == bindparam("meeting"))
    _OF_PAIRS = (
        select(table)
        .join(tables.meetings, tables.meetings.c.id == table.c.meeting_id)
        .where(among(tables.meetings.c.pair_id, "pairs"))
    )

    _IN_PROGRAMME = (
        select(table)
        .join(tables.meetings, tables.meetings.c.id == table.c.meeting_id)
        .join(tables.pairs, tables.pairs.c.id == tables.meetings.c.pair_id)
        .where(tables.pairs.c.programme_id == bindparam("programme"))
        .order_by(table.c.id)
    )

    def add(self, entity: Report) -> Report:
        """Store a new report; return it with its id."""
        added = super().add(entity)
        recount_of_meeting(self.asking, entity.meeting_id)
        return added

    def remove(self, key: int) -> None:
        """Delete the report with this id."""
        meeting_id = self.get(key).meeting_id
        super().remove(key)
        recount_of_meeting(self.asking, meeting_id)

    def in_programme(self, programme_id: int) -> Sequence[Report]:
        """Return the reports on the meetings of a programme's pairs, oldest first."""
        return self.all(self._IN_PROGRAMME, programme=programme_id)

    def of_meeting(self, meeting_id: int) -> dict[int, Report]:
        """Return the reports of a meeting, by membership."""
        return {one.membership_id: one for one in self.all(self._OF_MEETING, meeting=meeting_id)}

    def of_pairs(self, pairs: Collection[int]) -> Mapping[int, Mapping[int, Report]]:
        """Return the reports of these pairs' meetings, by meeting and by membership."""
        told: dict[int, dict[int, Report]] = {}
        for one in (report for some in batches(pairs) for report in self.all(self._OF_PAIRS, pairs=some)):
            told.setdefault(one.meeting_id, {})[one.membership_id] = one
        return told


class SurveyRows(Rows[Survey]):
    """`programme.ports.year.Surveys`."""

    table = tables.surveys
    of = Survey
    above = (tables.memberships, "membership_id")

    _OF_MEMBERSHIP = select(table).where(table.c.membership_id == bindparam("membership")).order_by(table.c.id)
    _OF_MEMBERSHIPS = select(table).where(among(table.c.membership_id, "memberships")).order_by(table.c.id)
    _IN_PROGRAMME = (
        select(table)
        .join(tables.memberships, tables.memberships.c.id == table.c.membership_id)
        .where(tables.memberships.c.programme_id == bindparam("programme"))
        .order_by(table.c.id)
    )

    def in_programme(self, programme_id: int) -> Sequence[Survey]:
        """Return the surveys that a programme's participants were asked to answer, oldest first."""
        return self.all(self._IN_PROGRAMME, programme=programme_id)

    def of_memberships(self, memberships: Collection[int]) -> Sequence[Survey]:
        """Return the surveys that these participants were asked to answer, oldest first."""
        return [one for some in batches(memberships) for one in self.all(self._OF_MEMBERSHIPS, memberships=some)]

    def of_membership(self, membership_id: int) -> Sequence[Survey]:
        """Return the surveys that a participant was asked to answer, oldest first."""
        return self.all(self._OF_MEMBERSHIP, membership=membership_id)


class NudgeRows(Rows[Nudge]):
    """`programme.ports.conversation.Nudges`."""

    table = tables.nudges
    of = Nudge

    _since_then = select(table).where(table.c.at >= bindparam("moment")).order_by(table.c.at, table.c.id)
    _SINCE = _since_then.where(table.c.person_id == bindparam("person"))
    _ABOUT = _since_then.where(table.c.pair_id == bindparam("pair"))

    def since(self, person_id: int, moment: datetime) -> Sequence[Nudge]:
        """Return the nudges to a person from a moment on, oldest first."""
        return self.all(self._SINCE, person=person_id, moment=moment)

    def about(self, pair_id: int, moment: datetime) -> Sequence[Nudge]:
        """Return the nudges about a pair from a moment on, oldest first."""
        return self.all(self._ABOUT, pair=pair_id, moment=moment)
