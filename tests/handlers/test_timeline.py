"""The meetings in their order: the manager reads what was told, each of the two their own days and answers."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from handlers.callbacks import encode
from programme.meeting import TIME_TO_TELL, Held, Meeting, MeetingState, Report
from programme.pair import End, Fit, FitAnswer, PairState
from programme.people import Role, State
from programme.presses.meeting import ShowMeetings, ShowTimeline
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.pair import put_together
from tests.scenes.report import TUESDAY, UnderWay, under_way
from tests.world import World


@pytest.fixture
def start() -> datetime:
    """A working day in the morning."""
    return TUESDAY


async def a_year(world: World, meetings: int = 2) -> UnderWay:
    """Let Karin and Lars have met: first as they got to know each other, then with a report from both."""
    scene = await under_way(world)

    def work(uow: SqlUnitOfWork) -> None:
        pair, now = scene.pair, world.clock.now()
        karin, lars = pair.adept_id, pair.mentor_id
        uow.fits.put(FitAnswer(0, pair.id, Role.ADEPT, Fit.YES, now))
        uow.fits.put(FitAnswer(0, pair.id, Role.MENTOR, Fit.YES, now, recorded_by=1))
        author = uow.memberships.get(karin).person_id
        for number in range(meetings):
            at = now - timedelta(days=7 * (meetings - number))
            been = uow.meetings.add(Meeting(0, pair.id, at, author, at, "", MeetingState.HELD))
            if number:
                marks = Report(0, been.id, karin, Held.YES, now, 90, 2, 3, talk=True)
                uow.reports.add(marks)
                uow.reports.add(replace(marks, membership_id=lars, minutes=120, useful=5, progress=None, talk=False))

    await world.run(work)
    return scene


async def the_card(world: World, scene: UnderWay) -> str:
    await world.say(scene.eva, "/deltagare")
    return (await world.press(scene.eva, "Karin Ek, adept")).text


async def test_what_was_booked_last_stands_first(world: World) -> None:
    """Of two meetings at the same hour, called off and booked again, the newer row stands above the older."""
    scene = await a_year(world, 0)

    def work(uow: SqlUnitOfWork) -> None:
        now = world.clock.now()
        author = uow.memberships.get(scene.pair.adept_id).person_id
        for state in (MeetingState.CANCELLED, MeetingState.PLANNED):
            uow.meetings.add(Meeting(0, scene.pair.id, now + timedelta(days=7), author, now, "", state))

    await world.run(work)
    card = await the_card(world, scene)
    assert card.index("med Lars: inplanerat") < card.index("med Lars: avbokat")


async def test_the_manager_sees_what_was_told(world: World) -> None:
    """The pair's card has both sides of each meeting, the newest first; the person's card that person's."""
    scene = await a_year(world)
    card = await the_card(world, scene)
    assert (
        "• tisdag 23 februari med Lars: blev av\n– Karin: 1½ timme, inte så givande, ungefär halvvägs mot målen" in card
    )
    assert "vill prata" in card
    assert "väldigt givande" not in card
    pair = (await world.press(scene.eva, "Karin och Lars")).text
    newest = (
        "• tisdag 23 februari: blev av\n"
        "– Karin: 1½ timme, inte så givande, ungefär halvvägs mot målen, vill prata\n"
        "– Lars: 2 timmar, väldigt givande\n"
    )
    first = (
        "• tisdag 16 februari: blev av\n– Karin: vill fortsätta\n– Lars: vill fortsätta (noterat av programansvarig)"
    )
    assert newest + first in pair


async def test_each_of_the_two_sees_their_own(world: World) -> None:
    """`/me` has the days of all meetings with one's lengths; the page behind it one's answers, never the other's."""
    scene = await a_year(world)
    mine = await world.say(scene.karin, "/jag")
    assert (
        "Hittills 2 möten, cirka 4 timmar, det senaste först:\n• tisdag 23 februari: 1½ timme\n• tisdag 16 februari"
        in mine.text
    )
    page = await world.press(scene.karin, "Alla dina möten")
    assert "1½ timme, inte så givande, ungefär halvvägs mot målen, vill prata" in page.text
    assert "2 timmar" not in mine.text + page.text
    assert "väldigt" not in page.text
    theirs = await world.say(scene.lars, "/jag")
    assert "• tisdag 23 februari: 2 timmar" in theirs.text
    assert "inte så givande" not in (await world.press(scene.lars, "Alla dina möten")).text


