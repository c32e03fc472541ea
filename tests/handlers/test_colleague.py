"""Who sits at the desk: a link brings a manager or an assistant, to the right person, once, and with a yes."""

import re
from datetime import timedelta

from handlers.callbacks import encode
from programme.access import Fact
from programme.people import Role
from programme.presses.colleague import AnswerColleague, InviteColleague, LetColleagueGo, Place, ShowColleagues
from programme.presses.leaving import DeletePerson
from programme.presses.people import OpenCard
from programme.usecases.common.sight import sight_of
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import on_both
from tests.languages import in_both_languages
from tests.scenes.colleague import come, invited, role, seat
from tests.scenes.digest import next_digest
from tests.world import World, heard, said

ONLY_MANAGERS = "Det där gör bara de som är programansvariga."


@on_both
@in_both_languages
async def test_an_assistant_comes_by_a_link(world: World) -> None:
    """Eva finds the way from her own page; Astrid reads what it means, says yes, and Eva hears of it."""
    words = world.words
    programme = await world.add_programme("Framsteg 2027")
    eva, astrid = world.known("Eva Lind"), world.person("Astrid Mo")
    await world.add_participant(world.person("Karin Ek"), programme)
    await world.say(eva, "/jag")
    await world.press(eva, "Programmet Framsteg 2027")
    page = await world.press(eva, "Vi som håller i programmet")
    assert "Eva Lind" in page.text
    await world.press(eva, "Bjud in en medhjälpare")
    (token,) = re.findall(r"start=([\w-]+)", heard(eva).text)
    asked = await world.start(astrid, token)
    for told in ("Eva Lind", "Framsteg 2027", words("brev, anteckningar och privata meddelanden ser du inte")):
        assert told in asked.text
    again = await world.say(astrid, "hej")
    assert words("Vill du hjälpa till?") in again.text, "she is asked for this answer, and not which role she wants"
    welcome = await world.say(astrid, "ja")
    assert words("Nu hjälper du till i") in welcome.text
    assert "Astrid Mo hjälper nu till i Framsteg 2027" in await next_digest(world, eva)
    assert words("Skriv det gärna här i chatten.") in welcome.text
    assert "070" in (await world.say(astrid, "070 174 06 44")).text
    assert "+46701740644" in [one["phone"] for one in await world.rows(tables.people)]
    assert await role(world, astrid, programme) is Role.ASSISTANT
    listed = await world.say(astrid, "/attgora")
    assert "Karin Ek" in listed.text
    assert words("Programträffar") in (await world.say(astrid, "/jag")).labels
    await world.say(astrid, "/attgora")
    assert words("Programträffar i Framsteg 2027") in (await world.press(astrid, "Programträffar")).text
    assert words(ONLY_MANAGERS) in (await world.say(astrid, "/matcha")).text
    card = await world.say(astrid, "Karin Ek")
    assert "070-" in card.text
    assert words("läses av Eva") in card.text
    assert not any(words("Skriv till") in label for label in card.labels)
    shown = await world.press(eva, "Vi som håller i programmet")
    assert "Astrid Mo" in shown.text


async def test_a_link_in_every_wrong_way(world: World) -> None:
    """Opened by its maker, by a manager, by a second account, twice, too late, after a no: each has its own answer."""
    eva, bo = world.known("Eva Lind"), world.known("Bo Berg")
    programme = await world.add_programme("Framsteg 2027", eva, bo)
    astrid, siv = world.person("Astrid Mo"), world.person("Siv Dal")
    token = await invited(world, eva, programme)
    assert "Länken är till den du vill bjuda in" in (await world.start(eva, token)).text
    assert "Du är redan programansvarig för Framsteg 2027" in (await world.start(bo, token)).text
    for _ in range(2):
        assert "Eva Lind bjuder in dig som medhjälpare" in (await world.start(astrid, token)).text
    assert "redan använd" in (await world.start(siv, token)).text, "it was passed on"
    (link,) = [one["id"] for one in await world.rows(tables.links) if one["kind"] == "colleague"]
    for phone in (siv, bo, eva):
        assert "kan jag inte öppna" in await world.toast(phone, encode(AnswerColleague(link, yes=True)))
    await world.press(astrid, "Ja, jag hjälper till")
    assert "Den frågan är redan stängd" in await world.toast(astrid, encode(AnswerColleague(link, yes=True)))
    assert "Du hjälper redan till" in (await world.start(astrid, token)).text
    late = await invited(world, eva, programme, Place.MANAGER)
    await world.start(siv, late)
    world.clock.turn(timedelta(hours=24))
    assert "redan använd eller för gammal" in (await world.start(siv, late)).text
    newest = max(one["id"] for one in await world.rows(tables.links))
    assert "Den frågan är redan stängd" in await world.toast(siv, encode(AnswerColleague(newest, yes=True)))
    assert await role(world, siv, programme) is None
    no = await invited(world, eva, programme)
    await world.start(siv, no)
    assert "Jag säger det till Eva" in (await world.press(siv, "Nej tack")).text
    assert "Siv Dal tackade nej" in await next_digest(world, eva)
    assert await role(world, siv, programme) is None


