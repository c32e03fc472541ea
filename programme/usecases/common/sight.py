"""The table of `programme.access`, asked about real people: what this manager may see, and which managers may see this.

A manager's screens ask a `Sight`, which reads the bonds once, however many people a list shows. News asks `readers`.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from programme.access import Bonds, Fact, Relation, of_manager, sees
from programme.due import Waits
from programme.pair import IN_TOUCH, Pair
from programme.people import Concern, Membership, Person, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Listing, Phrase, Value
from programme.tasks import Task, may

T = TypeVar("T")
NOBODY = 0  # an id that no person has, and so no bond
ANSWERS = Fact.REPORT  # whoever may read these looks after a person and their pairs


@dataclass(frozen=True, slots=True)
class Sight:
    """The sight of a manager or an assistant: the facts and tasks of a programme that are open to them."""

    manager: int
    bonds: Bonds
    role: Role = Role.MANAGER
    since: datetime | None = None  # the viewer sits at the desk since then; None if that was not asked for

    @property
    def near(self) -> frozenset[int]:
        """The manager, and the people to whom they have a bond: about anybody else they see all that managers see."""
        bonds = (*self.bonds.partners, *self.bonds.bosses, *self.bonds.bosses_of_partners)
        return frozenset({self.manager, *(other for one, other in bonds if one == self.manager)})

    def of(self, person_id: int) -> Relation:
        """Return the viewer's relation to a person."""
        return of_manager(self.manager, person_id, self.bonds, assistant=self.role is Role.ASSISTANT)

    def does(self, task: Task) -> bool:
        """Tell whether the viewer may do a task in this programme."""
        return may(self.role, task)

    def sees(self, fact: Fact, *people: int) -> bool:
        """Tell whether the manager may see this kind of fact about each of these people."""
        return all(sees(self.of(one), fact) for one in people)

    def looks_after(self, *people: int) -> bool:
        """Tell whether each of these people is another person, whose answers the manager may read."""
        return self.sees(ANSWERS, *people) and self.manager not in people

    def of_those_looked_after(self, waits: Waits) -> Waits:
        """Return the waits of people whom the viewer looks after; those without a bond are all alike."""
        if not self.looks_after(NOBODY):
            return Waits()
        return waits.besides(frozenset(one for one in self.near if not self.looks_after(one)))

    def those(self, found: Iterable[T], person: Callable[[T], int], may: Callable[[int], bool]) -> list[T]:
        """Return those of some rows about whose person the viewer may; those without a bond are all alike."""
        everybody, near = may(NOBODY), {one: may(one) for one in self.near}
        return [one for one in found if near.get(person(one), everybody)]

    def opens(self, pair: Pair, *two: int) -> bool:
        """Tell whether the viewer may open a pair: as a reader of the two, or as an assistant while they are in touch.

        How a pair that is not in touch came there is what the two have answered.
        """
        return self.looks_after(*two) or (pair.state in IN_TOUCH and self.tends(*two))

    def reads(self, concern: Concern, sender: int) -> bool:
        """Tell whether the viewer may read a private word: told since they manage, or passed on by its sender.

        The one whom it is about never may.
        """
        if concern.about_id == self.manager:
            return False
        told_to_me = self.since is not None and self.since <= concern.told_at
        return self.looks_after(sender) and (told_to_me or concern.passed_on_at is not None)

    def tends(self, *people: int) -> bool:
        """Tell whether the viewer sees to the meetings of these people: as a reader of theirs, or as an assistant."""
        return self.looks_after(*people) or all(self.of(one) is Relation.ASSISTANT for one in people)


def sight_of(uow: UnitOfWork, viewer: Person, programme_id: int) -> Sight:
    """Return the sight of a manager or an assistant of a programme."""
    seat = seat_at_desk(uow, viewer, programme_id)
    bonds = uow.bonds.of([viewer.id])
    return Sight(viewer.id, bonds, seat.role, seat.created_at) if seat else Sight(viewer.id, bonds, Role.ASSISTANT)


def role_at_desk(uow: UnitOfWork, person: Person, programme_id: int) -> Role | None:
    """Return the role in which a person sits at the desk of a programme, or None."""
    seat = seat_at_desk(uow, person, programme_id)
    return seat.role if seat else None


def seat_at_desk(uow: UnitOfWork, person: Person, programme_id: int) -> Membership | None:
    """Return the place of a person at the desk of a programme, or None."""
    mine = (one for one in uow.memberships.of_person(person.id) if one.programme_id == programme_id)
    return next((one for one in mine if one.role.at_desk), None)


def sights(uow: UnitOfWork, programme_id: int) -> Sequence[Sight]:
    """Return the sight of each manager of a programme, the first manager first."""
    return sights_of(uow, uow.memberships.managers(programme_id))


def sights_of(uow: UnitOfWork, managers: Sequence[Person]) -> Sequence[Sight]:
    """Return the sight of each of these managers, in their order."""
    bonds = uow.bonds.of([one.id for one in managers])
    return [Sight(one.id, bonds) for one in managers]


def reading(uow: UnitOfWork, managers: Sequence[Person], people: Collection[int]) -> Sequence[Person]:
    """Return those of a programme's managers that look after each of these people."""
    bonds = uow.bonds.of(people)
    return [one for one in managers if Sight(one.id, bonds).looks_after(*people)]


def readers(uow: UnitOfWork, membership: Membership) -> Sequence[Person]:
    """Return the managers that may read what a participant tells the managers in private."""
    return reading(uow, uow.memberships.managers(membership.programme_id), [membership.person_id])


def readers_besides(uow: UnitOfWork, membership: Membership, about: int | None) -> Sequence[Person]:
    """Return the managers that may read a private word about one of them, or about none."""
    return [one for one in readers(uow, membership) if one.id != about]


def readers_of(uow: UnitOfWork, concern: Concern) -> Sequence[Person]:
    """Return the managers that may read this private word."""
    sender = uow.memberships.get(concern.membership_id)
    managers = uow.memberships.managers(sender.programme_id)
    return [one for one in managers if sight_of(uow, one, sender.programme_id).reads(concern, sender.person_id)]


def correspondents(uow: UnitOfWork, membership: Membership) -> Sequence[Person]:
    """Return the managers that read a participant's letters: the readers, or all where there is none.

    The way to the managers is never shut, and each button that leads there names the people it writes to.
    """
    return readers(uow, membership) or uow.memberships.managers(membership.programme_id)


def how_to_get_another() -> tuple[Phrase, ...]:
    """Return why a manager with a bond is not enough for a pair, and how the programme gets another manager."""
    return Phrase("needs-manager"), Phrase("another-manager")


def listed_names(people: Sequence[Person]) -> Value:
    """Return the names of people as a sentence has them; for an empty list the word by which texts know it."""
    names = tuple(one.first_name for one in people)
    if names[1:]:
        return Phrase("names-and", {"others": Listing(names[:-1], separator=", "), "last": names[-1]})
    return names[0] if names else "none"


def counterpart(uow: UnitOfWork, membership: Membership) -> Person:
    """Return the manager that texts to a participant name."""
    return correspondents(uow, membership)[0]
