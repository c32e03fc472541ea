"""Inputs that nobody planned for on the way to a private word, and after it."""

from handlers.callbacks import encode
from programme.pair import PairState
from programme.presses.concern import EaseConcern, OpenMyConcern, UrgeConcern
from storage.tables import concerns, people
from tests.scenes.pair import a_pair
from tests.world import World, heard, said

TOLD = "Han svarar aldrig"
REACHES = ("Öppna Lars i Telegram", "Ring Lars")
TWO_PIECES = ("x" * 4096, "y" * 904)
"""How a telephone sends 5,000 signs."""


async def test_strange_answers(world: World) -> None:
    """What is no text is asked again, a long text is refused whole, nothing is sent unseen, restarts lose nothing."""
    eva, karin, lars, _ = await a_pair(world, PairState.ACTIVE)
    before = eva.messages
    await world.say(karin, "/skaver")
    karin.send_sticker()
    await world.rest()
    assert heard(karin).text.startswith("Tryck på en av knapparna")
    await world.press(karin, "Det är för stor distans mellan oss")
    for send in (karin.send_voice, karin.send_photo, karin.send_location):
        send()
        await world.rest()
        assert "Vill du berätta mer?" in heard(karin).text
    for piece in TWO_PIECES:
        karin.send(piece)
    await world.rest()
    assert "5\xa0001 tecken, och jag kan ta emot 3\xa0000" in heard(karin).text
    assert "Vill du berätta mer?" in heard(karin).text
    first = karin.send(TOLD)
    await world.rest()
    karin.edit(first, "Hon svarar aldrig")
    await world.rest()
    assert "men ditt första svar står kvar" in heard(karin).text
    await world.stop_bot()
    await world.start_bot()
    await world.say(karin, "det är bråttom", "glöm det")
    assert "Vad vill du ska hända nu?" in heard(karin).text
    assert "glöm det" in (await world.say(karin, "ring mig")).text
    assert (eva.messages, await world.rows(concerns)) == (before, []), "nothing is sent before its sender has seen it"
    await world.say(lars, "/skaver")
    await world.press(lars, "Något annat", "Hoppa över", "Det är bråttom", "Ring mig", "Skicka")
    thanks = await world.press(karin, "Skicka")
    assert "Nu är det skickat" in thanks.text
    told = sorted((one["theme"], one["text"]) for one in await world.rows(concerns))
    assert told == [("distance", f"{TOLD}\nglöm det"), ("other", "")]
    assert [one["name"] for one in await world.rows(people) if one["spared_since"] is not None] == [
        "Karin Ek",
        "Lars Holm",
    ]
    assert sum("ett privat meddelande" in one for one in (await world.say(eva, "/attgora")).text.splitlines()) == 2


async def test_after_it_is_sent(world: World) -> None:
    """An edit changes nothing; words and thanks offer the partner no more; forged and late presses do no harm."""
    eva, karin, lars, _ = await a_pair(world, PairState.ACTIVE)
    assert set(REACHES) <= set((await world.say(karin, "Tack!")).labels)
    await world.say(karin, "/skaver")
    await world.press(karin, "Det är för stor distans mellan oss")
    first = karin.send(TOLD)
    await world.rest()
    await world.press(karin, "Det är bråttom", "Ring mig", "Skicka")
    karin.edit(first, "Det var inget")
    await world.rest()
    assert "jag läser bara det du skickade först" in heard(karin).text
    for words in ("glöm det", "Tack!"):
        answer = await world.say(karin, words)
        assert "Lars" not in answer.text + "".join(answer.labels), words
    assert [one["text"] for one in await world.rows(concerns)] == [TOLD]
    lars.block()
    await world.rest()
    await world.press(eva, "Öppna meddelandet", "Klart?", "Ja, det är utrett")
    for press in (UrgeConcern(1), EaseConcern(1), OpenMyConcern(1)):
        world.forge(karin, encode(press))
        await world.rest()
        assert "markerades det som klart" in heard(karin).text, press
    assert [one["spared_since"] for one in await world.rows(people)] == [None] * 3
    assert set(REACHES) <= set((await world.say(karin, "Tack!")).labels)


async def test_the_sender_leaves_while_it_is_open(world: World) -> None:
    """It stays with its readers, who can settle it; no word about meetings comes to somebody who has gone."""
    eva, karin, lars, _ = await a_pair(world, PairState.ACTIVE)
    await world.say(karin, "/skaver")
    await world.press(karin, "Det är för stor distans mellan oss", "Hoppa över", "Det är bråttom", "Ring mig", "Skicka")
    await world.say(karin, "/uppgifter")
    await world.press(karin, "Sluta i programmet?", "Ja, jag slutar")
    assert "ett privat meddelande" in (await world.say(eva, "/attgora")).text
    world.forge(karin, encode(OpenMyConcern(1)))
    await world.rest()
    assert "Ingen har öppnat det än." in heard(karin).text
    await world.press(eva, "Öppna meddelandet")
    shown = await world.press(eva, "Öppna meddelandet")
    assert "Karin Ek, adept, har berättat något" in shown.text
    before = len(said(karin))
    await world.press(eva, "Klart?", "Ja, det är utrett")
    assert [one for one in said(karin)[before:] if "säger till som vanligt" in one] == []
    assert [one["spared_since"] for one in await world.rows(people)] == [None] * 3
    assert not any("privat" in one for one in said(lars))
