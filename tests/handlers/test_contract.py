"""The moral contract, from the start to two signatures, and every way in which it may be otherwise."""

from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256

import pytest

from programme.due import DueKind
from programme.pair import PairState
from programme.people import Role
from programme.presses.contract import GetContract, ReadContract, SignContract, WriteContract
from programme.presses.pair import Deed, DoWithPair
from storage.tables import audit
from storage.unit_of_work import SqlUnitOfWork
from tests.documents.looked_at import text_of
from tests.languages import in_both_languages
from tests.scenes.contract import TUESDAY, signed, start_two, started, written
from tests.world import World, heard


@pytest.fixture
def start() -> datetime:
    """A working day in the morning, so that a start is told at once."""
    return TUESDAY


@in_both_languages
async def test_from_the_start_to_two_signatures(world: World) -> None:
    """Both hear that they start; the adept writes, both read the same words and sign, and everybody is told."""
    three = await started(world)
    words = world.words
    eva, karin, lars = three.eva, three.karin, three.lars
    assert words("Du och Lars vill båda gå vidare") in heard(karin).text
    assert words("ett löfte er emellan, inte ett juridiskt avtal") in heard(karin).text
    labels = (words("Skriv kontraktet med Lars"), words("Jag och Lars har en tid"), words("Skriv till Eva"))
    assert heard(karin).labels == labels
    assert words("Nu startar ni.") in heard(lars).text
    assert words("Karin bokar nästa möte med dig, och sätter ord på ett till tre mål.") in heard(lars).text
    quiet = len(lars.heard)
    await world.transcript(
        karin,
        [
            ("[Skriv kontraktet med Lars]", "Vad vill du nå tillsammans med Lars?"),
            ("Våga mer", "Finns det ett mål till?"),
            ("Säga nej", "Och ett tredje?"),
            ("[Hoppa över]", "något mer som du och Lars har kommit överens om"),
            (
                "Vi hörs på fredagar",
                ["Mål 1: Våga mer", "Mål 2: Säga nej", "Mål 3: –", "Också överens om: Vi hörs på fredagar"],
            ),
            ("[Ändra: Mål 3]", "Och ett tredje?"),
            ("Säga nej ibland", ["Mål 2: Säga nej", "Mål 3: Säga nej ibland"]),
            ("[Ändra: Mål 2]", "Finns det ett mål till?"),
            ("[Ta bort svaret]", ["Mål 2: Säga nej ibland", "Mål 3: –"]),
            ("[Ändra: Mål 3]", "Och ett tredje?"),
            ("nej tack, det räcker", ["Mål 2: Säga nej ibland", "Mål 3: –"]),
        ],
    )
    assert len(lars.heard) == quiet, "nobody reads a draft"
    await world.transcript(karin, [("[Spara kontraktet]", "Det ligger klart för Lars att läsa också.")])
    assert words("Karin har skrivit ert moraliska kontrakt.") in heard(lars).text
    assert heard(lars).labels == (words("Läs kontraktet med Karin"), words("Skriv till Eva"))
    await world.transcript(
        karin,
        [
            (
                "[Läs kontraktet med Lars]",
                [
                    "MORALISKT KONTRAKT\nFramsteg 2027, 2 mars 2027\n\nAdept: Karin Ek\nMentor: Lars Holm",
                    "Det här vill Karin nå:\n1. Våga mer\n2. Säga nej ibland",
                    "Det här har vi också kommit överens om:\nVi hörs på fredagar",
                    "Så ses vi:\n• Vi siktar på 8 möten till och med 25 februari 2028, det första inräknat.",
                    "Lars lyssnar, frågar och ger av sin tid",
                    "till varandra eller till Eva.",
                ],
            ),
            (
                "[Skriva under?]",
                [
                    "Det här är ett löfte till Lars. Vill du skriva under?",
                    "Det här vill Karin nå:\n1. Våga mer\n2. Säga nej ibland",
                ],
            ),
            ("[Ja, jag skriver under]", "Nu är det Lars som läser och skriver under."),
        ],
    )
    assert words("Karin har skrivit under ert moraliska kontrakt.") in heard(lars).text
    await world.transcript(
        lars,
        [
            (
                "[Läs kontraktet med Karin]",
                [
                    "MORALISKT KONTRAKT\nFramsteg 2027, 2 mars 2027\n\nAdept: Karin Ek\nMentor: Lars Holm",
                    "Det här vill Karin nå:\n1. Våga mer\n2. Säga nej ibland",
                    "Det här har vi också kommit överens om:\nVi hörs på fredagar",
                    "Lars lyssnar, frågar och ger av sin tid",
                    "till varandra eller till Eva.",
                    "Karin skrev under 2 mars 2027.",
                ],
            ),
            ("[Skriva under?]", "Det här är ett löfte till Karin."),
            (
                "[Ja, jag skriver under]",
                "Nu har ni båda skrivit under kontraktet från 2 mars 2027. Lycka till, du och Karin!",
            ),
            ("/jag", "Karin planerar mötena"),
        ],
    )
    assert words("Lycka till, du och Lars!") in heard(karin).text
    await world.press(karin, "Hämta som PDF")
    printed = text_of(heard(karin).document or b"")
    assert words("skrev under 2 mars 2027") in printed
    assert [one["action"] for one in await world.rows(audit)].count("agreed-contract") == 1, "the digest counts it"
    await world.transcript(
        karin,
        [
            (
                "[Läs kontraktet med Lars]",
                ["Karin skrev under 2 mars 2027.\nLars skrev under 2 mars 2027.", "MORALISKT KONTRAKT"],
            ),
            ("/jag", "Nästa steg är ditt: bestäm med Lars när ni ses nästa gång."),
        ],
    )
    assert "MORAL" not in "".join(one.text for one in eva.heard), "the words are the two’s own"


