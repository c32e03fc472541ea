"""A manager is away for a time: says so, chooses a stand-in, and is back on the day after, or earlier by a press.

The stand-in hears it by digest, or at once where it begins earlier. That it begins and that it is over stands in
digests, since the managers who are there
have one on each working day, and the returning manager gets a digest about all that happened meanwhile.
"""

from datetime import datetime, timedelta

from programme import windows
from programme.absence import Absence, Stage, free
from programme.access import Fact
from programme.audit import Did
from programme.dialog import Dialog
from programme.errors import ProgrammeError
from programme.forms.absence import ABSENCE, check_days, first_of, last_of
from programme.forms.setup import manager_id
from programme.news import Calm
from programme.people import Actor, Person, Programme, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.absence import ChangeAbsence, EndAbsence, ShowAbsence
from programme.presses.colleague import InviteColleague, Place
from programme.speech import Choice, Facts, Listing, Phrase, Speech, Utterance, Window
from programme.times import is_over, local_day
from programme.usecases.common.absence import facts_of, in_place_of, of
from programme.usecases.common.calm_news import about_absence, tell_calmly
from programme.usecases.common.conversation import open_dialog
from programme.usecases.common.membership import manages
from programme.usecases.common.menu import Rows
from programme.usecases.common.sight import readers_of, seat_at_desk, sight_of
from programme.usecases.desk import absence_days
from programme.usecases.myself import change

A_YEAR = timedelta(days=366)


def show(uow: UnitOfWork, actor: Actor, programme: Programme) -> list[Utterance]:
    """Show the manager's own time away; where there is none, ask for its days."""
    mine = of(uow.absences.of_programme(programme.id), actor.person)
    if mine is None:
        return plan(uow, actor, programme)
    text = Phrase(f"absence-is-{mine.stage}", facts_of(uow, mine, programme))
    return [_page(actor, programme, (text,), _buttons(programme, mine))]


def _buttons(programme: Programme, mine: Absence) -> Rows:
    label = "button-absence-back" if mine.stage is Stage.AWAY else "button-absence-off"
    return (
        (Choice(Phrase(label), EndAbsence(programme.id)),),
        (Choice(Phrase("button-absence-change"), ChangeAbsence(programme.id)),),
        (absence_days.to_colleagues(programme),),
    )


def _page(actor: Actor, programme: Programme, text: tuple[Phrase, ...], choices: Rows) -> Speech:
    window = Window(windows.absence(programme.id), fresh=True)
    return Speech(actor.person.id, text, choices=choices, window=window, private=True)


def plans(uow: UnitOfWork, programme: Programme) -> list[Phrase]:
    """Return the managers who are away or will be, each with the stand-in, for the page of colleagues."""
    found = [one for one in uow.absences.of_programme(programme.id) if one.stage is not Stage.BACK]
    lines = tuple(Phrase("absence-plan", facts_of(uow, one, programme)) for one in found)
    return [Phrase("lines", {"lines": Listing((Phrase("absence-plans"), *lines))})] if lines else []


def plan(uow: UnitOfWork, actor: Actor, programme: Programme) -> list[Utterance]:
    """Ask for the manager's days away and for the stand-in; without other managers, say how to invite a colleague."""
    others = absence_days.others_of(uow, actor.person, programme)
    if not others:
        invite = Choice(Phrase("button-invite-manager"), InviteColleague(programme.id, Place.MANAGER))
        return [
            _page(actor, programme, (Phrase("absence-nobody"),), ((invite,), (absence_days.to_colleagues(programme),)))
        ]
    today = local_day(actor.now, programme)
    absences = [one for one in uow.absences.of_programme(programme.id) if one.stage is not Stage.BACK]
    hints = {
        "today": today.isoformat(),
        "first": today.isoformat(),
        "last": (today + A_YEAR).isoformat(),
        "past": "no",
        "time_zone": programme.time_zone,
        "managers": "\n".join(f"{one.id} {one.name}" for one in others),
        "busy": "\n".join(f"{one.person_id} {one.first_day} {one.last_day}" for one in absences),
    }
    away = change.drop_open(uow, actor, ABSENCE.name, programme.id)
    lead = (Phrase("absence-begin", {"programme": programme.name}),)
    return [*away, *open_dialog(uow, actor, ABSENCE, subject=programme.id, hints=hints, lead=lead)]


