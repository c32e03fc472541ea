"""A private word that is urgent, late, or about a manager: who hears, what rests, and what the partner sees."""

import shutil
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from handlers.callbacks import encode
from programme.pair import PairState
from programme.people import Role
from programme.presses.concern import EaseConcern, OpenConcern, OpenMyConcern, SettleConcern, TellOfManager, UrgeConcern
from sandbox.phones.people import Phone
from sandbox.phones.views import seen
from storage.tables import concerns, dialogs, nudges, people
from storage.unit_of_work import SqlUnitOfWork
from tests.languages import in_both_languages
from tests.scenes import pulse
from tests.scenes.first_meeting import DAY, TUESDAY, booked, in_touch
from tests.scenes.match import approve
from tests.scenes.pair import a_pair, put_together
from tests.scenes.report import texts, under_way
from tests.world import World, heard, said

PREVIEW = 100
SECRET = "Det är något som inte känns bra"


async def tell(world: World, phone: Phone, *labels: str) -> None:
    """Tell the managers in private that something is not right, with these answers after the theme."""
    await world.say(phone, "/skaver")
    await world.press(phone, "Det är för stor distans mellan oss")
    await world.say(phone, SECRET)
    await world.press(phone, *labels, "Skicka")


@pytest.fixture
def two_urls(sqlite_file: Path, tmp_path: Path) -> tuple[str, str]:
    """Two fresh databases, for the same story told twice."""
    files = [Path(shutil.copy(sqlite_file, tmp_path / name)) for name in ("quiet.sqlite3", "urgent.sqlite3")]
    return f"sqlite:///{files[0]}", f"sqlite:///{files[1]}"


Meanwhile = Callable[[World, Phone, Phone], Awaitable[None]]


async def the_story(url: str, language: str, meanwhile: Meanwhile) -> tuple[list[object], list[str]]:
    """Tell how the two come to their first meeting; return all that Lars saw, and what Karin was told unasked."""
    async with World(url, start=TUESDAY, language=language) as world:
        eva, karin, lars = await in_touch(world)
        await booked(world, karin)
        await meanwhile(world, eva, karin)
        before = len(karin.messages)
        await world.time_goes_by(1.2 * DAY)
        await world.say(lars, "/jag")
        await world.press(lars, "Avboka mötet?", "Ja, avboka det")
        await world.time_goes_by(10 * DAY)
        world.check_nothing_was_wrong()
        unasked = [one.text for one in karin.messages[before:]]
        shown = [seen(event) for event in lars.chat.events]
        return [(one.from_bot, one.text, one.labels, one.edited, one.protected) for one in shown], unasked


def preview_nothing(world: World, eva: Phone, karin: Phone) -> None:
    """See that no first line since the private word was begun names its matter, its words, or the partner."""
    hers, evas = ([seen(one).text for one in phone.chat.events if one.by_bot] for phone in (karin, eva))
    begun = next(at for at, text in enumerate(hers) if world.words("Vad är det som skaver?") in text)
    told = next(at for at, text in enumerate(evas) if text.startswith("❗"))
    first = [text[:PREVIEW] for text in (*hers[begun:], *evas[told:])]
    assert len(first) > 8
    tells = (world.words("Det är för stor distans mellan oss"), SECRET, "Lars")
    assert [one for one in first if any(tell in one for tell in tells)] == []


