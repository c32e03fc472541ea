"""By which day the sender of a private word is promised a call: July and Christmas make nobody wait for weeks."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from programme.calendar import MORNING, moment_of
from programme.due import DueKind
from programme.people import Concern, Preset, Programme
from programme.speech import Speech
from programme.usecases.myself import concern_late
from programme.usecases.myself.concern_promise import answered_by, late_from, promise
from storage.unit_of_work import SqlUnitOfWork
from tests.storage.openings import a_programme, a_scene

ZONE = ZoneInfo("Europe/Stockholm")
AUGUST = moment_of(date(2027, 8, 1), MORNING, ZONE)
SPAN = date(2027, 1, 1), date(2028, 1, 1)
PROGRAMME = Programme(1, "Framsteg", *SPAN, Preset.LEADERSHIP, ZONE.key, datetime(2027, 1, 1, tzinfo=UTC))


@pytest.mark.parametrize(
    ("told", "urgency", "by", "late"),
    [
        (date(2027, 6, 30), "urgent", date(2027, 7, 1), date(2027, 7, 2)),
        (date(2027, 7, 2), "urgent", date(2027, 7, 5), date(2027, 7, 6)),  # a Friday
        (date(2027, 6, 24), "urgent", date(2027, 6, 28), date(2027, 6, 29)),  # before Midsummer's Eve
        (date(2027, 12, 22), "urgent", date(2027, 12, 23), date(2027, 12, 27)),
        (date(2027, 7, 1), "week", date(2027, 7, 5), date(2027, 7, 6)),
        (date(2027, 7, 1), "later", date(2027, 8, 6), date(2027, 8, 9)),
        (date(2027, 3, 2), "later", date(2027, 3, 9), date(2027, 3, 10)),
    ],
)
def test_by_which_day(told: date, urgency: str, by: date, late: date) -> None:
    """What is urgent is owed on the next weekday that is no holiday, and what is for this week soon after."""
    word = Concern(1, 1, "other", "Hej", "ring", moment_of(told, 15, ZONE), urgency=urgency)
    assert answered_by(word, PROGRAMME) == by
    assert late_from(word, ZONE) == moment_of(late, MORNING, ZONE)


@pytest.mark.parametrize(("urgency", "days"), [("urgent", [date(2027, 7, 2), date(2027, 7, 5)]), ("later", [])])
def test_the_sender_hears_of_a_late_answer_in_july(uow: SqlUnitOfWork, urgency: str, days: list[date]) -> None:
    """Nobody has rung: the stand-in is due on the next weekday, and the sender, who may be hurt, hears so on Monday."""
    programme, eva = a_programme(uow)
    scene = a_scene(uow, programme, eva, ("Karin Ek", "Lars Holm"), 10)
    told = Concern(0, scene.adept.id, "other", "", "ring", moment_of(date(2027, 6, 30), 15, ZONE), urgency=urgency)
    promise(uow, scene.adept, uow.concerns.add(told), programme)
    looked, heard = [], []
    while (due := uow.dues.waiting(DueKind.CONCERN_LATE, scene.adept.id)) and due.due_at < AUGUST:
        looked.append(due.due_at.astimezone(ZONE).date())
        uow.dues.settle(DueKind.CONCERN_LATE, scene.adept.id)
        said = concern_late.tell(uow, due, due.due_at)
        heard += [looked[-1] for one in said if isinstance(one, Speech) and one.to == scene.adept.person_id]
    assert (looked, heard) == (days, days[1:])
