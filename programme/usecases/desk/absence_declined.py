"""A stand-in declines by a button: another manager steps in, and the manager who is away hears the name at once.

Where no manager is left the time away is taken back: then news reaches the manager again, since no stand-in would hear
it. A manager who has declined is not asked again for the same time away.
"""

from dataclasses import replace

from programme import windows
from programme.absence import Absence, Hearing, Stage
from programme.audit import Did
from programme.errors import ProgrammeError
from programme.news import Own
from programme.people import Actor, Membership, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.absence import ChangeAbsence
from programme.speech import Choice, Facts, Phrase, Speech, Utterance, Value, Window
from programme.usecases.common.absence import facts_of, those_there
from programme.usecases.common.managers import tell_managers
from programme.usecases.common.menu import Rows
from programme.usecases.desk import absence_days


def decline(uow: UnitOfWork, actor: Actor, seat: Membership) -> list[Utterance]:
    """Let another manager step in for the manager who has this place at the desk, and tell both.

    Raises:
        ProgrammeError: `closed-question`, when the actor is not, or no longer, the stand-in.
    """
    programme = uow.programmes.get(seat.programme_id)
    found = absence_days.of_seat(uow, seat)
    if found is None or found.stage is Stage.BACK or found.stand_in_id != actor.person.id:
        raise ProgrammeError("closed-question")
    uow.audit.record(actor.person, Did.DECLINED_STAND_IN, seat, actor.now)
    without = replace(found, declined=(*found.declined, str(actor.person.id)))
    uow.absences.save(without)
    told, kept = absence_days.with_stand_in(uow, without, programme, actor.now)
    who = uow.people.get(seat.person_id)
    facts: Facts = {**facts_of(uow, kept or without, programme), "stand-in": _name(uow, kept)}
    answer = Speech(
        actor.person.id,
        (Phrase("absence-cannot", facts),),
        choices=((absence_days.to_colleagues(programme),),),
        window=Window(windows.absence(programme.id), fresh=True),
        private=True,
    )
    heard = tell_managers(
        Hearing((who,)), Own.ABSENCE_DECLINED, {**facts, "name": actor.person.first_name}, _ways_on(programme, kept)
    )
    asked = told if kept else _others_told(uow, actor, seat, programme, facts)
    return [answer, *heard, *asked]


def _name(uow: UnitOfWork, kept: Absence | None) -> Value:
    return uow.people.get(kept.stand_in_id).first_name if kept else "none"


def _ways_on(programme: Programme, kept: Absence | None) -> Rows:
    """Return the buttons of the manager who is away: choose another stand-in, or plan another time."""
    again = Choice(Phrase("button-absence-change"), ChangeAbsence(programme.id))
    return ((again if kept else absence_days.button(programme),), (absence_days.to_colleagues(programme),))


def _others_told(
    uow: UnitOfWork, actor: Actor, seat: Membership, programme: Programme, facts: Facts
) -> list[Utterance]:
    """Tell the managers who are there, and can't step in on all of these days, that there is no stand-in."""
    two = {actor.person.id, seat.person_id}
    others = [one for one in uow.memberships.managers(programme.id) if one.id not in two]
    rows = ((absence_days.to_colleagues(programme),),)
    return tell_managers(those_there(uow, programme.id, others), Own.ABSENCE_NOBODY, facts, rows)
