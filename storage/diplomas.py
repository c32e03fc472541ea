"""The tables of diplomas, of the names for those to come, and of the numbers that people have tried in vain."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, func, select

from programme.diploma import Diploma, DiplomaName, WrongSerial
from storage import tables
from storage.rows import Rows


class DiplomaRows(Rows[Diploma]):
    """`programme.ports.diplomas.Diplomas`."""

    table = tables.diplomas
    of = Diploma

    _IN_FORCE = table.c.replaced_at.is_(None)
    _BY_SERIAL = select(table).where(table.c.serial == bindparam("serial"))
    _IN_PROGRAMME = select(table).where(table.c.programme_id == bindparam("programme"), _IN_FORCE).order_by(table.c.id)
    _OF_MEMBERSHIP = select(table).where(table.c.membership_id == bindparam("membership")).order_by(table.c.id)

    def by_serial(self, serial: str) -> Diploma | None:
        """Return the diploma with this number, replaced or not, or None."""
        return self.one(self._BY_SERIAL, serial=serial)

    def in_programme(self, programme_id: int) -> Mapping[int, Diploma]:
        """Return the diplomas of a programme that hold, by membership."""
        return {one.membership_id: one for one in self.all(self._IN_PROGRAMME, programme=programme_id)}

    def of_membership(self, membership_id: int) -> Sequence[Diploma]:
        """Return every issue of a participant's diploma, oldest first."""
        return self.all(self._OF_MEMBERSHIP, membership=membership_id)


class DiplomaNameRows(Rows[DiplomaName]):
    """`programme.ports.diplomas.DiplomaNames`."""

    table = tables.diploma_names
    of = DiplomaName

    _OF_MEMBERSHIP = select(table).where(table.c.membership_id == bindparam("membership"))
    _IN_PROGRAMME = select(table).join(
        tables.memberships,
        (tables.memberships.c.id == table.c.membership_id)
        & (tables.memberships.c.programme_id == bindparam("programme")),
    )

    def of_membership(self, membership_id: int) -> DiplomaName | None:
        """Return the name that a participant's diploma is to have, or None for the registered one."""
        return self.one(self._OF_MEMBERSHIP, membership=membership_id)

    def in_programme(self, programme_id: int) -> Mapping[int, str]:
        """Return the names that diplomas of a programme are to have, by membership."""
        return {one.membership_id: one.name for one in self.all(self._IN_PROGRAMME, programme=programme_id)}


class WrongSerialRows(Rows[WrongSerial]):
    """`programme.ports.diplomas.WrongSerials`."""

    table = tables.wrong_serials
    of = WrongSerial

    _of_person = table.c.person_id == bindparam("person")
    _COUNT = select(func.count()).where(_of_person, table.c.at > bindparam("since"))
    _OLDER = delete(table).where(_of_person, table.c.at <= bindparam("since"))

    def tried(self, person_id: int, since: datetime) -> int:
        """Return how many wrong numbers a person has tried since a moment; forget the older ones."""
        values = {"person": person_id, "since": since}
        self.asking.ask(self._OLDER, values)
        return int(self.asking.ask(self._COUNT, values).value())
