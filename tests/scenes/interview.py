"""A participant whose talk with the manager is written down, and the way to a card."""

from programme.people import Programme, Role
from sandbox.phones.people import Phone
from tests.world import World, heard


async def talk_with(world: World, *others: Phone) -> tuple[Phone, Phone, Programme]:
    """Let Karin, an adept, and Lars, a mentor, be registered, and Eva, a manager, write down the talk with Karin."""
    eva = world.person("Eva Lind")
    programme = await world.add_programme("Framsteg 2027", eva, *others)
    karin = world.person("Karin Ek")
    await world.add_participant(karin, programme)
    await world.add_participant(world.person("Lars Holm"), programme, Role.MENTOR)
    await open_card(world, eva, "Karin Ek")
    message = await world.press(eva, "Fyll i intervjun")
    assert "Karin" in message.text
    await world.say(eva, "Svårt att säga nej & <b>delegera</b>")
    await world.press(eva, "ledarskap", "försäljning", "Klar →")
    await world.press(eva, "Hoppa över", "rakt på sak", "Hoppa över", "Hoppa över")
    message = await world.press(eva, "Lars Holm", "Klar →")
    assert "8" in message.text, "the last question is the eighth"
    message = await world.say(eva, "Ring helst på förmiddagen")
    assert "Svårt att säga nej & <b>delegera</b>" in message.text
    await world.press(eva, "Spara intervjun")
    return eva, karin, programme


async def open_card(world: World, eva: Phone, name: str) -> None:
    """Let the manager open a participant's card from the list."""
    await world.say(eva, "/people")
    eva.press(next(label for label in heard(eva).labels if label.startswith(name)))
    await world.rest()
