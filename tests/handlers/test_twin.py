"""Two with the same phone or e-mail: told to the manager, never put together, and joined when both accounts say yes."""

from dataclasses import replace

import pytest
from sqlalchemy import BigInteger, Integer

from handlers.callbacks import encode
from programme.errors import ProgrammeError
from programme.people import Membership, Person, Programme, Role, State
from programme.presses.people import OpenCard
from programme.presses.twin import AmSamePerson, NotSamePerson, SamePerson
from programme.usecases.matching import proposal
from sandbox.phones.people import Phone
from storage import tables
from storage.twins import NUMBERED_ONLY
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import on_both
from tests.languages import in_both_languages
from tests.scenes.digest import next_digest
from tests.scenes.match import approve, employ, match
from tests.world import World, heard


async def with_the_number_of(world: World, mine: Phone, theirs: Phone) -> None:
    """Let somebody have another's phone number."""

    def work(uow: SqlUnitOfWork) -> None:
        one, other = (uow.people.by_telegram(phone.chat_id) for phone in (mine, theirs))
        assert one is not None
        assert other is not None
        uow.people.save(replace(one, phone=other.phone))

    await world.run(work)


async def twice(world: World) -> tuple[Phone, Phone, Phone, Programme, list[Membership]]:
    """Let Karin be adept in one account and mentor in another; return the phones of Eva and of the two accounts."""
    programme = await world.add_programme()
    eva = world.known("Eva Lind")
    adept, mentor = world.person("Karin Ek"), world.person("Karin Ekman")
    seats = [
        await world.add_participant(adept, programme),
        await world.add_participant(mentor, programme, Role.MENTOR),
    ]
    await employ(world, {"Karin Ek": "Nordbygg", "Karin Ekman": "Sydkraft"})
    await with_the_number_of(world, mentor, adept)
    await world.start(eva)
    return eva, adept, mentor, programme, seats


async def person_of(world: World, phone: Phone) -> Person | None:
    return await world.run(lambda uow: uow.people.by_telegram(phone.chat_id))


@in_both_languages
@on_both
async def test_two_accounts_become_one(world: World) -> None:
    """The manager sees them on the list and the card, asks, and both yeses gather all where the last one was said."""
    eva, adept, mentor, _, seats = await twice(world)
    sv = world.language == "sv"
    listed = (await world.say(eva, "/attgora" if sv else "/todo")).text
    assert ("Samma telefon eller e-post (1)" if sv else "The same phone or e-mail (1)") in listed
    world.forge(eva, encode(OpenCard(seats[0].id)))
    await world.rest()
    assert "Karin Ekman (mentor)" in heard(eva).text
    await world.press(eva, "Samma person" if sv else "One person")
    assert ("Jag har frågat i båda kontona." if sv else "I have asked in both accounts.") in "".join(
        one.text for one in eva.heard
    )
    yes = "Ja, samla allt" if sv else "Yes, gather everything"
    await world.press(mentor, yes)
    assert await person_of(world, adept) is not None, "one yes joins nothing"
    await world.press(adept, yes)
    assert ("Nu är allt samlat här" if sv else "Everything is gathered here now") in heard(adept).text
    assert ("det här kontot är bortkopplat" if sv else "this account is disconnected") in heard(mentor).text.lower()
    assert await person_of(world, mentor) is None
    kept = await person_of(world, adept)
    assert kept is not None
    mine = await world.run(lambda uow: uow.memberships.of_person(kept.id))
    assert {(one.id, one.role) for one in mine} == {(seats[0].id, Role.ADEPT), (seats[1].id, Role.MENTOR)}
    assert "• Karin Ek har nu ett enda konto" in await next_digest(world, eva)
    await world.say(adept, "/jag" if sv else "/me")
    assert "mentor" in heard(adept).text


