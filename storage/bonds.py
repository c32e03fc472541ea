"""The bonds between people: pairs, present and past, and bosses (`programme.access`)."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import CompoundSelect, Connection, bindparam, delete, insert, select, union
from sqlalchemy import literal_column as literal

from programme.access import Bonds
from programme.pair import NEVER_MET
from storage import tables
from storage.among import among, none_of
from storage.asking import asking_on
from storage.known import known_in

PAIR, BOSS, PARTNERS_BOSS = 0, 1, 2


def _bonds() -> CompoundSelect[int, int, int]:
    """Select the kind and the two people of each bond that any of the people has.

    Each part begins with the people on one side of the bond, so that an index leads to the other side.
    """
    adept, mentor = tables.memberships.alias("adept"), tables.memberships.alias("mentor")
    pairs, bosses = tables.pairs.c, tables.bosses.c
    met = pairs.end.is_(None) | none_of(pairs.end, NEVER_MET)
    joined = tables.pairs.join(adept, adept.c.id == pairs.adept_id).join(mentor, mentor.c.id == pairs.mentor_id)
    put_together = (
        select(literal(str(PAIR)).label("kind"), adept.c.person_id.label("one"), mentor.c.person_id.label("other"))
        .select_from(joined)
        .where(met)
    )
    employed = select(literal(str(BOSS)), bosses.boss_id, bosses.person_id)
    of_partners = [
        select(literal(str(PARTNERS_BOSS)), bosses.boss_id, partner.c.person_id)
        .select_from(joined.join(tables.bosses, bosses.person_id == employee.c.person_id))
        .where(met, among(side, "people"))
        for employee, partner in ((adept, mentor), (mentor, adept))
        for side in (bosses.boss_id, partner.c.person_id)
    ]
    return union(
        *(put_together.where(among(side.c.person_id, "people")) for side in (adept, mentor)),
        *(employed.where(among(side, "people")) for side in (bosses.boss_id, bosses.person_id)),
        *of_partners,
    )


class BondRows:
    """`programme.ports.pairs.KnownBonds`."""

    table = tables.bosses

    _OF = _bonds()
    _BOSSES_OF = (
        select(table.c.told_at, table.c.boss_id)
        .where(table.c.person_id == bindparam("person"))
        .order_by(table.c.told_at)
    )
    _ADD = insert(table)
    _REMOVE = delete(table).where(table.c.boss_id == bindparam("boss"), table.c.person_id == bindparam("person"))

    def __init__(self, connection: Connection) -> None:
        """Work within the transaction of `connection`."""
        self.connection = connection
        self.known = known_in(connection)
        self.asking = asking_on(connection)

    def of(self, people: Collection[int]) -> Bonds:
        """Return the bonds of these people, read once in a unit: every card and list asks."""
        values = {"people": tuple(people)}
        return self.known.answer(self._OF, values, lambda: self._read(values))

    def _read(self, values: dict[str, tuple[int, ...]]) -> Bonds:
        rows = [tuple(row) for row in self.asking.ask(self._OF, values).rows]
        two = {(one, other) for kind, one, other in rows if kind == PAIR}
        return Bonds(
            partners=frozenset(two | {(other, one) for one, other in two}),
            bosses=frozenset((one, other) for kind, one, other in rows if kind == BOSS),
            bosses_of_partners=frozenset((one, other) for kind, one, other in rows if kind == PARTNERS_BOSS),
        )

    def bosses_of(self, person: int) -> Sequence[tuple[datetime, int]]:
        """Return when each boss of a person said so, and the boss's id, the earliest first."""
        return [(row.told_at, row.boss_id) for row in self.connection.execute(self._BOSSES_OF, {"person": person})]

    def add_boss(self, boss: int, person: int, *, told_by: int, at: datetime) -> None:
        """Store a boss's bond, in place of the same bond told before."""
        self.remove_boss(boss, person)
        self.connection.execute(self._ADD, {"boss_id": boss, "person_id": person, "told_by": told_by, "told_at": at})

    def remove_boss(self, boss: int, person: int) -> None:
        """Delete a boss's bond."""
        self.connection.execute(self._REMOVE, {"boss": boss, "person": person})
