"""The tables of pairs, their fit answers and contracts, the match's suggestions, and bans."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Table, delete, func, insert, select

from programme.matching.earlier import Outcome
from programme.pair import Contract, FitAnswer, Pair, PairState
from programme.people import Role
from storage import tables
from storage.repositories import MembershipRows
from storage.rows import Rows


class PairRows(Rows[Pair]):
    """`programme.ports.Pairs`."""

    table = tables.pairs
    of = Pair

    def locked(self, key: int) -> Pair | None:
        """Return a pair, its row locked until the unit ends."""
        return self.one(select(self.table).where(self.table.c.id == key).with_for_update(key_share=True))

    def open_of(self, membership_id: int) -> Sequence[Pair]:
        """Return the pairs of a membership that have not ended, oldest first."""
        mine = (self.table.c.adept_id == membership_id) | (self.table.c.mentor_id == membership_id)
        return self.all(select(self.table).where(mine, self._is_open()).order_by(self.table.c.id))

    def open_in(self, programme_id: int) -> Sequence[Pair]:
        """Return the pairs of a programme that have not ended, the one waiting longest first."""
        query = select(self.table).where(self.table.c.programme_id == programme_id, self._is_open())
        return self.all(query.order_by(self.table.c.since, self.table.c.id))

    def in_programme(self, programme_id: int) -> Sequence[Pair]:
        """Return every pair of a programme, the ended ones too, oldest first."""
        return self.all(select(self.table).where(self.table.c.programme_id == programme_id).order_by(self.table.c.id))

    def of_membership(self, membership_id: int) -> Sequence[Pair]:
        """Return every pair of a membership, the ended ones too, oldest first."""
        mine = (self.table.c.adept_id == membership_id) | (self.table.c.mentor_id == membership_id)
        return self.all(select(self.table).where(mine).order_by(self.table.c.id))

    def promised(self, mentor_id: int) -> int:
        """Return how many adepts a mentor has said yes to; lock the mentor, so that two can't take the last place."""
        MembershipRows(self.connection).lock(mentor_id)
        asked = self.table.c.state == PairState.ASKED_MENTOR.value
        query = select(func.count()).where(self.table.c.mentor_id == mentor_id, self._is_open(), ~asked)
        return int(self.connection.execute(query).scalar_one())

    def _is_open(self) -> ColumnElement[bool]:
        return self.table.c.state != PairState.ENDED.value


class FitRows(Rows[FitAnswer]):
    """`programme.ports.Fits`: one answer from each side."""

    table = tables.fits
    of = FitAnswer

    def put(self, answer: FitAnswer) -> None:
        """Store an answer in place of the side's earlier answer."""
        same = (self.table.c.pair_id == answer.pair_id) & (self.table.c.role == answer.role.value)
        self.connection.execute(delete(self.table).where(same))
        self.add(answer)

    def of_pair(self, pair_id: int) -> dict[Role, FitAnswer]:
        """Return the answers of a pair, by side."""
        return {one.role: one for one in self.all(select(self.table).where(self.table.c.pair_id == pair_id))}

    def drop(self, pair_id: int) -> None:
        """Delete the answers of both sides."""
        self.connection.execute(delete(self.table).where(self.table.c.pair_id == pair_id))


class ContractRows(Rows[Contract]):
    """`programme.ports.Contracts`: at most one a pair."""

    table = tables.contracts
    of = Contract

    def of_pair(self, pair_id: int) -> Contract | None:
        """Return the contract of a pair, or None."""
        return self.one(select(self.table).where(self.table.c.pair_id == pair_id))

    def replace(self, contract: Contract) -> Contract:
        """Store a contract in place of the pair's earlier contract; return it with its id.

        The new row is added before the old row is deleted: SQLite gives the highest id again once its row is gone,
        and a button under the old contract must not open the new one.
        """
        put = self.add(contract)
        same_pair = self.table.c.pair_id == contract.pair_id
        self.connection.execute(delete(self.table).where(same_pair, self.table.c.id != put.id))
        return put