async def test_two_people_stay_two(world: World) -> None:
    """A no from an account, or the manager's word, takes them off the list; nobody else can answer."""
    eva, adept, mentor, _, seats = await twice(world)
    assert "Det går inte just nu." in await world.toast(eva, encode(NotSamePerson(seats[0].id, seats[0].id)))
    world.forge(eva, encode(SamePerson(seats[0].id, seats[1].id)))
    await world.rest()
    keys = sorted(seat.person_id for seat in seats)
    stranger = world.person("Sune Ek")
    await world.start(stranger)
    assert await world.toast(stranger, encode(AmSamePerson(keys[0], keys[1], yes=True))) != ""
    await world.press(mentor, "Nej, det är inte jag")
    assert "är inte samma person som den med samma telefon" in await next_digest(world, eva)
    assert "Samma telefon" not in (await world.say(eva, "/attgora")).text
    assert await world.toast(adept, "Ja, samla allt") != "", "nobody asks any more"
    assert await person_of(world, mentor) is not None


async def test_a_person_without_telegram(world: World) -> None:
    """For an account that does not exist its only manager's word counts; the account that does keeps all."""
    eva, adept, mentor, _, seats = await twice(world)

    def without(uow: SqlUnitOfWork) -> None:
        uow.people.save(replace(uow.people.get(seats[1].person_id), telegram_id=None))

    await world.run(without)
    elsewhere = await world.add_programme("Annat 2027", world.person("Bo Berg"))
    also = replace(seats[1], programme_id=elsewhere.id)
    also = await world.run(lambda uow: uow.memberships.add(also))
    pressed = encode(SamePerson(seats[0].id, seats[1].id))
    assert "är med i ett program till och har inget Telegram" in await world.toast(eva, pressed)
    await world.run(lambda uow: uow.memberships.save(replace(also, person_id=1)))
    world.forge(eva, pressed)
    await world.rest()
    await world.press(adept, "Ja, samla allt")
    kept = await person_of(world, adept)
    assert kept is not None
    assert len(await world.run(lambda uow: uow.memberships.of_person(kept.id))) == 2
    assert mentor.chat_id != adept.chat_id


async def test_they_are_never_put_together(world: World) -> None:
    """The match leaves them apart, and so does the manager's own choice."""
    eva, _, _, _, seats = await twice(world)
    await approve(world, *seats)
    await world.say(eva, "/jag")
    assert "Fråga Karin" not in "".join((await match(world, eva)).labels)

    def propose(uow: SqlUnitOfWork) -> None:
        adept, mentor = (uow.memberships.get(seat.id) for seat in seats)
        actor = world._actor(uow, eva)
        proposal.propose(uow, actor, adept, mentor)

    with pytest.raises(ProgrammeError) as caught:
        await world.run(propose)
    assert caught.value.code == "same-contact"


async def test_the_same_role_twice(world: World) -> None:
    """Two seats of one role in one programme can't be one person's: the manager hears what to do instead."""
    eva, adept, _, programme, seats = await twice(world)
    bo = world.person("Bo Ek")
    again = await world.add_participant(bo, programme)
    await with_the_number_of(world, bo, adept)
    assert "Radera den ena" in await world.toast(eva, encode(SamePerson(seats[0].id, again.id)))


def test_every_number_of_a_person_moves() -> None:
    """A column that holds the number of a person is moved when two are joined, or is known not to be."""
    staying = {"actor_id", "asked_by"}
    for table in tables.metadata.sorted_tables:
        for column in table.c:
            is_number = isinstance(column.type, BigInteger | Integer)
            named = column.name.endswith("_by") or column.name in {"author_id", "actor_id", "boss_id", "person_id"}
            moves = bool(column.foreign_keys) or column.name in NUMBERED_ONLY | staying
            assert moves or not (is_number and named), f"{table.name}.{column.name}"


async def test_a_registration_with_a_known_number(world: World) -> None:
    """The next digest says that somebody who has just registered shares a number with another."""
    eva, adept, _, programme, _ = await twice(world)
    karin = await person_of(world, adept)
    assert karin is not None
    bo = world.person("Bo Ek")
    await world.start(bo, await world.token(programme, Role.MENTOR))
    await world.press(bo, "Ja, det är okej, och jag har fyllt 18", "Bo Ek")
    await world.say(bo, "bo@exempel.se", karin.phone, "Egen firma, Malå")
    await world.press(bo, "svenska", "Klar →", "ledarskap", "Klar →", "En adept", "Skicka min anmälan")
    assert "Bo Ek (mentor)" in (await next_digest(world, eva)).partition("Samma telefon eller e-post (")[2]
    members = await world.run(lambda uow: uow.memberships.in_state(programme.id, State.REGISTERED))
    assert len(members) == 3
