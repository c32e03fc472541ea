"""The people of a unit of work in memory: who they are, and in which programme they have which part."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime

from programme.access import NO_BONDS, Bonds
from programme.names import Name
from programme.people import Headcount, Membership, Person, Programme, Role, State
from programme.seats import Alone, Seat
from tests.programme.memory_rows import Rows, never


class PeopleRows(Rows[Person]):
    """`programme.ports.people.People`."""

    def many(self, keys: Collection[int]) -> Mapping[int, Person]:
        return never()

    def by_telegram(self, telegram_id: int) -> Person | None:
        return never()

    def move(self, person: Person, telegram_id: int, stranger: int | None) -> None:
        never()

    def forget(self, person_id: int) -> None:
        never()

    def note_programme(self, person_id: int, programme_id: int, at: datetime) -> None:
        never()

    def note_spared(self, person_id: int, since: datetime | None) -> None:
        never()

    def known_to(self, person_id: int, names: Collection[Name]) -> Sequence[Name]:
        return never()


class ProgrammeRows(Rows[Programme]):
    """`programme.ports.people.Programmes`."""

    def headcount(self, programme_id: int) -> Headcount:
        return never()

    def open(self, day: date) -> Sequence[Programme]:
        return never()


class MembershipRows(Rows[Membership]):
    """`programme.ports.people.Memberships`."""

    def __init__(self, people: PeopleRows) -> None:
        super().__init__()
        self.people = people

    def with_people(self, keys: Collection[int]) -> Mapping[int, tuple[Membership, Person]]:
        found = {key: self.kept[key] for key in keys if key in self.kept}
        return {key: (one, self.people.get(one.person_id)) for key, one in found.items()}

    def count(self, programme_id: int, state: State) -> int:
        return never()

    def managers(self, programme_id: int) -> Sequence[Person]:
        mine = (one for one in self.kept.values() if one.programme_id == programme_id)
        return [self.people.get(one.person_id) for one in mine if one.role is Role.MANAGER]

    def at_desk(self, programme_id: int) -> Sequence[tuple[Membership, Person]]:
        return never()

    def lock(self, key: int) -> None:
        never()

    def note_suspended(self, key: int, at: datetime | None) -> None:
        never()

    def suspended(self, programme_id: int) -> frozenset[int]:
        return frozenset()

    def of_person(self, person_id: int) -> Sequence[Membership]:
        return never()

    def people_in(self, programme_id: int) -> Mapping[int, Person]:
        return never()

    def contacts(self, programme_id: int) -> Sequence[tuple[str, str]]:
        return never()

    def page(self, programme_id: int, offset: int, limit: int) -> Sequence[tuple[Membership, Person]]:
        return never()

    def here(self, programme_id: int, role: Role, most: int) -> Sequence[tuple[Membership, Person]]:
        return never()

    def with_phone(self, programme_id: int, role: Role, phone: str) -> Sequence[tuple[Membership, Person]]:
        return never()

    def in_state(self, programme_id: int, *states: State) -> Sequence[tuple[Membership, Person]]:
        return never()

    def shown(self, programme_id: int) -> Sequence[tuple[int, int]]:
        return never()

    def gone(self, programme_id: int) -> frozenset[int]:
        return never()

    def seats(self, programme_id: int, state: State) -> Sequence[Seat]:
        return never()

    def alone(self, programme_id: int, most: int) -> Mapping[Role, Alone]:
        return never()

    def adepts_alone(self, keys: Collection[int]) -> Sequence[int]:
        return never()

    def deletions(self, programme_id: int) -> Sequence[Seat]:
        return never()


class NoBonds:
    """`programme.ports.pairs.KnownBonds`: the managers of a year are in no pair and nobody's boss."""

    def of(self, people: Collection[int]) -> Bonds:
        return NO_BONDS

    def bosses_of(self, person: int) -> Sequence[tuple[datetime, int]]:
        return never()

    def add_boss(self, boss: int, person: int, *, told_by: int, at: datetime) -> None:
        never()

    def remove_boss(self, boss: int, person: int) -> None:
        never()
