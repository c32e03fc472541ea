"""Meetings of two who are under way: noted, moved, reminded of, told about and called off."""

from datetime import UTC, date, datetime, timedelta

import pytest

from handlers.callbacks import encode
from programme.due import DueKind
from programme.meeting import MeetingState
from programme.pair import Contract
from programme.people import Role
from programme.presses.meeting import BookDay, MoveMeeting
from tests.languages import in_both_languages
from tests.scenes.digest import next_digest
from tests.scenes.report import ASKED, TUESDAY, WEDNESDAY, asked, texts, under_way
from tests.world import World, heard


@pytest.fixture
def start() -> datetime:
    """A working day in the morning."""
    return TUESDAY


@in_both_languages
async def test_from_a_date_to_the_next(world: World) -> None:
    """Noted, moved by the other, reminded, asked, told by both, the next one noted once, and that called off."""
    words = world.words
    reminder = words("En påminnelse: du och {} ses i morgon, onsdag 10 mars, kl. 14.00.")
    question = words("Sågs du och {} onsdag 10 mars?")
    scene = await under_way(world)
    eva, karin, lars = scene.eva, scene.karin, scene.lars
    page = await world.say(karin, "/jag")
    await world.press(karin, page.labels[0])
    await world.say(karin, "11 mars", "14.00", "Bryggan")
    await world.press(karin, "Spara mötet")
    assert words("Mötet med Lars är inlagt: torsdag 11 mars kl. 14.00.") in heard(karin).text
    theirs = "Karin har lagt in att ni ses torsdag 11 mars kl. 14.00. Passar det?"
    assert words(theirs) in heard(lars).text
    assert "Bryggan" in heard(lars).text
    assert {words("Det passar"), words("Avboka mötet?")} <= set(heard(lars).labels)
    assert words("Du och Lars ses torsdag 11 mars kl. 14.00.") in (await world.say(karin, "/jag")).text
    assert DueKind.SILENT not in await scene.waits()
    page = await world.say(lars, "/jag")
    page = await world.press(lars, page.labels[2])
    assert words("Du och Karin ska ses torsdag 11 mars kl. 14.00. Vilken dag blir det i stället?") in page.text
    summary = (await world.say(lars, "10 mars", "14.00")).text
    assert words("Så här blir ditt möte med Karin i stället.") in summary
    assert "Bryggan" in summary
    await world.press(lars, "Spara mötet")
    assert words("Mötet med Karin är flyttat till onsdag 10 mars kl. 14.00.") in heard(lars).text
    assert words("Lars har flyttat ert möte: ni ses onsdag 10 mars kl. 14.00.") in heard(karin).text
    assert [one.starts_at for one in await scene.meetings()] == [WEDNESDAY]
    await scene.until(datetime(2027, 3, 9, 8, 50, tzinfo=UTC))
    assert reminder.format("Lars") not in texts(karin)
    await scene.until(datetime(2027, 3, 9, 9, tzinfo=UTC))
    assert reminder.format("Lars") in heard(karin).text
    assert reminder.format("Karin") in heard(lars).text
    assert {words("Ändra tiden"), words("Avboka mötet?")} <= set(heard(lars).labels)
    await scene.until(ASKED - timedelta(minutes=10))
    assert question.format("Lars") not in texts(karin)
    await scene.until(ASKED)
    assert question.format("Lars") in heard(karin).text
    assert question.format("Karin") in heard(lars).text
    await world.transcript(
        karin,
        [  # six taps at the most
            ("[Ja, vi sågs]", "hur länge höll ni på?"),
            ("[2 timmar]", "Hur givande var mötet för dig? Bara Eva ser det"),
            ("[Väldigt givande]", "mot dina mål?"),
            ("[En bit på väg]", "När ses du och Lars nästa gång?"),
            ("[onsdag 14 april]", "Vill du prata med Eva om något?"),
            ("[Nej, inte just nu]", "Mötet med Lars är inlagt: onsdag 14 april kl. 14.00."),
        ],
    )
    assert words("Tack för att du berättade!") in texts(karin)
    assert words("Karin har lagt in att ni ses onsdag 14 april kl. 14.00.") in heard(lars).text
    await world.press(lars, "Ja, vi sågs", "1½ timme", "Sådär", "Ja, ring mig gärna")  # Karin has booked
    assert words("Eva får veta att du gärna vill prata, och hör av sig till dig.") in texts(lars)
    digest = await next_digest(world, eva)
    assert "Behöver ett samtal (1)\n• Lars Holm vill prata, ring 070" in digest
    assert "ett möte, 2 svar efter möten." in digest
    held, coming = await scene.meetings()
    assert (held.state, coming.state) == (MeetingState.HELD, MeetingState.PLANNED)
    told = await scene.reports(held)
    assert [(one.minutes, one.useful, one.progress, one.talk) for one in (told[Role.ADEPT], told[Role.MENTOR])] == [
        (120, 5, 2, False),
        (90, 3, None, True),
    ]
    await world.say(eva, "/attgora")
    await world.press(eva, "Lars Holm", "Vi har pratat")
    assert not await world.run(lambda uow: uow.dues.overdue(scene.programme.id, world.clock.now()))
    await world.press(lars, "Avboka mötet?")
    assert words("Vill du avboka mötet med Karin onsdag 14 april kl. 14.00?") in heard(lars).text
    await world.press(lars, "Ja, avboka det")
    assert words("Okej, mötet med Karin onsdag 14 april kl. 14.00 är avbokat.") in heard(lars).text
    called_off = "Lars har avbokat ert möte onsdag 14 april kl. 14.00. Sådant händer."
    assert words(called_off) in heard(karin).text
    assert words("Vi har bokat en tid") in heard(karin).labels
    assert (await scene.meetings())[1].state is MeetingState.CANCELLED
    assert set(await scene.waits()) == {DueKind.CADENCE, DueKind.SILENT}


