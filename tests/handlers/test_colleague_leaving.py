"""A place at the desk ends: what was open goes on with those who stay, and private words only with a yes."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest

from handlers.callbacks import encode
from programme.due import DueKind
from programme.pair import PairState
from programme.people import Concern, Person, Programme, Role, State
from programme.presses.colleague import LetColleagueGo
from programme.presses.concern import OpenConcern, PassConcernOn
from programme.usecases.common.sight import readers_of
from sandbox.phones.people import Phone
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import on_both
from tests.scenes.colleague import come, invited, role, seat
from tests.scenes.digest import next_digest
from tests.scenes.pair import a_pair
from tests.world import World, heard

SECRET = "Lars lyssnar inte"


async def told_in_private(world: World, *, wish: str = "Ring mig") -> tuple[Phone, Phone, Phone, Programme]:
    """Let Karin tell Eva in private, write her a letter, and let Bo become a manager after it."""
    eva, karin, _, pair = await a_pair(world, PairState.ACTIVE)
    programme, bo = await world.run(lambda uow: uow.programmes.get(pair.programme_id)), world.person("Bo Berg")
    await world.say(karin, "/skaver")
    await world.press(karin, "Något annat")
    await world.say(karin, SECRET)
    await world.press(karin, "Prata med mig i veckan", wish, "Skicka")
    await world.say(karin, "/skriv", "Kan du ringa mig")
    await world.press(karin, "Skicka")
    await come(world, eva, bo, programme)
    return eva, bo, karin, programme


async def drafts(world: World, phone: Phone) -> int:
    """Return how many conversations of somebody are open."""

    def count(uow: SqlUnitOfWork) -> int:
        person = uow.people.by_telegram(phone.chat_id)
        return len(uow.dialogs.of_person(person.id)) if person else 0

    return await world.run(count)


def put_off_a_talk(uow: SqlUnitOfWork, now: datetime) -> None:
    """Put off a matter about the only adept."""
    karin = next(one for one, _ in uow.memberships.in_state(1, State.WAITING) if one.role is Role.ADEPT)
    uow.dues.put(DueKind.TALK, karin, now + timedelta(days=5), now, put_off=True)


async def reading(world: World) -> Sequence[str]:
    """Return the names of those who may read the private word."""

    def look(uow: SqlUnitOfWork) -> list[str]:
        concern = uow.concerns.find(1)
        assert isinstance(concern, Concern)
        found: Sequence[Person] = readers_of(uow, concern)
        return [one.name for one in found]

    return await world.run(look)


@on_both
async def test_a_private_word_goes_on_only_with_a_yes(world: World) -> None:
    """Bo, who came later, never sees it; when Eva leaves Karin is asked; with her yes he reads it, and owes a call."""
    eva, bo, karin, programme = await told_in_private(world)
    assert await reading(world) == ["Eva Lind"]
    assert "kan jag inte öppna" in await world.toast(bo, encode(OpenConcern(1)))
    assert "privat" not in (await world.say(bo, "/attgora")).text
    await world.toast(eva, encode(OpenConcern(1)))
    await world.run(lambda uow: put_off_a_talk(uow, world.clock.now()))
    asked = await world.toast(eva, encode(LetColleagueGo(await seat(world, eva))))
    assert asked == ""
    question = heard(eva).text
    assert "tar Bo över" in question
    assert "Ett privat meddelande läser bara du" in question
    assert SECRET not in question
    before = len(bo.heard)
    assert "Uppskjutet till senare: 1" in question
    await world.press(eva, "Jag slutar")
    assert await role(world, eva, programme) is None
    gone = await next_digest(world, bo)
    assert "inte längre programansvarig" in gone
    assert "Nu är du ensam om det." in gone
    told = [one.text for one in karin.heard]
    assert any("Får Bo läsa det?" in one and "Bara Eva har läst det" in one for one in told)
    assert any("Ditt brev läser Bo nu" in one for one in told)
    assert not any("privat" in one.text for one in bo.heard[before:]), "nobody learns that there was one"
    assert await reading(world) == []
    assert "Det kommandot känner jag inte till" in (await world.say(eva, "/attgora")).text
    for phone in (bo, eva):
        assert "kan jag inte öppna" in await world.toast(phone, encode(PassConcernOn(1, yes=True)))
    done = await world.press(karin, "Ja, Bo får läsa det")
    assert "ringer dig senast" in done.text
    assert heard(bo).text.startswith("❗ Ett privat meddelande väntar")
    assert await reading(world) == ["Bo Berg"]
    assert SECRET in (await world.press(bo, "Öppna meddelandet")).text
    assert "redan stängd" in await world.toast(karin, encode(PassConcernOn(1, yes=False)))
    rows = await world.rows(tables.people)
    assert [one["phone"] for one in rows if one["name"] == "Eva Lind"] == [""]


async def test_a_private_word_stays_with_its_sender(world: World) -> None:
    """After a no it is settled, and no screen of Bo's shows that there was one; Karin can tell again."""
    eva, bo, karin, _ = await told_in_private(world, wish="Gör inget än")
    world.forge(eva, encode(LetColleagueGo(await seat(world, eva), sure=True)))
    await world.rest()
    assert any("Ingen hann läsa det" in one.text for one in karin.heard)
    assert "stannar det hos dig" in (await world.press(karin, "Nej, det stannar hos mig")).text
    assert await reading(world) == []
    for text in ("/attgora", "/person Karin", "/program"):
        await world.say(bo, text)
    assert not any(SECRET in one.text or "privat meddelande" in one.text.lower() for one in bo.heard[2:])
    await world.say(karin, "/skaver")
    assert "Bara Bo läser" in heard(karin).text


