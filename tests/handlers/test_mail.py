"""Mail from the thumb to the mail box: a yes, invitations, a server that is away, and people without Telegram."""

import email
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from handlers.callbacks import encode
from programme.presses.matter import MatterKind, OpenMatter
from programme.presses.pair import Deed, DoWithPair
from programme.presses.people import OpenCard
from programme.presses.suspension import LiftSuspension, Suspend
from sandbox.phones.people import Phone
from storage.unit_of_work import SqlUnitOfWork
from tests.mail_server import MailServer
from tests.mailed import FROM, invitation, words_of
from tests.scenes.report import TUESDAY, WEDNESDAY, UnderWay, under_way
from tests.strange_mail_server import HANGS_UP, a_server
from tests.world import World, heard

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


@pytest.fixture
def start() -> datetime:
    """A working day in the morning."""
    return TUESDAY


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[MailServer]:
    """A mail server that listens."""
    async with MailServer(tmp_path / "mails") as running:
        yield running


@pytest.fixture
async def world(server: MailServer, database_url: str, language: str, start: datetime) -> AsyncIterator[World]:
    """The real bot, which sends mail."""
    async with World(database_url, language=language, start=start, smtp_url=server.url, mail_from=FROM) as running:
        yield running
        running.check_nothing_was_wrong()


async def say_yes(world: World, phone: Phone) -> None:
    """Let somebody say yes to mails."""
    await world.say(phone, "/jag")
    await world.press(phone, "Mejl", "Ja, mejla mig")
    await world.time_goes_by(MINUTE)


async def book(world: World, phone: Phone, other: str, *said: str) -> None:
    """Let somebody note a meeting."""
    page = await world.say(phone, "/jag")
    await world.press(phone, next(one for one in page.labels if other in one and "tid" in one))
    await world.say(phone, *said)
    await world.press(phone, "Spara mötet")
    await world.time_goes_by(MINUTE)


async def address_of(scene: UnderWay, phone: Phone) -> str:
    person = await scene.world.run(lambda uow: uow.people.by_telegram(phone.chat_id))
    assert person is not None
    return person.email


async def test_a_meeting_in_the_calendar_by_mail(world: World, server: MailServer) -> None:
    """Nobody is mailed before a yes; then each change of a meeting comes as one invitation that replaces the last."""
    scene = await under_way(world)
    karin, lars = scene.karin, scene.lars
    await book(world, karin, "Lars", "11 mars", "14.00", "Hos mig")
    assert server.taken() == []
    await world.say(karin, "/jag")
    page = await world.press(karin, "Mejl")
    assert page.labels[-1] == "Nej tack"
    assert (await world.press(karin, "Nej tack")).text == (await world.say(karin, "/jag")).text
    await say_yes(world, karin)
    hello, first = server.taken()
    assert hello["To"].addresses[0].addr_spec == await address_of(scene, karin)
    assert hello["From"].addresses[0].addr_spec == FROM
    assert hello["From"].addresses[0].display_name == scene.programme.name
    assert invitation(first).method.value == "REQUEST"
    event = invitation(first).vevent
    assert (event.summary.value, event.location.value) == ("Möte med Lars", "Hos mig (Karin)")
    assert f"{event.dtstart.value:%d %H:%M %z}" == "11 14:00 +0100"
    assert event.organizer.value == f"mailto:{FROM}"
    assert event.attendee.value == f"mailto:{await address_of(scene, karin)}"
    assert event.attendee.rsvp_param == "FALSE"
    await book(world, lars, "Karin", "12 mars", "15.00")
    moved = invitation(server.taken()[-1]).vevent
    assert (moved.uid.value, moved.sequence.value) == (event.uid.value, "1")
    assert len(server.taken()) == 3, "Lars has said nothing, and gets none"
    text = server.taken()[-1].get_body(("plain",))
    assert text is not None
    assert "Lars har flyttat ert möte" in text.get_content()
    await cancel(world, lars)
    off = invitation(server.taken()[-1])
    assert (off.method.value, off.vevent.status.value) == ("CANCEL", "CANCELLED")
    assert (off.vevent.uid.value, off.vevent.sequence.value) == (event.uid.value, "2")
    await world.say(karin, "/jag")
    await world.press(karin, "Mejl", "Inga fler mejl")
    await book(world, lars, "Karin", "15 mars", "15.00", "Hos mig")
    assert len(server.taken()) == 4, "a no counts at once"


