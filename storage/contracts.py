"""The table of moral contracts."""

from collections.abc import Sequence

from sqlalchemy import bindparam, delete, or_, select

from programme.pair import Contract
from storage import tables
from storage.rows import Rows
from storage.tallies import recount


class ContractRows(Rows[Contract]):
    """`programme.ports.pairs.Contracts`: the versions of a pair that both have signed, and at most one open version.

    An id is never given again, so that a button under an earlier text can't open a later text.
    """

    table = tables.contracts
    of = Contract

    _is_open = or_(table.c.adept_signed_at.is_(None), table.c.mentor_signed_at.is_(None))
    _of_pair = table.c.pair_id == bindparam("pair")
    _VERSIONS = select(table).where(_of_pair).order_by(table.c.id)
    _NEWEST_FIRST = select(table).where(_of_pair).order_by(table.c.id.desc()).limit(1)
    _IN_FORCE = _NEWEST_FIRST.where(~_is_open)
    _BEFORE = _NEWEST_FIRST.where(table.c.id < bindparam("key"))
    _DROP_OPEN = delete(table).where(_of_pair, _is_open)

    def add(self, entity: Contract) -> Contract:
        """Store a new contract; return it with its id."""
        added = super().add(entity)
        recount(self.asking, entity.pair_id)
        return added

    def save(self, entity: Contract) -> None:
        """Store a changed contract in its row."""
        super().save(entity)
        recount(self.asking, entity.pair_id)

    def remove(self, key: int) -> None:
        """Delete the contract with this id."""
        pair_id = self.get(key).pair_id
        super().remove(key)
        recount(self.asking, pair_id)

    def of_pair(self, pair_id: int) -> Contract | None:
        """Return the newest contract of a pair: the open version, else the version in force, or None."""
        return self.one(self._NEWEST_FIRST, pair=pair_id)

    def in_force(self, pair_id: int) -> Contract | None:
        """Return the newest contract that both of a pair have signed, or None."""
        return self.one(self._IN_FORCE, pair=pair_id)

    def before(self, contract: Contract) -> Contract | None:
        """Return the version before this version, or None."""
        return self.one(self._BEFORE, pair=contract.pair_id, key=contract.id)

    def versions(self, pair_id: int) -> Sequence[Contract]:
        """Return all contracts of a pair, the oldest first."""
        return self.all(self._VERSIONS, pair=pair_id)

    def replace(self, contract: Contract) -> Contract:
        """Store a contract in place of the pair's open version; return it with its id."""
        self.asking.ask(self._DROP_OPEN, {"pair": contract.pair_id})
        return self.add(contract)

    def drop_proposal(self, pair_id: int) -> None:
        """Delete the open contract of a pair that has a contract in force."""
        if self.in_force(pair_id) is not None:
            self.asking.ask(self._DROP_OPEN, {"pair": pair_id})
