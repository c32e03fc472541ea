"""A manager is away: somebody else hears meanwhile, everybody knows who, and whoever is back is told once."""

from datetime import UTC, date, datetime, timedelta

import pytest

from handlers.callbacks import encode
from programme.absence import Stage
from programme.pair import PairState
from programme.people import Programme
from programme.presses.absence import ChangeAbsence, DeclineStandIn, EndAbsence, ShowAbsence
from programme.presses.colleague import LetColleagueGo, ShowColleagues
from sandbox.phones.people import Phone
from storage import tables
from tests.databases import on_both
from tests.scenes.colleague import come, seat
from tests.scenes.digest import next_digest
from tests.scenes.pair import a_pair
from tests.world import World, heard, said

TUESDAY = datetime(2027, 3, 2, 9, 30, tzinfo=UTC)


@pytest.fixture
def start() -> datetime:
    """A working day in the morning."""
    return TUESDAY


async def with_bo(world: World) -> tuple[Phone, Phone, Phone, Programme]:
    """Return Eva and Bo, who both manage, Karin, who is in a pair with Lars, and their programme."""
    eva, karin, _, pair = await a_pair(world, PairState.ACTIVE)
    bo = world.person("Bo Berg")
    programme = await world.run(lambda uow: uow.programmes.get(pair.programme_id))
    await come(world, eva, bo, programme)
    return eva, bo, karin, programme


async def until(world: World, moment: datetime) -> None:
    """Let the time go by in half days, until a moment."""
    while world.clock.now() < moment:
        await world.time_goes_by(min(timedelta(hours=12), moment - world.clock.now()))


async def ask(world: World, phone: Phone, programme: Programme) -> str:
    """Let a manager begin to say that they are away; return the question."""
    world.forge(phone, encode(ChangeAbsence(programme.id)))
    await world.rest()
    return heard(phone).text


async def stages(world: World) -> list[tuple[str, date, date]]:
    """Return the times away that are stored."""
    return [(one["stage"], one["first_day"], one["last_day"]) for one in await world.rows(tables.absences)]


def letters(phone: Phone) -> list[str]:
    """Return the letters that a manager has got at once."""
    return [one for one in said(phone) if one.startswith("❗")]


@on_both
async def test_a_week_away(world: World) -> None:
    """Eva says it in three answers; Bo hears, gets the letters, is named to Karin; and Eva is told all once, back."""
    eva, bo, karin, programme = await with_bo(world)
    await world.say(eva, "/jag")
    await world.press(eva, f"Programmet {programme.name}", "Vi som håller i programmet")
    asked = await world.press(eva, "Jag är borta en tid")
    assert "Du får inget av det förrän du är tillbaka" in asked.text
    await world.say(eva, "från torsdag")
    chosen = await world.press(eva, "En vecka, till och med onsdag 10 mars")
    assert "Vem rycker in för dig?" in chosen.text
    await world.press(eva, "Bo Berg", "Spara")
    assert "Från torsdag 4 mars till och med onsdag 10 mars rycker Bo in för dig" in heard(eva).text
    before = len(said(bo))
    await until(world, datetime(2027, 3, 3, 8, tzinfo=UTC))
    assert "jag är tyst tills du är tillbaka" in heard(eva).text, "the day before"
    (digest,) = said(bo)[before:]
    assert "Eva är borta från torsdag 4 mars till och med onsdag 10 mars och vill att du rycker in" in digest
    assert digest.count("Eva är borta") == 1
    assert "Jag kan inte rycka in för Eva" in heard(bo).labels
    await until(world, datetime(2027, 3, 4, 8, tzinfo=UTC))
    assert len(said(bo)) == before + 1, "told once, and not again on its first day"
    assert await stages(world) == [(Stage.AWAY, date(2027, 3, 4), date(2027, 3, 10))]
    before = len(said(eva))
    line = "Eva är borta till och med onsdag 10 mars. Så länge är det Bo som hör av sig."
    assert line in (await world.say(karin, "/jag")).text
    question = await world.say(karin, "/skriv")
    assert "Eva är borta till och med onsdag 10 mars. Så länge är det Bo som hör av sig." in question.text
    assert "Skriv det du vill säga till Bo." in question.text
    await world.say(karin, "Kan du ringa mig?")
    await world.press(karin, "Skicka")
    assert "Kan du ringa mig?" in letters(bo)[-1]
    asked = await world.say(karin, "/skaver")
    assert "Bara Bo och Eva läser det du skriver här." in asked.text
    await world.press(karin, "Något annat", "Hoppa över", "Prata med mig i veckan", "Ring mig", "Skicka")
    assert "Bo ringer dig senast" in heard(karin).text
    assert "Ett privat meddelande väntar på dig" in letters(bo)[-1]
    assert "Du rycker in för Eva till och med onsdag 10 mars." in (await world.say(bo, "/attgora")).text
    await until(world, datetime(2027, 3, 10, 20, tzinfo=UTC))
    assert len(said(eva)) == before, "not a word while away"
    await until(world, datetime(2027, 3, 11, 9, tzinfo=UTC))
    back = said(eva)[before:]
    assert len(back) == 1
    assert "Välkommen tillbaka! Bo har ryckt in för dig sedan torsdag 4 mars." in back[0]
    assert await stages(world) == []
    assert "• Eva är tillbaka" in said(bo)[-1]
    assert "Eva är borta" not in (await world.say(karin, "/jag")).text
    await world.say(karin, "/skriv", "Hej igen")
    await world.press(karin, "Skicka")
    assert "Hej igen" in letters(eva)[-1]
    assert "Hej igen" in letters(bo)[-1]
    world.check_nothing_was_wrong()


