"""What several tests of the bot begin with."""

import io
import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager

import pytest
import structlog

from bot.log import LogFormat, configure
from handlers import table
from handlers.request import Request, What
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Phrase, Speech, Utterance
from storage.database import Database
from tests.bot.messenger_office import Office
from tests.bot.planted import OPERATOR, Planted
from tests.world import World


@pytest.fixture
async def told(database_url: str) -> AsyncIterator[World]:
    """A world with an operator's chat."""
    async with World(database_url, operator_chat_id=str(OPERATOR)) as world:
        world.person("Operator", telegram_id=OPERATOR).unblock()
        yield world
        world.check_nothing_was_wrong()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the bot wait half a second for an answer of Telegram, and not fifteen: its time-outs take real time."""
    monkeypatch.setattr("bot.app.SECONDS_TO_ANSWER", 0.5)


@pytest.fixture
def planted(monkeypatch: pytest.MonkeyPatch) -> Planted:
    """Handlers of texts that a test can make fail."""
    made = Planted()
    monkeypatch.setitem(table.OTHERS, What.TEXT, made.text)
    return made


@pytest.fixture
def echo(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the bot say every text back, so that a test sees order and number."""

    def say_back(request: Request, _uow: UnitOfWork) -> list[Utterance]:
        return [Speech(request.person.id, (Phrase("plain", {"text": request.text}),))]

    monkeypatch.setitem(table.OTHERS, What.TEXT, say_back)


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


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """The log as the bot writes it."""
    with log_lines() as lines:
        yield lines


@pytest.fixture
async def office(database: Database, database_url: str) -> AsyncIterator[Office]:
    """A messenger at work."""
    async with Office(database, database_url).open() as office:
        yield office
        await office.messenger.finish(0)
