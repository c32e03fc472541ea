"""The menu under a message: where am I, write to the manager, help; the same everywhere."""

from programme.errors import ProgrammeError
from programme.people import Membership, Person
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.concern import TellConcern
from programme.presses.letter import WriteTo
from programme.presses.page import OpenPage, Page
from programme.speech import Choice, Phrase
from programme.tasks import Task
from programme.usecases.common.membership import current, desks, with_partners
from programme.usecases.common.sight import correspondents

Rows = tuple[tuple[Choice, ...], ...]


def write_button(uow: UnitOfWork, membership: Membership) -> Choice:
    """Return the button that writes to the manager, with the manager's name.

    Raises:
        ProgrammeError: `no-manager`, when the programme has no manager.
    """
    read_by = correspondents(uow, membership)
    if not read_by:
        raise ProgrammeError("no-manager")
    return Choice(Phrase("button-write", {"name": read_by[0].first_name}), WriteTo(membership.id))


def page_button(page: Page) -> Choice:
    """Return the button that opens a page."""
    return Choice(Phrase(f"button-{page.name.lower()}"), OpenPage(page))


def _concern_rows(uow: UnitOfWork, person: Person) -> Rows:
    mine = with_partners(uow, person)
    if len(mine) == 1:
        return ((Choice(Phrase("button-concern"), TellConcern(mine[0].id)),),)
    names = [(one, uow.programmes.get(one.programme_id).name) for one in mine]
    return tuple(
        (Choice(Phrase("button-concern-in", {"programme": name}), TellConcern(one.id)),) for one, name in names
    )


def menu(uow: UnitOfWork, person: Person) -> Rows:
    """Return the menu of a person: the buttons that they can press at any time."""
    concerns = _concern_rows(uow, person)
    if desks(uow, person):
        beside = Page.LINKS if desks(uow, person, Task.LINKS) else Page.ME
        return (
            *concerns,
            (page_button(Page.TODO), page_button(Page.PEOPLE)),
            (page_button(beside), page_button(Page.HELP)),
        )
    mine = current(uow, person)
    which = Choice(Phrase("command-write"), OpenPage(Page.WRITE))  # asks which programme it is about
    writes = ((which if len(mine) > 1 else write_button(uow, mine[0]),),) if mine else ()
    return (*writes, *concerns, (page_button(Page.ME), page_button(Page.HELP)), (page_button(Page.PRIVACY),))
