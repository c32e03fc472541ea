"""An adept and a mentor who wait, and the match that finds them for each other."""

from dataclasses import replace

from programme.due import DueKind
from programme.people import Interview, Membership, Programme, Role, State
from sandbox.phones.people import Message, Phone
from storage.unit_of_work import SqlUnitOfWork
from tests.world import World, heard

LOOKING = ("Jag letar efter den bästa fördelningen.", "I am looking for the best whole match.")


async def approve(world: World, *memberships: Membership, **told: object) -> None:
    """Let the manager have talked with people and approved them, with the same sheet for each."""

    def work(uow: SqlUnitOfWork) -> None:
        for one in memberships:
            uow.memberships.save(replace(one, state=State.WAITING))
            uow.dues.settle(DueKind.INTERVIEW, one.id)
            sheet = Interview(id=0, membership_id=one.id, made_at=world.clock.now(), made_by=1)
            uow.interviews.add(replace(sheet, **told))  # type: ignore[arg-type]

    await world.run(work)


async def employ(world: World, employers: dict[str, str]) -> None:
    """Give people workplaces of their own: who works at one place can't be put forward to each other."""

    def work(uow: SqlUnitOfWork) -> None:
        for name, employer in employers.items():
            person = uow.people.by_telegram(world.known(name).chat_id)
            assert person is not None
            uow.people.save(replace(person, employer=employer))

    await world.run(work)


async def karin_and_lars(world: World) -> tuple[Phone, Phone, Phone, Programme]:
    """Let an adept and a mentor wait for each other; return the manager's, the adept's and the mentor's phones."""
    eva = world.person("Eva Lind")
    programme = await world.add_programme("Framsteg 2027", eva)
    karin, lars = world.person("Karin Ek"), world.person("Lars Holm")
    adept = await world.add_participant(karin, programme)
    mentor = await world.add_participant(lars, programme, Role.MENTOR)
    await employ(world, {"Karin Ek": "Nordbygg", "Lars Holm": "Sydkraft"})
    await approve(world, adept, mentor)
    return eva, karin, lars, programme


async def match(world: World, eva: Phone) -> Message:
    """Let the manager match, and wait until the best whole match is found."""
    eva.send(world.words("/matcha"))
    await eva.wait_for(lambda one: one.text in LOOKING)
    await eva.wait_for(lambda one: one.text not in LOOKING)
    await world.rest()
    return heard(eva)
