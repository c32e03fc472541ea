"""The one-time link that moves a person to a new Telegram account, and links that lead nowhere."""

import re
from datetime import timedelta

from programme.people import Role, State
from sandbox.phones.people import Message
from tests.world import World, heard


def payload(message: Message) -> str:
    """Return what the link in a message carries."""
    found = re.search(r"start=([\w-]+)", message.text)
    assert found is not None, message.text
    return found.group(1)


async def test_a_person_moves_to_a_new_account(world: World) -> None:
    """The link takes everything along, the open question too; the old account is a stranger's from then on."""
    programme = await world.add_programme()
    eva, old, new = world.known("Eva Lind"), world.person("Karin Åberg"), world.person("Karin Nytt")
    await world.start(old, await world.token(programme, Role.ADEPT))
    await world.press(old, "Ja, det är okej, och jag har fyllt 18", "Karin Åberg")
    await world.say(old, "karin@exempel.se", "/uppgifter")
    link = payload(await world.press(old, "Jag byter Telegram-konto"))
    assert not heard(old).protected, "it has to be copied to the new phone"
    await world.transcript(
        old,
        [(f"/start {link}", "Det här Telegram-kontot är redan med. Öppna länken från det nya kontot i stället.")],
    )
    await world.transcript(
        new,
        [
            ("/start", "Vad vill du anmäla dig som?"),
            ("[Jag vill vara mentor]", "Innan vi börjar"),
            ("/start nonsens", "Den länken leder ingenstans."),
            (f"/start {link}", ["Välkommen tillbaka!", "Vi fortsätter där du slutade.", "3 av 7"]),
            (f"/start {link}", "Den länken är redan använd eller för gammal."),
            ("{📱 Dela mitt nummer}", "4 av 7"),
            ("/jag", "Nästa steg är ditt: fråga 4 av 7."),
        ],
    )
    await world.transcript(
        old,
        [
            ("Nordbygg, Umeå", "Vad vill du anmäla dig som?"),
            ("/jag", "Du är inte anmäld till något mentorprogram."),
            (f"/start {link}", "Den länken är redan använd eller för gammal."),
        ],
    )
    for label in ("Ta tillbaka min anmälan?", "Radera mina uppgifter?"):
        assert "Det där kan jag inte öppna åt dig." in await world.toast(old, label)
    assert "4 av 7" in (await world.say(new, "/start")).text
    assert eva.heard == []


async def test_the_manager_moves_somebody(world: World) -> None:
    """A link from the card moves a participant, once, within a week, and never onto somebody who takes part."""
    programme = await world.add_programme()
    eva, old, new = world.known("Eva Lind"), world.person("Karin Åberg"), world.person("Karin Nytt")
    per, withdrawn = world.person("Per Ek"), world.person("Ulla Ek")
    await world.add_participant(old, programme)
    await world.add_participant(per, programme, Role.MENTOR)
    await world.add_participant(withdrawn, programme, state=State.WITHDRAWN)
    await world.say(eva, "/deltagare")
    await world.press(eva, "Karin Åberg, adept")
    offered = await world.press(eva, "Länk till nytt konto")
    assert "Skicka den här länken till Karin." in offered.text
    assert not offered.protected, "it is there to be copied and sent on"
    first, second = payload(offered), payload(await world.press(eva, "Länk till nytt konto"))
    for taken in (per, eva, withdrawn):
        assert "Det här Telegram-kontot är redan med." in (await world.start(taken, first)).text, taken.user
    assert "Välkommen tillbaka!" in (await world.start(new, first)).text
    assert "Du är anmäld till Framsteg 2027 som adept." in (await world.say(new, "/jag")).text
    world.clock.turn(timedelta(days=7))
    assert "Den länken är redan använd eller för gammal." in (await world.start(world.person("Tjuv"), second)).text
    await world.say(eva, "/deltagare")
    await world.press(eva, "Karin Åberg, adept", "Skriv till Karin")
    await world.say(eva, "Välkommen till nya telefonen!")
    before = len(old.messages)
    await world.press(eva, "Skicka")
    assert "Välkommen till nya telefonen!" in heard(new).text
    assert len(old.messages) == before


async def test_links_with_roles(world: World) -> None:
    """A link leads to its programme and role; once the registration is under way the role stays."""
    programme = await world.add_programme()
    karin = world.person("Karin Åberg")
    await world.transcript(
        karin,
        [
            (f"/start {await world.token(programme)}", "Vad vill du anmäla dig som?"),
            (f"/start {await world.token(programme, Role.MENTOR)}", "Roligt att du vill vara med som mentor."),
            (f"/start {await world.token(programme)}", "Roligt att du vill vara med som mentor."),
            ("[Ja, det är okej, och jag har fyllt 18]", "1 av 7"),
            (f"/start {await world.token(programme, Role.ADEPT)}", "Vill du vara adept i stället?"),
            ("/jag", "Du anmäler dig till Framsteg 2027 som mentor."),
        ],
    )
    for odd in ("/start  ", "/START", "/start@rehearsal_bot"):
        assert "1 av 7" in (await world.say(karin, odd)).text, odd
    for odd in ("/start hej på dig", "/start \x00", "/start " + "a" * 4000):
        assert "Den länken leder ingenstans." in (await world.say(karin, odd)).text, odd[:20]
