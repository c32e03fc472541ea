"""The table of the calm news that waits for its readers' digests."""

from collections.abc import Sequence

from sqlalchemy import bindparam, delete, select

from programme.news_kept import CalmNews
from storage import tables
from storage.rows import Rows


class CalmNewsRows(Rows[CalmNews]):
    """`programme.ports.desk.CalmNewsKept`."""

    table = tables.calm_news
    of = CalmNews

    _OF_SEAT = select(table).where(table.c.membership_id == bindparam("seat")).order_by(table.c.id)
    _ABOUT = _OF_SEAT.where(table.c.about == bindparam("on"))
    _TAKE = delete(table).where(table.c.membership_id == bindparam("seat"), table.c.about == bindparam("on"))
    _TAKE_ALL = delete(table).where(table.c.membership_id == bindparam("seat"))

    _FORGET = delete(table).where(table.c.about == bindparam("on"))

    def forget(self, about: str) -> None:
        """Delete the news about a subject, whoever it waits for: it is true no more."""
        self.asking.ask(self._FORGET, {"on": about})

    def take(self, membership_id: int, about: str) -> Sequence[CalmNews]:
        """Return the news about a subject that waits for a reader, and delete it."""
        found = self.all(self._ABOUT, seat=membership_id, on=about)
        if found:
            self.asking.ask(self._TAKE, {"seat": membership_id, "on": about})
        return found

    def take_all(self, membership_id: int) -> Sequence[CalmNews]:
        """Return all news that waits for a reader, oldest first, and delete it."""
        found = self.all(self._OF_SEAT, seat=membership_id)
        if found:
            self.asking.ask(self._TAKE_ALL, {"seat": membership_id})
        return found