async def test_an_address_with_a_slip(world: World, server: MailServer) -> None:
    """It is asked back; and who changes the address twice in a minute gets one mail, at the last one."""
    scene = await under_way(world)
    karin = scene.karin
    await say_yes(world, karin)
    before = len(server.taken())
    for typed, pressed in (("karin@gmial.com", "karin@gmial.com"), ("karin.ek@hotmial.com", "karin.ek@hotmail.com")):
        await world.say(karin, "/jag")
        await world.press(karin, "Mejl", "Byt mejladress")
        await world.say(karin, typed)
        assert "Blev det en bokstav fel i adressen?" in heard(karin).text
        assert heard(karin).labels[1] == typed
        await world.press(karin, pressed)
        assert f"Sparat. E-post: {pressed}" in heard(karin).text
        await world.time_goes_by(MINUTE)
    await world.time_goes_by(2 * MINUTE)
    assert [one["To"].addresses[0].addr_spec for one in server.taken()[before:]] == ["karin.ek@hotmail.com"]


async def test_an_answer_from_a_stranger_stops_the_mails(world: World, server: MailServer) -> None:
    """The first mail says that an answer stops them: the manager has a button for it, and the person hears of it."""
    scene = await under_way(world)
    karin = scene.karin
    await world.say(scene.eva, await address_of(scene, karin))
    assert "Vill inte ha mejl längre" not in heard(scene.eva).labels
    await say_yes(world, karin)
    (hello,) = server.taken()
    text = hello.get_body(("plain",))
    assert text is not None
    assert "Säg då till på det sätt som står längst ner" in text.get_content()
    await world.say(scene.eva, await address_of(scene, karin))
    await world.press(scene.eva, "Vill inte ha mejl längre", "Nej, låt det vara")
    await world.press(scene.eva, "Fler val", "Vill inte ha mejl längre", "Ja, stäng av mejlen")
    assert "får inga fler mejl. Jag säger det i Telegram också." in heard(scene.eva).text
    assert "Eva har stängt av mejlen till" in heard(karin).text
    await book(world, karin, "Lars", "11 mars", "14.00", "Hos mig")
    assert len(server.taken()) == 1


async def cancel(world: World, phone: Phone) -> None:
    """Let somebody call the meeting ahead off, from the message about it."""
    await world.press(phone, "Avboka mötet?", "Ja, avboka det")
    await world.time_goes_by(MINUTE)


async def test_a_server_that_is_away_for_an_hour(world: World, server: MailServer) -> None:
    """What waits goes out once the server is back, each mail once, and of one meeting only how it stands."""
    scene = await under_way(world)
    await say_yes(world, scene.karin)
    server.stop()
    await book(world, scene.karin, "Lars", "11 mars", "14.00", "Hos mig")
    for _ in range(12):
        await world.time_goes_by(5 * MINUTE)
    await book(world, scene.lars, "Karin", "12 mars", "15.00")
    waiting = await world.run(lambda uow: uow.mails.count_waiting())
    assert waiting == 1, "the invitation to the time that holds no more is dropped"
    assert len(server.taken()) == 1
    await server.start()
    for _ in range(4):
        await world.time_goes_by(15 * MINUTE)
    assert len(server.taken()) == 2
    assert f"{invitation(server.taken()[-1]).vevent.dtstart.value:%d}" == "12"
    assert len({mail["Message-ID"] for mail in server.taken()}) == 2


