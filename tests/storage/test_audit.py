"""What the audit tells of a programme: lines by others, and how many there are of each."""

from datetime import UTC, datetime, timedelta

from programme.audit import AuditSpan, Did, Kind, Line
from programme.lifecycle import Event
from programme.meeting import Meeting
from programme.pair import By, Pair, PairEvent, PairState
from programme.people import Membership, Person, Role, State
from programme.survey import Survey
from storage.unit_of_work import SqlUnitOfWork
from tests.storage.openings import NOW, a_person, a_programme

LATER = NOW + timedelta(hours=1)
AFTER = NOW + timedelta(hours=2)
ALL = frozenset(one.value for words in (Did, Event, PairEvent) for one in words)


def a_pair(uow: SqlUnitOfWork, programme_id: int, *people: Person) -> tuple[Pair, Membership]:
    seats = [
        uow.memberships.add(Membership(0, one.id, programme_id, role, State.WAITING, NOW))
        for one, role in zip(people, (Role.ADEPT, Role.MENTOR), strict=True)
    ]
    return uow.pairs.add(Pair(0, programme_id, seats[0].id, seats[1].id, PairState.ACTIVE, NOW)), seats[0]


def test_what_others_did_in_a_programme(uow: SqlUnitOfWork) -> None:
    """Each kind of row counts to its programme, meetings to their pair and surveys to their author."""
    programme, eva = a_programme(uow)
    karin, lars, per, ida = (a_person(uow, name, 7001 + n) for n, name in enumerate(("Karin", "Lars", "Per", "Ida")))
    pair, seat = a_pair(uow, programme.id, karin, lars)
    near, _ = a_pair(uow, programme.id, per, ida)
    meeting = uow.meetings.add(Meeting(0, pair.id, NOW, karin.id, NOW))
    survey = uow.surveys.add(Survey(0, seat.id, "survey", NOW))
    record = uow.audit.record
    record(karin, Event.SEND, seat, LATER)
    record(By.TIME, PairEvent.NO_OBJECTION, pair, LATER)
    record(eva, PairEvent.TAKE_BACK, pair, LATER)
    record(karin, Did.MEETING_WAS_HELD, meeting, LATER)
    record(karin, Did.ANSWERED_SURVEY, survey, LATER)
    record(lars, Did.CHANGED, lars, LATER)
    record(eva, Did.CHANGED, programme, LATER)
    record(per, PairEvent.MENTOR_ACCEPTS, near, LATER)
    record(karin, Did.REPORTED, meeting, NOW - timedelta(seconds=1))  # told before
    record(karin, Did.REPORTED, meeting, AFTER)  # told tomorrow
    record(a_person(uow, "Sune", 7100), Did.CHANGED, a_person(uow, "Rut", 7101), LATER)  # in no programme
    span = AuditSpan(programme.id, NOW, AFTER, frozenset({near.id}), frozenset({per.id}))
    lines = [
        Line(Kind.MEMBERSHIP, seat.id, "send", karin.id),
        Line(Kind.PAIR, pair.id, "no-objection", None),
        Line(Kind.PAIR, pair.id, "meeting-held", karin.id),
        Line(Kind.MEMBERSHIP, seat.id, "answered-survey", karin.id),
        Line(Kind.PERSON, lars.id, "changed", lars.id),
    ]
    assert list(uow.audit.lines(span, ALL, me=eva.id, most=99)) == lines
    assert list(uow.audit.lines(span, ALL, me=eva.id, most=2)) == lines[:2]
    assert list(uow.audit.lines(span, {"send"}, me=eva.id, most=9)) == lines[:1]
    counts = uow.audit.count(span, ALL, me=eva.id)
    assert counts[Kind.PAIR, "take-back"] == counts[Kind.PROGRAMME, "changed"] == (1, 1), "by her alone"
    assert counts[Kind.PAIR, "meeting-held"] == counts[Kind.PERSON, "changed"] == (1, 0)
    assert (Kind.PAIR, "mentor-accepts") not in counts, "nothing of a pair that is closed to her"
    assert (Kind.PAIR, "reported") not in counts
    assert uow.audit.count(AuditSpan(programme.id, NOW, AFTER), ALL, me=eva.id)[Kind.PAIR, "mentor-accepts"] == (1, 0)
    empty = AuditSpan(programme.id, datetime(2020, 1, 1, tzinfo=UTC), datetime(2020, 1, 2, tzinfo=UTC))
    assert uow.audit.count(empty, ALL, me=eva.id) == {}
