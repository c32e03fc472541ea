"""Days and times in texts: by the programme's clock wherever the bot runs, and with the year where it is another."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from programme.pair import PairState
from sandbox.phones.people import Phone
from sandbox.phones.views import seen
from tests.scenes.pair import a_pair
from tests.world import World, heard

IN_DECEMBER = datetime(2027, 12, 14, 15, 30, tzinfo=UTC)  # 16.30 in Stockholm, and the next day in Tokyo


@pytest.fixture
async def in_tokyo(database_url: str) -> AsyncIterator[World]:
    """A bot with the time zone of Tokyo in its settings; the programme is in Stockholm, as everybody in it."""
    async with World(database_url, start=IN_DECEMBER, time_zone="Asia/Tokyo") as world:
        yield world
        world.check_nothing_was_wrong()


def everything(phone: Phone) -> str:
    """Return all that a phone shows or showed: texts, buttons, short lines, documents."""
    shown = [seen(one) for one in phone.chat.events if one.by_bot]
    documents = [(one.document or b"").decode() for one in shown]
    labels = [label for one in shown for label in one.labels]
    return "\n".join([*(one.text for one in shown), *labels, *(one.text for one in phone.toasts), *documents])


async def test_one_clock_and_the_year(in_tokyo: World) -> None:
    """A meeting next year has one time and its year with both, on the card, on the list, and in the copy."""
    world = in_tokyo
    eva, karin, lars, _ = await a_pair(world, PairState.MEETING_AHEAD)
    await world.say(karin, "/jag")
    offered = await world.press(karin, "Vi har bokat en tid")
    assert "tisdag 14 december" in offered.labels
    await world.say(karin, "14 januari", "14.30", "Bryggan")
    await world.press(karin, "Spara mötet")
    assert "fredag 14 januari 2028 kl. 14.30" in heard(karin).text
    assert "fredag 14 januari 2028 kl. 14.30" in heard(lars).text
    mine = await world.say(lars, "/jag")
    assert "Du och Karin ses för första gången fredag 14 januari 2028 kl. 14.30." in mine.text
    await world.say(eva, "/deltagare")
    await world.press(eva, "Karin Ek, adept")
    assert "fredag 14 januari 2028 kl. 14.30" in (await world.press(eva, "Karin och Lars")).text
    await world.say(eva, "/attgora")
    await world.say(karin, "/uppgifter")
    await world.press(karin, "Ge mig en kopia")
    for phone in (eva, karin, lars):
        told = everything(phone)
        assert "22.30" not in told
        assert "22:30" not in told
        assert "15 december 2027" not in told
    copy = everything(karin)
    assert "14 januari 2028 14.30" in copy
    assert "14 december 2027 16.3" in copy
    await world.time_goes_by(timedelta(days=22))
    await world.say(karin, "/jag")
    assert "fredag 14 januari kl. 14.30" in heard(karin).text
