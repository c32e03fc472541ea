"""Whose link may move a person to another account, and which managers are concerned.

The holder of a person's account reads all that the person may read. So no link moves a person that may do more
than its maker: a manager moves only by their own link, and no person is moved by a manager to whom their answers are
closed.
"""

from collections.abc import Sequence

from programme.absence import Hearing
from programme.people import Link, Person
from programme.ports.unit_of_work import UnitOfWork
from programme.usecases.common.absence import who_hears
from programme.usecases.common.membership import manages
from programme.usecases.common.sight import sight_of


def may_move(uow: UnitOfWork, maker_id: int, person: Person) -> bool:
    """Tell whether a link of this maker may move a person: their own, or a manager's who looks after them."""
    if maker_id == person.id:
        return True
    maker = uow.people.find(maker_id)
    if maker is None:
        return False
    seats = uow.memberships.of_person(person.id)
    theirs = {one.id for one in manages(uow, maker)}
    common = theirs & {one.programme_id for one in seats}
    if any(not one.role.takes_part for one in seats) or not common:
        return False
    return sight_of(uow, maker, min(common)).looks_after(person.id)


def are_alone(uow: UnitOfWork, maker: Person, person: Person) -> bool:
    """Tell whether a manager manages all that a person takes part in, and the person manages nothing themselves."""
    seats = uow.memberships.of_person(person.id)
    theirs = {one.id for one in manages(uow, maker)}
    return all(one.role.takes_part and one.programme_id in theirs for one in seats)


def locked_move(uow: UnitOfWork, link: Link) -> Link | None:
    """Return a move that is still under way, locked after the person of the new account; None if it is over."""
    new = uow.people.find(link.opened_by or 0)
    if new is not None and new.telegram_id is not None:
        uow.people.by_telegram(new.telegram_id)
    found = uow.links.locked(link.id)
    return found if found is not None and found.opened_by is not None and found.used_at is None else None


def concerned(uow: UnitOfWork, person: Person) -> Sequence[Person]:
    """Return the managers of all programmes in which a person takes part or which they manage, without the person."""
    programmes = dict.fromkeys(one.programme_id for one in uow.memberships.of_person(person.id))
    found = {one.id: one for key in programmes for one in uow.memberships.managers(key)}
    return [one for one in found.values() if one.id != person.id]


def told_of_move(uow: UnitOfWork, person: Person) -> Hearing:
    """Return the managers of each such programme that hear of a move now, without the person."""
    mine = {one.id: one for one in concerned(uow, person)}
    found: dict[int, Person] = {}
    for key in dict.fromkeys(one.programme_id for one in uow.memberships.of_person(person.id)):
        managers = [one for one in uow.memberships.managers(key) if one.id in mine]
        found |= {one.id: one for one in who_hears(uow, key, managers)}
    return Hearing(tuple(found.values()))
