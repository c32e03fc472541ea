"""New versions of a signed contract: proposed by either, signed by both, taken back, declined, or fallen in time."""

from datetime import datetime, timedelta

import pytest

from programme.due import DueKind
from programme.pair import Contract
from programme.presses.contract import DeclineVersion, ProposeVersion, ReadContract, SignContract, TakeBackVersion
from programme.presses.pair import Deed, DoWithPair, OpenPair
from programme.presses.suspension import LiftSuspension, Suspend, TellPartner
from sandbox.phones.people import Message
from tests.databases import on_both
from tests.scenes.contract import TUESDAY, Three, agreed, proposed
from tests.scenes.report import texts
from tests.world import World, heard

THE_FIRST = "DET FÖRSTA KONTRAKTET"


@pytest.fixture
def start() -> datetime:
    """A working day in the morning, so that a start is told at once."""
    return TUESDAY


async def versions(three: Three) -> list[Contract]:
    """Return all contracts of the pair."""
    return list(await three.world.run(lambda uow: uow.contracts.versions(three.pair_id)))


async def waits(three: Three) -> set[DueKind]:
    """Return the kinds of what the pair waits for."""
    return {one.kind for one in await three.world.run(lambda uow: uow.dues.of_pair(three.pair_id))}


async def test_a_new_version(world: World) -> None:
    """Karin proposes, both read and sign, the year goes on meanwhile, and the earlier version is kept."""
    three = await agreed(world)
    eva, karin, lars = three.eva, three.karin, three.lars
    (first,) = await versions(three)
    await world.time_goes_by(timedelta(days=1))
    await world.transcript(
        karin,
        [
            ("/jag", "Nästa steg är ditt: bestäm med Lars när ni ses nästa gång."),
            ("[Läs kontraktet med Lars]", THE_FIRST),
            (
                "[Föreslå en ändring]",
                ["Ändra det du vill.", "Mål 1: Våga mer", "tills ni båda har skrivit under den nya"],
            ),
            ("[Ändra: Mål 1]", "Vad vill du nå tillsammans med Lars?"),
            ("Våga säga nej", "Mål 1: Våga säga nej"),
            (
                "[Spara kontraktet]",
                ["Kontraktet från 2 mars 2027 gäller tills ni båda har skrivit under", "senast onsdag 14 april"],
            ),
        ],
    )
    assert "Karin föreslår en ny version av ert moraliska kontrakt." in heard(lars).text
    second = (await versions(three))[-1]
    assert await three.toast(lars, ProposeVersion(first.id)) == ""
    assert "Det finns redan ett förslag till en ny version. Här är det." in heard(lars).text
    assert heard(lars).labels == (
        *("Skriva under?", "Ändra texten", "Jag vill behålla det som det är"),
        *("Läs kontraktet med Karin", "Hämta som PDF", "Skriv till Eva"),
    )
    await world.transcript(
        karin,
        [
            ("/jag", ["bestäm med Lars när ni ses nästa gång", "Det finns ett förslag till en ny version"]),
            ("[Jag och Lars har en tid]", "Vilken dag"),
            ("/avbryt", "inget är inlagt"),
            ("/jag", "Det finns ett förslag till en ny version"),
            (
                "[Läs förslaget med Lars]",
                ["Ersätter vårt kontrakt från 2 mars 2027.", "1. Våga säga nej", "vi kan ändra det tillsammans"],
            ),
            ("[Läs kontraktet med Lars]", [THE_FIRST, "Ett förslag till en ny version väntar på era underskrifter."]),
            ("[Läs förslaget med Lars]", "1. Våga säga nej"),
            ("[Skriva under?]", "Det här är ett löfte till Lars."),
            ("[Ja, jag skriver under]", "eller om tiden går ut onsdag 14 april"),
            ("/jag", "Du har skrivit under den nya versionen."),
        ],
    )
    assert "Karin har skrivit under den nya versionen av ert moraliska kontrakt." in heard(lars).text
    assert not await three.toast(eva, OpenPair(three.pair_id))
    assert "En ny version av kontraktet väntar på underskrift:" in heard(eva).text
    assert "Våga säga nej" not in texts(eva), "the words are the two’s own"
    await world.transcript(
        lars,
        [
            ("[Läs förslaget med Karin]", ["1. Våga säga nej", "Karin skrev under 3 mars 2027."]),
            ("[Skriva under?]", "Det här är ett löfte till Karin."),
            ("[Ja, jag skriver under]", "den nya versionen av kontraktet mellan dig och Karin gäller"),
            ("[Läs kontraktet med Karin]", "1. Våga säga nej"),
            ("[Versionen från 2 mars 2027]", [THE_FIRST, "I dag är det kontraktet från 3 mars 2027 som gäller."]),
            ("/jag", "Karin planerar mötena"),
            ("[Läs kontraktet med Karin]", "1. Våga säga nej"),
        ],
    )
    assert "Föreslå en ändring" in heard(lars).labels
    assert "mellan dig och Lars gäller" in heard(karin).text
    assert [one.id for one in await versions(three)] == [first.id, second.id]
    assert not await waits(three) & {DueKind.VERSION, DueKind.VERSION_OVER}
    assert await three.toast(lars, ProposeVersion(first.id)) == ""
    assert "Det finns en nyare version av ert kontrakt. Här är den." in heard(lars).text


