"""The edge: every update once, refusals kindly, our own bugs apologised for, and nothing confirmed too early."""

import asyncio
import io
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from sqlalchemy import text

from handlers import table
from handlers.request import Request, What
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Phrase, Speech, Utterance
from sandbox.botapi.faults import FaultKind
from storage.database import Database, make_engine
from storage.tables import failed_updates, handled_updates, outbox, people
from tests.holding import holding
from tests.patience import eventually
from tests.world import World, said

pytestmark = pytest.mark.usefixtures("log")  # structlog's own way with a traceback takes a second for each


def bring_again(world: World, times: int) -> None:
    """Let Telegram deliver what waits so many times."""
    for waiting in world.server.account.queue.waiting.values():
        waiting.deliveries = times


@pytest.mark.usefixtures("planted")
async def test_the_same_update_five_times(world: World) -> None:
    """An update that Telegram brings five times has its effect once and is answered once."""
    karin = world.person("Karin")
    await world.start(karin)
    before = len(karin.heard)
    karin.send("x")
    bring_again(world, 5)
    await world.rest()
    assert said(karin)[before:] == ["noted x"]
    assert [one["name"] for one in await world.rows(people)] == ["x"]
    assert len(await world.rows(handled_updates)) == 2


async def test_the_same_press_five_times(world: World) -> None:
    """A press that Telegram brings five times is taken once."""
    karin = world.person("Karin")
    await world.start(karin)
    await world.say(karin, "/language")
    before = len(karin.heard)
    karin.press("English")
    bring_again(world, 5)
    await world.rest()
    assert len(karin.heard) <= before + 1
    assert sum("we speak English" in words or "speak" in words.lower() for words in said(karin)[before - 1 :]) >= 1
    assert [one["language"] for one in await world.rows(people)] == ["en"]
    assert await sent_rows(world) == len({one["id"] for one in await world.rows(outbox)})


async def sent_rows(world: World) -> int:
    """Return how many rows were sent."""
    return sum(one["state"] == "sent" for one in await world.rows(outbox))


async def test_a_refused_press_is_answered_by_a_toast(world: World) -> None:
    """A press that can't be taken is answered where it was pressed, with an alert, and nothing is said."""
    karin = world.person("Karin")
    await world.start(karin)
    before = said(karin)
    for data in ("forged", "", "9:zz", "\u202e" * 10, "1" * 64):
        karin.press_forged(data)
    await world.rest()
    assert said(karin) == before
    assert [(toast.text, toast.alert) for toast in karin.toasts] == [
        ("Den frågan är redan stängd. Titta längst ner i chatten.", True)
    ] * 5


@contextmanager
def held(database_url: str) -> Iterator[None]:
    """Hold everybody's rows, as a long transaction of somebody else does."""
    engine = make_engine(database_url)
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text("SELECT id FROM people FOR UPDATE"))
        yield
    engine.dispose()


async def test_a_press_is_answered_after_the_commit(world: World) -> None:
    """The button's clock runs until the effect is stored."""
    karin = world.person("Karin")
    await world.start(karin)
    await world.say(karin, "/language")
    with held(world.database_url):
        karin.press("English")
        await asyncio.sleep(0.2)
        assert karin.toasts == []
        assert not any(one.method == "answerCallbackQuery" for one in world.server.requests)
    await world.rest()
    assert len(karin.toasts) == 1


async def test_a_press_that_is_too_old_to_answer_is_taken(world: World) -> None:
    """Telegram refuses the answer to an old press; its effect stands all the same."""
    karin = world.person("Karin")
    await world.start(karin)
    await world.say(karin, "/language")
    world.server.faults.add(FaultKind.LATE_CALLBACK)
    await world.press(karin, "English")
    assert karin.toasts == []
    assert [one["language"] for one in await world.rows(people)] == ["en"]
    assert await world.rows(failed_updates) == []


@pytest.mark.usefixtures("planted")
async def test_a_slow_answer_to_a_press_holds_up_nobody(world: World, log: io.StringIO) -> None:
    """While Telegram takes its time with one person's press, the next texts of everybody are answered."""
    karin, omar = world.person("Karin"), world.person("Omar")
    await world.start(karin)
    await world.start(omar)
    await world.say(karin, "/language")
    with holding(world.server, "answerCallbackQuery"):
        karin.press("English")
        await eventually(lambda: not len(world.server.account.queue))
        omar.send("x")
        await omar.wait_for("noted x")
        assert karin.toasts == []
        assert "a press could not be answered" not in log.getvalue()  # the bot waits still, and has not given up
    await world.rest()
    assert len(karin.toasts) == 1


