"""The next round of a programme, set up from the one that is there."""

from tests.world import World, heard


async def next_round(world: World, name: str = "Framsteg 2028") -> None:
    """Let Eva set up the next round from the settings of the first."""
    eva = world.known("Eva Lind")
    await world.say(eva, "/jag")
    await world.press(eva, "Programmet Framsteg 2027")
    await world.press(eva, "Inställningar")
    await world.press(eva, "Adepter per mentor")
    await world.press(eva, "Högst 2")
    asked = await world.press(eva, "Nästa omgång")
    assert "Nästa omgång efter Framsteg 2027." in asked.text
    await world.say(eva, name)
    await world.say(eva, "15 januari 2028")
    await world.say(eva, "17 december 2028")
    if "Hoppa över" in heard(eva).labels:
        await world.press(eva, "Hoppa över")
    await world.press(eva, "Skapa programmet")
