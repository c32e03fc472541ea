"""A programme's own texts, written by its manager."""

from tests.world import World


async def worded(world: World, label: str, text: str) -> None:
    """Let Eva give the programme an own text, from its page."""
    eva = world.known("Eva Lind")
    await world.say(eva, "/jag")
    await world.press(eva, "Programmet Framsteg 2027")
    await world.press(eva, "Inställningar")
    await world.press(eva, "Texter")
    await world.press(eva, label)
    await world.press(eva, "Skriv en egen text")
    await world.say(eva, text)
    await world.press(eva, "Använd texten")
