"""What participants say of themselves: offered once the registration is sent, skipped at will, read with a proposal."""

from dataclasses import replace

from handlers.callbacks import encode
from programme.pair import PairState
from programme.people import Change, Membership, Preset, Role, State
from programme.presses.change import OpenDetails
from programme.presses.presentation import Present, ShowMentors
from sandbox.phones.people import Phone
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.match import karin_and_lars, match
from tests.scenes.pair import put_together
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
            *((word, "Tryck på en av knapparna") for word in ("hoppa över", "skip", "Klart!", "-", "inget mer, tack")),
            ("/avbryt", "Det du har skrivit ligger kvar"),
            ("[Släng det jag har skrivit]", "Okej, det du skrev är borta."),
        ],
    )
    world.forge(lars, encode(mine))
    await world.rest()
    await world.transcript(
        lars,
        [
            ("Fd länschef <b>& sådant</b>", "Sitter du i någon styrelse"),
            ("Holm & Co AB\nordförande i Sydkraft", "Vem är du?"),
            ("Trettio år i skogen, och jag brinner för unga chefer.", "Titel: Fd länschef <b>& sådant</b>"),
            ("[Spara]", "Tack, nu är det sparat!"),
        ],
    )
    kept = (await seat_of(world, lars)).presentation
    assert kept == "Trettio år i skogen, och jag brinner för unga chefer.", "no word that steers is added"
    await match(world, eva)
    await world.press(eva, "Fråga Lars?", "Ja, fråga Lars")
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
    await world.press(lars, "Spara")
    assert "Okej, då låter vi det vara." in heard(lars).text
    assert await world.toast(karin, encode(mine)), "nobody else opens it"
    # In the next round their own words are there to be saved.
    second = await world.add_participant(lars, await world.add_programme("Nystart 2028", eva), Role.MENTOR)
    world.forge(lars, encode(Present(second.id)))
    await world.rest()
    assert "Med egna ord: Trettio år i skogen" in heard(lars).text


async def test_what_is_unfinished_comes_back_once(world: World) -> None:
    """After the first other thing, with a way to leave it; after the next it waits, with a button above."""
    _, _, lars, _ = await karin_and_lars(world)
    await world.say(lars, "/jag")
    world.forge(lars, encode(Present((await seat_of(world, lars)).id)))
    await world.rest()
    await world.say(lars, "Länschef")
    for letter in ("Hej!", "Hej igen!"):
        await world.say(lars, "/skriv")
        await world.say(lars, letter)
        await world.press(lars, "Skicka")
        if letter == "Hej!":
            (back,) = [one for one in lars.heard if one.text.startswith("Vi fortsätter där du slutade.")]
            assert "Låt det vara så länge" in back.labels
    assert not any(one.text.startswith("Vi fortsätter") for one in lars.heard), "it stays above, with its button alone"
    left = next(one for one in lars.heard if one.labels == ("Fortsätt",))
    lars.press("Fortsätt", left.message_id)
    await world.rest()
    assert "Sitter du i någon styrelse" in heard(lars).text
    assert "ligger kvar" in (await world.press(lars, "Låt det vara så länge")).text


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
    await world.press(eva, "Fråga Lars?", "Ja, fråga Lars")
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
    await world.press(eva, "Fråga Lars?", "Ja, fråga Lars")
    assert f"Med egna ord: {LONG * 500}" in heard(lars).text
    world.check_nothing_was_wrong()


async def test_our_mentors(world: World) -> None:
    """A setting, and each mentor's own yes: then adepts who wait read about them, and nobody else does."""
    eva, karin, lars, programme = await karin_and_lars(world)
    await world.say(karin, "/jag")
    assert "Våra mentorer" not in heard(karin).labels
    adept = (await seat_of(world, karin)).id
    assert await world.toast(karin, encode(ShowMentors(adept, 0))), "the programme does not show them"
    await world.say(eva, "/jag")
    await world.press(eva, "Programmet Framsteg 2027", "Inställningar", "Våra mentorer")
    assert "Den enda mentorn bestämmer själv" in heard(eva).text
    await world.press(eva, "Adepter får läsa om dem")
    assert "Våra mentorer: Adepter får läsa om dem" in heard(eva).text
    await world.say(karin, "/jag")
    page = await world.press(karin, "Våra mentorer")
    assert "Ännu finns det ingen presentation att läsa." in page.text
    await world.say(lars, "/jag")
    await world.press(lars, "Ändra mina uppgifter", "Presentera mig", "Hoppa över", "Hoppa över")
    await world.say(lars, "Trettio år i skogen.")
    assert "Får adepter i programmet" in heard(lars).text
    await world.press(lars, "Ja, gärna", "Spara")
    await world.say(karin, "/jag")
    page = await world.press(karin, "Våra mentorer")
    for part in ("Våra mentorer (1 av 1)", "Lars Holm", "Sydkraft", "Trettio år i skogen.", "Skriv det till Eva"):
        assert part in page.text
    assert "070" not in page.text
    assert "@" not in page.text
    assert await world.toast(lars, encode(ShowMentors(adept, 0))), "it is the adept's page alone"
    assert await world.toast(lars, encode(ShowMentors((await seat_of(world, lars)).id, 0))), "no mentor looks"
    # A second mentor: one at a time, from page to page in one message.
    sofia = world.person("Sofia Ek")
    seat = await world.add_participant(sofia, programme, Role.MENTOR)
    await world.run(
        lambda uow: uow.memberships.save(replace(uow.memberships.get(seat.id), shown=True, state=State.WAITING))
    )
    await world.say(karin, "/jag")
    await world.press(karin, "Våra mentorer")
    count = len(karin.messages)
    assert "Sofia Ek" in (await world.press(karin, "Nästa →")).text
    assert len(karin.messages) == count
    # The yes is taken back, and whoever has a mentor looks no more.
    await world.say(lars, "/jag")
    await world.press(lars, "Ändra mina uppgifter", "Presentera mig", "Ändra: Visas under Våra mentorer")
    await world.press(lars, "Nej, bara med ett förslag", "Spara")
    assert "Lars Holm" not in (await world.press(karin, "← Föregående")).text
    await put_together(world, programme, "Karin Ek", "Lars Holm", PairState.MEETING_AHEAD)
    assert "Våra mentorer" not in (await world.say(karin, "/jag")).labels