async def test_the_last_manager_stays(world: World) -> None:
    """Alone, Eva hears why she can't leave; an assistant is no manager to leave it to."""
    eva, astrid = world.known("Eva Lind"), world.person("Astrid Mo")
    programme = await world.add_programme("Framsteg 2027", eva)
    await world.start(astrid, await invited(world, eva, programme))
    await world.press(astrid, "Ja, jag hjälper till")
    for sure in (False, True):
        refusal = await world.toast(eva, encode(LetColleagueGo(await seat(world, eva), sure=sure)))
        assert "Du är ensam programansvarig för Framsteg 2027" in refusal
    assert await role(world, eva, programme) is Role.MANAGER
    await world.say(astrid, "/jag")
    await world.press(astrid, "Jag slutar")
    await world.press(astrid, "Jag slutar")
    assert await role(world, astrid, programme) is None
    assert "hjälper" not in await next_digest(world, eva), "that she came is not told either"
    assert "Det kommandot känner jag inte till" in (await world.say(astrid, "/attgora")).text


async def test_a_manager_is_removed_and_comes_back(world: World) -> None:
    """Eva removes Bo: he hears it, his draft is gone, his links lead nowhere; by a new link he begins anew."""
    eva, bo, siv = world.known("Eva Lind"), world.person("Bo Berg"), world.person("Siv Dal")
    programme = await world.add_programme("Framsteg 2027", eva)
    mine = await world.add_participant(world.person("Karin Ek"), programme)
    await come(world, eva, bo, programme)
    link = await invited(world, bo, programme)
    await world.say(bo, "/person Karin")
    await world.press(bo, "Skriv en anteckning")
    assert await drafts(world, bo)
    await world.toast(eva, encode(LetColleagueGo(await seat(world, bo))))
    await world.press(eva, "Ja, ta bort Bo")
    assert any("Eva har tagit bort din plats" in one.text for one in bo.heard)
    assert not await drafts(world, bo)
    await world.say(bo, "Karin verkar trött")
    assert await world.run(lambda uow: uow.notes.of_membership(mine.id)) == []
    assert "leder ingenstans" in (await world.start(siv, link)).text
    await come(world, eva, bo, programme)
    assert await role(world, bo, programme) is Role.MANAGER


@pytest.mark.parametrize("who", ["Karin Ek", "Ylva Ås", "Astrid Mo"])
async def test_who_may_not_remove(world: World, who: str) -> None:
    """Participants, managers of another programme, and assistants take nobody's place."""
    eva, phone = world.known("Eva Lind"), world.known(who)
    programme = await world.add_programme("Framsteg 2027", eva)
    await world.add_programme("Annat 2027", world.known("Ylva Ås"))
    await world.add_participant(world.known("Karin Ek"), programme)
    await world.start(world.known("Astrid Mo"), await invited(world, eva, programme))
    await world.press(world.known("Astrid Mo"), "Ja, jag hjälper till")
    await world.say(phone, "/jag")
    refusal = await world.toast(phone, encode(LetColleagueGo(await seat(world, eva), sure=True)))
    assert refusal.startswith(("Det där kan jag inte öppna", "Det där gör bara de"))
    assert "Eva" not in refusal
    assert await role(world, eva, programme) is Role.MANAGER
