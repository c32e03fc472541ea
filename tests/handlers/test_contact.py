"""The partner's contact card: under /me for as long as the two are in touch, and never longer."""

from dataclasses import replace

import pytest

from handlers.callbacks import encode
from programme.pair import End, PairState
from programme.presses.contact import ReachPartner
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.pair import a_pair
from tests.world import World

LARS = "Lars Holm\nTelefon: 070-100 20 03\nE-post: lars@exempel.se"


@pytest.mark.parametrize("state", [PairState.MEETING_AHEAD, PairState.ACTIVE])
async def test_the_card_is_under_me(world: World, state: PairState) -> None:
    """Each of the two finds the other's card on the page that they always find, and a contact to tap."""
    _, karin, lars, pair = await a_pair(world, state)
    me = await world.say(karin, "/jag")
    assert LARS in me.text
    assert ("Öppna Lars i Telegram", f"tg://user?id={lars.user.id}") in [one for row in me.buttons for one in row]
    told = await world.press(karin, "Ring Lars")
    sent = karin.chat.messages[told.message_id].content["contact"]
    assert (sent["phone_number"], sent["first_name"], sent["last_name"]) == ("+46701002003", "Lars", "Holm")
    assert "EMAIL:lars@exempel.se" in sent["vcard"]
    assert "Tryck på kortet här under" in karin.heard[-2].text
    assert "Karin Ek\nTelefon:" in (await world.say(lars, "/jag")).text
    await world.run(lambda uow: uow.pairs.save(replace(pair, state=PairState.ENDED, end=End.REMATCHED)))
    assert "Lars Holm" not in (await world.say(karin, "/jag")).text
    assert "kan jag inte öppna" in await world.toast(karin, encode(ReachPartner(pair.id)))
    world.check_nothing_was_wrong()


async def test_a_profile_that_may_not_be_opened(world: World) -> None:
    """Where Telegram's privacy settings allow no button to the profile, the card comes without it and says the rest."""
    _, karin, lars, _ = await a_pair(world, PairState.ACTIVE)
    lars.hide_profile()
    me = await world.say(karin, "/jag")
    assert LARS in me.text
    assert "Ring Lars" in me.labels
    assert "Öppna Lars i Telegram" not in me.labels


async def test_a_partner_without_telegram(world: World) -> None:
    """What is not known of somebody is left out: nobody is sent to a chat that does not exist."""
    _, karin, lars, _ = await a_pair(world, PairState.ACTIVE)

    def without(uow: SqlUnitOfWork) -> None:
        person = uow.people.by_telegram(lars.chat_id)
        assert person is not None
        uow.people.save(replace(person, telegram_id=None, email="", phone=""))

    await world.run(without)
    me = await world.say(karin, "/jag")
    assert "Lars Holm\nArbetsplats: Sydkraft" in me.text
    assert not {"Ring Lars", "Öppna Lars i Telegram"} & set(me.labels)
