"""A pair on the manager's desk: answers written down for others, reminders, notes, and who may not look."""

from dataclasses import replace

from handlers import callbacks
from programme.people import Actor, Role
from programme.presses.match import AskMentor
from programme.presses.pair import Deed, DoWithPair, OpenPair
from programme.usecases.matching import proposal
from sandbox.phones.people import Phone
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.languages import in_both_languages
from tests.scenes.first_meeting import DAY, TUESDAY, asked, in_touch
from tests.scenes.match import approve, employ, karin_and_lars, match
from tests.world import World, heard


async def the_two(world: World, eva: Phone, *labels: str) -> str:
    """Let the manager open Karin's card, then the two, and press on; return what is shown last."""
    await world.say(eva, "/people")
    eva.press(next(label for label in heard(eva).labels if label.startswith("Karin Ek")))
    await world.rest()
    return (await world.press(eva, "Karin och Lars", *labels)).text


@in_both_languages
async def test_answers_given_by_phone(world: World) -> None:
    """The manager writes down both answers after one more question; each hears what was written, and it goes on."""
    words = world.words
    eva, karin, lars, _ = await karin_and_lars(world)
    await match(world, eva)
    await world.press(eva, "Fråga Lars?", "Ja, fråga Lars")
    shown = await the_two(world, eva, "Lars säger ja")
    assert words("Ska jag notera att Lars har svarat: ja till att träffa Karin?") in shown
    await world.press(eva, "Ja, notera det")
    assert words("Eva har noterat ditt svar: ja till att träffa Karin.") in heard(lars).text
    assert lars.messages[-2].labels == (), "what was asked is answered: no buttons are left"
    await the_two(world, eva, "Karin säger ja", "Ja, notera det")
    assert any(words("Eva har noterat ditt svar: ja till att träffa Lars.") in one.text for one in karin.heard)
    assert words("Så här når du") in heard(karin).text
    assert words("Så här når du") in heard(lars).text
    audit = (await world.everything_stored())["audit"]
    assert any("'mentor-accepts'" in row and "'mentor'" in row for row in audit)
    assert any("'no-objection'" in row and "'adept'" in row for row in audit)


async def test_a_no_and_a_tie_by_phone(world: World) -> None:
    """A no given by phone ends the proposal as a pressed one does; a tie told by phone is a ban."""
    eva, karin, lars, _ = await karin_and_lars(world)
    await match(world, eva)
    await world.press(eva, "Fråga Lars?", "Ja, fråga Lars")
    quiet = karin.messages
    await the_two(world, eva, "Lars tackar nej", "Ja, notera det")
    assert "Eva har noterat ditt svar: inte den här gången." in heard(lars).text
    assert karin.messages == quiet
    await match(world, eva)
    await world.say(eva, "/todo")
    await world.press(eva, "Karin Ek", "Visa andra mentorer", "Fråga Lars?", "Ja, fråga Lars")
    await world.press(lars, "Ja, jag vill gärna träffa Karin")
    await the_two(world, eva, "Karin har en koppling", "Ja, notera det")
    assert "det finns en koppling till Lars" in heard(karin).text
    assert "Du blir inte mentor för Karin den här gången." in heard(lars).text
    assert "koppling" not in heard(lars).text
    assert "Det finns ingen mentor som passar" in (await match(world, eva)).text


@in_both_languages
async def test_how_it_felt_by_phone(database_url: str, language: str) -> None:
    """Both answers by phone: marked as written down, told to each, and enough for the manager to confirm."""
    async with World(database_url, start=TUESDAY, language=language) as world:
        words = world.words
        eva, karin, _ = await asked(world)
        await the_two(world, eva, "Karin: ja", "Nej, låt det vara")
        assert eva.messages[-2].labels == (), "a no takes the yes away with itself"
        await the_two(world, eva, "Karin: ja", "Ja, notera det")
        shown = await the_two(world, eva, "Lars: ja", "Ja, notera det")
        assert words("(noterat av programansvarig)") in shown
        assert "Karin" in shown
        assert "Eva" in heard(karin).text
        assert words("Det här får Lars läsa:") in await the_two(world, eva, "Bekräfta starten?")
        confirmed = await world.press(eva, "Ja, bekräfta starten")
        assert confirmed.labels[0] == words("Ångra")
        assert (await world.press(eva, "Ångra")).text.startswith(words("Ångrat. Så här står det nu igen:"))
        await the_two(world, eva, "Bekräfta starten?", "Ja, bekräfta starten")
        world.check_nothing_was_wrong()


