"""Announcements with a photo, a document and formatting: what a manager sends is what people get."""

import html
from collections.abc import Callable

import pytest

from sandbox.botapi.files import PIXEL, media_json
from sandbox.botapi.records import Json, Upload
from sandbox.phones.people import Phone
from storage import tables
from tests.databases import on_sqlite
from tests.scenes.announcement import SOON, a_programme
from tests.world import World, heard, said

PDF = b"%PDF-1.7 agenda"


def bold(text: str, *more: Json) -> Json:
    """Return a text whose first four signs are bold."""
    return {"text": text, "entities": [{"type": "bold", "offset": 0, "length": 4}, *more]}


async def begun(world: World) -> tuple[Phone, dict[str, Phone]]:
    """Return a manager who is asked for the message, and the participants."""
    eva, people, _ = await a_programme(world)
    await world.say(eva, "/announce")
    return eva, people


async def sent(world: World, phone: Phone, do: Callable[[Phone], object]) -> str:
    """Let somebody do a thing on the phone; return the newest message that they then see."""
    do(phone)
    await world.rest()
    return heard(phone).text


async def test_a_photo_with_words_goes_to_all(world: World) -> None:
    """A picture with a caption is previewed as it comes, sent by Telegram's id, and answered like every other."""
    eva, people = await begun(world)
    eva.send_photo(caption="Så här ser lokalen ut")
    await world.rest()
    assert "jag läser bara texten" not in heard(eva).text.lower()
    await world.press(eva, "Alla (3)")
    looks = eva.heard[-2]
    assert looks.kind == "photo"
    assert "Eva skriver till alla i Framsteg 2027" in looks.text
    await world.press(eva, "Skicka nu till 3")
    for phone in people.values():
        assert (heard(phone).kind, heard(phone).document) == ("photo", PIXEL)
        assert "Så här ser lokalen ut" in heard(phone).text
    await world.time_goes_by(SOON)
    assert "Skickat till 3 personer." in heard(eva).text
    await world.press(people["Karin"], "Svara")
    assert "Skriv det du vill säga till Eva" in heard(people["Karin"]).text


@on_sqlite
@pytest.mark.parametrize("name", ["program.pdf", "inbjudan.docx", "deltagare.xlsx", "bild.png", "utan ändelse"])
async def test_a_document_of_any_name_goes_out(world: World, name: str) -> None:
    """A document is a message here, and no list of people to import, whatever it is called."""
    eva, people = await begun(world)
    eva.send_document(name, PDF)
    await world.rest()
    assert "Vill du skriva något till filen?" in heard(eva).text
    await world.press(eva, "Hoppa över", "Alla (3)", "Skicka nu till 3")
    assert (heard(people["Lars"]).kind, heard(people["Lars"]).document_name) == ("document", name)


@on_sqlite
async def test_the_picture_first_and_then_the_words(world: World) -> None:
    """People send the picture and write then: it is asked for once, and both go together."""
    eva, people = await begun(world)
    assert "Vill du skriva något till filen?" in await sent(world, eva, Phone.send_photo)
    assert "Vilka ska få det?" in await sent(world, eva, lambda phone: phone.send("Fin utsikt!"))
    await world.press(eva, "Alla (3)", "Skicka nu till 3")
    assert heard(people["Lars"]).kind == "photo"
    assert "Fin utsikt!" in heard(people["Lars"]).text


@on_sqlite
async def test_the_words_first_and_then_the_picture(world: World) -> None:
    """A picture that comes behind the words joins them, and the question whom it is for stays."""
    eva, people = await begun(world)
    await world.say(eva, "Fin utsikt!")
    told = await sent(world, eva, lambda phone: phone.send_photo(caption="Från taket"))
    assert "Filen är med" in told
    assert "Vilka ska få det?" in told
    assert "en bild eller ett dokument i taget" in await sent(world, eva, Phone.send_photo)
    await world.press(eva, "Alla (3)", "Skicka nu till 3")
    assert heard(people["Lars"]).kind == "photo"
    assert "Fin utsikt!\nFrån taket" in heard(people["Lars"]).text


@on_sqlite
async def test_two_messages_at_once_are_one(world: World) -> None:
    """What is sent before the question could be read belongs together: two texts, or a picture and a text."""
    eva, people = await begun(world)
    eva.send_kind(bold("Fika på torsdag."))
    eva.send("Ta med en vän.")
    await world.rest()
    await world.press(eva, "Alla (3)", "Skicka nu till 3")
    assert "<b>Fika</b> på torsdag.\nTa med en vän." in heard(people["Lars"]).html
    await world.time_goes_by(SOON)
    await world.say(eva, "/announce")
    eva.send_photo()
    eva.send("Utsikten")
    await world.rest()
    await world.press(eva, "Alla (3)", "Skicka nu till 3")
    assert (heard(people["Lars"]).kind, "Utsikten" in heard(people["Lars"]).text) == ("photo", True)


LINK = {"type": "text_link", "offset": 5, "length": 2, "url": 'https://example.org/?a="1"&b=<2>'}
FORMATTED: tuple[tuple[Json, str], ...] = (
    (bold("Fika nu <b>&"), "<b>Fika</b> nu &lt;b&gt;&amp;"),
    (bold("Fika nu", LINK), '<b>Fika</b> <a href="https://example.org/?a=&quot;1&quot;&amp;b=&lt;2&gt;">nu</a>'),
    (bold("Fika nu", {"type": "italic", "offset": 0, "length": 7}), "<i><b>Fika</b> nu</i>"),
    (bold("Fika nu", {"type": "italic", "offset": 0, "length": 4}), "Fika"),
    (bold("Fika nu", {"type": "spoiler", "offset": 5, "length": 2}), "<b>Fika</b> <tg-spoiler>nu</tg-spoiler>"),
    (bold("👩‍👩 två"), "två"),
    (bold("Fika nu", {"type": "text_link", "offset": 5, "length": 2, "url": "javascript:alert(1)"}), "<b>Fika</b> nu"),
    (bold("Fika @nils"), "<b>Fika</b> @nils"),
    ({"text": "rad 1\nrad 2", "entities": [{"type": "blockquote", "offset": 0, "length": 11}]}, "<blockquote>rad 1"),
    ({"text": "kod x", "entities": [{"type": "pre", "offset": 0, "length": 5}]}, "<pre>kod x</pre>"),
)


