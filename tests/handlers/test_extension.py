"""More time for one pair: shown, told, kept past the programme's last day, and taken back."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from handlers.callbacks import encode
from programme.due import DueKind
from programme.meeting import Meeting, MeetingState
from programme.pair import End, Pair, PairState
from programme.pause import Pause
from programme.people import Role, State
from programme.presses.change import ChangeRule, Rule
from programme.presses.pair import Deed, DoWithPair, OpenPair
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.match import approve
from tests.scenes.pair import put_together
from tests.scenes.report import TUESDAY, UnderWay, under_way
from tests.world import World, heard, said

AFTER_ALL_OTHERS = datetime(2028, 2, 28, 9, tzinfo=UTC)  # the programme ended on Friday
AFTER_THEIRS = datetime(2028, 4, 26, 9, tzinfo=UTC)


@pytest.fixture
def start() -> datetime:
    """A working day in the morning."""
    return TUESDAY


async def ends_of(world: World, scene: UnderWay) -> tuple[date | None, date | None]:
    """Return the pair's own last day, and the programme's latest."""
    pair = await world.run(lambda uow: uow.pairs.get(scene.pair.id))
    programme = await world.run(lambda uow: uow.programmes.get(scene.programme.id))
    return pair.ends_on, programme.extended_to


async def test_two_get_more_time_and_keep_it(world: World) -> None:
    """The manager sees what changes and what is read; the two go on past the others, and end on their day."""
    scene = await under_way(world)
    alone = world.person("Siv Alm")
    other = await world.add_participant(alone, scene.programme)
    world.forge(scene.eva, encode(OpenPair(scene.pair.id)))
    await world.rest()
    asked = await world.press(scene.eva, "Mer tid för de två")
    assert "Nu är deras sista dag 25 februari 2028" in asked.text
    sure = await world.press(scene.eva, "2 månader till: 25 april 2028")
    assert "Sista dag: 25 april 2028 (nu 25 februari 2028)" in sure.text
    assert await ends_of(world, scene) == (None, None), "nothing is done before the yes"
    await world.press(scene.eva, "Ja, ändra och berätta")
    for phone, partner in ((scene.karin, "Lars"), (scene.lars, "Karin")):
        words = f"Eva har gett dig och {partner} mer tid i Framsteg 2027: ni två håller på till och med 25 april 2028."
        assert heard(phone).text == words
        assert words in sure.text
    assert await ends_of(world, scene) == (date(2028, 4, 25), date(2028, 4, 25))
    ends = await world.run(lambda uow: uow.dues.waiting(DueKind.CLOSE, scene.pair.adept_id))
    assert ends is not None
    assert ends.due_at == datetime(2028, 4, 25, 22, tzinfo=UTC)
    await world.time_goes_by(AFTER_ALL_OTHERS - world.clock.now())
    seats = [other.id, scene.pair.adept_id]
    states = await world.run(lambda uow: [uow.memberships.get(key).state for key in seats])
    assert states == [State.OVER, State.WAITING]
    assert (await world.run(lambda uow: uow.pairs.get(scene.pair.id))).state is PairState.ACTIVE
    digest = next(one for one in said(scene.eva) if "Framsteg 2027 tog slut 25 februari 2028" in one)
    assert "Mentorpar som har fått mer tid håller på som längst till och med 25 april 2028." in digest
    mine = (await world.say(scene.karin, "/jag")).text
    assert "Din sista dag i Framsteg 2027 är 25 april 2028." in mine
    assert "25 april" not in (await world.say(alone, "/jag")).text
    await world.press(scene.karin, "Jag och Lars har en tid")
    await world.say(scene.karin, "14 mars 13.00")
    assert "14 mars" in heard(scene.karin).text
    await world.say(scene.karin, "/avbryt")
    await world.time_goes_by(AFTER_THEIRS - world.clock.now())
    assert (await world.run(lambda uow: uow.pairs.get(scene.pair.id))).state is PairState.ENDED
    assert "ses igen" in "\n".join(said(scene.karin))


async def test_it_is_taken_back(world: World) -> None:
    """Back to the programme's day: the same way, told to both; a second yes does nothing, and others get no button."""
    scene = await under_way(world)
    for deed in (Deed.EXTEND_ONE, Deed.EXTEND_BACK):
        world.forge(scene.eva, encode(DoWithPair(scene.pair.id, deed, sure=True)))
        await world.rest()
        assert (await ends_of(world, scene))[0] == (date(2028, 3, 25) if deed is Deed.EXTEND_ONE else None)
    assert (
        heard(scene.lars).text
        == "Eva har ändrat tillbaka: du och Karin håller på till och med 25 februari 2028, som övriga i Framsteg 2027."
    )
    assert await ends_of(world, scene) == (None, None)
    before = scene.lars.messages
    world.forge(scene.eva, encode(DoWithPair(scene.pair.id, Deed.EXTEND_BACK, sure=True)))
    world.forge(scene.karin, encode(DoWithPair(scene.pair.id, Deed.EXTEND_SIX, sure=True)))
    await world.rest()
    assert (scene.lars.messages, await ends_of(world, scene)) == (before, (None, None))


