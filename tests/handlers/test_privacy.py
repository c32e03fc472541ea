"""My data: what is stored, a copy of it, taking it back, having it deleted."""

import json
from datetime import timedelta

from handlers.callbacks import encode
from programme.people import Role
from programme.presses.privacy import AskDeletion
from storage import tables
from tests.scenes.digest import next_digest
from tests.world import World, heard


async def test_a_person_is_deleted(world: World) -> None:
    """Asked for, on the manager's list, done by the manager, said farewell: then nothing is left in any table."""
    programme = await world.add_programme()
    eva, karin = world.known("Eva Lind"), world.person("Karin Åberg", telegram_id=5_123_456_789)
    await world.start(karin, await world.token(programme, Role.ADEPT))
    await world.press(karin, "Ja, det är okej, och jag har fyllt 18", "Karin Åberg")
    await world.say(karin, "karin@exempel.se", "+46701234567", "Nordbygg, Umeå")
    await world.press(karin, "svenska", "Klar →", "ekonomi", "Klar →", "Hoppa över", "Skicka min anmälan")
    await world.say(karin, "/skriv", "En hemlighet till Eva")
    await world.press(karin, "Skicka")
    await world.press(eva, "Svara Karin")
    await world.say(eva, "Tack för din hemlighet")
    await world.transcript(
        karin,
        [
            ("/uppgifter", ["Dina uppgifter", "Det här läser Eva:", "bara du och den du har kontakt med"]),
            ("[Radera mina uppgifter?]", "Vill du att allt om dig raderas? Det sker av sig självt"),
            ("[Nej, låt det vara]", "Dina uppgifter"),
            ("[Radera mina uppgifter?]", "Vill du att allt"),
            ("[Ja, radera allt om mig]", ["Allt om dig raderas", "Eva ser att du har bett om det."]),
            ("/jag", "Till dess kan du ångra dig"),
        ],
    )
    assert "Vill bli raderade (1)\n• Karin Åberg, " in await next_digest(world, eva)
    (seat,) = [row["id"] for row in await world.rows(tables.memberships) if row["role"] == Role.ADEPT]
    karin.press_forged(encode(AskDeletion(int(str(seat)))))
    await world.rest()
    assert "Allt om dig raderas" in heard(karin).text
    await world.transcript(
        eva,
        [
            ("/attgöra", ["Vill bli raderade (1)", "• Karin Åberg, "]),
            ("[Radering: Karin Åberg]", ["Vill bli raderade (1)", "• Karin Åberg, "]),
            ("[Öppna kortet]", "om att allt ska raderas"),
            ("[Radera personen?]", "Ska allt om Karin Åberg raderas? Det går inte att ångra."),
            ("[Nej, låt det vara]", "Karin Åberg, adept"),
            ("[Radera personen?]", "Ska allt om"),
            ("ja", ["Var det ett svar på det här?", "Tack för din hemlighet"]),
            ("[Avbryt]", "Okej"),
            ("ja", "Var det ett svar på något här ovanför?"),
            ("[Ja, radera allt]", "Allt om personen är raderat."),
            ("/attgöra", "Inget väntar på dig just nu."),
            ("/deltagare", "Ingen har anmält sig ännu."),
        ],
    )
    assert "Allt som fanns sparat om dig är nu raderat." in heard(karin).text
    for label in ("Öppna kortet", "Svara Karin"):
        assert "Skriv /start" in await world.toast(eva, label)
    assert not any("Ja, radera allt" in one.labels for one in eva.messages)
    stored = await world.everything_stored()
    for mark in ("Karin", "Åberg", "karin@", "701234567", str(karin.user.id), "hemlighet"):
        assert {name for name, rows in stored.items() if mark in "".join(rows)} == set(), mark
    assert "Vad vill du anmäla dig som?" in (await world.start(karin)).text


