"""What goes with a deleted person although others have read it: a plan, words about another's, a diploma's number.

The person that asks for it reads of it before; the manager reads of what she knows already.
"""

from collections.abc import Iterator

from programme.people import Person, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Listing, Phrase
from programme.usecases.common.membership import takes_part


def for_person(uow: UnitOfWork, person: Person) -> tuple[Phrase, ...]:
    """Return a paragraph for the person that asks to be deleted, if something of the kind goes."""
    return _told([*_plans(uow, person), *_comments(uow, person), *_diplomas(uow, person)])


def for_manager(uow: UnitOfWork, person: Person) -> tuple[Phrase, ...]:
    """Return the same for a manager, who knows of no comment."""
    return _told([*_plans(uow, person), *_diplomas(uow, person)])


def _told(what: list[Phrase]) -> tuple[Phrase, ...]:
    return (Phrase("deletion-goes", {"what": Listing(tuple(what))}),) if what else ()


def _plans(uow: UnitOfWork, person: Person) -> Iterator[Phrase]:
    if any(uow.plans.of_membership(one.id) for one in takes_part(uow, person) if one.role is Role.ADEPT):
        yield Phrase("deletion-goes-plan")


def _comments(uow: UnitOfWork, person: Person) -> Iterator[Phrase]:
    if any(uow.plan_comments.of_mentor(one.id) for one in takes_part(uow, person) if one.role is Role.MENTOR):
        yield Phrase("deletion-goes-comments")


def _diplomas(uow: UnitOfWork, person: Person) -> Iterator[Phrase]:
    if any(uow.diplomas.of_membership(one.id) for one in takes_part(uow, person)):
        yield Phrase("deletion-goes-diploma")
