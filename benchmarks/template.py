"""What a measured bot's database holds at first: sixty pairs under way, and a programme that takes registrations."""

from dataclasses import replace
from datetime import timedelta

from bot.clock import SystemClock
from programme.pair import Pair, PairState
from programme.people import Programme, Role, State
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import a_link, a_membership, a_programme
from tests.scenes.crowd import a_crowd

MANAGER = 1001
JOINING = "benchmark-joining"
PAIRS = 60


def fill(uow: SqlUnitOfWork) -> None:
    """Store both programmes; the manager of both is `MANAGER`, and `JOINING` lets adepts into the second."""
    crowd = a_crowd(uow, PAIRS, PAIRS // 2)
    today = SystemClock().now().date()
    ends_on = today + timedelta(days=240)
    uow.programmes.save(replace(crowd, starts_on=today - timedelta(days=90), ends_on=ends_on))
    manager = uow.memberships.managers(crowd.id)[0]
    uow.people.save(replace(manager, telegram_id=MANAGER))
    _pair_all(uow, crowd)
    joining = a_programme(uow, name="Framsteg nästa", starts_on=today + timedelta(days=30), ends_on=ends_on)
    a_membership(uow, manager, joining, Role.MANAGER, State.MANAGING)
    a_link(uow, JOINING, programme_id=joining.id, role=Role.ADEPT, created_by=manager.id)


def _pair_all(uow: SqlUnitOfWork, programme: Programme) -> None:
    waiting = [one for one, _ in uow.memberships.in_state(programme.id, State.WAITING)]
    mentors = [one for one in waiting if one.role is Role.MENTOR]
    now = SystemClock().now()
    for number, adept in enumerate(one for one in waiting if one.role is Role.ADEPT):
        if not uow.pairs.open_of(adept.id):
            mentor = mentors[number % len(mentors)]
            uow.pairs.add(Pair(0, programme.id, adept.id, mentor.id, PairState.ACTIVE, now))
