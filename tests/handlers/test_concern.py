"""Something is not right: told in private, read by the managers alone, and never felt by the partner."""

import shutil
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest

from handlers.callbacks import encode
from programme.pair import End, PairState
from programme.people import Role
from programme.presses.concern import OpenConcern, SettleConcern, TellConcern
from programme.usecases.common.sight import sight_of
from programme.usecases.myself.concern import waiting
from sandbox.phones.people import Phone
from sandbox.phones.views import seen
from storage.tables import concerns, due
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import on_both
from tests.languages import in_both_languages
from tests.scenes.first_meeting import TUESDAY, in_touch
from tests.scenes.match import approve, karin_and_lars
from tests.scenes.pair import a_pair, put_together
from tests.world import World, heard

T = TypeVar("T")
SECRET = "Svarar <b>aldrig</b> & ställer in"


async def give_phone(world: World, phone: Phone, number: str) -> None:
    """Let somebody's phone number be known."""

    def work(uow: SqlUnitOfWork) -> None:
        person = uow.people.by_telegram(phone.chat_id)
        assert person is not None
        uow.people.save(replace(person, phone=number))

    await world.run(work)


@in_both_languages
async def test_something_is_not_right(world: World) -> None:
    """Three questions, said who reads; the notice names nothing, opening shows all and is noted, done takes it away."""
    eva, karin, _, _ = await a_pair(world, PairState.MEETING_AHEAD)
    words = world.words
    await world.transcript(
        karin,
        [
            ("/jag", "Lars"),
            ("[Något skaver?]", ["Bara Eva läser det du skriver här.", "112", "1 "]),
            ("[Det är för stor distans mellan oss]", "2 "),
            (SECRET, "Hur bråttom är det?"),
            ("[Prata med mig i veckan]", "Det du skriver blir läst"),
            (
                "[Gör inget än]",
                [
                    "Ska jag skicka det här? Bara Eva läser det.",
                    "Det är för stor distans mellan oss",
                    SECRET,
                    "Gör inget än",
                ],
            ),
            ("[Skicka]", ["bara Eva kan läsa det", "Du har bett om att inget görs än.", "112"]),
        ],
    )
    notice = heard(eva)
    assert notice.text == "❗ " + words("Ett privat meddelande väntar på dig. Öppna det när du är för dig själv.")
    assert notice.protected
    assert notice.labels == (words("Öppna meddelandet"),)
    shown = await world.press(eva, "Öppna meddelandet")
    for part in (
        words("Karin Ek, adept, har berättat något"),
        words("Har kontakt med: Lars Holm"),
        words("Det är för stor distans mellan oss"),
        SECRET,
        words("Gör inget än"),
        "070-",
    ):
        assert part in shown.text
    assert shown.protected
    ways = (words("Skriv till Karin"), "Karin Ek – Lars Holm", words("Öppna kortet"))
    assert shown.labels == (*ways, words("Stoppa Lars tills vidare"), words("Vi har pratat"), words("Klart"))
    await world.press(eva, "Öppna meddelandet")
    audit = (await world.everything_stored())["audit"]
    assert sum("'opened-concern', 'concern', 1," in row for row in audit) == 2
    done = await world.press(eva, "Klart")
    assert done.text == words("Okej, det är borta från listan.")
    assert not any(SECRET in one.text for one in eva.heard[-1:])
    again = await world.press(eva, "Öppna meddelandet")
    assert SECRET in again.text
    assert again.labels == ways, "what is done can be read again, and is done once"


