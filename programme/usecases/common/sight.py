"""The table of `programme.access`, asked about real people: what this manager may see, and which managers may see this.

A manager's screens ask a `Sight`, which reads the bonds once, however many people a list shows. News asks `readers`.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from programme.access import Bonds, Fact, Relation, of_manager, sees
from programme.people import Membership, Person
from programme.ports import UnitOfWork
from programme.speech import Listing, Phrase, Value

ANSWERS = Fact.REPORT  # whoever may read these looks after a person and their pairs


@dataclass(frozen=True, slots=True)
class Sight:
    """What a manager may see of the participants of the programmes that they manage."""

    manager: int
    bonds: Bonds

    @property
    def near(self) -> frozenset[int]:
        """The manager, and the people to whom they have a bond: about anybody else they see all that managers see."""
        bonds = (*self.bonds.partners, *self.bonds.bosses, *self.bonds.bosses_of_partners)
        return frozenset({self.manager, *(other for one, other in bonds if one == self.manager)})

    def of(self, person_id: int) -> Relation:
        """Return the manager's relation to a person."""
        return of_manager(self.manager, person_id, self.bonds)

    def sees(self, fact: Fact, *people: int) -> bool:
        """Tell whether the manager may see this kind of fact about each of these people."""
        return all(sees(self.of(one), fact) for one in people)

    def looks_after(self, *people: int) -> bool:
        """Tell whether each of these people is another person, whose answers the manager may read."""
        return self.sees(ANSWERS, *people) and self.manager not in people


def sight_of(uow: UnitOfWork, manager: Person) -> Sight:
    """Return what a manager may see."""
    return Sight(manager.id, uow.bonds.of([manager.id]))


def sights(uow: UnitOfWork, programme_id: int) -> Sequence[Sight]:
    """Return what each manager of a programme may see, the first manager first."""
    return sights_of(uow, uow.memberships.managers(programme_id))


def sights_of(uow: UnitOfWork, managers: Sequence[Person]) -> Sequence[Sight]:
    """Return what each of these managers may see, in their order."""
    bonds = uow.bonds.of([one.id for one in managers])
    return [Sight(one.id, bonds) for one in managers]


def reading(uow: UnitOfWork, managers: Sequence[Person], people: Collection[int]) -> Sequence[Person]:
    """Return those of a programme's managers that look after each of these people."""
    bonds = uow.bonds.of(people)
    return [one for one in managers if Sight(one.id, bonds).looks_after(*people)]


def readers(uow: UnitOfWork, membership: Membership) -> Sequence[Person]:
    """Return the managers that may read what a participant tells the managers in private."""
    return reading(uow, uow.memberships.managers(membership.programme_id), [membership.person_id])


def correspondents(uow: UnitOfWork, membership: Membership) -> Sequence[Person]:
    """Return the managers that read a participant's letters: the readers, or all where there is none.

    The way to the managers is never shut, and each button that leads there names the people it writes to.
    """
    return readers(uow, membership) or uow.memberships.managers(membership.programme_id)


def how_to_get_another() -> tuple[Phrase, ...]:
    """Return why a manager with a bond is not enough for a pair, and how the programme gets another manager."""
    return Phrase("needs-manager"), Phrase("another-manager")


def listed_names(people: Sequence[Person]) -> Value:
    """Return the names of people with commas between them; for an empty list the word by which texts know it."""
    return Listing(tuple(one.first_name for one in people), separator=", ") if people else "none"


def counterpart(uow: UnitOfWork, membership: Membership) -> Person:
    """Return the manager that texts to a participant name."""
    return correspondents(uow, membership)[0]
