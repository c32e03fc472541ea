"""My data: what is stored, a copy of it, taking it back, having it deleted."""

from datetime import timedelta

from sqlalchemy import delete, insert

from programme.people import Role
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.report import under_way
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
            ("[Radera mina uppgifter]", "Vill du att allt om dig raderas? Eva gör det"),
            ("[Nej, låt det vara]", "Dina uppgifter"),
            ("[Radera mina uppgifter]", "Vill du att allt"),
            ("[Ja, be om radering]", "Eva har fått din önskan"),
            ("/jag", "Eva har fått din önskan"),
        ],
    )
    asked = len(eva.heard)
    assert "Karin Åberg (adept) vill att allt som är sparat raderas." in heard(eva).text
    karin.press_forged(next(one.target for m in karin.heard for row in m.buttons for one in row if "1e:" in one.target))
    await world.rest()
    await world.press(karin, "Ja, be om radering")
    assert len(eva.heard) == asked, "the manager is told once"
    await world.transcript(
        eva,
        [
            ("/attgöra", ["Vill bli raderade (1)", "• Karin Åberg, "]),
            ("[Karin Åberg]", "väntar en önskan om att allt raderas"),
            ("[Radera personen]", "Ska allt om Karin Åberg raderas? Det går inte att ångra."),
            ("[Nej, låt det vara]", "Karin Åberg, adept"),
            ("[Radera personen]", "Ska allt om"),
            ("[Ja, radera allt]", "Allt om personen är raderat."),
            ("/attgöra", "Inget väntar på dig just nu."),
            ("/deltagare", "Ingen har anmält sig ännu."),
        ],
    )
    assert heard(karin).text.startswith("Allt som fanns sparat om dig är nu raderat.")
    for label in ("Öppna kortet", "Svara Karin", "Ja, radera allt"):
        assert "Skriv /start" in await world.toast(eva, label) or label == "Ja, radera allt"
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
            ("[Ta tillbaka min anmälan]", "Vill du ta tillbaka din anmälan till Framsteg 2027?"),
            ("[Nej, låt det vara]", "Dina uppgifter"),
            ("/jag", "Du är anmäld till Framsteg 2027 som adept."),
            ("/privacy", "Dina uppgifter"),
            ("[Ta tillbaka min anmälan]", "Vill du ta tillbaka"),
            ("[Ja, ta tillbaka den]", "Din anmälan till Framsteg 2027 är tillbakatagen."),
            ("/skriv", "Du är inte med i något program"),
            ("/jag", "Du har tagit tillbaka din anmälan till Framsteg 2027."),
        ],
    )
    assert heard(eva).text == "Karin Åberg (adept) har tagit tillbaka sin anmälan."
    assert "Inget väntar på dig just nu." in (await world.say(eva, "/attgöra")).text
    assert "Har tagit tillbaka sin anmälan." in (await world.press(eva, "Öppna kortet")).text
    await world.transcript(
        karin,
        [
            ("[Anmäl mig igen]", "har du fyllt 18 år"),
            ("[Nej tack]", "Okej, då lämnar vi det."),
            ("/jag", "Du har tagit tillbaka din anmälan"),
            ("[Anmäl mig igen]", "har du fyllt 18 år"),
            ("[Ja, det är okej, och jag har fyllt 18]", "1 av 7"),
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
        "Svar som du inte har skickat\nDitt brev: Ett brev som inte är skickat",
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
            ("[Karin Åberg]", "tar den här personen inte emot meddelanden i Telegram. Ring i stället."),
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


async def test_a_person_who_has_died(world: World) -> None:
    """Nothing is sent to them, and nothing about them to the partner: not now, not later; the manager gets words."""
    scene = await under_way(world)
    await scene.plan(world.clock.now() + timedelta(days=20))
    eva, karin, lars = scene.eva, scene.karin, scene.lars

    def queue(uow: SqlUnitOfWork) -> None:
        person = uow.people.by_telegram(lars.chat_id)
        assert person is not None
        for text in ("Du och Karin ses i morgon.", "Framsteg 2027 börjar snart."):
            values = {"chat_id": lars.chat_id, "person_id": person.id, "lane": "broadcast", "kind": "say"}
            more = {"payload": {"text": text}, "correlation": "x", "state": "waiting", "created_at": world.clock.now()}
            lease = {"claimed_by": "another", "lease_until": world.clock.now() + timedelta(days=900)}
            uow.connection.execute(insert(tables.outbox).values(**values, **more, **lease))

    await world.run(queue)
    before = len(karin.heard), len(lars.heard)
    eva.send("/deltagare")
    await eva.wait_for(lambda one: "Karin Ek, adept" in one.labels)
    eva.press("Karin Ek, adept")
    await eva.wait_for(lambda one: "Radera personen" in one.labels)
    eva.press("Radera personen")
    await eva.wait_for(lambda one: "Personen har avlidit" in one.labels)
    assert "Det här får Karin Ek läsa:" in heard(eva).text
    assert "lycka till" in heard(eva).text
    eva.press("Personen har avlidit")
    await eva.wait_for(lambda one: "Ja, radera och skicka inget" in one.labels)
    assert "Jag skickar inget till Karin Ek, och inget om Karin Ek till någon annan." in heard(eva).text
    eva.press("Ja, radera och skicka inget")
    await eva.wait_for(lambda one: "Karin Ek har gått bort." in one.text)
    assert "Lars Holm har inte fått veta något av mig." in heard(eva).text
    left = [one["payload"]["text"] for one in await world.rows(tables.outbox) if one["claimed_by"] == "another"]
    assert left == ["Framsteg 2027 börjar snart."]
    assert [one for one in await world.rows(tables.due) if one["kind"] not in {"close", "digest"}] == []
    await world.run(lambda uow: uow.connection.execute(delete(tables.outbox)))
    for _ in range(6):
        await world.time_goes_by(timedelta(days=14))
    assert (len(karin.heard), len(lars.heard)) == before
    assert "Karin" not in (await world.say(lars, "/jag")).text
