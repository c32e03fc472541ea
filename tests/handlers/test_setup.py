"""A programme is set up by its manager."""

from tests.world import World


async def test_a_manager_creates_a_programme(world: World) -> None:
    """The first /start of a manager leads through five questions to an open programme with its links."""
    eva = world.person("Eva Lind")
    await world.transcript(
        eva,
        [
            ("hej", ["Välkommen! Vi lägger upp ditt mentorprogram", "1 av 5"]),
            ("/start", "1 av 5"),
            ("[Eva Lind]", "2 av 5"),
            ("Framsteg 2027", "3 av 5"),
            ("9999-12-31", "Det datumet kan jag inte läsa."),
            ("i vår", "Det datumet kan jag inte läsa."),
            ("15/1 2027", "4 av 5"),
            ("2027-01-20", "Hur ofta ska de två ses?"),
            ("[Ledarskap]", "mellan åtta veckor och tre år"),
            ("[Skapa programmet]", "mellan åtta veckor och tre år"),
            ("[Ändra: Slutar]", "4 av 5"),
            ("2020-12-17", "Stämmer det?"),
            ("[Skapa programmet]", "Ändra start eller slut."),
            ("[Ändra: Slutar]", "4 av 5"),
            ("2027-12-17", ["Slutar: 17 december 2027", "Det räcker till ungefär 8 möten."]),
            ("[Ändra: Upplägg]", "5 av 5"),
            ("[Entreprenör]", "Med 12 möten blir det ungefär 28 dagar mellan två möten."),
            ("[Skapa programmet]", "Framsteg 2027 är öppet för anmälan."),
            ("/start", "Du är programansvarig för Framsteg 2027, från 15 januari 2027 till 17 december 2027."),
            ("/länkar", ["https://t.me/rehearsal_bot?start="]),
        ],
    )
    assert ("attgora", "Det som väntar på dig") in eva.commands


async def test_a_programme_that_has_ended_is_not_made(database_url: str) -> None:
    """A programme whose last day has gone by would be open to nobody, so it can't be created by a slip."""
    async with World(database_url) as world:
        eva = world.person("Eva Lind")
        year = world.clock.now().year - 1
        await world.start(eva)
        await world.press(eva, "Eva Lind")
        await world.say(eva, "Framsteg", f"{year - 1}-09-01", f"{year}-06-01")
        await world.press(eva, "Ledarskap")
        assert "Programmets sista dag har redan varit." in await world.toast(eva, "Skapa programmet")
        world.check_nothing_was_wrong()
