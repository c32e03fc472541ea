"""How the first meeting felt: what each answers, and what follows when it is no start."""

import pytest

from tests.databases import on_both
from tests.languages import in_both_languages
from tests.scenes.first_meeting import DAY, TUESDAY, asked
from tests.world import World, heard


@in_both_languages
@pytest.mark.parametrize(
    ("karins", "larss"),
    [
        ("Ja, jag vill fortsätta", "Nej, helst inte"),
        ("Nej, helst inte", "Ja, jag vill fortsätta"),
        ("Jag är osäker", "Ja, jag vill fortsätta"),
        ("Ja, jag vill fortsätta", ""),
        ("", ""),
    ],
)
async def test_what_is_not_a_start(database_url: str, language: str, karins: str, larss: str) -> None:
    """Yes/no, no/yes, unsure, silence: nothing is said before the time is over, then the same; a human ends it."""
    async with World(database_url, start=TUESDAY, language=language) as world:
        words = world.words
        eva, karin, lars = await asked(world)
        if karins:
            await world.press(karin, karins)
            assert words("Du får veta mer senast måndag 15 februari.") in heard(karin).text
        thanks = heard(karin)
        if larss:
            await world.press(lars, larss)
        await world.time_goes_by(9 * DAY)  # Sunday
        assert heard(karin).text == thanks.text
        await world.time_goes_by(DAY)  # Monday the 15th
        for phone, answered in ((karin, karins), (lars, larss)):
            neutral = words("Eva hör av sig till dig om nästa steg efter mötet med")
            still_open = words("Eva vill gärna höra hur mötet med")
            assert (neutral if answered else still_open) in heard(phone).text
        assert words("Efter första mötet (1)\n• Karin Ek och Lars Holm") in (await world.say(eva, "/attgora")).text
        message = await world.press(eva, "Karin och Lars")
        assert words("Bekräfta starten?") not in message.labels
        assert words("Avsluta utan start?") in message.labels
        world.check_nothing_was_wrong()


@on_both
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
        assert "Vilken dag ses du och Karin?" in heard(lars).text
        world.check_nothing_was_wrong()
