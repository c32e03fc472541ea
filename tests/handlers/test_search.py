"""A manager looks for a participant, by /person or by just writing a name."""

from handlers.callbacks import encode
from programme.presses.note import WriteNote
from tests.databases import on_both
from tests.scenes.report import under_way
from tests.world import World, heard


@on_both
async def test_a_name_opens_the_card(world: World) -> None:
    """One who fits is shown at once; several, and a guess, are a choice; other words go the way they went."""
    scene = await under_way(world)
    await world.transcript(
        scene.eva,
        [
            ("lars", "Lars Holm, mentor"),
            ("/sök 070", "Vem menar du?"),
            ("[Karin Ek, adept]", "Karin Ek, adept\nProgram"),
            ("/person krain", "Ingen heter precis så."),
            ("/person Sune", "Jag hittar ingen deltagare som passar på Sune."),
            ("/person " + "<b> " * 1000, "Jag hittar ingen deltagare som passar på <b> <b>"),
            ("/person", "Skriv ett namn"),
            (
                "Sune Alm",
                ["Det du skriver här läser bara boten.", "Jag hittar ingen deltagare som passar på Sune Alm."],
            ),
            ("070 999 99", "Jag hittar ingen deltagare som passar på 070 999 99."),
            ("sune@exempel.se", "Jag hittar ingen deltagare som passar på sune@exempel.se."),
            ("Vem bokar lokalen nu då?", "Vill du nå en deltagare, så öppna personens kort"),
        ],
    )
    await world.transcript(
        scene.karin,
        [("lars", "Var det till Lars?"), ("/person lars", "Det kommandot känner jag inte till.")],
    )


async def test_too_many_to_show(world: World) -> None:
    """Where more fit than are shown, the number is told, and how to get fewer."""
    eva = world.person("Eva Lind")
    programme = await world.add_programme("Framsteg 2027", eva)
    for number in range(12):
        await world.add_participant(world.person(f"Lars {'ABCDEFGHIJKL'[number]}berg"), programme)
    told = await world.say(eva, "lars")
    assert "12 personer passar." in told.text
    assert len([one for one in told.labels if one.startswith("Lars")]) == 10
    assert "Lars Cberg" in (await world.say(eva, "cberg")).text
    both = await world.say(eva, "Cberg och Dberg")
    assert both.text == "Vem av dem menar du?", "two who have never been a pair"
    assert both.labels[:2] == ("Lars Cberg, adept", "Lars Dberg, adept")


async def test_a_word_of_the_desk_under_an_open_question(world: World) -> None:
    """It is asked back before it is an answer, and never added to what is written; a tap takes it all the same."""
    scene = await under_way(world)
    eva, seat = scene.eva, scene.pair.adept_id
    world.forge(eva, encode(WriteNote(seat)))
    await world.rest()
    asked = await world.say(eva, "Deltagare")
    assert "Är »Deltagare« ditt svar på frågan?" in asked.text
    assert asked.labels[0] == "Deltagare"
    await world.say(eva, "Ring helst på kvällen")
    again = await world.say(eva, "veckans samtal")
    assert "så jag har inte lagt till det" in again.text
    assert "veckans samtal" not in again.text
    await world.press(eva, "Avbryt")
    world.forge(eva, encode(WriteNote(seat)))
    await world.rest()
    await world.say(eva, "Deltagare")
    await world.press(eva, "Deltagare")
    assert "Deltagare" in heard(eva).text
