"""Two who start, put their contract into words, and sign it."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from handlers.callbacks import encode
from programme.due import DueKind
from programme.pair import Contract, Fit, FitAnswer, Pair, PairState
from programme.people import Membership, Programme, Role, State
from programme.presses.press import Press
from sandbox.phones.people import Message, Phone
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.match import karin_and_lars
from tests.world import World

TUESDAY = datetime(2027, 3, 2, 9, 30, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Three:
    """The manager, the two, and where they are."""

    world: World
    eva: Phone
    karin: Phone
    lars: Phone
    programme: Programme
    pair_id: int

    async def pair(self) -> Pair:
        found = await self.world.run(lambda uow: uow.pairs.find(self.pair_id))
        assert found is not None
        return found

    async def contract(self) -> Contract:
        found = await self.world.run(lambda uow: uow.contracts.of_pair(self.pair_id))
        assert found is not None
        return found

    async def have(self, **changes: object) -> None:
        """Let the pair have changed meanwhile."""
        pair = await self.pair()
        await self.world.run(lambda uow: uow.pairs.save(replace(pair, **changes)))  # type: ignore[arg-type]

    async def toast(self, phone: Phone, press: Press, message: Message | None = None) -> str:
        """Press a button that may be an old or a forged one, and return the line that answers it."""
        return await self.world.toast(phone, encode(press), message_id=message.message_id if message else None)


async def start_two(world: World, programme: Programme, adept: Membership, mentor: Membership) -> int:
    """Let two have met and want to go on, and the manager have confirmed it; they hear it now."""

    def work(uow: SqlUnitOfWork) -> int:
        now = world.clock.now()
        made = Pair(0, programme.id, adept.id, mentor.id, PairState.FIT_ASKED, now, start_confirmed_at=now)
        pair = uow.pairs.add(made)
        for role in (Role.ADEPT, Role.MENTOR):
            uow.fits.put(FitAnswer(0, pair.id, role, Fit.YES, now))
        uow.dues.put(DueKind.START, adept, now, now, pair=pair)
        return pair.id

    pair_id = await world.run(work)
    await world.time_goes_by(timedelta(seconds=1))
    return pair_id


async def started(world: World) -> Three:
    """Let Karin and Lars have been told that they start."""
    eva, karin, lars, programme = await karin_and_lars(world)
    await world.start(eva)
    members = await world.run(lambda uow: uow.memberships.in_state(programme.id, State.WAITING))
    seats = {one.role: one for one, _ in members}
    pair_id = await start_two(world, programme, seats[Role.ADEPT], seats[Role.MENTOR])
    return Three(world, eva, karin, lars, programme, pair_id)


async def written(world: World, goal: str = "Våga säga nej") -> Three:
    """Let Karin have put one goal into words."""
    three = await started(world)
    await world.press(three.karin, "Skriv kontraktet med Lars")
    await world.say(three.karin, goal)
    await world.press(three.karin, "Hoppa över", "Hoppa över", "Spara kontraktet")
    return three


async def signed(world: World, phone: Phone, other: str) -> Message:
    """Let somebody read and sign."""
    return await world.press(phone, f"Läs kontraktet med {other}", "Skriva under?", "Ja, jag skriver under")


async def agreed(world: World) -> Three:
    """Let both have signed a contract on the day of the start."""
    three = await started(world)

    def work(uow: SqlUnitOfWork) -> None:
        now = world.clock.now()
        writer = uow.memberships.get(uow.pairs.get(three.pair_id).adept_id).person_id
        text = "DET FÖRSTA KONTRAKTET"
        uow.contracts.replace(Contract(0, three.pair_id, "sv", ("Våga mer",), "", text, "", writer, now, now, now))
        uow.dues.settle(DueKind.CONTRACT, three.pair_id)

    await world.run(work)
    return three


async def proposed(world: World, three: Three, goal: str = "Våga säga nej") -> None:
    """Let Karin propose another first goal, some weeks later."""
    await world.say(three.karin, "/jag")
    await world.press(three.karin, "Läs kontraktet med Lars", "Föreslå en ändring", "Ändra: Mål 1")
    await world.say(three.karin, goal)
    await world.press(three.karin, "Spara kontraktet")
