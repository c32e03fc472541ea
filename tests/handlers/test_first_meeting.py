"""From each other's contacts to the start: the first meeting, how it felt, and what the manager does."""

import pytest

from tests.scenes.digest import next_digest
from tests.scenes.first_meeting import DAY, TUESDAY, booked, in_touch
from tests.world import World, heard


@pytest.mark.parametrize("language", ["sv", "en"])
async def test_from_contacts_to_the_start(database_url: str, language: str) -> None:
    """Noted, held, asked on the next working day, both yes, confirmed, and told to both at nine."""
    async with World(database_url, start=TUESDAY, language=language) as world:
        words = world.words
        eva, karin, lars = await in_touch(world)
        await world.press(karin, "Vi har bokat en tid")
        assert words("Den dagen kan jag inte läsa.") in (await world.say(karin, "den 32:a")).text
        await world.say(karin, "4 februari")
        assert words("Den tiden kan jag inte läsa.") in (await world.say(karin, "efter lunch")).text
        await world.say(karin, "14.30", "Kafé Bryggan")
        await world.press(karin, "Spara mötet")
        assert words("Mötet med Lars är inlagt: torsdag 4 februari kl. 14.30.") in heard(karin).text
        assert words("Kafé Bryggan") in heard(lars).text
        assert words("Karin har lagt in att ni ses torsdag 4 februari kl. 14.30.") in heard(lars).text
        assert (
            words("Du och Lars ses för första gången torsdag 4 februari kl. 14.30.")
            in (await world.say(karin, "/jag")).text
        )
        await world.time_goes_by(2 * DAY)  # the day itself
        assert "?" not in heard(lars).text
        await world.time_goes_by(DAY)
        assert words("Nu har du och Lars setts.") in heard(karin).text
        assert words("Nu har du och Karin setts.") in heard(lars).text
        before = len(eva.heard)
        await world.press(lars, "Ja, jag vill fortsätta")
        assert len(eva.heard) == before
        await world.time_goes_by(3 * DAY)  # Monday
        await world.press(karin, "Ja, jag vill fortsätta")
        assert "Efter första mötet (1)\n• Karin Ek och Lars Holm" in await next_digest(world, eva)
        assert words("Efter första mötet (1)\n• Karin Ek och Lars Holm") in (await world.say(eva, "/attgora")).text
        await world.press(eva, "Karin och Lars", "Bekräfta starten")
        assert words("får beskedet samtidigt, tisdag 9 februari kl. 9.") in heard(eva).text
        assert words("moraliska kontrakt") not in heard(karin).text
        await world.time_goes_by(DAY)
        for phone in (karin, lars):
            assert words("moraliska kontrakt") in heard(phone).text
        world.check_nothing_was_wrong()


async def test_a_meeting_that_has_been(database_url: str) -> None:
    """Who met first and thinks of the bot afterwards is asked on the next working day."""
    async with World(database_url, start=TUESDAY) as world:
        _, karin, lars = await in_touch(world)
        await world.time_goes_by(DAY)
        await world.press(lars, "Vi har bokat en tid")
        assert "då kände ni inte till varandra än" in (await world.say(lars, "i förrgår")).text
        assert "Den dagen har redan varit." in (await world.say(lars, "igår")).text, "at once, not in the summary alone"
        await world.say(lars, "kl 10")
        await world.press(lars, "Spara utan plats")
        assert "Nästa vardag kommer frågan" in heard(lars).text
        assert "Lars har lagt in att ni sågs tisdag 2 februari." in heard(karin).text
        await world.time_goes_by(DAY)
        assert "Nu har du och Lars setts." in heard(karin).text
        world.check_nothing_was_wrong()


async def test_nothing_booked(database_url: str) -> None:
    """Ten days without a date and the two stand on the list; a reminder goes out, and they are looked at again."""
    async with World(database_url, start=TUESDAY) as world:
        eva, karin, _ = await in_touch(world)
        await world.time_goes_by(9 * DAY)
        assert "Hjälp dem att ses" not in (await world.say(eva, "/attgora")).text
        await world.time_goes_by(DAY)
        message = await world.say(eva, "/attgora")
        assert "Hjälp dem att ses (1)\n• Karin Ek och Lars Holm har ingen tid än, ring Karin 070" in message.text
        await world.press(eva, "Karin och Lars", "Påminn Karin")
        assert "En vänlig påminnelse från Eva." in heard(karin).text
        assert "Har du och Lars hittat en tid" in heard(karin).text
        assert "Hjälp dem att ses" not in (await world.say(eva, "/attgora")).text
        await world.time_goes_by(5 * DAY)
        assert "Hjälp dem att ses (1)" in (await world.say(eva, "/attgora")).text
        world.check_nothing_was_wrong()


async def test_the_first_meeting_is_called_off(database_url: str) -> None:
    """Both are reminded the day before; called off it is to be booked again, and nobody is asked how it felt."""
    async with World(database_url, start=TUESDAY) as world:
        eva, karin, lars = await in_touch(world)
        await booked(world, karin)
        await world.time_goes_by(DAY)
        for phone, other in ((karin, "Lars"), (lars, "Karin")):
            assert f"En påminnelse: du och {other} ses i morgon, torsdag 4 februari, kl. 14.30." in heard(phone).text
        await world.transcript(
            lars,
            [
                ("[Avboka mötet?]", "Vill du avboka mötet med Karin torsdag 4 februari kl. 14.30?"),
                ("[Nej, låt det vara]", "Du och Karin ses för första gången torsdag 4 februari kl. 14.30."),
                ("[Ändra tiden]", "Du och Karin ska ses torsdag 4 februari kl. 14.30. Vilken dag blir det i stället?"),
                ("[Avbryt]", "Okej, inget är ändrat. Mötet står kvar."),
                ("[Avboka mötet?]", "Vill du avboka"),
                ("[Ja, avboka det]", "Okej, mötet med Karin torsdag 4 februari kl. 14.30 är avbokat."),
                ("/jag", "Du och Karin ska ses för första gången."),
            ],
        )
        assert "Lars har avbokat ert möte torsdag 4 februari kl. 14.30." in heard(karin).text
        await world.time_goes_by(3 * DAY)
        assert "Lars har avbokat" in heard(karin).text
        await world.time_goes_by(9 * DAY)  # Monday: ten days from the day it was called off, and a weekend
        assert "Hjälp dem att ses (1)" in (await world.say(eva, "/attgora")).text
        world.check_nothing_was_wrong()
