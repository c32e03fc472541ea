"""A manager who can write to many: three people, one of them in both roles and one with an English phone."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from programme.people import Programme, Role
from sandbox.phones.people import Phone
from tests.world import World

SOON = timedelta(seconds=6)


def at(world: World, hour: int) -> datetime:
    """Return this hour of the next Tuesday in May, by the programme's clock."""
    day = date(world.clock.now().year + 1, 5, 2)
    while day.weekday() != 1:
        day += timedelta(days=1)
    return datetime.combine(day, time(hour), ZoneInfo("Europe/Stockholm"))


async def a_programme(world: World) -> tuple[Phone, dict[str, Phone], Programme]:
    """Return a manager and four participants, one of whom is adept and mentor and one without Telegram."""
    world.clock.turn(at(world, 10) - world.clock.now())
    programme = await world.add_programme()
    eva = world.known("Eva Lind")
    people = {}
    for name, role in (("Karin Ek", Role.ADEPT), ("Lars Holm", Role.MENTOR), ("Sofia Berg", Role.ADEPT)):
        people[name.split()[0]] = phone = world.person(name, language="en" if name == "Sofia Berg" else None)
        await world.add_participant(phone, programme, role)
    await world.add_participant(people["Karin"], programme, Role.MENTOR)

    return eva, people, programme
