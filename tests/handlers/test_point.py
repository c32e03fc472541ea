"""What the adept wants to bring up: written before the meeting, and read by the mentor only after the adept's yes."""

from datetime import UTC, datetime, timedelta

import pytest

from programme.errors import ProgrammeError
from programme.form import Text
from programme.forms.point import POINT
from programme.presses.pair import OpenPair
from programme.presses.point import DropPoint, OpenPoint, SharePoint, WritePoint
from tests.scenes.report import TUESDAY, WEDNESDAY, under_way
from tests.world import World, heard

THE_DAY_BEFORE = datetime(2027, 3, 9, 9, tzinfo=UTC)
LINE = "Jag vågar inte säga nej till chefen"
NO_LINES = (
    *("nej", "Nej.", "NEJ!", "nej tack", "nix", "inget", "Ingenting", "inget särskilt", "inte nu", "inte än"),
    *("vet inte", "vet ej", "no", "Nope", "no thanks", "nothing", "Nothing special", "not now", "don\u2019t know", "-"),
)
LINES = (
    *(
        LINE,
        "Nej är svårt att säga",
        "lön?",
        "1. lön 2. chefen",
        "\U0001f914 semester",
        "torsdag 14.30",
        "070-123 45 67",
    ),
    *("<b>viktigt</b>", "lön\nchefen", "https://exempel.se/plan", "Inget av det vi sa", "=1+1", "ja", "x" * 300),
)


@pytest.fixture
def start() -> datetime:
    """A working day in the morning."""
    return TUESDAY


@pytest.mark.parametrize("said", NO_LINES)
def test_nothing_is_no_line(said: str) -> None:
    """Whoever says that there is nothing is told that nothing has to be written."""
    with pytest.raises(ProgrammeError):
        _check(said)


@pytest.mark.parametrize("said", LINES)
def test_what_is_said_is_kept_as_it_is(said: str) -> None:
    """A line may be about anything, and looks like a day, a number or a formula without being one."""
    assert _check(said) == said


def _check(said: str) -> object:
    check = POINT.step("line").check
    assert check is not None
    return check(Text(said).text)


def test_a_letter_is_no_line() -> None:
    """A line is short; what is longer is asked to be shortened."""
    with pytest.raises(ProgrammeError):
        _check("x" * 301)


async def test_from_the_reminder_to_the_mentor_and_back(world: World) -> None:
    """Karin writes a line under the reminder, shows it, takes it back; Lars gets no message, and Eva never reads it."""
    scene = await under_way(world)
    karin, lars = scene.karin, scene.lars
    await scene.plan()
    await scene.until(THE_DAY_BEFORE)
    (meeting,) = await scene.meetings()
    assert "Skriv något du vill ta upp" in heard(karin).labels
    assert "Skriv något du vill ta upp" not in heard(lars).labels
    sounds = len(lars.heard)
    page = await world.press(karin, "Skriv något du vill ta upp")
    assert "Vad vill du ta upp med Lars när ni ses onsdag 10 mars?" in page.text
    assert "Då behöver du inte skriva något" in (await world.say(karin, "nej tack")).text
    page = await world.say(karin, LINE)
    assert page.labels[:2] == ("Visa för Lars", "Bara för mig")
    await world.press(karin, "Bara för mig")
    assert "Bara du läser det." in heard(karin).text
    assert LINE not in (await world.say(lars, "/jag")).text, "it is not shown before the yes"
    sounds += 1
    await world.press(karin, "Visa för Lars")
    assert "Det ligger klart för Lars att läsa under Var är jag? och i påminnelsen om mötet." in heard(karin).text
    assert len(lars.heard) == sounds, "no message about it"
    assert sum(f"Karin vill ta upp: {LINE}" in one.text for one in lars.messages) == 1, "the reminder has it, in place"
    assert f"Karin vill ta upp: {LINE}" in (await world.say(lars, "/jag")).text
    assert f"Du vill ta upp: {LINE}" in (await world.say(karin, "/jag")).text
    for press in (OpenPoint(meeting.id), WritePoint(meeting.id), SharePoint(meeting.id), DropPoint(meeting.id)):
        assert "Det där kan jag inte öppna" in await scene.forge(lars, press), "it is the adept's"
    await scene.forge(scene.eva, OpenPair(scene.pair.id))
    assert all(LINE not in one.text for one in scene.eva.messages)
    await world.press(karin, "Det du vill ta upp", "Bara för mig")
    assert "Karin vill ta upp" not in (await world.say(lars, "/jag")).text
    assert all("Karin vill ta upp" not in one.text for one in lars.messages if "påminnelse" in one.text)
    # Called off and booked anew: the line is still there.
    await world.say(lars, "/mote")
    await world.press(lars, "Avboka mötet?", "Ja, avboka det")
    assert "avbokat" in await scene.forge(karin, OpenPoint(meeting.id))
    await scene.plan(WEDNESDAY + timedelta(days=2))
    assert f"Du vill ta upp: {LINE}" in (await world.say(karin, "/jag")).text
    await world.press(karin, "Det du vill ta upp", "Skriv om det")
    await world.say(karin, "Lönen")
    await world.press(karin, "Visa för Lars")
    copy = await world.press(karin, "Ta bort det")
    assert "borttaget" in copy.text
    assert "vill ta upp:" not in (await world.say(karin, "/jag")).text


async def test_a_line_is_cleared_a_month_after_the_meeting(world: World) -> None:
    """Until the meeting it stands on the page; it is kept for thirty days more, and then it is gone."""
    scene = await under_way(world)
    await scene.plan()
    await world.say(scene.karin, "/jag")
    await world.press(scene.karin, "Skriv något du vill ta upp")
    await world.say(scene.karin, LINE)
    await world.press(scene.karin, "Visa för Lars")
    (meeting,) = await scene.meetings()
    await scene.until(THE_DAY_BEFORE)
    assert f"Karin vill ta upp: {LINE}" in heard(scene.lars).text, "the reminder was still to come"
    await scene.until(WEDNESDAY + timedelta(hours=3))
    assert LINE not in (await world.say(scene.karin, "/jag")).text
    assert LINE not in (await world.say(scene.lars, "/jag")).text

    async def kept() -> bool:
        return await world.run(lambda uow: uow.points.of_meeting(meeting.id)) is not None

    await scene.until(WEDNESDAY + timedelta(days=29))
    assert await kept()
    await scene.until(WEDNESDAY + timedelta(days=30, hours=2))
    assert not await kept()