async def test_what_only_the_partner_told_is_not_there(world: World) -> None:
    """Whoever has not told reads nothing of what the other has: a fortnight later the day alone, and no answer."""
    scene = await a_year(world, meetings=1)

    def only_lars(uow: SqlUnitOfWork) -> None:
        been = uow.meetings.of_pair(scene.pair.id)[0]
        uow.reports.add(Report(0, been.id, scene.pair.mentor_id, Held.YES, world.clock.now(), 180, 4))

    await world.run(only_lars)
    assert "Hittills" not in (await world.say(scene.karin, "/jag")).text
    assert "tisdag 23 februari: inget svar än" in (await world.press(scene.karin, "Alla dina möten")).text
    await world.time_goes_by(TIME_TO_TELL)
    mine = await world.say(scene.karin, "/jag")
    assert "Hittills ett möte:\n• tisdag 23 februari" in mine.text
    assert "3 timmar" not in mine.text
    await world.say(scene.karin, "/uppgifter")
    copy = ((await world.press(scene.karin, "Ge mig en kopia")).document or b"").decode()
    assert "Möte: 23 februari 2027 10.30" in copy
    assert "blev av" not in copy
    assert "3 timmar, givande" in await pair_card(world, scene)


async def pair_card(world: World, scene: UnderWay) -> str:
    await the_card(world, scene)
    return (await world.press(scene.eva, "Karin och Lars")).text


async def test_a_long_year_is_paged(world: World) -> None:
    """Three meetings stand on the card, the rest a press away; every page has a way back, and any number is safe."""
    scene = await a_year(world, meetings=11)
    card = await pair_card(world, scene)
    assert "Som Karin har svarat blir det 17 timmar och som Lars har svarat 22. Här räknas mitt emellan." in card
    assert card.count("blev av") == 3
    page = await world.press(scene.eva, "Alla möten (11)")
    assert page.text.count("blev av") == 8
    older = await world.press(scene.eva, "Äldre →")
    assert older.text.count("blev av") == 3
    assert older.message_id == page.message_id
    assert "← Nyare" in older.labels
    assert "Visa de två" in older.labels
    scene.eva.press_forged(encode(ShowTimeline(scene.pair.id, 2**62)))
    await world.rest()
    assert any("vill fortsätta" in one.text for one in scene.eva.heard)


async def test_after_the_end_the_days_are_still_there(world: World) -> None:
    """An ended pair's meetings stay with each of the two, and with the next partner's each says with whom."""
    scene = await a_year(world)
    await world.run(lambda uow: uow.pairs.save(replace(scene.pair, state=PairState.ENDED, end=End.CLOSED)))
    assert "• tisdag 23 februari: 1½ timme" in (await world.say(scene.karin, "/jag")).text
    per = world.person("Per Öberg")
    adept = await world.add_participant(per, scene.programme)
    await world.run(lambda uow: uow.memberships.save(replace(uow.memberships.get(adept.id), state=State.WAITING)))
    pair = await put_together(world, scene.programme, "Per Öberg", "Lars Holm", PairState.ACTIVE)

    def met(uow: SqlUnitOfWork) -> None:
        at = world.clock.now() - timedelta(days=1)
        uow.meetings.add(Meeting(0, pair.id, at, adept.person_id, at, "", MeetingState.HELD))

    await world.run(met)
    said = (await world.say(scene.lars, "/jag")).text
    assert "• måndag 1 mars med Per\n• tisdag 23 februari med Karin: 2 timmar" in said


async def test_what_the_manager_wrote_down(world: World) -> None:
    """A meeting that the manager wrote down is marked; whatever the two had told, it does not count for them."""
    scene = await a_year(world)

    def recorded(uow: SqlUnitOfWork) -> None:
        uow.fits.drop(scene.pair.id)
        for been in uow.meetings.of_pair(scene.pair.id):
            uow.meetings.save(replace(been, state=MeetingState.NOT_HELD, recorded_by=1))

    await world.run(recorded)
    assert "• tisdag 23 februari: blev inte av (noterat av programansvarig)" in await pair_card(world, scene)
    assert "möte" not in (await world.say(scene.karin, "/jag")).text.replace("mötet", "").split("Telefon")[0]
    page = (await world.press(scene.karin, "Alla dina möten")).text
    decided = "blev inte av enligt programansvarig"
    assert f"• tisdag 23 februari: {decided} (du svarade: 1½ timme, inte så givande" in page
    assert f"• tisdag 16 februari: {decided}" in page


