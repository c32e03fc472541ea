"""What a wait calls for when its moment has come, on both databases."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from programme.calendar import COUNTRY
from programme.due import STANDING, Due, DueKind
from programme.people import Membership, Role, State
from programme.speech import Facts, Lane, Phrase, Speech
from programme.usecases.common import nudge
from programme.usecases.common.menu import menu
from programme.usecases.common.status import BETWEEN_STATUSES
from programme.usecases.waits import ACTS, act
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import a_person, a_programme

STOCKHOLM = ZoneInfo("Europe/Stockholm")
MORNING = datetime(2027, 2, 2, 9, 30, tzinfo=UTC)  # a Tuesday, 10:30 in Stockholm


@pytest.fixture
def karin(uow: SqlUnitOfWork) -> Membership:
    """Somebody who was approved, in a programme that Eva manages."""
    programme = a_programme(uow, ends_on=date(2027, 12, 17))
    eva, karin = a_person(uow, 1, name="Eva Lind"), a_person(uow, 2, name="Karin Berg")
    uow.memberships.add(Membership(0, eva.id, programme.id, Role.MANAGER, State.MANAGING, MORNING))
    return uow.memberships.add(Membership(0, karin.id, programme.id, Role.ADEPT, State.WAITING, MORNING))


def due(membership: Membership, at: datetime = MORNING) -> Due:
    return Due(7, DueKind.STATUS, membership.id, membership.programme_id, membership.person_id, at, at)


def next_status(uow: SqlUnitOfWork, membership: Membership) -> datetime | None:
    found = uow.dues.waiting(DueKind.STATUS, membership.id)
    return found.due_at if found else None


def test_somebody_acts_on_every_kind() -> None:
    """No wait can be put that nobody acts on: time does, or it stands on the manager's list."""
    assert set(ACTS) | STANDING == set(DueKind)
    assert not set(ACTS) & STANDING


@pytest.mark.parametrize("state", [State.WAITING, State.ON_HOLD])
def test_who_waits_hears_how_it_stands(uow: SqlUnitOfWork, karin: Membership, state: State) -> None:
    """By first name, from the manager by name, with the menu, after answers; and again three weeks later."""
    uow.memberships.save(replace(karin, state=state))
    person = uow.people.get(karin.person_id)
    (eva,) = uow.memberships.managers(karin.programme_id)
    facts: Facts = {"name": person.first_name, "programme": "Framsteg", "manager": eva.first_name}
    said = Speech(person.id, (Phrase(f"status-{state}", facts),), choices=menu(uow, person), lane=Lane.BROADCAST)
    assert act(uow, due(karin), MORNING) == [said]
    assert next_status(uow, karin) == MORNING + BETWEEN_STATUSES


@pytest.mark.parametrize("state", [one for one in State if one not in {State.WAITING, State.ON_HOLD}])
def test_who_no_longer_waits_hears_nothing(uow: SqlUnitOfWork, karin: Membership, state: State) -> None:
    """What has happened meanwhile ends the wait, and no other one begins."""
    uow.memberships.save(replace(karin, state=state))
    assert act(uow, due(karin), MORNING) == []
    assert next_status(uow, karin) is None


def test_who_asked_to_be_deleted_hears_nothing(uow: SqlUnitOfWork, karin: Membership) -> None:
    """Whoever wants to be forgotten is left alone."""
    uow.people.save(replace(uow.people.get(karin.person_id), deletion_asked_at=MORNING))
    assert act(uow, due(karin), MORNING) == []
    assert next_status(uow, karin) is None


def test_after_the_programme_nobody_looks_any_more(uow: SqlUnitOfWork, karin: Membership) -> None:
    """On its last day the status is still told, on the day after no more."""
    last = datetime(2027, 12, 17, 12, tzinfo=UTC)
    assert len(act(uow, due(karin), last)) == 1
    uow.dues.settle(DueKind.STATUS, karin.id)
    assert act(uow, due(karin), last + timedelta(days=1)) == []
    assert next_status(uow, karin) is None


def test_a_membership_that_is_gone(uow: SqlUnitOfWork, karin: Membership) -> None:
    """A wait about nothing is nothing."""
    assert act(uow, replace(due(karin), subject=karin.id + 99), MORNING) == []


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ("2027-02-02 20:00", "2027-02-03 08:00"),  # late on a Tuesday
        ("2027-02-02 07:59:59", "2027-02-02 08:00"),
        ("2027-02-05 23:00", "2027-02-08 08:00"),  # Friday night, over the weekend
        ("2027-06-24 21:00", "2027-06-28 08:00"),  # the eve of Midsummer
        ("2027-07-01 12:00", "2027-08-02 08:00"),  # July, to the first Monday of August
        ("2027-03-27 12:00", "2027-03-30 08:00"),  # Easter, over a change of the clock
    ],
)
def test_in_quiet_time_it_is_put_off(uow: SqlUnitOfWork, karin: Membership, now: str, then: str) -> None:
    """Nothing is said at night, on free days and in July; it is said at the end of the quiet time."""
    quiet, allowed = (datetime.fromisoformat(one).replace(tzinfo=STOCKHOLM).astimezone(UTC) for one in (now, then))
    assert act(uow, due(karin), quiet) == []
    assert next_status(uow, karin) == allowed
    assert len(act(uow, due(karin), allowed)) == 1


def test_whoever_has_heard_enough_is_told_later(uow: SqlUnitOfWork, karin: Membership) -> None:
    """The honest word counts as one of two in a week, and waits where there have been two."""
    for days in (3, 1):
        nudge.noted(uow, karin.person_id, "other", MORNING - timedelta(days=days))
    assert act(uow, due(karin), MORNING) == []
    monday = datetime(2027, 2, 8, 7, tzinfo=UTC)  # a week after the first of them is a Saturday
    assert next_status(uow, karin) == monday
    assert len(act(uow, due(karin), monday)) == 1
    assert [one.kind for one in uow.nudges.since(karin.person_id, MORNING)] == ["status-waiting"]


def test_the_next_one_is_not_put_into_quiet_time(uow: SqlUnitOfWork, karin: Membership) -> None:
    """Three weeks ahead may be in July: then it is in August."""
    act(uow, due(karin), datetime(2027, 6, 15, 9, tzinfo=UTC))
    following = next_status(uow, karin)
    assert following is not None
    assert following.astimezone(STOCKHOLM) == datetime(2027, 8, 2, 8, tzinfo=STOCKHOLM)
    assert not COUNTRY.is_quiet(following)


def test_near_the_end_nobody_is_told_to_wait(uow: SqlUnitOfWork, karin: Membership) -> None:
    """From four weeks before the last day the word names that day, promises no proposal, and is the last."""
    last = uow.programmes.get(karin.programme_id).ends_on
    moment = datetime.combine(last - timedelta(days=22), MORNING.time(), UTC)
    (told,) = act(uow, due(karin), moment)
    assert isinstance(told, Speech)
    assert [one.key for one in told.text] == ["status-near-end"]
    assert next_status(uow, karin) is None
