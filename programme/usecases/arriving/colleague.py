"""The way to the desk of a programme: a manager sends a one-time link, and the person who opens it says yes or no.

A link is worth as much as its maker's rights, and belongs to the account that opens it first. Nobody sits at a desk
who has not read before what it means, and has not said yes.
"""

from dataclasses import replace

from programme import windows
from programme.audit import Did
from programme.errors import ProgrammeError
from programme.link import TERMS, is_spent
from programme.news import Calm
from programme.people import Actor, Link, LinkKind, Programme, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.colleague import AnswerColleague, Place
from programme.speech import Choice, Facts, MenuChanged, Phrase, Speech, Utterance, Window
from programme.usecases.arriving.setup import join_desk
from programme.usecases.common.calm_news import about_seat, tell_calmly
from programme.usecases.common.link import address, new_link
from programme.usecases.common.membership import takes_part
from programme.usecases.common.menu import menu
from programme.usecases.common.sight import listed_names, role_at_desk, seat_at_desk
from programme.usecases.myself import change

ROLES = {Place.MANAGER: Role.MANAGER, Place.ASSISTANT: Role.ASSISTANT}


def invite(uow: UnitOfWork, actor: Actor, programme: Programme, place: Place, bot_username: str) -> list[Utterance]:
    """Store a link that brings a colleague, and return two messages: how it works, and the text to pass on."""
    role = ROLES[place]
    link = uow.links.add(new_link(actor, LinkKind.COLLEAGUE, programme_id=programme.id, role=role))
    uow.audit.record(actor.person, Did.INVITED_COLLEAGUE, programme, actor.now)
    facts: Facts = {
        "manager": actor.person.name,
        "programme": programme.name,
        "role": role,
        "link": address(bot_username, link),
        "hours": 24 * (TERMS[LinkKind.COLLEAGUE].days or 0),
    }
    # The second message is not protected: the manager has to copy or forward it.
    return [
        Speech(actor.person.id, (Phrase("colleague-how", facts),), private=True),
        Speech(actor.person.id, (Phrase("colleague-text", facts),)),
    ]


def opened(uow: UnitOfWork, actor: Actor, link: Link, programme: Programme) -> list[Utterance]:
    """Ask the person who has opened a link whether they would like to sit at the desk, and say what it means.

    Raises:
        ProgrammeError: `link-unknown`, when its maker manages the programme no more; `colleague-own`, to its maker;
            `colleague-already`, to somebody who has the place; `link-used`, when it is answered, too old, or was
            opened by another account.
    """
    person, maker = actor.person, uow.people.find(link.created_by)
    if maker is None or role_at_desk(uow, maker, programme.id) is not Role.MANAGER:
        raise ProgrammeError("link-unknown")
    if maker.id == person.id:
        raise ProgrammeError("colleague-own")
    here = role_at_desk(uow, person, programme.id)
    if here is Role.MANAGER or here is link.role:
        raise ProgrammeError("colleague-already", programme=programme.name, role=str(here))
    if is_spent(link, actor.now) or link.opened_by not in {None, person.id}:
        raise ProgrammeError("link-used")
    uow.links.save(replace(link, opened_by=person.id, opened_at=actor.now))
    role = link.role or Role.ASSISTANT
    is_participant = any(one.programme_id == programme.id for one in takes_part(uow, person))
    text = (
        Phrase("colleague-invited", {"manager": maker.name, "programme": programme.name, "role": role}),
        Phrase(f"colleague-means-{role}"),
        *((Phrase("colleague-own-pair"),) if is_participant else ()),
        Phrase(f"colleague-question-{role}"),
    )
    yes = Choice(Phrase(f"button-colleague-yes-{role}"), AnswerColleague(link.id, yes=True))
    no = Choice(Phrase("button-no-thanks"), AnswerColleague(link.id, yes=False))
    window = Window(windows.colleague(link.id), fresh=True)
    return [Speech(person.id, text, choices=((yes,), (no,)), window=window)]


def opened_before(uow: UnitOfWork, actor: Actor) -> list[Utterance]:
    """Return the question of the link that a person has opened and not answered; empty if there is none that works."""
    link = uow.links.to_the_desk(actor.person.id)
    programme = uow.programmes.get(link.programme_id) if link is not None and link.programme_id is not None else None
    if link is None or programme is None:
        return []
    try:
        return opened(uow, actor, link, programme)
    except ProgrammeError:
        return []


def answer(uow: UnitOfWork, actor: Actor, link: Link, *, yes: bool) -> list[Utterance]:
    """Take the yes or the no to a place at the desk, and tell the managers.

    Raises:
        ProgrammeError: `link-unknown`, when its maker manages the programme no more.
    """
    programme, maker = uow.programmes.get(link.programme_id or 0), uow.people.find(link.created_by)
    if maker is None or role_at_desk(uow, maker, programme.id) is not Role.MANAGER:
        raise ProgrammeError("link-unknown")
    uow.links.save(replace(link, used_at=actor.now))
    window = Window(windows.colleague(link.id))
    if not yes:
        said = Phrase("colleague-declined", {"manager": maker.first_name})
        no: Facts = {"name": actor.person.name or actor.telegram_name, "programme": programme.name}
        tell_calmly(uow, programme, [maker], Calm.NO_COLLEAGUE, no, about=f"link-{link.id}", now=actor.now)
        return [Speech(actor.person.id, (said,), window=window)]
    role = link.role or Role.ASSISTANT
    join_desk(uow, actor, programme, role)
    person = uow.people.get(actor.person.id)
    uow.audit.record(person, Did.JOINED_DESK, programme, actor.now)
    others = [one for one in uow.memberships.managers(programme.id) if one.id != person.id]
    facts: Facts = {"programme": programme.name, "managers": listed_names(others), "role": role}
    thanks = (Phrase(f"colleague-welcome-{role}", facts), *(() if person.phone else (Phrase("colleague-no-phone"),)))
    came: Facts = {"name": person.name, "programme": programme.name, "role": role}
    seat = seat_at_desk(uow, person, programme.id)
    about = about_seat(seat.id if seat is not None else 0)
    tell_calmly(uow, programme, others, Calm.COLLEAGUE, came, about=about, now=actor.now)
    return [
        Speech(person.id, thanks, choices=(*change.rows(uow, person), *menu(uow, person)), window=window),
        MenuChanged(person.id),
    ]
