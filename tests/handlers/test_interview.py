"""The manager's talk with a participant: the sheet, the verdict, and what the participant hears."""

import pytest

from programme.people import Programme, Role
from sandbox.phones.people import Phone
from tests.world import World, heard

WORDS = {
    "sv": {
        "open": "Fyll i samtalet",
        "areas": ("ledarskap", "försäljning", "Klar →"),
        "skip": "Hoppa över",
        "done": "Klar →",
        "style": "rakt på sak",
        "save": "Spara samtalet",
        "approve": "Godkänn",
        "hold": "Vänta",
        "decline": "Tacka nej",
        "as-it-is": "Skicka det",
        "send": "Skicka beskedet",
        "said": {"approve": "letar efter någon", "hold": "Det kan dröja", "decline": "blev det ingen plats"},
        "me": "/jag",
        "now": {"approve": "Du är med i", "hold": "dröjer ett tag", "decline": "blev det ingen plats"},
    },
    "en": {
        "open": "Fill in the talk",
        "areas": ("leadership", "sales", "Done →"),
        "skip": "Skip this",
        "done": "Done →",
        "style": "straight to the point",
        "save": "Save the talk",
        "approve": "Approve",
        "hold": "Wait",
        "decline": "Decline",
        "as-it-is": "Send it",
        "send": "Send the word",
        "said": {"approve": "is looking for somebody", "hold": "It may take a while", "decline": "there was no place"},
        "me": "/me",
        "now": {"approve": "You are part of", "hold": "take a while", "decline": "there was no place"},
    },
}


async def talk_with(world: World, language: str) -> tuple[Phone, Phone, Programme]:
    """Let Karin, an adept, and Lars, a mentor, be registered, and the manager write down the talk with Karin."""
    eva = world.person("Eva Lind", language=language)
    programme = await world.add_programme("Framsteg 2027", eva)
    karin = world.person("Karin Ek", language=language)
    await world.add_participant(karin, programme)
    await world.add_participant(world.person("Lars Holm", language=language), programme, Role.MENTOR)
    words = WORDS[language]
    await open_card(world, eva, "Karin Ek")
    message = await world.press(eva, str(words["open"]))
    assert "Karin" in message.text
    await world.say(eva, "Svårt att säga nej & <b>delegera</b>")
    await world.press(eva, *words["areas"])
    await world.press(eva, str(words["skip"]), str(words["style"]), str(words["skip"]), str(words["skip"]))
    message = await world.press(eva, "Lars Holm", str(words["done"]))
    assert "8" in message.text, "the last question is the eighth"
    message = await world.say(eva, "Ring helst på förmiddagen")
    assert "Svårt att säga nej & <b>delegera</b>" in message.text
    await world.press(eva, str(words["save"]))
    return eva, karin, programme


async def open_card(world: World, eva: Phone, name: str) -> None:
    """Let the manager open a participant's card from the list."""
    await world.say(eva, "/people")
    eva.press(next(label for label in heard(eva).labels if label.startswith(name)))
    await world.rest()


@pytest.mark.parametrize("verdict", ["approve", "hold", "decline"])
@pytest.mark.parametrize("language", ["sv", "en"])
async def test_from_the_talk_to_the_word(world: World, language: str, verdict: str) -> None:
    """The sheet is filled in, a verdict is given, the participant hears it kindly, and everybody sees what is next."""
    eva, karin, _ = await talk_with(world, language)
    words = WORDS[language]
    message = await world.press(eva, str(words[verdict]))
    said, now = words["said"], words["now"]
    assert isinstance(said, dict)
    assert isinstance(now, dict)
    assert said[verdict] in message.text, "the manager sees what will be sent"
    message = await world.press(eva, str(words["as-it-is"]))
    assert "Karin" in message.text
    await world.press(eva, str(words["send"]))
    assert said[verdict] in heard(karin).text
    assert now[verdict] in (await world.say(karin, str(words["me"]))).text
    message = await world.say(eva, "/todo")
    assert "Karin" not in message.text


async def test_in_the_managers_own_words(world: World) -> None:
    """The word can be written anew; the participant gets exactly that, escaped."""
    eva, karin, _ = await talk_with(world, "sv")
    await world.press(eva, "Vänta")
    message = await world.say(eva, "Hej Karin! Vi ses i <mars>.")
    assert "Hej Karin! Vi ses i <mars>." in message.text
    await world.press(eva, "Skicka beskedet")
    assert "Hej Karin! Vi ses i <mars>." in heard(karin).text


async def test_the_card_and_the_list_follow(world: World) -> None:
    """Between talk and word the person stands under its own heading; the card shows what came out of the talk."""
    eva, karin, _ = await talk_with(world, "sv")
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
    assert {"Ändra samtalet", "Godkänn", "Vänta", "Tacka nej"} <= set(card.labels)
    assert karin.heard == [] or "Svårt att säga nej" not in heard(karin).text


async def test_the_person_can_read_what_was_written(world: World) -> None:
    """What the manager wrote down is in the copy that the person can ask for, notes too."""
    _, karin, _ = await talk_with(world, "sv")
    await world.say(karin, "/uppgifter")
    message = await world.press(karin, "Ge mig en kopia")
    copy = (message.document or b"").decode()
    assert "Utmaningar: Svårt att säga nej & <b>delegera</b>" in copy
    assert "Anteckningar: Ring helst på förmiddagen" in copy


async def test_a_word_can_be_changed(world: World) -> None:
    """A verdict is not for ever: who was asked to wait can be approved later, but nothing is said twice."""
    eva, karin, _ = await talk_with(world, "sv")
    await world.press(eva, "Vänta", "Skicka det", "Skicka beskedet")
    await open_card(world, eva, "Karin Ek")
    assert "Vänta" not in heard(eva).labels
    await world.press(eva, "Godkänn", "Skicka det", "Skicka beskedet")
    assert "letar efter någon" in heard(karin).text


async def test_who_withdrew_meanwhile(world: World) -> None:
    """A verdict on somebody who has just withdrawn is refused, and nothing is sent."""
    eva, karin, _ = await talk_with(world, "sv")
    await world.press(eva, "Godkänn", "Skicka det")
    await world.say(karin, "/uppgifter")
    await world.press(karin, "Ta tillbaka min anmälan", "Ja, ta tillbaka den")
    last = heard(karin)
    await world.press(eva, "Skicka beskedet")
    assert heard(karin) == last
