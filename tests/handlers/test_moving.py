"""The one-time link that moves a person to a new Telegram account, and links that lead nowhere."""

import re
from datetime import timedelta

from handlers.callbacks import encode
from programme.audit import Did
from programme.people import Membership, Person, Role, State
from programme.presses.leaving import DeletePerson
from programme.presses.moving import ConfirmMove, MoveAccount, StopMove
from sandbox.phones.people import Message, Phone
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import on_both
from tests.scenes.digest import next_digest
from tests.world import World, heard


def payload(message: Message) -> str:
    """Return what the link in a message carries."""
    found = re.search(r"start=([\w-]+)", message.text)
    assert found is not None, message.text
    return found.group(1)


def said(phone: Phone, words: str) -> bool:
    """Tell whether a message in the chat has these words."""
    return any(words in one.text for one in phone.heard)


ASKED = "Jag har frågat på ditt gamla konto om det är du."
ALONE = "För din säkerhet väntar jag ett dygn."
QUESTION = "Är det du?"
YES = "Ja, det är jag. Flytta nu"


@on_both
async def test_a_person_moves_to_a_new_account(world: World) -> None:
    """With the yes of the old account all moves at once, the open question too; the old account is a stranger's."""
    programme = await world.add_programme()
    eva, old, new = world.known("Eva Lind"), world.person("Karin Åberg"), world.person("Karin Nytt")
    await world.start(old, await world.token(programme, Role.ADEPT))
    await world.press(old, "Ja, det är okej, och jag har fyllt 18", "Karin Åberg")
    await world.say(old, "karin@exempel.se", "/uppgifter")
    link = payload(await world.press(old, "Jag byter Telegram-konto"))
    spare = payload(await world.press(old, "Jag byter Telegram-konto"))
    assert not heard(old).protected, "it has to be copied to the new phone"
    await world.transcript(
        old,
        [(f"/start {link}", "Det här Telegram-kontot är redan med. Öppna länken från det nya kontot i stället.")],
    )
    await world.transcript(
        new,
        [
            ("/start", "Vad vill du anmäla dig som?"),
            ("[Jag vill vara mentor]", "Innan vi börjar"),
            ("/start nonsens", "Den länken leder ingenstans."),
            (f"/start {link}", ASKED),
            (f"/start {link}", ASKED),
        ],
    )
    assert all(part in heard(old).text for part in ("Det nya kontot heter Karin Nytt.", QUESTION))
    assert "Karin Åberg byter Telegram-konto. Det nya heter Karin Nytt." in heard(eva).text
    thief = world.person("Tjuv")
    await world.transcript(thief, [(f"/start {one}", "redan använd") for one in (link, spare)])
    await world.transcript(old, [("[Jag byter Telegram-konto]", "En flytt till ett nytt Telegram-konto är redan på")])
    await world.press(old, YES)
    assert "Din plats i programmet har flyttat till ditt nya konto" in heard(old).text
    assert "har bytt Telegram-konto" in await next_digest(world, eva)
    await world.transcript(thief, [(f"/start {one}", "redan använd") for one in (link, spare)])
    assert [part for part in ("Välkommen tillbaka!", "Vi fortsätter där du slutade.") if said(new, part)]
    await world.transcript(
        new,
        [
            (f"/start {link}", "Den länken är redan använd eller för gammal."),
            ("{📱 Dela mitt nummer}", "4 av 7"),
            ("/jag", "Nästa steg är ditt: fråga 4 av 7."),
        ],
    )
    await world.transcript(
        old,
        [
            ("Nordbygg, Umeå", "Vad vill du anmäla dig som?"),
            ("/jag", "Du är inte anmäld till något mentorprogram."),
            (f"/start {link}", "Den länken är redan använd eller för gammal."),
        ],
    )
    for label in ("Ta tillbaka min anmälan?", "Radera mina uppgifter?", YES):
        assert "Det där kan jag inte öppna åt dig." in await world.toast(old, label)
    assert "4 av 7" in (await world.say(new, "/start")).text


