"""The buttons under a digest for its calm news: what its reader may want to do about it."""

from collections.abc import Collection

from programme.news import Calm
from programme.people import Person, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.absence import ChangeAbsence
from programme.speech import Choice, Phrase
from programme.usecases.common.absence import of
from programme.usecases.common.menu import Rows
from programme.usecases.desk import absence_days

WHO_RUNS_IT = {Calm.COLLEAGUE, Calm.COLLEAGUE_GONE, Calm.ABSENCE_NOBODY}
ANOTHER_TIME = {Calm.ABSENCE_DECLINED, Calm.ABSENCE_ALONE}


def buttons(uow: UnitOfWork, person: Person, programme: Programme, told: Collection[str]) -> Rows:
    """Return the buttons for the news that is told, by the keys of its texts; each button once."""
    rows: Rows = absence_days.ways_out(uow, person, programme) if Calm.ABSENCE in told else ()
    if ANOTHER_TIME.intersection(told):
        mine = of(uow.absences.of_programme(programme.id), person)
        change = Choice(Phrase("button-absence-change"), ChangeAbsence(programme.id))
        rows = (*rows, (change if mine else absence_days.button(programme),))
    if WHO_RUNS_IT.intersection(told):
        rows = (*rows, (absence_days.to_colleagues(programme),))
    return rows
