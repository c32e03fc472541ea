"""This week's calls: the list, the sheet before a call, and what came of it."""

import re
from datetime import datetime, timedelta

import pytest

from programme.due import DueKind
from programme.people import Programme
from programme.presses.call import CameOf, NoteCall, OpenCall, ShowCalls
from sandbox.phones.people import Phone
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import on_both
from tests.scenes.colleague import come
from tests.scenes.report import TUESDAY, UnderWay, under_way
from tests.world import World, heard

DAY = timedelta(days=1)


@pytest.fixture
def start() -> datetime:
    """A working day in the morning."""
    return TUESDAY


async def raise_matters(scene: UnderWay) -> None:
    """Let Karin want a talk, and the two have met for too long ago."""

    def work(uow: SqlUnitOfWork) -> None:
        adept, now = uow.memberships.get(scene.pair.adept_id), scene.world.clock.now()
        uow.dues.put(DueKind.TALK, adept, now, now)
        uow.dues.put(DueKind.SILENT, adept, now, now, pair=scene.pair)

    await scene.world.run(work)


async def overdue(scene: UnderWay) -> set[DueKind]:
    """Return the kinds of matters that wait for the manager about the two."""

    def work(uow: SqlUnitOfWork) -> set[DueKind]:
        every = (*uow.dues.of_pair(scene.pair.id), *uow.dues.of_membership(scene.pair.adept_id))
        return {one.kind for one in every if one.due_at <= scene.world.clock.now()}

    return await scene.world.run(work)


@on_both
async def test_a_week_of_calls(world: World) -> None:
    """From a week with nobody to ring to a talk that settles what waited; kept on the card and in the copy."""
    scene = await under_way(world)
    eva, karin = scene.eva, scene.karin
    assert "Ingen behöver ringas den här veckan." in (await world.say(eva, "/samtal")).text
    await world.time_goes_by(8 * DAY)
    listed = await world.say(eva, "veckans samtal")
    assert "1 kvar.\n\n• Karin Ek, adept: första samtalet som adept" in listed.text
    sheet = await world.press(eva, "Karin Ek")
    assert sheet.message_id == listed.message_id, "in one message"
    assert "Telefon: 070-1" in sheet.text
    assert "Varför nu: första samtalet som adept" in sheet.text
    assert "Mål eller idé: Våga mer" in sheet.text
    assert "• Hur har det börjat?" in sheet.text
    assert len(sheet.buttons) <= 6
    await world.press(eva, "Inget svar")
    assert "Noterat att Karin inte svarade." in heard(eva).text
    assert "första samtalet som adept; sökt i dag" in (await world.press(eva, "Till veckans samtal")).text

    await raise_matters(scene)
    sheet = await world.say(eva, "/samtal")
    assert "• Karin Ek, adept: inget möte bokat; vill prata; första samtalet som adept; sökt i dag" in sheet.text
    await world.press(eva, "Karin Ek")
    assert {"Till saken: inget möte", "Till saken: samtal"} <= set(heard(eva).labels)
    done = await world.press(eva, "Vi har pratat")
    assert "Noterat att du har pratat med Karin." in done.text
    assert "Borta från listan: vill prata." in done.text
    assert re.search("Det här tar jag upp igen [^.]+: inget möte", done.text)
    assert await overdue(scene) == set()
    listed = await world.press(eva, "Till veckans samtal")
    assert "0 kvar, en har fått ett samtal eller ett meddelande den här veckan." in listed.text
    assert "Klart i dag (3)" in (await world.say(eva, "/attgora")).labels, "two calls, and the pair"

    await world.press(eva, "Klart i dag (3)", "Ångra: Karin Ek")
    assert await overdue(scene) == {DueKind.TALK, DueKind.SILENT}, "all of it is as it was"
    assert "Ångrat." in heard(eva).text
    await world.press(eva, "Vi har pratat", "Öppna kortet")
    assert "Tidigare samtal\nonsdag 10 mars: pratat (Eva)\nonsdag 10 mars: inget svar (Eva)" in heard(eva).text
    assert "Senaste samtalet" not in heard(eva).text, "nothing is said twice"
    await world.say(karin, "/uppgifter")
    await world.press(karin, "Ge mig en kopia")
    copy = (heard(karin).document or b"").decode()
    assert "Programansvarigs samtal med dig\n10 mars 2027 10.30: inget svar (första samtalet som adept)" in copy
    world.check_nothing_was_wrong()


