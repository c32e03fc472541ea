"""A mentor meets two adepts at once: asked apart, agreed by both, booked once, told by each."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import vobject

from handlers.callbacks import encode
from programme.meeting import Meeting, MeetingState
from programme.presses.joint import AskJoint, BookJoint, DropJoint, OpenJoint, SayJoint
from programme.presses.meeting import CancelMeeting, GetCalendarFile, MoveMeeting
from programme.presses.pair import OpenPair
from sandbox.phones.people import Phone
from tests.languages import in_both_languages
from tests.scenes.joint import ANSWERED, TUESDAY, WEDNESDAY, three
from tests.world import World, heard, said

THE_DAY_BEFORE = datetime(2027, 3, 9, 9, tzinfo=UTC)
ASKED_HOW = datetime(2027, 3, 10, 17, tzinfo=UTC)
NOTHING = "Det blir inget gemensamt möte den här gången."


@pytest.fixture
def start() -> datetime:
    """A working day in the morning."""
    return TUESDAY


def said_since(phone: Phone, before: int) -> str:
    """Return what somebody has heard since."""
    return "\n".join(said(phone)[before:])


async def in_calendar(world: World, phone: Phone, meeting: Meeting) -> Any:
    """Return a mentor's entry of a meeting, as another library reads it."""
    world.forge(phone, encode(GetCalendarFile(meeting.id, mentors=True)))
    await world.rest()
    return vobject.readOne((heard(phone).document or b"").decode()).vevent


@in_both_languages
async def test_from_the_question_to_two_reports(world: World) -> None:
    """Lars asks, both say yes, he books once; one reminder each, and a report for each pair."""
    words = world.words
    scene = await three(world)
    karin, per, lars = scene.karin, scene.per, scene.lars
    await scene.ask()
    for one, third in ((karin, "Per"), (per, "Karin")):
        assert (
            words("Lars undrar om du vill vara med på ett möte för tre: du, Lars och en annan adept.")
            in heard(one).text
        )
        assert third not in heard(one).text
    before = len(lars.heard)
    await world.press(karin, "Ja, gärna")
    assert len(lars.heard) == before, "the mentor hears of no answer"
    assert words("då berättar jag inte för någon vad du har svarat.") in heard(karin).text
    await world.press(per, "Ja, gärna")
    assert words("Den andra är Per Ek. Nu bokar Lars en tid för er tre.") in heard(karin).text
    assert words("Den andra är Karin Ek. Nu bokar Lars en tid för er tre.") in heard(per).text
    await world.press(lars, "Boka med Karin och Per")
    assert words("Vilken dag ses du, Karin och Per?") in heard(lars).text
    await world.say(lars, "10 mars 14.00 Bryggan")
    await world.press(lars, "Spara mötet")
    assert words("Mötet med Karin och Per är inlagt: onsdag 10 mars kl. 14.00.") in heard(lars).text
    for one, third in ((karin, words("Per Ek är också med.")), (per, words("Karin Ek är också med."))):
        assert (
            words("Lars har lagt in ett gemensamt möte: ni ses onsdag 10 mars kl. 14.00. Passar det?")
            in heard(one).text
        )
        assert third in heard(one).text
        assert heard(one).labels[:2] == (words("Det passar"), words("Föreslå en annan tid"))
        assert third in (await world.say(one, "/jag")).text
    meetings = await scene.meetings()
    (joint,) = await scene.joints()
    assert [(one.starts_at, one.place, one.joint_id) for one in meetings] == [(WEDNESDAY, "Bryggan", joint.id)] * 2
    counted = [len(one.heard) for one in (karin, per, lars)]
    await scene.until(THE_DAY_BEFORE)  # the day on which Lars would have been reminded to book, had he not
    assert [len(one.heard) for one in (karin, per, lars)] == [one + 1 for one in counted], "one reminder each"
    assert words("Per är också med.") in heard(lars).text
    await scene.until(ASKED_HOW)
    await world.time_goes_by(timedelta(seconds=1))
    asked = said_since(lars, counted[2])
    assert words("Ja, vi sågs") in heard(karin).labels
    assert "Karin" in asked
    assert "Per" in asked


