"""A stand-in declines by a button: another manager steps in, and the manager who is away hears the name by digest.

Where no manager is left the time away is taken back: then news reaches the manager again, since no stand-in would hear
it. A manager who has declined is not asked again for the same time away.
"""

from dataclasses import replace

from programme import windows
from programme.absence import Absence, Stage
from programme.audit import Did
from programme.errors import ProgrammeError
from programme.news import Calm
from programme.people import Actor, Membership
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Facts, Phrase, Speech, Utterance, Value, Window
from programme.usecases.common.absence import facts_of
from programme.usecases.common.calm_news import about_absence, tell_calmly
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
    about = about_absence(seat.id)
    no: Facts = {**facts, "name": actor.person.first_name}
    tell_calmly(uow, programme, [who], Calm.ABSENCE_DECLINED, no, about=about, now=actor.now)
    if kept is None:
        others = [one for one in uow.memberships.managers(programme.id) if one.id not in {actor.person.id, who.id}]
        tell_calmly(uow, programme, others, Calm.ABSENCE_NOBODY, facts, about=about, now=actor.now)
    return [answer, *told]


def _name(uow: UnitOfWork, kept: Absence | None) -> Value:
    return uow.people.get(kept.stand_in_id).first_name if kept else "none"
