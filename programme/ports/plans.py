"""Where business plans are kept."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from programme.plan import Plan, PlanComment, PlanVersion


class Plans(Protocol):
    """The business plans of adepts."""

    def find(self, key: int) -> Plan | None: ...
    def get(self, key: int) -> Plan: ...
    def add(self, entity: Plan) -> Plan: ...
    def save(self, entity: Plan) -> None: ...
    def of_membership(self, membership_id: int) -> Plan | None:
        """Return an adept's plan, or None before it is begun."""
        ...


class PlanVersions(Protocol):
    """The versions of plans that were shared."""

    def find(self, key: int) -> PlanVersion | None: ...
    def add(self, entity: PlanVersion) -> PlanVersion: ...
    def save(self, entity: PlanVersion) -> None: ...
    def of_plan(self, plan_id: int) -> Sequence[PlanVersion]:
        """Return the versions of a plan, oldest first."""
        ...

    def shared_with(self, pairs: Collection[int]) -> Mapping[int, PlanVersion]:
        """Return the newest version that the mentor of each of these pairs may read, by pair."""
        ...

    def hide(self, pair_id: int, at: datetime) -> None:
        """Let the mentor of a pair read no version any more."""
        ...


class PlanComments(Protocol):
    """What mentors have written about sections."""

    def add(self, entity: PlanComment) -> PlanComment: ...
    def of_plan(self, plan_id: int) -> Sequence[PlanComment]:
        """Return the comments on all versions of a plan, oldest first."""
        ...

    def of_mentor(self, membership_id: int) -> Sequence[PlanComment]:
        """Return the comments of a mentor, oldest first."""
        ...

    def note_told(self, keys: Collection[int], at: datetime) -> None:
        """Note that the adept knows of these comments."""
        ...
