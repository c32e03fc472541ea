"""The creation of a programme by its manager."""

from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from programme.audit import Did
from programme.checks import clean
from programme.contacts import Reach
from programme.dialog import Dialog
from programme.errors import ProgrammeError
from programme.forms.setup import SETUP, manager_id
from programme.people import Actor, Membership, Person, Preset, Programme, Role, SameEmployer, State
from programme.ports import UnitOfWork
from programme.speech import Lane, MenuChanged, Phrase, Speech, Utterance
from programme.usecases.common import digest
from programme.usecases.common.conversation import open_dialog
from programme.usecases.common.link import make_joining_links
from programme.usecases.common.membership import manages
from programme.usecases.common.menu import menu


def create(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Create the programme that the form describes, with its managers and its joining links.

    The actor is its first manager; a stand-in is a manager, too, and is told so.

    Raises:
        ProgrammeError: `programme-over`, when its last day has passed.
    """
    answers = dialog.answers
    if date.fromisoformat(str(answers["ends"])) < actor.now.date():
        raise ProgrammeError("programme-over")
    answers_for, outsider = Reach.of(answers.get("organisation")), Reach.of(answers.get("outsider"))
    stand_in = uow.people.find(manager_id(answers.get("stand-in")) or 0)
    programme = uow.programmes.add(
        Programme(
            id=0,
            name=str(answers["name"]),
            starts_on=date.fromisoformat(str(answers["starts"])),
            ends_on=date.fromisoformat(str(answers["ends"])),
            preset=Preset(str(answers["preset"])),
            time_zone=dialog.hints["time_zone"],
            created_at=actor.now,
            organisation=answers_for.name,
            contact=answers_for.way,
            outsider_name=outsider.name,
            outsider_phone=outsider.way,
            stand_in_id=stand_in.id if stand_in else None,
            same_employer=SameEmployer(str(answers["employer"])),
        )
    )
    person = replace(actor.person, phone=str(answers.get("phone") or actor.person.phone))
    if "manager" in answers:  # not asked of a manager whom people know by name
        person = replace(person, name=str(answers["manager"]), called=str(answers.get("called") or ""))
    uow.people.save(person)
    join_desk(uow, replace(actor, person=person), programme, Role.MANAGER)
    told_stand_in = _take_in(uow, replace(actor, person=person), programme, stand_in) if stand_in else []
    make_joining_links(uow, actor, programme)
    uow.audit.record(person, Did.CREATED_PROGRAMME, programme, actor.now)
    told = [Phrase("setup-created", {"name": person.first_name, "programme": programme.name})]
    if len(uow.memberships.managers(programme.id)) == 1:
        told += [Phrase("setup-only-manager"), Phrase("another-manager")]
    return [Speech(person.id, tuple(told), choices=menu(uow, person)), MenuChanged(person.id), *told_stand_in]


def _take_in(uow: UnitOfWork, actor: Actor, programme: Programme, stand_in: Person) -> list[Utterance]:
    """Make a stand-in a manager of the programme, and tell them."""
    join_desk(uow, replace(actor, person=stand_in), programme, Role.MANAGER)
    told = Phrase("setup-stand-in-told", {"name": actor.person.first_name, "programme": programme.name})
    return [Speech(stand_in.id, (told,), choices=menu(uow, stand_in), private=True, lane=Lane.BROADCAST)]


def open_setup(uow: UnitOfWork, actor: Actor, time_zone: str) -> list[Utterance]:
    """Open the form that creates a programme."""
    known = {one.id: one.name for programme in manages(uow, actor.person) for one in _others(uow, actor, programme)}
    hints = {
        "telegram_name": actor.telegram_name,
        "known-name": actor.person.name,
        "today": actor.now.astimezone(ZoneInfo(time_zone)).date().isoformat(),
        "time_zone": time_zone,
        "known-numbers": actor.person.phone,
        "managers": "\n".join(f"{key} {called}" for key, called in known.items()),
    }
    return open_dialog(uow, actor, SETUP, hints=hints, lead=(Phrase("setup-welcome"),))


def _others(uow: UnitOfWork, actor: Actor, programme: Programme) -> list[Person]:
    return [one for one in uow.memberships.managers(programme.id) if one.id != actor.person.id]


def join_desk(uow: UnitOfWork, actor: Actor, programme: Programme, role: Role) -> None:
    """Give the actor a place at the desk of a programme, with a name that texts can use; an assistant can rise."""
    mine = [one for one in uow.memberships.of_person(actor.person.id) if one.programme_id == programme.id]
    seat = next((one for one in mine if not one.role.takes_part), None)
    if seat is not None and seat.role in {Role.MANAGER, role}:
        return
    person = uow.people.get(actor.person.id)
    if not person.name:
        uow.people.save(replace(person, name=clean(actor.telegram_name)))
    if seat is not None:  # since when somebody manages counts: what was told before was not told to them
        seat = replace(seat, role=role, created_at=actor.now)
        uow.memberships.save(seat)
    else:
        blank = Membership(0, actor.person.id, programme.id, role, State.MANAGING, actor.now)
        seat = uow.memberships.add(blank)
    if role is Role.MANAGER:
        digest.expect(uow, seat, programme, actor.now)
