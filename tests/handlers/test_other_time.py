"""The reply to a meeting that the other one has noted: it suits, or another time is put forward, once."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from handlers.callbacks import encode
from programme.meeting import MeetingState
from programme.pair import PairState
from programme.presses.meeting import AnswerTime, MeetingSuits, ProposeTime
from tests.languages import in_both_languages
from tests.scenes.report import TUESDAY, texts, under_way
from tests.world import World, heard

FRIDAY = datetime(2027, 3, 12, 9, tzinfo=UTC)


@pytest.fixture
def start() -> datetime:
    """A working day in the morning."""
    return TUESDAY


@in_both_languages
async def test_another_time_and_a_yes(world: World) -> None:
    """Karin notes a meeting, Lars puts another time forward, Karin says yes: it is moved, and both know."""
    words = world.words
    scene = await under_way(world)
    karin, lars = scene.karin, scene.lars
    page = await world.say(karin, "/jag")
    await world.press(karin, page.labels[0])
    await world.say(karin, "11 mars", "14.00", "Bryggan")
    await world.press(karin, "Spara mötet")
    assert words("Passar det?") in heard(lars).text
    assert heard(lars).labels[:2] == (words("Det passar"), words("Föreslå en annan tid"))
    assert words("Ändra tiden") not in heard(lars).labels
    await world.press(lars, "Föreslå en annan tid")
    assert words("Vilken dag passar dig bättre?") in heard(lars).text
    page = await world.say(lars, "12 mars 10.00 på Espresso House")
    assert "Espresso House" in page.text
    assert words("Så här frågar jag Karin.") in page.text
    await world.press(lars, "Skicka förslaget")
    asked = "Ditt förslag är inlagt: fredag 12 mars kl. 10.00. Svarar Karin får du veta det här."
    assert words(asked) in heard(lars).text
    assert words("Platsen som föreslås: Espresso House") in heard(lars).text, "the time that holds has another place"
    question = "Lars undrar om ni kan ses fredag 12 mars kl. 10.00 i stället för torsdag 11 mars kl. 14.00."
    assert words(question) in heard(karin).text
    assert (await scene.meetings())[0].starts_at.day == 11, "nothing is moved before the yes"
    waits = words("Lars har frågat om fredag 12 mars kl. 10.00 i stället.")
    page = await world.say(karin, "/jag")
    assert waits in page.text, "the question is found again where one stands"
    await world.press(karin, words("fredag 12 mars kl. 10.00 passar"))
    assert words("Klart! Du och Lars ses fredag 12 mars kl. 10.00 i stället.") in heard(karin).text
    assert words("Karin säger ja: ni ses fredag 12 mars kl. 10.00 i stället.") in heard(lars).text
    assert words("Det passar") not in heard(lars).labels, "it was Lars who put it forward"
    assert "Espresso House" in heard(lars).text
    (meeting,) = await scene.meetings()
    assert (meeting.starts_at, meeting.state, meeting.place) == (FRIDAY, MeetingState.PLANNED, "Espresso House")


async def test_a_no_and_what_is_left_of_it(world: World) -> None:
    """It suits: the other hears it once. After a move and a no both get a number, and nobody can ask a second time."""
    scene = await under_way(world)
    karin, lars = scene.karin, scene.lars
    page = await world.say(karin, "/jag")
    await world.press(karin, page.labels[0])
    await world.say(karin, "10 mars 14.00")
    await world.press(karin, "Spara utan plats")
    (meeting,) = await scene.meetings()
    await world.say(lars, "/jag")
    await world.press(lars, "Det passar")  # on that page: the answer stands below it, not far above
    assert "Vad bra! Du och Karin ses onsdag 10 mars kl. 14.00." in heard(lars).text
    assert {"Lägg i kalendern", "Ändra tiden"} <= set(heard(lars).labels)
    assert "Tiden passar Lars: ni ses onsdag 10 mars kl. 14.00." in heard(karin).text
    before = len(karin.heard)
    await scene.forge(lars, MeetingSuits(meeting.id, 0))
    assert len(karin.heard) == before, "a second press tells nobody anything new"
    for press in (MeetingSuits(meeting.id, 0), ProposeTime(meeting.id, 0), AnswerTime(meeting.id, 0, yes=True)):
        assert "stängd" in await scene.forge(karin, press), "nobody replies to their own booking"
    await world.press(karin, "Ändra tiden")
    await world.say(karin, "11 mars 14.00")
    await world.press(karin, "Spara utan plats")
    assert "har flyttat ert möte" in heard(lars).text
    lars.press_forged(encode(ProposeTime(meeting.id, 0)))  # the button of the message before
    await world.rest()
    assert "Nu gäller torsdag 11 mars kl. 14.00" in heard(lars).text
    lars.press_forged(encode(ProposeTime(meeting.id, 1)))
    await world.rest()
    assert "har redan varit" in (await world.say(lars, "igår 10")).text
    await world.say(lars, "fredag 12 mars 10.00 hos mig")
    assert "12 mars" in heard(lars).text
    assert "Plats: hos mig" in heard(lars).text, "a place in the line is put forward, too"
    await world.press(lars, "Skicka förslaget")
    assert "Platsen som föreslås: hos mig (Lars)" in (await world.say(karin, "/jag")).text
    await scene.until(datetime(2027, 3, 10, 9, tzinfo=UTC))
    assert "Lars har frågat om fredag 12 mars kl. 10.00 i stället." in heard(karin).text, "the reminder says so"
    assert "Du har föreslagit fredag 12 mars kl. 10.00 i stället." in heard(lars).text
    await world.press(karin, "Nej, vi hörs av i stället")
    assert "Då är det enklast att ni hörs av" in heard(karin).text
    assert "Lars Holm" in heard(karin).text
    assert "Tills vidare gäller torsdag 11 mars kl. 14.00." in heard(karin).text
    assert "Den tiden passade inte Karin." in heard(lars).text
    assert "Karin Ek" in heard(lars).text
    lars.press_forged(encode(ProposeTime(meeting.id, 1)))
    await world.rest()
    assert "Du har redan föreslagit en tid." in heard(lars).text
    assert "stängd" in await scene.forge(karin, AnswerTime(meeting.id, 1, yes=True))
    (kept,) = await scene.meetings()
    assert kept.starts_at == datetime(2027, 3, 11, 13, tzinfo=UTC)
    assert "Tiden passar" not in texts(lars)


async def test_a_pair_that_has_ended(world: World) -> None:
    """An old button says that the two meet no more, and offers no booking, which could not be made."""
    scene = await under_way(world)
    await scene.plan()
    (meeting,) = await scene.meetings()
    ended = replace(scene.pair, state=PairState.ENDED, since=world.clock.now())
    await world.run(lambda uow: uow.pairs.save(ended))
    await world.say(scene.lars, "/jag")
    scene.lars.press_forged(encode(MeetingSuits(meeting.id, 0)))
    await world.rest()
    assert "Du och Karin ses inte längre i programmet, så den tiden gäller inte." in heard(scene.lars).text
    assert "Vi har bokat en tid" not in heard(scene.lars).labels
