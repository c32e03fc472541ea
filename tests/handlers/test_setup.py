"""A programme is set up by its manager."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.scenes.digest import next_digest
from tests.world import World, heard

AUTUMN = datetime(2026, 11, 3, 8, tzinfo=UTC)


@pytest.mark.parametrize("start", [AUTUMN])
async def test_a_manager_creates_a_programme(world: World) -> None:
    """The first /start of a manager leads through nine questions to an open programme with its links."""
    eva = world.person("Eva Lind")
    await world.transcript(
        eva,
        [
            ("hej", ["Välkommen! Vi lägger upp ditt mentorprogram", "1 av 9"]),
            ("/start", "1 av 9"),
            ("[Eva Lind]", "2 av 9"),
            ("112", "Det numret känner jag inte igen."),
            ("070-174 06 01", "3 av 9"),
            ("Framsteg 2027", "4 av 9"),
            ("9999-12-31", "Den dagen ligger för långt bort."),
            ("i vår", "Den dagen kan jag inte läsa."),
            ("fredag 15 februari", "Det går inte riktigt ihop"),
            ("15/1 2027 kl 9", "Menar du så här?"),
            ("[fredag 15 januari 2027]", "5 av 9"),
            ("1 juli 2026", "Från fredag 15 januari 2027 till onsdag 1 juli 2026 går inte"),
            ("20 januari", "mellan åtta veckor och tre år"),
            ("[torsdag 20 januari 2028]", "Hur ofta ska de två ses?"),
            ("[Ledarskap]", ["7 av 9", "Får en adept och en mentor ha samma arbetsgivare?"]),
            ("[Helst inte]", ["8 av 9", "Vilken organisation ansvarar"]),
            ("Nordstiftelsen", "Skriv både organisationen"),
            ("Nordstiftelsen, info@nordstiftelsen.se", ["9 av 9", "Fråga personen först"]),
            ("Sara Berg, 112", "Skriv både namn och telefonnummer."),
            ("Sara Berg, 070-174 06 09", "Slutar: torsdag 20 januari 2028"),
            ("[Ändra: Börjar]", "4 av 9"),
            ("2028-01-10", "Från måndag 10 januari 2028 till torsdag 20 januari 2028 går inte"),
            ("2027-01-15", "Börjar: fredag 15 januari 2027"),
            ("[Ändra: Slutar]", "5 av 9"),
            ("17 december", ["Slutar: fredag 17 december 2027", "Det räcker till ungefär 8 möten."]),
            ("[Ändra: Upplägg]", "6 av 9"),
            ("[Entreprenör]", "Med 12 möten blir det ungefär 28 dagar mellan två möten."),
            ("[Skapa programmet]", ["Framsteg 2027 är öppet för anmälan.", "Vi som håller i programmet"]),
            ("/start", "Du är programansvarig för Framsteg 2027, från 15 januari 2027 till 17 december 2027."),
            ("/länkar", ["https://t.me/rehearsal_bot?start="]),
        ],
    )
    assert ("attgora", "Det som väntar på dig") in eva.commands


async def test_a_programme_that_has_ended_is_not_made(database_url: str) -> None:
    """A programme whose last day has gone by would be open to nobody, so it can't be created by a slip."""
    async with World(database_url) as world:
        eva = world.person("Eva Lind")
        today = world.clock.now().date()
        await world.start(eva)
        await world.press(eva, "Eva Lind")
        await world.say(eva, "070-174 06 01", "Framsteg", f"{today.year - 2}-09-01", f"{today.year - 1}-06-01")
        assert "har redan varit, så då skulle programmet vara slut" in heard(eva).text
        await world.say(eva, str(today))
        await world.press(eva, "Ledarskap", "Helst inte", "Hoppa över", "Hoppa över")
        await world.time_goes_by(timedelta(days=1))
        assert "Programmets sista dag har redan varit." in await world.toast(eva, "Skapa programmet")
        world.check_nothing_was_wrong()


async def test_what_was_skipped_stands_on_the_list(database_url: str) -> None:
    """What a manager does not know yet is skipped, named as missing on the list, and filled in from there."""
    async with World(database_url) as world:
        eva = world.person("Eva Lind")
        await world.start(eva)
        await world.press(eva, "Eva Lind")
        await world.say(eva, "070-174 06 01", "Framsteg")
        await world.press(eva, eva.last.labels[0] if eva.last else "")
        await world.press(eva, eva.last.labels[1] if eva.last else "")
        await world.press(eva, "Ledarskap", "Helst inte", "Hoppa över", "Hoppa över", "Skapa programmet")
        await world.transcript(
            eva,
            [
                ("/attgöra", ["• organisationen som ansvarar för uppgifterna, någon utanför programmet att ringa"]),
                ("[Uppgifter som saknas]", "1 av 1"),
                ("[Öppna programmet]", ["Saknas:", "Ansvarig för uppgifterna: –", "Eva Lind: 070-174 06 01"]),
                ("[Ansvarig för uppgifterna]", "Vilken organisation ansvarar"),
                ("Nordstiftelsen, 090-16 10 00", "Ansvarig för uppgifterna: Nordstiftelsen, 090-16 10 00"),
                ("[Utanför programmet]", "Vem utanför programmet"),
                ("Sara Berg 070-174 06 09", "Utanför programmet: Sara Berg, 070-174 06 09"),
                ("/attgöra", "Inget väntar på dig just nu."),
            ],
        )
        world.check_nothing_was_wrong()


async def test_a_further_programme_is_shorter_and_has_a_stand_in(world: World) -> None:
    """A manager's name and number are known by now; another one can be the stand-in, manages it too, and is told."""
    eva, bo = world.known("Eva Lind"), world.known("Bo Ek")
    await world.add_programme("Framsteg 2027", eva, bo)
    await world.say(eva, "/nyttprogram")
    await world.say(eva, "framsteg 2027", "2028-01-15", "2028-12-15")
    await world.transcript(
        eva,
        [
            ("[Ledarskap]", "5 av 8"),
            ("[Helst inte]", "Vem ska deltagarna ringa om det brådskar"),
            ("[Bo Ek]", "Ersättare: Bo Ek"),
            ("[Skapa programmet]", "Du har redan ett program som heter framsteg 2027."),
            ("[Ändra: Programmet]", "programmet"),
            ("Framsteg 2028", "Ersättare: Bo Ek"),
            ("[Skapa programmet]", "Framsteg 2028 är öppet för anmälan."),
        ],
    )
    assert "Eva har valt dig som ersättare i Framsteg 2028." in await next_digest(world, bo)
    assert "Framsteg 2028" in (await world.say(bo, "/jag")).text
    await world.press(bo, "Programmet Framsteg 2028", "Inställningar", "Programmets namn")
    await world.say(bo, "Framsteg 2027")
    assert "Du har redan ett program som heter Framsteg 2027." in heard(bo).text
