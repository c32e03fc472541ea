"""From each other's contacts to the start: the first meeting, how it felt, and what the manager does."""

from datetime import timedelta

from tests.languages import in_both_languages
from tests.scenes.digest import next_digest
from tests.scenes.first_meeting import DAY, TUESDAY, booked, in_touch
from tests.world import World, heard


@in_both_languages
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
        await world.press(eva, "Karin och Lars", "Bekräfta starten?", "Ja, bekräfta starten")
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
        await world.press(eva, "Karin och Lars", "Påminn Karin?", "Ja, påminn Karin")
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


async def test_the_question_about_the_meeting_is_found_again(database_url: str) -> None:
    """Whoever writes instead of pressing gets it again at the end of the chat; it stands on their page, too."""
    async with World(database_url, start=TUESDAY) as world:
        eva, karin, lars = await in_touch(world)
        await booked(world, karin)
        for text in ("ja det funkar", "nej jag kan inte på torsdag"):
            again = await world.say(lars, text)
            assert again.text.startswith("Passar tiden med Karin eller inte? Tryck på ditt svar, så att det blir rätt.")
            assert again.labels == ("Det passar", "Föreslå en annan tid", "Skriv det till Eva")
        assert "Var det ett svar" not in (await world.say(karin, "hej hej")).text, "she has noted it herself"
        page = await world.say(lars, "/jag")
        assert "torsdag 4 februari kl. 14.30.\nPlats: Kafé Bryggan\nPassar det?" in page.text
        assert page.labels[:3] == ("Det passar", "Föreslå en annan tid", "Ändra tiden")
        await world.press(lars, "Föreslå en annan tid")
        await world.say(lars, "fredag 10.00")
        await world.press(lars, "Skicka förslaget")
        assert "Du har föreslagit fredag 5 februari kl. 10.00" in (await world.say(lars, "/jag")).text
        again = await world.say(karin, "nja, lördag passar bättre")
        assert "Lars undrar om ni kan ses fredag 5 februari kl. 10.00" in again.text
        page = await world.say(karin, "/jag")
        assert "Lars har frågat om fredag 5 februari kl. 10.00 i stället." in page.text
        assert page.labels[:2] == ("fredag 5 februari kl. 10.00 passar", "Nej, vi hörs av i stället")
        await world.say(karin, "fredag 5 februari kl. 10.00 passar")
        assert "Klart! Du och Lars ses fredag 5 februari" in heard(karin).text
        assert "Passar det?" not in (await world.say(lars, "/jag")).text
        await world.press(eva, "Deltagare")
        await world.press(eva, "Karin Ek, adept")
        card = await world.press(eva, "Karin och Lars")
        assert not [one for one in card.labels if one.startswith("Påminn")], "nobody is asked to find a time now"
        world.check_nothing_was_wrong()


async def test_a_meeting_of_this_morning(database_url: str) -> None:
    """Who met an hour ago is not asked whether the time suits."""
    async with World(database_url, start=TUESDAY) as world:
        _, karin, lars = await in_touch(world)
        await world.press(lars, "Vi har bokat en tid")
        await world.say(lars, "i dag kl 9.30")
        await world.press(lars, "Spara utan plats")
        assert "Lars har lagt in att ni sågs tisdag 2 februari." in heard(karin).text
        assert "Det passar" not in heard(karin).labels


async def test_a_time_that_suits_afterwards(database_url: str) -> None:
    """A meeting that has been is said to have been, and not to be gone."""
    async with World(database_url, start=TUESDAY) as world:
        _, karin, lars = await in_touch(world)
        await world.press(karin, "Vi har bokat en tid")
        await world.say(karin, "torsdag kl 14")
        await world.press(karin, "Spara utan plats")
        asked = heard(lars)
        assert "Det passar" in asked.labels
        await world.time_goes_by(2 * DAY + timedelta(hours=6))
        lars.press("Det passar", asked.message_id)
        await world.rest()
        assert "Mötet torsdag 4 februari kl. 14.00 har redan varit." in heard(lars).text
