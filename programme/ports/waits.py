"""Where waits are kept."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from programme.due import Due, DueKind, Waits
from programme.pair import Pair
from programme.people import Membership, State


class Dues(Protocol):
    """All waits."""

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
        """Add a wait; it replaces a wait of the same kind about the same pair or membership.

        Args:
            kind: the kind of wait.
            membership: the member who is to act or to be told; without `pair`, also the subject of the wait.
            due_at: its moment.
            now: the present moment.
            pair: the subject of a wait about a pair.
            put_off: the manager puts it off, and can see meanwhile until when.
        """
        ...

    def put_exactly(self, kind: DueKind, programme_id: int, memberships: Sequence[Membership], now: datetime) -> None:
        """Let only these memberships of a programme wait, from now on; a wait that is there already stays as it is."""
        ...

    def put_for_all(
        self, kind: DueKind, programme_id: int, states: Sequence[State], at: datetime, now: datetime
    ) -> None:
        """Add a wait for each participant in these states; a wait that is there already stays as it is."""
        ...

    def put_for_each(
        self, kind: DueKind, programme_id: int, members: Mapping[int, int], at: datetime, now: datetime
    ) -> None:
        """Let these memberships, each with its person, wait until a moment; it replaces their waits of this kind."""
        ...

    def bring_forward(self, kind: DueKind, memberships: Sequence[Membership], at: datetime) -> None:
        """Let these waits fall due at a moment, unless they do so before."""
        ...

    def settle(self, kind: DueKind, subject: int) -> None:
        """Remove a wait, if there is one."""
        ...

    def settle_pair(self, pair_id: int) -> None:
        """Remove all waits about a pair."""
        ...

    def who_waits(self, kind: DueKind, programme_id: int) -> frozenset[int]:
        """Return the ids of the subjects of a programme's waits of a kind, due or not."""
        ...

    def whose(self, kind: DueKind, programme_id: int) -> Mapping[int, int]:
        """Return the person of each of a programme's waits of a kind, due or not, by subject."""
        ...

    def overdue(self, programme_id: int, now: datetime) -> Waits:
        """Return the standing waits of a programme whose moment has come, the longest overdue first."""
        ...

    def put_off(self, programme_id: int, now: datetime) -> Waits:
        """Return the standing waits of a programme that are put off, the next to come back first."""
        ...

    def of_membership(self, membership_id: int) -> Sequence[Due]:
        """Return the waits about a membership itself, the earliest moment first."""
        ...

    def of_pair(self, pair_id: int) -> Sequence[Due]:
        """Return the waits about a pair, the earliest moment first."""
        ...

    def of_person(self, kind: DueKind, person_id: int) -> Sequence[Due]:
        """Return the waits of a kind for a person; without those that have failed so often that they are parked."""
        ...

    def waiting(self, kind: DueKind, subject: int) -> Due | None:
        """Return the wait of a kind about a subject, or None."""
        ...