async def test_no_reminder_on_a_holiday(world: World) -> None:
    """Of a Monday after the National Day, a Sunday, both are reminded on the Friday before; and in July, too."""
    scene = await under_way(world)
    for month, day, reminded in ((6, 7, 4), (7, 12, 9)):
        await scene.plan(datetime(2027, month, day, 12, tzinfo=UTC))
        reminder = f"En påminnelse: du och {{}} ses måndag {day} {'juni' if month == 6 else 'juli'} kl. 14.00."
        await scene.until(datetime(2027, month, reminded, 7, 50, tzinfo=UTC))
        assert reminder.format("Lars") not in texts(scene.karin)
        await scene.until(datetime(2027, month, reminded, 8, 0, tzinfo=UTC))
        for phone, other in ((scene.karin, "Lars"), (scene.lars, "Karin")):
            assert reminder.format(other) in heard(phone).text
        told = len(scene.karin.heard), len(scene.lars.heard)
        await scene.until(datetime(2027, month, day, 10, tzinfo=UTC))
        assert (len(scene.karin.heard), len(scene.lars.heard)) == told
        await scene.until(datetime(2027, month, day, 16, tzinfo=UTC))


async def test_moved_after_all(world: World) -> None:
    """Whoever says that it was moved is asked for the new time at once; the old one did not take place."""
    scene = await asked(world)
    await world.transcript(
        scene.karin,
        [
            ("[Vi flyttade det]", ["Tack för att du säger till!", "Vilken dag ses du och Lars?"]),
            ("18 mars", "Vilken tid?"),
            ("14.00", "Var ses ni?"),
            ("[Spara utan plats]", "Mötet med Lars är inlagt: torsdag 18 mars kl. 14.00."),
        ],
    )
    old, new = await scene.meetings()
    assert (old.state, new.state, new.starts_at) == (
        MeetingState.NOT_HELD,
        MeetingState.PLANNED,
        datetime(2027, 3, 18, 13, tzinfo=UTC),
    )
    await world.press(scene.lars, "Vi flyttade det")
    assert "Det finns redan en tid: du och Karin ses torsdag 18 mars" in heard(scene.lars).text
    assert len(await scene.meetings()) == 2
    waits = await scene.waits()
    assert waits[DueKind.REPORT] == datetime(2027, 3, 18, 17, tzinfo=UTC)
    assert set(waits) == {DueKind.REMINDER, DueKind.REPORT}


