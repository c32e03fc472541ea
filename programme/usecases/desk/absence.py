"""A manager is away for a time: says so, chooses who steps in, and is back on the day after, or earlier by a press.

Who steps in hears it at once. That it begins and that it is over stands in digests, since those who are there have one
on each working day, and whoever is back gets one about all that happened meanwhile.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from programme import windows
from programme.absence import Absence, Hearing, Stage, free
from programme.access import Fact
from programme.audit import Did
from programme.calendar import moment_of
from programme.dialog import Dialog
from programme.due import Due, DueKind
from programme.errors import ProgrammeError
from programme.forms.absence import ABSENCE, check_days, first_of, last_of
from programme.forms.setup import manager_id
from programme.news import Own
from programme.people import Actor, Membership, Person, Programme, Role
from programme.ports import UnitOfWork
from programme.presses import ChangeAbsence, EndAbsence, InviteColleague, Place, ShowAbsence, ShowColleagues
from programme.speech import Choice, Facts, Listing, Phrase, Speech, Utterance, Window
from programme.times import is_over, local_day
from programme.usecases.common.absence import facts_of, of, those_there
from programme.usecases.common.conversation import open_dialog
from programme.usecases.common.managers import tell_managers
from programme.usecases.common.membership import manages
from programme.usecases.common.menu import Rows
from programme.usecases.common.sight import readers_of, seat_at_desk, sight_of
from programme.usecases.myself import change

A_YEAR = timedelta(days=366)


def button(programme: Programme) -> Choice:
    """Return the button by which a manager says that they are away."""
    return Choice(Phrase("button-absence"), ShowAbsence(programme.id))


def _to_colleagues(programme: Programme) -> Choice:
    return Choice(Phrase("button-colleagues"), ShowColleagues(programme.id))


def show(uow: UnitOfWork, actor: Actor, programme: Programme) -> list[Utterance]:
    """Show the manager's own time away; where there is none, ask for one."""
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
        (_to_colleagues(programme),),
    )


def _page(actor: Actor, programme: Programme, text: tuple[Phrase, ...], choices: Rows) -> Speech:
    window = Window(windows.absence(programme.id), fresh=True)
    return Speech(actor.person.id, text, choices=choices, window=window, private=True)


def plans(uow: UnitOfWork, programme: Programme) -> list[Phrase]:
    """Return for who sits at the desk which managers are away, or will be, and who steps in."""
    found = [one for one in uow.absences.of_programme(programme.id) if one.stage is not Stage.BACK]
    lines = tuple(Phrase("absence-plan", facts_of(uow, one, programme)) for one in found)
    return [Phrase("lines", {"lines": Listing((Phrase("absence-plans"), *lines))})] if lines else []


def plan(uow: UnitOfWork, actor: Actor, programme: Programme) -> list[Utterance]:
    """Ask from when till when the manager is away, and who steps in; where nobody can, say so and how to get one."""
    others = _others(uow, actor.person, programme)
    if not others:
        invite = Choice(Phrase("button-invite-manager"), InviteColleague(programme.id, Place.MANAGER))
        return [_page(actor, programme, (Phrase("absence-nobody"),), ((invite,), (_to_colleagues(programme),)))]
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


def _others(uow: UnitOfWork, person: Person, programme: Programme) -> list[Person]:
    return [one for one in uow.memberships.managers(programme.id) if one.id != person.id and one.telegram_id]


