"""The table of how far adepts have come with the goals of their contracts."""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import select

from programme.goal import GoalMark
from storage import tables
from storage.among import among
from storage.rows import Rows, batches


class GoalRows(Rows[GoalMark]):
    """`programme.ports.goals.Goals`."""

    table = tables.goal_marks
    of = GoalMark

    _OF_CONTRACTS = select(table).where(among(table.c.contract_id, "contracts")).order_by(table.c.at, table.c.id)

    def of_contracts(self, contracts: Collection[int]) -> Mapping[int, Sequence[GoalMark]]:
        """Return the marks of these contracts, oldest first, by contract."""
        found: dict[int, list[GoalMark]] = {}
        for one in (row for some in batches(contracts) for row in self.all(self._OF_CONTRACTS, contracts=some)):
            found.setdefault(one.contract_id, []).append(one)
        return found
