"""What each of the two tells after a meeting: asked in time, once again, and then the manager."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import update

from programme.due import DueKind
from programme.forms.report import REPORT
from programme.meeting import MeetingState
from programme.pair import PairState
from programme.people import Actor, Role
from programme.presses.meeting import CancelMeeting, PlanMeeting
from programme.presses.report import HaveTalked, TellAfterMeeting
from programme.usecases.common import nudge
from programme.usecases.common.two import SIDES, two_of
from programme.usecases.year import report
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.digest import next_digest
from tests.scenes.report import AGAIN, ASKED, MANAGERS, TUESDAY, WEDNESDAY, asked, texts, under_way
from tests.world import World, heard

MOST_TAPS = 6


@pytest.fixture
def start() -> datetime:
    """A working day in the morning."""
    return TUESDAY


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
    matter = await world.press(scene.eva, "Karin och Lars")
    assert "Mötet onsdag 10 mars: Karin säger att det blev av, Lars säger att det inte blev av." in matter.text
    for page in ("/par", "/deltagare"):
        assert "har svarat olika om mötet onsdag 10 mars" in (await world.say(scene.eva, page)).text

    def decide(uow: SqlUnitOfWork) -> None:
        eva = uow.people.by_telegram(scene.eva.chat_id)
        assert eva is not None
        report.record_held(uow, Actor(eva, world.clock.now()), scene.pair, held=False)

    await world.run(decide)
    assert (await scene.meetings())[0].state is MeetingState.NOT_HELD
    assert set(await scene.waits()) == {DueKind.CADENCE, DueKind.SILENT}
    assert "har inte setts än" in (await world.say(scene.eva, "/par")).text


async def test_what_the_two_tell_differently_outlives_the_programme(world: World) -> None:
    """Also when they tell of the last weeks: it waits on the manager's list after the end, and she can settle it."""
    scene = await asked(world)
    await world.press(scene.lars, "Nej, det blev inte av", "Nej, inte just nu")
    await world.press(scene.karin, "Ja, vi sågs", "2 timmar", "Sådär", "En bit på väg")
    await world.press(scene.karin, "Inte bestämt än", "Nej, inte just nu")

    def ends_tonight(uow: SqlUnitOfWork) -> None:
        now = world.clock.now()
        for key in (scene.pair.adept_id, scene.pair.mentor_id):
            uow.dues.put(DueKind.CLOSE, uow.memberships.get(key), now + timedelta(days=1), now)
        uow.programmes.save(replace(scene.programme, ends_on=now.date()))

    await world.run(ends_tonight)
    await scene.until(world.clock.now() + timedelta(days=3))
    assert (await world.run(lambda uow: uow.pairs.get(scene.pair.id))).state is PairState.ENDED
    assert set(await scene.waits()) == {DueKind.REPORTS}
    assert "Blev mötet av? (1)\n• Karin Ek och Lars Holm" in (await world.say(scene.eva, "/attgora")).text
    await world.press(scene.eva, "Karin och Lars")
    assert "Mötet onsdag 10 mars" in heard(scene.eva).text
    await world.press(scene.eva, "Mötet blev av")
    assert (await scene.waits(), (await scene.meetings())[0].state) == ({}, MeetingState.HELD)
    assert "Hittills" in (await world.say(scene.lars, "/jag")).text, "her word counts"


async def test_on_the_last_evening_no_day_is_asked_for_where_none_is_left(world: World) -> None:
    """Who moved the meeting hears that the programme ends; a booking has today's button, and the last days before."""
    scene = await asked(world)
    last = ASKED.date()
    await world.run(lambda uow: uow.programmes.save(replace(scene.programme, ends_on=last + timedelta(days=5))))
    await scene.forge(scene.lars, PlanMeeting(scene.pair.id))
    assert {"söndag 14 mars", "måndag 15 mars"} <= set(heard(scene.lars).labels), "the last day, and the one before"
    late = await world.say(scene.lars, "onsdag 17 mars 12.00")
    assert "Finns det ingen som passar, så skriv avbryt" in late.text
    await world.say(scene.lars, "avbryt")
    await world.run(lambda uow: uow.programmes.save(replace(scene.programme, ends_on=last)))
    await world.press(scene.karin, "Vi flyttade det")
    assert (
        "Ert program slutar onsdag 10 mars, så det finns ingen annan dag kvar att lägga in." in heard(scene.karin).text
    )
    await world.press(scene.karin, "Vi har bokat en tid")
    assert "onsdag 10 mars" in heard(scene.karin).labels


