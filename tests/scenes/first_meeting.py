"""Two who have each other's contacts, book their first meeting, and are asked how it felt."""

from datetime import UTC, datetime, timedelta

from sandbox.phones.people import Phone
from tests.scenes.match import karin_and_lars, match
from tests.world import World

TUESDAY = datetime(2027, 2, 2, 9, 30, tzinfo=UTC)  # 10:30 in Stockholm
DAY = timedelta(days=1)


async def in_touch(world: World) -> tuple[Phone, Phone, Phone]:
    """Let Karin and Lars have each other's contacts; return Eva's, Karin's and Lars's phones."""
    eva, karin, lars, _ = await karin_and_lars(world)
    await match(world, eva)
    await world.press(eva, "Fråga Lars?", "Ja, fråga Lars")
    await world.press(lars, "Ja, jag vill gärna träffa Karin")
    await world.press(karin, "Det låter bra")
    return eva, karin, lars


async def booked(world: World, phone: Phone) -> None:
    """Let somebody note the first meeting for Thursday."""
    await world.press(phone, "Vi har bokat en tid")
    await world.say(phone, "4 februari", "14.30")
    await world.say(phone, "Kafé Bryggan")
    await world.press(phone, "Spara mötet")


async def asked(world: World) -> tuple[Phone, Phone, Phone]:
    """Let the two have met on Thursday and be asked on Friday at nine."""
    phones = await in_touch(world)
    await booked(world, phones[1])
    await world.time_goes_by(3 * DAY)
    return phones
