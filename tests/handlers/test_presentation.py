"""What participants say of themselves: offered once the registration is sent, skipped at will, read with a proposal."""

from dataclasses import replace

from handlers.callbacks import encode
from programme.people import Change, Membership, Preset, Role
from programme.presses import OpenDetails, Present
from sandbox.phones.people import Phone
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.match import karin_and_lars, match
from tests.world import World, heard

LONG = "å"


async def seat_of(world: World, phone: Phone) -> Membership:
    """Return somebody's only membership."""

    def look(uow: SqlUnitOfWork) -> Membership:
        person = uow.people.by_telegram(phone.chat_id)
        assert person is not None
        (mine,) = uow.memberships.of_person(person.id)
        return mine

    return await world.run(look)


async def test_a_mentor_presents_themselves_and_the_adept_reads_it(world: World) -> None:
    """Skipped, left and taken up again, changed later; the adept reads it with the proposal."""
    eva, karin, lars, _ = await karin_and_lars(world)
    mine = Present((await seat_of(world, lars)).id)
    await world.say(lars, "/jag")
    world.forge(lars, encode(mine))
    await world.rest()
    await world.transcript(
        lars,
        [
            ("Fd länschef <b>& sådant</b>", "Sitter du i någon styrelse"),
            ("/avbryt", "Det du har skrivit ligger kvar"),
            ("[Fortsätt]", "Sitter du i någon styrelse"),
            ("Holm & Co AB\nordförande i Sydkraft", "Vem är du?"),
            ("x" * 501, "501"),
            ("Trettio år i skogen, och jag brinner för unga chefer.", "Titel: Fd länschef <b>& sådant</b>"),
            ("[Spara]", "Tack, nu är det sparat!"),
        ],
    )
    await match(world, eva)
    await world.press(eva, "Fråga Lars")
    assert karin.heard == [], "the mentor is asked first"
    await world.press(lars, "Ja, jag vill gärna träffa Karin")
    shown = heard(karin).text
    for line in (
        "Titel: Fd länschef <b>& sådant</b>",
        "Styrelser och egna bolag: Holm & Co AB",
        "Med egna ord: Trettio",
    ):
        assert line in shown
    await world.say(eva, "/deltagare")
    assert "Med egna ord: Trettio år" in (await world.press(eva, "Lars Holm, mentor")).text
    # Opened again, it shows what stands there; what is taken away is gone, and what was before is kept.
    world.forge(lars, encode(mine))
    await world.rest()
    assert "Styrelser och egna bolag: Holm & Co AB" in heard(lars).text
    await world.press(lars, "Ändra: Styrelser och egna bolag", "Ta bort svaret", "Spara")
    (changed,) = [row for row in await world.rows(tables.changes) if row["fact"] == "boards"]
    assert (changed["before"], changed["after"]) == ("Holm & Co AB\nordförande i Sydkraft", "")
    world.forge(lars, encode(mine))
    await world.rest()
    await world.press(lars, "Hoppa över", "Spara")
    assert "Okej, då låter vi det vara." in heard(lars).text
    assert await world.toast(karin, encode(mine)), "nobody else opens it"
    # In the next round their own words are there to be saved.
    second = await world.add_participant(lars, await world.add_programme("Nystart 2028", eva), Role.MENTOR)
    world.forge(lars, encode(Present(second.id)))
    await world.rest()
    await world.press(lars, "Hoppa över")
    assert "Med egna ord: Trettio år i skogen" in heard(lars).text


async def test_an_entrepreneur_is_asked_for_the_idea_and_a_manager_fills_in(world: World) -> None:
    """The business idea is a question of that preset alone; what a manager has filled in meanwhile is not lost."""
    eva, karin, lars, programme = await karin_and_lars(world)
    seat = await seat_of(world, karin)
    details = await _details(world, karin, seat)
    assert "Affärsidé" not in details
    assert "Styrelser och egna bolag" not in details
    assert "Med egna ord" in details
    await world.run(lambda uow: uow.programmes.save(replace(programme, preset=Preset.ENTREPRENEUR)))
    assert "Affärsidé" in await _details(world, karin, seat)
    world.forge(karin, encode(Present(seat.id)))
    await world.rest()
    assert "Vilken är din affärsidé?" in heard(karin).text
    await world.say(eva, "/deltagare")
    await world.press(eva, "Karin Ek, adept", "Ändra uppgifter", "Med egna ord")
    await world.say(eva, "Karin bakar bröd sedan tio år.")
    assert "Eva har ändrat en uppgift om dig. Med egna ord: Karin bakar bröd" in "\n".join(
        one.text for one in karin.messages
    )
    await world.say(karin, "Bröd på cykel")
    await world.press(karin, "Hoppa över", "Spara")
    kept = await seat_of(world, karin)
    assert (kept.idea, kept.presentation) == ("Bröd på cykel", "Karin bakar bröd sedan tio år.")
    await match(world, eva)
    await world.press(eva, "Fråga Lars")
    assert "Affärsidé: Bröd på cykel" in heard(lars).text
    assert "Med egna ord: Karin bakar bröd" in heard(lars).text
    await world.say(karin, "/uppgifter")
    await world.press(karin, "Ge mig en kopia")
    copy = (karin.messages[-1].document or b"").decode()
    assert "Affärsidé: Bröd på cykel" in copy


async def _details(world: World, phone: Phone, seat: Membership) -> str:
    await world.say(phone, "/jag")
    world.forge(phone, encode(OpenDetails(seat.id)))
    await world.rest()
    return heard(phone).text


async def test_the_longest_of_everything_fits(world: World) -> None:
    """With the longest words in each detail, changed many times over, the page, the card and the proposal are sent."""
    eva, karin, lars, programme = await karin_and_lars(world)
    await world.run(lambda uow: uow.programmes.save(replace(programme, preset=Preset.ENTREPRENEUR)))
    seats = [await seat_of(world, phone) for phone in (karin, lars)]

    def fill(uow: SqlUnitOfWork) -> None:
        for seat in seats:
            person = uow.people.get(seat.person_id)
            work = {"employer": LONG * 80, "town": LONG * 80, "title": LONG * 80}
            uow.people.save(replace(person, **work, boards=LONG * 300))  # type: ignore[arg-type]
            words = {"goal": LONG * 600, "idea": LONG * 500, "presentation": LONG * 500}
            uow.memberships.save(replace(seat, **words))  # type: ignore[arg-type]
            for _ in range(6):
                change = Change(0, "goal", LONG * 600, LONG * 600, person.id, world.clock.now(), person_id=person.id)
                uow.changes.add(change)

    await world.run(fill)
    await world.say(karin, "/jag")
    page = await world.press(karin, "Ändra mina uppgifter")
    assert "Vad vill du ändra?" in page.text
    assert "Presentera mig" in page.labels
    await world.press(karin, "Presentera mig")
    assert "Så här blir det." in heard(karin).text
    await world.say(eva, "/deltagare")
    assert f"Med egna ord: {LONG * 200}…" in (await world.press(eva, "Karin Ek, adept")).text
    await match(world, eva)
    await world.press(eva, "Fråga Lars")
    assert f"Med egna ord: {LONG * 500}" in heard(lars).text
    world.check_nothing_was_wrong()
