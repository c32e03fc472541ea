"""The table of the times in which managers are away."""

from collections.abc import Sequence

from sqlalchemy import bindparam, delete, select

from programme.absence import Absence
from storage import tables
from storage.rows import Rows


class AbsenceRows(Rows[Absence]):
    """`programme.ports.desk.Absences`: at most one time away for each place at a desk."""

    table = tables.absences
    of = Absence

    _OF_PROGRAMME = select(table).where(table.c.programme_id == bindparam("programme")).order_by(table.c.id)
    _DROP = delete(table).where(table.c.membership_id == bindparam("seat"))

    def of_programme(self, programme_id: int) -> Sequence[Absence]:
        """Return the times away of a programme's managers."""
        return self.all(self._OF_PROGRAMME, programme=programme_id)

    def put(self, absence: Absence) -> Absence:
        """Store a time away in place of the manager's earlier time away; return it with its id."""
        self.drop(absence.membership_id)
        return self.add(absence)

    def drop(self, membership_id: int) -> None:
        """Delete the time away of a place at the desk."""
        self.asking.ask(self._DROP, {"seat": membership_id})