@in_both_languages
async def test_what_rests_and_what_the_partner_sees(two_urls: tuple[str, str], language: str) -> None:
    """Reminders, changes and prompts reach a sender no more; the partner's chat is the same, byte for byte."""

    async def nothing(_world: World, _eva: Phone, _karin: Phone) -> None:
        pass

    async def urgent(world: World, eva: Phone, karin: Phone) -> None:
        await tell(world, karin, "Det är bråttom", "Ring mig")
        thanks = heard(karin)
        assert world.words("Tills det är utrett säger jag inget mer till dig om möten er emellan.") in thanks.text
        assert heard(eva).text == "❗ " + world.words(
            "Det är bråttom med ett privat meddelande till dig. Öppna det så snart du är för dig själv."
        )
        await world.press(eva, "Öppna meddelandet", "Vi har pratat")
        await world.say(karin, "/skaver")
        await world.press(karin, "Visa det jag skrev tisdag 2 februari")
        preview_nothing(world, eva, karin)

    quiet, told = await the_story(two_urls[0], language, nothing)
    same, spared = await the_story(two_urls[1], language, urgent)
    assert same == quiet
    assert sum("Lars" in one for one in told) == 2, "the reminder, and that it is called off"
    assert [one for one in spared if "Lars" in one] == []


async def test_a_spared_person_who_comes_near_a_booking_is_asked_back(world: World) -> None:
    """A day that is typed, and a button of before, begin no booking; a yes does. What rests is not noted as said."""
    two = await under_way(world)
    await two.until(datetime(2027, 3, 24, 8, tzinfo=UTC))
    await tell(world, two.karin, "Det är bråttom", "Ring mig")
    for asked in (await world.press(two.karin, "Jag och Lars har en tid"), await world.say(two.karin, "14 april")):
        assert asked.text.startswith("Vill du boka ett möte nu?")
        assert "Lars" not in asked.text[:PREVIEW]
        assert await world.rows(dialogs) == []
    assert "Vilken tid?" in (await world.press(two.karin, "Ja, jag vill boka")).text
    await world.press(two.karin, "Avbryt")
    await two.until(datetime(2027, 4, 16, 8, tzinfo=UTC))
    assert {one["kind"] for one in await world.rows(nudges)} == {"prompt-line", "withheld-both", "prompt-both"}
    assert "Du och Karin har inte lagt in någon ny tid än." in texts(two.lars)


