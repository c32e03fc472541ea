"""Whom of a list the programme does not know yet, and what the manager has to know of the others."""

from collections.abc import Iterable
from dataclasses import dataclass

from programme.importing.listed import Fault, Listed, Understood
from programme.people import Actor, Programme
from programme.people_list import MOST_PEOPLE
from programme.ports.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Newcomers:
    """The people of a list who can be put in, each with a role.

    Attributes:
        without_role: who could be put in once their role is said.
    """

    people: tuple[Listed, ...]
    faults: tuple[Fault, ...]
    without_role: tuple[Listed, ...]


def newcomers(uow: UnitOfWork, actor: Actor, programme: Programme, found: Understood) -> Newcomers:
    """Return the people of a list whom the programme does not know yet, and a fault for each of the others."""
    there = _reaches(uow.memberships.contacts(programme.id))
    entered = uow.entries.in_programme(programme.id, actor.now)
    waiting = {role: _reaches((one.phone, one.email) for one in entered if one.role is role) for role in
               {one.role for one in entered}}  # fmt: skip
    people: list[Listed] = []
    faults = list(found.faults)
    without_role: list[Listed] = []
    for one in found.people:
        mine = _reaches([(one.phone, one.email)])
        code = (
            "there" if mine & there
            else "entered" if one.role in waiting and mine & waiting[one.role]
            else "no-telegram" if not one.telegram and not (one.agreed and one.phone)
            else "many" if len(people) >= MOST_PEOPLE
            else ""
        )  # fmt: skip
        if code:
            faults.append(Fault(one.row, one.page, code, one.name, left_out=True))
        elif one.role is None:
            without_role.append(one)
        else:
            people.append(one)
    return Newcomers(
        tuple(people), tuple(sorted(faults, key=lambda fault: (fault.page, fault.row))), tuple(without_role)
    )


def _reaches(contacts: Iterable[tuple[str, str]]) -> set[str]:
    return {reach for phone, email in contacts for reach in (phone, email.casefold()) if reach}
