"""A pair whose contract nobody has signed: the year goes on, and the signatures are a wait of their own."""

from datetime import datetime, timedelta

import pytest

from programme.meeting import MeetingState
from programme.pair import PairState
from tests.scenes.contract import TUESDAY, started
from tests.scenes.report import ASKED, WEDNESDAY, UnderWay, texts
from tests.world import World, heard

A_WEEK_AFTER_THE_END = timedelta(days=400)


@pytest.fixture
def start() -> datetime:
    """A working day in the morning, so that a start is told at once."""
    return TUESDAY


async def test_a_year_without_signatures(world: World) -> None:
    """They book, meet, are asked how it was, are reminded of the next meeting, and are thanked at the end."""
    three = await started(world)
    scene = UnderWay(world, three.eva, three.karin, three.lars, three.programme, await three.pair())
    await world.transcript(three.karin, [("[Jag och Lars har en tid]", "Vilken dag"), ("/avbryt", "inget är inlagt")])
    await scene.plan(WEDNESDAY)
    unsigned = "Du och Lars har inget moraliskt kontrakt ännu."
    await world.transcript(three.karin, [("/jag", ["Du och Lars ses onsdag 10 mars", unsigned])])
    assert "Ändra tiden med Lars" in heard(three.karin).labels
    assert "Skriv kontraktet med Lars" in heard(three.karin).labels
    await scene.until(ASKED)
    assert "Sågs du och Lars onsdag 10 mars?" in heard(three.karin).text
    await world.press(three.karin, "Ja, vi sågs")
    for label in ("2 timmar", "Givande", "En bit på väg", "Inte bestämt än", "Nej, inte just nu"):
        await world.press(three.karin, label)
    (met,) = await scene.meetings()
    assert met.state is MeetingState.HELD
    await scene.until(WEDNESDAY + timedelta(weeks=5, days=1))
    assert "sågs. Har ni en ny tid på gång?" in texts(three.karin)
    await scene.until(world.clock.now() + A_WEEK_AFTER_THE_END)
    assert (await three.pair()).state is PairState.ENDED
    await world.transcript(three.karin, [("/jag", "Tack för att du var med i Framsteg 2027!")])
    assert not [one for one in heard(three.karin).labels if "kontrakt" in one or "tid" in one]
    assert "Tack Karin, för tiden" in texts(three.karin)
    assert "Tack Lars, för din tid" in texts(three.lars)
