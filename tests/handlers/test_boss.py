"""A manager says to be somebody's boss, and from then on reads nothing of what that person tells the managers."""

from dataclasses import replace

import pytest

from handlers.callbacks import encode
from programme.forms.survey import SURVEY
from programme.pair import End, Fit, FitAnswer, PairState
from programme.people import Membership, Note, Programme, Role
from programme.presses.boss import AmBoss, IsNoBoss
from programme.presses.interview import OpenInterview
from programme.presses.note import WriteNote
from programme.presses.pair import OpenPair
from programme.presses.people import OpenCard
from programme.survey import Survey
from sandbox.phones.people import Phone
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.digest import next_digest
from tests.scenes.match import approve
from tests.scenes.pair import put_together
from tests.world import World, heard

SECRETS = ("Vi talar förbi varandra", "Svårt att säga nej", "Karin behöver tid", "Kan du ringa mig", "Så där")


async def two_managers(world: World) -> tuple[Phone, Phone, Phone, Programme, Membership]:
    """Let Eva and Bo manage, and Karin have told everything: in the talk, a letter, a note and a survey."""
    eva, bo = world.known("Eva Lind"), world.known("Bo Berg")
    programme = await world.add_programme("Framsteg 2027", eva, bo)
    karin = world.person("Karin Ek")
    mine = await world.add_participant(karin, programme)
    await approve(world, mine, challenges="Svårt att säga nej")

    def told(uow: SqlUnitOfWork) -> None:
        now = world.clock.now()
        uow.notes.add(Note(0, mine.id, mine.person_id, "Karin behöver tid", now))
        answers = {"together": "so-so", "gives": "not-well", "rhythm": "right", "words": "Vi talar förbi varandra"}
        uow.surveys.add(Survey(0, mine.id, SURVEY.name, now, now, answers))

    await world.run(told)
    await world.say(karin, "/skriv", "Kan du ringa mig")
    await world.press(karin, "Skicka")
    return eva, bo, karin, programme, mine


async def card(world: World, phone: Phone) -> str:
    await world.say(phone, "/deltagare")
    return (await world.press(phone, "Karin Ek, adept")).text


async def closed_to(world: World, phone: Phone, presses: list[OpenCard | OpenInterview | WriteNote | OpenPair]) -> None:
    for press in presses:
        assert "Det där kan jag inte öppna åt dig." in await world.toast(phone, encode(press)), press


async def test_a_boss_reads_nothing(world: World) -> None:
    """The boss is asked once more, keeps the contact details, and Bo reads the rest, of the partner too."""
    eva, bo, karin, programme, mine = await two_managers(world)
    lars = world.person("Lars Holm")
    await approve(world, await world.add_participant(lars, programme, Role.MENTOR))
    await put_together(world, programme, "Karin Ek", "Lars Holm", PairState.ACTIVE)
    before = await card(world, eva)
    assert all(one in before for one in SECRETS[:4])
    asked = await world.press(eva, "Jag är chef för Karin")
    assert "De läses av Bo i stället. Bara en annan programansvarig kan ändra det sedan." in asked.text
    told = await world.press(eva, "Ja, jag är chef för den personen")
    assert "läses nu av Bo, och inte av dig" in told.text
    after = await card(world, eva)
    assert "karin@exempel.se" in after
    assert "Du är chef för Karin." in after
    assert [one for one in SECRETS if one in after] == []
    await closed_to(world, eva, [OpenInterview(mine.id), WriteNote(mine.id)])
    assert "Obesvarade meddelanden" not in (await world.say(eva, "/attgora")).text
    bos = await card(world, bo)
    assert all(one in bos for one in SECRETS[:4])
    assert "Skriv till Bo" in (await world.say(karin, "/jag")).labels
    await world.say(lars, "/skriv", "Det går trögt med Karin")
    await world.press(lars, "Skicka")
    await world.say(eva, "/deltagare")
    shown = (await world.press(eva, "Lars Holm, mentor")).text
    assert "Du är chef för en person som Lars är eller har varit i ett mentorpar med." in shown
    assert "lars@exempel.se" in shown
    assert "går trögt" not in "".join(one.text for one in eva.heard)
    assert "går trögt" in heard(bo).text


