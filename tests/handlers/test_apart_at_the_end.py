"""What a manager has stopped, and what somebody calls urgent, outlives the end of the programme."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import update

from programme.presses.contact import ReachPartner
from programme.usecases.ending import closing
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.report import UnderWay, texts, under_way
from tests.world import World, heard

TUESDAY = datetime(2027, 3, 2, 9, 30, tzinfo=UTC)
MORNINGS = [datetime(2027, 3, 19, 8, 5, tzinfo=UTC), datetime(2027, 4, 20, 8, 5, tzinfo=UTC)]
"""When the end is announced, and when it has come and all are thanked."""
LEADS = ("ses igen", "ses med", "Några ord till", "fortsätter att ses")


@pytest.fixture
def start() -> datetime:
    return TUESDAY


async def _ends_in_april(scene: UnderWay) -> None:
    def ends(uow: SqlUnitOfWork) -> None:
        uow.connection.execute(update(tables.programmes).values(ends_on=date(2027, 4, 16)))
        for key in (scene.pair.adept_id, scene.pair.mentor_id):
            closing.schedule(uow, uow.memberships.get(key), scene.world.clock.now())

    await scene.world.run(ends)


async def test_a_stop_outlives_the_programme(world: World) -> None:
    """Neither is asked to meet the other, or gets a number, before the end or after; the manager decides, not a day."""
    scene = await under_way(world)
    karin, lars, eva = scene.karin, scene.lars, scene.eva
    await _ends_in_april(scene)
    await world.say(eva, "/deltagare")
    await world.press(eva, "Lars Holm, mentor", "Stoppa Lars tills vidare")
    shown = await world.say(eva, "/close")
    assert "stoppat tills vidare" in shown.text
    shown = await world.press(eva, "Karin Ek – Lars Holm")
    assert "Lars är stoppad tills vidare, sedan tisdag 2 mars." in shown.text
    assert "🟢" not in shown.text
    before = {phone: len(phone.heard) for phone in (karin, lars)}
    for morning in MORNINGS:
        await scene.until(morning)
    for phone, other in ((karin, "Lars"), (lars, "Karin")):
        await world.say(phone, "/jag")
        told = phone.heard[before[phone] :]
        assert phone is karin or "Omkring" not in told[-1].text, "no survey is announced to whoever is stopped"
        assert any("Framsteg 2027" in one.text and "Programmet är slut nu." in one.text for one in told)
        for one in told:
            assert other not in one.text, one.text
            assert not any(word in one.text for word in LEADS), one.text
            assert not any(other in label for label in one.labels), one.labels
        refused = await scene.forge(phone, ReachPartner(scene.pair.id))
        assert "inte" in refused
        assert other not in refused
    assert "Lars Holm: klara med varandra" not in texts(eva)
    await world.say(eva, "/attgora")
    matter = await world.press(eva, "Lars Holm")
    assert "Så länge Lars är stoppad visar jag inga kontaktuppgifter" in matter.text
    await world.press(eva, "Låt det vara så")
    assert "Lars är stoppad också nu efter slutet" in heard(eva).text
    assert "Lars Holm" not in (await world.say(eva, "/attgora")).text
    await world.say(eva, "/diplom")
    assert "stoppad tills vidare" in heard(eva).text
    sent = await world.press(eva, "Skicka ett diplom?")
    assert "Inte med här: Lars Holm, stoppad tills vidare." in sent.text
    await world.say(eva, "/deltagare")
    await world.press(eva, "Lars Holm, mentor")
    sure = await world.press(eva, "Låt Lars vara med igen?")
    assert "Programmet är slut." in sure.text
    assert "Ingen får något meddelande om det." in sure.text
    await world.press(eva, "Ja, låt Lars vara med igen")
    assert "Karin" in (await world.say(lars, "/jag")).text, "given free by the manager, each finds the other again"
    await world.press(lars, "Ring Karin")
    assert "070" in "".join(one.text for one in lars.heard[-2:])
    world.check_nothing_was_wrong()


async def test_an_urgent_word_outlives_the_programme(world: World) -> None:
    """Its sender is led nowhere to the partner; the partner reads what everybody reads."""
    scene = await under_way(world)
    karin, lars = scene.karin, scene.lars
    await _ends_in_april(scene)
    await world.say(karin, "/skaver")
    await world.press(karin, "Det är för stor distans mellan oss", "Hoppa över", "Det är bråttom", "Gör inget än")
    await world.press(karin, "Skicka")
    before = {phone: len(phone.heard) for phone in (karin, lars)}
    for morning in MORNINGS:
        await scene.until(morning)
    page = await world.say(karin, "/jag")
    mine = "\n".join(one.text for one in karin.heard[before[karin] :])
    assert "Programmet är slut nu." in mine
    assert not any(word in mine for word in LEADS), mine
    assert "Lars" not in mine, mine
    assert "Det är bra nu" in page.labels
    assert "Omkring" not in page.text, "no survey comes while the private word waits, and none is announced"
    theirs = "\n".join(one.text for one in lars.heard[before[lars] :])
    assert "när du ska ses med Karin före slutet" in theirs
    assert "Men inget hindrar att du och Karin ses igen." in theirs
    assert "ring 112" in (await world.say(karin, "något skaver")).text
    await world.say(karin, "/jag")
    await world.press(karin, "Det är bra nu")
    assert "Lars" in (await world.say(karin, "/jag")).text
    world.check_nothing_was_wrong()