async def test_the_wait_for_the_signatures(world: World) -> None:
    """The manager’s list has the two after fourteen days, at nine; the second signature takes them off it."""
    three = await written(world)

    async def waits() -> dict[DueKind, datetime]:
        found = await world.run(lambda uow: uow.dues.of_pair(three.pair_id))
        return {one.kind: one.due_at for one in found}

    before = await waits()
    assert before[DueKind.CONTRACT] == datetime(2027, 3, 16, 8, tzinfo=UTC)
    assert set(before) == {DueKind.CONTRACT, DueKind.CADENCE, DueKind.SILENT}, "the year has begun"
    await signed(world, three.karin, "Lars")
    assert await waits() == before
    await signed(world, three.lars, "Karin")
    del before[DueKind.CONTRACT]
    assert await waits() == before


async def test_what_is_stored_is_what_was_read(world: World) -> None:
    """The text is stored as it was shown, with its hash, and later changes of names leave both as they were."""
    three = await written(world)
    unread = await three.contract()
    assert unread.text == "", "put together when it is first read"
    assert "redan stängd" in await three.toast(three.karin, GetContract(unread.id)), "nothing to print yet"
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
    await world.press(three.lars, "Skriva under?", "Ja, jag skriver under")
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
    await world.press(three.karin, "Hoppa över", "Hoppa över", "Spara kontraktet")
    assert "Karin has written your moral contract." in heard(three.lars).text
    shown = await world.press(three.lars, "Read the contract with Karin")
    assert "MORALISKT KONTRAKT" in shown.text
    assert "Does it feel right?" in shown.text
    shown = await world.press(three.karin, "Läs kontraktet med Lars")
    assert "Känns det rätt?" in shown.text


async def test_too_late(world: World) -> None:
    """When the two are no longer to sign, nothing is saved or signed, and the words tell nobody why."""
    three = await written(world)
    karin, lars = three.karin, three.lars
    await world.press(lars, "Läs kontraktet med Karin")
    await world.press(karin, "Läs kontraktet med Lars", "Ändra texten", "Ändra: Mål 1")
    await world.say(karin, "Något helt annat")
    before = await three.contract()
    await three.have(state=PairState.ENDED)
    await world.transcript(
        karin,
        [
            ("[Spara kontraktet]", "Kontraktet med Lars går inte att ändra längre, så jag sparade inte det här."),
            ("Är det för sent nu?", "läser bara boten"),
        ],
    )
    for press in (SignContract(before.id), SignContract(before.id, sure=True), WriteContract(three.pair_id)):
        assert "Det går inte just nu." in await three.toast(lars, press)
    await three.toast(lars, ReadContract(before.id))
    assert before.text in heard(lars).text, "their own words may be read at any time"
    assert heard(lars).labels == ("Hämta som PDF", "Skriv till Eva")
    await world.press(lars, "Hämta som PDF")
    assert heard(lars).document_name == "moraliskt-kontrakt-2027-03-02.pdf"
    printed = text_of(heard(lars).document or b"")
    assert "INTE UNDERSKRIVET AV ER BÅDA ÄNNU" in printed
    assert before.goals[0] in printed
    assert await three.contract() == before
    assert (await three.pair()).state is PairState.ENDED