async def test_a_mentor_who_only_has_mail(world: World, server: MailServer) -> None:
    """Words go to the manager until she has noted a yes, or sends them by a press; then meetings come by themselves."""
    scene = await under_way(world)
    address = await address_of(scene, scene.lars)
    await without_telegram(world, scene.lars)
    await book(world, scene.karin, "Lars", "11 mars", "14.00", "Hos mig")
    assert server.taken() == []
    assert "är med utan Telegram" in heard(scene.eva).text
    await world.press(scene.eva, "Skicka det som mejl")
    assert address in heard(scene.eva).text
    await world.time_goes_by(MINUTE)
    (mail,) = server.taken(address)
    assert "Karin har lagt in" in words_of(mail)
    assert "Eva lägger in det du säger åt dig" in words_of(mail)
    assert "Telegram" not in words_of(mail)
    assert mail["Subject"] == "Från ditt mentorprogram"
    await world.press(scene.eva, "Öppna kortet", "Vill ha mötena på mejl")
    await world.time_goes_by(MINUTE)
    assert [one["Subject"].partition(":")[0] for one in server.taken()[1:]] == [
        "Nu får du mejl om dina möten",
        "Inbjudan",
    ]
    before = len(scene.eva.chat.events)
    page = await world.say(scene.karin, "/jag")
    await world.press(scene.karin, next(one for one in page.labels if one.startswith("Ändra tiden")))
    await world.say(scene.karin, "12 mars", "15.00")
    await world.press(scene.karin, "Spara mötet")
    await world.time_goes_by(MINUTE)
    assert len(scene.eva.chat.events) == before, "the invitation has said it"
    assert invitation(server.taken()[-1]).vevent.sequence.value == "1"


async def test_somebody_who_has_blocked_the_bot(world: World, server: MailServer) -> None:
    """They are not mailed unasked: the manager may do it once, from the list, and what is private is never offered."""
    scene = await under_way(world)
    scene.lars.block()
    await world.rest()
    await scene.plan()
    await scene.until(WEDNESDAY - timedelta(days=1) + HOUR)
    await world.time_goes_by(MINUTE)
    assert server.taken() == []
    world.forge(scene.eva, encode(OpenCard(scene.pair.mentor_id)))
    await world.rest()
    assert "Mejla det som inte kom fram" in heard(scene.eva).labels
    await world.press(scene.eva, "Mejla det som inte kom fram")
    await world.time_goes_by(MINUTE)
    assert server.taken() == [], "she reads first what goes"
    assert "• tisdag 9 mars: En påminnelse: du och Karin ses i morgon" in heard(scene.eva).text
    assert heard(scene.eva).labels == ("Ja, mejla det", "Nej, låt det vara")
    await world.press(scene.eva, "Ja, mejla det")
    await world.time_goes_by(MINUTE)
    (mail,) = server.taken()
    assert "ses i morgon" in words_of(mail)
    assert "https://t.me/" in words_of(mail)
    await world.press(scene.eva, "Öppna kortet")
    assert "Mejla det som inte kom fram" not in heard(scene.eva).labels


async def test_what_the_server_refuses(database_url: str, language: str, start: datetime) -> None:
    """Its reader hears it in Telegram; of a mentor without Telegram the manager gets the words, and a call to make."""
    async with a_server() as (strange, port):
        url = f"smtp://127.0.0.1:{port}"
        async with World(database_url, language=language, start=start, smtp_url=url, mail_from=FROM) as world:
            scene = await under_way(world)
            await say_yes(world, scene.karin)
            await without_telegram(world, scene.lars)
            strange.says["RCPT"] = b"550 5.1.1 no such user"
            await book(world, scene.karin, "Lars", "11 mars", "14.00", "Hos mig")
            assert "adressen finns inte" in heard(scene.karin).text
            await world.press(scene.karin, "Mejl")
            assert "Byt mejladress" in heard(scene.karin).labels
            await world.press(scene.eva, "Skicka det som mejl")
            await world.time_goes_by(MINUTE)
            assert "gick inte fram" in heard(scene.eva).text
            assert "Karin har lagt in" in heard(scene.eva).text
            world.forge(scene.eva, encode(OpenCard(scene.pair.mentor_id)))
            await world.rest()
            assert "Det senaste mejlet gick inte fram" in heard(scene.eva).text
            assert "Jag har ringt" in heard(scene.eva).labels
            matter = OpenMatter(scene.programme.id, MatterKind.UNDELIVERED, scene.pair.mentor_id)
            world.forge(scene.eva, encode(matter))
            await world.rest()
            assert "adressen finns inte" in heard(scene.eva).text