class Suggestions:
    """`programme.ports.Suggestions`: at most one for each adept."""

    def __init__(self, connection: Connection) -> None:
        """Work within the transaction of `connection`."""
        self.connection = connection
        self.table = tables.suggestions

    def replace(self, programme_id: int, pairs: Sequence[tuple[int, int]]) -> None:
        """Store new suggestions (adept, mentor) in place of the programme's earlier ones."""
        self.connection.execute(delete(self.table).where(self.table.c.programme_id == programme_id))
        rows = [{"programme_id": programme_id, "adept_id": adept, "mentor_id": mentor} for adept, mentor in pairs]
        if rows:
            self.connection.execute(insert(self.table), rows)

    def of_programme(self, programme_id: int) -> Sequence[tuple[int, int]]:
        """Return the suggestions (adept, mentor) that are left, by adept."""
        query = select(self.table.c.adept_id, self.table.c.mentor_id).where(self.table.c.programme_id == programme_id)
        return [(row.adept_id, row.mentor_id) for row in self.connection.execute(query.order_by(self.table.c.adept_id))]

    def remove(self, member_id: int) -> None:
        """Delete a member's suggestions: an adept's own, and those in which a mentor stands."""
        theirs = (self.table.c.adept_id == member_id) | (self.table.c.mentor_id == member_id)
        self.connection.execute(delete(self.table).where(theirs))

    def set_aside(self, adept_id: int, mentor_id: int, at: datetime) -> None:
        """Note when the suggestion of two was left for later, in place of an earlier time."""
        aside = tables.set_aside
        two = (aside.c.adept_id == adept_id) & (aside.c.mentor_id == mentor_id)
        self.connection.execute(delete(aside).where(two))
        self.connection.execute(insert(aside).values(adept_id=adept_id, mentor_id=mentor_id, at=at))

    def set_aside_in(self, programme_id: int) -> dict[tuple[int, int], datetime]:
        """Return when the suggestions of a programme were left for later, by adept and mentor."""
        return self._set_aside(_adept_in(tables.set_aside, programme_id))

    def set_aside_of(self, membership_id: int) -> dict[tuple[int, int], datetime]:
        """Return the same for the suggestions of one adept or mentor."""
        return self._set_aside(_has(tables.set_aside, membership_id))

    def _set_aside(self, where: ColumnElement[bool]) -> dict[tuple[int, int], datetime]:
        found = self.connection.execute(select(tables.set_aside).where(where))
        return {(row.adept_id, row.mentor_id): row.at for row in found}


def _adept_in(table: Table, programme_id: int) -> ColumnElement[bool]:
    members = tables.memberships.c
    return table.c.adept_id.in_(select(members.id).where(members.programme_id == programme_id))


def _has(table: Table, membership_id: int) -> ColumnElement[bool]:
    return (table.c.adept_id == membership_id) | (table.c.mentor_id == membership_id)


class Bans:
    """`programme.ports.Bans`."""

    def __init__(self, connection: Connection) -> None:
        """Work within the transaction of `connection`."""
        self.connection = connection
        self.table = tables.bans

    def add(self, adept_id: int, mentor_id: int, kind: Outcome) -> None:
        """Ban a pair, in place of an earlier ban of the two."""
        where = (self.table.c.adept_id == adept_id) & (self.table.c.mentor_id == mentor_id)
        self.connection.execute(delete(self.table).where(where))
        values = {"adept_id": adept_id, "mentor_id": mentor_id, "kind": kind.value}
        self.connection.execute(insert(self.table).values(values))

    def of_membership(self, membership_id: int) -> dict[tuple[int, int], Outcome]:
        """Return the bans of one adept or mentor, by the memberships of adept and mentor."""
        return self._kinds(_has(self.table, membership_id))

    def in_programme(self, programme_id: int) -> dict[tuple[int, int], Outcome]:
        """Return the bans of a programme, by the memberships of adept and mentor."""
        return self._kinds(_adept_in(self.table, programme_id))

    def _kinds(self, where: ColumnElement[bool]) -> dict[tuple[int, int], Outcome]:
        found = self.connection.execute(select(self.table).where(where))
        return {(row.adept_id, row.mentor_id): Outcome(row.kind) for row in found}
