"""Who sits at the desk of a programme: its managers and their assistants, and the way to bring others there."""

from programme import windows
from programme.checks import readable_phone
from programme.people import Actor, Membership, Person, Programme, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.colleague import InviteColleague, LetColleagueGo, Place, ShowColleagues
from programme.presses.glance import OpenGlance
from programme.speech import Choice, Listing, Phrase, Speech, Utterance, Window
from programme.tasks import Task
from programme.usecases.common import switching
from programme.usecases.common.membership import on_desk
from programme.usecases.common.menu import Rows
from programme.usecases.desk import absence, absence_days

INVITED_AS = {Place.MANAGER: Role.MANAGER, Place.ASSISTANT: Role.ASSISTANT}


def button(programme: Programme) -> Choice:
    """Return the button that shows who sits at the desk."""
    return Choice(Phrase("button-colleagues"), ShowColleagues(programme.id))


def show(uow: UnitOfWork, actor: Actor, programme: Programme, *lead: Phrase) -> list[Utterance]:
    """Show who sits at the desk of a programme, and how to bring others there."""
    seats = uow.memberships.at_desk(programme.id)
    groups = {role: [person for seat, person in seats if seat.role is role] for role in INVITED_AS.values()}
    text = [Phrase("colleague-title", {"programme": programme.name})]
    text += [_group(role, people) for role, people in groups.items() if people]
    text += absence.plans(uow, programme)
    invite: Rows = tuple(
        (Choice(Phrase(f"button-invite-{role}"), InviteColleague(programme.id, place)),)
        for place, role in INVITED_AS.items()
    )
    others = [(seat, person) for seat, person in seats if person.id != actor.person.id]
    away: Rows = tuple((_remove_button(*one),) for one in others)
    mine: Rows = tuple(
        (Choice(Phrase("button-colleague-leave"), LetColleagueGo(seat.id)),)
        for seat, one in seats
        if one.id == actor.person.id
    )
    back = Choice(Phrase("button-programme-named", {"programme": programme.name}), OpenGlance(programme.id))
    window = Window(windows.colleagues(programme.id), fresh=True)
    mine = ((absence_days.button(programme),), *absence_days.ways_out(uow, actor.person, programme), *mine)
    desks = on_desk(uow, actor.person, Task.COLLEAGUES)
    switch = switching.rows(desks, programme, lambda one: ShowColleagues(one.id))
    rows = (*switch, *invite, *away, *mine, (back,))
    return [Speech(actor.person.id, (*lead, *text), choices=rows, window=window, private=True)]


def _remove_button(seat: Membership, person: Person) -> Choice:
    return Choice(Phrase("button-colleague-remove", {"name": person.first_name}), LetColleagueGo(seat.id))


def _group(role: Role, people: list[Person]) -> Phrase:
    lines = (Phrase(f"colleague-{role}s", {"count": len(people)}), *(_line(one) for one in people))
    return Phrase("lines", {"lines": Listing(lines)})


def _line(person: Person) -> Phrase:
    phone = readable_phone(person.phone) if person.phone else Phrase("pair-no-phone")
    key = "colleague-line" if person.unreachable_since is None else "colleague-line-unreachable"
    return Phrase(key, {"name": person.full_name, "phone": phone})
