"""Bad input: each gets a clear answer in the person's language, nothing is lost, nothing raises."""

from typing import Any

import pytest

from bot.incoming import read
from bot.texts import Texts
from handlers.callbacks import encode
from handlers.request import What
from programme.people import Role
from programme.presses.people import OpenCard
from tests.languages import in_both_languages
from tests.scenes.match import karin_and_lars, match
from tests.scenes.registration import first_question
from tests.world import World, heard

HOSTILE = (
    '<b>&" Ek',
    "\u202eKarin Åberg",
    "Karin\x00 Åberg",
    "👩‍👩‍👧 Åberg Ek",
    "X" * 39 + " " + "Y" * 40,
    "{ $x } Ek",
)
INVISIBLE = ("\u200b\u200b", "\u3164 \u3164", "\u2800", "\x00\x01", "\u202e\u202d", "\u00ad")


@in_both_languages
async def test_what_can_not_be_read(world: World) -> None:
    """Stickers, photos, voice, places, files and other people's contacts: said kindly, and the question stays."""
    karin, words = world.person("Karin Åberg"), world.words
    sends = (
        karin.send_sticker,
        karin.send_photo,
        karin.send_voice,
        karin.send_location,
        karin.send_contact,
        lambda: karin.send_document("cv.pdf", b"%PDF"),
    )
    for send in sends:
        send()
        await world.rest()
        assert words("Sådant kan jag inte läsa") in heard(karin).text
    await first_question(world, karin)
    for send in sends:
        send()
        await world.rest()
        assert words("Jag kan bara läsa text.") in heard(karin).text
        assert words("1 av 7") in heard(karin).text


async def test_odd_texts(world: World) -> None:
    """Too long, nothing to see, or hostile: refused with a reason, or taken and shown as it was written."""
    karin = world.person("Karin Åberg")
    eva = world.known("Eva Lind")
    await first_question(world, karin)
    for text in INVISIBLE:
        assert "Jag såg ingen text i ditt svar." in (await world.say(karin, text)).text, ascii(text)
    assert "81 tecken" in (await world.say(karin, "X" * 40 + " " + "Y" * 40)).text
    assert "Det ser inte ut som ett namn." in (await world.say(karin, "Vem?")).text
    karin.send("z" * 5000)  # a telephone sends it in two pieces
    await world.rest()
    assert "1 av 7" in "".join(one.text for one in karin.heard[-2:])
    for text in HOSTILE:
        next_question = (await world.say(karin, text)).text
        assert "2 av 7" in next_question or "bli kallad" in next_question, ascii(text)
        assert "1 av 7" in (await world.press(karin, "← Tillbaka")).text
    await world.say(karin, HOSTILE[0])
    for text in ("karin", "a@b", "karin@exempel..se", "ka rin@exempel.se", "k" * 300 + "@exempel.se", "\x00@\x00"):
        assert "hel e-postadress" in (await world.say(karin, text)).text, text[:20]
    await world.say(karin, "karin@exempel.se", "0701234567", "A & <i>B</i>, Umeå")
    await world.press(karin, "svenska", "Klar →", "ekonomi", "Klar →")
    assert "700 tecken" in (await world.say(karin, "m" * 700)).text
    summary = await world.say(karin, "Mål <b>\nmed \u202erad & \x00noll")
    assert 'Namn: <b>&" Ek' in summary.text
    assert "Arbetsplats och ort: A & <i>B</i>, Umeå" in summary.text
    assert "Mål eller idé: Mål <b>\nmed rad & noll" in summary.text
    assert 'Tack, <b>&"!' in (await world.press(karin, "Skicka min anmälan")).text
    await world.start(eva)
    world.forge(eva, encode(OpenCard(2)))
    await world.rest()
    card = heard(eva)
    assert card.text.startswith('<b>&" Ek, adept')