async def test_withdraw_and_come_back(world: World) -> None:
    """A registration is taken back after one question, the manager hears it, and the door stays open."""
    programme = await world.add_programme()
    eva, karin = world.known("Eva Lind"), world.person("Karin Åberg")
    await world.add_participant(karin, programme)
    await world.transcript(
        karin,
        [
            ("/privacy", "Dina uppgifter"),
            ("[Ta tillbaka min anmälan?]", "Vill du ta tillbaka din anmälan till Framsteg 2027?"),
            ("[Nej, låt det vara]", "Dina uppgifter"),
            ("/jag", "Du är anmäld till Framsteg 2027 som adept."),
            ("/privacy", "Dina uppgifter"),
            ("[Ta tillbaka min anmälan?]", "Vill du ta tillbaka"),
            ("[Ja, ta tillbaka den]", "Din anmälan till Framsteg 2027 är tillbakatagen."),
            ("/skriv", "Du är inte med i något program"),
            ("/jag", "Du är inte med i Framsteg 2027."),
        ],
    )
    assert "• Karin Åberg är inte längre med (adept)" in await next_digest(world, eva)
    assert "Inget väntar på dig just nu." in (await world.say(eva, "/attgöra")).text
    await world.say(eva, "Karin Åberg")
    assert "Har slutat, på egen önskan." in heard(eva).text
    await world.transcript(
        karin,
        [
            ("[Anmäl mig igen]", "har du fyllt 18 år"),
            ("[Nej tack]", "Okej, då lämnar vi det."),
            ("/jag", "Du är inte med i"),
            ("[Anmäl mig igen]", "har du fyllt 18 år"),
            ("[Ja, det är okej, och jag har fyllt 18]", "Dina svar från förra gången är ifyllda."),
        ],
    )


async def test_a_copy_of_everything(world: World) -> None:
    """The copy holds what was answered, sent or not, and every letter; a stranger's is short."""
    programme = await world.add_programme()
    karin, sune = world.person("Karin Åberg"), world.person("Sune <b>Ek", language="en")
    await world.add_participant(karin, programme)
    await world.say(karin, "/skriv", "Ett brev & en <fråga>")
    await world.press(karin, "Skicka")
    await world.say(karin, "Ett brev som inte är skickat", "/uppgifter")
    await world.press(karin, "Ge mig en kopia")
    assert heard(karin).document_name == "mina-uppgifter.txt"
    text = (heard(karin).document or b"").decode()
    data = next(one for one in karin.heard if one.document_name == "mina-uppgifter.json")
    assert json.loads(data.document or b"")["drafts"] == [
        {"label": "Ditt brev", "value": "Ett brev som inte är skickat"}
    ]
    for part in (
        "Allt som är sparat om dig",
        "Namn: Karin Åberg",
        "E-post: karin@exempel.se",
        "Telefon: 070-1",
        "Arbetsplats: Nordbygg",
        "Ort: Umeå",
        "Framsteg 2027, adept",
        "Områden: försäljning",
        "Mål eller idé: Våga mer",
        "Karin Åberg: Ett brev & en <fråga>",
        "Det här har du skrivit men inte skickat, så bara boten har det\nDitt brev: Ett brev som inte är skickat",
    ):
        assert part in text, part
    assert "I know nothing about you but" in (await world.say(sune, "/privacy")).text
    assert await world.toast(sune, "1k:") != ""
    sune.press_forged("1k")
    await world.rest()
    assert heard(sune).document_name == "my-data.txt"
    assert b"Programme" not in (heard(sune).document or b"")


async def test_who_blocks_the_bot_is_on_the_list_until_they_come_back(world: World) -> None:
    """Somebody whom Telegram no longer lets us write to is to be rung; coming back takes them off the list."""
    programme = await world.add_programme()
    eva, karin = world.known("Eva Lind"), world.person("Karin Åberg")
    await world.add_participant(karin, programme)
    karin.block()
    await world.rest()
    await world.transcript(
        eva,
        [
            ("/attgöra", ["Går inte att nå i Telegram (1)", "• Karin Åberg, ring 070-1"]),
            ("[Karin Åberg: första samtal]", "Boka samtal med (1)"),
            ("[Nästa på listan]", ["Går inte att nå i Telegram (1)", "• Karin Åberg, ring 070-1"]),
            ("[Öppna kortet]", "når inga meddelanden i Telegram fram till personen. Ring i stället."),
        ],
    )
    karin.unblock()
    await world.rest()
    assert "Går inte att nå" not in (await world.say(eva, "/attgöra")).text
    per = world.person("Per Ek")
    await world.add_participant(per, programme)
    per.delete_account()
    await world.say(eva, "/deltagare")
    await world.press(eva, "Per Ek, adept", "Skriv till Per")
    await world.say(eva, "Hej!")
    await world.press(eva, "Skicka")
    assert "• Per Ek, ring" in (await world.say(eva, "/attgöra")).text
    world.clock.turn(timedelta(days=1))
