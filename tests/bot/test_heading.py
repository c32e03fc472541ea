"""Which programme a message is about: said to those who have several, and to nobody else."""

from datetime import timedelta

from programme.due import DueKind
from programme.pair import PairState
from programme.people import Role
from programme.usecases.common.switching import short
from programme.usecases.common.two import two_of
from programme.usecases.year import prompt
from storage import tables
from tests.scenes.pair import a_pair
from tests.world import World

LONG = "Ledarprogrammet för nya chefer i Västra Götaland 2027"
CUT = short(LONG, 40)


async def test_a_question_that_comes_by_itself(world: World) -> None:
    """The adept of two programmes reads which one it is about."""
    eva, karin, _, pair = await a_pair(world, PairState.ACTIVE)
    await world.add_participant(karin, await world.add_programme(LONG, eva), Role.MENTOR)
    await world.run(lambda uow: prompt.expect_next(uow, two_of(uow, pair), world.clock.now()))
    (due,) = [one for one in await world.rows(tables.due) if one["kind"] == DueKind.CADENCE]
    await world.time_goes_by(due["due_at"] + timedelta(hours=1) - world.clock.now())
    asked = karin.heard[-1]
    assert asked.text.startswith("Framsteg 2027\n\n")


async def test_a_letter_to_a_manager(world: World) -> None:
    """A manager of two reads which programme a letter comes from, cut to a line; a manager of one reads the letter."""
    eva, bo, karin = world.known("Eva Lind"), world.known("Bo Berg"), world.person("Karin Ek")
    programme = await world.add_programme(LONG, eva, bo)
    await world.add_programme("Andra chansen", eva)
    await world.add_participant(karin, programme)
    await world.say(karin, "/skriv", "Hej! Kan du ringa mig?")
    await world.press(karin, "Skicka")
    both = [one.heard[-1].text for one in (eva, bo)]
    assert "Kan du ringa mig?" in both[1]
    assert both[0] == f"{CUT}\n\n{both[1]}"
    assert LONG not in both[1]


async def test_a_message_that_names_its_programme(world: World) -> None:
    """The page of a programme begins with its whole name, and needs no line above it."""
    eva = world.known("Eva Lind")
    await world.add_programme("Andra chansen", eva)
    await world.add_programme(LONG, eva)
    assert (await world.say(eva, "/program")).text.startswith(LONG)


async def test_who_is_in_several(world: World) -> None:
    """It is noted with the second programme, and stays so when the person is stored; a second role is no programme."""
    eva, karin = world.known("Eva Lind"), world.person("Karin Ek")
    first = await world.add_programme("Framsteg 2027", eva)
    before = await world.run(lambda uow: uow.people.by_telegram(eva.chat_id))
    assert before is not None
    await world.add_participant(karin, first)
    await world.add_participant(karin, first, Role.MENTOR)
    await world.add_programme(LONG, eva)
    await world.run(lambda uow: uow.people.save(before))
    noted = {one["name"]: bool(one["in_several"]) for one in await world.rows(tables.people)}
    assert noted == {"Eva Lind": True, "Karin Ek": False}