def save(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Store a time away in place of the earlier one, and tell the stand-in; on its first day it begins at once.

    Raises:
        ProgrammeError: `not-allowed`, when the sender manages the programme no more; `absence-past`;
            `absence-backwards` or `absence-long`; `absence-both-away`, when the stand-in has left, or is away then.
    """
    programme = uow.programmes.get(dialog.subject)
    seat = seat_at_desk(uow, actor.person, programme.id)
    if seat is None or seat.role is not Role.MANAGER:
        raise ProgrammeError("not-allowed")
    today = local_day(actor.now, programme)
    first, last = max(first_of(dialog.answers), today), last_of(dialog.answers)
    if last < today:
        raise ProgrammeError("absence-past")
    check_days(first, last)
    absences = uow.absences.of_programme(programme.id)
    chosen = uow.people.find(manager_id(dialog.answers.get("stand-in")) or 0)
    if chosen is None or chosen not in free(
        absences, absence_days.others_of(uow, actor.person, programme), first, last
    ):
        raise ProgrammeError("absence-both-away", name=chosen.first_name if chosen else Phrase("nobody"))
    before = of(absences, actor.person)
    planned = uow.absences.put(Absence(0, seat.id, programme.id, actor.person.id, chosen.id, first, last, Stage.AHEAD))
    uow.audit.record(actor.person, Did.PLANNED_ABSENCE, seat, actor.now)
    absence_days.go_on(uow, planned, seat, actor.now)
    facts = facts_of(uow, planned, programme)
    if before and before.stand_in_id != chosen.id:
        _tell_off(uow, before, programme, actor.now)
    text = (Phrase("absence-saved", facts), *_closed_to(uow, actor.person, chosen, programme))
    kept = of(uow.absences.of_programme(programme.id), actor.person) or planned
    told = absence_days.asked(uow, kept, programme, actor.now)
    rows = (*_elsewhere(uow, actor, programme), *_buttons(programme, kept))
    return [_page(actor, programme, text, rows), *told]


def _elsewhere(uow: UnitOfWork, actor: Actor, programme: Programme) -> Rows:
    """Return a button for each other programme that the manager would have to say it in, too."""
    others = [one for one in manages(uow, actor.person) if one.id != programme.id and one.archived_at is None]
    here = [one for one in others if not is_over(one, actor.now)]
    unsaid = [one for one in here if of(uow.absences.of_programme(one.id), actor.person) is None]
    return tuple((Choice(Phrase("button-absence-in", {"programme": one.name}), ShowAbsence(one.id)),) for one in unsaid)


def _tell_off(uow: UnitOfWork, absence: Absence, programme: Programme, now: datetime) -> None:
    """Let the stand-in hear that they need not step in."""
    chosen = uow.people.get(absence.stand_in_id)
    facts, about = facts_of(uow, absence, programme), about_absence(absence.membership_id)
    tell_calmly(uow, programme, [chosen], Calm.ABSENCE_OFF, facts, about=about, now=now)


def _tell_back(uow: UnitOfWork, absence: Absence, programme: Programme, stand_in: Person, now: datetime) -> None:
    """Let the stand-in hear that the time is over, and what still waits that came to them, if anything does.

    So two don't answer the same letter, or each leave it to the other; and no stand-in is pinged without need.
    """
    waits = absence_days.waiting(uow, absence, programme, stand_in) if stand_in.id != absence.person_id else 0
    if waits:
        facts: Facts = {**facts_of(uow, absence, programme), "count": waits}
        about = about_absence(absence.membership_id)
        tell_calmly(uow, programme, [stand_in], Calm.ABSENCE_BACK, facts, about=about, now=now)


def _closed_to(uow: UnitOfWork, manager: Person, stand_in: Person, programme: Programme) -> tuple[Phrase, ...]:
    """Return the lines on matters closed to the stand-in: of people with a bond to them, and earlier private words."""
    theirs, mine = sight_of(uow, stand_in, programme.id), sight_of(uow, manager, programme.id)
    seats = {one.person_id for key in theirs.near for one in uow.memberships.of_person(key) if one.role.takes_part}
    alone = [key for key in seats if not theirs.sees(Fact.CONCERN, key) or key == stand_in.id]
    is_alone = any(mine.looks_after(key) for key in alone)
    words = [one for one, sender in uow.concerns.unsettled(programme.id) if mine.reads(one, sender)]
    only_mine = sum(1 for one in words if len(readers_of(uow, one)) == 1)
    return (
        *((Phrase("absence-closed-to", {"name": stand_in.first_name}),) if is_alone else ()),
        *((Phrase("absence-words", {"count": only_mine}),) if only_mine else ()),
    )


def come_back(uow: UnitOfWork, actor: Actor, programme: Programme) -> list[Utterance]:
    """End the manager's time away, or take it back before it has begun; twice is as good as once."""
    mine = of(uow.absences.of_programme(programme.id), actor.person)
    rows = ((absence_days.to_colleagues(programme),),)
    if mine is None:
        return [_page(actor, programme, (Phrase("absence-none"),), rows)]
    seat, (stand_in,) = uow.memberships.get(mine.membership_id), in_place_of(uow, programme.id, actor.person)
    absence_days.drop(uow, seat, programme, actor.now)
    if mine.stage is Stage.AHEAD:
        _tell_off(uow, mine, programme, actor.now)
    else:
        _tell_back(uow, mine, programme, stand_in, actor.now)
    text = Phrase(f"absence-over-{mine.stage}", facts_of(uow, mine, programme))
    return [_page(actor, programme, (text,), rows)]
