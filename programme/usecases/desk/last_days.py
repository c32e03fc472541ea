"""What a digest says of a programme's end: four weeks before it, on its last working day, and when it is over."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from programme.calendar import add_working_days, moment_of
from programme.people import Person, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.closing import OpenClosing
from programme.speech import Choice, Facts, Listing, Phrase, WithYear
from programme.tasks import Task
from programme.times import local_day
from programme.usecases.common.lasting import more_time, thanked_on
from programme.usecases.common.membership import desks
from programme.usecases.common.menu import Rows
from programme.usecases.desk import left_over
from programme.usecases.desk.morning import Morning
from programme.usecases.ending import diploma, ending


def in_digest(uow: UnitOfWork, person: Person, today: Morning) -> tuple[list[Phrase], Rows]:
    """Return the lines of a morning, each said once, and the buttons that lead on from them."""
    programme, before = today.programme, local_day(today.since, today.programme)
    facts: Facts = {"programme": programme.name, "ends": WithYear(programme.ends_on)}
    if before <= programme.ends_on < today.today:
        ready = _ready(uow, today) if _closes(uow, person, programme) else 0
        return _over(uow, person, today, ready), (((diploma.button(programme),),) if ready else ())
    if today.today <= programme.ends_on < add_working_days(today.today, 1):
        thanks = thanked_on(programme, programme.ends_on)
        said = Phrase("digest-last-day", {**facts, "thanks": thanks, "today": _is_today(today)})
        opens = Choice(Phrase("button-closing"), OpenClosing(programme.id))
        return [said], (((opens,),) if _closes(uow, person, programme) else ())
    day = ending.announced_on(programme)
    return ([Phrase("digest-ends", facts)] if before < day <= today.today <= programme.ends_on else []), ()


def _closes(uow: UnitOfWork, person: Person, programme: Programme) -> bool:
    return programme.id in {one.id for one in desks(uow, person, Task.CLOSING)}


def _is_today(today: Morning) -> str:
    return "yes" if today.today == today.programme.ends_on else "no"


def _over(uow: UnitOfWork, person: Person, today: Morning, ready: int) -> list[Phrase]:
    """Return that a programme is over, what was left undone, and for how many a diploma is ready."""
    programme = today.programme
    left = left_over.without_a_talk(uow, person, programme, today.now)
    facts: Facts = {
        "programme": programme.name,
        "ends": WithYear(programme.ends_on),
        "told": "yes" if _are_thanked(programme, today) else "no",
    }
    return [
        Phrase("digest-over", facts),
        *more_time(programme),
        *([Phrase("digest-diplomas", {"count": ready})] if ready else []),
        *([Phrase("todo-left-over", {"count": len(left), "names": Listing(tuple(left), ", ")})] if left else []),
    ]


def _are_thanked(programme: Programme, today: Morning) -> bool:
    """Tell whether the thanks to the participants were due before this digest."""
    midnight = moment_of(programme.ends_on + timedelta(days=1), 0, ZoneInfo(programme.time_zone))
    return programme.calendar.when_allowed(midnight) < today.now


def _ready(uow: UnitOfWork, today: Morning) -> int:
    return sum(one.goes_with_all for one in diploma.everybody(uow, today.programme, today.now))