async def test_a_group_is_told_once_where_to_talk(world: World) -> None:
    """In a group the bot answers commands and its own arrival, in one line, and nothing else; no one is stored."""
    eva = world.person("Eva Lind")
    group = world.server.people.group(-5, "Team", owner=eva)
    await world.rest()
    assert [message.text for message in group.heard] == [
        "Hej! Jag pratar bara med en person i taget, så att det ni säger stannar där. "
        "Tryck på mitt namn och skriv till mig där."
    ]
    group.send(eva, "hello everybody")
    group.send(eva, f"@{world.server.account.bot.username} hello")
    await world.rest()
    assert len(group.heard) == 1
    group.send(eva, "/start")
    await world.rest()
    assert len(group.heard) == 2
    group.kick_bot(eva)
    await world.rest()
    assert await world.rows(people) == []
    assert await world.rows(outbox) == []


async def test_a_channel_is_left_alone(world: World) -> None:
    """What a channel says needs no answer."""
    channel = world.server.people.channel(-1005, "News", owner=world.person("Eva Lind"))
    await world.rest()
    before = len(channel.heard)
    channel.channel_post("News!")
    await world.rest()
    assert len(channel.heard) == before
    assert await world.rows(failed_updates) == []


async def test_blocking_and_coming_back_is_noted(world: World) -> None:
    """Somebody who blocks the bot can't be reached, until they come back."""
    karin = world.person("Karin")
    await world.start(karin)
    karin.block()
    await world.rest()
    assert (await world.rows(people))[0]["unreachable_since"] is not None
    await world.start(karin)
    assert (await world.rows(people))[0]["unreachable_since"] is None


async def test_two_who_write_to_each_other_do_not_wait_for_each_other(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Units of two people who each say something to the other run side by side without a deadlock."""
    ids: dict[int, int] = {}

    def to_the_other(request: Request, _uow: UnitOfWork) -> list[Utterance]:
        other = next(key for telegram_id, key in ids.items() if telegram_id != request.incoming.user_id)
        return [Speech(other, (Phrase("plain", {"text": request.text}),))]

    monkeypatch.setitem(table.OTHERS, What.TEXT, to_the_other)
    async with World(database_url, speed=200) as world:
        karin, omar = world.person("Karin"), world.person("Omar")
        await world.start(karin)
        await world.start(omar)
        ids.update({one["telegram_id"]: one["id"] for one in await world.rows(people)})
        before = await deadlocks(world)
        for number in range(25):
            karin.send(f"from Karin {number}")
            omar.send(f"from Omar {number}")
            world.clock.turn(timedelta(seconds=1))  # so that it is no flood
        await world.rest()
        assert said(karin)[1:] == [f"from Omar {number}" for number in range(25)]
        assert said(omar)[1:] == [f"from Karin {number}" for number in range(25)]
        assert await deadlocks(world) == before, "in a database that had other tests' people before"


async def deadlocks(world: World) -> int:
    """Return how many deadlocks PostgreSQL had to break; SQLite has one writer and knows of none."""
    database = Database(world.database_url)
    if database.is_sqlite:
        await database.close()
        return 0
    query = text("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")
    found = await database.run(lambda uow: uow.connection.execute(query).scalar_one())
    await database.close()
    return int(found)


async def test_somebody_new_who_comes_twice_at_once_is_one_person(world: World) -> None:
    """Two first updates of one person, handled at once, make one person."""
    karin = world.person("Karin")
    karin.start()
    karin.press_forged("x", karin.send("hello"))
    await world.rest()
    assert len(await world.rows(people)) == 1


async def test_a_quick_answer_waits_until_its_question_is_known_as_sent(world: World) -> None:
    """Somebody who answers before Telegram has told us that the question is out is not told to wait."""
    await world.add_programme()
    karin = world.person("Karin Ek")
    await world.start(karin)
    await world.press(karin, "Jag vill ha en mentor", "Ja, det är okej, och jag har fyllt 18", "Karin Ek")
    world.server.faults.add(FaultKind.LATE_ANSWER, method="sendMessage", seconds=0.3)
    karin.send("karin@example.se")
    await karin.wait_for("Vilket telefonnummer har du?")
    karin.send("070-174 06 05")
    await world.rest()
    assert karin.last.text.startswith("4 av 7")
