"""The menu under a message: where am I, write to the manager, help. The same everywhere."""

from collections.abc import Sequence

from programme.errors import ProgrammeError
from programme.pair import Pair, PairState
from programme.people import Membership, Person, Programme, Role, State
from programme.ports import UnitOfWork
from programme.presses import OpenPage, Page, TellConcern, WriteTo
from programme.speech import Choice, Phrase

Rows = tuple[tuple[Choice, ...], ...]
ONLY_ASKED = frozenset({PairState.ASKED_MENTOR, PairState.ASKED_ADEPT})


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


def in_touch(uow: UnitOfWork, person: Person) -> tuple[Membership, ...]:
    """Return the memberships in which somebody is in touch with an adept or a mentor."""
    return tuple(one for one in current(uow, person) if in_touch_pairs(uow, one))


def in_touch_pairs(uow: UnitOfWork, membership: Membership) -> Sequence[Pair]:
    """Return the pairs of a membership in which the two have each other's contacts."""
    return [one for one in uow.pairs.open_of(membership.id) if one.state not in ONLY_ASKED]


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


def _concern_rows(uow: UnitOfWork, person: Person) -> Rows:
    mine = in_touch(uow, person)
    if len(mine) == 1:
        return ((Choice(Phrase("button-concern"), TellConcern(mine[0].id)),),)
    names = [(one, uow.programmes.get(one.programme_id).name) for one in mine]
    return tuple(
        (Choice(Phrase("button-concern-in", {"programme": name}), TellConcern(one.id)),) for one, name in names
    )


def menu(uow: UnitOfWork, person: Person) -> Rows:
    """Return the menu of a person: what is theirs to press at any time."""
    concerns = _concern_rows(uow, person)
    if manages(uow, person):
        return (
            *concerns,
            (page_button(Page.TODO), page_button(Page.PEOPLE)),
            (page_button(Page.LINKS), page_button(Page.HELP)),
        )
    mine = current(uow, person)
    which = Choice(Phrase("command-write"), OpenPage(Page.WRITE))  # asks which programme it is about
    writes = ((which if len(mine) > 1 else write_button(uow, mine[0]),),) if mine else ()
    return (*writes, *concerns, (page_button(Page.ME), page_button(Page.HELP)), (page_button(Page.PRIVACY),))
