"""A text that is typed while an older question lies open and a newer one has come: the bot takes it for neither."""

from handlers.callbacks import encode
from programme.presses.presentation import Present
from storage.tables import dialogs, memberships
from tests.databases import on_sqlite
from tests.scenes.first_meeting import DAY
from tests.scenes.match import karin_and_lars, match
from tests.world import World, heard

REASON = "Hon jobbar på vårdcentralen där min syster är patient"
ASKED = "Det du skrev är inte sparat än, för jag vet inte om det var ett svar på den här frågan."


async def _presentation_left_open(world: World, days: float) -> None:
    """Let Karin begin to present herself, leave it, and get a proposal these days later."""
    eva, karin, lars, _ = await karin_and_lars(world)
    await world.say(karin, "/jag")
    (seat,) = [one["id"] for one in await world.rows(memberships) if one["role"] == "adept"]
    world.forge(karin, encode(Present(seat)))
    await world.rest()
    await world.time_goes_by(days * DAY)
    await match(world, eva)
    await world.press(eva, "Fråga Lars?", "Ja, fråga Lars")
    await world.press(lars, "Ja, jag vill gärna träffa Karin")
    assert "Vi har ett förslag på en mentor till dig" in heard(karin).text


@on_sqlite
async def test_what_is_meant_for_the_manager_goes_into_no_presentation(world: World) -> None:
    """Neither words to the proposal nor the reason of a no; the older question waits until its button is pressed."""
    await _presentation_left_open(world, days=6)
    karin = world.known("Karin Ek")
    shown = await world.say(karin, "nja, vet inte riktigt än")
    assert karin.heard[-2].text.startswith(ASKED)
    assert shown.text.startswith("Tackar du ja eller nej till Lars?"), "the newer question stands last"
    await world.press(karin, "Tacka nej?", "Ja, tacka nej")
    assert any("Vill du säga varför?" in one.text for one in karin.heard), "in place of the proposal"
    told = await world.say(karin, REASON)
    drafts = {one["form"]: str(one["answers"]) for one in await world.rows(dialogs)}
    assert [form for form, answers in drafts.items() if REASON in answers] == ["letter"], "a letter to Eva, to be sent"
    assert "Skriv det till Eva" in told.labels
    await world.press(karin, "Svara")
    await world.say(karin, "Styrelsen i Friluftsfrämjandet")
    assert "Friluftsfrämjandet" in str(await world.rows(dialogs)), "nothing else has been asked since"


async def test_a_button_says_that_the_words_belong_to_the_form(world: World) -> None:
    """Also a moment after the form was opened; they wait, no "no thanks" skips a question, and one press keeps them."""
    await _presentation_left_open(world, days=0.02)
    karin = world.known("Karin Ek")
    words = "Jag sitter i styrelsen för Friluftsfrämjandet"
    await world.say(karin, words)
    asked = karin.heard[-2]
    assert asked.text.startswith(ASKED)
    assert asked.labels == ("Det hör till: Med egna ord", "Svara")
    await world.say(karin, "nej tack, inget särskilt")
    (draft,) = [one for one in await world.rows(dialogs) if one["form"] == "presentation"]
    assert draft["answers"] == {}, "neither is an answer yet"
    karin.press("Det hör till: Med egna ord", asked.message_id)
    await world.rest()
    assert words in heard(karin).text, "in the summary"
    assert "Tack, nu är det sparat!" in (await world.press(karin, "Spara")).text
