"""Who sits at the desk of a programme: its managers and their assistants, and the way to bring others there."""

from programme import windows
from programme.checks import readable_phone
from programme.people import Actor, Person, Programme, Role
from programme.ports import UnitOfWork
from programme.presses import InviteColleague, OpenGlance, Place, ShowColleagues
from programme.speech import Choice, Listing, Phrase, Speech, Utterance, Window
from programme.usecases.common.menu import Rows

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
    invite: Rows = tuple(
        (Choice(Phrase(f"button-invite-{role}"), InviteColleague(programme.id, place)),)
        for place, role in INVITED_AS.items()
    )
    back = Choice(Phrase("button-programme-named", {"programme": programme.name}), OpenGlance(programme.id))
    window = Window(windows.colleagues(programme.id), fresh=True)
    return [Speech(actor.person.id, (*lead, *text), choices=(*invite, (back,)), window=window, private=True)]


def _group(role: Role, people: list[Person]) -> Phrase:
    lines = (Phrase(f"colleague-{role}s", {"count": len(people)}), *(_line(one) for one in people))
    return Phrase("lines", {"lines": Listing(lines)})


def _line(person: Person) -> Phrase:
    phone = readable_phone(person.phone) if person.phone else Phrase("pair-no-phone")
    key = "colleague-line" if person.unreachable_since is None else "colleague-line-unreachable"
    return Phrase(key, {"name": person.full_name, "phone": phone})
