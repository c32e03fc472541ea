"""Two who are a pair already, without the way there."""

from dataclasses import replace

from programme.pair import Pair, PairState
from programme.people import Programme, State
from sandbox.phones.people import Phone
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.match import karin_and_lars
from tests.world import World


async def put_together(
    world: World, programme: Programme, adept: str, mentor: str, state: PairState, **more: object
) -> Pair:
    """Let two who wait be a pair that has come to a state."""

    def work(uow: SqlUnitOfWork) -> Pair:
        found = {person.name: one.id for one, person in uow.memberships.in_state(programme.id, State.WAITING)}
        pair = Pair(0, programme.id, found[adept], found[mentor], state, world.clock.now())
        return uow.pairs.add(replace(pair, **more))  # type: ignore[arg-type]

    return await world.run(work)


async def a_pair(world: World, state: PairState, **more: object) -> tuple[Phone, Phone, Phone, Pair]:
    """Let Karin and Lars be a pair; return the manager's, the adept's and the mentor's phones."""
    eva, karin, lars, programme = await karin_and_lars(world)
    eva.unblock()
    return eva, karin, lars, await put_together(world, programme, "Karin Ek", "Lars Holm", state, **more)
