"""Announcements to chosen people: picked page by page or by name, kept in the draft, and each gets it once."""

from handlers.callbacks import encode
from programme.people import Programme, Role, State
from programme.presses.announcement import Pick, PickView
from sandbox.phones.people import Phone
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import on_sqlite
from tests.scenes.announcement import SOON, a_programme
from tests.world import World, heard, said

NOBODY = "Ingen är vald ännu."


async def picking(world: World, text: str = "Hej ni!") -> tuple[Phone, dict[str, Phone], Programme]:
    """Return a manager who is to pick people, and the participants."""
    eva, people, programme = await a_programme(world)
    await world.say(eva, "/announce", text)
    await world.press(eva, "Välj personer")
    return eva, people, programme


async def test_those_who_are_picked_get_it(world: World) -> None:
    """Names are ticked in place; the count and the preview are of those; nobody else gets anything."""
    eva, people, _ = await picking(world)
    page = heard(eva).message_id
    assert NOBODY in heard(eva).text
    await world.press(eva, "← Tillbaka", "Låt det stå")
    assert "Hej ni!" not in heard(eva).text, "the words stand, and to whom they go is asked again"
    await world.press(eva, "Välj personer")
    page = heard(eva).message_id
    await world.press(eva, "Sofia Berg, adept", "Mentorer 2", "Lars Holm, mentor")
    assert heard(eva).message_id == page, "in place"
    assert "2 personer är valda." in heard(eva).text
    assert "✓ Lars Holm, mentor" in heard(eva).labels
    await world.press(eva, "Valda 2", "✓ Sofia Berg, adept")
    assert "1 person är vald." in heard(eva).text
    await world.press(eva, "Klart, 1 vald")
    assert "Eva i Framsteg 2027 skriver" in said(eva)[-2]
    assert "Går till 1 person." in heard(eva).text
    await world.press(eva, "Skicka nu till 1")
    assert "Hej ni!" in heard(people["Lars"]).text
    assert not any("Hej ni!" in one for name in ("Sofia", "Karin") for one in said(people[name]))
    await world.time_goes_by(SOON)
    assert "Skickat till 1 person." in heard(eva).text
    assert not await world.rows(tables.announced)


@on_sqlite
async def test_a_name_is_looked_for(world: World) -> None:
    """While people are picked a typed name leads to them, a mistyped one too; another name is said to be unknown.

    A question that had to wait for the announcement waits until it is sent, and takes none of the names.
    """
    eva, people, _ = await a_programme(world)
    await world.say(eva, "/program")
    await world.press(eva, "Inställningar", "Programmets namn")
    await world.say(eva, "/announce", "Hej ni!")
    await world.press(eva, "Välj personer")
    for written in ("sofia", "Sofja Berg"):
        await world.say(eva, written)
        assert "Sofia Berg, adept" in heard(eva).labels
    await world.press(eva, "Sofia Berg, adept")
    assert "✓ Sofia Berg, adept" in heard(eva).labels
    await world.say(eva, "Xerxes")
    assert "ingen i programmet som heter så" in heard(eva).text
    assert "1 person är vald." in heard(eva).text
    await world.press(eva, "Klart, 1 vald", "Skicka nu till 1")
    assert any("Hej ni!" in one for one in said(people["Sofia"]))
    assert "Vad ska programmet heta?" in heard(eva).text
    await world.press(eva, "Avbryt")
    await world.say(eva, "sofia")
    assert "Hoppa" not in heard(eva).text
    assert "Sofia Berg" in heard(eva).text, "the card again"


@on_sqlite
async def test_a_person_in_two_roles_is_one(world: World) -> None:
    """Karin is adept and mentor: ticked in one list she is ticked in the other, and gets it once."""
    eva, people, _ = await picking(world)
    await world.press(eva, "Karin Ek, adept", "Mentorer 2")
    assert "✓ Karin Ek, mentor" in heard(eva).labels
    await world.press(eva, "✓ Karin Ek, mentor")
    assert NOBODY in heard(eva).text
    await world.press(eva, "Karin Ek, mentor", "Klart, 1 vald", "Skicka nu till 1")
    assert sum("Hej ni!" in one for one in said(people["Karin"])) == 1


