"""A manager looks for a participant, by /person or by just writing a name."""

from tests.databases import on_both
from tests.scenes.report import under_way
from tests.world import World


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
            ("Vem bokar lokalen nu då?", "Det du skriver här läser bara boten."),
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
