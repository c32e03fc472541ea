"""Announcements as rows: each person once, part by part, on both databases."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from programme import windows
from programme.announcement import Announcement, Audience, Progress, Turn
from programme.due import Due, DueKind
from programme.people import Actor, Programme, Role, State
from programme.presses.announcement import SendWhen
from programme.speech import Lane, Speech, Utterance
from programme.usecases.desk import announcement, announcement_parts
from programme.usecases.desk.announcement_parts import PART
from storage.outgoing import Kind, Outgoing
from storage.unit_of_work import SqlUnitOfWork
from tests import rows
from tests.statements import counted

LONG = timedelta(minutes=3)


def crowd(uow: SqlUnitOfWork, people: int) -> tuple[Programme, list[int]]:
    """Store a programme with so many adepts who have Telegram."""
    programme = rows.a_programme(uow)
    seats = [
        rows.a_membership(
            uow,
            rows.a_person(uow, 8000 + 1000 * people + number, name=f"Per {number}"),
            programme,
            Role.ADEPT,
            State.WAITING,
        )
        for number in range(people)
    ]
    return programme, [one.id for one in seats]


def test_each_person_has_one_turn(uow: SqlUnitOfWork) -> None:
    """Those whom an announcement is for are stored once; a part is taken, the next part is the rest."""
    programme, seats = crowd(uow, 7)
    one = uow.announcements.add(
        Announcement(0, programme.id, 999, Audience.ADEPTS, "Hej", Progress.SENDING, rows.NOW, rows.NOW)
    )
    uow.announcements.gather(one)
    first = [member.id for member, _ in uow.announcements.in_turn(one.id, Turn.WAITING, 5)]
    uow.announcements.mark(one.id, first, Turn.SENT)
    rest = [member.id for member, _ in uow.announcements.in_turn(one.id, Turn.WAITING, 5)]
    assert sorted([*first, *rest]) == sorted(seats)
    assert uow.announcements.tally(one.id)[Turn.SENT] == 5
    assert uow.announcements.shown_to(one.id, "announcement-1") == 0
    assert len(uow.announcements.not_shown(one.id, "announcement-1", 99)) == 5
    assert uow.announcements.count(programme.id, 999, Audience.WAITING).people == 7
    done = uow.memberships.get(seats[0])
    uow.memberships.save(replace(done, state=State.COMPLETED))
    assert uow.announcements.count(programme.id, 999, Audience.WAITING).people == 6, "who has finished waits for nobody"
    uow.memberships.save(done)
    assert uow.announcements.count(programme.id, 999, Audience.UNDER_WAY).people == 0
    assert uow.announcements.count(programme.id, 999, Audience.EVERYBODY).by_bot == 7
    uow.announcements.remove(one.id)
    assert uow.announcements.under_way(programme.id, 999) is None


@pytest.mark.parametrize("stopped", [False, True])
def test_it_goes_on_part_by_part_and_can_be_stopped(uow: SqlUnitOfWork, stopped: bool) -> None:
    """Each unit takes a part, and what a unit has sent no later one sends again; a stop leaves the rest alone."""
    programme, seats = crowd(uow, 3 * PART + 5)
    eva = rows.a_person(uow, 7000, name="Eva Lind")
    seat = rows.a_membership(uow, eva, programme, Role.MANAGER, State.MANAGING)
    actor, now = Actor(eva, rows.NOW), rows.NOW
    words = Announcement(0, programme.id, eva.id, Audience.ADEPTS, "Hej", Progress.DRAFT, now)
    one = uow.announcements.add(words)
    told = reached(announcement.send(uow, actor, one, SendWhen.NOW))
    assert len(told) == PART
    if stopped:
        announcement.stop(uow, actor, uow.announcements.locked(one.id) or one)
    for turn in range(1, 9):
        now = rows.NOW + turn * LONG
        due = Due(0, DueKind.ANNOUNCEMENT, seat.id, programme.id, eva.id, now, now)
        told += reached(announcement_parts.go_on(uow, due, now))
    assert len(set(told)) == len(told) == (PART if stopped else len(seats))
    assert uow.announcements.find(one.id) is None, "told of, and deleted"
    assert announcement_parts.go_on(uow, due, now) == []


def test_people_are_picked_each_once(uow: SqlUnitOfWork) -> None:
    """Picks stand in the draft by name and page; an unpick takes either membership; what is gathered is what stands."""
    programme, seats = crowd(uow, 3)
    words = Announcement(0, programme.id, 999, Audience.CHOSEN, "Hej", Progress.DRAFT, rows.NOW)
    one = uow.announcements.add(words)
    people = [uow.memberships.get(key).person_id for key in seats]
    for key in seats[:2]:
        uow.announcements.pick(one.id, key)
    assert uow.announcements.picked(one.id, people) == set(people[:2])
    assert [member.id for member, _ in uow.announcements.picks(one.id, first=1, most=8)] == [seats[1]]
    assert uow.announcements.unpick(one.id, people[0])
    assert not uow.announcements.unpick(one.id, people[0])
    assert uow.announcements.draft([programme.id], 999) == one
    assert uow.announcements.draft([programme.id], 998) is None
    assert uow.announcements.count(programme.id, 999, Audience.CHOSEN, one.id).people == 1
    uow.announcements.gather(one)
    assert uow.announcements.tally(one.id)[Turn.WAITING] == 1


def test_what_still_waits_is_withdrawn(uow: SqlUnitOfWork) -> None:
    """A stop takes back what no process has begun to send; what may have arrived counts as sent."""
    programme, seats = crowd(uow, 3)
    eva = rows.a_person(uow, 7000, name="Eva Lind")
    rows.a_membership(uow, eva, programme, Role.MANAGER, State.MANAGING)
    draft = Announcement(0, programme.id, eva.id, Audience.ADEPTS, "Hej", Progress.DRAFT, rows.NOW)
    one = uow.announcements.add(draft)
    told = reached(announcement.send(uow, Actor(eva, rows.NOW), one, SendWhen.NOW))
    purpose = windows.announcement(one.id)
    stored = [
        uow.outbox.add(
            Outgoing(uow.people.get(to).telegram_id or 0, Lane.BROADCAST, Kind.SAY, {"text": "Hej"}, "c", to, purpose),
            now=rows.NOW,
            claimed_by="us",
            lease_until=rows.NOW + LONG,
        )
        for to in told
    ]
    assert uow.outbox.begin_try(stored[0].id, claimed_by="us") is not None
    announcement.stop(uow, Actor(eva, rows.NOW), uow.announcements.get(one.id))
    tally = uow.announcements.tally(one.id)
    assert (tally[Turn.SENT], tally[Turn.WAITING]) == (1, len(seats) - 1)
    assert uow.outbox.begin_try(stored[1].id, claimed_by="us") is None
    assert uow.outbox.count_waiting() == 1


def test_who_leaves_hands_over(uow: SqlUnitOfWork) -> None:
    """What a leaving manager has on its way goes on in the programme's name; the heir's own goes on after it."""
    programme, seats = crowd(uow, PART + 5)
    both = [rows.a_person(uow, 7000 + number, name=f"{name} Lind") for number, name in enumerate(("Eva", "Bo"))]
    desk = [rows.a_membership(uow, one, programme, Role.MANAGER, State.MANAGING) for one in both]
    told: list[Utterance] = []
    for person in both:
        words = Announcement(0, programme.id, person.id, Audience.ADEPTS, "Hej", Progress.DRAFT, rows.NOW)
        kept = uow.announcements.add(words)
        told += announcement.send(uow, Actor(person, rows.NOW), kept, SendWhen.NOW)
    uow.announcements.add(Announcement(0, programme.id, both[0].id, Audience.ADEPTS, "Hm", Progress.DRAFT, rows.NOW))
    announcement_parts.hand_over(uow, both[0], programme, [both[1]], rows.NOW)
    uow.dues.settle(DueKind.ANNOUNCEMENT, desk[0].id)
    for turn in range(1, 20):
        now = rows.NOW + turn * LONG
        waiting = uow.dues.waiting(DueKind.ANNOUNCEMENT, desk[1].id)
        if waiting is not None:
            told += announcement_parts.go_on(uow, waiting, now)
    assert sorted(reached(told)) == sorted(2 * [uow.memberships.get(one).person_id for one in seats])
    said = [one for one in told if isinstance(one, Speech)]
    assert {one.text[0].key for one in said[PART + 1 :] if one.lane is Lane.BROADCAST} >= {
        "announcement-from-programme",
        "announcement-from-adepts",
    }
    assert all(one.to == both[1].id for one in said[2 * PART + 2 :] if one.lane is not Lane.BROADCAST)
    assert uow.announcements.under_way(programme.id, both[1].id) is None


def test_a_part_costs_the_same_in_any_crowd(uow: SqlUnitOfWork) -> None:
    """How many statements a part takes does not grow with those who wait for their turn."""
    spent = []
    for people in (PART + 5, 2 * PART + 5):
        programme, _ = crowd(uow, people)
        eva = rows.a_person(uow, 7000 + people, name="Eva Lind")
        rows.a_membership(uow, eva, programme, Role.MANAGER, State.MANAGING)
        words = Announcement(0, programme.id, eva.id, Audience.EVERYBODY, "Hej", Progress.DRAFT, rows.NOW)
        one = uow.announcements.add(words)
        with counted(uow) as statements:
            announcement.send(uow, Actor(eva, rows.NOW), one, SendWhen.NOW)
        spent.append(len(statements))
    assert spent[1] <= spent[0] <= 20, spent


@pytest.mark.parametrize("audience", Audience)
def test_everybody_in_an_audience_is_gathered(uow: SqlUnitOfWork, audience: Audience) -> None:
    """Those who are counted are those who are stored; a draft that is dropped takes them along."""
    programme, _ = crowd(uow, 3)
    draft = Announcement(0, programme.id, 999, audience, "Hej", Progress.DRAFT, rows.NOW)
    one = uow.announcements.add(draft)
    uow.announcements.gather(one)
    found = uow.announcements.count(programme.id, 999, audience)
    assert uow.announcements.tally(one.id)[Turn.WAITING] == found.people
    assert found.people == (3 if audience in {Audience.EVERYBODY, Audience.ADEPTS, Audience.WAITING} else 0)
    uow.announcements.drop_drafts(programme.id, 999)
    assert uow.announcements.find(one.id) is None
    assert not uow.announcements.tally(one.id)[Turn.WAITING]


def reached(said_to: Sequence[Utterance]) -> list[int]:
    """Return the ids of the people to whom a part of an announcement goes."""
    return [one.to for one in said_to if isinstance(one, Speech) and one.lane is Lane.BROADCAST]