async def test_only_another_manager_takes_it_back(world: World) -> None:
    """Eva can't open again what she closed; Bo can, from the card."""
    eva, bo, _, _, mine = await two_managers(world)
    assert mine.person_id
    me = await world.run(lambda uow: uow.people.by_telegram(eva.chat_id))
    assert me is not None
    await world.say(eva, "/hjalp")
    await world.toast(eva, encode(AmBoss(mine.id, sure=True)))
    for press in (IsNoBoss(mine.id, me.id), AmBoss(mine.id)):
        assert await world.toast(eva, encode(press)), "refused"
    await card(world, bo)
    done = await world.press(bo, "Eva är inte chef för Karin")
    assert "Eva är inte chef för Karin" in done.text
    assert "Svårt att säga nej" in await card(world, eva)


@pytest.mark.parametrize("ended", [False, True])
async def test_a_manager_who_is_the_mentor(world: World, ended: bool) -> None:
    """Her adept's card is as short as the pair's card is closed, during the year and after it."""
    eva, bo, karin, programme, mine = await two_managers(world)
    evas = await world.add_participant(eva, programme, Role.MENTOR)
    await approve(world, evas)
    pair = await put_together(
        world, programme, "Karin Ek", "Eva Lind", PairState.FIT_ASKED, outcome_at=world.clock.now()
    )
    if ended:
        await world.run(lambda uow: uow.pairs.save(replace(pair, state=PairState.ENDED, end=End.CLOSED)))
    seen = await card(world, eva)
    assert "Du och Karin är eller har varit ett mentorpar." in seen
    assert "läses av Bo, och inte av dig" in seen
    assert [one for one in SECRETS if one in seen] == []
    await closed_to(world, eva, [OpenInterview(mine.id), WriteNote(mine.id), OpenPair(pair.id)])
    assert "Obesvarade meddelanden" not in (await world.say(eva, "/attgora")).text
    assert "Skriv till Bo" in (await world.say(karin, "/jag")).labels
    bos = await card(world, bo)
    assert all(one in bos for one in SECRETS[:4])


async def test_news_of_her_own_pair_does_not_reach_the_mentor(world: World) -> None:
    """When both have said how it felt, only the manager outside the pair hears of it."""
    eva, bo, karin, programme, _ = await two_managers(world)
    await approve(world, await world.add_participant(eva, programme, Role.MENTOR))
    pair = await put_together(
        world, programme, "Karin Ek", "Eva Lind", PairState.FIT_ASKED, outcome_at=world.clock.now()
    )

    def mentor_answered(uow: SqlUnitOfWork) -> None:
        uow.fits.put(FitAnswer(0, pair.id, Role.MENTOR, Fit.YES, world.clock.now()))

    await world.run(mentor_answered)
    await world.say(bo, "/hjalp")
    await world.say(eva, "/hjalp")
    await world.say(karin, "/jag")
    await world.press(karin, "Svara på frågan")
    assert "Bara Bo ser vad du svarar." in heard(karin).text
    await world.press(karin, "Nej, helst inte")
    assert "Efter första mötet (1)\n• Karin Ek och Eva Lind" in await next_digest(world, bo)
    assert "Efter första mötet" not in await next_digest(world, eva)


async def test_nobody_left_to_look_after_them(world: World) -> None:
    """The only manager hears what it means before she says that she is the boss."""
    eva = world.known("Eva Lind")
    programme = await world.add_programme("Framsteg 2027", eva)
    await world.add_participant(world.person("Karin Ek"), programme)
    await card(world, eva)
    asked = await world.press(eva, "Jag är chef för Karin")
    assert "Ingen annan kan läsa dem heller" in asked.text
    await world.press(eva, "Nej, låt det vara")
    assert await world.rows(tables.bosses) == []
