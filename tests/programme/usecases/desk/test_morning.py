"""A manager's morning: what is new is told once, and a promised verdict is undone only after its day."""

from dataclasses import replace
from datetime import datetime, timedelta

from programme.audit import Did
from programme.people import Actor, Concern, Interview, Membership, Role, State
from programme.times import local_day
from programme.usecases.common.membership import talk_since, verdict_by
from programme.usecases.common.sight import sight_of
from programme.usecases.desk import morning, still, todo
from programme.usecases.desk.matters import Section
from programme.usecases.desk.ranking import ranked
from programme.usecases.desk.todo import words
from storage.unit_of_work import SqlUnitOfWork
from tests.storage.openings import NOW, a_person, a_programme

DAY = timedelta(days=1)


def test_a_colleague_who_has_stopped_the_bot_is_told_of_once(uow: SqlUnitOfWork) -> None:
    """It is news since the digest before, and none in the next one."""
    programme, eva = a_programme(uow)
    bo = a_person(uow, "Bo Ek", 7400)
    uow.memberships.add(Membership(0, bo.id, programme.id, Role.MANAGER, State.MANAGING, NOW))
    uow.people.save(replace(bo, unreachable_since=NOW))

    def new(since: datetime) -> list[str]:
        today = morning.begin(uow, sight_of(uow, eva, programme.id), programme, since, since + DAY)
        return [one.name for one in morning.new_matters(uow, today)]

    assert new(NOW - 2 * DAY) == []
    assert new(NOW) == ["colleagues"]
    assert new(NOW + DAY) == []


def test_a_verdict_is_late_after_its_day(uow: SqlUnitOfWork) -> None:
    """On the day by which it was promised it is promised still; after the last day of the programme nobody waits."""
    programme, eva = a_programme(uow)
    karin = a_person(uow, "Karin Ek", 7401)
    seat = Membership(0, karin.id, programme.id, Role.ADEPT, State.REGISTERED, NOW, NOW, registered_at=NOW)
    uow.interviews.add(Interview(0, uow.memberships.add(seat).id, NOW, eva.id))
    by = verdict_by(NOW, programme)

    def undone(now: datetime) -> list[str]:
        sight, waits = sight_of(uow, eva, programme.id), uow.dues.overdue(programme.id, now)
        return [one.name for one in still.sections(uow, Actor(eva, now), sight, programme, waits)]

    on_its_day = NOW + (by - local_day(NOW, programme))
    assert undone(on_its_day) == []
    assert undone(on_its_day + DAY) == ["decisions"]
    assert undone(NOW + 400 * DAY) == []


def test_who_comes_back_is_talked_to_anew(uow: SqlUnitOfWork) -> None:
    """The talk of the first time decides nothing: not on the list, not in the figures, not on the card."""
    programme, eva = a_programme(uow)
    olof = a_person(uow, "Olof Falk", 7403)
    back = NOW + 130 * DAY
    seat = Membership(0, olof.id, programme.id, Role.ADEPT, State.REGISTERED, NOW, NOW, registered_at=back)
    seat = uow.memberships.add(seat)
    uow.interviews.add(Interview(0, seat.id, NOW, eva.id))
    listed = {one.name for one in todo.sections(uow, Actor(eva, back + DAY), programme)}
    assert "interviews" in listed
    assert "decisions" not in listed
    assert [
        (one.talked, one.waits_since) for one in uow.figures.seats(programme.id) if one.state is State.REGISTERED
    ] == [(0, back)]
    assert talk_since(uow, seat) is None


def test_what_is_urgent_stands_first_however_old_the_others_are(uow: SqlUnitOfWork) -> None:
    """Days count up to a limit only; beyond it a word that can wait would stand level with one that can't."""
    programme, _ = a_programme(uow)
    old = Concern(1, 1, "distance", "", "wait", NOW - 300 * DAY, urgency="later")
    urgent = Concern(2, 1, "distance", "", "wait", NOW - DAY, urgency="urgent")
    (section,) = ranked([Section("concerns", words([old, urgent], programme, NOW))], NOW)
    assert [one.key and one.key.subject for one in section.entries] == [urgent.id, old.id]


def test_what_is_urgent_comes_every_morning(uow: SqlUnitOfWork) -> None:
    """Until it is answered or settled, also where nothing is to be done yet; by itself until somebody has opened it."""
    programme, eva = a_programme(uow)
    karin = a_person(uow, "Karin Ek", 7402)
    seat = uow.memberships.add(Membership(0, karin.id, programme.id, Role.ADEPT, State.WAITING, NOW, NOW))
    word = uow.concerns.add(Concern(0, seat.id, "distance", "", "wait", NOW, urgency="urgent"))

    def urgent(now: datetime) -> int:
        today = morning.begin(uow, sight_of(uow, eva, programme.id), programme, now - DAY, now)
        return len(morning.urgent(uow, today, besides=()))

    assert [urgent(NOW + days * DAY) for days in (1, 2, 30)] == [1, 1, 1]

    def is_unread() -> bool:
        today = morning.begin(uow, sight_of(uow, eva, programme.id), programme, NOW, NOW + DAY)
        return morning.is_unread(uow, morning.urgent(uow, today, besides=()))

    assert is_unread()
    uow.audit.record(eva, Did.OPENED_CONCERN, word, NOW)
    assert not is_unread()
    for calmed in (replace(word, answered_at=NOW), replace(word, eased_at=NOW), replace(word, settled_at=NOW)):
        uow.concerns.save(calmed)
        assert urgent(NOW + 2 * DAY) == 0, calmed