@on_both
async def test_the_manager_moves_somebody(world: World) -> None:
    """A link from the card moves a participant a day after it was opened; meanwhile everybody can see and stop it."""
    programme = await world.add_programme()
    eva, old, new = world.known("Eva Lind"), world.person("Karin Åberg"), world.person("Karin Nytt")
    per, withdrawn = world.person("Per Ek"), world.person("Ulla Ek")
    await world.add_participant(old, programme)
    await world.add_participant(per, programme, Role.MENTOR)
    await world.add_participant(withdrawn, programme, state=State.WITHDRAWN)
    await world.say(eva, "/deltagare")
    await world.press(eva, "Karin Åberg, adept")
    offered = await world.press(eva, "Länk till nytt konto")
    assert "Skicka den här länken till Karin." in offered.text
    assert not offered.protected, "it is there to be copied and sent on"
    first, second = payload(offered), payload(await world.press(eva, "Länk till nytt konto"))
    for taken in (per, eva, withdrawn):
        assert "Det här Telegram-kontot är redan med." in (await world.start(taken, first)).text, taken.user
    world.clock.turn(timedelta(days=7))
    assert "Den länken är redan använd eller för gammal." in (await world.start(world.person("Tjuv"), second)).text
    third = payload(await world.press(eva, "Länk till nytt konto"))
    old.block()
    await world.rest()
    heard_before = len(old.messages)
    assert ALONE in (await world.start(new, third)).text
    for words in ("/start", "/jag", "hej", "Hjälp mig"):
        assert ALONE in (await world.say(new, words)).text, words
    assert len(old.messages) == heard_before, "a blocked account is not asked"
    assert "Byter Telegram-konto (1)" in (await world.say(eva, "/attgora")).text
    await world.time_goes_by(timedelta(hours=23, minutes=50))
    assert not said(new, "Välkommen tillbaka!")
    await world.time_goes_by(timedelta(minutes=20))
    assert said(new, "Välkommen tillbaka!")
    assert "har bytt Telegram-konto" in await next_digest(world, eva)
    assert "Byter Telegram-konto" not in (await world.say(eva, "/attgora")).text
    assert "Du är anmäld till Framsteg 2027 som adept." in (await world.say(new, "/jag")).text
    await world.say(eva, "/deltagare")
    await world.press(eva, "Karin Åberg, adept", "Skriv till Karin")
    await world.say(eva, "Välkommen till nya telefonen!")
    await world.press(eva, "Skicka")
    assert "Välkommen till nya telefonen!" in heard(new).text
    audit = [row["action"] for row in await world.rows(tables.audit)]
    assert [audit.count(one) for one in (Did.OFFERED_MOVE, Did.OPENED_MOVE, Did.MOVED_ACCOUNT)] == [3, 1, 1]


async def test_everybody_concerned_can_stop_a_move(world: World) -> None:
    """The old account, the new one and each manager of each programme can stop it, once; then all is as before."""
    eva, bo = world.known("Eva Lind"), world.person("Bo Berg")
    lars, thief = world.person("Lars Holm"), world.person("Någon Annan")
    here = await world.add_programme("Framsteg 2027", eva)
    there = await world.add_programme("Annat 2027", bo)
    mentor = await world.add_participant(lars, here, Role.MENTOR)
    await world.add_participant(lars, there, Role.MENTOR)
    for one in (eva, bo):
        await world.say(one, "/attgora")
    third = world.person("Tredje")
    await world.start(third)

    async def opened() -> int:
        world.forge(eva, encode(MoveAccount(mentor.id)))
        await world.rest()
        await world.start(thief, payload(heard(eva)))
        assert ASKED in heard(thief).text
        assert "Lars Holm byter Telegram-konto." in heard(bo).text, "the managers of both programmes hear of it"
        return max(int(row["id"]) for row in await world.rows(tables.links))

    for who, label in ((lars, "Nej, stoppa flytten"), (bo, "Stoppa flytten"), (thief, "Flytta inte hit")):
        key = await opened()
        yes, stop = encode(ConfirmMove(key)), encode(StopMove(key))
        for forger in (eva, bo, thief):
            assert "kan jag inte öppna åt dig" in await world.toast(forger, yes), "only the old account says yes"
        assert "kan jag inte öppna åt dig" in await world.toast(third, stop)
        await world.press(who, label)
        assert "llt är kvar på det gamla kontot" in heard(thief).text
        assert "Flytten är stoppad." in heard(lars).text
        told = "• Lars Holm bytte inte Telegram-konto, allt är som förut"
        assert told in await next_digest(world, eva)
        assert not any("toppa flytten" in label for one in (eva, bo, lars) for label in heard(one).labels)
        for one in (lars, bo, thief):
            assert "redan stängd" in await world.toast(one, stop), one.user
        await world.time_goes_by(timedelta(days=2))
    assert "som mentor" in (await world.say(lars, "/jag")).text
    assert "Du är inte anmäld" in (await world.say(thief, "/jag")).text
    assert not said(thief, "Välkommen tillbaka!")


