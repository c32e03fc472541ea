"""The menu under a message: where am I, write to the manager, help. The same everywhere."""

from programme.errors import ProgrammeError
from programme.people import Membership, Person, Programme, Role, State
from programme.ports import UnitOfWork
from programme.presses import OpenPage, Page, WriteTo
from programme.speech import Choice, Phrase

Rows = tuple[tuple[Choice, ...], ...]


def manages(uow: UnitOfWork, person: Person) -> tuple[Programme, ...]:
    """Return the programmes that a person manages."""
    memberships = uow.memberships.of_person(person.id)
    return tuple(uow.programmes.get(one.programme_id) for one in memberships if one.role is Role.MANAGER)


def takes_part(uow: UnitOfWork, person: Person) -> tuple[Membership, ...]:
    """Return a person's memberships as adept or mentor, those that were taken back too."""
    return tuple(one for one in uow.memberships.of_person(person.id) if one.role is not Role.MANAGER)


def current(uow: UnitOfWork, person: Person) -> tuple[Membership, ...]:
    """Return the memberships that have not been taken back and whose consent is given."""
    gone = {State.WITHDRAWN, State.INVITED}
    return tuple(one for one in takes_part(uow, person) if one.state not in gone)


def name_of(uow: UnitOfWork, membership: Membership, person: Person) -> str:
    """Return what somebody is called: before the registration is sent, by the answer that they have given."""
    draft = None if person.name else uow.dialogs.kept(person.id, "registration", membership.id)
    return str(draft.answers.get("name", "")) if draft is not None else person.name


def write_button(uow: UnitOfWork, membership: Membership) -> Choice:
    """Return the button that writes to the manager, by name."""
    managers = uow.memberships.managers(membership.programme_id)
    if not managers:
        raise ProgrammeError("no-manager")
    return Choice(Phrase("button-write", {"name": managers[0].first_name}), WriteTo(membership.id))


def page_button(page: Page) -> Choice:
    """Return the button that opens a page."""
    return Choice(Phrase(f"button-{page.name.lower()}"), OpenPage(page))


def menu(uow: UnitOfWork, person: Person) -> Rows:
    """Return the menu of a person: what is theirs to press at any time."""
    if manages(uow, person):
        return (
            (page_button(Page.TODO), page_button(Page.PEOPLE)),
            (page_button(Page.LINKS), page_button(Page.HELP)),
        )
    mine = current(uow, person)
    which = Choice(Phrase("command-write"), OpenPage(Page.WRITE))  # asks which programme it is about
    writes = ((which if len(mine) > 1 else write_button(uow, mine[0]),),) if mine else ()
    return (*writes, (page_button(Page.ME), page_button(Page.HELP)), (page_button(Page.PRIVACY),))