async def test_it_goes_on_when_it_is_settled_or_fine(world: World) -> None:
    """The manager settles it, or the sender says that it is fine: then words go on; undone, they rest."""
    eva, karin, lars, pair = await a_pair(world, PairState.ACTIVE)

    async def suspended_since(at: datetime | None) -> None:
        await world.run(lambda uow: uow.memberships.note_suspended(pair.mentor_id, at))

    await tell(world, karin, "Det kan vänta", "Gör inget än")
    mine = await world.press(karin, "Visa det jag skrev tisdag 2 mars")
    assert "Ingen har öppnat det än." in mine.text
    assert mine.protected
    await world.press(eva, "Öppna meddelandet")
    assert heard(karin).text == (
        "Hej Karin! Eva har läst det du skrev, och vet att du inte vill att något görs än. "
        "Ändrar du dig, så säg till när du vill."
    )
    await world.press(eva, "Öppna meddelandet")
    await world.say(karin, "/skaver")
    again = await world.press(karin, "Visa det jag skrev tisdag 2 mars")
    assert "Öppnat av:\n• Eva, 2 mars 2027" in again.text
    assert again.text.count("• Eva") == 1, "twice in a minute is once"
    urged = await world.press(karin, "Det är bråttom nu")
    assert "Nu har jag skickat att det är bråttom." in urged.text
    assert "bråttom" in heard(eva).text
    assert "❗ bråttom: ett privat meddelande, " in (await world.say(eva, "/attgora")).text
    assert await spared(world) == [True]
    await suspended_since(world.clock.now())
    stopped = await world.press(karin, "Det är bra nu")
    await suspended_since(None)
    await world.press(karin, "Det är bråttom nu")
    eased = await world.press(karin, "Det är bra nu")
    assert eased.text == stopped.text, "she does not know who is stopped"
    assert eased.text == (
        "Skönt att höra. Eva får veta att du säger att det är bra nu.\n\n"
        "Jag är inte längre tyst om möten er emellan för din skull, "
        "så påminnelser och frågor om dem får komma igen.\n\n"
        "Att inget ska göras än står kvar, som du bad om. Ändrar du dig, så skriv det när du vill."
    ), "and not her words, which nobody has asked for"
    assert SECRET in (await world.press(karin, "Visa det jag skrev tisdag 2 mars")).text
    assert await spared(world) == []
    on_list = (await world.say(eva, "/attgora")).text
    assert "ett privat meddelande, tisdag 2 mars, och den som skrev säger att det är bra nu" in on_list
    assert "Karin säger att det är bra nu." in (await world.press(eva, *["Öppna meddelandet"] * 2)).text
    await world.press(karin, "Det är bråttom nu")
    before = len(said(karin))
    shown = await world.press(eva, "Öppna meddelandet", "Klart?")
    assert "Det här får Karin läsa:" in shown.text
    assert "Nu tänker Eva att det är utrett, och jag säger till som vanligt igen." in shown.text
    assert len(said(karin)) == before
    done = await world.press(eva, "Ja, det är utrett")
    assert done.text == "Okej, det är borta från listan.\n\nDen som skrev får veta det nu."
    assert heard(karin).text.startswith("Hej Karin! Tack för att du berättade. Nu tänker Eva att det är utrett")
    assert await spared(world) == []
    undone = await world.press(eva, "Ångra")
    assert "Den som skrev får veta nu att du ser på det igen." in undone.text
    assert "Karin" not in undone.text
    assert heard(karin).text.startswith("Hej Karin! Eva ser på det igen, så det är inte utrett än.")
    assert await spared(world) == [True]
    await suspended_since(world.clock.now())
    again = await world.press(eva, "Öppna meddelandet", "Klart?")
    assert "Nu tänker Eva igen att det är utrett. Känns det inte så" in again.text, "meetings rest all the same"
    assert "Lars är fortfarande stoppad tills vidare." in again.text
    done = await world.press(eva, "Ja, det är utrett")
    assert "Lars är fortfarande stoppad tills vidare." in done.text
    assert "Låt Lars vara med igen?" in done.labels
    await suspended_since(None)
    assert "Tack för att du berättade" not in again.text
    for press in (OpenMyConcern(1), UrgeConcern(1), EaseConcern(1)):
        await world.say(lars, "/jag")
        for stranger in (lars, eva):
            assert "kan jag inte öppna" in await world.toast(stranger, encode(press))


async def test_who_writes_that_it_is_fine_is_asked_back(world: World) -> None:
    """The button stands on the own page, too; words alone end nothing."""
    two = await under_way(world)
    await tell(world, two.karin, "Det är bråttom", "Ring mig")
    assert "Det är bra nu" in (await world.say(two.karin, "/jag")).labels
    asked = await world.say(two.karin, "Hej, nu är det bra igen!")
    assert asked.text.startswith("Menar du att det är bra nu, så tryck på knappen.")
    assert await spared(world) == [True]
    eased = await world.press(two.karin, "Det är bra nu")
    assert "påminnelser och frågor om dem får komma igen." in eased.text
    assert "Nästa steg: Eva ringer dig senast" in eased.text, "what was promised holds"
    await world.time_goes_by(DAY)
    told = [one for one in said(two.eva) if "den som skrev privat till dig" in one.casefold()]
    assert len(told) == 1, "in the digest"
    assert "Karin" not in told[0][:PREVIEW]
    assert "Öppna meddelandet" in heard(two.eva).labels
    assert "Menar du" not in (await world.say(two.karin, "nu är det bra igen")).text


