"""The archive: a programme that is over leaves the lists, nothing of it is deleted, and it can be taken out again."""

from dataclasses import replace
from datetime import timedelta

from handlers.callbacks import encode
from programme.people import Programme
from programme.presses.archive import ArchiveProgramme
from storage.unit_of_work import SqlUnitOfWork
from tests.world import World, heard


async def over(world: World, programme: Programme) -> None:
    """Let a programme have ended yesterday."""
    yesterday = world.clock.now().date() - timedelta(days=1)

    def work(uow: SqlUnitOfWork) -> None:
        uow.programmes.save(replace(programme, starts_on=yesterday - timedelta(days=300), ends_on=yesterday))

    await world.run(work)


async def test_a_programme_is_archived_and_taken_out(world: World) -> None:
    """Its list is gone from /todo, its page is under /me, and one press brings it back; a second press is harmless."""
    eva = world.person("Eva Lind")
    old = await world.add_programme("Framsteg 2026", eva)
    await world.add_programme("Framsteg 2027", eva)
    await over(world, old)
    await world.say(eva, "/jag")
    await world.press(eva, "Programmet Framsteg 2026")
    await world.press(eva, "Inställningar")
    done = await world.press(eva, "Lägg undan programmet")
    assert "Framsteg 2026 är undanlagt." in done.text
    before = len(eva.messages)
    await world.say(eva, "/attgöra")
    assert not any("Framsteg 2026" in one.text for one in eva.messages[before:])
    assert not any("Framsteg 2026" in label for label in heard(eva).labels)
    me = await world.say(eva, "/jag")
    assert "Undanlagt: Framsteg 2026" in me.labels
    await world.press(eva, "Ta fram programmet igen")
    await world.press(eva, "Ta fram programmet igen")
    assert "Framsteg 2026 är framme igen." in heard(eva).text
    before = len(eva.messages)
    await world.say(eva, "/attgöra")
    assert "✓ Framsteg 2026" in heard(eva).labels
    assert "Framsteg 2026" not in (await world.press(eva, "Framsteg 2027")).text


async def test_a_programme_that_goes_on_is_not_archived(world: World) -> None:
    """The button is not there, and a forged press is refused."""
    eva = world.person("Eva Lind")
    programme = await world.add_programme("Framsteg 2027", eva)
    await world.say(eva, "/jag")
    assert await world.toast(eva, encode(ArchiveProgramme(programme.id)))
    assert (await world.run(lambda uow: uow.programmes.get(programme.id))).archived_at is None