async def test_what_was_told_not_to_be_held_does_not_count(world: World) -> None:
    """A meeting that one tells did not take place counts for them no more; it stands on the page behind."""
    scene = await a_year(world, meetings=3)

    def not_held(uow: SqlUnitOfWork) -> None:
        first = uow.meetings.of_pair(scene.pair.id)[0]
        uow.reports.add(Report(0, first.id, scene.pair.adept_id, Held.NO, world.clock.now()))
        uow.reports.add(Report(0, first.id, scene.pair.mentor_id, Held.YES, world.clock.now(), 120))

    await world.run(not_held)
    mine = (await world.say(scene.karin, "/jag")).text
    assert "Hittills 2 möten, 3 timmar, det senaste först:" in mine
    assert "blev inte av" not in mine
    assert "Hittills 3 möten, 6 timmar, det senaste först:" in (await world.say(scene.lars, "/jag")).text
    assert "• tisdag 9 februari: blev inte av" in (await world.press(scene.karin, "Alla dina möten")).text
    card = await pair_card(world, scene)
    assert "Hittills: 3 möten" in card
    assert "• tisdag 9 februari: de har svarat olika om det blev av" in card


async def test_others_get_nothing(world: World) -> None:
    """A partner's meetings page is not theirs to open, nor the pair's timeline anybody's but the manager's."""
    scene = await a_year(world)
    await world.say(scene.lars, "/jag")
    for press in (ShowMeetings(scene.pair.adept_id), ShowTimeline(scene.pair.id)):
        assert "Det där kan jag inte öppna åt dig." in await world.toast(scene.lars, encode(press))


async def test_each_page_counts_the_same_meetings(world: World) -> None:
    """A meeting counts once one of the two has told of it: for whoever told and their manager, later for the other."""
    scene = await a_year(world, meetings=2)

    def two_more(uow: SqlUnitOfWork) -> None:
        now, author = world.clock.now(), uow.memberships.get(scene.pair.adept_id).person_id
        for hours in (3, 1):
            at = now - timedelta(hours=hours)
            uow.meetings.add(Meeting(0, scene.pair.id, at, author, at, "", MeetingState.PLANNED))

    await world.run(two_more)
    for phone in (scene.karin, scene.lars):
        assert "Hittills 2 möten" in (await world.say(phone, "/jag")).text
        assert "inget svar än" in (await world.press(phone, "Alla dina möten")).text
    await the_card(world, scene)
    assert "Hittills: 2 möten" in (await world.press(scene.eva, "Karin och Lars")).text

    def lars_tells(uow: SqlUnitOfWork) -> None:
        been = min(
            (one for one in uow.meetings.of_pair(scene.pair.id) if one.state is MeetingState.PLANNED),
            key=lambda one: one.starts_at,
        )
        uow.reports.add(Report(0, been.id, scene.pair.mentor_id, Held.YES, world.clock.now(), 120, 4))
        uow.meetings.save(replace(been, state=MeetingState.HELD))

    await world.run(lars_tells)
    assert "Hittills 2 möten" in (await world.say(scene.karin, "/jag")).text, "what Lars told is not hers to read"
    assert "Hittills 3 möten" in (await world.say(scene.lars, "/jag")).text
    await the_card(world, scene)
    card = (await world.press(scene.eva, "Karin och Lars")).text
    assert "Hittills: 3 möten, cirka 6 timmar" in card

    def denied(uow: SqlUnitOfWork) -> None:
        told = max(uow.meetings.of_pair(scene.pair.id), key=lambda one: (one.state is MeetingState.HELD, one.id))
        uow.meetings.save(replace(told, state=MeetingState.NOT_HELD, recorded_by=1))

    await world.run(denied)
    assert "Hittills 2 möten" in (await world.say(scene.lars, "/jag")).text
    await the_card(world, scene)
    assert "Hittills: 2 möten" in (await world.press(scene.eva, "Karin och Lars")).text