async def test_the_phone_in_a_hurry_and_all_readers(world: World) -> None:
    """The numbers to ring stand in the question and in the thanks; with two managers both are named, and told."""
    eva, bo = world.known("Eva Lind"), world.known("Bo Ek")
    programme = await world.add_programme("Framsteg 2027", eva, bo)
    karin, lars = world.person("Karin Ek"), world.person("Lars Holm")
    both = [await world.add_participant(karin, programme), await world.add_participant(lars, programme, Role.MENTOR)]
    await approve(world, *both)
    await put_together(world, programme, "Karin Ek", "Lars Holm", PairState.ACTIVE)
    await give_phone(world, bo, "+46701112233")
    urgent = (
        "ring Eva på 090-123 45 67 eller Bo på 070-111 22 33. Är du eller någon annan i fara, ring 112. "
        "Gäller det den som är programansvarig, ring Sara Berg på 070-174 06 09, som står utanför programmet."
    )
    await world.transcript(
        lars,
        [
            ("/skaver", ["Bara Eva och Bo läser det du skriver här.", f"Är det bråttom, {urgent}"]),
            ("[Något annat]", "Vill du berätta mer? Skriv som du känner"),
            ("[Hoppa över]", "Hur bråttom är det?"),
            ("[Prata med mig i veckan]", "Vad vill du ska hända nu?"),
            ("[Ring mig]", "Bara Eva och Bo läser det."),
            (
                "[Skicka]",
                ["bara Eva och Bo kan läsa det", "Eva eller Bo ringer dig senast", f"Blir det bråttom, {urgent}"],
            ),
        ],
    )
    notice = "❗ Ett privat meddelande väntar på dig. Öppna det när du är för dig själv."
    assert heard(eva).text == heard(bo).text == notice
    assert "Med egna ord" not in (await world.press(bo, "Öppna meddelandet")).text
    owed = await promised(world)
    asked = await world.press(bo, "Klart?")
    assert "löfte om ett samtal eller ett svar, och här står inte att det är gjort." in asked.text
    assert asked.labels[:2] == ("Vi har pratat", "Ja, det är utrett")
    settled = await world.press(bo, "Ja, det är utrett")
    assert heard(eva).text.startswith("Bo har tagit hand om det privata meddelandet från ")
    assert await promised(world) == []
    over = "Hej Lars! Bo tänker att det du berättade är utrett, och ringer alltså inte om det. Känns det inte så"
    assert heard(lars).text.startswith(over)
    assert heard(lars).text in asked.text
    back = await world.press(bo, "Ångra")
    assert heard(lars).text == "Hej Lars! Bo ser på det igen, så det är inte utrett än."
    assert heard(lars).text in asked.text
    assert back.text.startswith("Ångrat.")
    assert heard(eva).text.startswith("Bo tog tillbaka sitt Klart. Det privata meddelandet från ")
    assert "Lars" not in settled.text + back.text + heard(eva).text
    assert await promised(world) == owed != []


async def promised(world: World) -> list[tuple[str, datetime]]:
    """Return the days on which an answer to a private word is owed, and its sender hears that it is late."""
    return sorted(
        (one["kind"], one["due_at"]) for one in await world.rows(due) if str(one["kind"]).startswith("concern")
    )


async def test_what_is_dropped_is_not_kept(world: World) -> None:
    """Whoever changes their mind on the way leaves nothing behind, and nobody is told."""
    eva, karin, _, _ = await a_pair(world, PairState.MEETING_AHEAD)
    await world.say(karin, "/skaver")
    await world.press(karin, "Det är för stor distans mellan oss")
    await world.say(karin, SECRET)
    before = eva.messages
    message = await world.press(karin, "Avbryt")
    assert "Inget är skickat, och det du skrev här är borttaget." in message.text
    stored = await world.everything_stored()
    assert (stored["concerns"], stored["dialogs"], eva.messages) == ([], [], before)


async def test_who_has_no_pair(world: World) -> None:
    """Before two are in touch the way to the manager is shown instead; whoever has met can tell it afterwards, too."""
    _, karin, lars, programme = await karin_and_lars(world)
    pair = await put_together(world, programme, "Karin Ek", "Lars Holm", PairState.ASKED_ADEPT)
    message = await world.say(karin, "/skaver")
    assert "skriv gärna till den som är programansvarig" in message.text
    assert message.labels[0] == "Skriv till Eva"
    assert "Något skaver?" not in message.labels
    await world.run(lambda uow: uow.pairs.save(replace(pair, state=PairState.ACTIVE)))
    assert "Något skaver?" in (await world.say(lars, "/jag")).labels
    await world.run(lambda uow: uow.pairs.save(replace(pair, state=PairState.ENDED, end=End.REMATCHED)))
    message = await world.press(lars, "Något skaver?")
    assert "Vad är det som skaver?" in message.text
    nobody = world.person("Nils Ek")
    assert "det finns ingen att skriva till" in (await world.say(nobody, "/concern")).text


async def test_in_two_programmes(world: World) -> None:
    """Each programme has its own button and its own reader; the command asks which."""
    eva, bo = world.known("Eva Lind"), world.known("Bo Ek")
    for name, manager in (("Framsteg", eva), ("Nystart", bo)):
        programme = await world.add_programme(name, manager)
        karin, other = world.known("Karin Ek"), world.person(f"Lars {name}")
        mine = await world.add_participant(karin, programme)
        await approve(world, mine, await world.add_participant(other, programme, Role.MENTOR))
        await put_together(world, programme, "Karin Ek", f"Lars {name}", PairState.ACTIVE)
    labels = (await world.say(karin, "/hjälp")).labels
    assert {"Något skaver i Framsteg?", "Något skaver i Nystart?"} <= set(labels)
    assert (await world.say(karin, "/skaver")).labels == ("Lars N, Nystart", "Lars F, Framsteg")
    assert "Bara Bo läser" in (await world.press(karin, "Lars N, Nystart")).text
    assert "Bara Eva läser" in (await world.press(karin, "Något skaver i Framsteg?")).text


