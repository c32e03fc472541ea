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

PAIR, BOSS = 0, 1
Bond = tuple[int, int, int]
"""Its kind and two people: an adept and a mentor, or a boss and an employee."""


def _bonds() -> CompoundSelect[*Bond]:
    """Select the bonds that any of the people has with another.

    Each part begins with the people on one side of the bond, so that an index leads to the other side.
    """
    adept, mentor = tables.memberships.alias("adept"), tables.memberships.alias("mentor")
    pairs, bosses = tables.pairs.c, tables.bosses.c
    met = pairs.end.is_(None) | none_of(pairs.end, NEVER_MET)
    put_together = (
        select(literal(str(PAIR)).label("kind"), adept.c.person_id.label("one"), mentor.c.person_id.label("other"))
        .select_from(tables.pairs.join(adept, adept.c.id == pairs.adept_id))
        .join(mentor, mentor.c.id == pairs.mentor_id)
        .where(met)
    )
    employed = select(literal(str(BOSS)), bosses.boss_id, bosses.person_id)
    return union(
        *(put_together.where(among(side.c.person_id, "people")) for side in (adept, mentor)),
        *(employed.where(among(side, "people")) for side in (bosses.boss_id, bosses.person_id)),
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
        """Return the bonds of these people: their own, and over whoever these lead to, those to a partner's boss."""
        people = frozenset(values["people"])
        near = self._rows(people)
        others = {one for _, *two in near for one in two} - people
        every = near | self._rows(others) if others else near
        bosses, partners = _bosses(every), _both_ways(every)
        far = ((boss, partner) for boss, employee in bosses for one, partner in partners if one == employee)
        return Bonds(
            partners=_both_ways(near),
            bosses=_bosses(near),
            bosses_of_partners=frozenset(two for two in far if not people.isdisjoint(two)),
        )

    def _rows(self, people: Collection[int]) -> frozenset[Bond]:
        return frozenset((kind, one, other) for kind, one, other in self.asking.ask(self._OF, {"people": people}).rows)

    def bosses_of(self, person: int) -> Sequence[tuple[datetime, int]]:
        """Return when each boss of a person said so, and the boss's id, the earliest first."""
        return [(told_at, boss) for told_at, boss in self.asking.ask(self._BOSSES_OF, {"person": person}).rows]

    def add_boss(self, boss: int, person: int, *, told_by: int, at: datetime) -> None:
        """Store a boss's bond, in place of the same bond told before."""
        self.remove_boss(boss, person)
        self.asking.ask(self._ADD, {"boss_id": boss, "person_id": person, "told_by": told_by, "told_at": at})

    def remove_boss(self, boss: int, person: int) -> None:
        """Delete a boss's bond."""
        self.asking.ask(self._REMOVE, {"boss": boss, "person": person})


def _both_ways(bonds: Collection[Bond]) -> frozenset[tuple[int, int]]:
    """Return the two of each pair, in both orders."""
    two = {(one, other) for kind, one, other in bonds if kind == PAIR}
    return frozenset(two | {(other, one) for one, other in two})


def _bosses(bonds: Collection[Bond]) -> frozenset[tuple[int, int]]:
    """Return each boss with an employee."""
    return frozenset((one, other) for kind, one, other in bonds if kind == BOSS)