async def test_hostile_telegram_names(world: World) -> None:
    """A name from Telegram is offered only where it would be taken if typed, and then clean."""
    programme = await world.add_programme()
    offers: list[str] = []
    for number, name in enumerate(HOSTILE):
        first, _, last = name.partition(" ")
        karin = world.server.people.add(5000 + number, first, last, language_code="sv")
        await world.start(karin, await world.token(programme, Role.ADEPT))
        await world.press(karin, "Ja, det är okej, och jag har fyllt 18")
        offered = [label for label in heard(karin).labels if label != "Avbryt"]
        for label in offered:
            next_question = (await world.press(karin, label)).text
            assert "2 av 7" in next_question or "bli kallad" in next_question
        offers += offered
    assert offers.count("Karin Åberg") == 2, "cleaned of what turns the text around or can't be stored"
    assert not any(sign in "".join(offers) for sign in "\x00\u202e")


async def test_old_buttons_and_quick_texts(world: World) -> None:
    """A stale button says so and changes nothing; a text that came before the question is not taken for its answer."""
    karin = world.person("Karin Åberg")
    await first_question(world, karin)
    old = heard(karin)
    name = next(button.target for row in old.buttons for button in row if button.label == "Karin Åberg")
    karin.send("Karin Ek")
    karin.send("karin@exempel.se")
    await world.rest()
    assert any("Ditt svar kom innan min fråga hade hunnit fram" in one.text for one in karin.heard[-2:])
    assert "2 av 7" in "".join(one.text for one in karin.heard[-2:])
    for data in (
        name,
        "1a:1:0:0:0",
        "0a:1:0:0:0",
        "",
        "x",
        "1a:1:0:0",
        "1a:1:0:9:0",
        "1a:1:0:-1:0",
        "1a:01:0:0:0",
        "1ö:1",
        "9" * 64,
    ):
        world.forge(karin, data or ":", old.message_id)
        await world.rest()
        assert karin.toasts[-1].text == "Den frågan är redan stängd. Titta längst ner i chatten.", data
        assert karin.toasts[-1].alert
    karin.press("Avbryt")
    karin.press("Avbryt")
    await world.rest()
    assert "Vi tar en paus." in "".join(one.text for one in karin.heard[-2:])
    assert "redan stängd" in karin.toasts[-1].text
    await world.press(karin, "Fortsätt")
    summary = await world.say(karin, "karin@exempel.se", "/jag")
    assert "fråga 3 av 7" in summary.text
    stored = "".join((await world.everything_stored())["dialogs"])
    assert "Karin Ek" in stored


async def test_what_is_edited_stands(world: World) -> None:
    """An edited message changes nothing, and its author is told what to do instead."""
    karin, sune = world.person("Karin Åberg"), world.person("Sune")
    await first_question(world, karin)
    said = karin.send("Karin Ek")
    await world.rest()
    karin.edit(said, "Karin Berg")
    await world.rest()
    assert "ditt första svar står kvar" in heard(karin).text
    assert "Berg" not in "".join((await world.everything_stored())["dialogs"])
    said = sune.send("/help")
    sune.edit(said, "/start")
    await world.rest()
    assert "jag läser bara det du skickade först" in heard(sune).text


async def test_groups_and_channels(world: World) -> None:
    """In a group the bot says once where it can be met, answers commands only, and tells nothing of anybody."""
    karin = world.person("Karin Åberg")
    await first_question(world, karin)
    for chat in (world.server.people.group(-77, "Styrelsen", owner=karin), world.server.people.group(-10077, "Stora")):
        chat.send(karin, "/jag@rehearsal_bot")
        chat.send(karin, "Karin Ek")
        await world.rest()
        assert {one.text[:40] for one in chat.heard} == {"Hej! Jag pratar bara med en person i tag"}
    channel = world.server.people.channel(-10099, "Nytt", owner=karin)
    channel.channel_post("/start")
    channel.channel_post("Nyheter")
    await world.rest()
    assert "1 av 7" in (await world.say(karin, "/start")).text


