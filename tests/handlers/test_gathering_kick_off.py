"""The kick-off of a programme for entrepreneurs is the first meeting: no clock before it, the fit question after it."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from programme.due import DueKind
from programme.pair import Pair, PairState
from programme.people import Preset, State
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.gathering import BEGINS, DAY, MORNING, Event, an_event
from tests.world import World, heard, said


@pytest.fixture
def start() -> datetime:
    """A working day in the morning."""
    return MORNING


async def two(scene: Event) -> Pair:
    """Let Karin and Lars have each other's contacts in a programme for entrepreneurs."""

    def work(uow: SqlUnitOfWork) -> Pair:
        uow.programmes.save(replace(scene.programme, preset=Preset.ENTREPRENEUR))
        sides = []
        for name in ("Karin", "Lars"):
            person = uow.people.by_telegram(scene.people[name].chat_id)
            assert person is not None
            seat = replace(uow.memberships.of_person(person.id)[0], state=State.WAITING)
            uow.memberships.save(seat)
            sides.append(seat.id)
        now = scene.world.clock.now()
        return uow.pairs.add(Pair(0, scene.programme.id, sides[0], sides[1], PairState.MEETING_AHEAD, now))

    return await scene.world.run(work)


async def day_of(scene: Event, pair: Pair, kind: DueKind) -> datetime | None:
    """Return when a wait about the pair falls due, or None."""
    found = await scene.world.run(lambda uow: uow.dues.waiting(kind, pair.id))
    return found.due_at if found else None


async def test_the_kick_off_is_the_first_meeting(world: World) -> None:
    """The days are counted from it; a no and a yes count them anew; both ticked, the two are asked how it felt."""
    scene = await an_event(world)
    pair = await two(scene)
    await scene.invite(kind="Kick-off")
    eva, karin, lars = scene.eva, scene.people["Karin"], scene.people["Lars"]
    assert await day_of(scene, pair, DueKind.HEARD_FROM) == datetime(2027, 4, 5, 7, tzinfo=UTC), "ten days from then"
    for kind in (DueKind.BOOKED, DueKind.HELD):  # the line on who came stands for all pairs until it has gone
        assert await day_of(scene, pair, kind) == datetime(2027, 4, 22, 7, tzinfo=UTC)
    assert "blir det här ert första möte om ni båda kommer" in heard(karin).text
    await world.press(karin, "Nej")
    assert (await day_of(scene, pair, DueKind.BOOKED) or BEGINS) < BEGINS, "the clock runs"
    await world.press(karin, "Ja")
    assert (await day_of(scene, pair, DueKind.HELD) or BEGINS) > BEGINS + 20 * DAY
    assert (
        "Du och Lars träffas för första gången på kick-offen torsdag 25 mars kl. 17.00."
        in (await world.say(karin, "/jag")).text
    )
    await world.press(lars, "Ja")
    await scene.until(BEGINS + DAY / 8)
    mine = (await world.say(karin, "/jag")).text
    assert "Sågs du och Lars på kick-offen torsdag 25 mars?" in mine, "nobody has ticked it yet"
    assert "Vilka kom till Kick-off torsdag 25 mars? Bocka av dem" in (await world.say(eva, "/attgöra")).text
    assert "Inget väntar" not in heard(eva).text
    await world.press(eva, "Bocka av vilka som kom", "Klart, 2 kom")
    assert "En adept och en mentor har nu haft sitt första möte." in heard(eva).text
    (meeting,) = await world.rows(tables.meetings)
    assert meeting["starts_at"] == BEGINS
    assert [one["minutes"] for one in await world.rows(tables.reports)] == [120, 120]
    await scene.until(datetime(2027, 3, 30, 9, tzinfo=UTC))
    for phone in (karin, lars):
        assert any("Hur kändes" in one or "fortsätta" in one for one in said(phone)[-2:])


async def test_who_did_not_come_has_ten_days_from_the_tick(world: World) -> None:
    """Nobody stands on the list as not having met while the one line asks who came; after it the days run."""
    scene = await an_event(world)
    pair = await two(scene)
    await scene.invite(kind="Kick-off")
    for name in ("Karin", "Lars"):
        await world.press(scene.people[name], "Ja")
    await scene.until(datetime(2027, 4, 20, 9, tzinfo=UTC))
    listed = (await world.say(scene.eva, "/attgöra")).text
    assert "Vilka kom till Kick-off torsdag 25 mars?" in listed
    assert "har ingen tid än" not in listed
    await world.press(scene.eva, "Bocka av vilka som kom", "✓ Lars Holm, mentor", "Klart, 1 kom")
    assert await day_of(scene, pair, DueKind.BOOKED) == datetime(2027, 4, 30, 7, tzinfo=UTC)


async def test_called_off_the_clock_runs(world: World) -> None:
    """The two then have ten days to book their first meeting, from that moment on."""
    scene = await an_event(world)
    pair = await two(scene)
    await scene.invite(kind="Kick-off")
    await scene.open("Kick-off, torsdag 25 mars")
    await world.press(scene.eva, "Ställa in?", "Ja, ställ in den")
    await world.time_goes_by(DAY / 1000)
    booked = await day_of(scene, pair, DueKind.BOOKED)
    assert booked is not None
    assert booked < BEGINS
    assert "Kick-off torsdag 25 mars kl. 17.00 är tyvärr inställd." in heard(scene.people["Karin"]).text
    await world.say(scene.people["Karin"], "/uppgifter")
    await world.press(scene.people["Karin"], "Ge mig en kopia")
    copy = (heard(scene.people["Karin"]).document or b"").decode()
    for part in ("Programträffar som du har bjudits in till", "Kick-off", "inget svar än", "en inbjudan till en"):
        assert part in copy
