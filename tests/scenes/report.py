"""Two who are under way, the meetings they plan, and what they are asked afterwards."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from handlers.callbacks import encode
from programme.due import DueKind
from programme.meeting import Meeting, Report
from programme.pair import Pair, PairState
from programme.people import Actor, Programme, Role, State
from programme.presses.press import Press
from programme.usecases.common.two import two_of
from programme.usecases.year import meeting as meetings
from programme.usecases.year import prompt
from sandbox.phones.people import Phone
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.match import karin_and_lars
from tests.world import World

TUESDAY = datetime(2027, 3, 2, 9, 30, tzinfo=UTC)  # 10:30 in Stockholm
WEDNESDAY = datetime(2027, 3, 10, 13, tzinfo=UTC)  # 14:00, when the two meet
ASKED = datetime(2027, 3, 10, 17, tzinfo=UTC)  # two hours after the planned end
AGAIN = datetime(2027, 3, 12, 8, tzinfo=UTC)  # 09:00, two working days later
MANAGERS = datetime(2027, 3, 16, 8, tzinfo=UTC)  # two more


@dataclass(frozen=True, slots=True)
class UnderWay:
    """The manager, and two who are under way."""

    world: World
    eva: Phone
    karin: Phone
    lars: Phone
    programme: Programme
    pair: Pair

    async def until(self, moment: datetime) -> None:
        """Let time go by until a moment, and the waits after each other be acted on."""
        await self.world.time_goes_by(max(moment - self.world.clock.now(), timedelta()))
        await self.world.time_goes_by(timedelta(seconds=1))

    async def plan(self, starts_at: datetime = WEDNESDAY) -> None:
        """Let Karin have noted a meeting."""

        def work(uow: SqlUnitOfWork) -> None:
            person = uow.people.by_telegram(self.karin.chat_id)
            assert person is not None
            meetings.plan(uow, Actor(person, self.world.clock.now()), two_of(uow, self.pair), starts_at)

        await self.world.run(work)

    async def meetings(self) -> list[Meeting]:
        return list(await self.world.run(lambda uow: uow.meetings.of_pair(self.pair.id)))

    async def reports(self, meeting: Meeting) -> dict[Role, Report]:
        found = await self.world.run(lambda uow: uow.reports.of_meeting(meeting.id))
        return {Role.ADEPT if key == self.pair.adept_id else Role.MENTOR: one for key, one in found.items()}

    async def waits(self) -> dict[DueKind, datetime]:
        found = await self.world.run(lambda uow: uow.dues.of_pair(self.pair.id))
        return {one.kind: one.due_at for one in found}

    async def forge(self, phone: Phone, press: Press) -> str:
        return await self.world.toast(phone, encode(press))


async def under_way(world: World) -> UnderWay:
    """Let Karin and Lars be under way, with nothing booked."""
    eva, karin, lars, programme = await karin_and_lars(world)
    await world.start(eva)

    def work(uow: SqlUnitOfWork) -> Pair:
        now = world.clock.now()
        seats = {one.role: one.id for one, _ in uow.memberships.in_state(programme.id, State.WAITING)}
        made = Pair(0, programme.id, seats[Role.ADEPT], seats[Role.MENTOR], PairState.ACTIVE, now)
        pair = uow.pairs.add(made)
        prompt.expect_next(uow, two_of(uow, pair), now)
        return pair

    return UnderWay(world, eva, karin, lars, programme, await world.run(work))


async def asked(world: World) -> UnderWay:
    """Let the two have met on Wednesday, and both be asked how it was."""
    scene = await under_way(world)
    await scene.plan()
    await scene.until(ASKED)
    return scene


def texts(phone: Phone) -> str:
    return "\n".join(one.text for one in phone.heard)
