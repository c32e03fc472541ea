"""A day that the manager was to keep has passed: the person who was promised it hears so."""

from datetime import UTC, datetime, timedelta

import pytest

from programme.due import DueKind
from programme.pair import PairState
from storage.tables import due
from tests.languages import in_both_languages
from tests.scenes.match import karin_and_lars
from tests.scenes.pair import put_together
from tests.world import World, said

TUESDAY = datetime(2027, 3, 2, 9, 30, tzinfo=UTC)
DAY = timedelta(days=1)
MORNING = timedelta(hours=8, minutes=5)  # 09:05 in Stockholm, in winter


@pytest.fixture
def start() -> datetime:
    """A working day in the morning."""
    return TUESDAY


async def until(world: World, day: datetime) -> None:
    """Let the days go by one by one, until the morning of a day."""
    while world.clock.now() < day + MORNING:
        await world.time_goes_by(min(DAY, day + MORNING - world.clock.now()))


@in_both_languages
async def test_a_talk_that_never_came(database_url: str, language: str) -> None:
    """Promised by 16 March: on the 18th an honest word with a button to write, and again after three weeks."""
    async with World(database_url, start=TUESDAY, language=language) as world:
        eva, sofia = world.person("Eva Lind"), world.person("Sofia Ek")
        programme = await world.add_programme("Framsteg 2027", eva)
        await world.add_participant(sofia, programme)
        word = world.words(
            "Eva skulle ha hört av sig om ett samtal i Framsteg 2027 senast tisdag 16 mars, "
            "och jag kan inte se att det har blivit av."
        )
        await until(world, datetime(2027, 3, 17, tzinfo=UTC))
        assert not any(word in one for one in said(sofia))
        await until(world, datetime(2027, 3, 18, tzinfo=UTC))
        assert [word in one for one in said(sofia)].count(True) == 1
        assert world.words("Skriv till Eva") in sofia.messages[-1].labels
        await until(world, datetime(2027, 4, 7, tzinfo=UTC))
        assert [word in one for one in said(sofia)].count(True) == 1
        await until(world, datetime(2027, 4, 8, 0, 1, tzinfo=UTC))  # three weeks after the first word, to the second
        assert [word in one for one in said(sofia)].count(True) == 2
        world.check_nothing_was_wrong()


async def test_a_call_that_never_came(world: World) -> None:
    """Promised by Thursday: on Monday an honest word that names no matter; nothing more once it is settled."""
    eva, karin, lars, programme = await karin_and_lars(world)
    await put_together(world, programme, "Karin Ek", "Lars Holm", PairState.ACTIVE)
    await world.start(eva)
    await world.say(karin, "/skaver")
    thanks = await world.press(karin, "Något annat", "Hoppa över", "Prata med mig i veckan", "Ring mig", "Skicka")
    assert "Eva ringer dig senast torsdag 4 mars." in thanks.text
    await until(world, datetime(2027, 3, 5, tzinfo=UTC))
    word = "Hej Karin! Eva skulle ha hört av sig till dig senast torsdag 4 mars"
    assert not any(one.startswith(word) for one in said(karin))
    await until(world, datetime(2027, 3, 8, tzinfo=UTC))
    (told,) = [one for one in said(karin) if one.startswith(word)]
    assert "ring 112" in told
    assert not any("skulle ha hört av sig" in one for one in said(lars))
    await world.say(eva, "/attgora")
    await world.press(eva, "Öppna meddelandet", "Öppna meddelandet", "Klart?", "Ja, det är utrett")
    assert DueKind.CONCERN_LATE.value not in {one["kind"] for one in await world.rows(due)}
