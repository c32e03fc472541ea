"""Pauses: either side, or the manager, lets a pair rest; its clocks stop, and begin anew when it goes on."""

from datetime import UTC, datetime, timedelta

import pytest

from handlers.callbacks import encode
from programme.due import DueKind
from programme.pair import PairState
from programme.people import Role, State
from programme.presses.match import AskMentor
from programme.presses.seek import LookAtMentor
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.languages import in_both_languages
from tests.scenes.match import karin_and_lars
from tests.scenes.report import TUESDAY, UnderWay, texts, under_way
from tests.world import World, heard

END = datetime(2027, 4, 6, 7, tzinfo=UTC)  # the Tuesday after Easter, 09:00


@pytest.fixture
def start() -> datetime:
    """A working day in the morning."""
    return TUESDAY


async def state(scene: UnderWay) -> PairState:
    found = await scene.world.run(lambda uow: uow.pairs.find(scene.pair.id))
    assert found is not None
    return found.state


@in_both_languages
async def test_a_pause_and_the_return(world: World) -> None:
    """The partner's words are read first; a meeting is asked about; nothing comes meanwhile; then it goes on."""
    words = world.words
    scene = await under_way(world)
    karin, lars = scene.karin, scene.lars
    await scene.plan(datetime(2027, 3, 10, 13, tzinfo=UTC))
    await world.say(karin, "/jag")
    before = lars.messages
    await world.transcript(
        karin,
        [
            ("[Ta en paus]", "Hur länge vill du ha paus med Lars?"),
            ("6 april", "Lars får läsa:"),
        ],
    )
    partners = words("Karin tar en paus till tisdag 6 april. Sedan fortsätter ni två där ni slutade.")
    theirs = words("Ert möte onsdag 10 mars kl. 14.00 gäller om du inte hör något annat.")
    assert partners in heard(karin).text
    assert theirs in heard(karin).text
    assert words("Paus till tisdag 6 april 2027") in heard(karin).text
    assert lars.messages == before
    await world.press(karin, "Ja, så blir det")
    assert words("Då är det paus till tisdag 6 april. Jag hör av mig en vecka innan.") in heard(karin).text
    assert words("Mötet med Lars onsdag 10 mars kl. 14.00 är redan inlagt. Ska det vara kvar?") in heard(karin).text
    assert partners in heard(lars).text
    assert theirs in heard(lars).text
    page = await world.say(lars, "/jag")
    assert words("Du och Karin ses onsdag 10 mars kl. 14.00.") in page.text, "until it is called off they do meet"
    assert words("Mötet som redan är inlagt står kvar:") in page.text
    await world.press(karin, "Avboka mötet?", "Ja, avboka det")
    assert set(await scene.waits()) == {DueKind.PAUSE}
    assert await state(scene) is PairState.PAUSED
    assert words("Du och Karin har paus i Framsteg 2027 till tisdag 6 april.") in (await world.say(lars, "/jag")).text
    said = len(karin.heard), len(lars.heard)
    await scene.until(datetime(2027, 3, 26, 9, tzinfo=UTC))
    assert (len(karin.heard), len(lars.heard)) == said
    await scene.until(datetime(2027, 3, 30, 7, tzinfo=UTC))
    assert words("Pausen med Lars är slut tisdag 6 april, och då sätter ni i gång igen.") in heard(karin).text
    assert len(lars.heard) == said[1]
    await scene.until(END)
    assert words("Pausen är slut, och du och Lars är i gång igen. Har ni en tid för nästa möte?") in heard(karin).text
    assert words("Karin är tillbaka från sin paus, och ni två är i gång igen.") in heard(lars).text
    waits = await scene.waits()
    assert min(waits[DueKind.CADENCE], waits[DueKind.SILENT]) > END + timedelta(weeks=2)
    assert await state(scene) is PairState.ACTIVE
    (kept,) = await world.rows(tables.pauses)
    assert (kept["first_day"].isoformat(), kept["ended_on"].isoformat()) == ("2027-03-02", "2027-04-06")
    assert words("Pausen är slut") not in texts(lars)


async def test_the_last_day_passes_while_nothing_runs(world: World) -> None:
    """The pause ends on its day, the rhythm goes on from there, and what it held back comes apart from the word."""
    scene = await under_way(world)
    karin = scene.karin
    await world.say(karin, "/jag")
    await world.press(karin, "Ta en paus")
    await world.say(karin, "6 april")
    await world.press(karin, "Ja, så blir det")

    def survey(uow: SqlUnitOfWork) -> None:
        uow.dues.put(DueKind.SURVEY, uow.memberships.get(scene.pair.adept_id), END - timedelta(days=5), END)

    await world.run(survey)
    back = END + timedelta(weeks=2)
    await world.time_goes_by(back - world.clock.now())  # at once: nobody acts on what comes in between
    assert "Pausen är slut, och du och Lars är i gång igen." in heard(karin).text
    (kept,) = await world.rows(tables.pauses)
    assert kept["ended_on"].isoformat() == "2027-04-06"
    assert (await scene.waits())[DueKind.SILENT] == datetime(2027, 5, 28, 7, tzinfo=UTC), "7½ weeks from that day"
    held = await world.run(lambda uow: uow.dues.waiting(DueKind.SURVEY, scene.pair.adept_id))
    assert held is not None
    assert held.due_at >= back + timedelta(days=7)


