"""The moral contract, from the start to two signatures, and every way in which it may be otherwise."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

import pytest

from handlers.callbacks import encode
from programme.due import DueKind
from programme.forms.contract import LONGEST_AGREED, LONGEST_AIM
from programme.pair import Contract, Fit, FitAnswer, Pair, PairState
from programme.people import Membership, Programme, Role, State
from programme.presses import Deed, DoWithPair, Press, ReadContract, SignContract, WriteContract
from sandbox.phones.people import Message, Phone
from storage.unit_of_work import SqlUnitOfWork
from tests.handlers.test_match import karin_and_lars, time_goes_by
from tests.world import World, heard

TUESDAY = datetime(2027, 3, 2, 9, 30, tzinfo=UTC)
HOSTILE = "<b>Våga</b> & säga { $nej } “x” &lt;i&gt; 👩‍👩‍👧"


@pytest.fixture
async def world(database_url: str) -> AsyncIterator[World]:
    """The real bot on a working day in the morning, so that a start is told at once."""
    async with World(database_url, start=TUESDAY) as running:
        yield running
        running.check_nothing_was_wrong()


@dataclass(frozen=True, slots=True)
class Three:
    """The manager, the two, and where they are."""

    world: World
    eva: Phone
    karin: Phone
    lars: Phone
    programme: Programme
    pair_id: int

    async def pair(self) -> Pair:
        found = await self.world.run(lambda uow: uow.pairs.find(self.pair_id))
        assert found is not None
        return found

    async def contract(self) -> Contract:
        found = await self.world.run(lambda uow: uow.contracts.of_pair(self.pair_id))
        assert found is not None
        return found

    async def have(self, **changes: object) -> None:
        """Let the pair have changed meanwhile."""
        pair = await self.pair()
        await self.world.run(lambda uow: uow.pairs.save(replace(pair, **changes)))  # type: ignore[arg-type]

    async def toast(self, phone: Phone, press: Press, message: Message | None = None) -> str:
        """Press a button that may be an old or a forged one, and return the line that answers it."""
        return await self.world.toast(phone, encode(press), message_id=message.message_id if message else None)


async def put_together(world: World, programme: Programme, adept: Membership, mentor: Membership) -> int:
    """Let two have met and want to go on, and the manager have confirmed it; they hear it now."""

    def work(uow: SqlUnitOfWork) -> int:
        now = world.clock.now()
        made = Pair(0, programme.id, adept.id, mentor.id, PairState.FIT_ASKED, now, start_confirmed_at=now)
        pair = uow.pairs.add(made)
        for role in (Role.ADEPT, Role.MENTOR):
            uow.fits.put(FitAnswer(0, pair.id, role, Fit.YES, now))
        uow.dues.put(DueKind.START, adept, now, now, pair=pair)
        return pair.id

    pair_id = await world.run(work)
    await time_goes_by(world, timedelta(seconds=1))
    return pair_id


async def started(world: World, language: str = "sv") -> Three:
    """Let Karin and Lars have been told that they start."""
    eva, karin, lars, programme = await karin_and_lars(world, language)
    await world.start(eva)
    members = await world.run(lambda uow: uow.memberships.in_state(programme.id, State.WAITING))
    seats = {one.role: one for one, _ in members}
    pair_id = await put_together(world, programme, seats[Role.ADEPT], seats[Role.MENTOR])
    return Three(world, eva, karin, lars, programme, pair_id)


async def written(world: World, goal: str = "Våga säga nej") -> Three:
    """Let Karin have put one goal into words."""
    three = await started(world)
    await world.press(three.karin, "Skriv kontraktet med Lars")
    await world.say(three.karin, goal)
    await world.press(three.karin, "Hoppa över", "Hoppa över", "Spara orden")
    return three


async def signed(world: World, phone: Phone, other: str) -> Message:
    """Let somebody read and sign."""
    return await world.press(phone, f"Läs kontraktet med {other}", "Skriv under", "Ja, jag skriver under")


WORDS: dict[str, dict[str, Any]] = {
    "sv": {
        "begin": ("Du och Lars vill båda gå vidare", "ett löfte er emellan, inte ett juridiskt avtal"),
        "mentor": ("Nu startar ni.", "Karin börjar med att sätta ord på sina mål"),
        "write": "[Skriv kontraktet med Lars]",
        "goal1": "Vad vill du nå tillsammans med Lars?",
        "goal2": "Finns det ett mål till?",
        "goal3": "Och ett tredje?",
        "agreed": "något mer som du och Lars har kommit överens om",
        "summary": ("Mål 1: Våga mer", "Mål 2: Säga nej", "Mål 3: –", "Också överens om: Vi hörs på fredagar"),
        "skip": "[Hoppa över]",
        "change": "[Ändra: Mål 2]",
        "send": "[Spara orden]",
        "saved": "Lars kan också läsa det nu.",
        "to-read": "Karin har skrivit ert moraliska kontrakt.",
        "read": "[Läs kontraktet med Lars]",
        "text": (
            "MORALISKT KONTRAKT\nFramsteg 2027, 2 mars 2027\n\nAdept: Karin Ek\nMentor: Lars Holm",
            "Det här vill Karin nå:\n1. Våga mer\n2. Säga nej ibland",
            "Det här har vi också kommit överens om:\nVi hörs på fredagar",
            "Lars lyssnar, frågar och ger av sin tid",
            "till varandra eller till Eva.",
        ),
        "sign": "[Skriv under]",
        "sure": "Det här är ett löfte till Lars. Vill du skriva under?",
        "yes": "[Ja, jag skriver under]",
        "thanks": "Nu är det Lars som läser och skriver under.",
        "lars-hears": "Karin har skrivit under ert moraliska kontrakt.",
        "read-karin": "[Läs kontraktet med Karin]",
        "karin-signed": "Karin skrev under 2 mars 2027.",
        "mentor-sure": "Det här är ett löfte till Karin.",
        "mentor-done": ("Nu har ni båda skrivit under kontraktet från 2 mars 2027.", "Karin planerar mötena"),
        "adept-done": ("Lycka till, du och Lars!", "Nästa steg är ditt: bestäm med Lars när ni ses nästa gång."),
        "manager": "Karin Ek och Lars Holm har båda skrivit under sitt moraliska kontrakt.",
        "both": ("Karin skrev under 2 mars 2027.\nLars skrev under 2 mars 2027.", "MORALISKT KONTRAKT"),
        "me": "/jag",
        "active": "Nästa steg är ditt: bestäm med Lars när ni ses nästa gång.",
        "mentor-active": "Karin planerar mötena",
        "write-to": "Skriv till Eva",
    },
    "en": {
        "begin": ("You and Lars both want to go on", "a promise between the two of you, not a legal agreement"),
        "mentor": ("Now the two of you start.", "Karin begins by putting the goals into words"),
        "write": "[Write the contract with Lars]",
        "goal1": "What do you want to reach together with Lars?",
        "goal2": "Is there another goal?",
        "goal3": "And a third?",
        "agreed": "anything else that you and Lars have agreed on",
        "summary": ("Goal 1: Våga mer", "Goal 2: Säga nej", "Goal 3: –", "Also agreed: Vi hörs på fredagar"),
        "skip": "[Skip this]",
        "change": "[Change: Goal 2]",
        "send": "[Save the words]",
        "saved": "Lars can read it now too.",
        "to-read": "Karin has written your moral contract.",
        "read": "[Read the contract with Lars]",
        "text": (
            "MORAL CONTRACT\nFramsteg 2027, 2 March 2027\n\nAdept: Karin Ek\nMentor: Lars Holm",
            "This is what Karin wants to reach:\n1. Våga mer\n2. Säga nej ibland",
            "We have also agreed on this:\nVi hörs på fredagar",
            "Lars listens, asks and gives time",
            "to each other or to Eva.",
        ),
        "sign": "[Sign]",
        "sure": "This is a promise to Lars. Do you want to sign?",
        "yes": "[Yes, I sign]",
        "thanks": "Now Lars reads and signs.",
        "lars-hears": "Karin has signed your moral contract.",
        "read-karin": "[Read the contract with Karin]",
        "karin-signed": "Karin signed on 2 March 2027.",
        "mentor-sure": "This is a promise to Karin.",
        "mentor-done": ("Now you have both signed the contract of 2 March 2027.", "Karin plans the meetings"),
        "adept-done": ("Good luck, you and Lars!", "The next step is yours: agree with Lars on when you meet next."),
        "manager": "Karin Ek and Lars Holm have both signed their moral contract.",
        "both": ("Karin signed on 2 March 2027.\nLars signed on 2 March 2027.", "MORAL CONTRACT"),
        "me": "/me",
        "active": "The next step is yours: agree with Lars on when you meet next.",
        "mentor-active": "Karin plans the meetings",
        "write-to": "Write to Eva",
    },
}


@pytest.mark.parametrize("language", ["sv", "en"])
async def test_from_the_start_to_two_signatures(world: World, language: str) -> None:
    """Both hear that they start; the adept writes, both read the same words and sign, and everybody is told."""
    three = await started(world, language)
    words, eva, karin, lars = WORDS[language], three.eva, three.karin, three.lars
    assert all(part in heard(karin).text for part in words["begin"])
    assert heard(karin).labels == (words["write"][1:-1], words["write-to"])
    assert all(part in heard(lars).text for part in words["mentor"])
    quiet = len(lars.heard)
    await world.transcript(
        karin,
        [
            (words["write"], [words["goal1"], "1 "]),
            ("Våga mer", words["goal2"]),
            ("Säga nej", words["goal3"]),
            (words["skip"], words["agreed"]),
            ("Vi hörs på fredagar", list(words["summary"])),
            (words["change"], words["goal2"]),
            ("Säga nej ibland", "Säga nej ibland"),
        ],
    )
    assert len(lars.heard) == quiet, "nobody reads a draft"
    await world.transcript(karin, [(words["send"], words["saved"])])
    assert words["to-read"] in heard(lars).text
    assert heard(lars).labels == (words["read-karin"][1:-1], words["write-to"])
    await world.transcript(
        karin,
        [
            (words["read"], list(words["text"])),
            (words["sign"], [words["sure"], words["text"][1]]),
            (words["yes"], words["thanks"]),
        ],
    )
    assert words["lars-hears"] in heard(lars).text
    assert (await three.pair()).state is PairState.CONTRACT_OPEN
    await world.transcript(
        lars,
        [
            (words["read-karin"], [*words["text"], words["karin-signed"]]),
            (words["sign"], words["mentor-sure"]),
            (words["yes"], list(words["mentor-done"])),
            (words["me"], words["mentor-active"]),
        ],
    )
    assert all(part in heard(karin).text for part in words["adept-done"])
    assert words["manager"] in heard(eva).text
    assert heard(eva).protected
    assert (await three.pair()).state is PairState.ACTIVE
    assert (await three.pair()).since == (await three.contract()).mentor_signed_at
    await world.transcript(karin, [(words["read"], list(words["both"])), (words["me"], words["active"])])
    assert "MORAL" not in "".join(one.text for one in eva.heard), "the words are the two’s own"


async def test_the_wait_for_the_signatures(world: World) -> None:
    """The manager’s list has the two after fourteen days, at nine; the second signature takes them off it."""
    three = await written(world)
    (wait,) = await world.run(lambda uow: uow.dues.of_pair(three.pair_id))
    assert (wait.kind, wait.due_at) == (DueKind.CONTRACT, datetime(2027, 3, 16, 8, tzinfo=UTC))
    await signed(world, three.karin, "Lars")
    assert await world.run(lambda uow: len(uow.dues.of_pair(three.pair_id))) == 1
    await signed(world, three.lars, "Karin")
    kinds = await world.run(lambda uow: {one.kind for one in uow.dues.of_pair(three.pair_id)})
    assert kinds == {DueKind.CADENCE, DueKind.SILENT, DueKind.CLOSE}, "the year begins"


async def test_what_is_stored_is_what_was_read(world: World) -> None:
    """The text is stored as it was shown, with its hash, and later changes of names leave both as they were."""
    three = await written(world)
    assert (await three.contract()).text == "", "put together when it is first read"
    shown = await world.press(three.karin, "Läs kontraktet med Lars")
    contract = await three.contract()
    assert contract.text in shown.text
    assert contract.hash == sha256(contract.text.encode()).hexdigest()
    assert (contract.language, contract.goals, contract.agreed) == ("sv", ("Våga säga nej",), "")

    def marry(uow: SqlUnitOfWork) -> None:
        person = uow.people.by_telegram(three.karin.chat_id)
        assert person is not None
        uow.people.save(replace(person, name="Katarina Berg", language="en"))

    await world.run(marry)
    await world.press(three.lars, "Läs kontraktet med Karin")
    await world.press(three.lars, "Skriv under", "Ja, jag skriver under")
    after = await three.contract()
    assert (after.text, after.hash) == (contract.text, contract.hash)
    assert "Katarina" not in after.text


async def test_each_reads_in_their_own_language(world: World) -> None:
    """The contract is in its writer’s language, and everything around it in the reader’s."""
    three = await started(world)

    def speak_english(uow: SqlUnitOfWork) -> None:
        person = uow.people.by_telegram(three.lars.chat_id)
        assert person is not None
        uow.people.save(replace(person, language="en"))

    await world.run(speak_english)
    await world.press(three.karin, "Skriv kontraktet med Lars")
    await world.say(three.karin, "Våga mer")
    await world.press(three.karin, "Hoppa över", "Hoppa över", "Spara orden")
    assert "Karin has written your moral contract." in heard(three.lars).text
    shown = await world.press(three.lars, "Read the contract with Karin")
    assert "MORALISKT KONTRAKT" in shown.text
    assert "Do the words feel right?" in shown.text
    shown = await world.press(three.karin, "Läs kontraktet med Lars")
    assert "Känns orden rätt?" in shown.text


async def test_new_words_after_a_signature(world: World) -> None:
    """Whoever had signed hears that the words are new; the signature is gone, and old buttons open nothing."""
    three = await written(world)
    eva, karin, lars = three.eva, three.karin, three.lars
    await signed(world, karin, "Lars")
    before = await three.contract()
    await world.transcript(
        lars,
        [
            ("[Läs kontraktet med Karin]", "Karin skrev under 2 mars 2027."),
            ("[Ändra orden]", ["Ändrar du orden, så skriver ni under på nytt, båda två.", "Mål 1: Våga säga nej"]),
            ("[Spara orden]", "Orden är desamma som förut, så inget är ändrat."),
        ],
    )
    assert await three.contract() == before
    await world.transcript(
        lars,
        [
            ("[Läs kontraktet med Karin]", "Känns orden rätt?"),
            ("[Ändra orden]", "Mål 1: Våga säga nej"),
            ("[Ändra: Mål 2]", "Finns det ett mål till?"),
            ("Våga säga ja", "Och ett tredje?"),
            ("[Hoppa över]", "Mål 2: Våga säga ja"),
            ("[Spara orden]", "Underskrifterna gällde de gamla orden"),
        ],
    )
    assert "så din underskrift gäller inte längre" in heard(karin).text
    now = await three.contract()
    assert (now.adept_signed_at, now.mentor_signed_at, now.text) == (None, None, "")
    for press in (ReadContract(before.id), SignContract(before.id), SignContract(before.id, sure=True)):
        for phone in (karin, lars):
            assert "Orden i kontraktet har ändrats sedan dess." in await three.toast(phone, press)
    assert await three.contract() == now
    await signed(world, karin, "Lars")
    await world.press(lars, "Läs kontraktet med Karin")
    assert "2. Våga säga ja" in heard(lars).text
    await world.press(lars, "Skriv under", "Ja, jag skriver under")
    assert (await three.pair()).state is PairState.ACTIVE
    assert "har båda skrivit under" in heard(eva).text


async def test_both_write_at_once(world: World) -> None:
    """Nobody replaces words unseen: the second one reads the first one’s before their own are saved."""
    three = await started(world)
    karin, lars = three.karin, three.lars
    await world.transcript(
        lars,
        [
            ("[Skriv kontraktet med Karin]", "Vad vill Karin nå tillsammans med dig?"),
            ("Lära känna sig själv", "Finns det ett mål till?"),
            ("[Hoppa över]", "Är det något mer som du och Karin"),
            ("[Hoppa över]", "Mål 1: Lära känna sig själv"),
        ],
    )
    await world.press(karin, "Skriv kontraktet med Lars")
    await world.say(karin, "Våga mer")
    await world.press(karin, "Hoppa över", "Hoppa över", "Spara orden")
    theirs = await three.contract()
    await world.transcript(
        lars,
        [
            (
                "[Spara orden]",
                ["Karin har också skrivit ert kontrakt medan du höll på.", "Mål 1: Lära känna sig själv"],
            ),
            ("[Läs kontraktet med Karin]", "1. Våga mer"),
        ],
    )
    assert (await three.contract()).id == theirs.id
    await world.press(lars, "Spara orden")
    assert "Lars har ändrat orden i ert moraliska kontrakt." in heard(karin).text
    assert (await three.contract()).goals == ("Lära känna sig själv",)


async def test_a_draft_is_kept(world: World) -> None:
    """Whoever breaks off goes on where they were, by the same button; new words of the partner come first."""
    three = await started(world)
    karin, lars = three.karin, three.lars
    await world.transcript(
        karin,
        [
            ("[Skriv kontraktet med Lars]", "Vad vill du nå"),
            ("Våga mer", "Finns det ett mål till?"),
            ("[Avbryt]", "Det du har skrivit ligger kvar"),
            ("/jag", "Nästa steg är ditt: sätt ord på ett till tre mål"),
            ("[Skriv kontraktet med Lars]", ["Vi fortsätter där du slutade.", "Finns det ett mål till?"]),
            ("[Avbryt]", "Vi tar en paus."),
        ],
    )
    await world.press(lars, "Skriv kontraktet med Karin")
    await world.say(lars, "Hitta en rytm")
    await world.press(lars, "Hoppa över", "Hoppa över", "Spara orden", "Läs kontraktet med Karin")
    await world.press(karin, "Läs kontraktet med Lars", "Ändra orden")
    assert "Mål 1: Hitta en rytm" in heard(karin).text


@pytest.mark.parametrize("state", [PairState.ENDED, PairState.ACTIVE])
async def test_too_late(world: World, state: PairState) -> None:
    """When the two are no longer to sign, nothing is saved or signed, and the words tell nobody why."""
    three = await written(world)
    karin, lars = three.karin, three.lars
    await world.press(lars, "Läs kontraktet med Karin")
    await world.press(karin, "Läs kontraktet med Lars", "Ändra orden", "Ändra: Mål 1")
    await world.say(karin, "Något helt annat")
    before = await three.contract()
    await three.have(state=state)
    await world.transcript(
        karin,
        [
            ("[Spara orden]", "Kontraktet med Lars går inte att ändra längre, så jag sparade inte det här."),
            ("Hej", "boten som läser"),
            ("[Avbryt]", "inget skickades"),
        ],
    )
    for press in (SignContract(before.id), SignContract(before.id, sure=True), WriteContract(three.pair_id)):
        assert "Det går inte just nu." in await three.toast(lars, press)
    await three.toast(lars, ReadContract(before.id))
    assert before.text in heard(lars).text, "their own words may be read at any time"
    assert heard(lars).labels == ("Skriv till Eva",)
    assert await three.contract() == before
    assert (await three.pair()).state is state


async def test_the_partner_is_deleted_meanwhile(world: World) -> None:
    """A partner who is gone, and the contract with them: said kindly, and the question is closed."""
    three = await written(world)
    await world.press(three.lars, "Läs kontraktet med Karin", "Ändra orden")
    contract = await three.contract()

    def forget(uow: SqlUnitOfWork) -> None:
        person = uow.people.by_telegram(three.karin.chat_id)
        assert person is not None
        uow.people.forget(person.id)

    await world.run(forget)
    await world.transcript(three.lars, [("[Spara orden]", "Den frågan är redan stängd.")])
    assert "Det där kan jag inte öppna åt dig." in await three.toast(three.lars, ReadContract(contract.id))


async def test_what_others_may_not_press(world: World) -> None:
    """Nobody but the two reads, writes or signs: not another pair, not a stranger, not the manager."""
    three = await written(world)
    await world.press(three.karin, "Läs kontraktet med Lars")
    per, sofia, sune = world.person("Per Öberg"), world.person("Sofia Dahl"), world.person("Sune Ek")
    pers = await world.add_participant(per, three.programme)
    sofias = await world.add_participant(sofia, three.programme, Role.MENTOR)
    await put_together(world, three.programme, pers, sofias)
    await world.start(sune)
    contract = await three.contract()
    presses = (ReadContract(contract.id), SignContract(contract.id), SignContract(contract.id, sure=True))
    for phone in (per, sofia, sune, three.eva):
        told = phone.messages
        for press in (
            *presses,
            WriteContract(three.pair_id),
            ReadContract(99),
            SignContract(99, sure=True),
            WriteContract(99),
        ):
            assert await three.toast(phone, press) == (
                "Det där kan jag inte öppna åt dig. Skriv /start, så ser du vad du kan göra."
            )
        assert phone.messages == told
    assert await three.contract() == contract


async def test_nobody_signs_unread(world: World) -> None:
    """A forged signature under words that nobody has opened is a closed question."""
    three = await written(world)
    contract = await three.contract()
    for press in (SignContract(contract.id), SignContract(contract.id, sure=True)):
        assert "Den frågan är redan stängd." in await three.toast(three.karin, press)
    assert await three.contract() == contract


async def test_signing_twice(world: World) -> None:
    """A second press signs nothing again and says so, however quick, and after both have signed too."""
    three = await written(world)
    karin, lars = three.karin, three.lars
    sure = await world.press(karin, "Läs kontraktet med Lars", "Skriv under")
    quiet = len(lars.heard)
    yes = next(button.target for row in sure.buttons for button in row if button.label == "Ja, jag skriver under")
    world.forge(karin, yes, sure.message_id)
    world.forge(karin, yes, sure.message_id)
    await world.rest()
    assert [one.text for one in karin.toasts if one.text] == ["Du har redan skrivit under, 2 mars 2027. Tack!"]
    assert len(lars.heard) == quiet + 1
    first = (await three.contract()).adept_signed_at
    await signed(world, lars, "Karin")
    assert "Du har redan skrivit under" in await world.toast(karin, yes, message_id=sure.message_id)
    assert (await three.contract()).adept_signed_at == first


async def test_both_sign_at_the_same_moment(world: World) -> None:
    """Two signatures at once are two signatures, and everybody is told once."""
    three = await written(world)
    presses: list[tuple[Phone, str]] = []
    for phone, other in ((three.karin, "Lars"), (three.lars, "Karin")):
        await world.press(phone, f"Läs kontraktet med {other}", "Skriv under")
        presses.append((phone, encode(SignContract((await three.contract()).id, sure=True))))
    for phone, data in presses:
        world.forge(phone, data, heard(phone).message_id)
    await world.rest()
    contract = await three.contract()
    assert contract.adept_signed_at is not None
    assert contract.mentor_signed_at is not None
    assert (await three.pair()).state is PairState.ACTIVE
    assert sum("har båda skrivit under" in one.text for one in three.eva.heard) == 1
    for phone in (three.karin, three.lars):
        assert sum("Nu har ni båda skrivit under" in one.text for one in phone.heard) == 1


async def test_one_may_go_back_before_signing(world: World) -> None:
    """Whoever is not sure goes back to the words, and has promised nothing."""
    three = await written(world)
    message = await world.press(three.karin, "Läs kontraktet med Lars", "Skriv under", "← Tillbaka")
    assert message.labels == ("Skriv under", "Ändra orden", "Skriv till Eva")
    assert (await three.contract()).adept_signed_at is None


async def test_read_where_the_reader_is(world: World) -> None:
    """Opened from a later message the contract comes at the end of the chat, not far up where nobody looks."""
    three = await written(world)
    await world.say(three.karin, "/jag")
    count = len(three.karin.heard)
    message = await world.press(three.karin, "Läs kontraktet med Lars")
    assert "MORALISKT KONTRAKT" in message.text
    assert len(three.karin.heard) == count + 1
    await world.press(three.karin, "Skriv under")
    assert len(three.karin.heard) == count + 1, "and from there on it stays in place"


async def test_hostile_words(world: World) -> None:
    """Whatever people write is shown as it was written, to both, and is no markup."""
    three = await started(world)
    await world.press(three.karin, "Skriv kontraktet med Lars")
    await world.say(three.karin, HOSTILE, HOSTILE, HOSTILE, f"{HOSTILE}\n{HOSTILE}")
    await world.press(three.karin, "Spara orden")
    for phone, other in ((three.karin, "Lars"), (three.lars, "Karin")):
        message = await world.press(phone, f"Läs kontraktet med {other}")
        assert message.text.count(HOSTILE) == 5
        assert (await three.contract()).text in message.text
    assert (await three.contract()).text.count(HOSTILE) == 5


@pytest.mark.parametrize("language", ["sv", "en"])
async def test_the_longest_words(world: World, language: str) -> None:
    """The longest words with the longest names fit in one message; one sign more is refused with the number."""
    three = await started(world, language)
    words = WORDS[language]

    def long_names(uow: SqlUnitOfWork) -> None:
        for phone in (three.eva, three.karin, three.lars):
            person = uow.people.by_telegram(phone.chat_id)
            assert person is not None
            uow.people.save(replace(person, name=f"{'Å' * 39} {'&' * 40}"))

    await world.run(long_names)
    goal, agreed = "👩" * (LONGEST_AIM // 2), "<&" * (LONGEST_AGREED // 2)
    karin = three.karin
    await world.press(karin, words["write"][1:-1])
    assert str(LONGEST_AIM) in (await world.say(karin, f"{goal}x")).text
    await world.say(karin, goal, goal, goal)
    assert str(LONGEST_AGREED) in (await world.say(karin, f"{agreed}x")).text
    await world.say(karin, agreed)
    await world.press(karin, words["send"][1:-1])
    await world.press(karin, heard(karin).labels[0])
    for label in (words["sign"], words["yes"]):
        message = await world.press(karin, label[1:-1])
    shown = await world.press(karin, message.labels[0])
    text = (await three.contract()).text
    assert text in shown.text
    assert len(shown.text.encode("utf-16-le")) // 2 < 4096
    assert text.count(goal) == 3


async def test_a_signature_on_paper(world: World) -> None:
    """The manager notes what was signed on paper; the person is told and can object, and it counts as theirs."""
    three = await started(world)
    eva, karin, lars = three.eva, three.karin, three.lars
    deeds = {role: DoWithPair(three.pair_id, deed, sure=True) for role, deed in zip(Role, _SIGNED, strict=False)}
    assert "Det går inte just nu." in await three.toast(eva, deeds[Role.ADEPT]), "there are no words yet"
    await world.press(karin, "Skriv kontraktet med Lars")
    await world.say(karin, "Våga mer")
    await world.press(karin, "Hoppa över", "Hoppa över", "Spara orden")
    assert "Det går inte just nu." in await three.toast(eva, deeds[Role.MENTOR]), "nobody has read them yet"
    await signed(world, karin, "Lars")
    quiet = len(karin.heard)
    await world.toast(eva, encode(deeds[Role.MENTOR]))
    told = [one.text for one in lars.heard[-2:]]
    assert "Eva har skrivit upp att du har skrivit under kontraktet med Karin på papper." in told[0]
    assert "Stämmer det inte, så skriv till Eva." in told[0]
    assert "Nu har ni båda skrivit under" in told[1]
    assert "Lycka till, du och Lars!" in "".join(one.text for one in karin.heard[quiet:])
    contract = await three.contract()
    assert contract.mentor_recorded_by is not None
    assert contract.adept_recorded_by is None
    assert (await three.pair()).state is PairState.ACTIVE
    message = await world.press(karin, "Läs kontraktet med Lars")
    assert "Lars har skrivit under på papper, uppskrivet 2 mars 2027." in message.text
    assert "Det går inte just nu." in await three.toast(eva, deeds[Role.ADEPT])


_SIGNED = (Deed.ADEPT_SIGNED, Deed.MENTOR_SIGNED)


async def test_one_on_paper_one_in_the_chat(world: World) -> None:
    """A signature on paper comes first: the other hears of it, and new words take it away again."""
    three = await written(world)
    await world.press(three.lars, "Läs kontraktet med Karin")
    record = DoWithPair(three.pair_id, Deed.ADEPT_SIGNED, sure=True)
    await three.toast(three.eva, record)
    assert "Karin har skrivit under ert moraliska kontrakt." in heard(three.lars).text
    assert "Det går inte just nu." in await three.toast(three.eva, record)
    assert "Du har redan skrivit under" in await three.toast(
        three.karin, SignContract((await three.contract()).id, sure=True)
    )
    await world.press(three.lars, "Läs kontraktet med Karin", "Ändra orden", "Ändra: Också överens om")
    await world.say(three.lars, "Vi ses i Umeå")
    await world.press(three.lars, "Spara orden")
    assert "så din underskrift gäller inte längre" in heard(three.karin).text
    contract = await three.contract()
    assert (contract.adept_signed_at, contract.adept_recorded_by) == (None, None)


async def test_a_reminder(world: World) -> None:
    """What the manager’s reminder puts again leads on from where each of the two is."""
    three = await started(world)
    remind = {Role.ADEPT: DoWithPair(three.pair_id, Deed.REMIND_ADEPT)}
    await three.toast(three.eva, remind[Role.ADEPT])
    assert "Du och Lars har inget moraliskt kontrakt ännu." in heard(three.karin).text
    assert heard(three.karin).labels[0] == "Skriv kontraktet med Lars"
    await world.press(three.karin, "Skriv kontraktet med Lars")
    await world.say(three.karin, "Våga mer")
    await world.press(three.karin, "Hoppa över", "Hoppa över", "Spara orden")
    await three.toast(three.eva, remind[Role.ADEPT])
    assert "mellan dig och Lars finns att läsa" in heard(three.karin).text
    await signed(world, three.karin, "Lars")
    assert "Det går inte just nu." in await three.toast(three.eva, remind[Role.ADEPT])


async def test_a_mentor_of_two(world: World) -> None:
    """Every button names the adept, and what is signed with one leaves the other as it was."""
    three = await written(world)
    lars = three.lars
    per = world.person("Per Öberg")
    pers = await world.add_participant(per, three.programme)
    mentor = (await three.pair()).mentor_id
    lars_seat = await world.run(lambda uow: uow.memberships.get(mentor))
    second = await put_together(world, three.programme, pers, lars_seat)
    assert "Skriv kontraktet med Per" in heard(lars).labels
    await world.press(lars, "Skriv kontraktet med Per")
    assert "Vad vill Per nå tillsammans med dig?" in heard(lars).text
    await world.say(lars, "Bli modigare")
    await world.press(lars, "Hoppa över", "Hoppa över", "Spara orden", "Läs kontraktet med Per")
    await world.press(lars, "Skriv under", "Ja, jag skriver under")
    assert "Lars har skrivit under ert moraliska kontrakt." in heard(per).text
    assert (await three.contract()).mentor_signed_at is None
    await signed(world, per, "Lars")
    assert (await three.pair()).state is PairState.CONTRACT_OPEN
    other = await world.run(lambda uow: uow.pairs.find(second))
    assert other is not None
    assert other.state is PairState.ACTIVE
