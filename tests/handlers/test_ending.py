"""The end is told beforehand: to both of a pair under way, and to the manager, who also hears that it has come."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import update

from programme.due import DueKind
from programme.usecases.ending import closing
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.report import under_way
from tests.world import World, said

TUESDAY = datetime(2027, 3, 2, 9, 30, tzinfo=UTC)
MORNING = timedelta(hours=8, minutes=5)


@pytest.fixture
def start() -> datetime:
    """A working day in the morning."""
    return TUESDAY


async def test_both_and_the_manager_hear_of_the_end(world: World) -> None:
    """Four weeks before the last day both hear it once, /me says it, and the manager hears both."""
    scene = await under_way(world)
    registered = await world.add_participant(world.person("Per Öberg"), scene.programme)

    def ends_in_april(uow: SqlUnitOfWork) -> None:
        uow.connection.execute(update(tables.programmes).values(ends_on=date(2027, 4, 16)))
        for key in (scene.pair.adept_id, scene.pair.mentor_id, registered.id):
            closing.schedule(uow, uow.memberships.get(key), world.clock.now())

    await world.run(ends_in_april)
    word = "! Framsteg 2027 slutar 16 april 2027.\n\nBestäm gärna redan nu när du ska ses med {} före slutet."
    assert "Framsteg 2027 slutar 16 april 2027." in (await world.say(scene.karin, "/jag")).text
    await scene.plan(datetime(2027, 3, 18, 13, tzinfo=UTC))  # has been, and nobody has told of it
    await morning_of(world, datetime(2027, 3, 19, tzinfo=UTC))
    for phone, partner in ((scene.karin, "Lars"), (scene.lars, "Karin")):
        assert [word.format(partner) in one for one in said(phone)].count(True) == 1
    assert any(
        "Framsteg 2027 slutar 16 april 2027. Jag berättar det för alla som är igång" in one for one in said(scene.eva)
    )
    await morning_of(world, datetime(2027, 4, 16, tzinfo=UTC))
    last = next(one for one in scene.eva.heard if "I dag är sista dagen i Framsteg 2027. Det tar slut" in one.text)
    assert "Deltagarna får sitt tack måndag 19 april." in last.text
    await world.press(scene.eva, "Inför slutet")
    await morning_of(world, datetime(2027, 4, 20, tzinfo=UTC))
    ended = [one for one in said(scene.eva) if "Framsteg 2027 tog slut 16 april 2027." in one]
    assert len(ended) == 1
    assert "När programmet tog slut hade en anmäld aldrig fått något samtal: Per Öberg." in ended[0]
    assert "Tacket till deltagarna är skickat." in ended[0]
    assert "2 diplom är klara att skicka." in ended[0]
    assert "Diplom" in next(one.labels for one in scene.eva.heard if one.text == ended[0])
    assert DueKind.ENDING.value not in {one["kind"] for one in await world.rows(tables.due)}
    assert sum(word.format("Lars") in one for one in said(scene.karin)) == 1


async def test_a_mentor_of_several_hears_with_whom_a_meeting_is_booked(world: World) -> None:
    """Of three adepts one has a meeting: the word before the end says so of the one, and asks about the two."""
    scene = await under_way(world)
    await scene.plan(datetime(2027, 4, 14, 13, tzinfo=UTC))
    others = [await world.add_participant(world.person(name), scene.programme) for name in ("Per Öberg", "Åsa Ek")]

    def ends_in_april(uow: SqlUnitOfWork) -> None:
        uow.connection.execute(update(tables.programmes).values(ends_on=date(2027, 4, 16)))
        for one in others:
            uow.pairs.add(replace(scene.pair, id=0, adept_id=one.id))
        closing.schedule(uow, uow.memberships.get(scene.pair.mentor_id), world.clock.now())

    await world.run(ends_in_april)
    await morning_of(world, datetime(2027, 3, 19, tzinfo=UTC))
    (told,) = [one for one in said(scene.lars) if "slutar 16 april 2027." in one]
    assert "Du och Karin har en tid inbokad." in told
    assert "när du ska ses med Per och Åsa före slutet." in told
    await morning_of(world, datetime(2027, 4, 20, tzinfo=UTC))
    assert any("Men inget hindrar att du ses med Karin, Per och Åsa igen." in one for one in said(scene.lars))


async def morning_of(world: World, day: datetime) -> None:
    """Let the days go by one by one, until the morning of a day."""
    while world.clock.now() < day + MORNING:
        await world.time_goes_by(min(timedelta(hours=12), day + MORNING - world.clock.now()))
