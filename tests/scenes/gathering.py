"""A gathering of a programme with five participants, planned by its manager on her phone."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from programme.gathering import Gathering, Guest
from programme.people import Programme, Role
from sandbox.phones.people import Phone
from tests.world import World, heard

DAY = timedelta(days=1)
MORNING = datetime(2027, 3, 2, 8, tzinfo=UTC)  # a Tuesday at nine
LINE = "25 mars kl 17-19 Folkets hus"
BEGINS = datetime(2027, 3, 25, 16, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Event:
    """The manager, five participants, and what is stored of their gathering."""

    world: World
    eva: Phone
    people: dict[str, Phone]
    programme: Programme

    async def plan(
        self, *, kind: str = "Nätverksträff", seats: str = "Ingen gräns", line: str = LINE, audience: str = ""
    ) -> None:
        """Let Eva plan a gathering, up to the preview; without an audience for everybody."""
        world, eva = self.world, self.eva
        await world.say(eva, "/event")
        await world.press(eva, "Planera en programträff", kind)
        await world.press(eva, kind)  # the name of its kind
        await world.say(eva, line)
        if seats.isdecimal():
            await world.say(eva, seats)
        else:
            await world.press(eva, seats)
        await world.press(eva, audience or heard(eva).labels[0])

    async def invite(self, *, seats: str = "Ingen gräns", kind: str = "Nätverksträff") -> None:
        """Let Eva plan it and invite everybody."""
        await self.plan(seats=seats, kind=kind)
        await self.world.press(self.eva, "Bjud in 5")
        await self.world.time_goes_by(timedelta(seconds=1))

    async def until(self, moment: datetime) -> None:
        """Let time go by until a moment."""
        await self.world.time_goes_by(moment - self.world.clock.now())

    async def gathering(self) -> Gathering:
        """Return the only gathering."""
        (one,) = await self.world.run(lambda uow: uow.gatherings.of_programme(self.programme.id))
        return one

    async def guests(self) -> dict[str, Guest]:
        """Return the guests by their first names."""
        found = await self.world.run(
            lambda uow: [
                (uow.people.get(uow.memberships.get(one.membership_id).person_id).first_name.called, one)
                for gathering in uow.gatherings.of_programme(self.programme.id)
                for one in uow.guests.of_gathering(gathering.id)
            ]
        )
        return dict(found)

    async def open(self, label: str = "Nätverksträff, torsdag 25 mars") -> None:
        """Let Eva open the page of the gathering."""
        await self.world.say(self.eva, "/event")
        await self.world.press(self.eva, label)


async def an_event(world: World) -> Event:
    """Return a manager and three adepts and two mentors, with nothing planned."""
    programme = await world.add_programme()
    eva = world.known("Eva Lind")
    people = {}
    for name, role in (
        ("Karin Ek", Role.ADEPT),
        ("Per Ek", Role.ADEPT),
        ("Sofia Berg", Role.ADEPT),
        ("Lars Holm", Role.MENTOR),
        ("Nils Ny", Role.MENTOR),
    ):
        people[name.split()[0]] = phone = world.person(name)
        await world.add_participant(phone, programme, role)
    return Event(world, eva, people, programme)
