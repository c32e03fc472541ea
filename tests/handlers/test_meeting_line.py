"""A booking in four taps or one line, from wherever it begins; and two who change the same meeting at once."""

from collections.abc import Iterable
from datetime import datetime

import pytest

from sandbox.phones.people import Phone
from tests.scenes.report import TUESDAY, UnderWay, under_way
from tests.world import World, heard

MOST_TAPS = 4


@pytest.fixture
def start() -> datetime:
    """A working day in the morning."""
    return TUESDAY


async def booked(scene: UnderWay) -> tuple[str, str]:
    """Return when and where the two meet next."""
    meeting = (await scene.meetings())[-1]
    return f"{meeting.starts_at:%m-%d %H:%M}", meeting.place


async def test_four_taps_or_one_line(world: World) -> None:
    """From the page: the button, a day, an hour, save. Written: one line, wherever one is, and save."""
    scene = await under_way(world)
    karin: Phone = scene.karin
    await world.say(karin, "/jag")
    taps = ["Jag och Lars har en tid", "onsdag 3 mars", "14.00", "Spara utan plats"]
    assert len(taps) <= MOST_TAPS
    asked = await world.press(karin, *taps[:-1])
    assert "Dag: onsdag 3 mars 2027\nTid: 14.00" in asked.text, "what is saved can be read before it is saved"
    await world.press(karin, taps[-1])
    assert await booked(scene) == ("03-03 13:00", "")
    await world.press(karin, "Avboka mötet?", "Ja, avboka det")
    page = await world.say(karin, "torsdag 14.30-16 hos mig")  # to nobody's question
    assert "Jag lägger bara in när mötet börjar, kl. 14.30." in page.text, "no end is kept, so it is not dropped unsaid"
    page = await world.press(karin, "torsdag 4 mars 2027 kl. 14.30")
    assert "Dag: torsdag 4 mars 2027\nTid: 14.30\nPlats: hos mig" in page.text
    await world.press(karin, "Spara mötet")
    assert await booked(scene) == ("03-04 13:30", "hos mig (Karin)"), "Lars reads it, too"
    assert "Plats: hos mig (Karin)" in heard(scene.lars).text
    await world.say(karin, "/jag")
    await world.press(karin, "Ändra tiden med Lars")
    page = await world.say(karin, "tors kl 9 på Espresso House")
    assert "Dag: torsdag 4 mars 2027\nTid: 09.00\nPlats: Espresso House" in page.text
    # Meanwhile Lars changes nothing but the place, and is first.
    await world.say(scene.lars, "/jag")
    await world.press(scene.lars, "Ändra tiden med Karin")
    await world.say(scene.lars, "torsdag 14.30 på Bryggan")
    await world.press(scene.lars, "Spara mötet")
    assert "Tiden har ändrats medan du höll på" in (await world.press(karin, "Spara mötet")).text
    assert await booked(scene) == ("03-04 13:30", "Bryggan")
    await world.say(karin, "/jag")
    await world.press(karin, "Ändra tiden med Lars")
    page = await world.say(karin, "fredag kl tre hos mig eller på stan")
    assert "Plats: hos mig" not in page.text, "what is in doubt is asked back about"


async def test_a_line_that_is_asked_back_about_keeps_what_it_says(world: World) -> None:
    """A day that is not, two times of one day, a number that is an hour or a date: one press, and nothing is lost."""
    scene = await under_way(world)
    for line, pressed, day, at, place in (
        ("31/6 14.00 hemma", "onsdag 30 juni 2027 kl. 14.00", "onsdag 30 juni 2027", "14.00", "hemma"),
        (
            "torsdag 14.30 eller 15.00 hos mig",
            "torsdag 4 mars 2027 kl. 15.00",
            "torsdag 4 mars 2027",
            "15.00",
            "hos mig",
        ),
        ("torsdag 25.00 hos mig", "torsdag 4 mars 2027", "torsdag 4 mars 2027", "10.00", "hos mig"),
        ("lördag 13 hemma", "lördag 6 mars 2027 kl. 13.00", "lördag 6 mars 2027", "13.00", "hemma"),
    ):
        await world.say(scene.karin, "/jag")
        await world.press(scene.karin, "Jag och Lars har en tid")
        asked = await world.say(scene.karin, line)
        assert ("Den tiden finns inte på klockan" in asked.text) is ("25.00" in line)
        page = await world.press(scene.karin, pressed)
        if "Vilken tid?" in page.text:
            page = await world.press(scene.karin, at)
        assert f"Dag: {day}\nTid: {at}\nPlats: {place}" in page.text, line
        await world.press(scene.karin, "Avbryt")
    await world.say(scene.karin, "/jag")
    await world.press(scene.karin, "Jag och Lars har en tid")
    asked = await world.say(scene.karin, "jag vill boka fredag 12 mars kl 9 på Espresso House")
    assert asked.labels == ("fredag 12 mars 2027 kl. 09.00", "Avbryt")
    page = await world.say(scene.karin, "ja")
    assert "Dag: fredag 12 mars 2027\nTid: 09.00" in page.text, "one reading is confirmed by a yes, too"


async def test_both_save_at_the_same_moment(world: World) -> None:
    """Two changes of one meeting are pressed at once: one counts, the other hears what counts, and both know the same.

    Which of the two is first is not said; that nothing is lost or there twice is.
    """
    scene = await under_way(world)
    await scene.plan()
    days = {scene.karin: "torsdag 11 mars 14.00 på Bryggan", scene.lars: "fredag 12 mars 9.00 hos mig"}
    for phone, line in days.items():
        await world.say(phone, "/jag")
        await world.press(phone, "Ändra tiden med " + ("Lars" if phone is scene.karin else "Karin"))
        await world.say(phone, line)
    for phone in days:
        phone.press("Spara mötet")
    await world.rest()
    (meeting,) = await scene.meetings()
    changes = await world.run(lambda uow: list(uow.meeting_changes.of_meeting(meeting.id)))
    assert len(changes) == 1, "the second did not overwrite the first"
    told = [next(one.text for one in reversed(phone.messages) if "har ändrats" in one.text) for phone in _late(days)]
    assert len(told) == 1, "one of them hears that it came too late"
    kept = "torsdag 11 mars kl. 14.00" if meeting.place == "Bryggan" else "fredag 12 mars kl. 09.00"
    assert kept in told[0]
    for phone in days:
        assert kept in (await world.say(phone, "/jag")).text


def _late(phones: Iterable[Phone]) -> list[Phone]:
    """Return those who have heard that the meeting was changed meanwhile."""
    return [phone for phone in phones if any("har ändrats" in one.text for one in phone.messages)]
