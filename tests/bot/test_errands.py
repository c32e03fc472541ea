"""Errands outlive whatever comes in between: kills, a database that is away, two presses, a bug."""

import asyncio
import random
import sys
import threading
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

import pytest
from sqlalchemy import delete, update

from bot import errands
from handlers.callbacks import encode
from programme.errand import MOST_TRIES, ErrandKind
from programme.matching import suggest
from programme.people import Role
from programme.presses.match import StartMatch
from sandbox.phones.people import Phone
from sandbox.phones.server import TelegramServer
from storage import tables
from storage.database import Database, Unavailable
from storage.unit_of_work import SqlUnitOfWork
from tests.bot_process import SPEED, BotProcess, environment
from tests.databases import on_sqlite
from tests.patience import PATIENCE, eventually
from tests.quick_clock import QuickClock
from tests.scenes.match import LOOKING, karin_and_lars, match
from tests.texts import ALL
from tests.world import TOKEN, World, heard

SPEED_OF_BOTH: Final = 50.0
LONGEST_THOUGHT: Final = 0.04  # real seconds from the first word of the bot to the kill
FOUND = "Jag hittade ett förslag i Framsteg 2027."
ALREADY = "Jag letar redan. Svaret kommer här så snart jag är klar."
SORRY = "Något gick fel hos oss, så det blev inga nya förslag den här gången."


def said(phone: Phone, words: str) -> int:
    """Return how many messages of the bot have these words."""
    return sum(words in one.text for one in phone.heard)


class Mortal(World):
    """A world whose bot can run in a process of its own: the clock of both goes by itself."""

    def __init__(self, database_url: str, log: Path) -> None:
        super().__init__(database_url)
        clock = QuickClock(SPEED_OF_BOTH)
        self.clock, self._began = clock, clock.now()  # type: ignore[assignment]
        self.server = TelegramServer(token=TOKEN, clock=clock)
        self._log = str(log)

    def mortal_bot(self) -> BotProcess:
        """Return the bot that can be killed, not started yet."""
        more = {SPEED: str(SPEED_OF_BOTH)}
        return BotProcess(environment(self.server.url, self.database_url, began=self._began, **more), self._log)


@pytest.mark.parametrize(
    ("database_kind", "enough"),
    [
        ("sqlite", 1),
        pytest.param("sqlite", 8, marks=pytest.mark.storm),
        pytest.param("postgresql", 8, marks=pytest.mark.storm),
    ],
    indirect=["database_kind"],
)
async def test_kills_lose_no_match(database_url: str, tmp_path: Path, enough: int) -> None:
    """Killed until enough kills have come between the question and the answer: each question is answered, once."""
    dice, kills, struck, repeats = random.Random(1), 0, 0, 0
    async with Mortal(database_url, tmp_path / "log") as world:
        eva, *_ = await karin_and_lars(world)
        await world.stop_bot()
        bot = world.mortal_bot()
        bot.start()
        while struck < enough:
            kills += 1
            asked, found = said(eva, LOOKING[0]), said(eva, FOUND)
            eva.send("/matcha")
            await eventually(lambda asked=asked: said(eva, LOOKING[0]) > asked)  # type: ignore[misc]
            await asyncio.sleep(dice.uniform(0, LONGEST_THOUGHT))
            await bot.kill()
            struck += said(eva, FOUND) == found
            bot.start()
            await eventually(lambda found=found: said(eva, FOUND) > found)  # type: ignore[misc]
            await world.rest()
            repeats += said(eva, FOUND) - found - 1
            assert await world.rows(tables.errands) == []
        assert await bot.stop() == 0, (tmp_path / "log").read_text()
    sys.stdout.write(f"{struck} of {kills} kills came before the answer, {repeats} answers came twice\n")
    assert repeats <= kills, "only a message that was in the air may come twice"