async def test_nobody_gets_rights_by_a_link(world: World) -> None:
    """A manager is moved by nobody's link but their own, and nobody by a manager to whom their answers are closed."""
    eva, lars = world.known("Eva Lind"), world.person("Lars Holm")
    karin, thief = world.person("Karin Ek"), world.person("Någon Annan")
    here = await world.add_programme("Framsteg 2027", eva)
    mentor = await world.add_participant(lars, here, Role.MENTOR)
    adept = await world.add_participant(karin, here)
    await world.say(eva, "/attgora")
    for one in (mentor, adept):
        world.forge(eva, encode(MoveAccount(one.id)))
        await world.rest()
        assert "Skicka den här länken" in heard(eva).text
    links = [row["token"] for row in await world.rows(tables.links)][-2:]
    await world.add_programme("Annat 2027", lars)
    await world.run(lambda uow: uow.bonds.add_boss(1, adept.person_id, told_by=1, at=world.clock.now()))
    for one, token in zip((mentor, adept), links, strict=True):
        assert "Den här länken kan jag inte göra åt dig." in await world.toast(eva, encode(MoveAccount(one.id)))
        assert "Den länken leder ingenstans." in (await world.start(thief, token)).text
    await world.say(lars, "/uppgifter")
    await world.start(thief, payload(await world.press(lars, "Jag byter Telegram-konto")))
    await world.press(lars, YES)
    assert said(thief, "Välkommen tillbaka!"), "one's own link moves a manager, with a yes of the old account"
    assert "Att göra i Annat 2027" in (await world.say(thief, "/attgora")).text


async def test_what_comes_in_between(world: World) -> None:
    """The new account has registered, or is gone: nothing moves, and everybody hears it."""
    programme = await world.add_programme()
    eva, old, new = world.known("Eva Lind"), world.person("Karin Åberg"), world.person("Karin Nytt")
    karin = await world.add_participant(old, programme)
    await world.say(eva, "/attgora")
    world.forge(eva, encode(MoveAccount(karin.id)))
    await world.rest()
    await world.start(new, payload(heard(eva)))
    await world.add_participant(new, programme, Role.MENTOR)
    await world.press(old, YES)
    assert "Flytten hit gick inte att göra" in heard(new).text
    assert "Flytten till ett nytt konto gick inte att göra." in heard(old).text
    assert "• Karin Åberg bytte inte Telegram-konto, allt är som förut" in await next_digest(world, eva)
    assert "som adept" in (await world.say(old, "/jag")).text


