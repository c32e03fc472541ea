"""The pace of two: where they land, said to each of them first, and to the manager once both have read it."""

from datetime import date, datetime, timedelta

import pytest

from programme.meeting import Meeting, MeetingState
from programme.pause import Pause
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.report import TUESDAY, UnderWay, asked
from tests.world import World


@pytest.fixture
def start() -> datetime:
    """A working day in the morning."""
    return TUESDAY


async def met_before(world: World, scene: UnderWay, *days_ago: int) -> None:
    """Let the two have met so many days before the meeting that they are asked about."""

    def work(uow: SqlUnitOfWork) -> None:
        author = uow.memberships.get(scene.pair.adept_id).person_id
        for days in days_ago:
            at = TUESDAY - timedelta(days=days)
            uow.meetings.add(Meeting(0, scene.pair.id, at, author, at, "", MeetingState.HELD))

    await world.run(work)


async def card(world: World, scene: UnderWay) -> str:
    await world.say(scene.eva, "/deltagare")
    await world.press(scene.eva, "Karin Ek, adept")
    return (await world.press(scene.eva, "Karin och Lars")).text


async def test_the_two_read_first_where_they_land(world: World) -> None:
    """Each reads it after their report, with where one more would fit; the manager when both have."""
    scene = await asked(world)
    await met_before(world, scene, 84, 42)
    lands = "I den här takten har du och Lars setts"
    assert lands in (await world.say(scene.karin, "/jag")).text  # read there as well: the card may name it then
    for phone, other, progress in ((scene.karin, "Lars", ["En bit på väg"]), (scene.lars, "Karin", [])):
        assert "Prognosen" not in await card(world, scene)
        await world.press(
            phone, "Ja, vi sågs", "2 timmar", "Givande", *progress, "Inte bestämt än", "Nej, inte just nu"
        )
        thanks = "\n".join(one.text for one in phone.heard[-2:])
        assert f"I den här takten har du och {other} setts" in thanks
    shown = await card(world, scene)
    assert "Hittills: 3 möten, cirka 6 timmar" in shown
    assert "Prognosen som de två har läst:" in shown
    assert "på väg mot 10 möten, tanken är 8" in (await world.say(scene.eva, "/par")).text


async def test_no_number_while_a_time_is_asked_for(world: World) -> None:
    """Whoever is about to say when the two meet next reads where they land on `/me`, with that meeting in it."""
    scene = await asked(world)
    await met_before(world, scene, 84, 42)
    await world.press(scene.karin, "Ja, vi sågs", "2 timmar", "Givande", "En bit på väg", "Vi har redan en tid")
    await world.press(scene.karin, "Nej, inte just nu")
    assert "I den här takten" not in "\n".join(one.text for one in scene.karin.heard[-3:])
    assert "I den här takten" in (await world.say(scene.karin, "/jag")).text


async def test_a_pause_is_in_the_forecast(world: World) -> None:
    """Half a year of rest takes its meetings away from what is said on `/me`."""
    scene = await asked(world)
    await met_before(world, scene, 84, 42)
    before = (await world.say(scene.karin, "/jag")).text
    assert "setts 10 gånger" in before
    rest = Pause(0, scene.programme.id, scene.pair.adept_id, scene.pair.id, date(2027, 3, 11), date(2027, 10, 1))
    await world.run(lambda uow: uow.pauses.add(rest))
    assert "setts 7 av 8 gånger" in (await world.say(scene.karin, "/jag")).text
    await world.say(scene.lars, "/jag")
    assert "Prognosen som de två har läst: 7 möten, tanken är 8" in await card(world, scene)
