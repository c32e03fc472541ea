"""The pairs of a unit of work in memory, and their meetings and breaks."""

from collections.abc import Collection, Mapping, Sequence

from programme.joint import Joint
from programme.meeting import Meeting, MeetingChange, MeetingReply, MeetingState, Point
from programme.pair import Pair, PairState
from programme.pause import Pause
from tests.programme.memory_rows import Rows, never


class PairRows(Rows[Pair]):
    """`programme.ports.pairs.Pairs`."""

    def many(self, keys: Collection[int]) -> Mapping[int, Pair]:
        return never()

    def of_people(self, people: Collection[int]) -> Mapping[int, tuple[int, int]]:
        return never()

    def by_name(
        self, programme_id: int, states: Collection[PairState], *, besides: int, most: int
    ) -> tuple[Sequence[Pair], int]:
        return never()

    def locked(self, key: int) -> Pair | None:
        return self.find(key)

    def open_of(self, membership_id: int) -> Sequence[Pair]:
        mine = (one for one in self.kept.values() if membership_id in {one.adept_id, one.mentor_id})
        return [one for one in mine if one.state is not PairState.ENDED]

    def open_of_each(self, memberships: Collection[int]) -> Sequence[Pair]:
        return never()

    def open_in(self, programme_id: int) -> Sequence[Pair]:
        return never()

    def in_programme(self, programme_id: int) -> Sequence[Pair]:
        return never()

    def of_membership(self, membership_id: int) -> Sequence[Pair]:
        return never()

    def promised(self, mentor_id: int) -> int:
        return never()


class PauseRows(Rows[Pause]):
    """`programme.ports.pairs.Pauses`."""

    def of_pair(self, pair_id: int) -> Sequence[Pause]:
        return [one for one in self.kept.values() if one.pair_id == pair_id]

    def of_pairs(self, pairs: Collection[int]) -> Mapping[int, Sequence[Pause]]:
        return never()

    def of_membership(self, membership_id: int) -> Sequence[Pause]:
        return never()

    def lasting_in(self, programme_id: int) -> Sequence[Pause]:
        return never()


class MeetingRows(Rows[Meeting]):
    """`programme.ports.year.Meetings`."""

    def of_pairs(self, pairs: Collection[int]) -> Mapping[int, Sequence[Meeting]]:
        return never()

    def planned(self, pair_id: int) -> Meeting | None:
        return self._newest(pair_id, MeetingState.PLANNED)

    def last_held(self, pair_id: int) -> Meeting | None:
        return self._newest(pair_id, MeetingState.HELD)

    def _newest(self, pair_id: int, state: MeetingState) -> Meeting | None:
        found = [one for one in self.kept.values() if one.pair_id == pair_id and one.state is state]
        return max(found, key=lambda one: one.starts_at, default=None)

    def remove(self, key: int) -> None:
        never()

    def in_programme(self, programme_id: int) -> Sequence[Meeting]:
        return never()

    def of_pair(self, pair_id: int) -> Sequence[Meeting]:
        return never()

    def of_joints(self, joints: Collection[int]) -> Sequence[Meeting]:
        return never()


class MeetingChangeRows(Rows[MeetingChange]):
    """`programme.ports.year.MeetingChanges`."""

    def of_meeting(self, meeting_id: int) -> Sequence[MeetingChange]:
        return [one for one in self.kept.values() if one.meeting_id == meeting_id]

    def of_pairs(self, pairs: Collection[int]) -> Mapping[int, Sequence[MeetingChange]]:
        return never()


class MeetingReplyRows(Rows[MeetingReply]):
    """`programme.ports.year.MeetingReplies`."""

    def of_meeting(self, meeting_id: int, number: int) -> MeetingReply | None:
        found = (one for one in self.kept.values() if (one.meeting_id, one.number) == (meeting_id, number))
        return next(found, None)

    def of_pairs(self, pairs: Collection[int]) -> Mapping[int, Sequence[MeetingReply]]:
        return never()


class JointRows(Rows[Joint]):
    """`programme.ports.year.Joints`: nobody meets all three here."""

    def locked(self, key: int) -> Joint | None:
        return never()

    def of_mentor(self, membership_id: int) -> Sequence[Joint]:
        return ()


class PointRows(Rows[Point]):
    """`programme.ports.year.Points`."""

    def of_meeting(self, meeting_id: int) -> Point | None:
        return next((one for one in self.kept.values() if one.meeting_id == meeting_id), None)

    def newest(self, pair_id: int) -> Point | None:
        return None

    def remove(self, key: int) -> None:
        del self.kept[key]

    def of_pairs(self, pairs: Collection[int]) -> Mapping[int, Point]:
        return never()
