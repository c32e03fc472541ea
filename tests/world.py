"""The real bot in a small world: our Bot API server, a fresh database, and people with phones.

The bot is the one that `python -m bot run` starts, over real HTTP, on a clock that runs faster. A test says what
somebody does and looks at what their phone shows.
"""

import asyncio
from types import TracebackType
from typing import Any, Self

from bot.app import Mentorbot
from bot.settings import Settings
from sandbox.botapi.server import BotApiServer
from sandbox.people import Message, Phone
from storage.database import Database
from tests.quick_clock import QuickClock

TOKEN = f"123456:{'A' * 35}"
EVA = 1001  # the manager's Telegram id


def settings_for(url: str, database_url: str, **more: object) -> Settings:
    """Return the settings of a bot in this world."""
    values: dict[str, Any] = {
        "_env_file": None,
        "bot_token": TOKEN,
        "bot_api_url": url,
        "database_url": database_url,
        "manager_ids": str(EVA),
        "http_listen": "",
        **more,
    }
    return Settings(**values)


class World:
    """Everything that is there while a test runs."""

    def __init__(self, database_url: str, *, language: str = "sv", speed: float = 50.0, **settings: object) -> None:
        self.database_url = database_url
        self.language = language
        self.clock = QuickClock(speed)
        self.server = BotApiServer(token=TOKEN, clock=self.clock)
        self._more = settings
        self._stop = asyncio.Event()
        self._running: asyncio.Task[None] | None = None
        self._next_id = 2000

    async def __aenter__(self) -> Self:
        await self.server.__aenter__()
        await self.start_bot()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop_bot()
        await self.server.__aexit__(kind, error, trace)

    @property
    def settings(self) -> Settings:
        """The settings the bot is started with."""
        return settings_for(self.server.url, self.database_url, **self._more)

    async def start_bot(self) -> Mentorbot:
        """Start the bot and wait until it serves."""
        self._stop = asyncio.Event()
        bot = Mentorbot.from_settings(self.settings, self.clock)
        self._running = asyncio.ensure_future(bot.run(self._stop))
        account = self.server.account
        async with asyncio.timeout(20):
            while not (account.queue.is_polled or account.webhook.url):
                if self._running.done():
                    await self._running
                await asyncio.sleep(0.01)
        return bot

    async def stop_bot(self) -> None:
        """Stop the bot as SIGTERM does."""
        if self._running is not None:
            self._stop.set()
            running, self._running = self._running, None
            await running

    def person(self, name: str, *, language: str | None = None, telegram_id: int | None = None) -> Phone:
        """Give somebody a phone: the manager when `name` is Eva Lind."""
        first, _, last = name.partition(" ")
        if telegram_id is None:
            self._next_id += 1
            telegram_id = EVA if name == "Eva Lind" else self._next_id
        return self.server.people.add(telegram_id, first, last or None, language_code=language or self.language)

    async def rest(self) -> None:
        """Wait until nothing is under way: every update confirmed, every message sent."""
        database = Database(self.database_url)
        try:
            async with asyncio.timeout(30):
                while True:
                    await self.server.settled(timeout=25, quiet=0.02)
                    if not await database.run(lambda uow: uow.outbox.count_waiting()):
                        return
        finally:
            await database.close()

    async def say(self, phone: Phone, *texts: str) -> Message:
        """Let somebody write; return the newest message they then see from the bot."""
        for text in texts:
            phone.send(text)
            await self.rest()
        return heard(phone)

    async def press(self, phone: Phone, *labels: str) -> Message:
        """Let somebody press buttons; return the newest message they then see from the bot."""
        for label in labels:
            phone.press(label)
            await self.rest()
        return heard(phone)

    async def start(self, phone: Phone, payload: str | None = None) -> Message:
        """Let somebody open the bot."""
        phone.start(payload)
        await self.rest()
        return heard(phone)

    def check_nothing_was_wrong(self) -> None:
        """Fail if anything was sent that Telegram would refuse."""
        assert self.server.violations == []
        refused = [(one.method, one.description) for one in self.server.requests if one.status == 400]
        harmless = ("message is not modified", "query is too old", "message can't be edited")
        assert [one for one in refused if not any(word in str(one[1]) for word in harmless)] == []


def heard(phone: Phone) -> Message:
    """Return the newest message somebody sees from the bot."""
    assert phone.last is not None, "the bot has said nothing"
    return phone.last