async def test_a_no_and_no_answer_are_the_same(world: World) -> None:
    """One says yes and one no: until the day nobody hears anything, and then the same as without any answer."""
    scene = await three(world)
    karin, per, lars = scene.karin, scene.per, scene.lars
    await scene.ask()
    await world.press(karin, "Ja, gärna")
    mentor, yes = len(lars.heard), len(karin.heard)
    await world.press(per, "Nej, helst på tu man hand")
    assert "Vad du har svarat berättar jag inte för någon." in heard(per).text
    assert "Per" not in said_since(karin, yes)
    assert [len(lars.heard), len(karin.heard)] == [mentor, yes], "nobody hears of a no"
    await scene.until(ANSWERED - timedelta(minutes=1))
    assert [len(lars.heard), len(karin.heard)] == [mentor, yes]
    await scene.until(ANSWERED + timedelta(minutes=1))
    assert [NOTHING in heard(one).text for one in (lars, karin, per)] == [True, True, False]
    assert "Per" not in said_since(karin, yes)
    assert "Karin" not in said_since(lars, mentor)
    (joint,) = await scene.joints()
    await scene.forge(per, SayJoint(joint.id, yes=True))
    assert NOTHING in heard(per).text, "a yes that comes too late"
    await scene.forge(lars, BookJoint(joint.id))
    assert await scene.meetings() == []
    assert "Träffa två adepter samtidigt" not in (await world.say(lars, "/mote")).labels, "not so soon again"
    await scene.until(ANSWERED + timedelta(weeks=8, hours=1))
    assert "Träffa två adepter samtidigt" in (await world.say(lars, "/mote")).labels


async def test_a_mind_that_changes_and_a_question_taken_back(world: World) -> None:
    """A no becomes a yes and the other way round; what is taken back can't be answered; others have no say in it."""
    scene = await three(world)
    karin, per, lars = scene.karin, scene.per, scene.lars
    await scene.ask()
    await world.press(per, "Nej, helst på tu man hand", "Jag vill gärna ändå")
    assert "Lars undrar om du vill vara med" in (await world.say(karin, "/jag")).text, "the question is found again"
    assert "Jag har frågat Karin och Per." in (await world.say(lars, "/jag")).text
    await world.press(karin, "Ja, gärna")
    assert "Den andra är Karin Ek." in said(per)[-1]
    page = await world.say(lars, "/jag")
    assert "boka en tid för er tre" in page.text
    assert page.labels[0] == "Boka med Karin och Per"
    page = await world.say(per, "/jag")
    assert "Nu bokar Lars en tid för er tre." in page.text
    assert "Nästa steg är ditt" not in page.text, "the next step is the mentor's"
    (joint,) = await scene.joints()
    for phone, press in (
        *((karin, press) for press in (BookJoint(joint.id), AskJoint(joint.one_id, joint.other_id))),
        *((scene.eva, press) for press in (BookJoint(joint.id), DropJoint(joint.id), SayJoint(joint.id, yes=True))),
        (lars, SayJoint(joint.id, yes=True)),
        (karin, OpenJoint(joint.mentor_id)),
        *((lars, press) for press in (BookJoint(99), AskJoint(joint.one_id, 99))),
    ):
        assert "Det där kan jag inte öppna" in await scene.forge(phone, press), (phone.user.first_name, press)
    before = len(lars.heard)
    await world.press(per, "Hellre på tu man hand")
    assert "Då blir det inget möte för er tre, och Lars och Karin får veta det." in heard(per).text
    assert len(lars.heard) == before, "it asks before one press ends it for all"
    await world.press(per, "Ja, hellre på tu man hand")
    assert "på tu man hand som vanligt" in heard(per).text
    assert NOTHING in said_since(lars, before)
    assert NOTHING in heard(karin).text
    assert "Per" not in heard(karin).text
    for press in (BookJoint(joint.id), DropJoint(joint.id)):
        await scene.forge(lars, press)
        assert NOTHING in heard(lars).text, "an old button tells how it stands"
    assert "Boka med Karin och Per" not in (await world.say(lars, "/mote")).labels


