"""Managers and assistants who come to the desk of a programme by a link."""

import re

from handlers.callbacks import encode
from programme.people import Programme, Role
from programme.presses import InviteColleague, Place
from programme.usecases.common.sight import role_at_desk
from sandbox.phones.people import Phone
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
