"""From each other's contacts to the start: the first meeting, how it felt, and what the manager does."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from sandbox.phones.people import Phone
from tests.handlers.test_match import karin_and_lars, match, time_goes_by
from tests.world import World, heard

TUESDAY = datetime(2027, 2, 2, 9, 30, tzinfo=UTC)  # 10:30 in Stockholm
DAY = timedelta(days=1)

WORDS: dict[str, dict[str, Any]] = {
    "sv": {
        "ask": "Fråga Lars",
        "yes": "Ja, jag vill gärna träffa Karin",
        "good": "Det låter bra",
        "booked": "Vi har bokat en tid",
        "bad-day": ("den 32:a", "Den dagen kan jag inte läsa."),
        "day": "4 februari",
        "bad-time": ("efter lunch", "Den tiden kan jag inte läsa."),
        "time": "14.30",
        "place": "Kafé Bryggan",
        "save": "Spara mötet",
        "noted": "Klart! Jag har skrivit upp torsdag 4 februari klockan 14:30 med Lars.",
        "theirs": "Karin har skrivit upp att du och Karin ses torsdag 4 februari klockan 14:30.",
        "me": "/jag",
        "me-booked": "Du och Lars ses för första gången 4 februari 2027 14:30.",
        "felt": ("Nu har du och Lars setts.", "Nu har du och Karin setts."),
        "go-on": "Ja, jag vill fortsätta",
        "unsure": "Jag är osäker",
        "rather-not": "Nej, helst inte",
        "thanks": "Du får veta mer senast måndag 15 februari.",
        "confirm": "Bekräfta starten",
        "both": "vill båda fortsätta",
        "at-nine": "får beskedet samtidigt, tisdag 9 februari klockan 9.",
        "start": "moraliskt kontrakt",
        "neutral": "Eva hör av sig till dig om nästa steg efter mötet med",
        "still-open": "Eva vill gärna höra hur mötet med",
        "todo": "/attgora",
        "todo-fits": "Efter första mötet (1)\n• Karin Ek och Lars Holm",
        "two": "Karin och Lars",
        "no-start": "Det blir ingen start",
    },
    "en": {
        "ask": "Ask Lars",
        "yes": "Yes, I would like to meet Karin",
        "good": "Sounds good",
        "booked": "We have booked a time",
        "bad-day": ("the 32nd", "I cannot read that day."),
        "day": "4 February",
        "bad-time": ("after lunch", "I cannot read that time."),
        "time": "14:30",
        "place": "Café Bridge",
        "save": "Save the meeting",
        "noted": "Done! I have written down Thursday 4 February at 14:30 with Lars.",
        "theirs": "Karin has written down that you and Karin meet on Thursday 4 February at 14:30.",
        "me": "/me",
        "me-booked": "You and Lars meet for the first time on 4 February 2027 14:30.",
        "felt": ("Now you and Lars have met.", "Now you and Karin have met."),
        "go-on": "Yes, I would like to go on",
        "unsure": "I am not sure",
        "rather-not": "No, rather not",
        "thanks": "You will hear more by Monday 15 February at the latest.",
        "confirm": "Confirm the start",
        "both": "both want to go on",
        "at-nine": "will hear it at the same time, Tuesday 9 February at 9.",
        "start": "moral contract",
        "neutral": "Eva will get in touch with you about the next step after the meeting with",
        "still-open": "Eva would like to hear how the meeting with",
        "todo": "/todo",
        "todo-fits": "After the first meeting (1)\n• Karin Ek and Lars Holm",
        "two": "Karin and Lars",
        "no-start": "It will not start",
    },
}


async def in_touch(world: World, language: str = "sv") -> tuple[Phone, Phone, Phone]:
    """Let Karin and Lars have each other's contacts; return Eva's, Karin's and Lars's phones."""
    eva, karin, lars, _ = await karin_and_lars(world, language)
    words = WORDS[language]
    await match(world, eva, "/match")
    await world.press(eva, str(words["ask"]))
    await world.press(lars, str(words["yes"]))
    await world.press(karin, str(words["good"]))
    return eva, karin, lars


async def booked(world: World, phone: Phone, language: str = "sv") -> None:
    """Let somebody note the first meeting for Thursday."""
    words = WORDS[language]
    await world.press(phone, str(words["booked"]))
    await world.say(phone, str(words["day"]), str(words["time"]), str(words["place"]))
    await world.press(phone, str(words["save"]))


async def asked(world: World, language: str = "sv") -> tuple[Phone, Phone, Phone]:
    """Let the two have met on Thursday and be asked on Friday at nine."""
    phones = await in_touch(world, language)
    await booked(world, phones[1], language)
    await time_goes_by(world, 3 * DAY)
    return phones


@pytest.mark.parametrize("language", ["sv", "en"])
async def test_from_contacts_to_the_start(database_url: str, language: str) -> None:
    """Noted, held, asked on the next working day, both yes, confirmed, and told to both at nine."""
    words = WORDS[language]
    async with World(database_url, start=TUESDAY, language=language) as world:
        eva, karin, lars = await in_touch(world, language)
        await world.press(karin, str(words["booked"]))
        for said, answer in (words["bad-day"], words["bad-time"]):
            assert answer in (await world.say(karin, said)).text
            await world.say(karin, str(words["day" if said == words["bad-day"][0] else "time"]))
        await world.say(karin, str(words["place"]))
        await world.press(karin, str(words["save"]))
        assert words["noted"] in heard(karin).text
        assert str(words["place"]) in heard(lars).text
        assert words["theirs"] in heard(lars).text
        assert words["me-booked"] in (await world.say(karin, str(words["me"]))).text
        await time_goes_by(world, 2 * DAY)  # the day itself
        assert "?" not in heard(lars).text
        await time_goes_by(world, DAY)
        assert words["felt"][0] in heard(karin).text
        assert words["felt"][1] in heard(lars).text
        before = len(eva.heard)
        await world.press(lars, str(words["go-on"]))
        assert len(eva.heard) == before
        await time_goes_by(world, 3 * DAY)  # Monday
        await world.press(karin, str(words["go-on"]))
        assert words["both"] in heard(eva).text
        assert words["todo-fits"] in (await world.say(eva, str(words["todo"]))).text
        await world.press(eva, str(words["two"]), str(words["confirm"]))
        assert str(words["at-nine"]) in heard(eva).text
        assert str(words["start"]) not in heard(karin).text
        await time_goes_by(world, DAY)
        for phone in (karin, lars):
            assert str(words["start"]) in heard(phone).text
        world.check_nothing_was_wrong()


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize(
    ("karins", "larss"),
    [("go-on", "rather-not"), ("rather-not", "go-on"), ("unsure", "go-on"), ("go-on", ""), ("", "")],
)
async def test_what_is_not_a_start(database_url: str, language: str, karins: str, larss: str) -> None:
    """Yes/no, no/yes, unsure, silence: nothing is said before the time is over, then the same; a human ends it."""
    words = WORDS[language]
    async with World(database_url, start=TUESDAY, language=language) as world:
        eva, karin, lars = await asked(world, language)
        if karins:
            await world.press(karin, str(words[karins]))
            assert str(words["thanks"]) in heard(karin).text
        thanks = heard(karin)
        if larss:
            await world.press(lars, str(words[larss]))
        await time_goes_by(world, 9 * DAY)  # Sunday
        assert heard(karin).text == thanks.text
        await time_goes_by(world, DAY)  # Monday the 15th
        for phone, answered in ((karin, karins), (lars, larss)):
            assert str(words["neutral" if answered else "still-open"]) in heard(phone).text
        assert words["todo-fits"] in (await world.say(eva, str(words["todo"]))).text
        message = await world.press(eva, str(words["two"]))
        assert str(words["confirm"]) not in message.labels
        assert str(words["no-start"]) in message.labels
        world.check_nothing_was_wrong()


async def test_change_of_mind_and_have_not_met(database_url: str) -> None:
    """An answer can be changed; and where they have not met after all, a new time is what is asked for."""
    async with World(database_url, start=TUESDAY) as world:
        _, karin, lars = await asked(world)
        await world.transcript(
            karin,
            [
                ("[Jag är osäker]", "Det är helt okej att vara osäker."),
                ("[Ändra mitt svar]", "Hur kändes det: vill du fortsätta?"),
                ("[Ja, jag vill fortsätta]", "Tack, vad roligt att höra!"),
                ("/jag", "Du har berättat hur mötet med Lars kändes. Du får veta mer senast måndag 15 februari."),
                ("[Ändra mitt svar]", "Hur kändes det: vill du fortsätta?"),
                ("[Vi har inte setts än]", "När du och Lars har en tid"),
            ],
        )
        assert "Du och Karin har visst inte setts än" in heard(lars).text
        await world.press(lars, "Vi har bokat en tid")
        assert "Vilken dag ses Karin och Lars?" in heard(lars).text
        world.check_nothing_was_wrong()


async def test_a_meeting_that_has_been(database_url: str) -> None:
    """Who met first and thinks of the bot afterwards is asked on the next working day."""
    async with World(database_url, start=TUESDAY + DAY) as world:
        _, karin, lars = await in_touch(world)
        await world.press(lars, "Vi har bokat en tid", "tisdag 2 februari", "10:00", "Hoppa över", "Spara mötet")
        assert "Nästa vardag kommer frågan" in heard(lars).text
        assert "Lars har skrivit upp att du och Lars sågs tisdag 2 februari." in heard(karin).text
        await time_goes_by(world, DAY)
        assert "Nu har du och Lars setts." in heard(karin).text
        world.check_nothing_was_wrong()


async def test_nothing_booked(database_url: str) -> None:
    """Ten days without a date and the two stand on the list; a reminder goes out, and they are looked at again."""
    async with World(database_url, start=TUESDAY) as world:
        eva, karin, _ = await in_touch(world)
        await time_goes_by(world, 9 * DAY)
        assert "Hjälp dem att ses" not in (await world.say(eva, "/attgora")).text
        await time_goes_by(world, DAY)
        message = await world.say(eva, "/attgora")
        assert "Hjälp dem att ses (1)\n• Karin Ek och Lars Holm har ingen tid än, ring Karin 070" in message.text
        await world.press(eva, "Karin och Lars", "Påminn Karin")
        assert "En vänlig påminnelse från Eva." in heard(karin).text
        assert "Har du och Lars hittat en tid" in heard(karin).text
        assert "Hjälp dem att ses" not in (await world.say(eva, "/attgora")).text
        await time_goes_by(world, 5 * DAY)
        assert "Hjälp dem att ses (1)" in (await world.say(eva, "/attgora")).text
        world.check_nothing_was_wrong()


async def test_the_first_meeting_is_called_off(database_url: str) -> None:
    """Both are reminded the day before; called off it is to be booked again, and nobody is asked how it felt."""
    async with World(database_url, start=TUESDAY) as world:
        eva, karin, lars = await in_touch(world)
        await booked(world, karin)
        await time_goes_by(world, DAY)
        for phone, other in ((karin, "Lars"), (lars, "Karin")):
            assert f"En påminnelse: du och {other} ses torsdag 4 februari klockan 14:30." in heard(phone).text
        await world.transcript(
            lars,
            [
                ("[Avboka mötet]", "Ska jag avboka torsdag 4 februari klockan 14:30 med Karin?"),
                ("[Nej, låt det vara]", "Du och Karin ses för första gången 4 februari 2027 14:30."),
                ("[Ändra tiden]", "Vilken dag ses Karin och Lars?"),
                ("[Avbryt]", "jag har inte skrivit upp något"),
                ("[Avboka mötet]", "Ska jag avboka"),
                ("[Ja, avboka det]", "Okej, torsdag 4 februari klockan 14:30 med Karin är avbokat."),
                ("/jag", "Du och Karin ska ses för första gången."),
            ],
        )
        assert "Lars har avbokat torsdag 4 februari klockan 14:30 för dig och Karin." not in heard(karin).text
        assert "Lars har avbokat torsdag 4 februari klockan 14:30 för dig och Lars." in heard(karin).text
        await time_goes_by(world, 3 * DAY)
        assert "Lars har avbokat" in heard(karin).text
        await time_goes_by(world, 9 * DAY)  # Monday: ten days from the day it was called off, and a weekend
        assert "Hjälp dem att ses (1)" in (await world.say(eva, "/attgora")).text
        world.check_nothing_was_wrong()
