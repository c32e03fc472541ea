"""A manager's digest: the one that comes next, read ahead of its morning."""

from bot.circles import Circles
from bot.rendering import Renderer
from bot.texts import Texts
from programme.due import DueKind
from programme.marked import plain
from programme.people import Role
from programme.speech import Speech
from programme.usecases.common import digest as hours
from programme.usecases.desk import digest
from sandbox.phones.people import Phone
from storage.unit_of_work import SqlUnitOfWork
from tests.world import World


async def next_digest(world: World, phone: Phone) -> str:
    """Return what a manager's next digest will say if nothing more happens, in Swedish; an empty text if none comes.

    Nothing is sent, nothing is stored, and the clock stays where it is.
    """

    def read(uow: SqlUnitOfWork) -> str:
        person = uow.people.by_telegram(phone.chat_id)
        assert person is not None
        seat = next(one for one in uow.memberships.of_person(person.id) if one.role is Role.MANAGER)
        due = uow.dues.waiting(DueKind.DIGEST, seat.id)
        assert due is not None
        programme = uow.programmes.get(seat.programme_id)
        savepoint = uow.connection.begin_nested()
        try:
            said = digest.send(uow, due, hours.next_at(max(world.clock.now(), due.created_at), programme))
        finally:
            savepoint.rollback()
        renderer = Renderer(Texts(), world.clock)
        told = [one for one in said if isinstance(one, Speech)]
        paragraphs = (renderer.paragraphs(one, "sv", Circles(uow).of(person.id, one.names)) for one in told)
        return "\n\n".join(plain(one) for some in paragraphs for one in some)

    return await world.run(read)
