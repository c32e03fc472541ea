"""Free text: words that answer no question are read by the bot only, and go to nobody unasked."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from handlers.free_text import MEANINGS
from programme.pair import PairState
from programme.people import Role, State
from tests.languages import in_both_languages
from tests.scenes.match import approve, karin_and_lars, match
from tests.scenes.pair import a_pair, put_together
from tests.scenes.report import asked, under_way
from tests.world import World, heard

ROOT = Path(__file__).parents[2]
ONLY_I = "Det du skriver här läser bara boten. Jag skickar det inte vidare."


async def stored(world: World, table: str) -> str:
    return "".join((await world.everything_stored())[table])


async def test_words_for_the_partner(world: World) -> None:
    """Who writes to the partner here is told so, with the ways to reach them; nobody else is told anything."""
    eva, karin, lars, _ = await a_pair(world, PairState.ACTIVE)
    before = [len(eva.heard), len(lars.heard)]
    told = await world.say(karin, "Hej Lars, kan vi ses på torsdag?")
    assert told.text.startswith(
        f"{ONLY_I}\n\nVar det till Lars? Så når du fram:\n\nLars Holm\nTelefon: 070-100 20 03\n"
    )
    assert "E-post: lars@exempel.se" in told.text
    assert "Vill du att Eva läser det, så tryck på knappen." in told.text
    assert told.labels == ("Öppna Lars i Telegram", "Ring Lars", "Skriv det till Eva", "Var är jag?", "Hjälp")
    assert [len(eva.heard), len(lars.heard)] == before
    assert await stored(world, "letters") == ""
    await world.transcript(karin, [("[Ring Lars]", "Tryck på kortet"), ("[Var är jag?]", "Lars Holm")])
    world.check_nothing_was_wrong()


async def test_a_day_for_the_next_meeting(world: World) -> None:
    """A day typed with no question open begins its booking, which is shown first; a word about a day does not."""
    _, karin, lars, _ = await a_pair(world, PairState.ACTIVE)
    before = len(lars.heard)
    await world.transcript(
        karin,
        [
            ("Tack för mötet i tisdags!", "läser bara boten"),
            ("Jag är bortrest till 3 maj", ["läser bara boten", "Är du borta ett tag?", "I juli"]),
            ("jag är borta torsdag", ["läser bara boten", "Är du borta ett tag?"]),
            ("Kan vi ses på fredag klockan två?", "läser bara boten"),
            ("ja", "Var det ett svar på något här ovanför?"),
            ("Tack!", ["Varsågod, Karin!", "Var det till Lars?", "du når Lars så här"]),
            ("God morgon", ["Hej Karin!", "Lars Holm"]),
            ("ja hej Lars", "läser bara boten"),
            ("9 april halv tre på eftermiddagen", "Var ses ni? Skriv platsen"),
            ("Hos Lars", ["fredag 9 april", "14.30", "Hos Lars"]),
            ("[Avbryt]", "Okej, inget är inlagt."),
        ],
    )
    assert len(lars.heard) == before


async def test_a_wish_is_heard_where_buttons_answer(world: World) -> None:
    """Who asks to be deleted, or takes it back, is not held back by an open question; whoever says anything else is."""
    karin = (await asked(world)).karin
    await world.transcript(
        karin,
        [
            ("hm, det är en lång historia", "Tryck på en av knapparna"),
            ("radera mig", "raderas"),
            ("[Ja, radera allt om mig]", "Det räcker att skriva ångra"),
            ("nej vänta, ångra", "raderas"),
            ("ångra", "Inget är raderat"),
            ("[Ja, vi sågs]", "Ungefär hur länge"),
            ("radera mig", "raderas"),
            ("[Ja, radera allt om mig]", "Det räcker att skriva ångra"),
            ("ångra!", "Inget är raderat"),
        ],
    )


@in_both_languages
async def test_words_for_the_manager_after_all(world: World) -> None:
    """The words wait as the draft of a letter, are shown once more, and go at the second press only."""
    eva, karin, _, _ = await a_pair(world, PairState.ACTIVE)
    await world.transcript(
        karin,
        [
            ("Vem bokar lokalen?", "läser bara boten"),
            ("[Skriv det till Eva]", ["Ska jag skicka det här till Eva?", "Vem bokar lokalen?"]),
            ("Och när?", "Vem bokar lokalen?\nOch när?"),
            ("[Skicka]", "Skickat till Eva. Ett svar kommer hit."),
        ],
    )
    assert "Vem bokar lokalen?\nOch när?" in heard(eva).text


async def test_what_is_written_in_two_goes_is_one(world: World) -> None:
    """Two quick messages get one answer, and stay one; a letter that is begun anew does not bring them back."""
    eva, karin, _, _ = await a_pair(world, PairState.ACTIVE)
    karin.send("Hej Lars!")
    karin.send("Kan vi ses på torsdag?")
    await world.rest()
    assert len([one for one in karin.heard if ONLY_I in one.text]) == 1
    await world.press(karin, "Skriv det till Eva")
    assert "Hej Lars!\nKan vi ses på torsdag?" in heard(karin).text
    await world.press(karin, "Avbryt")
    await world.say(karin, "Hej igen Lars")
    button = next(one.target for row in heard(karin).buttons for one in row if one.label == "Skriv det till Eva")
    assert heard(karin).labels.count("Skriv det till Eva") == 1
    await world.say(karin, "/skriv")
    assert heard(karin).text.startswith("Skriv det du vill säga till Eva.")
    await world.say(karin, "/avbryt")
    assert "redan stängd" in await world.toast(karin, button)
    assert eva.heard == [] or "Hej" not in heard(eva).text


async def test_words_are_forgotten_after_a_week(world: World) -> None:
    """Words that went to nobody are deleted; a letter that somebody is writing stays."""
    _, karin, lars, _ = await a_pair(world, PairState.ACTIVE)
    await world.say(karin, "Hej Lars!")
    await world.say(lars, "/skriv")
    await world.time_goes_by(timedelta(days=6))
    assert "Hej Lars!" in await stored(world, "dialogs")
    await world.time_goes_by(timedelta(days=2))
    assert "Hej Lars!" not in await stored(world, "dialogs")
    assert "'letter'" in await stored(world, "dialogs")


async def test_two_adepts_of_one_mentor(world: World) -> None:
    """A mentor of two is asked about both, each with the own number."""
    _, karin, lars, programme = await karin_and_lars(world)
    anna = world.person("Anna Berg")
    await approve(world, await world.add_participant(anna, programme))
    for name in ("Karin Ek", "Anna Berg"):
        await put_together(world, programme, name, "Lars Holm", PairState.ACTIVE)
    told = await world.say(lars, "Ses vi i morgon?")
    assert "Var det till Karin Ek eller Anna Berg? Så når du fram:" in told.text
    assert "Karin Ek\nTelefon: 070-100 20 02" in told.text
    assert "Anna Berg\nTelefon: 070-100 20 04" in told.text
    assert told.labels[:4] == (
        *("Karin Ek i Telegram", "Ring Karin Ek"),
        *("Anna Berg i Telegram", "Ring Anna Berg"),
    )
    karin.block()
    assert "Anna Berg" in (await world.press(lars, "Var är jag?")).text


async def test_without_a_partner(world: World) -> None:
    """Nobody is offered whom one does not know yet: after a proposal, only the manager."""
    _, karin, _, _ = await a_pair(world, PairState.ASKED_ADEPT)
    await world.say(karin, "Vem är han?")
    told = karin.heard[-2]  # the question about the proposal comes after it
    assert told.labels == ("Skriv det till Eva", "Var är jag?", "Hjälp")
    assert "Lars" not in told.text


async def test_a_manager(world: World) -> None:
    """A manager who writes into the chat is told the same, and where to write to people; a partner of hers is named."""
    eva, _, lars, _ = await a_pair(world, PairState.ACTIVE)
    told = await world.say(eva, "Hej Karin, hur går det?")
    assert told.text == f"{ONLY_I}\n\nVill du nå en deltagare, så öppna personens kort under Deltagare och skriv där."
    assert told.labels == ("Att göra", "Deltagare", "Länkar", "Hjälp")
    programme = (await world.run(lambda uow: uow.programmes.open(world.clock.now().date())))[0]
    await world.run(lambda uow: uow.pairs.save(replace(uow.pairs.open_in(programme.id)[0], state=PairState.ACTIVE)))
    mentor = await world.add_participant(eva, programme, Role.MENTOR)
    anna = world.person("Anna Berg")
    await approve(world, await world.add_participant(anna, programme), mentor)
    await put_together(world, programme, "Anna Berg", "Eva Lind", PairState.ACTIVE)
    told = await world.say(eva, "Hej Anna!")
    assert "Var det till Anna?" in told.text
    assert "Skriv det till Eva" not in told.labels
    assert "skriv där" in told.text
    assert lars.heard == []


async def test_in_two_programmes(world: World) -> None:
    """The button names the programme whose manager would read it."""
    eva, karin = world.known("Eva Lind"), world.person("Karin Ek")
    one, two = await world.add_programme("Framsteg 2027", eva), await world.add_programme("Ny chef", eva)
    await world.add_participant(karin, one)
    await world.add_participant(karin, two, Role.MENTOR)
    told = await world.say(karin, "När börjar vi?")
    wanted = {"Skriv det till Eva (Framsteg 2027)", "Skriv det till Eva (Ny chef)"}
    assert wanted <= set(told.labels)
    assert told.text.count("Vill du att Eva läser det") == 1
    await world.press(karin, "Skriv det till Eva (Ny chef)", "Skicka")
    assert "Karin Ek (mentor) skriver:\nNär börjar vi?" in heard(eva).text


async def test_a_reaction_to_a_proposal(world: World) -> None:
    """A mentor who likes the proposal hears that the buttons are the answer, under the question itself; once."""
    eva, _, lars, _ = await karin_and_lars(world)
    await match(world, eva)
    await world.press(eva, "Fråga Lars?", "Ja, fråga Lars")
    asked = heard(lars).message_id
    lars.react(asked, "👍")
    await world.rest()
    assert heard(lars).text == "En reaktion kan jag inte läsa som ett svar. Tryck på en knapp eller skriv."
    assert heard(lars).reply_to == asked
    lars.press("Ja, jag vill gärna träffa Karin", asked)
    await world.rest()
    told = len(lars.heard)
    lars.react(asked, "❤")
    await world.rest()
    assert len(lars.heard) == told


async def test_words_under_an_open_question(world: World) -> None:
    """Who writes instead of pressing sees that the buttons are the answer, with the question and its buttons again."""
    eva, _, lars, _ = await karin_and_lars(world)
    await match(world, eva)
    await world.press(eva, "Fråga Lars?", "Ja, fråga Lars")
    answers = {"Ja, jag vill gärna träffa Karin", "Inte den här gången"}
    shown = await world.say(lars, "Nja")
    assert shown.text.startswith("Var det ett svar på det här?")
    assert answers <= set(shown.labels)
    assert ONLY_I in lars.heard[-2].text
    for typed in ("Ja gärna!", "ok", "Nej tack, inte nu", "ja"):  # the last may agree to the no before it
        shown = await world.say(lars, typed)
        assert shown.text == "Tackar du ja eller nej till Karin? Tryck på ditt svar, så att det blir rätt."
        assert answers <= set(shown.labels)
    for typed in ("ja gärna, när börjar vi?", "nej, inte nu, jag hinner inte", "nej men vad roligt!"):
        shown = await world.say(lars, typed)
        assert shown.text.startswith("Tackar du ja eller nej till Karin? Tryck på ditt svar, så att det blir rätt.\n\n")
        assert "Det du skrev har jag inte skickat till någon." in shown.text
        assert {*answers, "Skriv det till Eva"} <= set(shown.labels), "nothing is lost"
    letter = await world.press(lars, "Skriv det till Eva")
    assert "nej men vad roligt!" in letter.text
    await world.press(lars, "Avbryt")
    page = await world.say(lars, "/jag")
    assert "längre upp" not in page.text
    shown = await world.press(lars, "Visa förslaget")
    assert shown.message_id > page.message_id
    assert answers <= set(shown.labels)
    await world.press(lars, "Ja, jag vill gärna träffa Karin")
    assert "Var det ett svar" not in (await world.say(lars, "Hej")).text


@in_both_languages
async def test_a_manager_says_hello(world: World) -> None:
    """A greeting brings the list, thanks a welcome; a colleague and a holiday have pages of their own."""
    eva, karin, _, _ = await a_pair(world, PairState.ACTIVE)
    await world.transcript(
        eva,
        [
            ("God morgon", ["Hej Eva!", "Inget väntar på dig just nu."]),
            ("👍", "Var det ett svar på något här ovanför?"),
            ("Tack!", "Varsågod, Eva!"),
            ("hej då", "Ha det så bra, Eva!"),
            ("kollega", "Vi som håller i"),
            ("semester", "så det finns ingen som kan rycka in"),
            ("/borta", "så det finns ingen som kan rycka in"),
            ("/semester", "så det finns ingen som kan rycka in"),
            ("/alla_par", "• Karin Ek"),
        ],
    )
    assert world.words("Det kommandot känner jag inte till.") in (await world.say(karin, "/semester")).text
    assert "Lars" in (await world.say(karin, "/boka")).text


async def test_long_or_empty_words(world: World) -> None:
    """What has no room in a letter is said so, with the way to write one; what can't be seen is said so too."""
    _, karin, _, _ = await a_pair(world, PairState.ACTIVE)
    told = await world.say(karin, "å" * 3001)
    assert ONLY_I in told.text
    assert "3\xa0001 tecken, och jag kan ta emot 3\xa0000" in told.text
    assert "Skriv till Eva" in told.labels
    assert "Jag såg ingen text" in (await world.say(karin, "\u2800")).text
    await world.say(karin, "Hej\x00 Eva")
    await world.press(karin, "Skriv det till Eva")
    assert "Hej Eva" in heard(karin).text