async def test_a_meeting_of_the_last_day_is_asked_about_after_the_end(world: World) -> None:
    """It is asked about as any other; whoever answers much later is heard all the same, and their manager sees it."""
    scene = await under_way(world)
    await scene.plan()
    programme = replace(scene.programme, ends_on=WEDNESDAY.date())

    def ends_on_that_day(uow: SqlUnitOfWork) -> None:
        now = world.clock.now()
        uow.programmes.save(programme)
        for key in (scene.pair.adept_id, scene.pair.mentor_id):
            uow.dues.put(DueKind.CLOSE, uow.memberships.get(key), WEDNESDAY + timedelta(hours=10), now)

    await world.run(ends_on_that_day)
    await scene.until(WEDNESDAY + timedelta(days=1, hours=20))
    assert (await world.run(lambda uow: uow.pairs.get(scene.pair.id))).state is PairState.ENDED
    await world.press(scene.lars, "Ja, vi sågs", "2 timmar", "Sådär")
    (meeting,) = await scene.meetings()
    assert meeting.state is MeetingState.PLANNED, "one question is left"
    await world.press(scene.lars, "Nej, inte just nu")
    assert "Hittills ett möte" in (await world.say(scene.lars, "/jag")).text
    assert "Hittills" not in (await world.say(scene.karin, "/jag")).text
    await scene.until(WEDNESDAY + timedelta(days=16))
    await scene.forge(scene.karin, TellAfterMeeting(meeting.id))
    assert "Sågs du och Lars onsdag 10 mars?" in heard(scene.karin).text
    await world.press(scene.karin, "Nej, det blev inte av", "Nej, inte just nu")
    assert "Tack för att du säger som det är." in heard(scene.karin).text
    assert DueKind.REPORTS in await scene.waits(), "no button takes what nobody reads"


async def test_short_typed_answers(world: World) -> None:
    """A few words that can mean one button are taken; where they can mean two or none, the question comes again."""
    scene = await asked(world)
    await world.transcript(
        scene.karin,
        [
            ("vi", "Menar du »Ja, vi sågs« eller »Vi flyttade det«?"),
            ("det blev", "Tryck på en av knapparna"),
            ("minns inte", "Tryck på det som ligger närmast"),
            ("ja det gjorde vi", "Ungefär hur länge"),
            ("länge", "Det kan jag inte läsa som en längd"),
            ("2 och en halv", "Menar du »2 timmar« eller »3 timmar«?"),
            ("2 timmar", "Hur givande"),
            ("inte", "Menar du »Inte så givande« eller »Inte alls«?"),
            ("väldigt", "Hur långt har du kommit"),
            ("nästan", "nästa gång"),
            ("kanske det", "Den dagen kan jag inte läsa."),
            ("Nej, vet inte än!", "Nästa möte: Inte bestämt än"),
            ("nej tack", "Tack för att du berättade!"),
        ],
    )
    await world.transcript(scene.lars, [("nä", "Vill du prata"), ("ja tack", "vill prata")])
    told = (await scene.reports((await scene.meetings())[0]))[Role.ADEPT]
    assert (told.minutes, told.useful, told.progress) == (120, 5, 4)


async def test_the_last_weeks(world: World) -> None:
    """A meeting can be the last, who did not meet is pressed to nothing, and on the last day none is next."""
    scene = await under_way(world)
    ends = update(tables.programmes).values(ends_on=date(2027, 3, 18))
    await world.run(lambda uow: uow.connection.execute(ends))
    await scene.plan()
    await scene.until(ASKED)
    await world.press(scene.karin, "Ja, vi sågs", "2 timmar", "Sådär", "En bit på väg")
    assert heard(scene.karin).labels[0] == "Det var vårt sista möte"
    assert "Nästa möte: Det var vårt sista möte" in (await world.say(scene.karin, "Det var vårt sista.")).text
    await world.press(scene.karin, "Nej, inte just nu")
    assert not {DueKind.CADENCE, DueKind.SILENT} & set(await scene.waits())
    thanks = await world.press(scene.lars, "Nej, det blev inte av", "Nej, inte just nu")
    assert "Hinner du och Karin ses före torsdag 18 mars, när ni slutar, så lägg in tiden här." in thanks.text
    await scene.plan(datetime(2027, 3, 18, 9, tzinfo=UTC))
    await scene.until(datetime(2027, 3, 18, 14, tzinfo=UTC))
    await world.press(scene.karin, "Ja, vi sågs", "2 timmar", "Sådär", "En bit på väg")
    assert "Vill du prata" in heard(scene.karin).text
    thanks = await world.press(scene.lars, "Nej, det blev inte av", "Nej, inte just nu")
    assert "så lägg in" not in thanks.text
    assert "Jag och Karin har en tid" not in thanks.labels
    world.check_nothing_was_wrong()


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
    matter = await world.press(scene.eva, "Karin och Lars")
    assert "Mötet onsdag 10 mars: ingen av dem har svarat än." in matter.text
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
    """Whoever is writing to the manager when the meeting is over can answer then, or when that is sent."""
    scene = await under_way(world)
    await scene.plan()
    await scene.until(ASKED - timedelta(minutes=20))
    await world.say(scene.karin, "/skriv", "Hej Eva")
    await scene.until(ASKED)
    assert "Sågs du och Lars onsdag 10 mars?" in heard(scene.karin).text
    assert "Något annat är redan öppet här, och det ligger kvar." in heard(scene.karin).text
    assert heard(scene.karin).labels == ("Svara",)
    assert "Sågs du och Karin" in heard(scene.lars).text
    await world.press(scene.karin, "Svara")
    assert "Ja, vi sågs" in heard(scene.karin).labels
    await world.press(scene.karin, "Avbryt")
    assert "Hej Eva" in heard(scene.karin).text
    await world.press(scene.karin, "Skicka", "Fortsätt")
    assert "Sågs du och Lars onsdag 10 mars?" in heard(scene.karin).text
    await world.press(scene.karin, "Nej, det blev inte av", "Nej, inte just nu")
    assert "Tack för att du säger som det är." in heard(scene.karin).text


