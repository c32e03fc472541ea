"""Meetings of two who are under way: noted, moved, called off, reminded of; and what each tells afterwards."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from handlers.callbacks import encode
from programme.due import DueKind
from programme.meeting import Meeting, MeetingState, Report
from programme.pair import Pair, PairState
from programme.people import Actor, Programme, Role, State
from programme.presses import CancelMeeting, HaveTalked, PlanMeeting, TellAfterMeeting
from programme.usecases.common import nudge
from programme.usecases.common.two import two_of
from programme.usecases.year import meeting as meetings
from programme.usecases.year import prompt, report
from sandbox.phones.people import Phone
from storage.unit_of_work import SqlUnitOfWork
from tests.handlers.test_match import karin_and_lars, time_goes_by
from tests.world import World, heard

TUESDAY = datetime(2027, 3, 2, 9, 30, tzinfo=UTC)  # 10:30 in Stockholm
WEDNESDAY = datetime(2027, 3, 10, 13, tzinfo=UTC)  # 14:00, when the two meet
ASKED = datetime(2027, 3, 10, 17, tzinfo=UTC)  # two hours after the planned end
AGAIN = datetime(2027, 3, 12, 8, tzinfo=UTC)  # 09:00, two working days later
MANAGERS = datetime(2027, 3, 16, 8, tzinfo=UTC)  # two more

WORDS: dict[str, dict[str, Any]] = {
    "sv": {
        "me": "/jag",
        "day": "11 mars",
        "time": "14.00",
        "save": "Spara mötet",
        "noted": "Jag har skrivit upp torsdag 11 mars klockan 14:00 med Lars.",
        "theirs": "Karin har skrivit upp att du och Karin ses torsdag 11 mars klockan 14:00. Passar det inte",
        "me-noted": "Du och Lars ses torsdag 11 mars klockan 14:00.",
        "change": "Ändra tiden",
        "other-day": "10 mars",
        "skip": "Hoppa över",
        "moved": "Mötet med Karin är flyttat till onsdag 10 mars klockan 14:00.",
        "moved-theirs": "Lars har flyttat mötet: du och Lars ses onsdag 10 mars klockan 14:00.",
        "reminder": "En påminnelse: du och {} ses onsdag 10 mars klockan 14:00.",
        "question": "Sågs du och {} onsdag 10 mars?",
        "adept": (
            ("Ja, vi sågs", "hur länge höll ni på?"),
            ("2 timmar", "Hur givande var mötet för dig? Bara Eva ser det."),
            ("Väldigt givande", "mot dina mål?"),
            ("En bit på väg", "När ses du och Lars nästa gång?"),
            ("onsdag 14 april", "Vill du prata med Eva om något?"),
            ("Nej, inte just nu", "Klart! Jag har skrivit upp onsdag 14 april klockan 14:00 med Lars."),
        ),
        "next": "Karin har skrivit upp att du och Karin ses onsdag 14 april klockan 14:00.",
        "mentor": ("Ja, vi sågs", "1½ timme", "Sådär", "onsdag 21 april", "Ja, ring mig gärna"),
        "stands": "Det finns redan en tid: du och Karin ses onsdag 14 april klockan 14:00.",
        "ring": "Eva får veta att du gärna vill prata, och hör av sig till dig.",
        "talk": "Lars Holm vill gärna prata med dig.",
        "talked": "Vi har pratat",
        "thanks": "Tack för att du berättade!",
        "cancel": "Avboka mötet",
        "cancel-sure": "Ska jag avboka onsdag 14 april klockan 14:00 med Karin?",
        "sure": "Ja, avboka det",
        "cancelled": "Okej, onsdag 14 april klockan 14:00 med Karin är avbokat.",
        "cancelled-theirs": "Lars har avbokat onsdag 14 april klockan 14:00 för dig och Lars. Sådant händer.",
        "book-again": "Vi har bokat en tid",
    },
    "en": {
        "me": "/me",
        "day": "11 March",
        "time": "14:00",
        "save": "Save the meeting",
        "noted": "I have written down Thursday 11 March at 14:00 with Lars.",
        "theirs": "Karin has written down that you and Karin meet on Thursday 11 March at 14:00. If that does not suit",
        "me-noted": "You and Lars meet on Thursday 11 March at 14:00.",
        "change": "Change the time",
        "other-day": "10 March",
        "skip": "Skip this",
        "moved": "The meeting with Karin is moved to Wednesday 10 March at 14:00.",
        "moved-theirs": "Lars has moved the meeting: you and Lars meet on Wednesday 10 March at 14:00.",
        "reminder": "A reminder: you and {} meet on Wednesday 10 March at 14:00.",
        "question": "Did you and {} meet on Wednesday 10 March?",
        "adept": (
            ("Yes, we met", "how long was it?"),
            ("2 hours", "How useful was the meeting for you? Only Eva sees it."),
            ("Very useful", "towards your goals?"),
            ("Some of the way", "When do you and Lars meet next?"),
            ("Wednesday 14 April", "Would you like to talk with Eva about anything?"),
            ("No, not right now", "Done! I have written down Wednesday 14 April at 14:00 with Lars."),
        ),
        "next": "Karin has written down that you and Karin meet on Wednesday 14 April at 14:00.",
        "mentor": ("Yes, we met", "1½ hours", "So-so", "Wednesday 21 April", "Yes, please ring me"),
        "stands": "There is a time already: you and Karin meet on Wednesday 14 April at 14:00.",
        "ring": "Eva hears that you would like to talk, and gets in touch with you.",
        "talk": "Lars Holm would like to talk with you.",
        "talked": "We have talked",
        "thanks": "Thank you for telling!",
        "cancel": "Call the meeting off",
        "cancel-sure": "Shall I call off Wednesday 14 April at 14:00 with Karin?",
        "sure": "Yes, call it off",
        "cancelled": "Okay, Wednesday 14 April at 14:00 with Karin is called off.",
        "cancelled-theirs": "Lars has called off Wednesday 14 April at 14:00 for you and Lars. Such things happen.",
        "book-again": "We have booked a time",
    },
}


@pytest.fixture
async def world(database_url: str) -> AsyncIterator[World]:
    """The real bot on a working day in the morning."""
    async with World(database_url, start=TUESDAY) as running:
        yield running
        running.check_nothing_was_wrong()


@dataclass(frozen=True, slots=True)
class Scene:
    """The manager, and two who are under way."""

    world: World
    eva: Phone
    karin: Phone
    lars: Phone
    programme: Programme
    pair: Pair

    async def until(self, moment: datetime) -> None:
        """Let time go by until a moment, and the waits after each other be acted on."""
        await time_goes_by(self.world, max(moment - self.world.clock.now(), timedelta()))
        await time_goes_by(self.world, timedelta(seconds=1))

    async def plan(self, starts_at: datetime = WEDNESDAY) -> None:
        """Let Karin have noted a meeting."""

        def work(uow: SqlUnitOfWork) -> None:
            person = uow.people.by_telegram(self.karin.chat_id)
            assert person is not None
            meetings.plan(uow, Actor(person, self.world.clock.now()), two_of(uow, self.pair), starts_at)

        await self.world.run(work)

    async def meetings(self) -> list[Meeting]:
        return list(await self.world.run(lambda uow: uow.meetings.of_pair(self.pair.id)))

    async def reports(self, meeting: Meeting) -> dict[Role, Report]:
        found = await self.world.run(lambda uow: uow.reports.of_meeting(meeting.id))
        return {Role.ADEPT if key == self.pair.adept_id else Role.MENTOR: one for key, one in found.items()}

    async def waits(self) -> dict[DueKind, datetime]:
        found = await self.world.run(lambda uow: uow.dues.of_pair(self.pair.id))
        return {one.kind: one.due_at for one in found}

    async def forge(self, phone: Phone, press: CancelMeeting | TellAfterMeeting | PlanMeeting | HaveTalked) -> str:
        return await self.world.toast(phone, encode(press))


async def under_way(world: World, language: str = "sv") -> Scene:
    """Let Karin and Lars be under way, with nothing booked."""
    eva, karin, lars, programme = await karin_and_lars(world, language)
    await world.start(eva)

    def work(uow: SqlUnitOfWork) -> Pair:
        now = world.clock.now()
        seats = {one.role: one.id for one, _ in uow.memberships.in_state(programme.id, State.WAITING)}
        made = Pair(0, programme.id, seats[Role.ADEPT], seats[Role.MENTOR], PairState.ACTIVE, now)
        pair = uow.pairs.add(made)
        prompt.expect_next(uow, two_of(uow, pair), now)
        return pair

    return Scene(world, eva, karin, lars, programme, await world.run(work))


async def asked(world: World) -> Scene:
    """Let the two have met on Wednesday, and both be asked how it was."""
    scene = await under_way(world)
    await scene.plan()
    await scene.until(ASKED)
    return scene


def texts(phone: Phone) -> str:
    return "\n".join(one.text for one in phone.heard)


@pytest.mark.parametrize("language", ["sv", "en"])
async def test_from_a_date_to_the_next(database_url: str, language: str) -> None:
    """Noted, moved by the other, reminded, asked, told by both, the next one noted once, and that called off."""
    words = WORDS[language]
    async with World(database_url, start=TUESDAY, language=language) as world:
        scene = await under_way(world, language)
        eva, karin, lars = scene.eva, scene.karin, scene.lars
        page = await world.say(karin, words["me"])
        await world.press(karin, page.labels[0])
        await world.say(karin, words["day"], words["time"], "Bryggan")
        await world.press(karin, words["save"])
        assert words["noted"] in heard(karin).text
        assert words["theirs"] in heard(lars).text
        assert "Bryggan" in heard(lars).text
        assert {words["change"], words["cancel"]} <= set(heard(lars).labels)
        assert words["me-noted"] in (await world.say(karin, words["me"])).text
        assert DueKind.SILENT not in await scene.waits()
        await world.press(lars, words["change"])
        await world.say(lars, words["other-day"], words["time"])
        await world.press(lars, words["skip"], words["save"])
        assert words["moved"] in heard(lars).text
        assert words["moved-theirs"] in heard(karin).text
        assert [one.starts_at for one in await scene.meetings()] == [WEDNESDAY]
        await scene.until(datetime(2027, 3, 9, 8, 50, tzinfo=UTC))
        assert words["reminder"].format("Lars") not in texts(karin)
        await scene.until(datetime(2027, 3, 9, 9, tzinfo=UTC))
        assert words["reminder"].format("Lars") in heard(karin).text
        assert words["reminder"].format("Karin") in heard(lars).text
        assert {words["change"], words["cancel"]} <= set(heard(lars).labels)
        await scene.until(ASKED - timedelta(minutes=10))
        assert words["question"].format("Lars") not in texts(karin)
        await scene.until(ASKED)
        assert words["question"].format("Lars") in heard(karin).text
        assert words["question"].format("Karin") in heard(lars).text
        assert len(words["adept"]) <= 6
        for label, then in words["adept"]:
            assert then in (await world.press(karin, label)).text
        assert words["thanks"] in texts(karin)
        assert words["next"] in heard(lars).text
        await world.press(lars, *words["mentor"])
        assert words["stands"] in heard(lars).text
        assert words["ring"] in texts(lars)
        assert words["talk"] in heard(eva).text
        assert heard(eva).protected
        held, coming = await scene.meetings()
        assert (held.state, coming.state) == (MeetingState.HELD, MeetingState.PLANNED)
        told = await scene.reports(held)
        assert [(one.minutes, one.useful, one.progress, one.talk) for one in (told[Role.ADEPT], told[Role.MENTOR])] == [
            (120, 5, 2, False),
            (90, 3, None, True),
        ]
        await world.press(eva, words["talked"])
        assert await world.run(lambda uow: uow.dues.overdue(scene.programme.id, world.clock.now())) == []
        await world.press(lars, words["cancel"])
        assert words["cancel-sure"] in heard(lars).text
        await world.press(lars, words["sure"])
        assert words["cancelled"] in heard(lars).text
        assert words["cancelled-theirs"] in heard(karin).text
        assert words["book-again"] in heard(karin).labels
        assert (await scene.meetings())[1].state is MeetingState.CANCELLED
        assert set(await scene.waits()) == {DueKind.CADENCE, DueKind.SILENT}
        world.check_nothing_was_wrong()


async def test_moved_after_all(world: World) -> None:
    """Whoever says that it was moved is asked for the new time at once; the old one did not take place."""
    scene = await asked(world)
    await world.transcript(
        scene.karin,
        [
            ("[Vi flyttade det]", ["Tack för att du säger till!", "Vilken dag ses Karin och Lars?"]),
            ("18 mars", "Vilken tid?"),
            ("14.00", "Var?"),
            ("[Hoppa över]", "Stämmer det?"),
            ("[Spara mötet]", "Jag har skrivit upp torsdag 18 mars klockan 14:00 med Lars."),
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


async def test_it_did_not_take_place(world: World) -> None:
    """No from both: thanks without blame, nothing for the manager, and the two are to find a new date."""
    scene = await asked(world)
    for phone in (scene.karin, scene.lars):
        await world.press(phone, "Nej, det blev inte av", "Nej, inte just nu")
        assert "Tack för att du säger som det är." in heard(phone).text
    (meeting,) = await scene.meetings()
    assert meeting.state is MeetingState.NOT_HELD
    assert set(await scene.waits()) == {DueKind.CADENCE, DueKind.SILENT}


async def test_they_say_different_things(world: World) -> None:
    """Yes and no: it counts as held, the manager looks at it and decides, and neither hears about the other."""
    scene = await asked(world)
    await world.press(scene.lars, "Nej, det blev inte av", "Nej, inte just nu")
    assert (await scene.meetings())[0].state is MeetingState.NOT_HELD
    before = len(scene.lars.heard)
    await world.press(scene.karin, "Ja, vi sågs", "2 timmar", "Sådär", "En bit på väg")
    await world.press(scene.karin, "Inte bestämt än", "Nej, inte just nu")
    assert len(scene.lars.heard) == before
    assert (await scene.meetings())[0].state is MeetingState.HELD
    assert "Blev mötet av? (1)\n• Karin Ek och Lars Holm" in (await world.say(scene.eva, "/attgora")).text

    def decide(uow: SqlUnitOfWork) -> None:
        eva = uow.people.by_telegram(scene.eva.chat_id)
        assert eva is not None
        report.record_held(uow, Actor(eva, world.clock.now()), scene.pair, held=False)

    await world.run(decide)
    assert (await scene.meetings())[0].state is MeetingState.NOT_HELD
    assert set(await scene.waits()) == {DueKind.CADENCE, DueKind.SILENT}


async def test_nobody_tells(world: World) -> None:
    """Both are asked once more, kindly; then nobody asks, and two working days later the manager sees it."""
    scene = await asked(world)
    again = "En vänlig fråga till, sedan frågar jag inte mer om mötet med"
    await scene.until(AGAIN - timedelta(minutes=10))
    assert again not in texts(scene.karin) + texts(scene.lars)
    await scene.until(AGAIN)
    for phone in (scene.karin, scene.lars):
        assert again in heard(phone).text
        assert "Ja, vi sågs" in heard(phone).labels
    assert "Blev mötet av?" not in (await world.say(scene.eva, "/attgora")).text
    await scene.until(MANAGERS)
    assert "Blev mötet av? (1)" in (await world.say(scene.eva, "/attgora")).text
    await scene.until(MANAGERS + timedelta(days=9))
    assert texts(scene.karin).count(again) == texts(scene.lars).count(again) == 1
    await world.press(scene.lars, "Nej, det blev inte av", "Nej, inte just nu")
    assert "Blev mötet av?" not in (await world.say(scene.eva, "/attgora")).text


async def test_one_missing_report_is_nobodys_matter(world: World) -> None:
    """Whoever has told hears nothing more; the other is asked once more, and it never reaches the manager."""
    scene = await asked(world)
    await world.press(scene.karin, "Nej, det blev inte av", "Nej, inte just nu")
    before = len(scene.karin.heard)
    await scene.until(AGAIN)
    assert len(scene.karin.heard) == before
    assert "En vänlig fråga till" in heard(scene.lars).text
    await scene.until(MANAGERS)
    assert DueKind.REPORTS not in await scene.waits()
    assert len(scene.karin.heard) == before
    page = await world.say(scene.lars, "/jag")
    assert "Berätta om mötet med Karin" in page.labels
    await world.press(scene.lars, "Berätta om mötet med Karin")
    assert "Sågs du och Karin onsdag 10 mars?" in heard(scene.lars).text
    page = await world.say(scene.karin, "/jag")
    assert "Berätta om mötet med Lars" not in page.labels


async def test_a_restart_in_the_middle(world: World) -> None:
    """The bot stops in the middle of a report; what is tapped meanwhile and after lands in it."""
    scene = await asked(world)
    await world.press(scene.karin, "Ja, vi sågs")
    await world.stop_bot()
    scene.karin.press("3 timmar")
    await world.start_bot()
    await world.rest()
    await world.press(scene.karin, "Givande", "Nästan framme", "Inte bestämt än", "Nej, inte just nu")
    (meeting,) = await scene.meetings()
    told = (await scene.reports(meeting))[Role.ADEPT]
    assert (told.minutes, told.useful, told.progress) == (180, 4, 4)
    assert meeting.state is MeetingState.HELD


async def test_a_report_waits_behind_an_open_question(world: World) -> None:
    """Whoever is writing to the manager when the meeting is over is asked when that is sent."""
    scene = await under_way(world)
    await scene.plan()
    await scene.until(ASKED - timedelta(minutes=20))
    await world.say(scene.karin, "/skriv", "Hej Eva")
    await scene.until(ASKED)
    assert "Sågs du och Lars" not in texts(scene.karin)
    assert "Sågs du och Karin" in heard(scene.lars).text
    await world.press(scene.karin, "Skicka")
    assert "Sågs du och Lars onsdag 10 mars?" in heard(scene.karin).text
    await world.press(scene.karin, "Nej, det blev inte av", "Nej, inte just nu")
    assert "Tack för att du säger som det är." in heard(scene.karin).text


async def test_left_for_later(world: World) -> None:
    """A report that was left can be taken up; asked once more it opens where it was left; told, it is told."""
    scene = await asked(world)
    await world.press(scene.karin, "Ja, vi sågs", "Avbryt")
    assert "vi tar det en annan gång" in heard(scene.karin).text
    await scene.until(AGAIN)
    await world.press(scene.karin, "Berätta om mötet med Lars")
    assert "hur länge höll ni på?" in heard(scene.karin).text
    await world.press(scene.karin, "1 timme", "Sådär", "Jag är framme", "Vi har redan en tid", "Nej, inte just nu")
    assert "Vilken dag ses Karin och Lars?" in heard(scene.karin).text
    (meeting,) = await scene.meetings()
    assert await scene.forge(scene.karin, TellAfterMeeting(meeting.id)) == "Tack, det har du redan berättat."


async def test_a_meeting_that_has_been(world: World) -> None:
    """Who met first and thinks of the bot afterwards tells at once; the other is asked when it is time."""
    scene = await under_way(world)
    await world.say(scene.lars, "/jag")
    await world.press(scene.lars, "Jag och Karin har en tid")
    await world.press(scene.lars, "måndag 1 mars", "10:00", "Hoppa över", "Spara mötet")
    assert "Sågs du och Karin måndag 1 mars?" in heard(scene.lars).text
    assert "Lars har skrivit upp att du och Lars sågs måndag 1 mars." in heard(scene.karin).text
    await time_goes_by(world, timedelta(seconds=1))
    assert "Sågs du och Lars måndag 1 mars?" in heard(scene.karin).text
    await world.press(scene.lars, "Ja, vi sågs", "2 timmar", "Sådär", "Inte bestämt än", "Nej, inte just nu")
    (meeting,) = await scene.meetings()
    assert meeting.state is MeetingState.HELD
    before = len(scene.lars.heard)
    await scene.until(TUESDAY + timedelta(days=1))
    assert len(scene.lars.heard) == before


async def test_blocked_and_without_telegram(world: World) -> None:
    """Whoever blocked the bot is passed over, and the other's report is enough."""
    scene = await under_way(world)
    await scene.plan()
    scene.lars.block()
    await world.rest()
    await scene.until(ASKED)
    assert "Sågs du och Lars" in heard(scene.karin).text
    await world.press(scene.karin, "Ja, vi sågs", "2 timmar", "Sådär", "En bit på väg")
    await world.press(scene.karin, "Inte bestämt än", "Nej, inte just nu")
    await scene.until(MANAGERS)
    assert DueKind.REPORTS not in await scene.waits()
    assert (await scene.meetings())[0].state is MeetingState.HELD


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


