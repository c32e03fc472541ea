"""Updates from Telegram, whose queue the bot relies on: no update is confirmed before its effects are stored.

Each chat's updates are handled in order, chats side by side: however many updates one chat has, each other chat waits
for the unit of work of one of them at most. After a crash the first updates are taken one at a time and counted, so
that an update that kills the process is put aside after three tries. How updates come, and how they are confirmed, is
the business of `bot/polling.py` and `bot/web.py`.
"""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import structlog
from telegram.error import BadRequest, InvalidToken, RetryAfter, TelegramError

from bot.edge import Edge
from bot.raw import Raw, chat_id, is_message, update_id
from bot.request import asked_to_wait
from bot.tasks import until
from programme.clock import Clock
from storage.database import Database, Unavailable

log = structlog.get_logger(__name__)

SHORTEST_WAIT = timedelta(seconds=0.5)
LONGEST_WAIT = timedelta(seconds=30)
LONGEST_WAIT_FOR_DATABASE = timedelta(seconds=5)
MOST_ATTEMPTS = 3


@dataclass(slots=True)
class Intake:
    """The intake: gives updates to the edge, each chat's in order.

    Attributes:
        careful: how many updates are still to be taken one at a time and counted, since the last run crashed.
        stopping: set when no more updates should be taken.
    """

    edge: Edge
    database: Database
    clock: Clock
    careful: int = 0
    stopping: asyncio.Event = field(default_factory=asyncio.Event)
    _locks: dict[int, asyncio.Lock] = field(default_factory=lambda: defaultdict(asyncio.Lock))
    _here: dict[int, int] = field(default_factory=lambda: defaultdict(int))  # how many are in a chat or wait there
    _counted_here: set[int] = field(default_factory=set)
    _one_at_a_time: asyncio.Lock = field(default_factory=asyncio.Lock)
    _gave_up: bool = False

    async def take(self, raw: Raw) -> None:
        """Handle one update in its chat's turn.

        Raises:
            Unavailable: the database is away.
        """
        async with self._turn(raw):
            await self._receive(raw)

    async def insist(self, raw: Raw) -> None:
        """Handle one update in its chat's turn, however long the database is away.

        Raises:
            Unavailable: the bot stopped while the database was away; the update must not be confirmed.
        """
        async with self._turn(raw):
            await self._until_stored(raw)

    @asynccontextmanager
    async def _turn(self, raw: Raw) -> AsyncIterator[None]:
        """Hold an update's turn in its chat; a message also waits for the answer that is on its way to the chat.

        A message waits until the answer has arrived or failed that was on its way when the message came in: that one
        alone can have been read before. A press needs no wait.
        """
        chat = chat_id(raw)
        flight = self.edge.flight(chat) if is_message(raw) else None
        self._here[chat] += 1
        try:
            async with self._locks[chat]:
                if flight is not None:
                    await flight.end(self.stopping)
                yield
        finally:
            # Keep the lock while an update waits for it: the next update would make a lock of its own.
            self._here[chat] -= 1
            if not self._here[chat]:
                del self._here[chat], self._locks[chat]

    async def _until_stored(self, raw: Raw) -> None:
        """Handle an update, trying again while the database is away."""
        wait = SHORTEST_WAIT
        while True:
            if self._gave_up:
                raise Unavailable("an update before this one is left to Telegram")
            try:
                return await self._receive(raw)
            except Unavailable as error:
                if self.stopping.is_set():
                    self._gave_up = True
                    raise
                log.warning("waiting for the database", reason=str(error))
            await self.clock.sleep(wait)
            wait = min(wait * 2, LONGEST_WAIT_FOR_DATABASE)

    async def _receive(self, raw: Raw) -> None:
        if self.careful:
            async with self._one_at_a_time:
                await self._counted(raw)
        else:
            await self.edge.receive(raw)

    async def _counted(self, raw: Raw) -> None:
        number = update_id(raw)
        bot_id = self.edge.bot.id
        # A second try within one run is not counted: the database was away, and the process lives.
        if number not in self._counted_here:
            attempts = await self.database.run(lambda uow: uow.ledger.attempt(bot_id, number))
            self._counted_here.add(number)
            if attempts > MOST_ATTEMPTS:
                await self.edge.park(raw, "killed the process")
                return
        await self.edge.receive(raw)
        self.careful = max(0, self.careful - 1)


async def insist(call: Callable[[], Coroutine[Any, Any, Any]], stop: asyncio.Event, clock: Clock) -> None:
    """Repeat a call to Telegram until it succeeds, or until `stop` is set.

    Raises:
        InvalidToken: Telegram does not know the token.
        BadRequest: Telegram refuses the call.
    """
    wait = SHORTEST_WAIT
    while not stop.is_set():
        try:
            await call()
            return
        except (InvalidToken, BadRequest):
            raise
        except TelegramError as error:
            log.warning("Telegram can't be reached yet", reason=str(error))
            pause = asked_to_wait(error) if isinstance(error, RetryAfter) else wait
        await until(stop, clock.sleep(pause))
        wait = min(wait * 2, LONGEST_WAIT)