@on_sqlite
@pytest.mark.parametrize(("written", "read"), FORMATTED)
async def test_the_writers_formatting_is_kept(world: World, written: Json, read: str) -> None:
    """Bold, links and the like arrive as they were written; signs of markup are signs, and links lead to pages only."""
    eva, people = await begun(world)
    eva.send_kind(written)
    await world.rest()
    await world.press(eva, "Alla (3)", "Skicka nu till 3")
    got = heard(people["Lars"])
    assert html.unescape(read) in html.unescape(got.html)
    assert got.text.endswith(written["text"])


@on_sqlite
async def test_what_can_not_go_out_is_refused_kindly(world: World) -> None:
    """A voice, a sticker, a place, a contact, an album, too long a caption: the bot says what works, and waits."""
    eva, _ = await begun(world)
    gif = media_json(eva.account.files.add("animation", Upload("a.gif", "image/gif", b"GIF89a gif")))
    for do in (
        Phone.send_voice,
        Phone.send_sticker,
        Phone.send_location,
        Phone.send_contact,
        lambda phone: phone.send_kind(gif),
        lambda phone: phone.send_kind({"dice": {"emoji": "🎲", "value": 1}}),
    ):
        assert "text, en bild eller ett dokument, men inte det här" in await sent(world, eva, do)
    before = len(said(eva))
    assert "en bild eller ett dokument i taget" in await sent(world, eva, lambda phone: phone.send_album("", "", ""))
    assert len(said(eva)) == before + 1, "one answer to the whole album"
    told = await sent(world, eva, lambda phone: phone.send_photo(caption="x" * 801))
    assert "får det plats 800 tecken, och det här är 801" in told
    assert not await world.rows(tables.announcements)
    assert "Vilka ska få det?" in await sent(world, eva, lambda phone: phone.send_photo(caption="😀" * 400))


@on_sqlite
async def test_a_draft_can_be_changed(world: World) -> None:
    """From the preview the author goes back to the message, and to whom it is for; nothing is lost on the way."""
    eva, people = await begun(world)
    eva.send_photo(caption="Fika")
    await world.rest()
    await world.press(eva, "Alla mentorer (2)", "Ändra")
    assert "Vad vill du skriva?" in heard(eva).text
    await world.press(eva, "Låt det stå")
    assert "Vilka ska få det?" in heard(eva).text
    await world.press(eva, "Alla adepter (2)", "Skicka nu till 2")
    assert heard(people["Sofia"]).kind == "photo"
    assert not said(people["Lars"])


@on_sqlite
async def test_a_file_that_telegram_lost_is_told_and_the_words_stay(world: World) -> None:
    """A refused file stops what is under way, the author hears it, and the words of a draft are asked on."""
    eva, people = await begun(world)
    eva.send_photo(caption="Fika på torsdag")
    await world.rest()
    eva.account.files.by_id.clear()
    await world.press(eva, "Alla (3)")
    assert "Telegram kunde inte skicka filen" in heard(eva).text
    assert "Vilka ska få det?" in heard(eva).text
    await world.press(eva, "Alla (3)", "Skicka nu till 3")
    assert heard(people["Lars"]).kind == "text"
    assert "Fika på torsdag" in heard(people["Lars"]).text
    assert refusals(world) == {"Bad Request: wrong file identifier/HTTP URL specified"}


@on_sqlite
async def test_a_file_that_is_lost_on_the_way_stops_it(world: World) -> None:
    """Nobody is told that they could not be reached because a file is gone."""
    eva, people = await begun(world)
    eva.send_photo(caption="Fika på torsdag")
    await world.rest()
    await world.press(eva, "Alla (3)")
    eva.account.files.by_id.clear()
    await world.press(eva, "Skicka nu till 3")
    assert any("Telegram tar inte emot filen längre" in one for one in said(eva))
    await world.time_goes_by(SOON)
    assert not any("Fika" in one for one in said(people["Lars"]))
    assert "Nåddes inte" not in heard(eva).text
    assert refusals(world)


@on_sqlite
async def test_an_edit_changes_nothing_and_says_so(world: World) -> None:
    """What was sent first goes out; the author hears it before and after the preview, and how to change it."""
    eva, people = await begun(world)
    first = eva.send("Fika på trosdag")
    await world.rest()
    eva.edit(first, "Fika på torsdag")
    await world.rest()
    assert "det som går ut är det du skickade först" in heard(eva).text
    await world.press(eva, "Alla (3)")
    assert "det som går ut är det du skickade först" in await sent(world, eva, lambda phone: phone.edit(first, "Fika!"))
    await world.press(eva, "Ändra")
    await world.say(eva, "Fika på torsdag")
    await world.press(eva, "Alla (3)", "Skicka nu till 3")
    assert heard(people["Lars"]).text.endswith("Fika på torsdag")


def refusals(world: World) -> set[str]:
    """Return what Telegram has refused, and forget it, since it was meant to."""
    refused = {str(one.description) for one in world.server.requests if one.status == 400}
    world.server.requests.clear()
    return refused