class Held:
    """The search for a match, held until it is let go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.begun, self._go = 0, threading.Event()
        search = suggest.suggest

        def held(*sides: Any, **more: Any) -> Any:
            self.begun += 1
            self._go.wait(PATIENCE)
            return search(*sides, **more)

        monkeypatch.setattr(suggest, "suggest", held)

    def let_go(self) -> None:
        self._go.set()


async def test_a_second_question_is_not_a_second_errand(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """While a match is looked for, who asks again hears so, by command and by button; then one answer comes."""
    eva, _, _, programme = await karin_and_lars(world)
    held = Held(monkeypatch)
    await world.say(eva, "/matcha")
    await eventually(lambda: held.begun)
    await world.transcript(eva, [("/matcha", ALREADY), ("/match", ALREADY)])
    world.forge(eva, encode(StartMatch(programme.id)))
    await eventually(lambda: said(eva, ALREADY) == 3)
    held.let_go()
    await eventually(lambda: said(eva, FOUND))
    await world.rest()
    assert (held.begun, said(eva, FOUND)) == (1, 1)
    await world.say(eva, "/matcha")  # what is answered can be asked again
    await eventually(lambda: said(eva, FOUND) == 2)


@on_sqlite
async def test_who_manages_no_more_hears_nothing(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """The answer is for a manager: whoever is none any more when it is found gets no names."""
    eva, *_ = await karin_and_lars(world)
    held, seats = Held(monkeypatch), tables.memberships
    await world.say(eva, "/matcha")
    await eventually(lambda: held.begun)
    await world.run(lambda uow: uow.connection.execute(delete(seats).where(seats.c.role == Role.MANAGER.value)))
    held.let_go()
    await eventually(lambda: no_errand(world))
    await world.rest()
    assert not any("Karin" in one.text for one in eva.heard)


async def no_errand(world: World) -> bool:
    """Tell whether every errand is answered."""
    return await world.rows(tables.errands) == []


async def test_the_database_goes_away_in_the_middle(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was found can't be stored: the errand is begun anew when the database is back, and answered once."""
    eva, *_ = await karin_and_lars(world)
    held = Held(monkeypatch)
    await world.say(eva, "/matcha")
    await eventually(lambda: held.begun)
    refused: list[object] = []

    async def away(_database: Database, work: object, *_priority: object) -> None:
        refused.append(work)
        raise Unavailable("the database is away")

    with monkeypatch.context() as outage:
        outage.setattr(Database, "run", away)
        held.let_go()
        await eventually(lambda: refused)
    await world.time_goes_by(timedelta(seconds=10))
    await eventually(lambda: said(eva, FOUND))
    await world.rest()
    assert (held.begun, said(eva, FOUND), said(eva, SORRY)) == (2, 1, 0)


async def test_what_cannot_be_done_is_told(told: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bug, and an errand that was begun again and again: the asker and the operator hear it, and it is over."""
    eva, _, _, programme = await karin_and_lars(told)
    operator = told.known("Operator")
    with monkeypatch.context() as broken:
        broken.setattr(suggest, "suggest", lambda *_sides, **_more: 1 / 0)
        assert SORRY in (await match(told, eva)).text
    assert "match errand given up: ZeroDivisionError" in heard(operator).text
    assert heard(operator).text.split()[1].strip(":") in heard(eva).text, "both read the same mark"

    def begun_before(uow: SqlUnitOfWork) -> None:
        person = uow.people.by_telegram(eva.chat_id)
        assert person is not None
        uow.errands.ask(ErrandKind.MATCH, programme, person, told.clock.now())
        uow.connection.execute(update(tables.errands).values(tries=MOST_TRIES))

    await told.run(begun_before)
    await told.time_goes_by(timedelta(seconds=10))
    await eventually(lambda: said(eva, SORRY) == 2)
    assert (said(eva, FOUND), await told.rows(tables.errands)) == (0, [])
    assert "Karin Ek" in (await match(told, eva)).text, "the bot goes on"


def test_every_kind_is_done_and_apologised_for() -> None:
    """A new kind of errand has its work, and a word for when it can't be done."""
    assert set(errands.WORK) == set(ErrandKind)
    assert {f"{kind}-failed" for kind in ErrandKind} <= set(ALL["sv"])
