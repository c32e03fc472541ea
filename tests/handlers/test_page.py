"""Pages of the menu: where am I, help, language; commands in both languages, with and without å, ä, ö."""

import pytest

from handlers.table import COMMANDS
from programme.people import Role
from tests.world import World, heard

WORDS = {
    "todo": "Att göra i",
    "people": "Ingen har anmält sig ännu.",
    "pairs": "Inga mentorpar ännu.",
    "person": "Skriv ett namn",
    "export": "Här kan du hämta programmet",
    "calls": "Veckans samtal i",
    "survey": "Inga frågor har gått ut ännu.",
    "announce": "Det finns ingen att skriva till ännu.",
    "event": "programträff",
    "plan": "Affärsplanen hör till programmet för entreprenörer",
    "verify": "Skriv numret som står längst ner på diplomet",
    "close": "Avslutning av",
    "diplomas": "Diplom i Framsteg 2027",
    "programme": "Från anmälan till avslut",
    "links": "Länkar till",
    "away": "så det finns ingen som kan rycka in",
    "colleagues": "Vi som håller i",
    "import": "Lägg in en lista",
    "rematch": "Inga mentorskap är igång",
    "concern": "Öppna personens kort",
    "match": "Ingen väntar på ett förslag",
    "newprogramme": "1 av 7",
    "meet": "Du har ingen att boka ett möte med",
    "me": "Hej Eva! Du är programansvarig",
    "write": "Öppna personens kort",
    "forget": "Lämna först över till en kollega.",
    "privacy": "Adepter och mentorer ser namnen på dem som är programansvariga.",
    "language": "Vilket språk",
    "guide": "Så här läser adepter och mentorer råden",
    "help": "Så här sköter du",
    "cancel": "Det finns inget att avbryta",
    "start": "Hej Eva! Du är programansvarig",
}


async def test_every_word_of_every_command(world: World) -> None:
    """A command does the same by its English and its Swedish names, with or without dots, however it is written."""
    await world.add_programme()
    eva = world.known("Eva Lind")
    assert {command.name for command in COMMANDS} == set(WORDS)
    for command in COMMANDS:
        for word in (command.name, *command.also):
            for spelled in (word, f"{word.upper()}@rehearsal_bot"):
                answer = await world.say(eva, f"/{spelled}")
                if command.name == "match":  # worked out beside everything else; the answer comes in a moment
                    answer = await eva.wait_for(WORDS["match"])
                assert WORDS[command.name] in answer.text, spelled
                if command.name == "newprogramme":
                    await world.say(eva, "/cancel")


@pytest.mark.usefixtures("introduces")
@pytest.mark.parametrize(
    ("language", "place", "helps", "chosen"),
    [
        ("sv", "Du är anmäld till Framsteg 2027 som mentor.", "kontakt med Eva Lind", "Då pratar vi svenska."),
        ("en", "You are registered for Framsteg 2027 as mentor.", "contact with Eva Lind", "We speak English"),
    ],
)
async def test_the_menu_of_a_participant(world: World, language: str, place: str, helps: str, chosen: str) -> None:
    """Every message ends in a menu that leads on; the list of commands is in the person's language."""
    programme = await world.add_programme()
    karin = world.person("Karin Åberg", language=language)
    await world.add_participant(karin, programme, Role.MENTOR)
    me = await world.say(karin, "/jag")
    assert me.text.startswith(place)
    *_, write, where, helping, data = me.labels
    assert helps in (await world.press(karin, helping)).text
    assert place in (await world.press(karin, where)).text
    assert "Eva" in (await world.press(karin, write)).text
    await world.say(karin, "/cancel")
    assert "Eva Lind" in (await world.press(karin, data)).text
    names = {"sv": ["jag", "mote", "skriv", "hjalp"]}
    english = ["me", "meet", "write", "help"]
    assert [name for name, _ in karin.commands] == names.get(language, english)
    await world.say(karin, "/language")
    assert chosen in (await world.press(karin, {"sv": "Svenska", "en": "English"}[language])).text
    other = {"sv": "English", "en": "Svenska"}[language]
    await world.say(karin, "/language")
    await world.press(karin, other)
    assert [name for name, _ in karin.commands] == (english if language == "sv" else names["sv"])


async def test_strangers_and_unknown_languages(world: World) -> None:
    """Everybody gets help; an app in a language that we don't speak gets the house's own."""
    anna = world.person("أنا", language="ar")
    await world.transcript(
        anna,
        [
            ("/help", "Jag hjälper till med mentorprogram"),
            ("[Hjälp]", "/start – anmäl dig"),
            ("[Vad som sparas om mig]", "Jag vet inget om dig mer än"),
            ("[Hjälp]", "/start – anmäl dig"),
            ("[Var är jag?]", "Just nu är inget mentorprogram öppet för anmälan."),
            ("/skriv", "det finns ingen att skriva till"),
            ("/cancel", "Det finns inget att avbryta just nu."),
        ],
    )
    british = world.person("John", language="en-GB")
    assert "I help with mentor programmes" in (await world.say(british, "/help")).text
    nobody = world.person("Nils", language="")
    assert "Jag hjälper till" in (await world.say(nobody, "/help")).text
    assert heard(nobody).labels == ("Var är jag?", "Hjälp", "Vad som sparas om mig", "Språk / Language")
