"""A mentor and two adepts who are under way, and the question whether to meet all three."""

from dataclasses import dataclass
from datetime import UTC, datetime

from handlers.callbacks import encode
from programme.joint import Joint
from programme.meeting import Meeting
from programme.pair import Pair, PairState
from programme.people import Programme
from programme.presses.press import Press
from sandbox.phones.people import Phone
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.match import approve, employ
from tests.scenes.report import under_way
from tests.world import World

TUESDAY = datetime(2027, 3, 2, 9, 30, tzinfo=UTC)
ANSWERED = datetime(2027, 3, 9, 8, tzinfo=UTC)  # five working days later at nine
WEDNESDAY = datetime(2027, 3, 10, 13, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Three:
    """The manager, a mentor and two adepts, and both pairs."""

    world: World
    eva: Phone
    karin: Phone
    per: Phone
    lars: Phone
    programme: Programme
    pairs: tuple[Pair, Pair]

    async def ask(self) -> None:
        """Let Lars ask both."""
        await self.world.say(self.lars, "/mote")
        await self.world.press(self.lars, "Träffa två adepter samtidigt", "Fråga Karin och Per")

    async def agree(self) -> None:
        """Let Lars ask, and both say yes."""
        await self.ask()
        for one in (self.karin, self.per):
            await self.world.press(one, "Ja, gärna")

    async def book(self, line: str = "10 mars 14.00 Bryggan") -> None:
        """Let all of it be agreed, and Lars book."""
        await self.agree()
        await self.world.press(self.lars, "Boka med Karin och Per")
        await self.world.say(self.lars, line)
        await self.world.press(self.lars, "Spara mötet")

    async def until(self, moment: datetime) -> None:
        """Let time go by until a moment."""
        await self.world.time_goes_by(moment - self.world.clock.now())

    async def joints(self) -> list[Joint]:
        return list(await self.world.run(lambda uow: uow.joints.of_mentor(self.pairs[0].mentor_id)))

    async def meetings(self) -> list[Meeting]:
        """Return the meetings of both pairs, the first pair's first."""
        found = await self.world.run(lambda uow: uow.meetings.of_pairs([one.id for one in self.pairs]))
        return [one for pair in self.pairs for one in found.get(pair.id, ())]

    async def forge(self, phone: Phone, press: Press) -> str:
        return await self.world.toast(phone, encode(press))


async def three(world: World) -> Three:
    """Let Lars be the mentor of Karin and of Per, with nothing booked."""
    scene = await under_way(world)
    per = world.person("Per Ek")
    await approve(world, await world.add_participant(per, scene.programme))
    await employ(world, {"Per Ek": "Västbygg"})

    def work(uow: SqlUnitOfWork) -> Pair:
        person = uow.people.by_telegram(per.chat_id)
        assert person is not None
        (seat,) = uow.memberships.of_person(person.id)
        made = Pair(0, scene.programme.id, seat.id, scene.pair.mentor_id, PairState.ACTIVE, world.clock.now())
        return uow.pairs.add(made)

    pair = await world.run(work)
    return Three(world, scene.eva, scene.karin, per, scene.lars, scene.programme, (scene.pair, pair))
