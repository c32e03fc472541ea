"""Who came to a gathering: ticked at the desk, and asked about in the digest and on the list until it is."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from programme import windows
from programme.audit import Did
from programme.errors import ProgrammeError
from programme.gathering import Gathering, GatheringState, Guest, to_be_ticked
from programme.people import Actor, Preset, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.gathering import (
    AttendanceDone,
    OpenGathering,
    ShowAttendance,
    TickGuest,
)
from programme.roster import ON_A_PAGE, within
from programme.speech import Choice, Phrase, Speech, Utterance, Window
from programme.usecases.common.menu import Rows
from programme.usecases.desk import gathering_page, still
from programme.usecases.desk.gathering_guests import guest_label, turns
from programme.usecases.desk.morning import Morning
from programme.usecases.year import first_meeting, kick_off
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


def in_digest(uow: UnitOfWork, today: Morning) -> tuple[list[Phrase], Rows]:
    """Return a line about each gathering of which it is not written down who came, and the buttons to tick them.

    It is said once; of a kick-off that is a first meeting on each first day of a week too, until it is ticked.
    """
    programme = today.programme
    again = still.begins_week(today.today)
    found = [
        one
        for one in uow.gatherings.of_programme(programme.id)
        if _is_open(one, today.now)
        and (
            today.since < to_be_ticked(one, programme.calendar) <= today.now
            or (again and _holds_up_pairs(one, programme, today.now))
        )
    ]
    return [_untold(one, programme) for one in found], _to_tick(found)


def on_my_list(uow: UnitOfWork, programme: Programme, now: datetime) -> tuple[list[Phrase], Rows]:
    """Return a line about each kick-off that is over, a first meeting and not ticked, and the buttons to tick."""
    if programme.preset is not Preset.ENTREPRENEUR:
        return [], ()
    all_here = uow.gatherings.of_programme(programme.id)
    found = [one for one in all_here if _is_open(one, now) and _holds_up_pairs(one, programme, now)]
    return [_untold(one, programme) for one in found], _to_tick(found)


def _is_open(one: Gathering, now: datetime) -> bool:
    return one.state is GatheringState.OPEN and one.attended_at is None and one.ends_at <= now


def _holds_up_pairs(one: Gathering, programme: Programme, now: datetime) -> bool:
    """Tell whether pairs are still asked for their first meeting because nobody has ticked who came."""
    return kick_off.is_first_meeting(one, programme) and now < one.ends_at + first_meeting.STILL_TICKED


def _untold(one: Gathering, programme: Programme) -> Phrase:
    key = "gathering-untold-first" if kick_off.is_first_meeting(one, programme) else "gathering-untold"
    return Phrase(key, facts_of(one, programme))


def _to_tick(found: Sequence[Gathering]) -> Rows:
    return tuple((Choice(Phrase("button-gathering-attendance"), ShowAttendance(one.id, 0)),) for one in found)
