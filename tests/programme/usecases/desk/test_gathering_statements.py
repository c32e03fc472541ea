"""A gathering costs as many statements with many guests as with few, at the desk and for each guest."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

from programme.announcement import Audience
from programme.due import DueKind
from programme.gathering import Coming, Gathering, GatheringKind, GatheringState, Guest
from programme.pair import Pair, PairState
from programme.people import Actor, Preset, Programme, Role, State
from programme.presses.gathering import GuestsView, Reply
from programme.usecases.desk import (
    gathering,
    gathering_attendance,
    gathering_change,
    gathering_guests,
    gathering_list,
    gathering_page,
)
from programme.usecases.year import gathering as guest_side
from programme.usecases.year import gathering_answer
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import NOW, a_membership, a_person, a_programme
from tests.statements import counted

SIZES = (24, 48)  # guests; half of them wait for a seat
DAY = timedelta(days=1)
MORNING = NOW + 2 * DAY  # a working day
MOST = {"record": 45, "yes": 30, "no": 30, "to wait": 30, "invite": 26, "move": 30, "more seats": 110}
SMALL = 15
A_PAIR = 7
"""What writing down the first meeting of two costs, with how long it was for each."""


def a_kick_off(uow: SqlUnitOfWork, guests: int) -> tuple[Actor, Programme, Gathering]:
    """Store pairs before their first meeting, and the draft of a kick-off with a seat for every second."""
    programme = a_programme(uow, preset=Preset.ENTREPRENEUR)
    eva = a_person(uow, guests, name="Eva Lind")
    a_membership(uow, eva, programme, Role.MANAGER, State.MANAGING)
    for number in range(guests // 2):
        adept, mentor = (
            a_membership(uow, a_person(uow, 1000 * guests + 2 * number + place), programme, role, State.WAITING)
            for place, role in enumerate((Role.ADEPT, Role.MENTOR))
        )
        uow.pairs.add(Pair(0, programme.id, adept.id, mentor.id, PairState.MEETING_AHEAD, NOW))
    kind, state, begins = GatheringKind.KICK_OFF, GatheringState.DRAFT, NOW + 9 * DAY
    draft = Gathering(
        0, programme.id, kind, "", begins, 120, "Torget", Audience.EVERYBODY, guests // 2, state, eva.id, NOW
    )
    return Actor(eva, MORNING), programme, uow.gatherings.add(draft)


def answered(uow: SqlUnitOfWork, one: Gathering) -> Guest:
    """Let all but one seat be taken and the others wait; return the guest who has not answered."""
    first, *others = uow.guests.of_gathering(one.id)
    for number, guest in enumerate(others, start=1):
        waits = number >= (one.seats or 0)
        since, coming = (MORNING, Coming.WAITING) if waits else (None, Coming.YES)
        uow.guests.save(replace(guest, coming=coming, waits_since=since, invited_at=MORNING, answers=1))
    return first


def asked_of(uow: SqlUnitOfWork, guests: int) -> dict[str, int]:
    """Return how many statements each piece of work costs."""
    actor, programme, one = a_kick_off(uow, guests)
    asked: dict[str, int] = {}

    @contextmanager
    def noted(name: str) -> Iterator[None]:
        with counted(uow) as statements:
            yield
        asked[name] = len(statements)

    def now() -> Gathering:
        return uow.gatherings.get(one.id)

    with noted("preview"):
        gathering.preview(uow, actor, one)
    with noted("invite"):
        gathering.invite(uow, actor, one)
    first = answered(uow, now())
    wait = uow.dues.waiting(DueKind.GATHERING, first.membership_id)
    assert wait is not None
    with noted("the invitation"):
        guest_side.fall_due(uow, wait, MORNING)
    me = Actor(uow.people.get(uow.memberships.get(first.membership_id).person_id), MORNING)
    for name, coming in (("yes", Coming.YES), ("no", Coming.NO), ("to wait", Coming.YES)):
        with noted(name):
            gathering_answer.says(uow, me, now(), uow.guests.get(first.id), coming)
    assert uow.guests.get(first.id).coming is Coming.WAITING, "the seat went to who waited"
    a_guest = uow.guests.of_gathering(one.id)[1]
    works: dict[str, Callable[[], object]] = {
        "page": lambda: gathering_page.show(uow, actor, now()),
        "all gatherings": lambda: gathering_page.show_all(uow, actor, programme),
        "who said yes": lambda: gathering_guests.guests(uow, actor, now(), GuestsView.YES, 0),
        "a guest": lambda: gathering_guests.guest(uow, actor, now(), a_guest),
        "record": lambda: gathering_guests.record(uow, actor, now(), a_guest, Reply.NO),
        "change": lambda: gathering_change.change(uow, actor, now()),
        "move": lambda: gathering_change.stored(uow, actor, now(), replace(now(), starts_at=one.starts_at + DAY)),
        "more seats": lambda: gathering_change.stored(uow, actor, now(), replace(now(), seats=guests)),
        "to print": lambda: gathering_list.of_gathering(uow, one.id),
    }
    for name, work in works.items():
        with noted(name):
            work()
    assert uow.guests.count(one.id).waiting > 0, "the others are moved up one after the other"
    over = Actor(actor.person, now().ends_at)
    with noted("attendance"):
        gathering_attendance.attendance(uow, over, now(), 0)
    with noted("tick"):
        gathering_attendance.tick(uow, over, now(), uow.guests.get(a_guest.id), 0)
    with noted("attended"):
        gathering_attendance.attended(uow, over, now())
    return asked


def test_statements_do_not_grow_with_guests(uow: SqlUnitOfWork) -> None:
    """Only the first meetings that a kick-off was are written down one by one."""
    few, many = (asked_of(uow, size) for size in SIZES)
    grown = many.pop("attended") - few.pop("attended")
    assert grown <= A_PAIR * (SIZES[1] - SIZES[0]) // 2
    assert few == many
    assert {name: number for name, number in many.items() if number > MOST.get(name, SMALL)} == {}
