"""The guide: read page by page in one message, by everybody with a place, and offered once when its time has come."""

from dataclasses import replace
from datetime import timedelta

from handlers.callbacks import encode
from programme.meeting import MeetingState
from programme.pair import End, PairState
from programme.people import Preset, Role, State
from programme.presses.colleague import Place
from programme.presses.guide import Chapter, ShowGuide
from programme.usecases.common import guide
from programme.usecases.common.two import two_of
from storage.unit_of_work import SqlUnitOfWork
from tests.documents.looked_at import text_of
from tests.scenes.colleague import invited
from tests.scenes.first_meeting import in_touch
from tests.scenes.wording import worded
from tests.world import World, heard

ALL, NEXT, GUIDE, PDF = "Alla råd", "Nästa →", "Råd på vägen", "Hämta som PDF"


async def test_read_from_the_first_page_to_the_last(world: World) -> None:
    """Each page takes the place of the one before, next and back lead through all of them, and /me stays above."""
    programme = await world.add_programme()
    karin = world.person("Karin Åberg")
    await world.add_participant(karin, programme)
    await world.say(karin, "/jag")
    first = await world.press(karin, GUIDE)
    count = len(karin.messages)
    assert first.labels[: len(Chapter) - 1] == (
        *("För dig som är adept", "För dig som är mentor", "Första mötet", "Det moraliska kontraktet"),
        *("Bra frågor", "Återkoppling", "När det inte fungerar", "Ett bra avslut"),
    )
    page = await world.press(karin, "För dig som är adept")
    assert page.text.startswith("För dig som är adept (1 av 2)")
    assert page.labels == (NEXT, ALL, PDF)
    read = [page.text]
    while NEXT in page.labels:
        page = await world.press(karin, NEXT)
        read.append(page.text)
    assert len(set(read)) == len(guide.LEAVES)
    assert "slutar" in page.text, "the ending names the last day"
    assert page.labels == ("← Föregående", ALL, PDF)
    assert (await world.press(karin, "← Föregående")).text == read[-2]
    assert (await world.press(karin, ALL)).text == first.text
    assert len(karin.messages) == count
    await world.press(karin, PDF)
    whole = text_of(heard(karin).document or b"")
    await world.press(karin, "Ett bra avslut", PDF)
    chapter = text_of(heard(karin).document or b"")
    assert "Det är du som driver." in whole
    assert "Det är du som driver." not in chapter
    assert "Bestäm i god tid vilket möte som blir det sista" in whole
    assert "Bestäm i god tid vilket möte som blir det sista" in chapter
    said = "\n".join(read)
    assert "Bara Eva ser" in said
    assert "Tanken är ett möte var femte till sjätte vecka." in said
    assert "• Adepten driver på, förbereder mötena" in said, "the contract's own words"


async def test_everybody_with_a_place_reads_and_nobody_else(world: World) -> None:
    """Managers, assistants, those who have left, and all after the end; of a programme that is not one's own, nothing.

    What differs between programmes is that of the one that is read: rhythm, length, and the contract's own words.
    """
    eva, bo, karin = (world.person(name) for name in ("Eva Lind", "Bo Ek", "Karin Åberg"))
    programme = await world.add_programme("Framsteg 2027", eva)
    await world.start(bo, await invited(world, eva, programme, Place.ASSISTANT))
    await world.press(bo, "Ja, jag hjälper till")
    await world.add_participant(karin, programme, Role.MENTOR, state=State.WITHDRAWN)
    changed = replace(programme, preset=Preset.ENTREPRENEUR)
    await world.run(lambda uow: uow.programmes.save(changed))
    await worded(world, "Löften i kontraktet på svenska", "Vi ses på riktigt.\nVi hör av oss i tid.")
    for phone in (eva, bo):
        assert "Så här läser adepter och mentorer råden i Framsteg 2027." in (await world.say(phone, "/rad")).text
    assert "Vad vill du läsa om?" in (await world.say(karin, "/guide")).text
    for phone in (eva, bo, karin):
        page = await world.press(phone, "Det moraliska kontraktet")
        assert "• Vi ses på riktigt.\n• Vi hör av oss i tid." in page.text
        assert "driver på" not in page.text
        page = await world.press(phone, NEXT, NEXT)
        assert "Tanken är 12 möten på ungefär 4 timmar." in page.text
    nils = world.person("Nils Ny")
    assert "Vill du vara med, så skriv /start." in (await world.say(nils, "/råd")).text
    for press in (ShowGuide(programme.id, Chapter.ADEPT), ShowGuide(2**40, Chapter.CONTENTS)):
        assert "Det där kan jag inte öppna åt dig." in await world.toast(nils, encode(press))
    assert "redan stängd" in await world.toast(karin, encode(ShowGuide(programme.id, Chapter.ENDING, 1)))
    other = world.person("Olga Alm")
    second = await world.add_programme("Nystart 2027", other)
    await world.add_participant(karin, second)
    page = await world.say(karin, "/guide")
    assert page.labels[:2] == ("✓ Nystart 2027", "Framsteg 2027")
    await world.time_goes_by(timedelta(days=400))
    await world.say(karin, "/guide")
    assert "Bara Eva ser" in (await world.press(karin, "Framsteg 2027", "Första mötet", NEXT)).text


async def test_offered_once(world: World) -> None:
    """The role comes with the first contacts, the first meeting with its day, questions with the second reminder."""
    _, karin, lars = await in_touch(world)
    assert "Råd: För dig som är adept" in heard(karin).labels
    assert "Råd: För dig som är mentor" in heard(lars).labels
    count = len(karin.messages)
    await world.press(karin, "Råd: För dig som är adept")
    assert len(karin.messages) == count + 1, "the contacts stay where they are"
    await world.press(lars, "Vi har bokat en tid")
    await world.say(lars, "9 mars", "14.30", "Kafé Bryggan")
    await world.press(lars, "Spara mötet")
    for phone in (karin, lars):
        assert "Råd: Första mötet" in heard(phone).labels
    await world.press(lars, "Ändra tiden")
    await world.say(lars, "10 mars", "14.30")
    await world.press(lars, "Spara mötet")
    for phone in (karin, lars):
        assert "Råd: Första mötet" not in heard(phone).labels, "moved, it is offered no more"
    await world.run(_offered_later)


def _offered_later(uow: SqlUnitOfWork) -> None:
    """Ask what comes with the reminders of the pair's next meetings, and with a mentor's second contacts."""
    (adept, *_) = uow.memberships.in_state(1, State.WAITING)
    (first,) = uow.pairs.of_membership(adept[0].id)
    active = replace(first, state=PairState.ACTIVE)
    (met,) = uow.meetings.of_pair(first.id)
    assert guide.with_reminder(uow, first, met) == ()
    offers = []
    for day in (30, 60):
        uow.meetings.save(replace(met, state=MeetingState.HELD))
        met = uow.meetings.add(replace(met, id=0, starts_at=met.starts_at + timedelta(days=day)))
        offers.append(len(guide.with_reminder(uow, active, met)))
    assert offers == [1, 0]
    offers = []
    for end in (None, End.REMATCHED, End.ADEPT_OBJECTED):
        uow.pairs.save(replace(first, state=PairState.ENDED if end else PairState.ACTIVE, end=end))
        second = replace(first, id=2**30)
        offers.append(len(guide.with_contacts(uow, two_of(uow, second), Role.MENTOR)))
    assert offers == [0, 0, 1]