@on_sqlite
async def test_who_leaves_between_choice_and_sending(world: World) -> None:
    """Whoever has left is told of in the result and gets nothing; where all have left nothing is sent."""
    eva, people, programme = await picking(world)

    async def leaves(name: str) -> None:
        def leave(uow: SqlUnitOfWork) -> None:
            person = uow.people.by_telegram(people[name].chat_id)
            assert person is not None
            here = tables.memberships.c.person_id == person.id
            uow.connection.execute(tables.memberships.update().where(here).values(state=State.WITHDRAWN.value))

        await world.run(leave)

    await world.press(eva, "Sofia Berg, adept", "Karin Ek, adept", "Klart, 2 valda")
    await leaves("Sofia")
    await world.press(eva, "Skicka nu till 2")
    await world.time_goes_by(SOON)
    assert "Skickat till 1 person." in heard(eva).text
    assert "1 person har lämnat programmet" in heard(eva).text
    assert not said(people["Sofia"])
    await world.say(eva, "/announce", "Hej igen!")
    await world.press(eva, "Välj personer", "Karin Ek, adept")
    await leaves("Karin")
    assert "Ingen är vald, eller så har alla lämnat" in await world.toast(eva, "Klart, 1 vald")
    assert programme.id


@on_sqlite
async def test_odd_presses(world: World) -> None:
    """Forged ids, another's draft, somebody of another programme, oneself, a sent draft: nothing changes."""
    eva, people, programme = await picking(world)
    other = await world.add_programme("Annat", world.person("Bo Ek"))
    nils = world.person("Nils Ny")
    stranger = await world.add_participant(nils, other)
    gone = await world.add_participant(world.person("Per Gran"), programme, Role.MENTOR, state=State.WITHDRAWN)
    for phone in (people["Karin"], nils):
        await world.say(phone, "/hjalp")
    draft = (await world.rows(tables.announcements))[0]["id"]
    sofia = await world.run(lambda uow: _seat(uow, people["Sofia"]))
    for who, membership in ((eva, stranger.id), (eva, gone.id), (eva, 9999), (people["Karin"], sofia), (nils, sofia)):
        assert await world.toast(who, encode(Pick(draft, membership, PickView.ADEPTS, 0)))
    assert not await world.rows(tables.announced)
    await world.toast(eva, encode(Pick(draft, sofia, PickView.MENTORS, 9999)))
    assert [row["membership_id"] for row in await world.rows(tables.announced)] == [sofia]
    await world.press(eva, "Klart, 1 vald", "Skicka nu till 1")
    assert await world.toast(eva, encode(Pick(draft, sofia, PickView.ADEPTS, 0)))
    assert await world.toast(eva, f"1eg:{draft}")


def _seat(uow: SqlUnitOfWork, phone: Phone) -> int:
    person = uow.people.by_telegram(phone.chat_id)
    assert person is not None
    return uow.memberships.of_person(person.id)[0].id


@on_sqlite
async def test_picks_can_be_changed_and_left(world: World) -> None:
    """From the preview the picks are gone back to with their ticks; *do not send* drops them all."""
    eva, _, _ = await picking(world)
    await world.press(eva, "Sofia Berg, adept", "Klart, 1 vald", "Välj andra")
    assert "✓ Sofia Berg, adept" in heard(eva).labels
    await world.press(eva, "Adepter 2", "Karin Ek, adept", "Klart, 2 valda")
    assert "Går till 2 personer." in heard(eva).text
    await world.press(eva, "Välj andra", "Skicka inte")
    assert "inget skickades" in heard(eva).text
    assert not await world.rows(tables.announced)