@on_both
async def test_what_becomes_of_a_proposal(world: World) -> None:
    """Its writer takes it back, the other declines it with a word or without, or rewrites it after reading it."""
    three = await agreed(world)
    karin, lars = three.karin, three.lars
    before = await versions(three)
    await proposed(world, three)
    first_try = (await versions(three))[-1]
    for phone, press in ((lars, TakeBackVersion(first_try.id)), (karin, DeclineVersion(first_try.id))):
        assert "Det går inte just nu." in await three.toast(phone, press)
    await world.transcript(
        karin,
        [
            ("[Läs förslaget med Lars]", "Känns det rätt?"),
            ("[Ta tillbaka förslaget?]", "får Lars veta det"),
            ("[← Tillbaka]", "Känns det rätt?"),
            ("[Ta tillbaka förslaget?]", "får Lars veta det"),
            ("[Ja, ta tillbaka förslaget]", "Kontraktet från 2 mars 2027 gäller som förut."),
        ],
    )
    assert "Karin har tagit tillbaka sitt förslag" in heard(lars).text
    for gone in (ReadContract, SignContract, DeclineVersion, ProposeVersion):
        assert "Den texten finns inte kvar. Skriv /jag" in await three.toast(lars, gone(first_try.id))
    assert await versions(three) == before

    await proposed(world, three, "Säga ja")
    await world.transcript(
        lars,
        [
            ("[Läs förslaget med Karin]", "1. Säga ja"),
            ("[Jag vill behålla det som det är]", "Vill du skriva några rader till Karin"),
            ("[Avbryt]", "Förslaget ligger kvar."),
            ("/jag", "Det finns ett förslag till en ny version"),
            ("[Läs förslaget med Karin]", "1. Säga ja"),
            ("[Jag vill behålla det som det är]", "Vill du skriva några rader till Karin"),
            ("Vi tar det i höst!", ["kontraktet ni har gäller som förut", "Vi tar det i höst!"]),
            ("[Behåll kontraktet som det är]", "Det har jag skrivit till Karin."),
        ],
    )
    assert "Lars vill hellre behålla ert moraliska kontrakt som det är." in heard(karin).text
    assert "Lars skriver:\n\nVi tar det i höst!" in heard(karin).text
    assert await versions(three) == before

    await world.press(lars, "Läs kontraktet med Karin", "Föreslå en ändring", "Ändra: Mål 1")
    await world.say(lars, "Lyssna")
    await proposed(world, three, "Tala")
    await world.transcript(
        lars,
        [
            ("[Spara kontraktet]", ["Karin har också föreslagit en ny version", "Mål 1: Lyssna"]),
            ("[Spara kontraktet]", "förslaget är sparat. Läs igenom det"),
        ],
    )
    assert "Lars har skrivit om förslaget" in heard(karin).text
    await world.press(karin, "Läs förslaget med Lars", "Jag vill behålla det som det är", "Hoppa över")
    await world.press(lars, "Läs förslaget med Karin", "Ta tillbaka förslaget?", "Ja, ta tillbaka förslaget")
    await world.transcript(karin, [("[Behåll kontraktet som det är]", "väntar inte på svar längre")])
    assert await versions(three) == before
    assert not await waits(three) & {DueKind.VERSION, DueKind.VERSION_OVER}

    await proposed(world, three, "Vila")
    labels = (await _card(three)).labels
    assert "Lars behåller kontraktet" in labels
    assert "Karin behåller kontraktet" not in labels, "Karin has proposed it"
    await world.press(three.eva, "Lars behåller kontraktet")
    assert "behåll kontraktet som det är" in heard(three.eva).text
    await three.toast(three.eva, DoWithPair(three.pair_id, Deed.MENTOR_KEEPS_CONTRACT, sure=True))
    assert "Eva har noterat ditt svar: behåll kontraktet som det är." in heard(lars).text
    assert "Lars vill hellre behålla ert moraliska kontrakt som det är." in heard(karin).text
    assert await versions(three) == before


