"""Gatherings by mail: an entry in the calendar of who comes, moved and taken away; words to who has only mail."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import vobject

from sandbox.phones.people import Phone
from storage.unit_of_work import SqlUnitOfWork
from tests.mail_server import MailServer
from tests.mailed import FROM, invitation, words_of
from tests.scenes.gathering import MORNING, an_event
from tests.world import World, heard

MINUTE = timedelta(minutes=1)


@pytest.fixture
def start() -> datetime:
    """A working day in the morning."""
    return MORNING


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


async def wants_mail(world: World, phone: Phone, *, telegram: bool = True) -> str:
    """Let somebody want mails, and take part without Telegram if so; return their address."""

    def work(uow: SqlUnitOfWork) -> str:
        person = uow.people.by_telegram(phone.chat_id)
        assert person is not None
        reached = person.telegram_id if telegram else None
        address = f"{phone.chat_id}@exempel.se"
        uow.people.save(replace(person, telegram_id=reached, mail_since=MORNING, email=address))
        return address

    return await world.run(work)


def entries(server: MailServer, address: str) -> list[tuple[str, str, str]]:
    """Return the method, the sequence and the beginning of each entry that was mailed to somebody."""
    mails = [
        one for one in server.taken(address) if any(part.get_content_type() == "text/calendar" for part in one.walk())
    ]
    read = [invitation(one) for one in mails]
    assert len({one.vevent.uid.value for one in read}) <= 1, "one entry for one gathering"
    return [
        (
            one.method.value,
            one.vevent.sequence.value,
            f"{one.vevent.dtstart.value:%d %H}-{one.vevent.dtend.value:%H:%M}",
        )
        for one in read
    ]


async def test_a_gathering_in_calendars_by_mail(world: World, server: MailServer) -> None:
    """Only who comes has it there; each change replaces the last; who waits for a seat, or said no, hears of none."""
    scene = await an_event(world)
    eva, karin, lars, nils, per = (scene.eva, *(scene.people[one] for one in ("Karin", "Lars", "Nils", "Per")))
    to_karin, to_lars = await wants_mail(world, karin), await wants_mail(world, lars, telegram=False)
    to_nils, to_per = await wants_mail(world, nils), await wants_mail(world, per, telegram=False)
    await scene.invite(seats="2")
    await world.time_goes_by(MINUTE)
    assert [entries(server, one) for one in (to_karin, to_lars)] == [[], []]
    (words,) = server.taken(to_lars)
    for part in ("bjuder in dig till en programträff", "torsdag 25 mars kl. 17.00–19.00", "Kommer du?"):
        assert part in words_of(words)
    await world.press(karin, "Ja")
    await scene.open()
    await world.press(eva, "Inget svar (4)", "Lars Holm, mentor", "Ja")
    await world.press(eva, "← Tillbaka", "Inget svar (3)", "Per Ek, adept", "Nej")
    await world.press(nils, "Ja")
    assert "nummer 1 på väntelistan" in heard(nils).text
    await world.time_goes_by(MINUTE)
    assert entries(server, to_karin) == entries(server, to_lars) == [("REQUEST", "1", "25 17-19:00")]
    assert "Du har tackat ja." in words_of(server.taken(to_lars)[-1])
    assert "Du har tackat nej." in words_of(server.taken(to_per)[-1])
    assert entries(server, to_per) == [], "it never was in that calendar"
    per_heard = len(server.taken(to_per))
    await world.press(karin, "Lägg i kalendern")
    file = vobject.readOne((heard(karin).document or b"").decode())
    (mailed,) = server.taken(to_karin)
    assert file.vevent.uid.value == invitation(mailed).vevent.uid.value
    await scene.open()
    await world.press(eva, "Ändra", "Ändra: Tid")
    await world.say(eva, "18-19.30")
    passed_on = len(eva.heard)
    await world.press(eva, "Spara")
    await world.time_goes_by(MINUTE)
    moved = ("REQUEST", "2", "25 18-19:30")
    assert [entries(server, one)[-1] for one in (to_karin, to_lars)] == [moved, moved]
    await world.press(karin, "Nej")
    await world.time_goes_by(MINUTE)
    assert entries(server, to_karin)[-1] == ("CANCEL", "3", "25 18-19:30")
    assert entries(server, to_nils) == [("REQUEST", "3", "25 18-19:30")], "moved up"
    await scene.open()
    await world.press(eva, "Ställa in?", "Ja, ställ in den")
    await world.time_goes_by(MINUTE)
    assert [entries(server, one)[-1][:2] for one in (to_karin, to_lars, to_nils)] == [
        ("CANCEL", "3"),
        ("CANCEL", "3"),
        ("CANCEL", "4"),
    ]
    assert "är tyvärr inställd" in words_of(server.taken(to_lars)[-1])
    assert len(server.taken(to_per)) == per_heard
    assert not any("utan Telegram" in one.text for one in eva.heard[passed_on:])
