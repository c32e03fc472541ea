"""The manager's talk with a participant: the sheet, the verdict, and what the participant hears."""

import pytest

from tests.databases import on_both
from tests.languages import in_both_languages
from tests.scenes.interview import open_card, talk_with
from tests.scenes.match import karin_and_lars
from tests.world import World, heard


@pytest.mark.parametrize(
    ("verdict", "said", "now"),
    [
        ("Godkänn", "letar efter någon", "Du är med i"),
        ("Vänta", "Det kan dröja", "dröjer ett tag"),
        ("Tacka nej", "blev det ingen plats", "blev det ingen plats"),
    ],
)
@in_both_languages
async def test_from_the_talk_to_the_word(world: World, verdict: str, said: str, now: str) -> None:
    """The sheet is filled in, a verdict is given, the participant hears it kindly, and everybody sees what is next."""
    eva, karin, _ = await talk_with(world)
    words = world.words
    message = await world.press(eva, verdict)
    assert words(said) in message.text, "the manager sees what will be sent"
    await world.transcript(eva, [("[Skicka det]", "Beskedet är skickat till Karin.")])
    assert words(said) in heard(karin).text
    assert words(now) in (await world.say(karin, "/jag")).text
    message = await world.say(eva, "/todo")
    assert "• Karin Ek, adept" not in message.text


async def test_in_the_managers_own_words(world: World) -> None:
    """The word can be written anew; the participant gets exactly that, escaped."""
    eva, karin, _ = await talk_with(world)
    await world.press(eva, "Vänta")
    message = await world.say(eva, "Hej Karin! Vi ses i <mars>.")
    assert "Hej Karin! Vi ses i <mars>." in message.text
    await world.press(eva, "Skicka beskedet")
    assert "Hej Karin! Vi ses i <mars>." in heard(karin).text


async def test_the_card_and_the_list_follow(world: World) -> None:
    """Between talk and word the person stands under its own heading; the card shows what came out of the talk."""
    eva, karin, _ = await talk_with(world)
    message = await world.say(eva, "/attgöra")
    assert "Ge besked efter samtalet (1)\n• Karin Ek, adept" in message.text
    assert "Boka samtal med (1)\n• Lars Holm, mentor" in message.text
    await open_card(world, eva, "Karin Ek")
    card = heard(eva)
    for line in (
        "Utmaningar: Svårt att säga nej",
        "Viktigaste områden: ledarskap, försäljning",
        "Kopplingar: Lars Holm",
    ):
        assert line in card.text
    assert {"Ändra intervjun", "Godkänn", "Vänta", "Tacka nej"} <= set(card.labels)
    assert karin.heard == [] or "Svårt att säga nej" not in heard(karin).text


async def test_the_person_can_read_what_was_written(world: World) -> None:
    """What the manager wrote down is in the copy that the person can ask for, notes too."""
    _, karin, _ = await talk_with(world)
    await world.say(karin, "/uppgifter")
    message = await world.press(karin, "Ge mig en kopia")
    copy = (message.document or b"").decode()
    assert "Utmaningar: Svårt att säga nej & <b>delegera</b>" in copy
    assert "Anteckningar: Ring helst på förmiddagen" in copy


async def test_a_word_can_be_changed(world: World) -> None:
    """A verdict is not for ever: who was asked to wait can be approved later, but nothing is said twice."""
    eva, karin, _ = await talk_with(world)
    await world.press(eva, "Vänta", "Skicka det")
    await open_card(world, eva, "Karin Ek")
    assert "Vänta" not in heard(eva).labels
    await world.press(eva, "Godkänn", "Skicka det")
    assert "letar efter någon" in heard(karin).text


async def test_who_withdrew_meanwhile(world: World) -> None:
    """A verdict on somebody who has just withdrawn is refused, and nothing is sent."""
    eva, karin, _ = await talk_with(world)
    await world.press(eva, "Godkänn")
    await world.say(karin, "/uppgifter")
    await world.press(karin, "Ta tillbaka min anmälan?", "Ja, ta tillbaka den")
    last = heard(karin)
    eva.press("Skicka det", next(one.message_id for one in eva.heard if "Skicka det" in one.labels))
    await world.rest()
    assert heard(karin) == last