async def test_a_booking_that_was_overtaken(world: World) -> None:
    """A move that was left half done touches no other meeting, and is out of the way once its meeting has been."""
    scene = await under_way(world)
    await scene.plan()
    page = await world.say(scene.lars, "/jag")
    change = next(label for label in page.labels if label.startswith("Ändra tiden"))
    await world.transcript(
        scene.lars,
        [
            (f"[{change}]", "Vilken dag blir det i stället?"),
            ("9 mars kl 15", "Var ses ni?"),
            ("Bryggan", "tisdag 9 mars"),
        ],
    )
    thursday = WEDNESDAY + timedelta(days=1)
    await scene.plan(thursday)
    told = await world.press(scene.lars, "Spara mötet")
    assert "Tiden har ändrats medan du höll på, så jag lade inte in något." in told.text
    assert "Nu gäller torsdag 11 mars kl. 14.00 för mötet med Karin." in told.text
    assert [one.starts_at for one in await scene.meetings()] == [thursday]
    await world.press(scene.lars, "Ändra tiden")
    left = await world.say(scene.lars, "12 mars kl 15", "Bryggan")
    await scene.until(ASKED + timedelta(days=1))
    assert "Sågs du och Karin torsdag 11 mars?" in heard(scene.lars).text
    assert "Ja, vi sågs" in heard(scene.lars).labels, "nothing else is in the way"
    assert [one.labels for one in scene.lars.heard if one.message_id == left.message_id] == [()]
    assert [one.starts_at for one in await scene.meetings()] == [thursday]


async def test_a_time_that_passed_before_it_was_saved(world: World) -> None:
    """A draft that was left moves nothing to a time that has been meanwhile; noted from the start, it is taken."""
    scene = await under_way(world)
    await scene.plan()
    await world.say(scene.karin, "/jag")
    await world.press(scene.karin, "Ändra tiden med Lars")
    await world.say(scene.karin, "fredag 5 mars 10.00", "Bryggan")
    await scene.until(datetime(2027, 3, 5, 12, tzinfo=UTC))
    assert "Den tiden hann passera innan du sparade" in await world.toast(scene.karin, "Spara mötet")
    assert [one.starts_at for one in await scene.meetings()] == [WEDNESDAY]
    assert "ni sågs" not in texts(scene.lars)
    await world.press(scene.karin, "Avbryt")
    await world.say(scene.karin, "/jag")
    await world.press(scene.karin, "Ändra tiden med Lars")
    await world.say(scene.karin, "5 mars 10.00", "Bryggan")
    await world.press(scene.karin, "Spara mötet")
    assert "Karin har lagt in att ni sågs fredag 5 mars." in texts(scene.lars)


async def test_it_did_not_take_place(world: World) -> None:
    """No from both: thanks without blame, nothing for the manager, and the two are to find a new date."""
    scene = await asked(world)
    for phone in (scene.karin, scene.lars):
        await world.press(phone, "Nej, det blev inte av", "Nej, inte just nu")
        assert "Tack för att du säger som det är." in heard(phone).text
        assert "har hittat en ny tid, lägg in den här." in heard(phone).text
        assert heard(phone).labels[0].endswith(" har en tid")
    (meeting,) = await scene.meetings()
    assert meeting.state is MeetingState.NOT_HELD
    assert set(await scene.waits()) == {DueKind.CADENCE, DueKind.SILENT}


async def test_a_meeting_that_has_been(world: World) -> None:
    """Who met first and thinks of the bot afterwards tells at once; the other is asked when it is time."""
    scene = await under_way(world)
    await world.say(scene.lars, "/jag")
    await world.press(scene.lars, "Jag och Karin har en tid")
    await world.say(scene.lars, "igår")
    await world.press(scene.lars, "10.00", "Spara utan plats")
    assert "Sågs du och Karin måndag 1 mars?" in heard(scene.lars).text
    assert "Lars har lagt in att ni sågs måndag 1 mars." in texts(scene.karin)
    await world.time_goes_by(timedelta(seconds=1))
    assert "Sågs du och Lars måndag 1 mars?" in heard(scene.karin).text
    await world.press(scene.lars, "Ja, vi sågs", "2 timmar", "Sådär", "Inte bestämt än", "Nej, inte just nu")
    (meeting,) = await scene.meetings()
    assert meeting.state is MeetingState.HELD
    before = len(scene.lars.heard)
    await scene.until(TUESDAY + timedelta(days=1))
    assert len(scene.lars.heard) == before


