"""Every kind of link in every wrong way: twice, by somebody else, too late, after the end, forged, and so on."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from programme.link import TERMS
from programme.people import LinkKind, Programme, Role, State
from programme.people_list import Entry, PeopleList
from programme.usecases.common.link import make_invitation, new_link
from sandbox.phones.people import Phone
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import on_sqlite
from tests.world import World, heard

IN = {
    LinkKind.JOIN: "Innan vi börjar",
    LinkKind.INVITE: "Innan vi börjar",
    LinkKind.ENTRY: "Den här länken är till",
    LinkKind.MOVE: "Jag har frågat på ditt gamla konto",
    LinkKind.COLLEAGUE: "Eva Lind bjuder in dig som medhjälpare",
}
USED, NOWHERE = "Den länken är redan använd eller för gammal.", "Den länken leder ingenstans."


@dataclass(frozen=True, slots=True)
class House:
    """A programme of two managers, with an adept who waits."""

    world: World
    programme: Programme
    eva: Phone
    adept: Phone

    async def token(self, kind: LinkKind, *, role: Role | None = None) -> str:
        """Return what a new link of a kind carries, made by Eva."""

        def make(uow: SqlUnitOfWork) -> str:
            actor = self.world._actor(uow, self.eva)
            person = uow.people.by_telegram(self.adept.chat_id)
            assert person is not None
            adept = uow.memberships.of_person(person.id)[0]
            if kind is LinkKind.INVITE:
                link = make_invitation(uow, actor, adept)
                uow.links.save(replace(link, role=role or link.role))
            elif kind is LinkKind.MOVE:
                link = uow.links.add(replace(new_link(actor, kind, person_id=person.id), role=role))
            elif kind is LinkKind.ENTRY:
                link = new_link(actor, kind, programme_id=self.programme.id, role=Role.MENTOR)
                sent = uow.people_lists.add(PeopleList(0, self.programme.id, actor.person.id, "f", "l.csv", actor.now))
                until = actor.now + timedelta(days=TERMS[kind].days or 0)
                entry = Entry(0, sent.id, self.programme.id, 2, Role.MENTOR, "Per Ek", 0, until)
                uow.entries.add_all([(link, entry)])
                if role is not None:
                    stored = uow.links.by_token(link.token)
                    assert stored is not None
                    uow.links.save(replace(stored, role=role))
            else:
                joins = role or (Role.ASSISTANT if kind is LinkKind.COLLEAGUE else Role.MENTOR)
                link = uow.links.add(new_link(actor, kind, programme_id=self.programme.id, role=joins))
            return link.token

        return await self.world.run(make)

    async def opens(self, who: str, token: str) -> str:
        """Let a new account open a link; return what it reads."""
        return (await self.world.start(self.world.person(who), token)).text


async def a_house(world: World) -> House:
    eva, bo, adept = world.person("Eva Lind"), world.person("Bo Berg"), world.person("Karin Ek")
    programme = await world.add_programme("Framsteg 2027", eva, bo)
    membership = await world.add_participant(adept, programme)
    await world.run(lambda uow: uow.memberships.save(replace(membership, state=State.WAITING)))
    return House(world, programme, eva, adept)


async def twice(house: House, kind: LinkKind) -> None:
    """The account that came by a link opens it again: it goes on from its last step."""
    token, phone = await house.token(kind), house.world.person("Ny")
    for _ in range(2):
        assert IN[kind] in (await house.world.start(phone, token)).text


async def by_somebody_else(house: House, kind: LinkKind) -> None:
    """Another account opens it after the first: only a link for many lets it in."""
    token = await house.token(kind)
    assert IN[kind] in await house.opens("Ny", token)
    assert (USED if TERMS[kind].once else IN[kind]) in await house.opens("Annan", token)


async def too_late(house: House, kind: LinkKind) -> None:
    """Its days are over; a link without days goes on."""
    token, days = await house.token(kind), TERMS[kind].days
    house.world.clock.turn(timedelta(days=days or 31))
    assert (USED if days else IN[kind]) in await house.opens("Ny", token)


async def after_the_end(house: House, kind: LinkKind) -> None:
    """The programme is over."""
    house.world.clock.turn(timedelta(days=365))
    token = await house.token(kind)
    assert (IN[kind] if TERMS[kind].after_the_end else NOWHERE) in await house.opens("Ny", token)


async def without_its_maker(house: House, kind: LinkKind) -> None:
    """Its maker manages the programme no more."""
    token = await house.token(kind)
    seats = tables.memberships
    eva = await house.world.run(lambda uow: uow.people.by_telegram(house.eva.chat_id))
    assert eva is not None
    gone = seats.delete().where(seats.c.person_id == eva.id, seats.c.role == Role.MANAGER.value)
    await house.world.run(lambda uow: uow.connection.execute(gone))
    assert (IN[kind] if TERMS[kind].outlives_its_maker else NOWHERE) in await house.opens("Ny", token)


async def forged(house: House, kind: LinkKind) -> None:
    """A token with a sign changed, one too many or one too few, leads nowhere; neither does a role it can't carry."""
    token = await house.token(kind)
    phone = house.world.person("Ny")
    changed = ("a" if token[0] != "a" else "b") + token[1:]
    for one in (changed, token[:-1], f"{token}a", token.swapcase(), f"{kind}-{token}"):
        assert NOWHERE in (await house.world.start(phone, one)).text, one
    token = await house.token(kind, role=Role.ADEPT if kind is LinkKind.COLLEAGUE else Role.MANAGER)
    assert NOWHERE in (await house.world.start(phone, token)).text, "only one kind of link makes a manager"
    assert "Du är inte anmäld" in (await house.world.say(phone, "/jag")).text


