"""A programme's own texts: worded in the chat, read where they are said, put back, and never markup."""

import pytest

from handlers.callbacks import encode
from programme.pair import PairState
from programme.presses.wording import ChosenWording, OpenWording
from programme.usecases.common.wording import as_lines
from storage import tables
from tests.scenes.pair import a_pair
from tests.scenes.wording import worded
from tests.world import World, heard


async def test_an_own_welcome(world: World) -> None:
    """Who opens the link reads the programme's words first; in a language without own words, the usual ones alone."""
    eva = world.person("Eva Lind")
    programme = await world.add_programme("Framsteg 2027", eva)
    await worded(world, "Välkomstord på svenska", "Kul att <b>du</b> hittade hit!\n\nVi ses den 15:e & då fikar vi.")
    assert "Sparat: Välkomstord på svenska." in heard(eva).text
    link = await world.run(lambda uow: uow.links.joining(programme.id, None))
    assert link is not None
    karin, john = world.person("Karin Ek"), world.person("John Doe", language="en")
    welcome = (await world.say(karin, f"/start {link.token}")).text
    assert welcome.startswith("Kul att <b>du</b> hittade hit!\n\nVi ses den 15:e & då fikar vi.\n\nHej och välkommen")
    assert (await world.say(john, f"/start {link.token}")).text.startswith("Hello and welcome")


async def test_own_promises_in_the_contract(world: World) -> None:
    """A contract that is read from now on has them; that all stays between the two is always among them."""
    eva, karin, _, pair = await a_pair(world, PairState.ACTIVE)
    await worded(world, "Löften i kontraktet på svenska", "- Vi ses minst en gång i månaden.\n\n* Vi hör av oss i tid.")
    shown = await world.press(eva, "Se texten")
    assert "• Vi ses minst en gång i månaden.\n• Vi hör av oss i tid." in shown.text
    await world.say(karin, "/jag")
    await world.press(karin, "Skriv kontraktet med Lars")
    await world.say(karin, "Våga säga nej")
    for _ in range(3):
        if "Spara kontraktet" in heard(karin).labels:
            break
        await world.press(karin, "Hoppa över")
    await world.press(karin, "Spara kontraktet")
    await world.press(karin, "Läs kontraktet med Lars")
    (contract,) = await world.rows(tables.contracts)
    promises = (
        "• Det vi berättar för varandra stannar mellan oss två.\n• Vi ses minst en gång i månaden.\n• Vi hör av oss"
    )
    assert promises in contract["text"]
    assert "driver på" not in contract["text"]
    assert contract["pair_id"] == pair.id


async def test_an_own_invitation(world: World) -> None:
    """The links come with an invitation to send on: the usual one, the programme's own, and the usual one again."""
    eva = world.person("Eva Lind")
    await world.add_programme("Framsteg 2027", eva)
    await world.say(eva, "/länkar")
    invitation = eva.messages[-2]
    assert invitation.text.startswith("Hej! Vill du vara med i Framsteg 2027?")
    assert "https://t.me/" in invitation.text
    assert invitation.labels == (), "it is sent on as it is"
    await worded(world, "Inbjudan på svenska", "Häng på Framsteg!")
    await world.say(eva, "/länkar")
    assert eva.messages[-2].text.startswith("Häng på Framsteg!\n\nhttps://t.me/")
    await world.say(eva, "/jag")
    await world.press(eva, "Programmet Framsteg 2027")
    await world.press(eva, "Inställningar")
    page = await world.press(eva, "Texter")
    assert "Inbjudan på svenska: egen text" in page.text
    await world.press(eva, "Inbjudan på svenska")
    back = await world.press(eva, "Använd den vanliga texten")
    assert "Nu gäller den vanliga texten igen." in back.text
    assert await world.rows(tables.wordings) == []


async def test_no_wording_of_another_programme(world: World) -> None:
    """Texts of another's programme stay closed, and so does a language that nothing is written in."""
    eva, sune = world.person("Eva Lind"), world.person("Sune Alm")
    programme = await world.add_programme("Framsteg 2027", eva)
    await world.add_programme("Annat", sune)
    await world.say(sune, "/jag")
    language = int("sv", 36)
    refused = await world.toast(sune, encode(OpenWording(programme.id, ChosenWording.WELCOME, language)))
    assert "kan jag inte öppna" in refused
    await world.say(eva, "/jag")
    assert "stängd" in await world.toast(eva, encode(OpenWording(programme.id, ChosenWording.WELCOME, 1)))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Vi ses ofta", "• Vi ses ofta"),
        ("• a\n•b\n – c ", "• a\n• b\n• c"),
        ("a\n\n\n-\nb", "• a\n• b"),
        ("Vi skriver - ibland", "• Vi skriver - ibland"),
    ],
)
def test_a_point_before_each_clause(text: str, lines: str) -> None:
    """Whatever stood before a line, it gets one point; empty lines go."""
    assert as_lines(text) == lines