async def test_typed_words_for_buttons(world: World) -> None:
    """Somebody who types what the button says is understood."""
    karin = world.person("Karin Åberg")
    await first_question(world, karin)
    await world.transcript(
        karin,
        [
            ("tillbaka", "Det här är den första frågan."),
            ("Karin Ek", "2 av 7"),
            ("Tillbaka", "1 av 7"),
            ("Karin Ek", "2 av 7"),
            ("hoppa över", ["Den här frågan går inte att hoppa över.", "2 av 7"]),
            ("avbryt", "Vi tar en paus."),
            ("[Fortsätt]", "2 av 7"),
            ("/skriv", "Skriv det du vill säga till Eva."),
            ("Avbryt", ["Okej, inget skickades.", "2 av 7"]),
        ],
    )


async def test_one_answer_to_a_text_in_pieces(world: World) -> None:
    """A telephone sends a long text in pieces: one answer counts all of it; a short one is not halved."""
    karin = world.person("Karin Åberg")
    await first_question(world, karin)
    await world.say(karin, "Karin Åberg", "karin@exempel.se", "0701234567", "Nordbygg, Umeå")
    await world.press(karin, "svenska", "Klar →", "ekonomi", "Klar →")
    told = len(karin.heard)
    karin.send("Mål " * 1375)
    await world.rest()
    assert len(karin.heard) == told + 1
    assert "5\xa0499 tecken" in heard(karin).text
    assert "7 av 7" in heard(karin).text
    told += 1
    for text in ("Våga mer,", "säga\x00 nej", "och be om hjälp."):
        karin.send(text)
    await world.rest()
    assert len(karin.heard) == told + 1
    assert "Våga mer,\nsäga nej\noch be om hjälp." in heard(karin).text
    karin.send("x" * 300)
    karin.send("y" * 500)
    await world.rest()
    assert "837 tecken" in heard(karin).text
    await world.say(karin, "Våga mer")
    assert "Våga mer\nOch säga nej." in (await world.say(karin, "Och säga nej.")).text, "read and thought of more"
    assert "617 tecken" in (await world.say(karin, "z" * 594)).text
    await world.press(karin, "Skicka min anmälan")
    assert "Tack, Karin!" in heard(karin).text
    assert "Våga mer\\nOch säga nej." in "".join((await world.everything_stored())["memberships"])


async def test_a_letter_in_two_messages(world: World) -> None:
    """A thought in two quick messages is one letter, however it was begun; too long together, both are counted."""
    _, karin, _, _ = await karin_and_lars(world)
    await world.say(karin, "/skriv")
    karin.send("Hej Eva!")
    karin.send("Kan vi höras?")
    await world.rest()
    assert "Hej Eva!\nKan vi höras?" in heard(karin).text
    karin.send("På fredag?")
    karin.send("Eller på måndag?")
    await world.rest()
    assert "Hej Eva!\nKan vi höras?\nPå fredag?\nEller på måndag?" in heard(karin).text
    await world.press(karin, "Avbryt")
    told = len(karin.heard)
    karin.send("Hej " * 1375)
    await world.rest()
    assert len(karin.heard) == told + 1
    assert "5\xa0499 tecken, och jag kan ta emot 3\xa0000" in heard(karin).text
    await world.say(karin, "Kortare nu")
    await world.press(karin, "Skriv det till Eva")
    assert heard(karin).text.endswith("\nKortare nu")


async def test_quick_answers_to_short_questions(world: World) -> None:
    """Options named in two quick messages are both ticked; an answer to a question not yet seen is not taken."""
    karin = world.person("Karin Åberg")
    await first_question(world, karin)
    await world.say(karin, "Karin Åberg", "karin@exempel.se", "0701234567", "Nordbygg, Umeå")
    karin.send("svenska")
    karin.send("finska")
    await world.rest()
    assert {"✓ svenska", "✓ finska"} <= set(heard(karin).labels)
    karin.send("klar")
    karin.send("ekonomi")
    await world.rest()
    assert "kom innan min fråga" in "".join(one.text for one in karin.heard[-2:])
    assert "6 av 7" in "".join(one.text for one in karin.heard[-2:])


