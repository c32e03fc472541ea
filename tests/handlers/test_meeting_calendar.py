"""A meeting in one's own calendar: booked with a link, moved, called off, and passed on to who has no Telegram."""

from datetime import datetime
from typing import Any

import pytest
import vobject
from sqlalchemy import update

from handlers.callbacks import encode
from programme.presses.meeting import GetCalendarFile, ShowMeetings, ShowTimeline
from programme.presses.pair import OpenPair
from sandbox.phones.people import Phone
from storage import tables
from tests.languages import in_both_languages
from tests.scenes.report import TUESDAY, under_way
from tests.world import World, heard


@pytest.fixture
def start() -> datetime:
    """A working day in the morning."""
    return TUESDAY


def event(phone: Phone) -> Any:
    """Return the meeting in the file that somebody got last."""
    return vobject.readOne((heard(phone).document or b"").decode()).vevent


@in_both_languages
async def test_from_the_booking_to_the_end(world: World) -> None:
    """The file comes at a press, for each of the two their own; after a change the same entry takes its place."""
    words, add = world.words, world.words("Lägg i kalendern")
    scene = await under_way(world)
    karin, lars = scene.karin, scene.lars
    await world.say(karin, "/jag")
    await world.press(karin, words("Jag och Lars har en tid"))
    await world.say(karin, "11 mars", "14.00", "https://video.example.com/rum-7")
    await world.press(karin, "Spara mötet")
    assert add in heard(karin).labels
    assert add in heard(lars).labels
    await world.press(karin, "Lägg i kalendern")
    assert words("Mötet till din kalender.") in heard(karin).text
    assert heard(karin).document_name == words("Möte 2027-03-11.ics")
    assert not heard(karin).protected, "a file that can't be saved is of no use"
    assert heard(karin).labels == (words("Google Kalender"), "Outlook")
    assert event(karin).summary.value == words("Möte med Lars")
    assert event(karin).url.value == "https://video.example.com/rum-7"
    first = event(karin)
    await world.press(lars, "Lägg i kalendern")
    assert event(lars).summary.value == words("Möte med Karin")
    (meeting,) = await scene.meetings()
    world.forge(scene.eva, encode(GetCalendarFile(meeting.id, mentors=True)))
    await world.rest()
    assert event(scene.eva).summary.value == words("Möte med Karin"), "in the mentor’s language"
    page = await world.say(lars, "/jag")
    await world.press(lars, page.labels[2])
    await world.say(lars, "12 mars", "15.00")
    await world.press(lars, "Spara mötet", "Lägg i kalendern")
    assert (event(lars).uid.value, event(lars).sequence.value) == (first.uid.value, "1")
    assert f"{event(lars).dtstart.value:%d %H:%M}" == "12 15:00"
    await world.press(lars, "Avboka mötet?", "Ja, avboka det", "Stryk ur kalendern")
    assert (event(lars).sequence.value, event(lars).status.value) == ("2", "CANCELLED")
    assert heard(lars).labels == ()
    assert words("Stryk ur kalendern") in [label for one in karin.heard for label in one.labels]
    assert [one.starts_at.day for one in await world.run(lambda uow: uow.meeting_changes.of_meeting(meeting.id))] == [
        11,
        12,
    ]
    for phone, press in ((karin, ShowMeetings(scene.pair.adept_id)), (scene.eva, ShowTimeline(scene.pair.id))):
        world.forge(phone, encode(press))
        await world.rest()
        assert words("fredag 12 mars: avbokat\n– flyttat från torsdag 11 mars kl. 14.00") in heard(phone).text
        assert "Lars" not in heard(phone).text.partition("12 mars")[2], "who did it is nobody's concern here"


async def test_passed_on_to_who_has_no_telegram(world: World) -> None:
    """The manager finds the file of a participant without Telegram on the card of the two."""
    scene = await under_way(world)
    await scene.plan()
    telegram_id = scene.lars.chat_id
    people = tables.people
    await world.run(
        lambda uow: uow.connection.execute(
            update(people).where(people.c.telegram_id == telegram_id).values(telegram_id=None)
        )
    )
    world.forge(scene.eva, encode(OpenPair(scene.pair.id)))
    await world.rest()
    card = heard(scene.eva)
    assert "Kalenderfil åt Lars" in card.labels
    assert "Kalenderfil åt Karin" not in card.labels
    await world.press(scene.eva, "Kalenderfil åt Lars")
    assert event(scene.eva).summary.value == "Möte med Karin"
    assert "att skicka vidare till Lars" in heard(scene.eva).text