async def test_both_rest_and_the_manager_has_noted_one(world: World) -> None:
    """The two rest while either does; whose pause it is ends it, whoever noted it; the list shows until when."""
    scene = await under_way(world)
    eva, karin, lars = scene.eva, scene.karin, scene.lars
    await world.say(karin, "/jag")
    await world.press(karin, "Ta en paus", "Tills vidare", "Ja, så blir det")
    assert "Om fyra veckor frågar jag hur det blir." in heard(karin).text
    await world.say(eva, "/deltagare")
    label = next(one for one in heard(eva).labels if one.startswith("Lars"))
    await world.press(eva, label, "Paus för Lars")
    await world.press(eva, "Pausa med Karin")
    asked = await world.say(eva, "två veckor")
    assert "Karin får läsa:" in asked.text
    assert "Lars får läsa:" in asked.text
    await world.press(eva, "Ja, så blir det")
    assert "Eva har noterat att du tar en paus med Karin till tisdag 16 mars." in heard(lars).text
    await world.press(karin, "Börja igen nu")
    assert "Din paus är slut. Lars har paus till tisdag 16 mars" in heard(karin).text
    assert await state(scene) is PairState.PAUSED
    assert "pausar till tisdag 16 mars" in (await world.say(eva, "/par")).text
    before = len(karin.heard)
    await world.press(lars, "Börja igen nu")
    assert "Lars är tillbaka från sin paus" in heard(karin).text
    assert len(karin.heard) == before + 1
    assert await state(scene) is PairState.ACTIVE
    assert DueKind.PAUSE not in await scene.waits()


async def test_a_pause_without_a_last_day_and_then_leaving(world: World) -> None:
    """Asked after four weeks and again; on the manager's list after eight; whoever leaves meanwhile ends it."""
    scene = await under_way(world)
    eva, karin = scene.eva, scene.karin
    await world.say(karin, "/jag")
    await world.press(karin, "Ta en paus", "Tills vidare", "Ja, så blir det")
    await scene.until(datetime(2027, 3, 30, 8, tzinfo=UTC))
    assert "Du och Lars har haft paus i 4 veckor. Vill du börja igen?" in heard(karin).text
    await scene.until(datetime(2027, 4, 27, 8, tzinfo=UTC))
    assert "Du och Lars har haft paus i 8 veckor." in heard(karin).text
    assert "och jag frågar igen om fyra veckor." in heard(karin).text
    assert "Lång paus (1)" in (await world.say(eva, "/attgöra")).text
    await world.say(karin, "/jag")
    await world.press(karin, "Sluta i programmet?", "Ja, jag slutar")
    (kept,) = await world.rows(tables.pauses)
    assert kept["ended_on"] is not None
    assert DueKind.PAUSE not in await scene.waits()
    assert "Lång paus" not in (await world.say(eva, "/attgöra")).text


async def test_no_more_adepts_for_now(world: World) -> None:
    """A mentor is put forward to nobody until the day, by the match and by hand, where the reason is said."""
    eva, _, lars, programme = await karin_and_lars(world)
    await world.start(eva)
    await world.say(lars, "/jag")
    await world.transcript(
        lars,
        [
            ("[Ta en paus]", "Hur länge vill du vara utan nya adepter?"),
            ("en månad", "Under tiden kommer inga nya förslag."),
            ("[Ja, så blir det]", "Okej, du får inga förslag om nya adepter före fredag 2 april."),
            ("/jag", "Du får inga förslag om nya adepter före fredag 2 april."),
        ],
    )
    found = await world.run(lambda uow: uow.memberships.in_state(programme.id, State.WAITING))
    seats = {one.role: one for one, _ in found}
    adept, mentor = seats[Role.ADEPT], seats[Role.MENTOR]
    assert "Lars vill inte ha några förslag just nu." in await world.toast(eva, encode(AskMentor(adept.id, mentor.id)))
    looked = await world.toast(eva, encode(LookAtMentor(adept.id, mentor.id)))
    assert "Lars vill inte ha några förslag just nu." in heard(eva).text + looked
    assert "Fråga Lars?" not in heard(eva).labels
    await world.press(lars, "Ta emot förslag igen")
    assert "Nu kan du få förslag om nya adepter igen." in heard(lars).text
    await world.toast(eva, encode(LookAtMentor(adept.id, mentor.id)))
    assert "Fråga Lars?" in heard(eva).labels
