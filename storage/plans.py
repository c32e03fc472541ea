"""The business plans of adepts, the versions that they have shared, and what mentors have written about them."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import bindparam, select, update

from programme.plan import Plan, PlanComment, PlanVersion
from storage import tables
from storage.among import among
from storage.rows import Rows, batches


class PlanRows(Rows[Plan]):
    """`programme.ports.plans.Plans`."""

    table = tables.plans
    of = Plan

    _OF_MEMBERSHIP = select(table).where(table.c.membership_id == bindparam("membership"))

    def of_membership(self, membership_id: int) -> Plan | None:
        """Return an adept's plan, or None before it is begun."""
        return self.one(self._OF_MEMBERSHIP, membership=membership_id)


class PlanVersionRows(Rows[PlanVersion]):
    """`programme.ports.plans.PlanVersions`."""

    table = tables.plan_versions
    of = PlanVersion

    _OF_PLAN = select(table).where(table.c.plan_id == bindparam("plan")).order_by(table.c.number)
    _SHARED = (
        select(table)
        .where(among(table.c.pair_id, "pairs"), table.c.hidden_at.is_(None))
        .order_by(table.c.number, table.c.id)
    )
    _HIDE = update(table).where(table.c.pair_id == bindparam("pair"), table.c.hidden_at.is_(None))

    def of_plan(self, plan_id: int) -> Sequence[PlanVersion]:
        """Return the versions of a plan, oldest first."""
        return self.all(self._OF_PLAN, plan=plan_id)

    def shared_with(self, pairs: Collection[int]) -> Mapping[int, PlanVersion]:
        """Return the newest version that the mentor of each of these pairs may read, by pair."""
        return {one.pair_id: one for some in batches(pairs) for one in self.all(self._SHARED, pairs=some)}

    def hide(self, pair_id: int, at: datetime) -> None:
        """Let the mentor of a pair read no version any more."""
        self.asking.ask(self._HIDE, {"pair": pair_id, "hidden_at": at})


class PlanCommentRows(Rows[PlanComment]):
    """`programme.ports.plans.PlanComments`."""

    table = tables.plan_comments
    of = PlanComment

    _OF_PLAN = (
        select(table)
        .join(tables.plan_versions, tables.plan_versions.c.id == table.c.version_id)
        .where(tables.plan_versions.c.plan_id == bindparam("plan"))
        .order_by(table.c.made_at, table.c.id)
    )
    _OF_MENTOR = select(table).where(table.c.membership_id == bindparam("mentor")).order_by(table.c.made_at, table.c.id)
    _TOLD = update(table).where(among(table.c.id, "keys"))

    def of_plan(self, plan_id: int) -> Sequence[PlanComment]:
        """Return the comments on all versions of a plan, oldest first."""
        return self.all(self._OF_PLAN, plan=plan_id)

    def of_mentor(self, membership_id: int) -> Sequence[PlanComment]:
        """Return the comments of a mentor, oldest first."""
        return self.all(self._OF_MENTOR, mentor=membership_id)

    def note_told(self, keys: Collection[int], at: datetime) -> None:
        """Note that the adept knows of these comments."""
        for some in batches(keys):
            self.asking.ask(self._TOLD, {"keys": some, "told_at": at})