async def test_a_card_for_a_narrow_phone(database_url: str) -> None:
    """The answers of one of the two stand in a row, and so do the reminders; what can't be undone has its own."""
    async with World(database_url, start=TUESDAY) as world:
        eva, _, _ = await asked(world)
        await the_two(world, eva)
        assert [tuple(one.label for one in row) for row in heard(eva).buttons] == [
            ("Karin: ja", "Karin: nej", "Karin: osäker"),
            ("Lars: ja", "Lars: nej", "Lars: osäker"),
            ("Påminn Karin?", "Påminn Lars?"),
            ("Kort: Karin", "Kort: Lars"),
            ("Anteckna: Karin", "Anteckna: Lars"),
            ("Att göra",),
        ]


async def test_a_mentor_is_reminded(database_url: str) -> None:
    """The question comes again, at the end of the chat, from the manager by name; then the list waits three days."""
    async with World(database_url, start=TUESDAY) as world:
        eva, _, lars, _ = await karin_and_lars(world)
        await match(world, eva)
        await world.press(eva, "Fråga Lars?", "Ja, fråga Lars")
        await world.time_goes_by(6 * DAY)
        assert "Ring mentorn om förslaget (1)\n• Lars Holm 070" in (await world.say(eva, "/attgora")).text
        shown = await world.press(eva, "Karin och Lars", "Påminn Lars?")
        assert "Det här får Lars läsa:\n\nEn vänlig påminnelse från Eva." in shown.text
        await world.press(eva, "Ja, påminn Lars")
        assert "En vänlig påminnelse från Eva.\n\nHej Lars!" in heard(lars).text
        assert "Ring mentorn" not in (await world.say(eva, "/attgora")).text
        assert [row["kind"] for row in await world.rows(tables.nudges)] == ["reminder"]
        before = len(lars.heard)
        asked = "Lars fick en påminnelse i dag kl. 10.30. Ska en till gå ut?"
        assert asked in await the_two(world, eva, "Påminn Lars?"), "the same words twice on a day are asked about"
        await world.press(eva, "Nej, låt det vara")
        assert len(lars.heard) == before
        assert asked in await the_two(world, eva, "Påminn Lars?")
        await world.press(eva, "Ja, påminn Lars")
        assert "En vänlig påminnelse från Eva." in heard(lars).text
        assert len(lars.heard) == before + 1
        await world.time_goes_by(DAY)
        assert asked not in await the_two(world, eva, "Påminn Lars?")
        await world.press(eva, "Ja, påminn Lars")
        assert len(lars.heard) == before + 2, "the next day nothing is said of the one before"
        await world.press(lars, "Ja, jag vill gärna träffa Karin")
        assert "Nu frågar vi Karin" in heard(lars).text
        world.check_nothing_was_wrong()


async def test_later_and_a_note(database_url: str) -> None:
    """What is put off comes back; a note stands on the card and in the person's own copy."""
    async with World(database_url, start=TUESDAY) as world:
        eva, karin, _ = await in_touch(world)
        await world.time_goes_by(10 * DAY)
        await world.say(eva, "/attgora")
        await world.press(eva, "Karin och Lars", "Senare", "onsdag 17 februari")
        assert "Jag tar upp det igen onsdag 17 februari." in heard(eva).text
        assert "Hjälp dem att ses" not in (await world.say(eva, "/attgora")).text
        await the_two(world, eva, "Anteckna: Karin")
        assert "Karin kan be att få läsa det" in heard(eva).text
        await world.say(eva, "Ringde & pratade, <b>reser</b> till den 20:e")
        await world.press(eva, "Spara", "Öppna kortet")
        assert "Anteckningar\nfredag 12 februari: Ringde & pratade, <b>reser</b> till den 20:e" in heard(eva).text
        await world.say(karin, "/uppgifter")
        await world.press(karin, "Ge mig en kopia")
        assert "Ringde & pratade" in (heard(karin).document or b"").decode()
        world.check_nothing_was_wrong()


@in_both_languages
async def test_one_of_the_two_leaves(world: World) -> None:
    """Who leaves is told what follows; who is left stands on the manager's list until told, and hears nothing else."""
    words = world.words
    eva, karin, lars = await in_touch(world)
    quiet = lars.messages
    await world.say(karin, "/uppgifter")
    shown = await world.press(karin, "Ta tillbaka min anmälan?")
    assert (
        words("Då går du och Lars inte vidare tillsammans. Eva berättar det för Lars, själv eller med de här orden:")
        in shown.text
    )
    await world.press(karin, "Ja, ta tillbaka den")
    assert lars.messages == quiet
    assert words("Eva hör av sig om hur det blir med Karin.") in (await world.say(lars, "/jag")).text
    line = words("Berätta för den som är kvar (1)\n• Karin Ek och Lars Holm, ring Lars 070")
    assert line in (await world.say(eva, "/attgora")).text
    shown = await world.press(eva, "Karin och Lars")
    assert words("Karin har lämnat programmet. Berätta för Lars.") in shown.text
    assert shown.text.count("070-100 20 03") == 1, "the one to ring"
    assert "Karin Ek: 070" not in shown.text
    await world.press(eva, "Jag har berättat")
    assert line not in (await world.say(eva, "/attgora")).text
    assert words("Just nu har du ingen adept.") in (await world.say(lars, "/jag")).text


