"""Words to each other at the end: both write, and both get them at once; or nobody learns of anything."""

from datetime import UTC, datetime, timedelta

import pytest

from programme.presses.goodbye import DropGoodbye, WriteGoodbye
from storage import tables
from tests.scenes.report import UnderWay, texts, under_way
from tests.world import World, said

LAST_WEEKS = datetime(2028, 2, 14, 9, tzinfo=UTC)
AFTER = datetime(2028, 2, 28, 9, tzinfo=UTC)


async def last_weeks(world: World) -> UnderWay:
    """Let the year have gone by."""
    scene = await under_way(world)
    for phone in (scene.karin, scene.lars):
        await world.start(phone)
    await scene.forge(scene.karin, WriteGoodbye(scene.pair.id))
    assert "Vad vill du säga" not in texts(scene.karin), "not before the last weeks"
    kinds = tables.due.c.kind
    await world.run(lambda uow: uow.connection.execute(tables.due.delete().where(kinds != "close")))
    await world.time_goes_by(LAST_WEEKS - world.clock.now())
    return scene


@pytest.mark.parametrize("both", [True, False])
async def test_both_write_or_nobody_learns_anything(world: World, *, both: bool) -> None:
    """Written, changed, kept from everybody; given with the thanks to both, or to nobody."""
    scene = await last_weeks(world)
    karin, lars, eva = scene.karin, scene.lars, scene.eva
    await world.say(karin, "/jag")
    await world.press(karin, "Några ord till Lars")
    await world.say(karin, "Tack för att du frågade det som ingen annan vågade.")
    await world.press(karin, "Spara")
    assert "Några ord till Karin" in (await world.say(lars, "/jag")).labels, "the same as if she had not"
    assert "Ändra dina ord till Lars" in (await world.say(karin, "/jag")).labels
    if both:
        await world.press(lars, "Några ord till Karin")
        await world.say(lars, "Du lärde mig mer än du tror.")
        await world.press(lars, "Spara")
    assert "vågade" not in texts(lars)
    await world.time_goes_by(AFTER - world.clock.now())
    assert ("Tack för att du frågade" in texts(lars)) is both
    assert any("Båda har skrivit." in one and "Du lärde mig mer" in one for one in said(karin)) is both
    assert "vågade" not in texts(eva)
    for phone, other in ((karin, "Lars"), (lars, "Karin")) if both else ():
        lasts = [one for one in said(phone) if "skriv till Eva." in one or "Båda har skrivit." in one][-2:]
        assert "skriv till Eva." in lasts[0], f"the thanks come before the words of {other}"
    for phone in (karin, lars):
        assert any("skriv till Eva." in one for one in said(phone)), "the thanks come either way"
    before = len(karin.heard)
    await world.time_goes_by(timedelta(hours=3))
    assert len(karin.heard) == before
    kept = 2 if both else 0
    assert len(await world.rows(tables.goodbyes)) == kept, "what only one has written is gone"
    await scene.forge(karin, DropGoodbye(scene.pair.id))
    assert len(await world.rows(tables.goodbyes)) == kept, "the programme is over"
    world.check_nothing_was_wrong()