async def test_whoever_has_heard_enough_is_asked_later(world: World) -> None:
    """Two nudges this week already: the mentor's question waits for its turn, the adept's does not."""
    scene = await under_way(world)
    await scene.plan()
    await scene.until(ASKED - timedelta(hours=6))

    def enough(uow: SqlUnitOfWork) -> None:
        two = two_of(uow, scene.pair)
        for _ in range(2):
            nudge.noted(uow, two.mentor_person.id, "survey", world.clock.now())

    await world.run(enough)
    await scene.until(ASKED)
    assert "Sågs du och Lars onsdag 10 mars?" in heard(scene.karin).text
    assert "Sågs du och Karin" not in texts(scene.lars)
    later = (await scene.waits())[DueKind.REPORT]
    assert later > ASKED + timedelta(days=5)
    await scene.until(later)
    assert "Sågs du och Karin onsdag 10 mars?" in heard(scene.lars).text


async def test_what_is_not_ones_own(world: World) -> None:
    """A stranger's, a called-off and a coming meeting: nothing is told, and nothing changes."""
    scene = await under_way(world)
    await scene.plan()
    (meeting,) = await scene.meetings()
    stranger = world.person("Mallory Ek")
    await world.add_participant(stranger, scene.programme)
    for phone in (stranger, scene.karin):
        await world.say(phone, "/jag")
    for press in (CancelMeeting(meeting.id, sure=True), TellAfterMeeting(meeting.id), HaveTalked(scene.pair.mentor_id)):
        assert "kan jag inte öppna" in await scene.forge(stranger, press)
    assert "redan stängd" in await scene.forge(scene.karin, TellAfterMeeting(meeting.id))
    assert (await scene.meetings()) == [meeting]
    await world.run(lambda uow: uow.meetings.save(replace(meeting, state=MeetingState.CANCELLED)))
    assert "redan stängd" in await scene.forge(scene.karin, CancelMeeting(meeting.id, sure=True))
    assert "redan stängd" in await scene.forge(scene.karin, TellAfterMeeting(meeting.id))
