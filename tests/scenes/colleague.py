"""Managers and assistants who come to the desk of a programme by a link."""

import re

from handlers.callbacks import encode
from programme.people import Programme, Role
from programme.presses.colleague import InviteColleague, Place
from programme.usecases.common.sight import role_at_desk
from sandbox.phones.people import Phone
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.world import World, heard


async def invited(world: World, eva: Phone, programme: Programme, place: Place = Place.ASSISTANT) -> str:
    """Let Eva invite somebody; return the token of the link that she is to pass on."""
    await world.say(eva, "/jag")
    world.forge(eva, encode(InviteColleague(programme.id, place)))
    await world.rest()
    found = re.search(r"start=([\w-]+)", heard(eva).text)
    assert found is not None, heard(eva).text
    return found[1]


async def role(world: World, phone: Phone, programme: Programme) -> Role | None:
    """Return the place of somebody at the desk, or None."""

    def look(uow: SqlUnitOfWork) -> Role | None:
        person = uow.people.by_telegram(phone.chat_id)
        return role_at_desk(uow, person, programme.id) if person else None

    return await world.run(look)


async def come(world: World, eva: Phone, bo: Phone, programme: Programme) -> None:
    """Let Bo become a manager by Eva's link."""
    await world.start(bo, await invited(world, eva, programme, Place.MANAGER))
    await world.press(bo, "Ja, jag blir programansvarig")


async def seat(world: World, phone: Phone) -> int:
    """Return the id of somebody's place at the desk."""
    (person,) = [one["id"] for one in await world.rows(tables.people) if one["telegram_id"] == phone.chat_id]
    rows = await world.rows(tables.memberships)
    return int(
        next(one["id"] for one in rows if one["person_id"] == person and one["role"] in {"manager", "assistant"})
    )