async def test_an_open_question_swallows_no_other(world: World) -> None:
    """A report left open or begun gives way to the next; “once more” comes after it, and opens the meeting it names."""
    scene = await asked(world)
    await world.press(scene.lars, "Ja, vi sågs")
    april, may = WEDNESDAY + timedelta(days=35, hours=-1), WEDNESDAY + timedelta(days=70, hours=-1)
    await scene.until(april - timedelta(days=6))
    await scene.plan(april)
    await scene.until(april + timedelta(hours=4))
    for phone, partner, left in ((scene.karin, "Lars", "Svara"), (scene.lars, "Karin", "Fortsätt")):
        assert f"Sågs du och {partner} onsdag 14 april?" in heard(phone).text
        assert "Ja, vi sågs" in heard(phone).labels
        assert any(one.labels == (left,) for one in phone.messages), "what was left can be taken up"
    await world.say(scene.karin, "/skriv", "Hej Eva")
    await scene.until(april + timedelta(days=2))
    assert "En vänlig fråga till" in heard(scene.karin).text
    assert "Berätta om mötet med Lars" in heard(scene.karin).labels
    reminder = heard(scene.karin)
    await world.press(scene.karin, "Skicka")
    assert "Sågs du" not in heard(scene.karin).text, "it is not asked about any more"
    await scene.until(may - timedelta(days=6))
    await scene.plan(may)
    await scene.until(may + timedelta(hours=4))
    assert "Sågs du och Lars onsdag 19 maj?" in heard(scene.karin).text
    scene.karin.press("Berätta om mötet med Lars", reminder.message_id)
    await world.rest()
    assert "Sågs du och Lars onsdag 14 april?" in heard(scene.karin).text
    await world.press(scene.karin, "Nej, det blev inte av", "Nej, inte just nu")
    assert "Sågs du och Lars onsdag 19 maj?" in heard(scene.karin).text, "asked today, so it comes back"
    told = [Role.ADEPT in await scene.reports(one) for one in await scene.meetings()]
    assert told == [False, True, False]


async def test_left_for_later(world: World) -> None:
    """A report that was left can be taken up; asked once more it opens where it was left; told, it is told."""
    scene = await asked(world)
    await world.press(scene.karin, "Ja, vi sågs", "Avbryt")
    assert "vi tar det en annan gång" in heard(scene.karin).text
    await scene.until(AGAIN)
    await world.press(scene.karin, "Berätta om mötet med Lars")
    assert "hur länge höll ni på?" in heard(scene.karin).text
    await world.press(scene.karin, "1 timme", "Sådär", "Jag är framme", "Vi har redan en tid", "Nej, inte just nu")
    assert "Vilken dag ses du och Lars?" in heard(scene.karin).text
    (meeting,) = await scene.meetings()
    assert await scene.forge(scene.karin, TellAfterMeeting(meeting.id)) == "Tack, det har du redan berättat."


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


