"""The creation of a programme by its manager."""

from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from programme.audit import Did
from programme.checks import clean
from programme.contacts import Reach
from programme.dialog import Dialog
from programme.errors import ProgrammeError
from programme.form import Answer
from programme.forms.setup import SETUP, manager_id
from programme.news import Calm
from programme.people import Actor, Membership, Person, Preset, Programme, Role, SameEmployer, State
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Facts, MenuChanged, Phrase, Speech, Utterance
from programme.times import is_over
from programme.usecases.arriving import again, new_reader
from programme.usecases.common import digest
from programme.usecases.common.calm_news import tell_calmly
from programme.usecases.common.conversation import closed, open_dialog
from programme.usecases.common.link import make_joining_links
from programme.usecases.common.membership import free_name, manages
from programme.usecases.common.menu import menu


def create(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Create the programme that the form describes, with its managers and its joining links.

    The actor is its first manager; a stand-in is a manager, too, and is told so.

    Raises:
        ProgrammeError: `programme-over`, when its last day has passed; `programme-named-alike`.
    """
    free_name(uow, actor.person, str(dialog.answers["name"]))
    answers = dialog.answers
    if date.fromisoformat(str(answers["ends"])) < actor.now.date():
        raise ProgrammeError("programme-over")
    answers_for, outsider = Reach.of(answers.get("organisation")), Reach.of(answers.get("outsider"))
    stand_in = uow.people.find(manager_id(answers.get("stand-in")) or 0)
    before = uow.programmes.get(int(dialog.hints["from"])) if dialog.hints.get("from") else None
    programme = uow.programmes.add(
        replace(
            before or _blank(actor, dialog.hints["time_zone"]),
            id=0,
            name=str(answers["name"]),
            starts_on=date.fromisoformat(str(answers["starts"])),
            ends_on=date.fromisoformat(str(answers["ends"])),
            preset=Preset(str(answers["preset"])),
            created_at=actor.now,
            organisation=answers_for.name,
            contact=answers_for.way,
            outsider_name=outsider.name,
            outsider_phone=outsider.way,
            stand_in_id=stand_in.id if stand_in else None,
            same_employer=SameEmployer(str(answers["employer"])),
            quiet=(),  # those of the round before have been
        )
    )
    person = replace(actor.person, phone=str(answers.get("phone") or actor.person.phone))
    if "manager" in answers:  # not asked of a manager whom people know by name
        person = replace(person, name=str(answers["manager"]), called=str(answers.get("called") or ""))
    uow.people.save(person)
    join_desk(uow, replace(actor, person=person), programme, Role.MANAGER)
    if stand_in:
        _take_in(uow, replace(actor, person=person), programme, stand_in)
    make_joining_links(uow, actor, programme)
    if before is not None:
        _same_words(uow, before, programme)
    uow.audit.record(person, Did.CREATED_PROGRAMME, programme, actor.now)
    told = [Phrase("setup-created", {"name": person.first_name, "programme": programme.name})]
    if len(uow.memberships.managers(programme.id)) == 1:
        told += [Phrase("setup-only-manager"), Phrase("another-manager")]
    rows = menu(uow, person)
    round_before = before or _last_round(uow, actor, programme)
    if round_before is not None:
        told += again.would_come_again(uow, actor, round_before)
        rows = (again.asking(programme, round_before), *rows)
    return [Speech(person.id, tuple(told), choices=rows), MenuChanged(person.id)]


def _last_round(uow: UnitOfWork, actor: Actor, programme: Programme) -> Programme | None:
    """Return the manager's newest programme that is over: its people were told that the next one is seen with them."""
    others = (one for one in manages(uow, actor.person) if one.id != programme.id and is_over(one, actor.now))
    return max(others, key=lambda one: (one.last_day, one.id), default=None)


def _blank(actor: Actor, time_zone: str) -> Programme:
    """Return a programme with nothing in it yet but what every new one has."""
    today = actor.now.date()
    return Programme(0, "", today, today, Preset.LEADERSHIP, time_zone, actor.now)


def _same_words(uow: UnitOfWork, before: Programme, programme: Programme) -> None:
    """Give a programme the own texts of the round before."""
    for one in uow.wordings.of_programme(before.id):
        uow.wordings.put(replace(one, id=0, programme_id=programme.id))


def _take_in(uow: UnitOfWork, actor: Actor, programme: Programme, stand_in: Person) -> None:
    """Make a stand-in a manager of the programme, and let them hear."""
    join_desk(uow, replace(actor, person=stand_in), programme, Role.MANAGER)
    facts: Facts = {"name": actor.person.first_name, "programme": programme.name}
    tell_calmly(uow, programme, [stand_in], Calm.STAND_IN, facts, about="stand-in", now=actor.now)


def open_next(uow: UnitOfWork, actor: Actor, before: Programme) -> list[Utterance]:
    """Open the form of the next round of a programme: only its name and its days are asked, the rest is as before."""
    answers = _who_answers(before) | {"preset": before.preset.value, "employer": before.same_employer.value}
    hints = {**_hints(uow, actor, before.time_zone), "from": str(before.id)}
    lead = (Phrase("again-begin", {"programme": before.name}),)
    kept = uow.dialogs.kept(actor.person.id, SETUP, 0)
    away = closed(kept) if kept is not None else []
    return [*away, *open_dialog(uow, actor, SETUP, hints=hints, answers=answers, lead=lead)]


def open_setup(uow: UnitOfWork, actor: Actor, time_zone: str) -> list[Utterance]:
    """Open the form that creates a programme; who answers for it is as in the manager's newest one, until changed."""
    known = max(manages(uow, actor.person), key=lambda one: one.id, default=None)
    answers = _who_answers(known) if known is not None else {}
    as_before = (Phrase("setup-as-before", {"programme": known.name}),) if known is not None and answers else ()
    lead = (Phrase("setup-welcome"), *as_before)
    return open_dialog(uow, actor, SETUP, hints=_hints(uow, actor, time_zone), answers=answers, lead=lead)


def _who_answers(before: Programme) -> dict[str, Answer]:
    """Return who answers for a programme and who is the person outside, as the form has them."""
    answers: dict[str, Answer] = {}
    if before.organisation:
        answers["organisation"] = f"{before.organisation}\n{before.contact}"
    if before.outsider_name:
        answers["outsider"] = f"{before.outsider_name}\n{before.outsider_phone}"
    return answers


def _hints(uow: UnitOfWork, actor: Actor, time_zone: str) -> dict[str, str]:
    known = {one.id: one.name for programme in manages(uow, actor.person) for one in _others(uow, actor, programme)}
    return {
        "telegram_name": actor.telegram_name,
        "known-name": actor.person.name,
        "today": actor.now.astimezone(ZoneInfo(time_zone)).date().isoformat(),
        "time_zone": time_zone,
        "known-numbers": actor.person.phone,
        "managers": "\n".join(f"{key} {called}" for key, called in known.items()),
    }


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
        new_reader.expect(uow, programme, actor.now)