async def test_what_will_be_sent_is_always_in_sight(world: World) -> None:
    """After another question the message is shown again, and the verdict that was pressed last is the one that goes."""
    eva, karin, _ = await talk_with(world)
    await world.press(eva, "Vänta")
    await world.say(eva, "/sprak")
    await world.press(eva, "Svenska")
    assert "Det kan dröja ett tag" in heard(eva).text
    await open_card(world, eva, "Karin Ek")
    message = await world.press(eva, "Godkänn")
    assert "Du är med i Framsteg 2027." in message.text
    assert "dröja" not in message.text
    await world.transcript(eva, [("[Skicka det]", "Beskedet är skickat till Karin.")])
    assert "Du är med i Framsteg 2027." in heard(karin).text


@on_both
async def test_the_sheet_opens_with_what_stands_there(world: World) -> None:
    """Opened again it shows every answer, each can be kept, changed or removed, and half a change loses nothing."""
    eva, karin, _ = await talk_with(world)
    await open_card(world, eva, "Karin Ek")
    await world.transcript(
        eva,
        [
            ("[Ändra intervjun]", ["Så här ser intervjun med Karin ut.", "Kopplingar: Lars Holm"]),
            ("[Ändra: Utmaningar]", "Nu står det: Svårt att säga nej & <b>delegera</b>"),
            ("[Låt det stå]", "Utmaningar: Svårt att säga nej & <b>delegera</b>"),
            ("[Ändra: Samtalsstil]", "Nu står det: rakt på sak"),
            ("[lyssnande och eftertänksamt]", "Samtalsstil: lyssnande och eftertänksamt"),
            ("[Ändra: Vill helst träffa]", "Välj och tryck på Klar"),
            ("Holm Lars", "Välj och tryck på Klar"),
            ("[Klar →]", ["Vill helst träffa: Lars Holm", "Lars Holm står både som önskan och som koppling."]),
            ("[Ändra: Vill helst träffa]", "Välj och tryck på Klar"),
            ("[Ta bort svaret]", "Kopplingar: Lars Holm"),
            ("[Ändra: Kopplingar]", "Välj och tryck på Klar"),
            ("[Låt det stå]", "Kopplingar: Lars Holm"),
            ("[Ändra: Anteckningar]", "Nu står det: Ring helst på förmiddagen"),
            ("[Avbryt]", "Svaren ligger kvar"),
        ],
    )
    await open_card(world, eva, "Karin Ek")
    assert "Samtalsstil: rakt på sak" in heard(eva).text, "what is not saved does not count"
    await world.press(eva, "Ändra intervjun")
    await world.press(eva, "Ta bort svaret")
    message = await world.press(eva, "Spara intervjun")
    assert "Vad blir beskedet till Karin?" in message.text
    card = await world.press(eva, "Öppna kortet")
    for line in ("Samtalsstil: lyssnande", "Svårt att säga nej", "områden: ledarskap, försäljning", "Kopplingar: Lars"):
        assert line in card.text
    assert "Anteckningar" not in card.text
    assert karin.heard == []


async def test_two_managers_and_one_sheet(world: World) -> None:
    """Who saves last does not wipe out what the other manager saved: it is shown, and so is what was only theirs."""
    berit = world.person("Berit Ås")
    eva, _, _ = await talk_with(world, berit)
    for manager in (berit, eva):
        await open_card(world, manager, "Karin Ek")
        await world.press(manager, "Ändra intervjun", "Ändra: Anteckningar")
    await world.say(berit, "Bara kvällar")
    await world.say(eva, "Bara morgnar")
    await world.press(eva, "Spara intervjun")
    await world.press(berit, "Spara intervjun")
    before, now = berit.heard[-2:]
    assert "Eva hann spara intervjun före dig." in before.text
    assert before.text.endswith("Anteckningar: Bara kvällar")
    assert "Anteckningar: Bara morgnar" in now.text
    await world.press(berit, "Ändra: Anteckningar")
    await world.say(berit, "Bara dagtid")
    assert "Vad blir beskedet" in (await world.press(berit, "Spara intervjun")).text


async def test_an_empty_sheet_has_no_heading_on_the_card(world: World) -> None:
    """A card names the talk where something was written down in it, not above nothing."""
    eva, _, _, _ = await karin_and_lars(world)
    assert "Från samtalet" not in (await world.say(eva, "Karin Ek")).text
    assert "Karin Ek" in heard(eva).text