async def test_the_mentor_is_reminded_once_to_book(world: World) -> None:
    """Nothing is booked a week after both yeses: Lars is reminded once, and then it stands on his page alone."""
    scene = await three(world)
    lars = scene.lars
    await scene.agree()
    before = len(lars.heard)
    await scene.until(ANSWERED - timedelta(minutes=1))
    assert len(lars.heard) == before
    await scene.until(ANSWERED + timedelta(minutes=1))
    assert "Både Karin och Per vill gärna träffa dig samtidigt." in heard(lars).text
    assert heard(lars).labels == ("Boka med Karin och Per", "Ta tillbaka frågan")
    await scene.until(ANSWERED + timedelta(days=14))
    assert sum("träffa dig samtidigt" in one for one in said_since(lars, before).split("\n")) == 1
    assert "Nästa steg är ditt:" in (await world.say(lars, "/jag")).text
    await world.press(lars, "Boka med Karin och Per")
    await world.say(lars, "30 mars 14.00 Bryggan")
    await world.press(lars, "Spara mötet")
    assert len([one for one in await scene.meetings() if one.state is MeetingState.PLANNED]) == 2


async def test_moved_left_and_called_off(world: World) -> None:
    """Karin's other time moves it for all, once; Per leaves it; the rest stands, and Lars calls that off."""
    scene = await three(world)
    karin, per, lars = scene.karin, scene.per, scene.lars
    await scene.book()
    first, second = await scene.meetings()
    entries = [await in_calendar(world, lars, second)]
    await world.press(karin, "Föreslå en annan tid")
    await world.say(karin, "11 mars 10.00")
    await world.press(karin, "Skicka förslaget")
    assert "Säger du ja, flyttas mötet för Per också" in heard(lars).text
    await world.press(lars, "torsdag 11 mars kl. 10.00 passar")
    assert "Mötet med Karin och Per är flyttat till torsdag 11 mars kl. 10.00." in heard(lars).text
    assert "Lars säger ja: det gemensamma mötet är flyttat till torsdag 11 mars kl. 10.00." in heard(karin).text
    assert "Lars har flyttat ert gemensamma möte: ni ses torsdag 11 mars kl. 10.00. Passar det?" in heard(per).text
    assert len({one.starts_at for one in await scene.meetings()}) == 1
    entries.append(await in_calendar(world, lars, first))
    await world.press(per, "Föreslå en annan tid")
    assert "En ny tid för alla tre går att föreslå en gång här" in heard(per).text, "one round for all"
    await scene.forge(per, MoveMeeting(second.id))
    assert "En ny tid för alla tre" in heard(per).text, "an adept moves nothing for the others"
    assert "Lars flyttar det för alla" in await scene.forge(scene.eva, MoveMeeting(first.id))
    await world.say(lars, "/mote")
    await scene.forge(lars, MoveMeeting(second.id))
    await world.say(lars, "12 mars 10.00")
    await world.press(lars, "Spara mötet")
    assert [one.starts_at.day for one in await scene.meetings()] == [12, 12], "the mentor moves it for all"
    before = len(karin.heard), len(lars.heard)
    await world.press(per, "Jag kan inte komma")
    assert "Per kan inte komma fredag 12 mars kl. 10.00. Du och Lars ses ändå" in heard(per).text, "what Karin reads"
    await world.press(per, "Ja, jag kan inte komma")
    assert "Okej, du är inte med fredag 12 mars kl. 10.00." in heard(per).text
    assert "Per kan inte komma fredag 12 mars kl. 10.00. Du och Lars ses ändå som bokat." in said_since(
        karin, before[0]
    )
    assert "Per kan inte komma fredag 12 mars kl. 10.00. Du och Karin ses ändå som bokat." in said_since(
        lars, before[1]
    )
    states = [one.state for one in await scene.meetings()]
    assert states == [MeetingState.PLANNED, MeetingState.CANCELLED]
    assert "också med" not in (await world.say(karin, "/jag")).text
    assert "Vad roligt" not in (await world.say(per, "/jag")).text, "whoever can't come reads of no time to be booked"
    (joint,), before = await scene.joints(), (len(karin.heard), len(lars.heard))
    for press in (SayJoint(joint.id), DropJoint(joint.id)):
        await scene.forge(per, press)
        assert "Du är inte med på det gemensamma mötet." in heard(per).text
    assert (len(karin.heard), len(lars.heard)) == before, "the meeting of the two stands, and nobody hears else"
    await scene.forge(lars, BookJoint(joint.id))
    assert "Vilken dag ses du, Karin och Per?" in heard(lars).text, "for the three it is a new one"
    assert "Du och Karin har redan en tid: fredag 12 mars kl. 10.00." in said_since(lars, before[1])
    await world.press(lars, "Avbryt")
    entries.append(await in_calendar(world, lars, first))
    before = len(karin.heard), len(per.heard)
    await scene.forge(lars, CancelMeeting(first.id))
    await world.press(lars, "Ja, avboka det")
    assert "har avbokat ert möte" in said_since(karin, before[0])
    assert len(per.heard) == before[1], "it is none of his any more"
    entries.append(await in_calendar(world, lars, second))
    assert len({one.uid.value for one in entries}) == 1, "one entry of the mentor, from the booking to the end"
    assert [one.summary.value for one in entries[:3]] == ["Möte med Karin och Per"] * 2 + ["Möte med Karin"]
    numbers = [int(one.sequence.value) for one in entries]
    assert numbers == sorted(set(numbers)), "each takes the place of the one before"
    assert entries[-1].status.value == "CANCELLED"