async def test_two_managers_do_not_ring_the_same_person(world: World) -> None:
    """Maj sees that Eva has tried, and what is noted already; nothing is stored twice. Who wants none is not rung."""
    scene = await under_way(world)
    eva, maj = scene.eva, world.person("Maj Lund")
    await come(world, eva, maj, scene.programme)
    await world.time_goes_by(8 * DAY)
    await world.say(eva, "/samtal")
    await world.press(eva, "Karin Ek", "Lämnat meddelande")
    await world.time_goes_by(DAY)
    assert "Ingen behöver ringas" not in (await world.say(maj, "/samtal")).text
    assert "0 kvar, en har fått" in heard(maj).text
    await scene.forge(maj, OpenCall(scene.pair.adept_id))
    assert "onsdag 10 mars: lämnat meddelande (Eva)" in heard(maj).text
    await scene.forge(eva, NoteCall(scene.pair.adept_id, CameOf.REACHED))
    await scene.forge(maj, NoteCall(scene.pair.adept_id, CameOf.REACHED))
    assert "Det har Eva redan noterat i dag om Karin." in heard(maj).text
    assert len(await world.rows(tables.calls)) == 2

    await scene.forge(maj, NoteCall(scene.pair.mentor_id, CameOf.NO_CALLS))
    await world.time_goes_by(14 * DAY)
    assert "Ingen behöver ringas" in (await world.say(eva, "/samtal")).text, "the mentor wants none"
    await scene.forge(eva, OpenCall(scene.pair.mentor_id))
    await world.press(eva, "Får ringas igen")
    assert "Lars Holm, mentor: första samtalet som mentor" in (await world.say(eva, "/samtal")).text
    await scene.forge(eva, ShowCalls(scene.programme.id, 2**40))
    assert "Lars Holm" in heard(eva).text, "a page that there is not is the last one"


async def test_the_number_a_week_is_a_setting(world: World) -> None:
    """Typed or tapped, from one to twenty; what is no number is asked back."""
    scene = await under_way(world)
    await world.say(scene.eva, "/program")
    await world.press(scene.eva, "Inställningar", "Samtal i veckan")
    assert "Tio i veckan, som vanligt" in heard(scene.eva).text
    await world.say(scene.eva, "så många som det går")
    assert (await kept(world, scene.programme)).calls_a_week is None
    await world.say(scene.eva, "sex")
    assert (await kept(world, scene.programme)).calls_a_week == 6


async def kept(world: World, programme: Programme) -> Programme:
    """Return a programme as it is stored."""
    return await world.run(lambda uow: uow.programmes.get(programme.id))


async def test_a_week_begins_with_its_calls(world: World) -> None:
    """One line and one button in Monday's digest; on other days nothing about calls, and nobody's calls are no news."""
    scene = await under_way(world)
    eva = scene.eva
    await scene.until(datetime(2027, 3, 8, 7, 35, tzinfo=TUESDAY.tzinfo))
    digest = digests(eva)[-1]
    assert "Veckans samtal (1): Karin Ek." in digest
    assert "Veckans samtal" in heard(eva).labels
    await world.press(eva, "Veckans samtal")
    assert "• Karin Ek, adept: första samtalet som adept" in heard(eva).text
    await scene.until(datetime(2027, 3, 12, 12, tzinfo=TUESDAY.tzinfo))
    assert sum("Veckans samtal" in one for one in digests(eva)) == 1


def digests(phone: Phone) -> list[str]:
    """Return the digests that somebody has got."""
    return [one.text for one in phone.heard if one.text.startswith("God morgon, Eva!")]


async def test_who_wants_a_change_is_asked_about_it(world: World) -> None:
    """What to ask stands on the sheet, the number in the list, and after a note there is a way back."""
    scene = await under_way(world)
    eva = scene.eva

    def work(uow: SqlUnitOfWork) -> None:
        adept, now = uow.memberships.get(scene.pair.adept_id), world.clock.now()
        uow.dues.put(DueKind.WANTS_CHANGE, adept, now, now)

    await world.run(work)
    assert "• Karin Ek, adept: vill byta, ring 070-1" in (await world.say(eva, "/samtal")).text
    assert "• Vad fungerar inte, och vad skulle du vilja ha i stället?" in (await world.press(eva, "Karin Ek")).text
    await world.press(eva, "Skriv en anteckning")
    await world.say(eva, "Vi hörs på fredag")
    await world.press(eva, "Spara")
    assert "Till veckans samtal" in heard(eva).labels