async def test_a_match_late_in_the_year_is_a_choice(world: World) -> None:
    """With less than four months left the manager reads both ways before asking another mentor; earlier, nothing."""
    scene = await under_way(world)
    choice = "slutar 25 februari 2028, så ett nytt mentorskap hinner bara omkring 2 möten"
    for left, is_late in ((timedelta(days=200), False), (timedelta(days=100), True)):
        world.clock.turn(datetime(2028, 2, 25, 9, tzinfo=UTC) - left - world.clock.now())
        world.forge(scene.eva, encode(DoWithPair(scene.pair.id, Deed.REMATCH)))
        await world.rest()
        done = await world.press(scene.eva, "Ja, avsluta och berätta")
        assert (choice in done.text, "Karin väntar till nästa omgång" in done.labels) == (is_late, is_late)
        if not is_late:
            await world.press(scene.eva, "Avslutat av misstag? Öppna igen")
            await world.press(scene.eva, "Ja, öppna igen och berätta")
    read = await world.press(scene.eva, "Karin väntar till nästa omgång")
    await world.press(scene.eva, read.labels[0])
    told = heard(scene.karin).text
    assert "slutar 25 februari 2028, så ett nytt mentorskap skulle hinna bli kort" in told
    assert told in read.text, "Eva has read what Karin reads"
    seat = await world.run(lambda uow: uow.memberships.get(scene.pair.adept_id))
    assert seat.state is State.ON_HOLD


async def test_more_time_for_all_is_read_pair_by_pair_first(world: World) -> None:
    """Who lands where now and then, who rests and how many have ended stand above the yes."""
    scene = await under_way(world)
    pair, eva = scene.pair, scene.eva

    def meet(uow: SqlUnitOfWork) -> None:
        author = uow.memberships.get(pair.adept_id).person_id
        for month, day in ((3, 3), (5, 12), (6, 28), (9, 15)):
            at = datetime(2027, month, day, 12, tzinfo=UTC)
            uow.meetings.add(Meeting(0, pair.id, at, author, at, "", MeetingState.HELD))
        uow.pairs.save(replace(pair, adept_told=6, mentor_told=7))

    await world.run(meet)
    world.clock.turn(datetime(2027, 10, 4, 9, tzinfo=UTC) - world.clock.now())
    others = await two_more_pairs(world, scene)
    world.forge(eva, encode(ChangeRule(scene.programme.id, Rule.ENDS)))
    await world.rest()
    shown = (await world.press(eva, "3 månader till: 25 maj 2028")).text
    for part in (
        "• Karin Ek och Lars Holm: nu 6 av 8, då 8 av 10",
        "Ett mentorpar hinner fler möten.",
        "Ett mentorpar har redan avslutat och berörs inte.",
        "• Nora Ek och Per Dahl har paus tills vidare.",
    ):
        assert part in shown, shown
    assert (await world.run(lambda uow: uow.programmes.get(scene.programme.id))).ends_on == date(2028, 2, 25)
    world.forge(eva, encode(DoWithPair(pair.id, Deed.EXTEND_THREE)))
    await world.rest()
    alone = "Prognosen som de två har läst: 6 av 8 möten. Med den nya dagen: 8 av 8"
    assert alone in heard(eva).text, heard(eva).text
    assert len(others) == 2


async def two_more_pairs(world: World, scene: UnderWay) -> list[Pair]:
    """Let one pair rest for the time being, and another have ended."""
    found = []
    for adept, mentor, state in (
        ("Nora Ek", "Per Dahl", PairState.PAUSED),
        ("Siv Alm", "Bo Falk", PairState.ENDED),
    ):
        for name, role in ((adept, Role.ADEPT), (mentor, Role.MENTOR)):
            await approve(world, await world.add_participant(world.person(name), scene.programme, role))
        pair = await put_together(world, scene.programme, adept, mentor, state)
        found.append(pair)
        if state is PairState.PAUSED:
            rest = Pause(0, scene.programme.id, pair.adept_id, pair.id, date(2027, 9, 20))
            await world.run(lambda uow, rest=rest: uow.pauses.add(rest))  # type: ignore[misc]
        else:
            over = replace(pair, end=End.REMATCHED, start_confirmed_at=world.clock.now())
            await world.run(lambda uow, over=over: uow.pairs.save(over))  # type: ignore[misc]
    return found
