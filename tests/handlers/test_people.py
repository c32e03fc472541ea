"""The manager's desk: what waits, the people, the cards; and that nobody else learns anything of it."""

from handlers import callbacks
from handlers.table import COMMANDS
from programme.people import Role, State
from programme.presses.leaving import DeletePerson
from programme.presses.page import OpenPage, Page
from programme.presses.press import Press
from sandbox.phones.people import Phone
from tests.world import World, heard

AT_ONCE = 8  # Telegram forgets a press that nobody has taken for long
REFUSALS = (
    "Det där kan jag inte öppna åt dig.",
    "Den frågan är redan stängd.",
    "Det kommandot känner jag inte till.",
    "Det där finns inte längre.",
)


async def refused(world: World, phone: Phone, presses: list[Press]) -> None:
    """Press each, forged; nothing may be said but a refusal."""
    told, toasts = len(phone.chat.events), len(phone.toasts)
    for start in range(0, len(presses), AT_ONCE):
        for press in presses[start : start + AT_ONCE]:
            world.forge(phone, callbacks.encode(press))
        await world.rest()
    answers = phone.toasts[toasts:]
    assert len(answers) == len(presses)
    for press, answer in zip(presses, answers, strict=True):
        assert answer.alert, press
        assert any(word in answer.text for word in REFUSALS), (press, answer.text)
    assert [one for one in phone.chat.events[told:] if one.by_bot] == []


async def test_what_others_may_not_say(world: World) -> None:
    """A manager's command is to anybody else a command that there is not, in every spelling."""
    programme = await world.add_programme()
    karin, sune = world.person("Karin Åberg"), world.person("Sune Ek")
    await world.add_participant(karin, programme)
    words = [word for command in COMMANDS if command.task for word in (command.name, *command.also)]
    for phone in (karin, sune):
        await world.say(phone, "/nonsens")
        unknown = heard(phone)
        assert unknown.text == "Det kommandot känner jag inte till. Här är det du kan göra:"
        for word in words:
            answer = await world.say(phone, f"/{word}")
            assert (answer.text, answer.buttons) == (unknown.text, unknown.buttons), word


async def test_the_list_and_the_cards(world: World) -> None:
    """Everything that waits is on one list with a button each; people stand in sheets of ten."""
    programme = await world.add_programme()
    eva = world.known("Eva Lind")
    await world.transcript(
        eva,
        [
            ("/attgöra", ["Att göra i Framsteg 2027", "Inget väntar på dig just nu."]),
            ("/deltagare", "Ingen har anmält sig ännu."),
        ],
    )
    for number in range(12):
        await world.add_participant(world.person(f"Nr{number:02} Ek"), programme, list(Role)[number % 2])
    waiting = world.person('Ulla <b>&"Ek')
    await world.add_participant(waiting, programme, state=State.REGISTERING)
    todo = await world.say(eva, "/todo")
    assert "Boka samtal med (12)\n• Nr00 Ek, adept, senast " in todo.text
    assert "12 saker, sida 1 av 2" in todo.text
    assert "Nästa sida →" in todo.labels
    assert todo.protected
    await world.say(waiting, "Hej Eva")
    await world.press(waiting, "Skriv det till Eva", "Skicka")
    assert heard(eva).labels[0] == "Svara okänt namn"
    assert heard(eva).text == "❗ okänt namn (adept) skriver:\nHej Eva"
    await world.transcript(
        eva,
        [
            ("[Svara okänt namn]", "Skriv ditt svar till okänt namn."),
            ("[Avbryt]", "Okej, inget skickades."),
            ("/todo", ["Obesvarade meddelanden (1)\n• okänt namn, "]),
            ("/people", "Deltagare"),
            ("[Nästa →]", "Deltagare"),
            ("[Nr11 Ek, mentor]", ["Nr11 Ek, mentor", "Kan mest om: försäljning", "Antal adepter: 2"]),
            ("[← Föregående]", "Deltagare"),
            ("[Nr00 Ek, adept]", ["Vill bli bättre på: försäljning", "Mål eller idé: Våga mer"]),
            ("[Deltagare]", "Deltagare"),
        ],
    )
    eva.press_forged(callbacks.encode(OpenPage(Page.PEOPLE, 2**63 - 1)))
    await world.rest()
    assert any("Nr00" in label for one in eva.heard for label in one.labels)
    assert "Något gick fel" not in heard(eva).text


async def test_a_manager_is_not_deleted_by_the_way(world: World) -> None:
    """A manager who also takes part can't be deleted by another, nor by themselves."""
    eva, bo = world.known("Eva Lind"), world.known("Bo Ek")
    programme = await world.add_programme("Framsteg 2027", eva, bo)
    evas = await world.add_participant(eva, programme, Role.MENTOR)
    for phone in (eva, bo):
        await world.say(phone, "/todo")
        await refused(world, phone, [DeletePerson(evas.id), DeletePerson(evas.id, sure=True)])
