"""Announcements of several managers: at once, and after their author has left."""

from dataclasses import replace
from datetime import timedelta

from programme.people import Actor, Programme, Role
from programme.usecases.arriving import setup
from programme.usecases.desk import colleague_leaving
from sandbox.phones.people import Phone
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import on_sqlite
from tests.patience import eventually
from tests.scenes.announcement import SOON, a_programme
from tests.world import World, heard, said


async def a_colleague(world: World, programme: Programme) -> Phone:
    """Return another manager of the programme."""
    bo = world.person("Bo Ek")
    await world.start(bo)

    def joins(uow: SqlUnitOfWork) -> None:
        person = uow.people.by_telegram(bo.chat_id)
        assert person is not None
        uow.people.save(replace(person, name="Bo Ek"))
        setup.join_desk(uow, Actor(person, world.clock.now()), programme, Role.MANAGER)

    await world.run(joins)
    return bo


@on_sqlite
async def test_two_managers_at_once(world: World) -> None:
    """Each sees to their own: both go out whole, and neither can send or stop the other's."""
    eva, people, programme = await a_programme(world)
    bo = await a_colleague(world, programme)
    for phone, text in ((eva, "Hej från Eva"), (bo, "Hej från Bo")):
        await world.say(phone, "/announce", text)
        await world.press(phone, "Alla mentorer (2)")
    key = min(row["id"] for row in await world.rows(tables.announcements))
    for data in (f"1eb:{key}:0", f"1ec:{key}", f"1ed:{key}"):
        assert await world.toast(bo, data)
    await world.press(eva, "Skicka nu till 2")
    await world.press(bo, "Skicka nu till 2")
    assert [text for text in said(people["Lars"]) if "Hej från" in text] == [
        "Eva skriver till alla mentorer i Framsteg 2027\n\nHej från Eva",
        "Bo skriver till alla mentorer i Framsteg 2027\n\nHej från Bo",
    ]
    await world.time_goes_by(SOON)
    for phone in (eva, bo):
        assert "Skickat till 2 personer." in heard(phone).text


@on_sqlite
async def test_it_goes_on_after_a_restart_and_without_its_author(world: World) -> None:
    """What waits for the morning goes out though the bot was restarted, and in the programme's name once she left."""
    eva, people, programme = await a_programme(world)
    bo = await a_colleague(world, programme)
    await world.time_goes_by(timedelta(hours=12))
    await world.say(eva, "/announce", "God morgon!")
    await world.press(eva, "Alla mentorer (2)")
    await world.press(eva, heard(eva).labels[0])
    await world.stop_bot()
    bot = await world.start_bot()
    await eventually(lambda: bot.jobs is not None)

    def leaves(uow: SqlUnitOfWork) -> None:
        person = uow.people.by_telegram(eva.chat_id)
        assert person is not None
        seat = next(one for one in uow.memberships.of_person(person.id) if one.role is Role.MANAGER)
        colleague_leaving.let_go(uow, Actor(person, world.clock.now()), seat, sure=True)

    await world.run(leaves)
    await world.time_goes_by(timedelta(hours=11))
    assert "Meddelande till dig i Framsteg 2027\n\nGod morgon!" in said(people["Lars"])
    await world.time_goes_by(SOON)
    assert any("går ut i programmets namn" in text and "Skickat till 2" in text for text in said(bo))
    assert not await world.rows(tables.announcements)
