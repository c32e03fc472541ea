"""The bonds between people: pairs, present and past, and bosses (`programme.access`)."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, union_all
from sqlalchemy import literal_column as literal

from programme.access import Bonds
from programme.pair import NEVER_MET
from storage import tables

PAIR, BOSS, PARTNERS_BOSS = 0, 1, 2


class BondRows:
    """`programme.ports.KnownBonds`."""

    def __init__(self, connection: Connection) -> None:
        """Work within the transaction of `connection`."""
        self.connection = connection

    def of(self, people: Collection[int]) -> Bonds:
        """Return the bonds of these people, read in one statement."""
        adept, mentor = tables.memberships.alias("adept"), tables.memberships.alias("mentor")
        pairs, bosses = tables.pairs.c, tables.bosses.c
        met = pairs.end.is_(None) | pairs.end.not_in([one.value for one in NEVER_MET])
        put_together = (
            select(literal(str(PAIR)).label("kind"), adept.c.person_id.label("one"), mentor.c.person_id.label("other"))
            .select_from(tables.pairs.join(adept, adept.c.id == pairs.adept_id))
            .join(mentor, mentor.c.id == pairs.mentor_id)
            .where(met, adept.c.person_id.in_(people) | mentor.c.person_id.in_(people))
        )
        employed = select(literal(str(BOSS)), bosses.boss_id, bosses.person_id).where(
            bosses.boss_id.in_(people) | bosses.person_id.in_(people)
        )
        of_partners = [
            select(literal(str(PARTNERS_BOSS)), bosses.boss_id, partner.c.person_id)
            .select_from(tables.pairs.join(adept, adept.c.id == pairs.adept_id))
            .join(mentor, mentor.c.id == pairs.mentor_id)
            .join(tables.bosses, bosses.person_id == employee.c.person_id)
            .where(met, bosses.boss_id.in_(people) | partner.c.person_id.in_(people))
            for employee, partner in ((adept, mentor), (mentor, adept))
        ]
        rows = [tuple(row) for row in self.connection.execute(union_all(put_together, employed, *of_partners))]
        two = {(one, other) for kind, one, other in rows if kind == PAIR}
        return Bonds(
            partners=frozenset(two | {(other, one) for one, other in two}),
            bosses=frozenset((one, other) for kind, one, other in rows if kind == BOSS),
            bosses_of_partners=frozenset((one, other) for kind, one, other in rows if kind == PARTNERS_BOSS),
        )

    def bosses_of(self, person: int) -> Sequence[tuple[datetime, int]]:
        """Return when each boss of a person said so, and the boss's id, the earliest first."""
        bosses = tables.bosses.c
        query = select(bosses.told_at, bosses.boss_id).where(bosses.person_id == person).order_by(bosses.told_at)
        return [(row.told_at, row.boss_id) for row in self.connection.execute(query)]

    def add_boss(self, boss: int, person: int, *, told_by: int, at: datetime) -> None:
        """Store a boss's bond, in place of the same one told before."""
        self.remove_boss(boss, person)
        values = {"boss_id": boss, "person_id": person, "told_by": told_by, "told_at": at}
        self.connection.execute(insert(tables.bosses).values(values))

    def remove_boss(self, boss: int, person: int) -> None:
        """Delete a boss's bond."""
        bosses = tables.bosses.c
        self.connection.execute(delete(tables.bosses).where(bosses.boss_id == boss, bosses.person_id == person))
