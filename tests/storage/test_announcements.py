"""Announcements as rows: each person once, part by part, on both databases."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from programme.announcement import Announcement, Audience, Progress, Turn
from programme.due import Due, DueKind
from programme.people import Actor, Programme, Role, State
from programme.presses import SendWhen
from programme.speech import Lane, Speech, Utterance
from programme.usecases.desk import announcement
from programme.usecases.desk.announcement import PART
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
        told += reached(announcement.go_on(uow, due, now))
    assert len(set(told)) == len(told) == (PART if stopped else len(seats))
    assert uow.announcements.find(one.id) is None, "told of, and deleted"
    assert announcement.go_on(uow, due, now) == []


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
