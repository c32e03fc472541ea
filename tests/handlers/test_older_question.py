"""A text that is typed while an older question lies open and a newer one has come: the bot takes it for neither."""

from handlers.callbacks import encode
from programme.presses.presentation import Present
from storage.tables import dialogs, memberships
from tests.databases import on_sqlite
from tests.scenes.first_meeting import DAY
from tests.scenes.match import karin_and_lars, match
from tests.world import World, heard

REASON = "Hon jobbar på vårdcentralen där min syster är patient"
ASKED = "Det du skrev är inte sparat, för jag vet inte om det var ett svar på den här frågan."


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
    assert (await world.say(karin, "nja, vet inte riktigt än")).text.startswith(ASKED)
    await world.press(karin, "Tacka nej?", "Ja, tacka nej")
    assert any("Vill du säga varför?" in one.text for one in karin.heard), "in place of the proposal"
    told = await world.say(karin, REASON)
    drafts = {one["form"]: str(one["answers"]) for one in await world.rows(dialogs)}
    assert [form for form, answers in drafts.items() if REASON in answers] == ["letter"], "a letter to Eva, to be sent"
    assert "Skriv det till Eva" in told.labels
    await world.press(karin, "Svara")
    await world.say(karin, "Styrelsen i Friluftsfrämjandet")
    assert "Friluftsfrämjandet" in str(await world.rows(dialogs)), "nothing else has been asked since"


@on_sqlite
async def test_whoever_is_writing_is_not_torn_away(world: World) -> None:
    """Within a day the question that lies open is the one that its writer has in mind."""
    await _presentation_left_open(world, days=0.2)
    await world.say(world.known("Karin Ek"), "Styrelsen i Friluftsfrämjandet")
    assert "Friluftsfrämjandet" in str(await world.rows(dialogs))