async def test_somebody_without_telegram(world: World) -> None:
    """Who never had an account comes in at once by the only manager's link; with another programme only after a day."""
    eva, bo = world.known("Eva Lind"), world.person("Bo Berg")
    here, there = await world.add_programme("Framsteg 2027", eva), await world.add_programme("Annat 2027", bo)

    def take_in(uow: SqlUnitOfWork) -> list[int]:
        now = world.clock.now()
        seats: list[int] = []
        for name, programmes in (("Ulla Berg", [here]), ("Åsa Dal", [here, there])):
            person = uow.people.add(Person(0, "sv", now, name=name, phone=f"+4670174061{len(seats)}"))
            made = [
                Membership(0, person.id, one.id, Role.MENTOR, State.WAITING, now, now, now, capacity=1)
                for one in programmes
            ]
            seats += [uow.memberships.add(one).id for one in made]
        return seats

    ulla, asa, _ = await world.run(take_in)
    for manager in (eva, bo):
        await world.say(manager, "/attgora")
    for seat, heard_there in ((ulla, "Välkommen, Ulla!"), (asa, ALONE)):
        world.forge(eva, encode(MoveAccount(seat)))
        await world.rest()
        new = world.person("Ny Telefon")
        assert heard_there in (await world.start(new, payload(heard(eva)))).text
    assert "Åsa Dal byter Telegram-konto." in heard(bo).text
    await world.press(new, "Flytta inte hit")
    assert "Då flyttar inget hit." in heard(new).text
    assert "• Åsa Dal bytte inte Telegram-konto, allt är som förut" in await next_digest(world, bo)


@on_both
async def test_a_yes_and_a_stop_at_once(world: World) -> None:
    """The old account says yes while the new one withdraws: one of the two counts, and everybody hears the same."""
    programme = await world.add_programme()
    eva, old, new = world.known("Eva Lind"), world.person("Karin Åberg"), world.person("Karin Nytt")
    karin = await world.add_participant(old, programme)
    await world.say(eva, "/attgora")
    for _ in range(4):
        world.forge(eva, encode(MoveAccount(karin.id)))
        await world.rest()
        await world.start(new, payload(heard(eva)))
        for phone, label in ((old, YES), (new, "Flytta inte hit"), (eva, "Stoppa flytten")):
            phone.press(label)
        await world.rest()
        moved = "som adept" in (await world.say(new, "/jag")).text
        here, gone = (new, old) if moved else (old, new)
        assert "som adept" in (await world.say(here, "/jag")).text
        assert "Du är inte anmäld" in (await world.say(gone, "/jag")).text
        old, new = here, gone
    assert not any(row["opened_by"] and not row["used_at"] for row in await world.rows(tables.links))
    assert not any(row["kind"] == "move" for row in await world.rows(tables.due))


async def test_a_deletion_ends_a_move(world: World) -> None:
    """Whoever is deleted moves nowhere, and the account that waited for it hears so."""
    programme = await world.add_programme()
    eva, old, new = world.known("Eva Lind"), world.person("Karin Åberg"), world.person("Karin Nytt")
    karin = await world.add_participant(old, programme)
    await world.say(eva, "/attgora")
    world.forge(eva, encode(MoveAccount(karin.id)))
    await world.rest()
    await world.start(new, payload(heard(eva)))
    world.forge(eva, encode(DeletePerson(karin.id, sure=True)))
    await world.rest()
    assert "Flytten hit blir inte av" in heard(new).text
    await world.time_goes_by(timedelta(days=2))
    assert not said(new, "Välkommen")
    assert "Du är inte anmäld" in (await world.say(new, "/jag")).text


async def test_links_with_roles(world: World) -> None:
    """A link leads to its programme and role; once the registration is under way the role stays."""
    programme = await world.add_programme()
    karin = world.person("Karin Åberg")
    await world.transcript(
        karin,
        [
            (f"/start {await world.token(programme)}", "Vad vill du anmäla dig som?"),
            (f"/start {await world.token(programme, Role.MENTOR)}", "Roligt att du vill vara med som mentor."),
            (f"/start {await world.token(programme)}", "Roligt att du vill vara med som mentor."),
            ("[Ja, det är okej, och jag har fyllt 18]", "1 av 7"),
            (f"/start {await world.token(programme, Role.ADEPT)}", "Vill du vara adept i stället?"),
            ("/jag", "Du anmäler dig till Framsteg 2027 som mentor."),
        ],
    )
    for odd in ("/start  ", "/START", "/start@rehearsal_bot", "/start \x00"):
        assert "1 av 7" in (await world.say(karin, odd)).text, odd
    for odd in ("/start hej på dig", "/start " + "a" * 4000):
        assert "Den länken leder ingenstans." in (await world.say(karin, odd)).text, odd[:20]