async def test_a_time_that_changes_meanwhile(world: World) -> None:
    """Its readers hear at once that the sender does not know, and ring; the sender hears it when it is settled."""
    two = await under_way(world)
    await two.plan()
    await tell(world, two.karin, "Det är bråttom", "Ring mig")
    await world.say(two.lars, "/mote")
    await world.press(two.lars, "Ändra tiden med Karin")
    await world.say(two.lars, "11 mars 10.00")
    await world.press(two.lars, "Spara utan plats")
    assert "Föreslår Karin en annan tid får du veta det här." in heard(two.lars).text
    assert heard(two.eva).text.startswith("❗ En mötestid har ändrats, och den som har skrivit privat till dig")
    assert "Karin" not in heard(two.eva).text
    await world.say(two.karin, "/jag")
    after_all = await world.press(two.karin, "Ändra tiden med Lars")
    assert after_all.text.startswith("Vill du ändra tiden torsdag 11 mars kl. 10.00 nu?")
    assert after_all.labels[0] == "Ja, jag vill ändra tiden"
    moved = "Mötet med Lars onsdag 10 mars kl. 14.00 är flyttat till torsdag 11 mars kl. 10.00."
    opened = await world.press(two.eva, "Öppna meddelandet")
    assert f"Karin har inte fått veta det här, ring gärna: {moved}" in opened.text
    await world.press(two.eva, "Klart?", "Ja, det är utrett")
    assert moved in heard(two.karin).text
    assert "Lars" not in heard(two.karin).text[:PREVIEW]


async def test_a_time_that_suited_and_fell_meanwhile(world: World) -> None:
    """Whoever has said that a time suits would go there: it is moved and called off, and both hear that it fell."""
    two = await under_way(world)
    await tell(world, two.karin, "Det är bråttom", "Ring mig")
    await world.say(two.lars, "/mote")
    await world.say(two.lars, "10 mars 14.00")
    await world.press(two.lars, "Spara utan plats")
    await world.say(two.karin, "/jag")
    await world.press(two.karin, "Det passar")
    await world.time_goes_by(DAY / 24)
    await world.say(two.lars, "/mote")
    await world.press(two.lars, "Ändra tiden med Karin")
    await world.say(two.lars, "11 mars 10.00")
    await world.press(two.lars, "Spara utan plats")
    await world.time_goes_by(DAY / 24)
    await world.press(two.lars, "Avboka mötet?", "Ja, avboka det")
    assert sum(one.startswith("❗ En mötestid har ändrats") for one in said(two.eva)) == 3
    fell = "Mötet med Lars onsdag 10 mars kl. 14.00 gäller inte längre."
    opened = await world.press(two.eva, "Öppna meddelandet")
    assert f"Karin har inte fått veta det här, ring gärna: {fell}" in opened.text
    await world.say(two.karin, "/mote")
    await world.say(two.karin, "12 mars 9.00")
    await world.press(two.karin, "Spara utan plats")
    assert fell in heard(two.karin).text, "she books another, and hears on that occasion that the first one fell"
    opened = await world.press(two.eva, "Öppna meddelandet")
    assert fell not in opened.text
    await world.press(two.eva, "Klart?", "Ja, det är utrett")
    assert fell not in heard(two.karin).text


async def spared(world: World) -> list[bool]:
    """Return a line for everybody who is told nothing about meeting a partner."""
    return [True for one in await world.rows(people) if one["spared_since"] is not None]