async def test_what_a_form_says_at_once(world: World) -> None:
    """A meeting that is moved can keep its time; of a day on an old button that has been, the form asks for another."""
    scene = await under_way(world)
    await scene.plan(datetime(2027, 3, 10, 8, 15, tzinfo=UTC))
    await world.say(scene.karin, "/jag")
    await world.press(scene.karin, "Ändra tiden med Lars")
    await world.say(scene.karin, "18 mars")
    labels = heard(scene.karin).labels
    assert labels[:3] == ("08.00", "09.00", "09.15")
    await world.press(scene.karin, "09.15", "Spara utan plats")
    assert "är flyttat till torsdag 18 mars kl. 09.15" in heard(scene.karin).text
    scene.lars.press_forged(encode(BookDay(scene.pair.id, date(2027, 2, 25).toordinal())))
    await world.rest()
    assert "Den dagen har redan varit." in heard(scene.lars).text
    assert "Vilken dag blir det i stället?" in heard(scene.lars).text


async def test_a_new_date_before_the_question(world: World) -> None:
    """Two who book again before they are asked are asked about each meeting, one after the other."""
    scene = await under_way(world)
    await scene.plan()
    await scene.until(WEDNESDAY + timedelta(hours=2, minutes=30))
    await scene.plan(datetime(2027, 4, 14, 12, tzinfo=UTC))
    assert (await scene.waits())[DueKind.REPORT] == ASKED
    await scene.until(ASKED)
    assert "Sågs du och Lars onsdag 10 mars?" in heard(scene.karin).text
    await world.press(scene.karin, "Ja, vi sågs", "2 timmar", "Sådär", "En bit på väg")
    assert "Vill du prata med Eva om något?" in heard(scene.karin).text
    assert (await scene.waits())[DueKind.REPORT] == datetime(2027, 4, 14, 16, tzinfo=UTC)


async def test_days_and_times_as_people_write_them(world: World) -> None:
    """What may mean several things is asked about with buttons; a day with a time answers both questions."""
    scene = await under_way(world)
    await world.say(scene.karin, "/jag")
    await world.transcript(
        scene.karin,
        [
            ("[Jag och Lars har en tid]", "Vilken dag ses du och Lars?"),
            ("någon gång snart", "Den dagen kan jag inte läsa."),
            ("torsdag 12 mars", "Det går inte riktigt ihop"),
            ("29 februari", "Den dagen finns inte."),
            ("tisdag vecka 53 2029", "stämmer inte"),
            ("14.30", "Tiden har jag. Vilken dag blir det?"),
            ("torsdag 11 mars hursomhelst", "Jag förstod inte alla ord. Menar du så här?"),
            ("[torsdag 11 mars 2027]", "Var ses ni?"),
            ("[← Tillbaka]", "Vilken tid?"),
            ("2", "Mitt på dagen eller tidigt på morgonen?"),
            ("[14.00]", "Var ses ni?"),
            ("Bryggan", "Dag: torsdag 11 mars 2027"),
            ("[Ändra: Dag]", "Vilken dag"),
            ("lördag 13 mars kl halv tre", "Det är en helg eller ledig dag"),
            ("[Spara mötet]", "lördag 13 mars kl. 14.30"),
        ],
    )
    (meeting,) = await scene.meetings()
    assert meeting.starts_at == datetime(2027, 3, 13, 13, 30, tzinfo=UTC)
    await world.press(scene.karin, "Avboka mötet?", "Ja, avboka det")
    off = "Mötet lördag 13 mars kl. 14.30 är avbokat."
    assert off in await scene.forge(scene.karin, MoveMeeting(meeting.id))


async def test_the_goals_are_one_tap_away(world: World) -> None:
    """The day before, both find what they have agreed on under the reminder; without a contract there is no button."""
    scene = await under_way(world)
    await scene.plan()
    now = world.clock.now()
    signed = Contract(0, scene.pair.id, "sv", ("Våga säga nej",), "", "Mål: Våga säga nej", "hash", 1, now, now, now)
    await world.run(lambda uow: uow.contracts.replace(signed))
    await scene.until(datetime(2027, 3, 9, 9, tzinfo=UTC))
    assert "Era mål och kontraktet" in heard(scene.lars).labels
    assert "Våga säga nej" in (await world.press(scene.karin, "Era mål och kontraktet")).text