async def test_called_off_for_all_and_booked_again(world: World) -> None:
    """Lars calls it off for both with one press; both yeses still count, and what is booked alone gives way."""
    scene = await three(world)
    karin, per, lars = scene.karin, scene.per, scene.lars
    await scene.book()
    await world.press(lars, "Avboka mötet?")
    assert "Vill du avboka mötet onsdag 10 mars kl. 14.00 med Karin och Per?" in heard(lars).text
    before = len(karin.heard), len(per.heard)
    await world.press(lars, "Ja, avboka det")
    assert "är avbokat" in heard(lars).text
    for one, since in zip((karin, per), before, strict=True):
        assert "Lars har avbokat ert möte" in said_since(one, since)
    assert {one.state for one in await scene.meetings()} == {MeetingState.CANCELLED}
    await world.say(karin, "/jag")
    await world.press(karin, "Jag och Lars har en tid")
    await world.say(karin, "17 mars 9.00")
    await world.press(karin, "Spara utan plats")
    await world.press(lars, "Det passar")
    await world.say(lars, "/jag")
    assert "boka en tid för er tre" in heard(lars).text
    await world.press(lars, "Boka med Karin och Per")
    assert "Du och Karin har redan en tid: onsdag 17 mars kl. 09.00." in heard(lars).text
    await world.say(lars, "18 mars 14.00 Bryggan")
    await world.press(lars, "Spara mötet")
    instead = "Det kommer i stället för er tid onsdag 17 mars kl. 09.00."
    assert [instead in heard(one).text for one in (karin, per)] == [True, False], "whose time it takes reads so"
    planned = [one for one in await scene.meetings() if one.state is MeetingState.PLANNED]
    assert [one.starts_at.day for one in planned] == [18, 18]
    await scene.forge(scene.eva, OpenPair(scene.pairs[0].id))
    assert "tillsammans med Per Ek" in heard(scene.eva).text
