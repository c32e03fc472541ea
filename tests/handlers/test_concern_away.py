"""A private word is taken out of its sender's chat again, as far as Telegram lets a bot do it."""

from programme.pair import PairState
from storage import tables
from tests.languages import in_both_languages
from tests.scenes.first_meeting import DAY
from tests.scenes.pair import a_pair
from tests.world import World, heard

SECRET = "Jag blir avbruten varje gång."
THEME = "Det är för stor distans mellan oss"
OLDER = "Det som är äldre än två dygn kan jag inte ta bort."


@in_both_languages
async def test_everything_said_of_it_leaves_the_chat(world: World) -> None:
    """What she wrote and what the bot said; not what stood there before, nor what the manager has. Twice is no harm."""
    eva, karin, _, _ = await a_pair(world, PairState.ACTIVE)
    before = await world.say(karin, "/jag")
    asked = await world.say(karin, "/skaver")
    await world.press(karin, THEME)
    await world.say(karin, SECRET)
    thanks = await world.press(karin, "Det är bråttom", "Ring mig", "Skicka")
    said = await world.press(karin, "Ta bort det här ur chatten")
    assert said.text.startswith(world.words("Nu tar jag bort det härifrån, både det du skrev och det jag svarade."))
    left = [one for one in karin.chat.messages.values() if not one.deleted]
    assert {before.message_id, said.message_id} <= {one.message_id for one in left}
    assert {asked.message_id, thanks.message_id} & {one.message_id for one in left} == set()
    texts = " ".join(str(one.content.get("text")) for one in left)
    for tell in (SECRET, world.words(THEME), "/skaver", "/concern"):
        assert tell not in texts
    assert SECRET in (await world.press(eva, "Öppna meddelandet")).text
    assert await world.rows(tables.exchanges) == []
    world.forge(karin, "16g")
    await world.rest()
    assert heard(karin).text.startswith(world.words("Här finns inget av det kvar som jag kan ta bort."))


async def test_what_is_older_is_said_and_left(world: World) -> None:
    """After two days Telegram takes nothing away any more: the bot says so, and removes what came since."""
    _, karin, _, _ = await a_pair(world, PairState.ACTIVE)
    await world.say(karin, "/skaver")
    await world.press(karin, "Vi passar inte ihop", "Hoppa över", "Det kan vänta", "Ring mig", "Skicka")
    old = heard(karin)
    await world.time_goes_by(2.1 * DAY)
    await world.say(karin, "/skaver")
    new = await world.press(karin, "Visa det jag skrev tisdag 2 mars")
    said = await world.press(karin, "Ta bort det här ur chatten")
    assert said.text.startswith("Nu tar jag bort det härifrån som du skrev och jag svarade de senaste två dygnen.")
    assert OLDER in said.text
    assert "hos dem som får läsa det" in said.text
    assert (karin.chat.messages[old.message_id].deleted, karin.chat.messages[new.message_id].deleted) == (False, True)


async def test_a_word_that_is_not_sent_leaves_the_chat_too(world: World) -> None:
    _, karin, _, _ = await a_pair(world, PairState.ACTIVE)
    await world.say(karin, "/skaver")
    await world.press(karin, "Vi passar inte ihop", "Avbryt")
    said = await world.press(karin, "Ta bort det här ur chatten")
    assert said.text.startswith("Nu tar jag bort det härifrån, både det du skrev och det jag svarade.\n\n")
    assert "Brev som du har skickat eller fått står kvar" in said.text
    assert [one.content["text"] for one in karin.chat.messages.values() if not one.deleted][-1] == said.text