TYPED = ("svenska", "SVENSKA.", "  Svenska! ", "✓ svenska", "Swedish", "swedish")


async def test_typed_labels_under_a_question(world: World) -> None:
    """What a button says can be typed, in either language, with any signs and letters: it is as good as the press."""
    karin = world.person("Karin Åberg")
    await first_question(world, karin)
    await world.say(karin, "Karin Åberg", "karin@exempel.se", "0701234567", "Nordbygg, Umeå")
    for text in TYPED:
        told = await world.say(karin, text)
        assert "✓ svenska" in told.labels, text
        assert "5 av 7" in told.text, text
    await world.transcript(
        karin,
        [
            ("norska", "Tryck på en av knapparna"),
            ("engelska och finska", "5 av 7"),
            ("svenska, klingonska", "Tryck på en av knapparna"),
            ("klar", "6 av 7"),
            ("tillbaka", "5 av 7"),
            ("Klar →", "6 av 7"),
            ("strategy, Ekonomi; styrelsearbete", "6 av 7"),
            ("Done", "7 av 7"),
            ("hoppa över", "Språk: svenska, engelska, finska"),
            ("ändra namn", "1 av 7"),
            ("Karin Berg", ["Namn: Karin Berg", "Områden: strategi, ekonomi, styrelsearbete"]),
            ("skicka min anmälan", "Tack, Karin!"),
        ],
    )


async def test_typed_labels_on_a_page(world: World) -> None:
    """The same holds where no question is open: pages of the menu, the languages, a proposal."""
    eva, karin, lars, _ = await karin_and_lars(world)
    await match(world, eva)
    await world.press(eva, "Fråga Lars?", "Ja, fråga Lars")
    await world.transcript(
        lars,
        [
            ("ja jag vill gärna träffa karin", "Tack, Lars!"),
            ("Where am I?", "Du har sagt ja till att träffa Karin."),
            ("/språk", "Vilket språk"),
            ("english", "We speak English from now on."),
            ("svenska", "Då pratar vi svenska."),
            ("skriv till eva", "Skriv det du vill säga till Eva."),
            ("avbryt", "Okej, inget skickades."),
            ("Hjälp!", "/skriv – skriv till Eva Lind"),
            ("hjälp mig", "/skriv – skriv till Eva Lind"),
            ("hjälp mig med bilen", "läser bara boten"),
        ],
    )
    await world.transcript(eva, [("att göra", "Att göra i Framsteg 2027"), ("Participants", "Deltagare")])
    await world.transcript(karin, [("det låter bra", "Så här når du Lars.")])


@pytest.mark.parametrize(
    ("update", "what"),
    [
        ({"message": {"text": "hej"}}, What.TEXT),
        ({"message": {"sticker": {"file_id": "a", "file_unique_id": "b", "type": "regular", "width": 1, "height": 1,
                                  "is_animated": False, "is_video": False}}}, What.OTHER),
        ({"message": {"dice": {"emoji": "🎲", "value": 3}}}, What.OTHER),
        ({"message": {"message_auto_delete_timer_changed": {"message_auto_delete_time": 86400}}}, None),
        ({"message": {"pinned_message": {"message_id": 1, "date": 0, "chat": {"id": 7, "type": "private"}}}}, None),
        ({"edited_message": {"text": "hej"}}, What.EDITED),
        ({"edited_message": {"location": {"latitude": 59.3, "longitude": 18.1}}}, None),
    ],
)  # fmt: skip
def test_what_asks_for_an_answer(update: dict[str, Any], what: What | None) -> None:
    """Telegram's own notices and a live location that moves are not answered; everything from a person is."""
    person = {"id": 7, "is_bot": False, "first_name": "Karin"}
    about = {"message_id": 5, "date": 1, "chat": {"id": 7, "type": "private"}, "from": person}
    raw = {"update_id": 1, **{kind: {**about, **content} for kind, content in update.items()}}
    came = read(raw, Texts())
    assert (came.what if came else None) is what
