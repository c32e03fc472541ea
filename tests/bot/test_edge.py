"""The edge: every update once, refusals kindly, our own bugs apologised for, and nothing confirmed too early."""

import asyncio
import io
import json
import logging
import re
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import structlog
from sqlalchemy import Table, select, text

from bot.faults import AT_MOST_EVERY
from bot.log import LogFormat, configure
from handlers import table
from handlers.request import Request, What
from programme.errors import ProgrammeError
from programme.people import Person
from programme.ports import UnitOfWork
from programme.presses import ChooseLanguage
from programme.speech import Phrase, Speech, Utterance
from sandbox.botapi.faults import FaultKind
from sandbox.phones.people import Phone
from storage.database import Database, make_engine
from storage.ledger import Ledger
from storage.tables import failed_updates, handled_updates, outbox, people
from tests.holding import holding
from tests.patience import eventually
from tests.world import World

OPERATOR = 77


def said(phone: Phone) -> list[str]:
    """Return what somebody sees from the bot."""
    return [message.text for message in phone.heard]


async def rows(world: World, table_: Table) -> list[dict[str, Any]]:
    """Return every row of a table."""
    database = Database(world.database_url)
    found = await database.run(lambda uow: [dict(one) for one in uow.connection.execute(select(table_)).mappings()])
    await database.close()
    return found


@pytest.fixture
async def told(database_url: str) -> AsyncIterator[World]:
    """A world with an operator's chat."""
    async with World(database_url, operator_chat_id=str(OPERATOR)) as world:
        world.person("Operator", telegram_id=OPERATOR).unblock()
        yield world
        world.check_nothing_was_wrong()


class Planted:
    """What the planted handlers do: count texts, and fail where a test wants it."""

    def __init__(self) -> None:
        self.failing: dict[str, Callable[[Request], list[Utterance]]] = {}

    def text(self, request: Request, uow: UnitOfWork) -> list[Utterance]:
        """Note the text in the person's name, so that an effect can be seen, and say how long that is now."""
        name = request.person.name + request.text
        changed = Person(**{**_fields(request.person), "name": name})
        uow.people.save(changed)
        if request.text in self.failing:
            return self.failing[request.text](request)
        return [Speech(request.person.id, (Phrase("plain", {"text": f"noted {name}"}),))]


def _fields(person: Person) -> dict[str, Any]:
    return {name: getattr(person, name) for name in Person.__dataclass_fields__}


@pytest.fixture
def planted(monkeypatch: pytest.MonkeyPatch) -> Planted:
    """Handlers of texts that a test can make fail."""
    made = Planted()
    monkeypatch.setitem(table.OTHERS, What.TEXT, made.text)
    return made


def bug(_request: Request) -> list[Utterance]:
    """Fail as a bug does."""
    raise ZeroDivisionError("secret words of a person")


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
    assert [one["name"] for one in await rows(world, people)] == ["x"]
    assert len(await rows(world, handled_updates)) == 2


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
    assert [one["language"] for one in await rows(world, people)] == ["en"]
    assert await sent_rows(world) == len({one["id"] for one in await rows(world, outbox)})


async def sent_rows(world: World) -> int:
    """Return how many rows were sent."""
    return sum(one["state"] == "sent" for one in await rows(world, outbox))


async def test_a_bug_is_apologised_for(told: World, planted: Planted) -> None:
    """A bug costs one update: undone, kept with its payload, apologised for by id, reported; the next one works."""
    planted.failing["bad"] = bug
    karin = told.person("Karin")
    await told.start(karin)
    await told.say(karin, "good")
    await told.say(karin, "bad")
    apology = said(karin)[-1]
    assert "Något gick fel hos oss" in apology
    [failed] = await rows(told, failed_updates)
    assert failed["error_id"] in apology
    assert failed["payload"]["message"]["text"] == "bad"
    assert failed["telegram_id"] == karin.user.id, "so that it goes with her"
    assert failed["reason"] == "ZeroDivisionError"
    await told.say(karin, "more")
    assert said(karin)[-1] == "noted goodmore"
    operator = told.server.people[OPERATOR]
    assert len(operator.heard) == 1
    assert failed["error_id"] in operator.last.text
    assert "secret words" not in operator.last.text


async def test_an_apology_is_in_the_persons_language(told: World, planted: Planted) -> None:
    """The apology comes in the language that the person speaks with the bot."""
    planted.failing["bad"] = bug
    john = told.person("John", language="en")
    await told.start(john)
    await told.say(john, "bad")
    assert "went wrong" in said(john)[-1]


