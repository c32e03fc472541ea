"""Managers who are away: their stand-ins, who hear instead of them, and the note for people who write to them."""

from collections.abc import Sequence

from programme.absence import Absence, Hearing, Stage, away, hearing, steps_in
from programme.people import Person, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Facts, Phrase
from programme.usecases.common.sight import listed_names


def who_hears(uow: UnitOfWork, programme_id: int, managers: Sequence[Person]) -> Hearing:
    """Return the managers of a programme that get news now: those who are there, or all if every manager is away.

    `managers` are those who may hear it. A private word with a single reader reaches that reader even when away.
    """
    return hearing(managers, away(uow.absences.of_programme(programme_id)))


def those_there(uow: UnitOfWork, programme_id: int, managers: Sequence[Person]) -> Hearing:
    """Return the managers of a programme who are there, for news that can do without the others."""
    gone = away(uow.absences.of_programme(programme_id))
    return Hearing(tuple(one for one in managers if one.id not in gone))


def in_place_of(uow: UnitOfWork, programme_id: int, manager: Person) -> Hearing:
    """Return the hearer of a message meant for a manager: that manager, or the stand-in."""
    key = steps_in(uow.absences.of_programme(programme_id), manager.id)
    return Hearing((manager if key == manager.id else uow.people.get(key),))


def of(absences: Sequence[Absence], person: Person) -> Absence | None:
    """Return a manager's time away that is not over, or None."""
    return next((one for one in absences if one.person_id == person.id and one.stage is not Stage.BACK), None)


def note(uow: UnitOfWork, programme_id: int, readers: Sequence[Person]) -> tuple[Phrase, ...]:
    """Return the note for a person who writes to these managers: each who is away, and the managers who are there."""
    absences = [one for one in uow.absences.of_programme(programme_id) if one.stage is Stage.AWAY]
    gone = away(absences)
    people = {one.id: one for one in readers}
    others = listed_names([one for one in readers if one.id not in gone])
    return tuple(
        Phrase(
            "absence-reader",
            {"name": people[one.person_id].first_name, "last": one.last_day, "others": others},
        )
        for one in absences
        if one.person_id in people
    )


def on_my_list(uow: UnitOfWork, person: Person, programme: Programme) -> tuple[Phrase, ...]:
    """Return the line of a manager's list: that they are away, or step in for another manager."""
    absences = uow.absences.of_programme(programme.id)
    said = [_line(uow, person, one, steps_in(absences, one.person_id)) for one in absences if one.stage is Stage.AWAY]
    return tuple(one for one in said if one is not None)


def _line(uow: UnitOfWork, reader: Person, absence: Absence, stand_in: int) -> Phrase | None:
    if reader.id == absence.person_id != stand_in:
        return Phrase("absence-mine", {"name": uow.people.get(stand_in).first_name, "last": absence.last_day})
    if reader.id == stand_in != absence.person_id:
        return Phrase(
            "absence-stands-in", {"name": uow.people.get(absence.person_id).first_name, "last": absence.last_day}
        )
    return None


def facts_of(uow: UnitOfWork, absence: Absence, programme: Programme) -> Facts:
    """Return the facts about a time away for texts: the manager, the stand-in, the days and the programme."""
    return {
        "name": uow.people.get(absence.person_id).first_name,
        "stand-in": uow.people.get(absence.stand_in_id).first_name,
        "first": absence.first_day,
        "last": absence.last_day,
        "programme": programme.name,
    }
