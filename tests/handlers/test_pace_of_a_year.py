"""A whole year on `/me`: of two who keep their rhythm, and of two who start late, pause and get more time."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from handlers.callbacks import encode
from programme.meeting import Held, Meeting, MeetingState, Report
from programme.pair import Pair, PairState
from programme.people import Role
from programme.presses.pair import Deed, DoWithPair
from sandbox.phones.people import Phone
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.match import approve, employ
from tests.scenes.pair import put_together
from tests.scenes.report import TUESDAY, UnderWay, under_way
from tests.world import World


@pytest.fixture
def start() -> datetime:
    """A working day in the morning."""
    return TUESDAY


async def met(world: World, pair: Pair, *days: date) -> None:
    """Let two have met: to the adept it took an hour and a half, to the mentor two."""

    def work(uow: SqlUnitOfWork) -> None:
        author = uow.memberships.get(pair.adept_id).person_id
        for day in days:
            at = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
            been = uow.meetings.add(Meeting(0, pair.id, at, author, at, "", MeetingState.HELD))
            for key, minutes in ((pair.adept_id, 90), (pair.mentor_id, 120)):
                uow.reports.add(Report(0, been.id, key, Held.YES, world.clock.now(), minutes, 4))

    await world.run(work)


async def until(world: World, day: date) -> None:
    """Let time go by until eleven on a day."""
    await world.time_goes_by(datetime(day.year, day.month, day.day, 10, tzinfo=UTC) - world.clock.now())


async def late_pair(scene: UnderWay, siv: Phone, per: Phone) -> Pair:
    """Let an adept and a mentor come in after the summer and be under way."""
    world, programme = scene.world, scene.programme
    seats = [
        await world.add_participant(siv, programme),
        await world.add_participant(per, programme, Role.MENTOR),
    ]
    await employ(world, {"Siv Alm": "Ostbygg", "Per Berg": "Västbygg"})
    await approve(world, *seats)
    return await put_together(world, programme, "Siv Alm", "Per Berg", PairState.ACTIVE)


async def test_a_year_of_two_different_pairs(world: World) -> None:
    """The sums, where the two land, the goal and the next meeting, as they change from spring to the spring after."""

    async def reads(phone: Phone, *parts: str, never: str = "I den här takten") -> None:
        text = (await world.say(phone, "/me")).text
        assert [one for one in parts if one not in text] == [], text
        assert never not in text

    scene = await under_way(world)
    karin, lars, steady = scene.karin, scene.lars, scene.pair

    await until(world, date(2027, 5, 20))
    await met(world, steady, date(2027, 4, 6), date(2027, 5, 14))
    await scene.plan(datetime(2027, 6, 21, 13, tzinfo=UTC))
    lands = "I den här takten har du och Lars setts {} gånger när ni är klara 25 februari 2028. Tanken är minst 8."
    await reads(
        karin,
        "Du och Lars ses måndag 21 juni kl. 15.00.",
        "Hittills 2 möten, 3 timmar, det senaste först:\n• fredag 14 maj: 1½ timme",
        lands.format(9),
        never=" av 8 ",
    )
    await reads(lars, "Hittills 2 möten, 4 timmar", "har du och Karin setts 9 gånger", never="1½")

    await until(world, date(2027, 8, 16))
    await met(world, steady, date(2027, 8, 9))
    # Nobody has told about the meeting in June: it counts nowhere, before one of the two says that they met.
    few = "I den här takten har du och Lars setts 6 av 8 gånger"
    await reads(karin, "Hittills 3 möten, cirka 5 timmar", "Nästa steg är ditt", few, never="ses måndag")

    def lars_tells(uow: SqlUnitOfWork) -> None:
        (june,) = (one for one in uow.meetings.of_pair(steady.id) if one.state is MeetingState.PLANNED)
        uow.meetings.save(replace(june, state=MeetingState.HELD))
        uow.reports.add(Report(0, june.id, steady.mentor_id, Held.YES, world.clock.now(), 120, 4))

    await world.run(lars_tells)
    await reads(karin, "Hittills 4 möten, cirka 7 timmar", "Nästa steg är ditt", lands.format(8), never="ses måndag")
    siv, per = world.person("Siv Alm"), world.person("Per Berg", language="en")
    late = await late_pair(scene, siv, per)
    await reads(siv, "Nästa steg är ditt: bestäm med Per", never="Hittills")

    await until(world, date(2027, 11, 8))
    await met(world, steady, date(2027, 9, 16), date(2027, 10, 25))
    await met(world, late, date(2027, 9, 20), date(2027, 11, 1))
    await reads(karin, "Hittills 6 möten, cirka 10 timmar", lands.format(9), never=" av 8 ")
    await reads(siv, "Hittills 2 möten, 3 timmar", "setts 4 gånger", "Tanken är minst 4.", never=" av 4 ")
    await reads(
        per,
        "So far 2 meetings, 4 hours, the newest first:\n• Monday 1 November: 2 hours",
        "At this pace you and Siv will have met 4 times by 25 February 2028. The plan is at least 4.",
    )
    await world.press(siv, "Ta en paus")
    await world.say(siv, "24 januari")
    await world.press(siv, "Ja, så blir det")
    await reads(siv, "paus i Framsteg 2027 till måndag 24 januari", "Hittills 2 möten, 3 timmar")

    for day in (date(2028, 1, 24), date(2028, 2, 7)):  # the pause ends on its day
        await until(world, day)
    await met(world, steady, date(2027, 12, 1), date(2028, 1, 10))
    await met(world, late, date(2028, 1, 31))
    short = "I den här takten har du och Per setts 3 av 4 gånger när ni är klara 25 februari 2028."
    await reads(siv, "Hittills 3 möten, cirka 5 timmar", short, "slutar 25 februari 2028", never="Din sista dag")
    world.forge(scene.eva, encode(DoWithPair(late.id, Deed.EXTEND_TWO, sure=True)))
    await world.rest()
    await reads(
        siv,
        "Din sista dag i Framsteg 2027 är 25 april 2028.",
        "setts 5 gånger när ni är klara 25 april 2028. Tanken är minst 5.",
        never="25 februari",
    )
    await reads(per, "Your last day in Framsteg 2027 is 25 April 2028.", "met 5 times by 25 April 2028")
    await reads(karin, "Hittills 8 möten, cirka 13 timmar", lands.format(9), never="25 april")
    more = "Mentorpar som har fått mer tid håller på som längst till och med 25 april 2028."
    await reads(scene.eva, "till 25 februari 2028", more)

    await until(world, date(2028, 3, 20))
    await met(world, late, date(2028, 3, 8))
    await reads(karin, "Tack för att du var med i Framsteg 2027!", "Hittills 8 möten, cirka 13 timmar")
    await reads(siv, "Hittills 4 möten, 6 timmar", "setts 5 gånger", "Tanken är minst 5.", never="Tack för")
    await reads(scene.eva, more, never="Programmet är slut")
    assert more in (await world.say(scene.eva, "/program")).text
    await world.say(siv, "/guide")
    ending = await world.press(siv, "Ett bra avslut")
    assert "Din sista dag är 25 april 2028. Bestäm i god tid" in ending.text

    await until(world, date(2028, 4, 24))
    await reads(siv, "Hittills 4 möten, 6 timmar")  # and no pace, where no meeting fits in any more
    assert "på väg mot" not in (await world.say(scene.eva, "/par")).text