async def test_no_answer_in_time(world: World) -> None:
    """After the promised day the stand-in hears at once, the sender a day later; whoever is in the pair never does."""
    eva, bo = world.known("Eva Lind"), world.known("Bo Ek")
    programme = await world.add_programme("Framsteg 2027", eva, bo)
    karin, lars = world.person("Karin Ek"), world.person("Lars Holm")
    both = [await world.add_participant(karin, programme), await world.add_participant(lars, programme, Role.MENTOR)]
    await approve(world, *both, await world.add_participant(bo, programme, Role.MENTOR))
    await put_together(world, programme, "Karin Ek", "Lars Holm", PairState.ACTIVE)
    ida = world.person("Ida Ek")
    await approve(world, await world.add_participant(ida, programme))
    await put_together(world, programme, "Ida Ek", "Bo Ek", PairState.ACTIVE)

    def stand_in(uow: SqlUnitOfWork) -> None:
        found = uow.people.by_telegram(bo.chat_id)
        assert found is not None
        uow.programmes.save(replace(uow.programmes.get(programme.id), stand_in_id=found.id))

    await world.run(stand_in)
    for phone in (karin, ida):
        await tell(world, phone, "Det är bråttom", "Ring mig")
    late = "❗ Ett privat meddelande från tisdag 2 mars har inte fått svar i tid."
    await world.time_goes_by(DAY)
    assert not any(one.startswith(late) for one in said(bo))
    await world.time_goes_by(1.1 * DAY)
    assert sum(one.startswith(late) for one in said(bo)) == 1, "of Karin's, and not of his own adept's"
    assert not any("skulle ha hört av sig" in one for one in said(karin))
    await world.time_goes_by(DAY)
    assert any(one.startswith("Hej Karin! Eva eller Bo skulle ha hört av sig") for one in said(karin))
    assert any(one.startswith("Hej Ida! Eva skulle ha hört av sig") for one in said(ida))
    assert sum(one.startswith(late) for one in said(bo)) == 1
    page = await world.say(karin, "/jag")
    assert "skulle ha hört av sig till dig senast" in page.text
    assert "ring 112" in page.text, "and whom to ring meanwhile"


async def test_about_a_manager(world: World) -> None:
    """It goes to the other managers alone: the one whom it is about has no notice, no line, and no way to open it."""
    eva, bo = world.known("Eva Lind"), world.known("Bo Ek")
    programme = await world.add_programme("Framsteg 2027", eva, bo)
    karin, lars = world.person("Karin Ek"), world.person("Lars Holm")
    both = [await world.add_participant(karin, programme), await world.add_participant(lars, programme, Role.MENTOR)]
    await approve(world, *both)
    await put_together(world, programme, "Karin Ek", "Lars Holm", PairState.ACTIVE)
    await world.say(eva, "/hjälp")
    before = eva.messages
    await world.say(karin, "/skaver")
    asked = await world.press(karin, "Det gäller Eva själv")
    assert asked.text.startswith("Det du skriver nu går inte till Eva. Bara Bo läser det.")
    assert "112" in asked.text
    await world.say(karin, "Eva lyssnar inte")
    summary = await world.press(karin, "Det är bråttom", "Ring mig")
    assert "Bara Bo läser det." in summary.text
    thanks = await world.press(karin, "Skicka")
    assert "bara Bo kan läsa det" in thanks.text
    assert eva.messages == before
    assert "Gäller: Eva Lind" in (await world.press(bo, "Öppna meddelandet")).text
    for press in (OpenConcern(1), SettleConcern(1)):
        assert "kan jag inte öppna" in await world.toast(eva, encode(press))
    assert "privat meddelande" not in (await world.say(eva, "/attgora")).text
    assert "privat meddelande" in (await world.say(bo, "/attgora")).text
    typed = await world.say(karin, "Eva berättade vidare det jag sa")
    assert not any("Skriv det till" in one for one in typed.labels)
    assert "Vill du att någon annan som är programansvarig läser det" in typed.text
    assert "Något skaver?" in typed.labels
    await world.time_goes_by(5 * DAY)
    assert [one for one in said(eva) if "ett privat meddelande" in one.casefold()] == []
    await world.say(karin, "/skaver")
    await world.press(karin, "Skriv något nytt", "Det gäller Eva själv", "Avbryt")
    await world.press(bo, "Klart?", "Ja, det är utrett")
    assert "Skriv det till Eva" not in (await world.say(karin, "Hon lyssnar ändå inte")).labels, (
        "nor of what is not sent"
    )