async def test_the_operator_is_told_of_a_bug_once_a_minute(told: World, planted: Planted) -> None:
    """Ten failures of a kind within a minute are one report; a minute later there is another."""
    planted.failing["bad"] = bug
    phones = [told.person(f"Person{number}") for number in range(5)]
    for phone in phones:
        phone.start()
        phone.send("bad")
    await told.rest()
    assert all("Något gick fel" in said(phone)[-1] for phone in phones)
    operator = told.server.people[OPERATOR]
    assert len(operator.heard) == 1
    await told.clock.sleep_until(told.clock.now() + AT_MOST_EVERY)
    await told.say(phones[0], "bad")
    assert len(operator.heard) == 2


async def test_a_bug_in_a_press(told: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bug behind a button: the button's clock stops, the person hears an apology."""

    def broken(_request: Request, _uow: UnitOfWork, _press: Any) -> list[Utterance]:
        raise ZeroDivisionError

    monkeypatch.setitem(table.PRESSES, ChooseLanguage, broken)
    karin = told.person("Karin")
    await told.start(karin)
    await told.say(karin, "/language")
    await told.press(karin, "English")
    assert "Något gick fel" in said(karin)[-1]
    assert len(karin.toasts) == 1


def missing(request: Request) -> list[Utterance]:
    """Say a text that there is not."""
    return [Speech(request.person.id, (Phrase("no-such-text"),))]


def too_long(request: Request) -> list[Utterance]:
    """Say more than Telegram takes."""
    return [Speech(request.person.id, (Phrase("plain", {"text": "å" * 4097}),))]


def empty(request: Request) -> list[Utterance]:
    """Say nothing at all."""
    return [Speech(request.person.id, ())]


@pytest.mark.parametrize("say", [missing, too_long, empty])
async def test_what_cannot_be_rendered_fails_its_unit(
    told: World, planted: Planted, say: Callable[[Request], list[Utterance]]
) -> None:
    """A missing text, or one that Telegram would refuse, undoes the unit and never reaches the outbox."""
    planted.failing["bad"] = say
    karin = told.person("Karin")
    await told.start(karin)
    await told.say(karin, "bad")
    assert "Något gick fel" in said(karin)[-1]
    assert {one["state"] for one in await rows(told, outbox)} == {"sent"}
    await told.say(karin, "good")
    assert said(karin)[-1] == "noted good"


async def test_a_text_of_just_the_right_length_goes_out(told: World, planted: Planted) -> None:
    """4096 signs after parsing are not too many, however they are written."""
    planted.failing["long"] = lambda request: [Speech(request.person.id, (Phrase("plain", {"text": "&" * 4096}),))]
    karin = told.person("Karin")
    await told.start(karin)
    await told.say(karin, "long")
    assert said(karin)[-1] == "&" * 4096


def refuse(_request: Request) -> list[Utterance]:
    """Refuse as a use case does."""
    raise ProgrammeError("name")


async def test_a_refused_text_is_answered_with_the_reason(told: World, planted: Planted) -> None:
    """A refusal is undone and answered in kind words; it is no fault."""
    planted.failing["bad"] = refuse
    karin = told.person("Karin")
    await told.start(karin)
    await told.say(karin, "bad")
    assert "Skriv både förnamn och efternamn" in said(karin)[-1]
    assert [one["name"] for one in await rows(told, people)] == [""]
    assert await rows(told, failed_updates) == []
    assert told.server.people[OPERATOR].heard == []


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


STRANGE: tuple[dict[str, Any], ...] = (
    {"message": {"message_id": 1}},
    {"message": {"message_id": 1, "date": 1, "chat": "nonsense"}},
    {"message": {"message_id": 1, "date": 1, "chat": {"id": "x", "type": "private"}, "from": {"id": "x"}}},
    {"message": []},
    {"message": {"message_id": 1, "date": "yesterday", "chat": {"id": 5, "type": "private"}, "text": "x"}},
    {"callback_query": {"id": "1", "message": 7}},
    {"callback_query": {"id": 5, "from": {"id": 5}}},
    {"my_chat_member": {"chat": {"id": 5, "type": "private"}}},
    {"something_new": {"id": 5}},
    {"edited_message": None},
    {},
)


@pytest.mark.usefixtures("planted")
async def test_an_update_that_cannot_be_read_stops_nobody(world: World) -> None:
    """Updates in forms that nobody foresaw are kept and confirmed, and the others come through in order."""
    karin = world.person("Karin")
    await world.start(karin)
    queue = world.server.account.queue
    queue.allowed = None
    for number, strange in enumerate(STRANGE):
        karin.send(str(number))
        update_id = queue.put("message", {}, lane="strange")
        assert update_id is not None
        queue.waiting[update_id].update = {"update_id": update_id, **strange}
    await world.rest()
    assert len(queue) == 0
    everything = "".join(str(number) for number in range(len(STRANGE)))
    assert said(karin)[-1] == f"noted {everything}"
    assert 5 <= len(await rows(world, failed_updates)) <= len(STRANGE)


async def test_what_cannot_even_be_kept_is_not_confirmed(
    told: World, planted: Planted, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If the failed update can't be stored either, Telegram keeps it, and it is apologised for later, once."""
    planted.failing["bad"] = bug
    karin = told.person("Karin")
    await told.start(karin)
    tries = []

    def full(*_: object, **__: object) -> None:
        tries.append(1)
        raise OSError("the disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(Ledger, "failed", full)
        karin.send("bad")
        await eventually(lambda: len(tries) >= 2)
        assert len(told.server.account.queue) == 1
        assert await rows(told, failed_updates) == []
    await told.rest()
    assert sum("Något gick fel" in words for words in said(karin)) == 1
    assert len(await rows(told, failed_updates)) == 1


@contextmanager
def log_lines() -> Iterator[io.StringIO]:
    """Collect the log as a machine would read it."""
    stream, root = io.StringIO(), logging.getLogger()
    handlers, level = list(root.handlers), root.level
    configure("INFO", LogFormat.JSON, stream=stream)
    try:
        yield stream
    finally:
        root.handlers = handlers
        root.setLevel(level)
        logging.captureWarnings(capture=False)
        structlog.reset_defaults()


@pytest.fixture(autouse=True)
def log() -> Iterator[io.StringIO]:
    """The log as the bot writes it; structlog's own way with a traceback takes a second for each."""
    with log_lines() as lines:
        yield lines


async def test_one_id_from_update_to_message(told: World, planted: Planted, log: io.StringIO) -> None:
    """The id in the apology is that of the stored rows and of every log line on the way."""
    planted.failing["bad"] = bug
    karin = told.person("Karin")
    await told.start(karin)
    told.server.faults.add(FaultKind.STATUS, method="sendMessage", chat_id=karin.chat_id)
    await told.say(karin, "bad")
    found = re.search(r"Märkt (\w+)", said(karin)[-1])
    assert found is not None
    error_id = found[1]
    lines = [json.loads(line) for line in log.getvalue().splitlines()]
    mine = [line["event"] for line in lines if line.get("correlation") == error_id]
    assert "an update failed" in mine
    assert "a message did not get through" in mine
    assert [one["error_id"] for one in await rows(told, failed_updates)] == [error_id]
    await told.say(karin, "good")
    ids = [one["correlation"] for one in await rows(told, outbox)]
    assert len(ids) == len(set(ids))


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
    assert [one["language"] for one in await rows(world, people)] == ["en"]
    assert await rows(world, failed_updates) == []


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
    assert await rows(world, people) == []
    assert await rows(world, outbox) == []


async def test_a_channel_is_left_alone(world: World) -> None:
    """What a channel says needs no answer."""
    channel = world.server.people.channel(-1005, "News", owner=world.person("Eva Lind"))
    await world.rest()
    before = len(channel.heard)
    channel.channel_post("News!")
    await world.rest()
    assert len(channel.heard) == before
    assert await rows(world, failed_updates) == []


async def test_blocking_and_coming_back_is_noted(world: World) -> None:
    """Somebody who blocks the bot can't be reached, until they come back."""
    karin = world.person("Karin")
    await world.start(karin)
    karin.block()
    await world.rest()
    assert (await rows(world, people))[0]["unreachable_since"] is not None
    await world.start(karin)
    assert (await rows(world, people))[0]["unreachable_since"] is None


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
        ids.update({one["telegram_id"]: one["id"] for one in await rows(world, people)})
        for number in range(25):
            karin.send(f"from Karin {number}")
            omar.send(f"from Omar {number}")
        await world.rest()
        assert said(karin)[1:] == [f"from Omar {number}" for number in range(25)]
        assert said(omar)[1:] == [f"from Karin {number}" for number in range(25)]
        if world.database_url.startswith("postgresql"):
            assert await deadlocks(world) == 0


async def deadlocks(world: World) -> int:
    """Return how many deadlocks PostgreSQL had to break."""
    database = Database(world.database_url)
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
    assert len(await rows(world, people)) == 1


async def test_a_quick_answer_waits_until_its_question_is_known_as_sent(world: World) -> None:
    """Somebody who answers before Telegram has told us that the question is out is not told to wait."""
    await world.add_programme()
    karin = world.person("Karin Ek")
    await world.start(karin)
    await world.press(karin, "Jag vill ha en mentor", "Ja, jag är 18 eller äldre", "Karin Ek")
    world.server.faults.add(FaultKind.LATE_ANSWER, method="sendMessage", seconds=0.3)
    karin.send("karin@example.se")
    await karin.wait_for("Vilket telefonnummer har du?")
    karin.send("070-174 06 05")
    await world.rest()
    assert karin.last.text.startswith("4 av 7")
