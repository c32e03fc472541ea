"""A diploma by mail, through a mail server that listens, and as Python's own parser reads it."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest

from programme.marked import plain
from programme.presses.diploma import OpenDiploma
from programme.serial import written
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.mail_server import MailServer
from tests.scenes.year_gone_by import to_the_last_weeks
from tests.world import World, said

MINUTE = timedelta(minutes=1)
FROM = "mentor@framsteg.example.org"


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[MailServer]:
    """A mail server that listens."""
    async with MailServer(tmp_path / "mails") as running:
        yield running


@pytest.fixture
async def world(server: MailServer, database_url: str, language: str) -> AsyncIterator[World]:
    """The real bot, which sends mail."""
    async with World(database_url, language=language, smtp_url=server.url, mail_from=FROM) as running:
        yield running
        running.check_nothing_was_wrong()


def read(mail: EmailMessage) -> tuple[str, str, bytes]:
    """Return what a mail says, having seen that its HTML says the same, and the name and content of its PDF."""
    text, page = mail.get_body(("plain",)), mail.get_body(("html",))
    assert text is not None
    assert page is not None
    words: str = text.get_content()
    assert all(line in plain(page.get_content()) for line in words.splitlines() if line.strip() and line != "--")
    (file,) = mail.iter_attachments()
    assert file.get_content_type() == "application/pdf"
    return words, file.get_filename() or "", file.get_content()


async def test_whoever_wants_mail_gets_the_diploma_there(world: World, server: MailServer) -> None:
    """Beside Telegram, or without it in place of the manager's hand; and of two issues the one that holds."""
    scene = await to_the_last_weeks(world)
    eva, karin, lars = scene.eva, scene.karin, scene.lars

    def both_want_mail(uow: SqlUnitOfWork) -> None:
        for phone, here in ((karin, True), (lars, False)):
            person = uow.people.by_telegram(phone.chat_id)
            assert person is not None
            kept = person.telegram_id if here else None
            uow.people.save(replace(person, mail_since=world.clock.now(), telegram_id=kept))

    await world.run(both_want_mail)
    await world.say(eva, "/diplom")
    asked = await world.press(eva, "Skicka 2 diplom?")
    assert "har inte Telegram" not in asked.text, "the mail brings it"
    await world.press(eva, "Ja, skicka 2 diplom")
    assert said(eva)[-1] == "✓ 2 diplom är utfärdade.", "there are no words to pass on"
    await world.time_goes_by(MINUTE)
    assert len(server.taken()) == 2
    assert any(one.document for one in karin.heard)
    rows = {one["name"]: one["serial"] for one in await world.rows(tables.diplomas)}
    for mail in server.taken():
        words, name, paper = read(mail)
        (owner,) = [one for one in rows if name == f"Diplom {one}.pdf"]
        assert mail["To"].addresses[0].display_name == owner
        assert mail["Subject"] == "Ditt diplom"
        assert f"Det har nummer {written(rows[owner])}." in words
        assert not {other for other in rows if other != owner and other in words}
        assert paper.startswith(b"%PDF")
        assert paper.rstrip().endswith(b"%%EOF")

    server.stop()
    for name in ("Karin Ström", "Karin Åström"):
        await scene.forge(eva, OpenDiploma(scene.pair.adept_id))
        await world.press(eva, "Ett annat namn på diplomet")
        await world.say(eva, name)
        await world.press(eva, "Skicka diplomet")
    await server.start()
    await world.time_goes_by(15 * MINUTE)
    await world.time_goes_by(15 * MINUTE)
    assert len(server.taken()) == 3, "the issue that was replaced while it waited is not sent"
    words, name, _ = read(server.taken()[-1])
    assert name == "Diplom Karin Åström.pdf"
    assert "Det ersätter det förra." in words
    assert await world.run(lambda uow: uow.mails.count_waiting()) == 0


async def test_a_diploma_that_the_manager_mails(world: World, server: MailServer) -> None:
    """Whoever has no Telegram and has not chosen mail: she has the paper, and mails it once she has read."""
    scene = await to_the_last_weeks(world)
    eva = scene.eva

    def without_telegram(uow: SqlUnitOfWork) -> None:
        person = uow.people.by_telegram(scene.lars.chat_id)
        assert person is not None
        uow.people.save(replace(person, telegram_id=None))

    await world.run(without_telegram)
    await world.say(eva, "/diplom")
    await world.press(eva, "Skicka 2 diplom?", "Ja, skicka 2 diplom")
    (paper,) = [one for one in eva.heard if one.document]
    assert paper.labels == ("Skicka det som mejl",)
    shown = await world.press(eva, "Skicka det som mejl")
    assert "Här är ditt diplom, som en fil att skriva ut." in shown.text
    await world.time_goes_by(MINUTE)
    assert server.taken() == []
    await world.press(eva, "Ja, mejla det")
    await world.time_goes_by(MINUTE)
    (mail,) = server.taken()
    assert read(mail)[2].startswith(b"%PDF")
