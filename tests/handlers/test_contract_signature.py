"""Signatures: under words that were read, once, by both, in the chat or on paper."""

from datetime import datetime

import pytest

from handlers.callbacks import encode
from programme.pair import PairState
from programme.people import Role
from programme.presses.contract import SignContract
from programme.presses.pair import Deed, DoWithPair
from sandbox.phones.people import Message, Phone
from storage import tables
from tests.scenes.contract import TUESDAY, signed, started, written
from tests.world import World, heard


@pytest.fixture
def start() -> datetime:
    """A working day in the morning, so that a start is told at once."""
    return TUESDAY


def no_buttons(phone: Phone, message: Message) -> bool:
    """Tell whether a message of the bot is there and has no buttons any more."""
    (now,) = [one for one in phone.heard if one.message_id == message.message_id]
    return not now.buttons


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
    sure = await world.press(karin, "Läs kontraktet med Lars", "Skriva under?")
    quiet = len(lars.heard)
    yes = next(button.target for row in sure.buttons for button in row if button.label == "Ja, jag skriver under")
    world.forge(karin, yes, sure.message_id)
    world.forge(karin, yes, sure.message_id)
    await world.rest()
    assert [one.text for one in karin.toasts if one.text] == ["Du har redan skrivit under, 2 mars 2027. Tack!"]
    assert len(lars.heard) == quiet + 1
    first = (await three.contract()).adept_signed_at
    await signed(world, lars, "Karin")
    assert "Du har redan skrivit under, 2 mars 2027." in await world.toast(karin, yes, message_id=sure.message_id)
    assert (await three.contract()).adept_signed_at == first


async def test_both_sign_at_the_same_moment(world: World) -> None:
    """Two signatures at once are two signatures, and everybody is told once."""
    three = await written(world)
    presses: list[tuple[Phone, str]] = []
    for phone, other in ((three.karin, "Lars"), (three.lars, "Karin")):
        await world.press(phone, f"Läs kontraktet med {other}", "Skriva under?")
        presses.append((phone, encode(SignContract((await three.contract()).id, sure=True))))
    for phone, data in presses:
        world.forge(phone, data, heard(phone).message_id)
    await world.rest()
    contract = await three.contract()
    assert contract.adept_signed_at is not None
    assert contract.mentor_signed_at is not None
    assert (await three.pair()).state is PairState.ACTIVE
    assert sum(row["action"] == "agreed-contract" for row in await world.rows(tables.audit)) == 1
    for phone in (three.karin, three.lars):
        assert sum("Nu har ni båda skrivit under" in one.text for one in phone.heard) == 1


async def test_one_may_go_back_before_signing(world: World) -> None:
    """Whoever is not sure goes back to the words, and has promised nothing."""
    three = await written(world)
    message = await world.press(three.karin, "Läs kontraktet med Lars", "Skriva under?", "← Tillbaka")
    assert message.labels == ("Skriva under?", "Ändra texten", "Hämta som PDF", "Skriv till Eva")
    assert (await three.contract()).adept_signed_at is None


async def test_a_signature_on_paper(world: World) -> None:
    """The manager notes what was signed on paper; the person is told and can object, and it counts as theirs."""
    three = await started(world)
    eva, karin, lars = three.eva, three.karin, three.lars
    signs = {Role.ADEPT: Deed.ADEPT_SIGNED, Role.MENTOR: Deed.MENTOR_SIGNED}
    deeds = {role: DoWithPair(three.pair_id, deed, sure=True) for role, deed in signs.items()}
    assert "Det går inte just nu." in await three.toast(eva, deeds[Role.ADEPT]), "there are no words yet"
    await world.press(karin, "Skriv kontraktet med Lars")
    await world.say(karin, "Våga mer")
    await world.press(karin, "Hoppa över", "Hoppa över", "Spara kontraktet")
    assert "Det går inte just nu." in await three.toast(eva, deeds[Role.MENTOR]), "nobody has read them yet"
    await signed(world, karin, "Lars")
    asked = await world.press(lars, "Läs kontraktet med Karin", "Skriva under?")
    await world.say(lars, "/jag")
    again = await world.press(lars, "Läs kontraktet med Karin")
    assert no_buttons(lars, asked), "it stands further down once more"
    asked = await world.press(lars, "Skriva under?")
    assert asked.message_id == again.message_id
    quiet = len(karin.heard)
    await world.toast(eva, encode(deeds[Role.MENTOR]))
    assert no_buttons(lars, asked)
    told = [one.text for one in lars.heard[-2:]]
    assert "Eva har noterat att du har skrivit under kontraktet med Karin på papper." in told[0]
    assert "Stämmer det inte, så skriv till Eva." in told[0]
    assert "Nu har ni båda skrivit under" in told[1]
    assert "Lycka till, du och Lars!" in "".join(one.text for one in karin.heard[quiet:])
    contract = await three.contract()
    assert contract.mentor_recorded_by is not None
    assert contract.adept_recorded_by is None
    assert (await three.pair()).state is PairState.ACTIVE
    message = await world.press(karin, "Läs kontraktet med Lars")
    assert "Lars har skrivit under på papper, noterat 2 mars 2027." in message.text
    assert "Det går inte just nu." in await three.toast(eva, deeds[Role.ADEPT])


async def test_one_on_paper_one_in_the_chat(world: World) -> None:
    """A signature on paper comes first: the other hears of it, and new words take it away again."""
    three = await written(world)
    await world.press(three.lars, "Läs kontraktet med Karin")
    await three.toast(three.eva, DoWithPair(three.pair_id, Deed.ADEPT_SIGNED))
    assert "Ska jag notera att Karin har skrivit under kontraktet på papper?" in heard(three.eva).text
    record = DoWithPair(three.pair_id, Deed.ADEPT_SIGNED, sure=True)
    await three.toast(three.eva, record)
    assert "Karin har skrivit under ert moraliska kontrakt." in heard(three.lars).text
    assert "Du har redan svarat på det här." in await three.toast(three.eva, record)
    assert "Du har redan skrivit under" in await three.toast(
        three.karin, SignContract((await three.contract()).id, sure=True)
    )
    await world.press(three.lars, "Läs kontraktet med Karin", "Ändra texten", "Ändra: Också överens om")
    await world.say(three.lars, "Vi ses i Umeå")
    await world.press(three.lars, "Spara kontraktet")
    assert "så din underskrift gäller inte längre" in heard(three.karin).text
    contract = await three.contract()
    assert (contract.adept_signed_at, contract.adept_recorded_by) == (None, None)
