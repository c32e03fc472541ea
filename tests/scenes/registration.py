"""Somebody who has come to the first question of the registration."""

from programme.people import Role
from sandbox.phones.people import Phone
from tests.world import World, heard


async def first_question(world: World, phone: Phone) -> None:
    """Take somebody to the first question."""
    programme = await world.add_programme()
    await world.start(phone, await world.token(programme, Role.ADEPT))
    phone.press(next(label for label in heard(phone).labels if "18" in label))
    await world.rest()
