"""The table of ties that participants have told."""

from collections.abc import Sequence

from sqlalchemy import bindparam, or_, select

from programme.tie import Tie
from storage import tables
from storage.rows import Rows


class TieRows(Rows[Tie]):
    """`programme.ports.ties.Ties`."""

    table = tables.ties
    of = Tie

    _mine = or_(table.c.membership_id == bindparam("membership"), table.c.other_id == bindparam("membership"))
    _ABOUT = select(table).where(_mine).order_by(table.c.id)
    _IN_PROGRAMME = (
        select(table)
        .join(tables.memberships, tables.memberships.c.id == table.c.membership_id)
        .where(tables.memberships.c.programme_id == bindparam("programme"))
        .order_by(table.c.id)
    )

    def about(self, membership_id: int) -> Sequence[Tie]:
        """Return the ties that a participant has told, or that another has told of them, oldest first."""
        return self.all(self._ABOUT, membership=membership_id)

    def in_programme(self, programme_id: int) -> Sequence[Tie]:
        """Return every tie of a programme, oldest first."""
        return self.all(self._IN_PROGRAMME, programme=programme_id)