async def test_two_meetings_before_anybody_could_be_asked(world: World) -> None:
    """The newest is asked about first, the one before it on a later day, to both and once."""
    scene = await under_way(world)
    for day in (5, 7):  # a Friday evening and a Sunday: the question comes on Monday
        await scene.plan(datetime(2027, 3, day, 17, tzinfo=UTC))
        await scene.until(datetime(2027, 3, day, 23, tzinfo=UTC))
    await scene.until(datetime(2027, 3, 8, 17, tzinfo=UTC))
    for phone, other in ((scene.karin, "Lars"), (scene.lars, "Karin")):
        assert f"Sågs du och {other} söndag 7 mars?" in heard(phone).text
        assert "fredag 5 mars?" not in texts(phone)
        await world.press(phone, "Nej, det blev inte av", "Nej, inte just nu")
    await scene.until(datetime(2027, 3, 9, 9, tzinfo=UTC))
    for phone, other in ((scene.karin, "Lars"), (scene.lars, "Karin")):
        assert f"Sågs du och {other} fredag 5 mars?" in heard(phone).text
    await scene.until(datetime(2027, 4, 1, 9, tzinfo=UTC))
    assert all(texts(phone).count("fredag 5 mars?") == 1 for phone in (scene.karin, scene.lars))
    assert DueKind.REPORT not in await scene.waits()
    await world.press(scene.lars, "Nej, det blev inte av", "Nej, inte just nu")
    assert [one.state for one in await scene.meetings()] == [MeetingState.NOT_HELD] * 2


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


async def test_a_meeting_that_was_not_useful(world: World) -> None:
    """A low mark reaches the manager the same day with its reason, the adept hears so, and the mentor nothing."""
    scene = await asked(world)
    before = len(scene.lars.heard)
    shown = await world.press(scene.karin, "Ja, vi sågs", "2 timmar")
    assert "Bara Eva ser det, och hör av sig om det inte var så givande." in shown.text
    await world.press(scene.karin, "Inte så givande", "En bit på väg", "Inte bestämt än", "Nej, inte just nu")
    assert "Eva hör av sig till dig, för att höra hur det kan bli bättre." in heard(scene.karin).text
    poor = "• Karin Ek tyckte inte att mötet onsdag 10 mars (Karin och Lars) var så givande, ring 070"
    assert poor in await next_digest(world, scene.eva)
    assert poor in (await world.say(scene.eva, "/attgora")).text
    await world.press(scene.eva, "Karin Ek", "Vi har pratat")
    assert "Behöver ett samtal" not in (await world.say(scene.eva, "/attgora")).text
    assert len(scene.lars.heard) == before
    await world.press(scene.lars, "Ja, vi sågs", "2 timmar", "Inte alls", "Inte bestämt än", "Ja, ring mig gärna")
    listed = (await world.say(scene.eva, "/attgora")).text
    poor = "Lars Holm vill prata och tyckte inte att mötet onsdag 10 mars (Karin och Lars) var så givande, ring"
    assert f"Behöver ett samtal (1)\n• {poor}" in listed


async def test_the_next_day_as_it_is_written(world: World) -> None:
    """A report sends itself, so a day that is typed is shown with the next question, while there is a way back."""
    scene = await asked(world)
    await world.press(scene.karin, "Ja, vi sågs", "2 timmar", "Givande", "En bit på väg")
    await world.transcript(
        scene.karin,
        [
            ("9 mars", "tisdag 9 mars 2027 har redan varit."),
            ("nästa torsdag", "Det kan betyda olika saker."),
            (
                "midsommarafton kl 14",
                ["Nästa möte: fredag 25 juni 2027 kl. 14.00", "en helg eller ledig dag", "6 av 6"],
            ),
            ("[← Tillbaka]", "När ses du och Lars nästa gång?"),
            ("15 april", ["Nästa möte: torsdag 15 april 2027\n", "Vill du prata med Eva om något?"]),
            ("[Nej, inte just nu]", "Mötet med Lars är inlagt: torsdag 15 april kl. 14.00."),
        ],
    )


async def test_the_next_meeting_as_it_is_now(world: World) -> None:
    """Answered late, a report offers no day that has passed; what the partner has booked meanwhile is not asked."""
    scene = await asked(world)
    await world.press(scene.lars, "Ja, vi sågs", "2 timmar")
    await scene.until(datetime(2027, 4, 26, 8, tzinfo=UTC))
    await world.press(scene.lars, "Givande")
    assert "När ses du och Karin nästa gång?" in heard(scene.lars).text
    assert heard(scene.lars).labels[0] == "tisdag 27 april"
    await world.press(scene.karin, "Ja, vi sågs", "2 timmar")
    await scene.plan(datetime(2027, 5, 18, 11, tzinfo=UTC))
    await world.press(scene.karin, "Givande", "En bit på väg")
    assert "Vill du prata med Eva om något?" in heard(scene.karin).text


@pytest.mark.parametrize("role", SIDES)
@pytest.mark.parametrize("planned", ["yes", "no"])
def test_a_report_is_six_taps_at_most(role: Role, planned: str) -> None:
    """Each of its questions is answered by a button, and no summary comes after the last."""
    hints = {"role": role.value, "planned": planned, "dates": "2027-04-13"}
    most = [step for step in REPORT.steps if step.when({"held": "yes"}, hints)]
    assert len(most) <= MOST_TAPS
    assert REPORT.sends_itself
    assert all(step.options({"held": "yes"}, hints) and not step.many for step in most)