async def test_a_line_that_breaks_at_the_worst_moment(database_url: str, language: str, start: datetime) -> None:
    """A mail that may have been taken goes out once more after a pause, under the same identifier; then it is done."""
    async with a_server() as (strange, port):
        url = f"smtp://127.0.0.1:{port}"
        async with World(database_url, language=language, start=start, smtp_url=url, mail_from=FROM) as world:
            scene = await under_way(world)
            strange.says["END"] = HANGS_UP
            await say_yes(world, scene.karin)
            strange.says["END"] = b"250 taken"
            await world.time_goes_by(30 * MINUTE)
            await world.time_goes_by(HOUR)
            assert await world.run(lambda uow: uow.mails.count_waiting()) == 0
            mails = [email.message_from_string(one) for one in strange.heard if one.startswith("From:")]
            assert len(mails) == 2
            assert len({one["Message-ID"] for one in mails}) == 1


async def test_a_pair_that_ends(world: World, server: MailServer) -> None:
    """The meeting ahead leaves the calendar with the word that the two do not go on, and the word stays in Telegram."""
    scene = await under_way(world)
    await say_yes(world, scene.karin)
    await book(world, scene.karin, "Lars", "11 mars", "14.00", "Hos mig")
    world.forge(scene.eva, encode(DoWithPair(scene.pair.id, Deed.REMATCH)))
    await world.rest()
    await world.press(scene.eva, next(one for one in heard(scene.eva).labels if "avsluta" in one.lower()))
    await world.time_goes_by(MINUTE)
    assert invitation(server.taken()[-1]).method.value == "CANCEL"
    assert server.taken()[-1]["Subject"].startswith("Inställt")
    assert "blir inte av" in words_of(server.taken()[-1])


async def test_a_calendar_is_put_right_after_a_stop(world: World, server: MailServer) -> None:
    """While one of two is stopped no mail tells of a meeting that is moved; its end brings the time that holds."""
    scene = await under_way(world)
    await say_yes(world, scene.lars)
    await book(world, scene.karin, "Lars", "11 mars", "14.00", "Hos mig")
    world.forge(scene.eva, encode(Suspend(scene.pair.mentor_id)))
    await world.rest()
    before = len(server.taken())
    await book(world, scene.karin, "Lars", "12 mars", "15.00")
    assert len(server.taken()) == before
    world.forge(scene.eva, encode(LiftSuspension(scene.pair.mentor_id, sure=True)))
    await world.rest()
    await world.time_goes_by(MINUTE)
    assert len(server.taken()) == before + 1
    assert f"{invitation(server.taken()[-1]).vevent.dtstart.value:%d %H:%M}" == "12 15:00"
    assert "Mötet med Karin torsdag 11 mars kl. 14.00 är flyttat" in words_of(server.taken()[-1])


async def without_telegram(world: World, phone: Phone) -> None:
    """Let somebody take part without Telegram from now on."""

    def work(uow: SqlUnitOfWork) -> None:
        person = uow.people.by_telegram(phone.chat_id)
        assert person is not None
        uow.people.save(replace(person, telegram_id=None))

    await world.run(work)


async def test_what_has_been_is_not_mailed(world: World, server: MailServer) -> None:
    """The day after the meeting its reminder is offered no more, and a list that was open by then sends nothing."""
    scene = await under_way(world)
    scene.lars.block()
    await world.rest()
    await scene.plan()
    await scene.until(WEDNESDAY - timedelta(days=1) + HOUR)
    world.forge(scene.eva, encode(OpenCard(scene.pair.mentor_id)))
    await world.rest()
    await world.press(scene.eva, "Mejla det som inte kom fram")
    await scene.until(WEDNESDAY + timedelta(days=1))
    await world.press(scene.eva, "Ja, mejla det")
    assert heard(scene.eva).text == "Det finns inget kvar att mejla till Lars."
    world.forge(scene.eva, encode(OpenCard(scene.pair.mentor_id)))
    await world.rest()
    assert "Mejla det som inte kom fram" not in heard(scene.eva).labels
    assert server.taken() == []
