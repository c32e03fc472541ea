"""The names that a programme gives its participants: of the organisation, the people to ring, and the stand-in.

What is not filled in yet is named as missing on the manager's list and by the doctor; nothing is made up in its place.
"""

from collections.abc import Sequence

from programme.checks import readable_phone
from programme.contacts import way_shown
from programme.people import HERE, Person, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Facts, Phrase
from programme.usecases.common.sight import readers

NOT_THERE = "none"  # the value of an absent fact in the texts


def missing(uow: UnitOfWork, programme: Programme) -> list[Phrase]:
    """Return the details that a programme lacks; a stand-in is missing only where there is another manager."""
    managers = uow.memberships.managers(programme.id)
    found = [Phrase("missing-phone", {"name": one.first_name}) for one in managers if not one.phone]
    if not programme.organisation:
        found.append(Phrase("missing-organisation"))
    if not programme.outsider_phone:
        found.append(Phrase("missing-outsider"))
    if len(managers) > 1 and stand_in(programme, managers) is None:
        found.append(Phrase("missing-stand-in"))
    unread = [one for one in managers if _has_no_reader(uow, programme, one)]
    return [*found, *(Phrase("missing-manager", {"name": one.first_name}) for one in unread)]


def _has_no_reader(uow: UnitOfWork, programme: Programme, manager: Person) -> bool:
    """Tell whether a manager takes part in the programme themselves, and no other manager looks after them."""
    mine = [one for one in uow.memberships.of_person(manager.id) if one.programme_id == programme.id]
    return any(one.role.takes_part and one.state in HERE and not readers(uow, one) for one in mine)


def stand_in(programme: Programme, managers: Sequence[Person]) -> Person | None:
    """Return the stand-in of the first manager, or None."""
    return next((one for one in managers if one.id == programme.stand_in_id), None)


def first_to_ring(programme: Programme, readers: Sequence[Person]) -> list[Person]:
    """Return the readers of a private word that have a number: the first manager, the stand-in, then the others."""
    return sorted((one for one in readers if one.phone), key=lambda one: _rank(programme, readers, one))


def _rank(programme: Programme, readers: Sequence[Person], one: Person) -> int:
    return 0 if one.id == readers[0].id else 1 if one.id == programme.stand_in_id else 2


def outsider(programme: Programme) -> dict[str, str]:
    """Return facts for texts: the person outside the bot, for concerns about the manager, and their number."""
    known = bool(programme.outsider_phone)
    return {
        "outsider": programme.outsider_name if known else NOT_THERE,
        "outsider-phone": readable_phone(programme.outsider_phone) if known else NOT_THERE,
    }


def answerable(programme: Programme, manager: str) -> Phrase:
    """Return the sentence about the organisation that answers for the data, its contact, and the right to complain."""
    facts: Facts = {
        "organisation": programme.organisation or NOT_THERE,
        "contact": way_shown(programme.contact),
        "manager": manager,
    }
    return Phrase("answerable", facts)