async def test_the_partner_is_deleted_meanwhile(world: World) -> None:
    """A partner who is gone, and the contract with them: said kindly, and the question is closed."""
    three = await written(world)
    await world.press(three.lars, "Läs kontraktet med Karin", "Ändra texten")
    contract = await three.contract()

    def forget(uow: SqlUnitOfWork) -> None:
        person = uow.people.by_telegram(three.karin.chat_id)
        assert person is not None
        uow.people.forget(person.id)

    await world.run(forget)
    await world.transcript(three.lars, [("[Spara kontraktet]", "Den frågan är redan stängd.")])
    assert "Det där kan jag inte öppna åt dig." in await three.toast(three.lars, ReadContract(contract.id))


async def test_what_others_may_not_press(world: World) -> None:
    """Nobody but the two reads, writes or signs: not another pair, not a stranger, not the manager."""
    three = await written(world)
    await world.press(three.karin, "Läs kontraktet med Lars")
    per, sofia, sune = world.person("Per Öberg"), world.person("Sofia Dahl"), world.person("Sune Ek")
    pers = await world.add_participant(per, three.programme)
    sofias = await world.add_participant(sofia, three.programme, Role.MENTOR)
    await start_two(world, three.programme, pers, sofias)
    await world.start(sune)
    contract = await three.contract()
    presses = (
        ReadContract(contract.id),
        GetContract(contract.id),
        SignContract(contract.id),
        SignContract(contract.id, sure=True),
    )
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
                "Det där kan jag inte öppna åt dig. Det kanske inte finns kvar. "
                "Skriv /start, så ser du vad du kan göra."
            )
        assert phone.messages == told
    assert await three.contract() == contract


async def test_read_where_the_reader_is(world: World) -> None:
    """Opened from a later message the contract comes at the end of the chat, not far up where nobody looks."""
    three = await written(world)
    await world.say(three.karin, "/jag")
    count = len(three.karin.heard)
    message = await world.press(three.karin, "Läs kontraktet med Lars")
    assert "MORALISKT KONTRAKT" in message.text
    assert len(three.karin.heard) == count + 1
    await world.press(three.karin, "Skriva under?")
    assert len(three.karin.heard) == count + 1, "and from there on it stays in place"


async def test_a_reminder(world: World) -> None:
    """What the manager’s reminder puts again leads on from where each of the two is."""
    three = await started(world)
    remind = {Role.ADEPT: DoWithPair(three.pair_id, Deed.REMIND_ADEPT)}
    await three.toast(three.eva, remind[Role.ADEPT])
    await world.press(three.eva, "Ja, påminn Karin")
    assert "Du och Lars har inget moraliskt kontrakt ännu." in heard(three.karin).text
    assert heard(three.karin).labels[0] == "Skriv kontraktet med Lars"
    await world.press(three.karin, "Skriv kontraktet med Lars")
    await world.say(three.karin, "Våga mer")
    await world.press(three.karin, "Hoppa över", "Hoppa över", "Spara kontraktet")
    await three.toast(three.eva, remind[Role.ADEPT])
    await world.press(three.eva, "Ja, påminn Karin")
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
    second = await start_two(world, three.programme, pers, lars_seat)
    assert "Skriv kontraktet med Per" in heard(lars).labels
    await world.press(lars, "Skriv kontraktet med Per")
    assert "Vad vill Per nå tillsammans med dig?" in heard(lars).text
    await world.say(lars, "Bli modigare")
    await world.press(lars, "Hoppa över", "Hoppa över", "Spara kontraktet", "Läs kontraktet med Per")
    await world.press(lars, "Skriva under?", "Ja, jag skriver under")
    assert "Lars har skrivit under ert moraliska kontrakt." in heard(per).text
    assert (await three.contract()).mentor_signed_at is None
    await signed(world, per, "Lars")
    other = await world.run(lambda uow: uow.contracts.of_pair(second))
    assert other is not None
    assert other.adept_signed_at is not None