async def of_another_programme(house: House, kind: LinkKind) -> None:
    """Whoever opens it comes into its programme and no other, and learns nothing of another."""
    await house.world.add_programme(f"Annat 2027 {kind}", house.world.person("Siv Ek"))
    token = await house.token(kind)
    phone = house.world.person("Ny")
    await house.world.start(phone, token)
    assert not any("Annat 2027" in one.text for one in phone.heard)
    rows = await house.world.rows(tables.memberships)
    person = next(row["id"] for row in await house.world.rows(tables.people) if row["telegram_id"] == phone.chat_id)
    wanted = [] if kind in {LinkKind.MOVE, LinkKind.COLLEAGUE} else [(house.programme.id, Role.MENTOR)]
    assert [(row["programme_id"], row["role"]) for row in rows if row["person_id"] == person] == wanted


WAYS: tuple[Callable[[House, LinkKind], Awaitable[None]], ...] = (
    *(twice, by_somebody_else, too_late, after_the_end, without_its_maker, forged, of_another_programme),
)


@on_sqlite
@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
async def test_every_kind_in_every_way(world: World, way: Callable[[House, LinkKind], Awaitable[None]]) -> None:
    """What the table of `programme.link` says of each kind is what happens."""
    house = await a_house(world)
    for kind in LinkKind:
        await way(house, kind)


def test_the_table_is_whole() -> None:
    """Each kind of link has its terms, and a word of this test for who comes in by it."""
    assert set(TERMS) == set(LinkKind) == set(IN)


async def test_a_link_for_once_is_taken_by_one_of_two(world: World) -> None:
    """Two accounts open a one-time link at the same moment: one gets in."""
    house = await a_house(world)
    for kind in (one for one, terms in TERMS.items() if terms.once):
        token = await house.token(kind)
        both = [world.person(f"Ny {kind}"), world.person(f"Annan {kind}")]
        for phone in both:
            phone.start(token)
        await world.rest()
        assert sorted(IN[kind] in heard(one).text for one in both) == [False, True]
