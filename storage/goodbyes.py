"""The table of words that two write to each other for the end."""

from collections.abc import Sequence

from sqlalchemy import bindparam, delete, exists, or_, select

from programme.due import DueKind
from programme.goodbye import Goodbye
from programme.pair import PairState
from storage import tables
from storage.rows import Rows, written


class GoodbyeRows(Rows[Goodbye]):
    """`programme.ports.goodbyes.Goodbyes`."""

    table = tables.goodbyes
    of = Goodbye

    _both = or_(tables.due.c.subject == tables.pairs.c.adept_id, tables.due.c.subject == tables.pairs.c.mentor_id)
    _are_to_be_thanked = exists().where(tables.due.c.kind == written(DueKind.CLOSE), _both)
    _has_ended = tables.pairs.c.state == written(PairState.ENDED)
    _CLEAR = delete(table).where(
        table.c.given_at.is_(None),
        exists().where(tables.pairs.c.id == table.c.pair_id, _has_ended, ~_are_to_be_thanked),
    )
    _OF_PAIR = select(table).where(table.c.pair_id == bindparam("pair")).order_by(table.c.id)
    _OF_MEMBERSHIP = select(table).where(table.c.membership_id == bindparam("membership")).order_by(table.c.id)

    def of_pair(self, pair_id: int) -> Sequence[Goodbye]:
        """Return the words of the two of a pair."""
        return self.all(self._OF_PAIR, pair=pair_id)

    def of_membership(self, membership_id: int) -> Sequence[Goodbye]:
        """Return the words of a participant, oldest first."""
        return self.all(self._OF_MEMBERSHIP, membership=membership_id)

    def clear_vain(self) -> None:
        """Delete the words of one alone of two, once neither of them is still to be thanked."""
        self.asking.ask(self._CLEAR)