async def test_a_proposal_in_time(world: World) -> None:
    """Whoever has not signed is reminded once, the manager can note a paper, and in the end it falls away in words."""
    three = await agreed(world)
    eva, karin, lars = three.eva, three.karin, three.lars
    before = await versions(three)
    await proposed(world, three)
    await world.press(karin, "Läs förslaget med Lars", "Skriva under?", "Ja, jag skriver under")
    said = len(karin.heard)
    await world.time_goes_by(timedelta(days=14))
    reminder = "Läs det, och skriv under om det känns rätt. Förslaget väntar till och med tisdag 13 april."
    assert reminder in heard(lars).text
    assert len(karin.heard) == said, "who has signed is left in peace"
    assert "Påminn Lars?" in (await _card(three)).labels
    await world.time_goes_by(timedelta(days=7))
    assert texts(lars).count(reminder) == 1
    await world.time_goes_by(timedelta(days=22))
    for phone in (karin, lars):
        assert texts(phone).count("Tiden gick ut för den nya versionen av kontraktet") == 1
    assert await versions(three) == before

    await proposed(world, three)
    await world.press(karin, "Läs förslaget med Lars", "Skriva under?", "Ja, jag skriver under")
    await _card(three)
    await three.toast(eva, DoWithPair(three.pair_id, Deed.MENTOR_SIGNED, sure=True))
    assert "den nya versionen av kontraktet mellan dig och Lars gäller" in heard(karin).text
    assert len(await versions(three)) == 2

    await world.press(lars, "Läs kontraktet med Karin", "Föreslå en ändring", "Ändra: Mål 1")
    await world.say(lars, "Något annat")
    await world.press(lars, "Spara kontraktet")
    proposal = (await versions(three))[-1]
    await three.toast(eva, DoWithPair(three.pair_id, Deed.REMATCH, sure=True))
    assert len(await versions(three)) == 2, "a proposal ends with the pair"
    assert "Den texten finns inte kvar." in await three.toast(lars, SignContract(proposal.id))
    kept = (await versions(three))[-1]
    await three.toast(lars, ReadContract(kept.id))
    assert heard(lars).labels == ("Versionen från 2 mars 2027", "Hämta som PDF", "Skriv till Eva")
    assert "Det går inte just nu." in await three.toast(lars, ProposeVersion(kept.id))


async def _card(three: Three) -> Message:
    await three.toast(three.eva, OpenPair(three.pair_id))
    return heard(three.eva)


async def test_a_proposal_to_somebody_who_is_stopped(world: World) -> None:
    """The words to who proposes are true and tell nothing; at the lift it is named, and its day stays or is told."""
    three = await agreed(world)
    eva, karin, lars = three.eva, three.karin, three.lars
    mentor = (await three.pair()).mentor_id
    await three.toast(eva, Suspend(mentor))
    before = len(lars.messages)
    await proposed(world, three)
    assert "Lars" not in heard(karin).text, "nothing of whether he can read it"
    assert "Har ni inte gjort det senast" in heard(karin).text
    await three.toast(eva, TellPartner(mentor, three.pair_id, sure=True))
    await three.toast(karin, ProposeVersion((await versions(three))[0].id))
    await world.time_goes_by(timedelta(days=2))
    shown = len(karin.messages)
    await three.toast(eva, LiftSuspension(mentor))
    await world.press(eva, "Ja, låt Lars vara med igen")
    named = "Karin har föreslagit en ny version av ert moraliska kontrakt. Du kan läsa den när du vill."
    assert named in "\n".join(one.text for one in lars.messages[before:])
    assert "väntar nu till och med" not in "\n".join(one.text for one in karin.messages[shown:]), "its day stays"
    await three.toast(eva, Suspend(mentor))
    await world.time_goes_by(timedelta(days=35))
    before, shown = len(lars.messages), len(karin.messages)
    await three.toast(eva, LiftSuspension(mentor))
    await world.press(eva, "Ja, låt Lars vara med igen")
    longer = "Förslaget till ny version av kontraktet mellan dig och {} väntar nu till och med "
    for phone, told, other in ((lars, before, "Karin"), (karin, shown, "Lars")):
        assert longer.format(other) in "\n".join(one.text for one in phone.messages[told:])


async def test_a_change_while_it_is_known_that_meetings_rest(world: World) -> None:
    """Whoever was told so reads first that the partner hears of it only when they begin again."""
    three = await agreed(world)
    mentor = (await three.pair()).mentor_id
    await three.toast(three.eva, Suspend(mentor))
    await three.toast(three.eva, TellPartner(mentor, three.pair_id, sure=True))
    (first,) = await versions(three)
    rests = "Mötena mellan dig och Lars vilar, så Lars får veta det först när de börjar igen."
    await three.toast(three.karin, ProposeVersion(first.id))
    assert rests in heard(three.karin).text
    await world.press(three.karin, "Ändra: Mål 1")
    await world.say(three.karin, "Våga säga nej")
    assert "ligger det klart för Lars att läsa" in heard(three.karin).text
    await world.press(three.karin, "Spara kontraktet")
    assert rests in heard(three.karin).text
