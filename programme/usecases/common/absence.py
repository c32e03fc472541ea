"""Managers who are away: who hears instead of them, and what those who write to them read about it."""

from collections.abc import Sequence

from programme.absence import Absence, Hearing, Stage, away, hearing, steps_in
from programme.people import Person, Programme
from programme.ports import UnitOfWork
from programme.speech import Facts, Phrase
from programme.usecases.common.sight import listed_names


def who_hears(uow: UnitOfWork, programme_id: int, managers: Sequence[Person]) -> Hearing:
    """Return those of a programme's managers to whom news goes now: who are there, or all where none of them is.

    Among `managers` are those who may hear it. Where only one may read a private word, it reaches that one anywhere.
    """
    return hearing(managers, away(uow.absences.of_programme(programme_id)))


def those_there(uow: UnitOfWork, programme_id: int, managers: Sequence[Person]) -> Hearing:
    """Return those of a programme's managers who are there, for news that can do without the others."""
    gone = away(uow.absences.of_programme(programme_id))
    return Hearing(tuple(one for one in managers if one.id not in gone))


def in_place_of(uow: UnitOfWork, programme_id: int, manager: Person) -> Hearing:
    """Return who hears what is meant for one manager: that manager, or who steps in."""
    key = steps_in(uow.absences.of_programme(programme_id), manager.id)
    return Hearing((manager if key == manager.id else uow.people.get(key),))


def of(absences: Sequence[Absence], person: Person) -> Absence | None:
    """Return a manager's time away that is not over, or None."""
    return next((one for one in absences if one.person_id == person.id and one.stage is not Stage.BACK), None)


def note(uow: UnitOfWork, programme_id: int, readers: Sequence[Person]) -> tuple[Phrase, ...]:
    """Return for somebody who writes to these managers which of them are away, and who is there instead."""
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
    """Return the line of a manager's list: that they are away and who steps in, or for whom they step in."""
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
    """Return the facts about a time away for texts: who is away, from when till when, and who steps in."""
    return {
        "name": uow.people.get(absence.person_id).first_name,
        "stand-in": uow.people.get(absence.stand_in_id).first_name,
        "first": absence.first_day,
        "last": absence.last_day,
        "programme": programme.name,
    }