async def test_a_mentor_of_two_says_whom_it_is_about(world: World) -> None:
    """The first question is whom it is about; the reader sees it, and when that person is deleted the word stays."""
    eva, _, lars, _ = await a_pair(world, PairState.ACTIVE)
    programme = await world.run(lambda uow: uow.programmes.get(1))
    await approve(world, await world.add_participant(world.person("Karin Dahl"), programme))
    await put_together(world, programme, "Karin Dahl", "Lars Holm", PairState.ACTIVE)
    asked = await world.say(lars, "/skaver")
    assert "Vem gäller det? Bara Eva läser det du svarar här." in asked.text
    assert "112" in asked.text
    assert asked.labels[:3] == ("Karin E", "Karin D", "Ingen av dem")
    await world.press(lars, "Karin D", "Vi kommer ingen vart", "Hoppa över", "Prata med mig i veckan")
    summary = await world.press(lars, "Ring mig")
    assert "Gäller: Karin D" in summary.text
    await world.press(lars, "Skicka")
    shown = await world.press(eva, "Öppna meddelandet")
    assert "Gäller: Karin Dahl" in shown.text
    await world.say(lars, "/uppgifter")
    await world.press(lars, "Ge mig en kopia")
    assert "Gäller: Karin Dahl" in (heard(lars).document or b"").decode()
    await world.say(eva, "/deltagare")
    await world.press(eva, "Karin Dahl, adept", "Karin D slutar …", "Radera personen?", "Ja, radera allt")
    await world.say(eva, "/attgöra")
    left = await world.press(eva, "Öppna meddelandet", "Öppna meddelandet")
    assert "Vi kommer ingen vart" in left.text
    assert "Gäller:" not in left.text


async def tell(world: World, phone: Phone) -> None:
    """Tell the manager in private that something is not right, and wish nothing done."""
    await world.say(phone, "/concern")
    await world.press(phone, "Det är för stor distans mellan oss")
    await world.say(phone, SECRET)
    await world.press(phone, "Prata med mig i veckan", "Gör inget än", "Skicka")


async def test_a_manager_who_is_in_the_pair(world: World) -> None:
    """A manager who is somebody's mentor never learns of a private word: no notice, no line, no way to open it."""
    eva, bo = world.known("Eva Lind"), world.known("Bo Ek")
    programme = await world.add_programme("Framsteg 2027", eva, bo)
    karin = world.person("Karin Ek")
    mine = await world.add_participant(karin, programme)
    await approve(world, mine, await world.add_participant(bo, programme, Role.MENTOR))
    pair = await put_together(world, programme, "Karin Ek", "Bo Ek", PairState.ACTIVE)
    await world.say(bo, "/hjälp")
    before = bo.messages
    message = await world.say(karin, "/skaver")
    assert "Bara Eva läser" in message.text
    await world.press(
        karin, "Det är för stor distans mellan oss", "Hoppa över", "Prata med mig i veckan", "Gör inget än", "Skicka"
    )
    assert heard(eva).text == "❗ Ett privat meddelande väntar på dig. Öppna det när du är för dig själv."
    assert bo.messages == before
    for press in (OpenConcern(1), SettleConcern(1)):
        assert "kan jag inte öppna" in await world.toast(bo, encode(press))
    await world.run(lambda uow: uow.pairs.save(replace(pair, state=PairState.ENDED, end=End.REMATCHED)))
    assert "kan jag inte öppna" in await world.toast(bo, encode(OpenConcern(1))), "nor when it is over"

    def lines(uow: SqlUnitOfWork) -> list[int]:
        readers = [uow.people.by_telegram(one.chat_id) for one in (eva, bo)]
        return [len(waiting(uow, programme, sight_of(uow, one, programme.id))) for one in readers if one]

    assert await world.run(lines) == [1, 0]