async def test_an_answer_to_what_the_manager_wrote_of_it(world: World) -> None:
    """It comes unseen as the private word did; her page says by when she is called, and only hers."""
    eva, karin, lars, _ = await a_pair(world, PairState.ACTIVE)
    await tell(world, karin, "Det är bråttom", "Ring mig")
    assert "Kan det inte vänta, ring Eva på" in heard(karin).text
    assert (await world.say(karin, "/jag")).text.startswith("Eva ringer dig senast onsdag 3 mars.")
    assert "ringer dig" not in (await world.say(lars, "/jag")).text
    await world.press(eva, "Öppna meddelandet", "Skriv till Karin")
    await world.say(eva, "Vill du att jag söker en annan mentor?")
    await world.press(eva, "Skicka")
    assert "ringer dig" not in (await world.say(karin, "/jag")).text
    await world.press(karin, "Svara Eva")
    await world.say(karin, "Nej, men det ska inte spridas.")
    await world.press(karin, "Skicka")
    assert heard(eva).text == "❗ Ett privat meddelande väntar på dig. Öppna det när du är för dig själv."
    opened = await world.press(eva, "Öppna meddelandet")
    assert opened.text.startswith("Det här är skrivet i förtroende")
    assert SECRET in opened.text
    assert "Nej, men det ska inte spridas." in opened.text
    await world.press(eva, "Svara Karin")
    await world.say(eva, "Det gör det inte.")
    await world.press(eva, "Skicka")
    assert heard(karin).text == "Eva skriver till dig:\nDet gör det inte."
    await world.press(karin, "Svara Eva")
    await world.say(karin, "Å" * 2990)
    await world.press(karin, "Skicka")
    assert f"{'Å' * 80}…" in (await world.press(eva, "Öppna meddelandet")).text


async def test_about_the_only_manager(world: World) -> None:
    """Where nobody else could read it no text is taken, and the second person is named with a number."""
    _, karin, _, pair = await a_pair(world, PairState.ACTIVE)
    await world.say(karin, "/skaver")
    assert "Det gäller Eva själv" in (await world.say(karin, "Lyssna på mig")).labels, "it stays when it is asked again"
    message = await world.press(karin, "Det gäller Eva själv")
    assert message.labels == ("← Tillbaka", "Var är jag?", "Hjälp")
    assert "så skriv det inte här. Ring gärna Sara Berg på 070-174 06 09" in message.text
    assert (await world.rows(dialogs), await world.rows(concerns)) == ([], [])
    assert "kan jag inte öppna" in await world.toast(karin, encode(TellOfManager(pair.mentor_id, 1)))
    for words in ("Eva berättade för Lars det jag sagt i förtroende.", "nej, inte nu, jag hinner inte"):
        typed = await world.say(karin, words)
        assert typed.labels == ("Ta bort det här ur chatten", "Var är jag?", "Hjälp")
        assert "ring Sara Berg på 070-174 06 09" in typed.text
        assert not {"Eva", "Lars"} & set(typed.text.split()), "nobody is offered to read it"
        assert "Sara" not in typed.text[:PREVIEW]
    assert await world.rows(dialogs) == []
    await world.say(karin, "/skriv")
    await world.say(karin, "Jag är borta på måndag")
    await world.press(karin, "Skicka")
    assert "Skriv det till Eva" in (await world.say(karin, "Jag blir sen")).labels, "she writes to Eva again herself"


async def test_no_question_about_the_partner_comes_back_meanwhile(world: World) -> None:
    """A pulse that lay open waits behind an urgent word, and behind what is typed, until its sender says it is fine."""
    _, karin, _, _ = await pulse.under_way(world)
    await world.time_goes_by(31 * DAY)
    (question,) = pulse.asked(world, karin, "Lars")
    assert question.labels
    await tell(world, karin, "Det är bråttom", "Ring mig")
    assert heard(karin).text.startswith("Tack för att du berättar")
    await world.say(karin, "/skriv")
    await world.press(karin, "Avbryt")
    await world.say(karin, "Jag är så trött")
    assert len(pulse.asked(world, karin, "Lars")) == 1
    await world.say(karin, "/jag")
    await world.press(karin, "Det är bra nu")
    assert len(pulse.asked(world, karin, "Lars")) == 2
