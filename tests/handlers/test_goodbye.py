"""Words to each other at the end: both write, and both get them at once; or nobody learns of anything."""

from datetime import UTC, datetime, timedelta

import pytest

from programme.forms.goodbye import GOODBYE
from programme.presses.goodbye import DropGoodbye, WriteGoodbye
from programme.presses.pair import Deed, DoWithPair
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
    vain = "Dina ord till Lars följde inte med, för det gör de bara när båda har skrivit."
    assert any(vain in one for one in said(karin)) is not both, "the writer alone hears it"
    assert not any("följde inte med" in one for one in said(lars))
    kept = 2 if both else 0
    assert len(await world.rows(tables.goodbyes)) == kept, "what only one has written is gone"
    await scene.forge(karin, DropGoodbye(scene.pair.id))
    assert len(await world.rows(tables.goodbyes)) == kept, "the programme is over"
    world.check_nothing_was_wrong()


@pytest.mark.parametrize("partner_saved", [True, False])
async def test_words_that_were_not_saved_are_reminded_of_and_not_lost_in_silence(
    world: World, *, partner_saved: bool
) -> None:
    """Whoever has not pressed hears it on the last day and with the thanks, whatever the other has done."""
    scene = await last_weeks(world)
    karin, lars, eva = scene.karin, scene.lars, scene.eva
    assert "inför slutet kan du spara till och med fredag 25 februari" in (await world.say(karin, "/jag")).text
    asked = await world.press(karin, "Några ord till Lars")
    assert "Spara det senast fredag 25 februari." in asked.text
    summary = await world.say(karin, "Lars, du är bäst")
    assert "Spara det senast fredag 25 februari" in summary.text
    assert "är inte sparat än. Spara det senast fredag 25 februari" in (await world.say(karin, "/jag")).text
    if partner_saved:
        await world.say(lars, "/jag")
        await world.press(lars, "Några ord till Karin")
        await world.say(lars, "Du lärde mig mer än du tror.")
        await world.press(lars, "Spara")
    await world.time_goes_by(datetime(2028, 2, 25, 15, 5, tzinfo=UTC) - world.clock.now())
    assert [("är inte sparat än" in one, "Lars" in one) for one in said(karin)][-1] == (True, True)
    assert "Spara" in (await world.press(karin, "Visa mina ord till Lars")).labels
    assert not any("är inte sparat än" in one for one in said(lars))
    await world.time_goes_by(AFTER - world.clock.now())
    assert sum("var inte sparat, så det följde inte med" in one for one in said(karin)) == 1
    assert ("Dina ord till Karin följde inte med" in texts(lars)) is partner_saved
    assert "inför slutet" not in texts(eva)
    assert GOODBYE.name not in {one["form"] for one in await world.rows(tables.dialogs)}
    assert not await world.rows(tables.goodbyes)
    world.check_nothing_was_wrong()


async def test_a_pair_is_ended_while_words_are_being_changed(world: World) -> None:
    """The manager reads that words of the two go now; the words saved before go, and their writer hears which."""
    scene = await last_weeks(world)
    for phone, other in ((scene.karin, "Lars"), (scene.lars, "Karin")):
        await world.say(phone, "/jag")
        await world.press(phone, f"Några ord till {other}")
        await world.say(phone, f"Tack {other}, för allt.")
        await world.press(phone, "Spara")
    await world.say(scene.karin, "/jag")
    await world.press(scene.karin, "Ändra dina ord till Lars")
    await scene.forge(scene.eva, DoWithPair(scene.pair.id, Deed.CLOSE))
    assert "Har båda skrivit några ord till varandra inför slutet, så får de dem nu" in said(scene.eva)[-1]
    await scene.forge(scene.eva, DoWithPair(scene.pair.id, Deed.CLOSE, sure=True))
    assert "Tack Lars, för allt." in texts(scene.lars)
    assert "Ändringen av dina ord till Lars var inte sparad." in said(scene.karin)[-1]
    assert not any("Ändringen" in one for one in (*said(scene.lars), *said(scene.eva)))
    world.check_nothing_was_wrong()


def test_words_that_are_rather_no_words_are_remarked_upon() -> None:
    """An answer to the bot is shown as what would be sent; words to the other are not."""
    assert [one.key for one in GOODBYE.notes({"text": "Vet inte!"}, {})] == ["goodbye-as-it-is"]
    assert not GOODBYE.notes({"text": "Jag vet inte hur jag ska tacka dig."}, {})
