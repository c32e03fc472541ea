"""Pauses: either side, or the manager, lets a pair rest; its clocks stop, and begin anew when it goes on."""

from datetime import UTC, datetime, timedelta

import pytest

from programme.due import DueKind
from programme.pair import PairState
from storage import tables
from tests.scenes.report import TUESDAY, UnderWay, texts, under_way
from tests.world import World, heard

END = datetime(2027, 4, 6, 7, tzinfo=UTC)  # the Tuesday after Easter, 09:00


@pytest.fixture
def start() -> datetime:
    """A working day in the morning."""
    return TUESDAY


async def state(scene: UnderWay) -> PairState:
    found = await scene.world.run(lambda uow: uow.pairs.find(scene.pair.id))
    assert found is not None
    return found.state


@pytest.mark.parametrize("language", ["sv", "en"])
async def test_a_pause_and_the_return(world: World) -> None:
    """The partner's words are read first; a meeting is asked about; nothing comes meanwhile; then it goes on."""
    words = world.words
    scene = await under_way(world)
    karin, lars = scene.karin, scene.lars
    await scene.plan(datetime(2027, 3, 10, 13, tzinfo=UTC))
    await world.say(karin, "/jag")
    before = lars.messages
    await world.transcript(
        karin,
        [
            ("[Ta en paus]", "Hur länge vill du ha paus med Lars?"),
            ("6 april", "Lars får läsa:"),
        ],
    )
    partners = words("Karin tar en paus till tisdag 6 april. Sedan fortsätter ni två där ni slutade.")
    assert partners in heard(karin).text
    assert lars.messages == before
    await world.press(karin, "Ja, så blir det")
    assert words("Då är det paus till tisdag 6 april. Jag hör av mig en vecka innan.") in heard(karin).text
    assert words("Mötet med Lars onsdag 10 mars kl. 14.00 är redan inlagt. Ska det vara kvar?") in heard(karin).text
    assert partners in heard(lars).text
    page = await world.say(lars, "/jag")
    assert words("Du och Karin ses onsdag 10 mars kl. 14.00.") in page.text, "until it is called off they do meet"
    await world.press(karin, "Avboka mötet?", "Ja, avboka det")
    assert set(await scene.waits()) == {DueKind.PAUSE}
    assert await state(scene) is PairState.PAUSED
    assert words("Du och Karin har paus i Framsteg 2027 till tisdag 6 april.") in (await world.say(lars, "/jag")).text
    said = len(karin.heard), len(lars.heard)
    await scene.until(datetime(2027, 3, 26, 9, tzinfo=UTC))
    assert (len(karin.heard), len(lars.heard)) == said
    await scene.until(datetime(2027, 3, 30, 7, tzinfo=UTC))
    assert words("Pausen med Lars är slut tisdag 6 april, och då sätter ni i gång igen.") in heard(karin).text
    assert len(lars.heard) == said[1]
    await scene.until(END)
    assert words("Pausen är slut, och du och Lars är i gång igen. Har ni en tid för nästa möte?") in heard(karin).text
    assert words("Karin är tillbaka från sin paus, och ni två är i gång igen.") in heard(lars).text
    waits = await scene.waits()
    assert min(waits[DueKind.CADENCE], waits[DueKind.SILENT]) > END + timedelta(weeks=2)
    assert await state(scene) is PairState.ACTIVE
    (kept,) = await world.rows(tables.pauses)
    assert (kept["first_day"].isoformat(), kept["ended_on"].isoformat()) == ("2027-03-02", "2027-04-06")
    assert words("Pausen är slut") not in texts(lars)
