"""A pause of a mentor with two pairs, and one that the programme's last day comes into."""

from datetime import UTC, datetime, timedelta

import pytest

from programme.due import DueKind
from programme.pair import Contract, Pair, PairState
from programme.presses.roster import PairsView
from programme.usecases.common.two import two_of
from programme.usecases.year import prompt
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.match import approve
from tests.scenes.report import TUESDAY, UnderWay, texts, under_way
from tests.world import World, heard

END = datetime(2027, 4, 6, 7, tzinfo=UTC)  # the Tuesday after Easter, 09:00


@pytest.fixture
def start() -> datetime:
    """A working day in the morning."""
    return TUESDAY


async def states(world: World) -> dict[int, str]:
    return {one["id"]: one["state"] for one in await world.rows(tables.pairs)}


async def another_pair(scene: UnderWay) -> Pair:
    """Let Lars have a second adept, Nora."""
    world = scene.world
    nora = await world.add_participant(world.person("Nora Dahl"), scene.programme)
    await approve(world, nora)

    def work(uow: SqlUnitOfWork) -> Pair:
        now = world.clock.now()
        made = Pair(0, scene.programme.id, nora.id, scene.pair.mentor_id, PairState.ACTIVE, now)
        pair = uow.pairs.add(made)
        prompt.expect_next(uow, two_of(uow, pair), now)
        return pair

    return await world.run(work)


async def agree(scene: UnderWay) -> None:
    """Let Karin and Lars have a contract."""

    def work(uow: SqlUnitOfWork) -> None:
        writer = uow.memberships.get(scene.pair.mentor_id).person_id
        uow.contracts.replace(
            Contract(0, scene.pair.id, "sv", ("Att våga",), "Varannan vecka", "", "", writer, TUESDAY)
        )

    await scene.world.run(work)


async def test_a_mentor_rests_from_both_and_takes_up_one(world: World) -> None:
    """One press for all, with the words that each reads; each goes on by itself, and the other one rests on.

    What they have agreed can be read meanwhile.
    """
    scene = await under_way(world)
    await agree(scene)
    second, lars, karin = await another_pair(scene), scene.lars, scene.karin
    nora = world.known("Nora Dahl")
    await world.say(lars, "/jag")
    assert set(await scene.waits()) == {DueKind.CADENCE, DueKind.SILENT}
    page = await world.press(lars, "Ta en paus")
    assert {"Pausa med Karin", "Pausa med Nora", "Pausa med båda", "Inga fler adepter just nu"} <= set(page.labels)
    await world.press(lars, "Pausa med båda")
    assert "Hur länge vill du ha paus med Karin och Nora?" in heard(lars).text
    asked = await world.say(lars, "6 april")
    assert "Karin och Nora får läsa:" in asked.text
    await world.press(lars, "Ja, så blir det")
    for phone in (karin, nora):
        assert "Lars tar en paus till tisdag 6 april. Sedan fortsätter ni två där ni slutade." in heard(phone).text
    assert await states(world) == {scene.pair.id: "paused", second.id: "paused"}
    assert set(await scene.waits()) == {DueKind.PAUSE}, "nothing waits to come on the first day after it"
    assert {"Börja igen nu (Karin)", "Börja igen nu (Nora)"} <= set(heard(lars).labels)
    assert [one for one in (await world.say(karin, "/jag")).labels if "kontraktet" in one] == [
        "Läs kontraktet med Lars"
    ]
    assert "Att våga" in (await world.press(karin, "Läs kontraktet med Lars")).text
    await world.say(lars, "/jag")
    said = len(karin.heard), len(nora.heard)
    await world.press(lars, "Börja igen nu (Karin)")
    assert await states(world) == {scene.pair.id: "active", second.id: "paused"}
    assert "Lars är tillbaka från sin paus" in heard(karin).text
    assert (len(karin.heard), len(nora.heard)) == (said[0] + 1, said[1])
    mine = (await world.say(lars, "/jag")).text
    assert "Du och Nora har paus i Framsteg 2027 till tisdag 6 april." in mine
    assert "Du och Karin har paus" not in mine
    await scene.until(datetime(2027, 3, 30, 7, tzinfo=UTC))
    assert "Pausen med Nora är slut tisdag 6 april" in texts(lars)
    await scene.until(END)
    assert "Lars är tillbaka från sin paus" in heard(nora).text
    assert set((await states(world)).values()) == {"active"}
    assert "Lars är tillbaka" not in texts(karin).partition("Lars är tillbaka")[2], "Karin heard it once"
    counts = await world.run(
        lambda uow: uow.rosters.pairs(scene.programme.id, (), frozenset(PairState), world.clock.now())
    )
    assert counts[PairsView.SILENT] == 0


async def test_the_programme_ends_inside_a_pause(world: World) -> None:
    """It is said when the pause is taken; the last day ends the pause with the pair, and nobody is told to go on."""
    scene = await under_way(world)
    karin, lars, last = scene.karin, scene.lars, scene.programme.ends_on
    await world.say(karin, "/jag")
    await world.press(karin, "Ta en paus")
    refused = await world.say(karin, (last + timedelta(days=200)).isoformat())
    assert "Det är mer än ett år bort." in refused.text
    asked = await world.say(karin, (last + timedelta(days=3)).isoformat())
    assert "Sista dagen är" in asked.text
    await world.press(karin, "Ja, så blir det")
    for days in (40, 10, 1, -1, -2, -30, -31):
        moment = datetime(last.year, last.month, last.day, 10, tzinfo=UTC) - timedelta(days=days)
        if moment > world.clock.now():
            await scene.until(moment)
    assert set((await states(world)).values()) == {"ended"}
    (kept,) = await world.rows(tables.pauses)
    assert kept["ended_on"] is not None
    assert kept["ended_on"] <= last + timedelta(days=3)
    assert DueKind.PAUSE not in await scene.waits()
    for phone in (karin, lars):
        assert "Pausen är slut" not in texts(phone)
        assert "är tillbaka från sin paus" not in texts(phone)
        assert "paus" not in (await world.say(phone, "/jag")).text
