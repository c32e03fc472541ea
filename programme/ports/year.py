"""Where the year of a pair is kept: meetings, reports and surveys."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from programme.joint import Joint
from programme.meeting import Meeting, MeetingChange, MeetingReply, Point, Report
from programme.survey import Survey


class Meetings(Protocol):
    """The meetings of pairs."""

    def find(self, key: int) -> Meeting | None: ...
    def add(self, entity: Meeting) -> Meeting: ...
    def save(self, entity: Meeting) -> None: ...
    def remove(self, key: int) -> None: ...
    def in_programme(self, programme_id: int) -> Sequence[Meeting]:
        """Return every meeting of a programme's pairs, earliest first."""
        ...

    def of_pair(self, pair_id: int) -> Sequence[Meeting]:
        """Return every meeting of a pair, earliest first."""
        ...

    def of_pairs(self, pairs: Collection[int]) -> Mapping[int, Sequence[Meeting]]:
        """Return every meeting of these pairs, earliest first, by pair; pairs without any are left out."""
        ...

    def planned(self, pair_id: int) -> Meeting | None:
        """Return the planned meeting of a pair, or None; a pair has at most one."""
        ...

    def last_held(self, pair_id: int) -> Meeting | None:
        """Return the latest meeting of a pair that was held, or None."""
        ...

    def of_joints(self, joints: Collection[int]) -> Sequence[Meeting]:
        """Return the meetings of these joint meetings, one for each pair, by their ids."""
        ...


class Joints(Protocol):
    """The questions of mentors to two of their adepts, whether to meet all three."""

    def find(self, key: int) -> Joint | None: ...
    def add(self, entity: Joint) -> Joint: ...
    def save(self, entity: Joint) -> None: ...
    def locked(self, key: int) -> Joint | None:
        """Return a question, or None, locked until this unit ends."""
        ...

    def of_mentor(self, membership_id: int) -> Sequence[Joint]:
        """Return the questions of a mentor, open or closed, oldest first."""
        ...


class MeetingChanges(Protocol):
    """The changes of meetings that were noted."""

    def add(self, entity: MeetingChange) -> MeetingChange: ...
    def of_meeting(self, meeting_id: int) -> Sequence[MeetingChange]:
        """Return the changes of a meeting, oldest first."""
        ...

    def of_pairs(self, pairs: Collection[int]) -> Mapping[int, Sequence[MeetingChange]]:
        """Return the changes of these pairs' meetings, oldest first, by meeting; unchanged meetings are left out."""
        ...


class MeetingReplies(Protocol):
    """The partners' replies to meetings that an adept or a mentor has noted."""

    def add(self, entity: MeetingReply) -> MeetingReply: ...
    def save(self, entity: MeetingReply) -> None: ...
    def of_meeting(self, meeting_id: int, number: int) -> MeetingReply | None:
        """Return the reply to a meeting as it is after so many changes, or None."""
        ...

    def of_pairs(self, pairs: Collection[int]) -> Mapping[int, Sequence[MeetingReply]]:
        """Return the replies to these pairs' meetings, in the order of what they are about, by meeting."""
        ...


class Points(Protocol):
    """The lines that adepts want to bring up at a meeting."""

    def add(self, entity: Point) -> Point: ...
    def save(self, entity: Point) -> None: ...
    def remove(self, key: int) -> None: ...
    def of_meeting(self, meeting_id: int) -> Point | None:
        """Return the line for a meeting, or None."""
        ...

    def newest(self, pair_id: int) -> Point | None:
        """Return the line for the pair's latest meeting that has one, or None."""
        ...

    def of_pairs(self, pairs: Collection[int]) -> Mapping[int, Point]:
        """Return the lines for these pairs' meetings, by meeting."""
        ...


class Reports(Protocol):
    """Reports after meetings, one for each side."""

    def add(self, entity: Report) -> Report: ...
    def in_programme(self, programme_id: int) -> Sequence[Report]:
        """Return the reports on the meetings of a programme's pairs, oldest first."""
        ...

    def of_meeting(self, meeting_id: int) -> Mapping[int, Report]:
        """Return the reports on a meeting by membership id."""
        ...

    def of_pairs(self, pairs: Collection[int]) -> Mapping[int, Mapping[int, Report]]:
        """Return the reports on the meetings of these pairs: by meeting id, and then by membership id."""
        ...


class Surveys(Protocol):
    """The surveys that participants were asked to answer."""

    def find(self, key: int) -> Survey | None: ...
    def add(self, entity: Survey) -> Survey: ...
    def save(self, entity: Survey) -> None: ...
    def in_programme(self, programme_id: int) -> Sequence[Survey]:
        """Return the surveys of a programme's participants, answered or not, oldest first."""
        ...

    def of_memberships(self, memberships: Collection[int]) -> Sequence[Survey]:
        """Return the surveys of these participants, answered or not, oldest first."""
        ...

    def of_membership(self, membership_id: int) -> Sequence[Survey]:
        """Return the surveys of a participant, answered or not, oldest first."""
        ...