async def test_back_earlier_and_other_days(world: World) -> None:
    """She changes the days, which tells Bo again; and one press brings her back, with a digest about all of it."""
    eva, bo, karin, programme = await with_bo(world)
    await ask(world, eva, programme)
    await world.say(eva, "8–19 mars")
    await world.press(eva, "Bo Berg", "Spara")
    world.forge(eva, encode(ShowAbsence(programme.id)))
    await world.rest()
    assert "Du är borta från måndag 8 mars till och med fredag 19 mars" in heard(eva).text
    await world.press(eva, "Ändra dagarna")
    await world.press(eva, "I dag")
    await world.say(eva, "tre veckor")
    await world.press(eva, "Bo Berg", "Spara")
    assert await stages(world) == [(Stage.AWAY, date(2027, 3, 2), date(2027, 3, 22))], "it begins at once"
    assert heard(bo).text.startswith("❗ Eva är borta från tisdag 2 mars till och med måndag 22 mars"), "at once"
    await world.say(karin, "/skriv", "Är någon där?")
    await world.press(karin, "Skicka")
    assert letters(eva) == []
    told = len(said(bo))
    for _ in range(2):
        world.forge(eva, encode(EndAbsence(programme.id)))
        await world.rest()
    assert "Du är inte borta" in heard(eva).text
    assert any("Välkommen tillbaka!" in one for one in said(eva))
    await until(world, datetime(2027, 3, 3, 9, tzinfo=UTC))
    assert "Obesvarade meddelanden (1)" in (await world.say(eva, "/attgora")).text
    (back,) = said(bo)[told:]
    assert "Eva är tillbaka i" in back
    assert "Ett meddelande som kom under tiden väntade på svar då. Kom gärna överens om vem som svarar." in back
    assert "8 mars" not in back, "the plan that she changed on the same day was told to nobody"


async def test_nobody_else_is_there(world: World) -> None:
    """Alone she is offered an invitation; two can't be away at once; an old plan falls when Bo leaves."""
    eva, bo, _, programme = await with_bo(world)
    lone = await world.add_programme("Annat 2027", eva)
    assert "Bjud in någon först" in await ask(world, eva, lone)
    await ask(world, eva, programme)
    await world.say(eva, "hela juli")
    await world.press(eva, "Bo Berg", "Spara")
    assert "Borta även från Annat 2027?" in heard(eva).labels
    await ask(world, bo, programme)
    await world.say(bo, "vecka 28")
    await world.press(bo, "Eva Lind")
    assert "Eva kan inte rycka in just de dagarna" in await world.toast(bo, "Spara")
    await world.say(bo, "/avbryt")
    world.forge(bo, encode(LetColleagueGo(await seat(world, bo), sure=True)))
    await world.rest()
    assert await stages(world) == []
    assert "Ingen annan kan rycka in för dig" in await next_digest(world, eva)