async def test_the_only_manager_is_the_mentor(world: World) -> None:
    """Where nobody else could read it nothing is asked, and the person is told so at once."""
    eva = world.known("Eva Lind")
    programme = await world.add_programme("Framsteg 2027", eva)
    karin = world.person("Karin Ek")
    mine = await world.add_participant(karin, programme)
    await approve(world, mine, await world.add_participant(eva, programme, Role.MENTOR))
    await put_together(world, programme, "Karin Ek", "Eva Lind", PairState.ACTIVE)
    message = await world.say(karin, "/skaver")
    assert "Ring gärna Sara Berg, 070-174 06 09" in message.text
    assert (await world.everything_stored())["dialogs"] == []


async def test_adept_and_mentor_in_one_programme(world: World) -> None:
    """Somebody with a mentor and an adept is asked by the partners' names."""
    _, karin, _, _ = await a_pair(world, PairState.ACTIVE)
    programme = await world.run(lambda uow: uow.programmes.get(1))
    per = await world.add_participant(world.person("Per Ek"), programme)
    await approve(world, per, await world.add_participant(karin, programme, Role.MENTOR))
    await put_together(world, programme, "Per Ek", "Karin Ek", PairState.ACTIVE)
    asked = await world.say(karin, "/skaver")
    assert asked.text == "Vem gäller det?"
    assert set(asked.labels[:2]) == {"Lars, Framsteg 2027", "Per, Framsteg 2027"}
    assert "Vad är det som skaver?" in (await world.press(karin, "Per, Framsteg 2027")).text


async def test_forged_presses(world: World) -> None:
    """Nobody opens, settles or tells another one's private word, and a wrong number reads the same."""
    eva, karin, lars, pair = await a_pair(world, PairState.MEETING_AHEAD)
    await tell(world, karin)
    before = await world.everything_stored()
    for phone in (karin, lars):
        await world.say(phone, "/jag")
        for press in (OpenConcern(1), SettleConcern(1), OpenConcern(99)):
            assert "kan jag inte öppna" in await world.toast(phone, encode(press))
    assert "kan jag inte öppna" in await world.toast(lars, encode(TellConcern(pair.adept_id)))
    after = await world.everything_stored()
    assert [after[name] for name in ("concerns", "dialogs", "audit")] == [
        before[name] for name in ("concerns", "dialogs", "audit")
    ]
    assert "kan jag inte öppna" in await world.toast(eva, encode(OpenConcern(99)))


@on_both
async def test_on_the_list(world: World) -> None:
    """An unsettled private word stands on the manager's list by its day alone, until it is done."""
    eva, karin, _, _ = await a_pair(world, PairState.MEETING_AHEAD)
    await tell(world, karin)
    message = await world.say(eva, "/attgöra")
    assert "• ett privat meddelande, " in message.text
    assert "Karin" not in message.text
    assert "kontakt" not in message.text
    matter = await world.press(eva, "Öppna meddelandet")
    assert "• ett privat meddelande, " in matter.text
    assert "Karin" not in matter.text
    await world.press(eva, "Öppna meddelandet", "Klart")
    assert "privat meddelande" not in (await world.say(eva, "Dagens lista")).text
    done = await world.press(eva, "Klart i dag (1)")
    assert "tagit hand om: privat" in done.text
    assert "Karin" not in done.text
    back = await world.press(eva, "Ångra: privat")
    assert back.text.startswith("Ångrat. Så här står det nu igen:")
    assert "Karin" not in back.text
    assert "• ett privat meddelande, " in (await world.say(eva, "/attgöra")).text
    assert [one["settled_at"] for one in await world.rows(concerns)] == [None]


async def test_it_is_in_the_copy(world: World) -> None:
    """The person's copy holds what they told; the partner's holds nothing of it."""
    _, karin, lars, _ = await a_pair(world, PairState.MEETING_AHEAD)
    await tell(world, karin)
    copies = {}
    for phone in (karin, lars):
        await world.say(phone, "/uppgifter")
        message = await world.press(phone, "Ge mig en kopia")
        copies[phone.chat_id] = (message.document or b"").decode()
    for line in (
        "Vad det gäller: Det är för stor distans mellan oss",
        f"Med egna ord: {SECRET}",
        "Det här vill jag: Gör inget än",
    ):
        assert line in copies[karin.chat_id]
    assert "skaver" not in copies[lars.chat_id]
    assert SECRET not in copies[lars.chat_id]


@pytest.fixture
def two_urls(sqlite_file: Path, tmp_path: Path) -> tuple[str, str]:
    """Two fresh databases, for the same story told twice."""
    files = [Path(shutil.copy(sqlite_file, tmp_path / name)) for name in ("quiet.sqlite3", "concerned.sqlite3")]
    return f"sqlite:///{files[0]}", f"sqlite:///{files[1]}"


