"""How a pair fares, on the manager's phone: the programme, the list, the card, and what an assistant sees of it."""

from datetime import datetime

import pytest

from handlers.callbacks import encode
from programme.presses.fare import GetTrend
from tests.scenes.colleague import invited
from tests.scenes.report import TUESDAY, asked
from tests.world import World, heard


@pytest.fixture
def start() -> datetime:
    """A working day in the morning."""
    return TUESDAY


async def test_a_low_mark_and_what_comes_of_it(world: World) -> None:
    """The adept gives a meeting a low mark: every screen says so at once and why, until the talk, and then kindly."""
    scene = await asked(world)
    eva, karin = scene.eva, scene.karin
    assert "🟢 1 flyter på" in (await world.say(eva, "/program")).text
    await world.press(karin, "Ja, vi sågs", "2 timmar", "Inte så givande", "En bit på väg")
    await world.press(karin, "Inte bestämt än", "Nej, inte just nu")
    page = await world.say(eva, "/program")
    assert "🟥 1 behöver stöd nu" in page.text
    listed = await world.press(eva, "🟥 Behöver stöd nu")
    assert "• 🟥 Karin Ek och Lars Holm: Karin fick inte ut så mycket av ett möte" in listed.text
    assert "✓ 🟥 Behöver stöd 1" in listed.labels
    card = await world.press(eva, listed.labels[0])
    assert "Läget: 🟥 behöver stöd nu\n• Karin fick inte ut så mycket av ett möte" in card.text
    assert "Karin Ek" in (await world.say(eva, "/attgora")).text
    await world.press(eva, "Karin Ek", "Vi har pratat")
    listed = await world.say(eva, "/par")
    assert "• 🔶 Karin Ek och Lars Holm: sågs" in listed.text
    card = await world.press(eva, listed.labels[0])
    assert "Läget: 🔶 håll ett öga på" in card.text
    assert "Samtalet är klart, nästa svar visar hur det går" in card.text
    await world.press(eva, "Året i en bild")
    assert (heard(eva).document_name or "").endswith(".png")
    assert (heard(eva).document or b"").startswith(b"\x89PNG")
    assert heard(eva).protected
    astrid = world.person("Astrid Mo")
    await world.start(astrid, await invited(world, eva, scene.programme))
    await world.press(astrid, "Ja, jag hjälper till")
    listed = await world.say(astrid, "/par")
    assert "• Karin Ek och Lars Holm: sågs" in listed.text
    card = await world.press(astrid, listed.labels[0])
    assert "Mötena: 🟢 flyter på" in card.text
    assert "givande" not in card.text
    assert "Året i en bild" not in card.labels
    pair = encode(GetTrend(scene.pair.id))
    assert "Det där kan jag inte öppna åt dig." in await world.toast(karin, pair)
    assert "Det där gör bara de som är programansvariga" in await world.toast(astrid, pair)
    assert "Läget" not in heard(karin).text