@in_both_languages
async def test_one_of_the_two_is_deleted(world: World) -> None:
    """The partner hears kindly that it will not be, and the manager has the partner's card at hand."""
    eva, _, lars = await in_touch(world)
    await world.say(eva, "/people")
    asked = await world.press(eva, "Karin Ek, adept", "Karin slutar …", "Radera personen?")
    assert heard(lars).text not in asked.text
    await world.press(eva, "Ja, radera allt")
    assert heard(lars).text in asked.text
    assert world.words("Du blir inte mentor för Karin den här gången.") in heard(lars).text
    assert "Lars Holm, mentor" in (await world.press(eva, "Lars Holm")).text


@in_both_languages
async def test_buttons_of_a_mentor_of_two(world: World) -> None:
    """Where somebody has two pairs every button about one of them says which; with one pair it is plain."""
    _, karin, lars = await in_touch(world)
    booked = world.words("Vi har bokat en tid")
    assert booked in (await world.say(karin, "/jag")).labels
    (programme,) = await world.run(lambda uow: uow.programmes.open(TUESDAY.date()))
    per = await world.add_participant(world.person("Per Öberg"), programme)
    await approve(world, per)

    def second(uow: SqlUnitOfWork) -> None:
        first = uow.pairs.open_in(programme.id)[0]
        uow.pairs.add(replace(first, id=0, adept_id=per.id))

    await world.run(second)
    assert (await world.say(lars, "/jag")).labels[:2] == (f"{booked} (Karin)", f"{booked} (Per)")


@in_both_languages
async def test_somebody_in_a_pair_blocks_the_bot(world: World) -> None:
    """Whoever can't be reached is on the manager's list at every stage, with a number to ring."""
    eva, _, lars = await in_touch(world)
    lars.block()
    await world.rest()
    message = await world.say(eva, "/attgora")
    assert "• Lars Holm, ring 070" in message.text


async def test_nobody_looks_after_a_pair_that_they_are_in(world: World) -> None:
    """A manager who is the mentor sees neither card nor answers of that pair, and does nothing with it."""
    eva, karin, bo = world.known("Eva Lind"), world.person("Karin Ek"), world.known("Bo Berg")
    programme = await world.add_programme("Framsteg 2027", eva, bo)
    adept = await world.add_participant(karin, programme)
    mentor = await world.add_participant(eva, programme, Role.MENTOR)
    await employ(world, {"Karin Ek": "Nordbygg", "Eva Lind": "Sydkraft"})
    await approve(world, adept, mentor)

    def put_forward(uow: SqlUnitOfWork) -> int:
        person = uow.people.get(mentor.person_id)
        actor = Actor(person, world.clock.now())
        return proposal.propose(uow, actor, uow.memberships.get(adept.id), uow.memberships.get(mentor.id)).id

    pair = await world.run(put_forward)
    await world.say(eva, "/attgora")
    for press in (
        OpenPair(pair),
        DoWithPair(pair, Deed.MENTOR_YES, sure=True),
        DoWithPair(pair, Deed.TAKE_BACK, sure=True),
    ):
        assert "Det där kan jag inte öppna åt dig." in await world.toast(eva, callbacks.encode(press))


async def test_nobody_is_put_forward_whom_nobody_could_look_after(world: World) -> None:
    """The only manager is told to find another one before she becomes a mentor herself, and nothing is begun."""
    eva = world.known("Eva Lind")
    programme = await world.add_programme("Framsteg 2027", eva)
    adept = await world.add_participant(world.person("Karin Ek"), programme)
    mentor = await world.add_participant(eva, programme, Role.MENTOR)
    await employ(world, {"Karin Ek": "Nordbygg", "Eva Lind": "Sydkraft"})
    await approve(world, adept, mentor)
    await world.say(eva, "/hjälp")
    said = await world.toast(eva, callbacks.encode(AskMentor(adept.id, mentor.id)))
    assert "De två behöver en programansvarig" in said
    assert await world.rows(tables.pairs) == []
