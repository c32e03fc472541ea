"""The table of words that two write to each other for the end."""

from collections.abc import Sequence

from sqlalchemy import bindparam, select

from programme.goodbye import Goodbye
from storage import tables
from storage.rows import Rows


class GoodbyeRows(Rows[Goodbye]):
    """`programme.ports.goodbyes.Goodbyes`."""

    table = tables.goodbyes
    of = Goodbye

    _OF_PAIR = select(table).where(table.c.pair_id == bindparam("pair")).order_by(table.c.id)
    _OF_MEMBERSHIP = select(table).where(table.c.membership_id == bindparam("membership")).order_by(table.c.id)

    def of_pair(self, pair_id: int) -> Sequence[Goodbye]:
        """Return what the two of a pair have written."""
        return self.all(self._OF_PAIR, pair=pair_id)

    def of_membership(self, membership_id: int) -> Sequence[Goodbye]:
        """Return what a participant has written, oldest first."""
        return self.all(self._OF_MEMBERSHIP, membership=membership_id)
