"""The waits of a unit of work in memory, and what was said when they were over."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from programme.due import STANDING, Due, DueKind, Waits
from programme.nudge import Nudge
from programme.pair import Pair
from programme.people import Membership, State
from tests.programme.memory_rows import Rows, never


class DueRows:
    """`programme.ports.waits.Dues`, and what the sweep needs."""

    def __init__(self) -> None:
        self.kept: dict[tuple[DueKind, int], Due] = {}

    def put(
        self,
        kind: DueKind,
        membership: Membership,
        due_at: datetime,
        now: datetime,
        *,
        pair: Pair | None = None,
        put_off: bool = False,
    ) -> None:
        subject = pair.id if pair else membership.id
        programme, person = membership.programme_id, membership.person_id
        self.kept[kind, subject] = Due(0, kind, subject, programme, person, due_at, now, put_off)

    def put_exactly(self, kind: DueKind, programme_id: int, memberships: Sequence[Membership], now: datetime) -> None:
        never()

    def put_for_each(self, *_values: object) -> None:
        never()

    def put_for_all(
        self, kind: DueKind, programme_id: int, states: Sequence[State], at: datetime, now: datetime
    ) -> None:
        never()

    def bring_forward(self, kind: DueKind, memberships: Sequence[Membership], at: datetime) -> None:
        never()

    def settle(self, kind: DueKind, subject: int) -> None:
        self.kept.pop((kind, subject), None)

    def of_person(self, kind: DueKind, person_id: int) -> Sequence[Due]:
        return never()

    def waiting(self, kind: DueKind, subject: int) -> Due | None:
        return self.kept.get((kind, subject))

    def settle_pair(self, pair_id: int) -> None:
        never()

    def who_waits(self, kind: DueKind, programme_id: int) -> frozenset[int]:
        return never()

    def whose(self, kind: DueKind, programme_id: int) -> Mapping[int, int]:
        return never()

    def overdue(self, programme_id: int, now: datetime) -> Waits:
        return never()

    def of_pair(self, pair_id: int) -> Sequence[Due]:
        return never()

    def of_membership(self, membership_id: int) -> Sequence[Due]:
        return never()

    def put_off(self, programme_id: int, now: datetime) -> Waits:
        return never()

    def first(self) -> Due | None:
        """Return the wait that is acted on next."""
        acts = (one for one in self.kept.values() if one.kind not in STANDING)
        return min(acts, key=lambda one: (one.due_at, one.subject), default=None)

    def remove(self, due: Due) -> None:
        del self.kept[due.kind, due.subject]


class NudgeRows(Rows[Nudge]):
    """`programme.ports.conversation.Nudges`."""

    def since(self, person_id: int, moment: datetime) -> Sequence[Nudge]:
        return [one for one in self.kept.values() if one.person_id == person_id and one.at >= moment]

    def about(self, pair_id: int, moment: datetime) -> Sequence[Nudge]:
        return [one for one in self.kept.values() if one.pair_id == pair_id and one.at >= moment]
