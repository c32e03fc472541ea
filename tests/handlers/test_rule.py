"""The numbers that a programme sets for itself: each says whom it reaches, and holds where it is used."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from programme.calendar import deadline
from programme.due import DueKind
from programme.meeting import Meeting, asked_at, ends_at
from programme.pair import PairState
from programme.people import Preset, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.change import Rule
from programme.usecases.common.two import two_of
from programme.usecases.desk.rule_change import REACHES, WORKED_OUT_FIRST
from programme.usecases.matching.proposal import objection_by
from programme.usecases.trust import fit
from programme.usecases.year import prompt
from storage import tables
from tests.rows import NOW
from tests.scenes.match import approve, employ, karin_and_lars, match
from tests.scenes.pair import a_pair, put_together
from tests.world import World


def test_each_rule_says_what_it_reaches() -> None:
    """A fact about a programme either shows its whole effect first, or says how many it reaches."""
    assert set(REACHES) | WORKED_OUT_FIRST == set(Rule)


async def test_another_length_of_a_meeting(world: World) -> None:
    """The question how a meeting was moves with the length; the booked time stays."""
    eva, _, _, pair = await a_pair(world, PairState.ACTIVE)
    starts = world.clock.now() + timedelta(days=1)
    await world.run(lambda uow: uow.meetings.add(Meeting(0, pair.id, starts, 1, world.clock.now())))
    await world.say(eva, "/jag")
    await world.press(eva, "Programmet Framsteg 2027")
    await world.press(eva, "Inställningar")
    asked = await world.press(eva, "Mötets längd")
    assert "Mötets längd nu: Som upplägget säger, 2 timmar" in asked.text
    assert "Som upplägget säger, 2 timmar" in asked.labels
    assert "Det gäller nästa möte för det mentorpar som är igång." in asked.text
    page = await world.press(eva, "1 timme")
    assert "Mötets längd: 1 timme" in page.text
    (programme,) = await world.run(lambda uow: uow.programmes.open(starts.date()))
    (meeting,) = await world.run(lambda uow: uow.meetings.of_pair(pair.id))
    assert (meeting.starts_at, ends_at(meeting, programme)) == (starts, starts + timedelta(hours=1))
    asks = await world.run(lambda uow: [one for one in uow.dues.of_pair(pair.id) if one.kind is DueKind.REPORT])
    over = asked_at(starts + timedelta(hours=1), programme.calendar)
    assert [one.due_at for one in asks] == [over]
    for typed, shown in (
        ("två och en halv timme", "2½ timmar"),
        ("100 minuter", "1 tim 40 min"),
        ("en halvtimme", "en halvtimme"),
    ):
        await world.press(eva, "Mötets längd")
        assert f"Mötets längd: {shown}" in (await world.say(eva, typed)).text


@pytest.mark.parametrize(
    ("minutes", "preset", "hours"),
    [(None, Preset.LEADERSHIP, 2), (None, Preset.ENTREPRENEUR, 4), (90, Preset.LEADERSHIP, 1.5)],
)
def test_when_a_meeting_ends(minutes: int | None, preset: Preset, hours: float) -> None:
    """A programme without a length of its own follows its preset."""
    programme = Programme(
        1, "Framsteg", NOW.date(), NOW.date(), preset, "Europe/Stockholm", NOW, meeting_minutes=minutes
    )
    meeting = Meeting(1, 1, NOW, 1, NOW)
    assert ends_at(meeting, programme) - meeting.starts_at == timedelta(hours=hours)


async def test_the_most_adepts_of_a_mentor(world: World) -> None:
    """A mentor with room for two is full with one where the programme says so, and is not put forward again."""
    eva, *_, programme = await karin_and_lars(world)
    per = world.person("Per Ek")
    await approve(world, await world.add_participant(per, programme))
    await employ(world, {"Per Ek": "Västbygg"})
    await world.transcript(
        eva,
        [
            ("/jag", "Framsteg 2027"),
            ("[Programmet Framsteg 2027]", "Framsteg"),
            ("[Inställningar]", "Adepter per mentor: Mentorn säger själv"),
            ("[Adepter per mentor]", "Det gäller den enda mentorn, från nästa förslag."),
            ("[Högst en]", ["Sparat: Adepter per mentor.", "Adepter per mentor: Högst en"]),
        ],
    )
    await put_together(world, programme, "Karin Ek", "Lars Holm", PairState.ACTIVE)
    message = await match(world, eva)
    assert "Det finns ingen mentor som passar" in message.text


async def test_days_to_answer(world: World) -> None:
    """A question that waits keeps its day; the next has as many working days as the programme gives."""
    eva, *_ = await karin_and_lars(world)
    await world.transcript(
        eva,
        [
            ("/jag", "Framsteg 2027"),
            ("[Programmet Framsteg 2027]", "Framsteg"),
            ("[Inställningar]", "Mentorns svarstid: Tre arbetsdagar, som vanligt"),
            ("[Mentorns svarstid]", "Ingen fråga väntar på svar just nu."),
            ("30 dagar", "från 1 till 20"),
            ("sju", "Sparat: Mentorns svarstid."),
        ],
    )
    await match(world, eva)
    await world.press(eva, "Fråga Lars?", "Ja, fråga Lars")
    (due,) = [one for one in await world.rows(tables.due) if one["kind"] == DueKind.MENTOR_ANSWER]
    assert due["due_at"] == deadline(due["created_at"], 7, ZoneInfo("Europe/Stockholm"))


async def test_quiet_times(world: World) -> None:
    """A week that is typed is shown, moves the question about the next meeting, and goes at a press."""
    eva, _, _, pair = await a_pair(world, PairState.ACTIVE)
    await world.run(lambda uow: prompt.expect_next(uow, two_of(uow, pair), world.clock.now()))
    waits = await _cadence(world)
    day = waits.astimezone(ZoneInfo("Europe/Stockholm")).date()
    monday = day - timedelta(days=day.weekday())
    await world.say(eva, "/jag")
    await world.press(eva, "Programmet Framsteg 2027")
    await world.press(eva, "Inställningar")
    asked = await world.press(eva, "Lugna tider")
    assert "Lugna tider nu: –" in asked.text
    assert "Ett mentorpar är igång." in asked.text
    refused = await world.say(eva, "sportlov")
    assert "Jag förstår inte sportlov." in refused.text
    page = await world.say(eva, f"v. {monday.isocalendar().week}")
    assert f"Lugna tider: v. {monday.isocalendar().week} (" in page.text
    assert "Frågan om nästa möte får en ny dag för ett mentorpar." in page.text
    assert await _cadence(world) > waits + timedelta(days=6 - day.weekday())
    asked = await world.press(eva, "Lugna tider")
    removes = next(label for label in asked.labels if label.startswith("Ta bort v. "))
    page = await world.press(eva, removes)
    assert "Lugna tider: –" in page.text
    assert await _cadence(world) == waits


async def _cadence(world: World) -> datetime:
    (due,) = [one for one in await world.rows(tables.due) if one["kind"] == DueKind.CADENCE]
    at: datetime = due["due_at"]
    return at


async def test_no_nudge_comes_in_a_quiet_time(world: World) -> None:
    """What falls due in a quiet week of the programme is said once it is over, as in July."""
    _, _, _, pair = await a_pair(world, PairState.ACTIVE)
    await world.run(lambda uow: prompt.expect_next(uow, two_of(uow, pair), world.clock.now()))
    waits = await _cadence(world)
    first, last = waits.date() - timedelta(days=1), waits.date() + timedelta(days=9)

    def quieten(uow: UnitOfWork) -> None:
        programme = uow.programmes.get(pair.programme_id)
        uow.programmes.save(replace(programme, quiet=(f"{first}/{last}",)))

    await world.run(quieten)  # after the wait was put
    await world.time_goes_by(waits + timedelta(hours=1) - world.clock.now())
    assert (await _cadence(world)).date() > last
    assert not await world.rows(tables.nudges)


async def test_days_to_object(world: World) -> None:
    """A programme sets how long an adept has to object; who was asked before keeps the day that was promised."""
    eva, *_, programme = await karin_and_lars(world)
    await match(world, eva)
    await world.press(eva, "Fråga Lars?", "Ja, fråga Lars")
    lars = world.known("Lars Holm")
    await world.press(lars, "Ja, jag vill gärna träffa Karin")
    (due,) = [one for one in await world.rows(tables.due) if one["kind"] == DueKind.OBJECTION]
    await world.run(lambda uow: uow.programmes.save(replace(uow.programmes.get(programme.id), object_days=2)))
    (pair,) = await world.run(lambda uow: uow.pairs.open_in(programme.id))
    assert await world.run(lambda uow: objection_by(uow, two_of(uow, pair))) == due["due_at"].date()


async def test_days_to_tell_how_the_first_meeting_felt(world: World) -> None:
    """A programme sets how long the two have to answer; who was asked before keeps the day."""
    *_, pair = await a_pair(world, PairState.MEETING_AHEAD)
    now = world.clock.now()

    def asked(uow: UnitOfWork) -> tuple[datetime | None, datetime]:
        programme = replace(uow.programmes.get(pair.programme_id), fit_days=2)
        uow.programmes.save(programme)
        fit.ask(uow, pair, now)
        found = uow.pairs.find(pair.id)
        assert found is not None
        return found.outcome_at, programme.calendar.deadline(now, 2)

    at, expected = await world.run(asked)
    assert at == expected