Meanwhile = Callable[[World, Phone, Phone], Awaitable[None]]


async def the_story(url: str, language: str, meanwhile: Meanwhile) -> list[tuple[object, ...]]:
    """Tell how Karin and Lars get in touch; return everything that Lars ever saw, in order."""
    async with World(url, start=TUESDAY, language=language) as world:
        eva, karin, lars = await in_touch(world)
        await meanwhile(world, eva, karin)
        for command in ("/jag", "/hjälp", "/uppgifter"):
            await world.say(lars, command)
        await world.time_goes_by(timedelta())
        world.check_nothing_was_wrong()
        events = [seen(event) for event in lars.chat.events]
        return [(one.from_bot, one.text, one.labels, one.edited, one.protected) for one in events]


@in_both_languages
async def test_the_partner_notices_nothing(two_urls: tuple[str, str], language: str) -> None:
    """With and without a private word the partner sees the very same messages, in the same order."""

    async def nothing(_world: World, _eva: Phone, _karin: Phone) -> None:
        pass

    async def a_concern(world: World, eva: Phone, karin: Phone) -> None:
        await tell(world, karin)
        await world.press(eva, "Öppna meddelandet", "Klart")

    quiet = await the_story(two_urls[0], language, nothing)
    concerned = await the_story(two_urls[1], language, a_concern)
    assert concerned == quiet
    assert any("Karin" in str(text) for _, text, *_ in quiet)


async def test_words_typed_under_the_options(world: World) -> None:
    """What is written where a button is asked for is kept: it stands in the summary and reaches the manager."""
    eva, karin, _, _ = await a_pair(world, PairState.MEETING_AHEAD)
    first, then = "jag vill byta mentor", "och gärna snart"
    await world.transcript(
        karin,
        [
            ("/jag", "Lars"),
            ("[Något skaver?]", "Bara Eva läser"),
            (first, ["Det du skrev följer med.", "Bara Eva läser"]),
            ("det är för stor distans", "Hur bråttom är det?"),
            ("prata med mig i veckan", "Vad vill du ska hända nu?"),
            (then, ["Det du skrev följer med.", "Vad vill du ska hända nu?"]),
            ("ring mig", ["Ska jag skicka det här?", first, then, "Det är för stor distans"]),
            ("[Skicka]", "Nu är det skickat"),
        ],
    )
    shown = await world.press(eva, "Öppna meddelandet")
    assert f"{first}\n{then}" in shown.text


@pytest.mark.parametrize("words", ["jag är rädd för Lars", "HJÄLP jag är i fara!", "orkar inte mer"])
async def test_words_of_fear_begin_a_private_word(world: World, words: str) -> None:
    """Whoever writes them in the chat is asked what is wrong, hears of 112, and is not led to the partner."""
    eva, karin, lars, _ = await a_pair(world, PairState.MEETING_AHEAD)
    before = len(lars.messages)
    shown = await world.say(karin, words)
    assert "Det du skrev följer med här. Det är inte skickat än." in shown.text
    assert "Bara Eva läser det du skriver här." in shown.text
    assert "Är du eller någon annan i fara, ring 112." in shown.text
    assert not any("Lars" in one for one in shown.labels)
    summary = await world.press(karin, "Något annat", "Det är bråttom", "Ring mig")
    assert words in summary.text, "they were not asked for twice"
    await world.press(karin, "Skicka")
    assert words in (await world.press(eva, "Öppna meddelandet")).text
    again = await world.say(karin, "nu slog han mig också")
    assert "Det är inte skickat än" in again.text, "a second one is a word of its own"
    await world.say(karin, "avbryt")
    assert len(lars.messages) == before


async def test_nothing_is_asked_of_whoever_has_just_told(world: World) -> None:
    """The question that was open waits with its button, and does not come back under the thanks."""
    _, karin, _, _ = await a_pair(world, PairState.MEETING_AHEAD)
    assert "Vilken dag ses du och Lars?" in (await world.say(karin, "/mote")).text
    await world.say(karin, "jag vågar inte träffa honom")
    await world.press(karin, "Något annat", "Det kan vänta", "Ring mig", "Skicka")
    assert "Tack för att du berättar" in heard(karin).text


async def test_despair_without_a_partner_is_told_whom_to_ring(world: World) -> None:
    """Who has no partner yet has no form for it, and is not left with that."""
    _, karin, _, _ = await karin_and_lars(world)
    shown = await world.say(karin, "Jag vill inte leva längre")
    assert "Är du eller någon annan i fara, ring 112." in shown.text
    assert "Eva" in shown.text