async def test_only_who_is_away_may_read_it(world: World) -> None:
    """Bo is Karin's mentor: her private word reaches Eva where she is, both knew so before, and Bo hears nothing."""
    eva, karin, lars, pair = await a_pair(world, PairState.ACTIVE)
    programme = await world.run(lambda uow: uow.programmes.get(pair.programme_id))
    await come(world, eva, lars, programme)
    await ask(world, eva, programme)
    await world.press(eva, "I dag", "2 veckor, till och med måndag 15 mars")
    await world.press(eva, "Lars Holm", "Spara")
    assert "Lars har en nära koppling till någon i programmet" in heard(eva).text
    asked = await world.say(karin, "/skaver")
    assert "Eva är borta till och med måndag 15 mars och kan dröja med svaret." in asked.text
    assert "Bara Eva läser det du skriver här." in asked.text
    before = len(letters(lars))
    await world.press(karin, "Något annat", "Hoppa över", "Prata med mig i veckan", "Ring mig", "Skicka")
    assert "Ett privat meddelande väntar på dig" in letters(eva)[-1]
    assert len(letters(lars)) == before


async def test_a_stand_in_leaves(world: World) -> None:
    """Somebody else who is there steps in, and hears so; whoever is away hears nothing of it."""
    eva, bo, _, programme = await with_bo(world)
    siv = world.person("Siv Dal")
    await come(world, eva, siv, programme)
    await ask(world, eva, programme)
    await world.press(eva, "I dag", "En vecka, till och med måndag 8 mars")
    await world.press(eva, "Bo Berg", "Spara")
    before = len(said(eva))
    world.forge(bo, encode(LetColleagueGo(await seat(world, bo), sure=True)))
    await world.rest()
    assert any("Eva är borta" in one and "vill att du rycker in" in one for one in said(siv))
    assert len(said(eva)) == before
    assert "Siv rycker in" in (await world.say(eva, "/attgora")).text
    await until(world, datetime(2027, 3, 4, 9, tzinfo=UTC))
    begun = "Eva är borta från tisdag 2 mars till och med måndag 8 mars. Siv rycker in."
    digests = [one for one in said(siv) if begun in one]
    assert len(digests) == 1, "it began after the digest of that day: the next one tells it, and no other"


async def test_a_stand_in_declines(world: World) -> None:
    """Bo can't, so Siv is asked, and Eva sees who does; when Siv can't either, what comes reaches Eva again."""
    eva, bo, karin, programme = await with_bo(world)
    siv = world.person("Siv Dal")
    await come(world, eva, siv, programme)
    await ask(world, eva, programme)
    await world.press(eva, "I dag", "En vecka, till och med måndag 8 mars")
    await world.press(eva, "Bo Berg", "Spara")
    world.forge(eva, encode(EndAbsence(programme.id)))
    await world.rest()
    told = said(bo)[-1]
    assert "vill att du rycker in" in told, "back with nothing waiting: the next digest says so"
    assert "väntar redan" not in told
    await ask(world, eva, programme)
    await world.press(eva, "I dag", "En vecka, till och med måndag 8 mars")
    await world.press(eva, "Bo Berg", "Spara")
    await world.say(karin, "/skriv", "Är någon där?")
    await world.press(karin, "Skicka")
    cannot = next(one for one in reversed(bo.messages) if "Jag kan inte rycka in" in one.labels)
    answer = await world.press(bo, "Jag kan inte rycka in")
    assert f"Du rycker inte in för Eva i {programme.name}: det gör Siv. Jag skriver det till Eva." in answer.text
    assert "deltagarna ser ditt namn. Ett väntar redan på svar. Passar det inte" in heard(siv).text
    assert "Siv rycker in" in (await world.say(eva, "/attgora")).text
    assert "redan stängd" in await world.toast(bo, "Jag kan inte rycka in", message_id=cannot.message_id)
    assert "redan stängd" in await world.toast(eva, encode(DeclineStandIn(await seat(world, eva))))
    world.forge(siv, encode(ShowColleagues(programme.id)))
    await world.rest()
    answer = await world.press(siv, "Jag kan inte rycka in för Eva")
    assert "Ingen annan kan heller, så brev och privata meddelanden kommer till Eva som vanligt." in answer.text
    assert await stages(world) == []
    told = await next_digest(world, eva)
    assert "och ingen annan kan heller. Så brev och privata meddelanden kommer till dig" in told
    assert "I stället rycker Siv in" not in told, "it is true no more"
    assert "men ingen kan rycka in i" in await next_digest(world, bo), "who has declined is not asked again"
    await world.say(karin, "/skriv", "Hallå?")
    await world.press(karin, "Skicka")
    assert "Hallå?" in letters(eva)[-1]
    world.check_nothing_was_wrong()