async def test_an_assistant_becomes_a_manager(world: World) -> None:
    """The same person rises by another link, and never sinks by one; a participant reads what stays closed."""
    programme = await world.add_programme("Framsteg 2027")
    eva, karin = world.known("Eva Lind"), world.person("Karin Ek")
    mine = await world.add_participant(karin, programme)
    asked = await world.start(karin, await invited(world, eva, programme))
    assert "Du är själv med i programmet" in asked.text
    await world.press(karin, "Ja, jag hjälper till")
    assert ONLY_MANAGERS in await world.toast(karin, encode(DeletePerson(mine.id))), "not her own either"
    await world.start(karin, await invited(world, eva, programme, Place.MANAGER))
    await world.press(karin, "Ja, jag blir programansvarig")
    assert await role(world, karin, programme) is Role.MANAGER
    assert "Du är redan programansvarig" in (await world.start(karin, await invited(world, eva, programme))).text
    seats = [one for one in await world.rows(tables.memberships) if one["person_id"] == mine.person_id]
    assert sorted(one["role"] for one in seats) == ["adept", "manager"]


async def test_an_assistant_with_a_bond_sees_no_more_than_a_manager_with_one(world: World) -> None:
    """Whoever helps and is somebody's boss sees no meetings of theirs."""
    programme = await world.add_programme("Framsteg 2027")
    eva, astrid, karin = world.known("Eva Lind"), world.person("Astrid Mo"), world.person("Karin Ek")
    mine = await world.add_participant(karin, programme)
    await world.start(astrid, await invited(world, eva, programme))
    await world.press(astrid, "Ja, jag hjälper till")

    def look(uow: SqlUnitOfWork) -> tuple[bool, bool]:
        person = uow.people.by_telegram(astrid.chat_id)
        assert person is not None
        before = sight_of(uow, person, programme.id).sees(Fact.MEETINGS, mine.person_id)
        uow.bonds.add_boss(person.id, mine.person_id, told_by=person.id, at=world.clock.now())
        return before, sight_of(uow, person, programme.id).sees(Fact.MEETINGS, mine.person_id)

    assert await world.run(look) == (True, False)


async def test_who_may_not_invite(world: World) -> None:
    """Assistants, participants, and the managers of other programmes neither see the page nor make a link."""
    programme = await world.add_programme("Framsteg 2027")
    eva, astrid, karin, ylva = (world.known(one) for one in ("Eva Lind", "Astrid Mo", "Karin Ek", "Ylva Ås"))
    await world.add_programme("Annat 2027", ylva)
    await world.add_participant(karin, programme)
    await world.start(astrid, await invited(world, eva, programme))
    await world.press(astrid, "Ja, jag hjälper till")
    for phone in (karin, ylva):
        await world.say(phone, "/jag")
    before = len(await world.rows(tables.links))
    for press in (ShowColleagues(programme.id), InviteColleague(programme.id, Place.MANAGER), OpenCard(2**40)):
        told = {phone: await world.toast(phone, encode(press)) for phone in (astrid, karin, ylva)}
        assert "kan jag inte öppna" in told[karin]
        assert told[ylva] == told[karin]
        assert told[astrid] == (ONLY_MANAGERS if not isinstance(press, OpenCard) else told[karin])
    assert len(await world.rows(tables.links)) == before


@on_both
async def test_participants_hear_who_has_come_and_reads(world: World) -> None:
    """Once, on a morning, of both who came; nothing about somebody who may not read it, or has gone again."""
    programme = await world.add_programme("Framsteg 2027")
    eva, bo, siv, karin, lars = (
        world.known(one) for one in ("Eva Lind", "Bo Berg", "Siv Dal", "Karin Ek", "Lars Holm")
    )
    await world.add_participant(karin, programme)
    his = await world.add_participant(lars, programme, Role.MENTOR)
    for phone in (bo, siv):
        await come(world, eva, phone, programme)

    def bo_is_the_boss(uow: SqlUnitOfWork) -> None:
        person = uow.people.by_telegram(bo.chat_id)
        assert person is not None
        uow.bonds.add_boss(person.id, his.person_id, told_by=person.id, at=world.clock.now())

    await world.run(bo_is_the_boss)
    heard_before = len(said(karin)), len(said(lars))
    for _ in range(16):
        await world.time_goes_by(timedelta(hours=12))
    new = "är nu också programansvariga för Framsteg 2027, tillsammans med Eva, och kan läsa"
    (told,) = [one for one in said(karin)[heard_before[0] :] if "är nu också" in one]
    assert told.startswith(f"Hej Karin! Bo Berg och Siv Dal {new}")
    (told,) = [one for one in said(lars)[heard_before[1] :] if "är nu också" in one]
    assert told.startswith("Hej Lars! Siv Dal är nu också programansvarig för Framsteg 2027")
    gone = world.known("Ylva Ås")
    await come(world, eva, gone, programme)
    world.forge(gone, encode(LetColleagueGo(await seat(world, gone), sure=True)))
    await world.rest()
    for _ in range(8):
        await world.time_goes_by(timedelta(hours=12))
    assert [one for one in said(karin) if "Ylva" in one] == []
