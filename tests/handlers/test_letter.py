"""Letters between a participant and the manager: written, read through, answered in the thread."""

from programme.people import Role
from sandbox.phones.people import Phone
from tests.databases import on_both
from tests.world import World, heard


def written(phone: Phone, text: str) -> int:
    """Return Telegram's id of what somebody wrote."""
    return next(one.message_id for one in phone.messages if one.text == text and not one.from_bot)


@on_both
async def test_a_letter_and_its_answer(world: World) -> None:
    """A letter goes to every manager, is answered once, and each answer stands under what it answers."""
    eva, bo = world.known("Eva Lind"), world.known("Bo Ek")
    programme = await world.add_programme("Framsteg 2027", eva, bo)
    karin = world.person("Karin Åberg")
    await world.add_participant(karin, programme)
    await world.transcript(
        karin,
        [
            ("/jag", "Du är anmäld"),
            ("[Skriv till Eva]", "Skriv det du vill säga till Eva. Ingen annan deltagare ser det."),
            ("När börjar vi?", ["Ska jag skicka det här till Eva?", "När börjar vi?"]),
            ("Och var?", "När börjar vi?\nOch var?"),
            ("[Ändra: Ditt brev]", "Skriv det du vill säga"),
            ("Var börjar vi?", "Var börjar vi?"),
            ("nej", ["Okej, då ändrar vi.", "Var börjar vi?"]),
            *(
                (word, "Tryck på en av knapparna")
                for word in ("hoppa över", "Klart!", "–", "inget mer, tack", "skippa")
            ),
            ("Ja, skicka!", "Skickat till Eva. Ett svar kommer hit."),
        ],
    )
    sofia = world.person("Sofia Dahl")
    await world.start(sofia, await world.token(programme, Role.ADEPT))
    assert "Eva Lind och Bo Ek, som är programansvariga, läser det du svarar" in heard(sofia).text
    for manager in (eva, bo):
        assert heard(manager).text == "❗ Karin Åberg (adept) skriver:\nVar börjar vi?"
        assert heard(manager).protected
    await world.transcript(
        bo,
        [
            ("/todo", ["Obesvarade meddelanden (1)", "• Karin Åberg, "]),
            ("[Meddelande: Karin Åberg]", "Obesvarade meddelanden (1)\n• Karin Åberg, "),
            ("[Svara Karin]", "Skriv ditt svar till Karin."),
            ("I Umeå.", "Ska jag skicka det här till Karin?"),
            ("[Skicka]", "Skickat till Karin."),
            ("/todo", "Boka samtal med (1)"),
        ],
    )
    assert "Obesvarade meddelanden" not in heard(bo).text
    assert heard(karin).text == "Bo skriver till dig:\nI Umeå."
    assert heard(karin).reply_to == written(karin, "Var börjar vi?")
    assert heard(karin).protected
    await world.transcript(
        karin, [("[Svara Bo]", "Skriv ditt svar till Bo."), ("Tack!", "till Bo?"), ("[Skicka]", "Skickat till Bo.")]
    )
    assert heard(bo).reply_to == written(bo, "I Umeå.")
    assert heard(eva).text == "❗ Karin Åberg (adept) skriver:\nTack!"
    assert heard(eva).reply_to is None
    await world.transcript(
        eva,
        [
            ("[Behöver inget svar]", "Okej, brevet är borta från listan."),
            ("[Att göra]", "Boka samtal med (1)"),
            ("[Karin Åberg]", "Boka samtal med (1)"),
            ("[Öppna kortet]", ["Karin: Var börjar vi?", "Bo: I Umeå.", "Karin: Tack!"]),
        ],
    )
    assert "Obesvarade meddelanden" not in "".join(one.text for one in eva.heard[-2:])
    assert heard(karin).text == "Eva har läst det du skrev."
    assert heard(karin).reply_to == written(karin, "Tack!")


async def test_how_long_a_letter_is(world: World) -> None:
    """Text under the summary is added to the letter, as long as there is room in it."""
    programme = await world.add_programme()
    eva, karin = world.known("Eva Lind"), world.person("Karin Åberg")
    await world.add_participant(karin, programme, Role.MENTOR)
    await world.transcript(
        karin,
        [
            ("/skriv", "Skriv det du vill säga till Eva."),
            ("Hej Eva!", "Ska jag skicka det här till Eva?"),
            ("Jag undrar en sak.", "Hej Eva!\nJag undrar en sak."),
            ("/skriv", ["Vi fortsätter där du slutade.", "Hej Eva!\nJag undrar en sak."]),
            ("x" * 3000, "Det blev lite långt för mig: 3\xa0028 tecken, och jag kan ta emot 3\xa0000."),
            ("[Skicka]", "Skickat till Eva."),
            ("/skriv", "Skriv det du vill säga till Eva."),
            ("y" * 3001, "Det blev lite långt för mig: 3\xa0001 tecken"),
            ("&" * 3000, "&" * 3000),
            ("[Skicka]", "Skickat till Eva."),
            ("🙂" * 1500, "läser bara boten"),
            ("[Skriv det till Eva]", "Ska jag skicka det här till Eva?"),
            ("[Skicka]", "Skickat till Eva."),
        ],
    )
    assert "Hej Eva!\nJag undrar en sak." in eva.heard[-3].text
    assert "🙂" * 1500 in heard(eva).text
    assert "🙂…" in (await world.press(eva, "Öppna kortet")).text


async def test_the_manager_writes_first(world: World) -> None:
    """The manager writes from the card; the participant's answer comes back under it, on the manager's list."""
    programme = await world.add_programme()
    eva, karin = world.known("Eva Lind"), world.person("Karin Åberg", language="en")
    await world.add_participant(karin, programme)
    await world.say(eva, "/deltagare")
    await world.transcript(
        eva,
        [
            ("[Karin Åberg, adept]", "E-post: karin@exempel.se"),
            ("[Skriv till Karin]", "Skriv det du vill säga till Karin."),
            ("Kan vi höras på torsdag?", "Ska jag skicka det här till Karin?"),
            ("[Skicka]", "Skickat till Karin."),
        ],
    )
    assert "Eva writes to you:\nKan vi höras på torsdag?" in heard(karin).text
    await world.press(karin, "Answer Eva")
    await world.say(karin, "Yes!")
    await world.press(karin, "Send")
    assert heard(eva).text == "❗ Karin Åberg (adept) skriver:\nYes!"
    assert heard(eva).reply_to == written(eva, "Kan vi höras på torsdag?")
    assert "Obesvarade meddelanden (1)" in (await world.say(eva, "/attgöra")).text


async def test_a_button_of_a_letter_that_was_thrown_away(world: World) -> None:
    """A send button that was pressed late, for a letter that is gone, never sends the next one."""
    programme = await world.add_programme()
    karin = world.person("Karin Åberg")
    await world.add_participant(karin, programme)
    await world.say(karin, "/skriv", "Det här ångrar jag")
    send = next(one.target for row in heard(karin).buttons for one in row if one.label == "Skicka")
    await world.press(karin, "Avbryt")
    await world.say(karin, "/skriv", "Det här är inte klart än")
    assert "Den frågan är redan stängd." in await world.toast(karin, send)
    assert (await world.everything_stored())["letters"] == []