async def test_who_takes_part_no_more(world: World) -> None:
    """Somebody who took the registration back is told the same; there is nobody to send it to."""
    programme = await world.add_programme()
    karin = world.person("Karin Åberg")
    await world.add_participant(karin, programme, state=State.WITHDRAWN)
    told = await world.say(karin, "Vem bokar lokalen?")
    assert told.text == ONLY_I
    assert told.labels == ("Var är jag?", "Hjälp", "Vad som sparas om mig")


def test_what_a_text_is_taken_for_is_one_table() -> None:
    """The page of the rules lists the same things in the same order."""
    page = (ROOT / "docs/programme.md").read_text(encoding="utf-8")
    places = [page.index(f"\n{number}. {meaning.name}") for number, meaning in enumerate(MEANINGS, 1)]
    assert places == sorted(places)


async def test_a_new_number(world: World) -> None:
    """Who writes a number or an address is offered to change their own details; the words go to nobody all the same."""
    eva, karin, _, _ = await a_pair(world, PairState.ACTIVE)
    before = len(eva.heard)
    for text in ("Jag har bytt nummer, nya är 070-174 06 99", "karin@nytt.se gäller nu", "Min mejl är ny"):
        assert "Ändra mina uppgifter" in (await world.say(karin, text)).labels, text
    for text in ("Kan vi ses 14.30?", "Ska vi ta 9/3 2027?", "Vi var 12 stycken"):
        assert "Ändra mina uppgifter" not in (await world.say(karin, text)).labels, text
    assert len(eva.heard) == before


async def test_what_somebody_asks_to_do(world: World) -> None:
    """A short sentence opens the page for it; one with a name stays words that only the bot reads."""
    scene = await under_way(world)
    karin, lars, eva = scene.karin, scene.lars, scene.eva
    opened = {
        "Hur tar jag en paus?": "Hur länge",
        "jag vill sluta": "sluta",
        "vi vill byta tid": "Lars",
        "vi behöver mer tid": "Eva",
        "hur skriver jag under kontraktet": "Vad vill du nå tillsammans med Lars?",
    }
    for said, part in opened.items():
        answer = await world.say(karin, said)
        assert part in answer.text, said
        assert "bara jag" not in answer.text.lower(), said
        await world.say(karin, "/avbryt")
    assert lars.heard == [] or "paus" not in heard(lars).text
    read = await world.say(karin, "Hej Lars, jag vill ta en paus")
    assert "Hur länge" not in read.text
    assert "känner jag inte till" not in (await world.say(eva, "hur tar jag en paus")).text