def save(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Store a time away in place of the one before, and tell who steps in; on its first day it begins at once.

    Raises:
        ProgrammeError: `not-allowed`, when the sender manages the programme no more; `absence-past`;
            `absence-backwards` or `absence-long`; `absence-both-away`, when who was chosen has left, or is away then.
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
    if chosen is None or chosen not in free(absences, _others(uow, actor.person, programme), first, last):
        raise ProgrammeError("absence-both-away", name=chosen.first_name if chosen else Phrase("nobody"))
    before = of(absences, actor.person)
    planned = uow.absences.put(Absence(0, seat.id, programme.id, actor.person.id, chosen.id, first, last, Stage.AHEAD))
    uow.audit.record(actor.person, Did.PLANNED_ABSENCE, seat, actor.now)
    _go_on(uow, planned, seat, actor.now)
    facts = facts_of(uow, planned, programme)
    off = _told_off(uow, before, programme) if before and before.stand_in_id != chosen.id else []
    told = tell_managers(those_there(uow, programme.id, [chosen]), Own.ABSENCE, facts, ((_to_colleagues(programme),),))
    text = (Phrase("absence-saved", facts), *_closed_to(uow, actor.person, chosen, programme))
    kept = of(uow.absences.of_programme(programme.id), actor.person) or planned
    rows = (*_elsewhere(uow, actor, programme), *_buttons(programme, kept))
    return [_page(actor, programme, text, rows), *told, *off]


def _elsewhere(uow: UnitOfWork, actor: Actor, programme: Programme) -> Rows:
    """Return a button for each other programme that the manager would have to say it in, too."""
    others = [one for one in manages(uow, actor.person) if one.id != programme.id and one.archived_at is None]
    here = [one for one in others if not is_over(one, actor.now)]
    unsaid = [one for one in here if of(uow.absences.of_programme(one.id), actor.person) is None]
    return tuple((Choice(Phrase("button-absence-in", {"programme": one.name}), ShowAbsence(one.id)),) for one in unsaid)


def _told_off(uow: UnitOfWork, absence: Absence, programme: Programme) -> list[Utterance]:
    """Tell who was to step in that it is not needed."""
    chosen = uow.people.get(absence.stand_in_id)
    facts = facts_of(uow, absence, programme)
    return tell_managers(those_there(uow, programme.id, [chosen]), Own.ABSENCE_OFF, facts, ())


def _closed_to(uow: UnitOfWork, manager: Person, stand_in: Person, programme: Programme) -> tuple[Phrase, ...]:
    """Return what the stand-in can't take over: who is too close to them, and private words told before they came."""
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
    """End the manager's time away, or take back one that has not begun; twice is as good as once."""
    mine = of(uow.absences.of_programme(programme.id), actor.person)
    rows = ((_to_colleagues(programme),),)
    if mine is None:
        return [_page(actor, programme, (Phrase("absence-none"),), rows)]
    seat = uow.memberships.get(mine.membership_id)
    drop(uow, seat, programme, actor.now)
    told = _told_off(uow, mine, programme) if mine.stage is Stage.AHEAD else []
    text = Phrase(f"absence-over-{mine.stage}", facts_of(uow, mine, programme))
    return [_page(actor, programme, (text,), rows), *told]


def drop(uow: UnitOfWork, seat: Membership, programme: Programme, now: datetime) -> None:
    """Delete the time away of a place at the desk; the next digest of whoever was away is about all of it."""
    found = _of_seat(uow, seat)
    uow.absences.drop(seat.id)
    uow.dues.settle(DueKind.ABSENCE, seat.id)
    if found is not None and found.stage is Stage.AWAY:
        uow.audit.record(uow.people.get(seat.person_id), Did.CAME_BACK, seat, now)


def _of_seat(uow: UnitOfWork, seat: Membership) -> Absence | None:
    return next((one for one in uow.absences.of_programme(seat.programme_id) if one.membership_id == seat.id), None)


def fall_due(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
    """Begin or end a manager's time away on its day."""
    seat = uow.memberships.find(due.subject)
    found = _of_seat(uow, seat) if seat is not None and seat.role is Role.MANAGER else None
    return _go_on(uow, found, seat, now) if found is not None and seat is not None else []


def _go_on(uow: UnitOfWork, absence: Absence, seat: Membership, now: datetime) -> list[Utterance]:
    """Bring a time away to the stage of this day, and put the wait for the next."""
    programme = uow.programmes.get(absence.programme_id)
    today = local_day(now, programme)
    if today > absence.last_day:
        return _over(uow, absence, seat, programme, now)
    if today < absence.first_day:
        _expect(uow, seat, programme, absence.first_day, now)
        return []
    said: list[Utterance] = []
    if absence.stage is Stage.AHEAD:
        said, stands = _with_stand_in(uow, absence, programme, now)
        if stands is None:
            return said
        uow.absences.save(replace(stands, stage=Stage.AWAY))
        uow.audit.record(uow.people.get(seat.person_id), Did.WENT_AWAY, seat, now)
    _expect(uow, seat, programme, absence.last_day + timedelta(days=1), now)
    return said


def _expect(uow: UnitOfWork, seat: Membership, programme: Programme, day: date, now: datetime) -> None:
    uow.dues.put(DueKind.ABSENCE, seat, moment_of(day, 0, ZoneInfo(programme.time_zone)), now)


def _over(uow: UnitOfWork, absence: Absence, seat: Membership, programme: Programme, now: datetime) -> list[Utterance]:
    if absence.stage is not Stage.AWAY or uow.dues.waiting(DueKind.DIGEST, seat.id) is None:
        uow.absences.drop(seat.id)
    else:
        uow.absences.save(replace(absence, stage=Stage.BACK))
    if absence.stage is Stage.AWAY:
        uow.audit.record(uow.people.get(seat.person_id), Did.CAME_BACK, seat, now)
    return []


def _with_stand_in(
    uow: UnitOfWork, absence: Absence, programme: Programme, now: datetime
) -> tuple[list[Utterance], Absence | None]:
    """Return a time away with a stand-in who is there, and what is said about it; None where nobody can step in.

    Who was chosen may have left since, or may be away by now: then the programme's stand-in takes over, or else the
    longest-standing manager who is there. Where there is none, the time away is dropped, and its manager hears so.
    """
    person = uow.people.get(absence.person_id)
    others = [one for one in uow.absences.of_programme(programme.id) if one.person_id != person.id]
    can = free(others, _others(uow, person, programme), absence.first_day, absence.last_day)
    facts = facts_of(uow, absence, programme)
    if absence.stand_in_id in {one.id for one in can}:
        return [], absence
    if not can:
        drop(uow, uow.memberships.get(absence.membership_id), programme, now)
        return tell_managers(Hearing((person,)), Own.ABSENCE_ALONE, facts, ((button(programme),),)), None
    chosen = min(can, key=lambda one: one.id != programme.stand_in_id)
    kept = replace(absence, stand_in_id=chosen.id)
    uow.absences.save(kept)
    told = tell_managers(
        Hearing((chosen,)), Own.ABSENCE, facts_of(uow, kept, programme), ((_to_colleagues(programme),),)
    )
    return list(told), kept


def without(uow: UnitOfWork, seat: Membership, programme: Programme, now: datetime) -> list[Utterance]:
    """Settle what is left of times away when a place at the desk has ended: its own, and those it stepped in for."""
    uow.absences.drop(seat.id)
    said: list[Utterance] = []
    for one in uow.absences.of_programme(programme.id):
        if one.stand_in_id == seat.person_id and one.stage is not Stage.BACK:
            said += _with_stand_in(uow, one, programme, now)[0]
    return said


def in_digest(uow: UnitOfWork, person: Person, programme: Programme, days: tuple[date, date, date]) -> Sequence[Phrase]:
    """Return what a digest says of times away: that one begins before the next digest, and whoever is back, welcome.

    Args:
        uow: the unit of work.
        person: the reader.
        programme: the programme.
        days: the day of the digest before, of this one, and of the next.
    """
    before, today, after = days
    said: list[Phrase] = []
    for one in uow.absences.of_programme(programme.id):
        facts: Facts = facts_of(uow, one, programme)
        mine = one.person_id == person.id
        begins = one.stage is Stage.AHEAD and today < one.first_day <= after
        begun = one.stage is Stage.AWAY and before < one.first_day <= today
        if begins or (begun and not mine):
            said.append(Phrase("digest-away-mine" if mine else "digest-away", facts))
        if mine and one.stage is Stage.BACK:
            said.append(Phrase("digest-welcome-back", facts))
            uow.absences.drop(one.membership_id)
    return said
