"""The creation of a programme by its manager."""

from dataclasses import replace
from datetime import date

from programme.audit import Did
from programme.checks import clean
from programme.dialog import Dialog
from programme.errors import ProgrammeError
from programme.forms.setup import SETUP
from programme.people import Actor, Membership, Preset, Programme, Role, State
from programme.ports import UnitOfWork
from programme.speech import MenuChanged, Phrase, Speech, Utterance
from programme.usecases.common.conversation import open_dialog
from programme.usecases.common.link import make_joining_links
from programme.usecases.common.menu import menu


def create(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Create the programme that the form describes, with the actor as its manager, and its joining links.

    Raises:
        ProgrammeError: `programme-over`, when its last day has passed.
    """
    answers = dialog.answers
    if date.fromisoformat(str(answers["ends"])) < actor.now.date():
        raise ProgrammeError("programme-over")
    programme = uow.programmes.add(
        Programme(
            id=0,
            name=str(answers["name"]),
            starts_on=date.fromisoformat(str(answers["starts"])),
            ends_on=date.fromisoformat(str(answers["ends"])),
            preset=Preset(str(answers["preset"])),
            time_zone=dialog.hints["time_zone"],
            created_at=actor.now,
        )
    )
    person = replace(actor.person, name=str(answers["manager"]), called=str(answers.get("called") or ""))
    uow.people.save(person)
    join_as_manager(uow, actor, programme)
    make_joining_links(uow, actor, programme)
    uow.audit.record(person, Did.CREATED_PROGRAMME, programme, actor.now)
    told = Phrase("setup-created", {"name": person.first_name, "programme": programme.name})
    return [Speech(person.id, (told,), choices=menu(uow, person)), MenuChanged(person.id)]


def open_setup(uow: UnitOfWork, actor: Actor, time_zone: str) -> list[Utterance]:
    """Open the form that creates a programme."""
    name = actor.person.name or actor.telegram_name
    hints = {"telegram_name": name, "today": actor.now.date().isoformat(), "time_zone": time_zone}
    return open_dialog(uow, actor, SETUP, hints=hints, lead=(Phrase("setup-welcome"),))


def join_as_manager(uow: UnitOfWork, actor: Actor, programme: Programme) -> None:
    """Make the actor a manager of the programme unless they are one, with a name that texts can use."""
    mine = uow.memberships.of_person(actor.person.id)
    if any(one.programme_id == programme.id and one.role is Role.MANAGER for one in mine):
        return
    person = uow.people.get(actor.person.id)
    if not person.name:
        uow.people.save(replace(person, name=clean(actor.telegram_name)))
    uow.memberships.add(
        Membership(
            id=0,
            person_id=actor.person.id,
            programme_id=programme.id,
            role=Role.MANAGER,
            state=State.MANAGING,
            created_at=actor.now,
        )
    )
