"""Who came to a gathering: ticked at the desk, and asked about once in the digest until it is."""

from dataclasses import replace
from datetime import datetime

from programme import windows
from programme.audit import Did
from programme.errors import ProgrammeError
from programme.gathering import Gathering, GatheringState, Guest, to_be_ticked
from programme.people import Actor, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.gathering import (
    AttendanceDone,
    OpenGathering,
    ShowAttendance,
    TickGuest,
)
from programme.roster import ON_A_PAGE, within
from programme.speech import Choice, Phrase, Speech, Utterance, Window
from programme.usecases.desk import gathering_page
from programme.usecases.desk.gathering_guests import guest_label, turns
from programme.usecases.year import kick_off
from programme.usecases.year.gathering_shown import facts_of


def attendance(uow: UnitOfWork, actor: Actor, gathering: Gathering, number: int, *lead: Phrase) -> list[Utterance]:
    """Show a page of all guests, with a tick at each who came; until it is said, at each who said yes.

    Raises:
        ProgrammeError: `gathering-not-yet`.
    """
    check_over(gathering, actor.now)
    count = uow.guests.count(gathering.id)
    number, pages = within(number, count.invited)
    part = uow.guests.page(gathering.id, None, first=number * ON_A_PAGE, most=ON_A_PAGE)
    facts = facts_of(gathering, uow.programmes.get(gathering.programme_id))
    text = (*lead, Phrase("gathering-attendance", {**facts, "count": count.there, "all": count.invited}))
    rows = tuple(
        (Choice(_ticked(guest_label(seat, person.full_name), one), TickGuest(one.id, number)),)
        for one, seat, person in part
    )
    pages_on = turns(number, pages, lambda page: ShowAttendance(gathering.id, page))
    done = (Choice(Phrase("button-gathering-attended", {"count": count.there}), AttendanceDone(gathering.id)),)
    back = (Choice(Phrase("button-back"), OpenGathering(gathering.id)),)
    window = Window(windows.gathering_desk(gathering.id))
    return [Speech(actor.person.id, text, choices=(*rows, *pages_on, done, back), window=window, private=True)]


def _ticked(label: Phrase, one: Guest) -> Phrase:
    return Phrase("ticked", {"label": label}) if one.may_have_come else label


def check_over(gathering: Gathering, now: datetime) -> None:
    """Refuse to write down who came before it has begun, or where it was called off.

    Raises:
        ProgrammeError: `gathering-off` or `gathering-not-yet`.
    """
    if gathering.state is not GatheringState.OPEN:
        raise ProgrammeError("gathering-off")
    if gathering.starts_at > now:
        raise ProgrammeError("gathering-not-yet")


def tick(uow: UnitOfWork, actor: Actor, gathering: Gathering, one: Guest, number: int) -> list[Utterance]:
    """Tick that a guest came, or take the tick away.

    Raises:
        ProgrammeError: as for `check_over`.
    """
    check_over(gathering, actor.now)
    uow.guests.save(replace(one, came=not one.may_have_come))
    return attendance(uow, actor, gathering, number)


def attended(uow: UnitOfWork, actor: Actor, gathering: Gathering) -> list[Utterance]:
    """Write down who came, as ticked; pairs who met there for the first time are asked as after every first meeting.

    Raises:
        ProgrammeError: as for `check_over`.
    """
    check_over(gathering, actor.now)
    uow.guests.note_attendance(gathering.id)
    done = replace(gathering, attended_at=actor.now)
    uow.gatherings.save(done)
    met = kick_off.attended(uow, actor, done)
    uow.audit.record(actor.person, Did.NOTED_ATTENDANCE, uow.programmes.get(gathering.programme_id), actor.now)
    lead = Phrase("gathering-attendance-done", {"count": uow.guests.count(gathering.id).came})
    more = (Phrase("gathering-met", {"count": met}),) if met else ()
    return gathering_page.show(uow, actor, done, lead, *more)


def in_digest(uow: UnitOfWork, programme: Programme, since: datetime, now: datetime) -> list[Phrase]:
    """Return a line, said once, about each gathering of which it is not written down who came."""
    return [
        Phrase("gathering-untold", facts_of(one, programme))
        for one in uow.gatherings.of_programme(programme.id)
        if one.state is GatheringState.OPEN
        and one.attended_at is None
        and since < to_be_ticked(one, programme.calendar) <= now
    ]
