"""The path: a manager creates a programme, people register, letters go both ways."""

from tests.world import World, heard


async def test_a_manager_creates_a_programme(world: World) -> None:
    """The first /start of a manager leads through five questions to an open programme."""
    eva = world.person("Eva Lind")
    await world.start(eva)
    await world.press(eva, "Eva Lind")
    message = await world.say(eva, "Framsteg 2027", "2027-01-15", "2027-12-17")
    assert "Hur ofta ska de två ses?" in message.text
    message = await world.press(eva, "Ledarskap")
    assert "Det räcker till ungefär 8 möten." in message.text
    message = await world.press(eva, "Skapa programmet")
    assert "Framsteg 2027 är öppet för anmälan." in heard(eva).text
