"""One digest for a manager of several programmes: a share for each, at the earliest of their hours."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from bot.clock import SystemClock
from bot.rendering import Renderer
from bot.speaker import Speaker
from bot.texts import Texts
from programme.absence import Absence, Stage
from programme.due import DueKind
from programme.lifecycle import Event
from programme.people import Actor, Membership, Person, Programme, Role, State
from programme.presses.matter import ShowTodo
from programme.speech import Speech
from programme.usecases.common import digest as hours
from programme.usecases.desk import archive, digest
from sandbox.phones.people import Phone
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import on_both, on_sqlite
from tests.rows import a_membership, a_person, a_programme
from tests.scenes.colleague import come
from tests.statements import counted
from tests.world import World, heard, said

TUESDAY = datetime(2027, 3, 2, 9, 30, tzinfo=UTC)
WEDNESDAY = datetime(2027, 3, 3, 8, 30, tzinfo=UTC)
SPEAKER = Speaker(Renderer(Texts(), SystemClock()), SystemClock(), "a process")
FIRST, SECOND = "Framsteg 2027", "Andra chansen"
EARLY, LATE = timedelta(hours=7, minutes=35), timedelta(hours=8, minutes=5)  # 08:35 and 09:05 in Stockholm, in winter


@pytest.fixture
def start() -> datetime:
    """A working day in the morning."""
    return TUESDAY


def digests(phone: Phone) -> list[str]:
    """Return the digests that somebody has got."""
    return [one for one in said(phone) if one.startswith("God morgon")]


async def until(world: World, day: int, at: timedelta) -> None:
    """Let the time go by until a time of a day in March, in steps that pass over no digest."""
    moment = datetime(2027, 3, day, tzinfo=UTC) + at
    while world.clock.now() < moment:
        await world.time_goes_by(min(timedelta(hours=12), moment - world.clock.now()))


async def two_programmes(world: World) -> tuple[Phone, Programme, Programme]:
    """Return a manager and the two programmes: the digest of the second one comes at nine."""
    eva = world.known("Eva Lind")
    first, second = await world.add_programme(FIRST, eva), await world.add_programme(SECOND, eva)
    later = replace(second, digest_at=time(9))

    def set_hour(uow: SqlUnitOfWork) -> None:
        uow.programmes.save(later)
        hours.expect_anew(uow, later, world.clock.now())

    await world.run(set_hour)
    await world.start(eva)
    return eva, first, later


@on_both
async def test_one_message_for_two_programmes(world: World) -> None:
    """Both in one at half past eight and nothing at nine; one alone is named at the top; nothing at a weekend."""
    eva, first, second = await two_programmes(world)
    await world.add_participant(world.person("Sofia Ek"), first)
    await world.add_participant(world.person("Per Berg"), second)
    await until(world, 3, EARLY)
    (both,) = digests(eva)
    assert "på gång i dina mentorprogram." in both
    assert both.index(SECOND) < both.index("• Per Berg") < both.index(FIRST) < both.index("• Sofia Ek")
    assert both.count(FIRST) == both.count(SECOND) == 1, "no heading above what names its programmes"
    labels = (f"Att göra i {SECOND}", "Per Berg", f"Att göra i {FIRST}", "Sofia Ek")
    assert heard(eva).labels == labels
    assert f"Att göra i {SECOND}" in (await world.press(eva, f"Att göra i {SECOND}")).text
    assert f"Deltagare i {SECOND}" in (await world.say(eva, "/deltagare")).text
    await until(world, 3, LATE)
    assert len(digests(eva)) == 1
    await world.add_participant(world.person("Ida Åberg"), second)
    await until(world, 4, EARLY)
    alone = digests(eva)[1]
    assert alone.startswith(f"God morgon, Eva! Det här är på gång i {SECOND}.")
    assert FIRST not in alone
    assert heard(eva).labels == ("Ida Åberg", "Att göra")
    await world.say(eva, "/deltagare")
    await world.press(eva, FIRST)
    question = next(one.message_id for one in eva.messages if one.text == alone)
    await world.toast(eva, "Att göra", message_id=question)
    assert f"Att göra i {SECOND}" in heard(eva).text, "a digest's button opens the programme of the digest"
    await until(world, 5, timedelta(hours=7, minutes=40))
    await world.add_participant(world.person("Bo Ek"), second)
    await until(world, 5, LATE)
    assert [one for one in digests(eva)[2:] if SECOND in one], "what comes between the two hours is told at the second"
    assert len(digests(eva)) == 3
    await world.add_participant(world.person("Ulf Ek"), first)
    await until(world, 7, timedelta(hours=20))
    assert len(digests(eva)) == 3


async def test_away_from_one_of_two(world: World) -> None:
    """Who is away from one programme hears of the other alone, at its hour; the stand-in hears of the first."""
    eva, first, second = await two_programmes(world)
    bo = world.person("Bo Berg")
    await come(world, eva, bo, first)

    def go_away(uow: SqlUnitOfWork) -> None:
        one, other = (uow.people.by_telegram(phone.chat_id) for phone in (eva, bo))
        assert one is not None
        assert other is not None
        seat = next(place for place in uow.memberships.of_person(one.id) if place.programme_id == first.id)
        today = TUESDAY.date()
        last = today + timedelta(days=9)
        uow.absences.add(Absence(0, seat.id, first.id, one.id, other.id, today, last, Stage.AWAY))

    await world.run(go_away)
    for name, programme in (("Sofia Ek", first), ("Per Berg", second)):
        await world.add_participant(world.person(name), programme)
    await until(world, 3, EARLY)
    assert digests(eva) == []
    assert ("Sofia Ek" in digests(bo)[-1], "Per Berg" in digests(bo)[-1]) == (True, False)
    await until(world, 3, LATE)
    (mine,) = digests(eva)
    assert ("Sofia Ek" in mine, "Per Berg" in mine) == (False, True)


def a_desk(uow: SqlUnitOfWork, person: Person, name: str, role: Role = Role.MANAGER, **more: Any) -> Membership:
    """Store a programme in which somebody has a place, with one registration in it, and let its digest come."""
    programme = a_programme(uow, name=name, **{"starts_on": date(2027, 3, 30), "ends_on": date(2028, 1, 1)} | more)
    seat = a_membership(uow, person, programme, role, State.MANAGING)
    came = TUESDAY + timedelta(hours=1)
    newcomer = a_person(uow, name=f"Ida i {name}")
    a_membership(uow, newcomer, programme, registered_at=came, consented_at=came)
    uow.audit.record(newcomer, Event.SEND, uow.memberships.of_person(newcomer.id)[0], came)
    hours.expect(uow, seat, programme, TUESDAY)
    return seat


def sent(uow: SqlUnitOfWork, seat: Membership) -> list[Speech]:
    """Return what the digest says whose wait is about a place at a desk, on Wednesday morning."""
    due = uow.dues.waiting(DueKind.DIGEST, seat.id)
    assert due is not None
    uow.dues.settle(DueKind.DIGEST, seat.id)
    return [one for one in digest.send(uow, due, WEDNESDAY) if isinstance(one, Speech)]


def named(speech: Speech) -> list[int]:
    """Return the programmes to whose lists a digest leads."""
    return [one.press.programme for row in speech.choices for one in row if isinstance(one.press, ShowTodo)]


@on_both
async def test_what_is_not_told(uow: SqlUnitOfWork) -> None:
    """Not of a desk where the reader helps, nor of an archived programme, until it is taken out again."""
    eva = a_person(uow, 1, name="Eva Lind")
    seats = [a_desk(uow, eva, "A"), a_desk(uow, eva, "B", archived_at=TUESDAY), a_desk(uow, eva, "C", Role.ASSISTANT)]
    eva = uow.people.get(eva.id)
    (told,) = sent(uow, seats[0])
    assert named(told) == [seats[0].programme_id]
    assert sent(uow, seats[1]) == []
    assert uow.dues.waiting(DueKind.DIGEST, seats[1].id) is None
    programme = uow.programmes.get(seats[1].programme_id)
    archive.archive(uow, Actor(eva, WEDNESDAY), programme, out=True)
    assert uow.dues.waiting(DueKind.DIGEST, seats[1].id) is not None


@on_both
async def test_many_programmes(uow: SqlUnitOfWork) -> None:
    """Six programmes are two messages, each of which Telegram takes, and no wait of that day is left."""
    eva = a_person(uow, 1, name="Eva Lind")
    seats = [a_desk(uow, eva, f"Ledarprogrammet i Västra Götaland och Halland {year}") for year in range(2021, 2027)]
    told = sent(uow, seats[2])
    _, second = SPEAKER.say(uow, told, "a correlation", lambda: seats[2].programme_id)
    assert "2023" not in second.payload["text"], "no heading with the programme whose wait it was"
    newest = seats[::-1]
    assert [named(one) for one in told] == [[one.programme_id for one in some] for some in (newest[:4], newest[4:])]
    assert {one.due_at.date() for one in uow.dues.of_person(DueKind.DIGEST, eva.id)} == {date(2027, 3, 4)}


@on_sqlite
async def test_statements_grow_with_the_programmes_alone(uow: SqlUnitOfWork) -> None:
    """Three programmes cost three times what one does, and no more."""
    costs = []
    for count in (1, 3):
        eva = a_person(uow, count, name="Eva Lind")
        seats = [a_desk(uow, eva, f"{count} {number}") for number in range(count)]
        with counted(uow) as statements:
            assert len(sent(uow, seats[0])) == 1
        costs.append(len(statements))
    assert costs[1] <= 3 * costs[0], costs
