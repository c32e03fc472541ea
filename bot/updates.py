"""Updates from Telegram, whose queue the bot relies on: no update is confirmed before its effects are stored.

Each chat's updates are handled in order, chats side by side. Polling confirms a whole batch by the next offset; a
webhook confirms each update by the answer 200. After a crash the first updates are taken one at a time and counted,
so that an update that kills the process is put aside after three tries.
"""

import asyncio
import json
from collections import defaultdict
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, TypeVar, cast
from urllib.parse import urlencode

import structlog
from telegram import Bot
from telegram.error import BadRequest, InvalidToken, RetryAfter, TelegramError
from telegram.request import BaseRequest

from bot.edge import Edge
from bot.kinds import ALLOWED_UPDATES
from bot.raw import Raw, chat_id, is_message, update_id
from bot.request import asked_to_wait
from programme.clock import Clock
from storage.database import Database, Unavailable

log = structlog.get_logger(__name__)

Result = TypeVar("Result")

POLL_SECONDS = 30
READ_SECONDS = 10  # more than Telegram may take to answer once the poll is over
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

    async def take_all(self, updates: Sequence[Raw]) -> None:
        """Handle a batch of updates, however long the database is away.

        Raises:
            Unavailable: the bot stopped while the database was away; the batch must not be confirmed.
        """
        if self.careful:
            for raw in updates:
                await self._insist(raw)
            self.careful = 0
            return
        chats: dict[int, list[Raw]] = defaultdict(list)
        for raw in updates:
            chats[chat_id(raw)].append(raw)
        results = await asyncio.gather(*(self._in_order(chat) for chat in chats.values()), return_exceptions=True)
        for result in results:
            if isinstance(result, BaseException):
                raise result

    async def _in_order(self, updates: Sequence[Raw]) -> None:
        for raw in updates:
            await self._insist(raw)

    async def _insist(self, raw: Raw) -> None:
        """Handle an update, trying again while the database is away."""
        wait = SHORTEST_WAIT
        while True:
            try:
                return await self.take(raw)
            except Unavailable as error:
                if self.stopping.is_set():
                    raise
                log.warning("waiting for the database", reason=str(error))
            await self.clock.sleep(wait)
            wait = min(wait * 2, LONGEST_WAIT_FOR_DATABASE)

    async def take(self, raw: Raw) -> None:
        """Handle one update in its chat's turn.

        Raises:
            Unavailable: the database is away.
        """
        if self.careful:
            async with self._one_at_a_time:
                await self._counted(raw)
            return
        chat = chat_id(raw)
        self._here[chat] += 1
        try:
            async with self._locks[chat]:
                await self._question_has_landed(raw)
                await self.edge.receive(raw)
        finally:
            # Keep the lock while an update waits for it: the next update would make a lock of its own.
            self._here[chat] -= 1
            if not self._here[chat]:
                del self._here[chat], self._locks[chat]

    async def _question_has_landed(self, raw: Raw) -> None:
        """Let a message wait until the chat's newest question has arrived or failed; a press needs no wait."""
        if is_message(raw):
            await self.edge.landed(chat_id(raw))

    async def _counted(self, raw: Raw) -> None:
        # Before the count: a crash while waiting says nothing about this update.
        await self._question_has_landed(raw)
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


async def until(stop: asyncio.Event, work: Coroutine[Any, Any, Result]) -> Result | None:
    """Return the result of `work`, or None when `stop` is set before it is done."""
    working, stopping = asyncio.ensure_future(work), asyncio.ensure_future(stop.wait())
    try:
        await asyncio.wait({working, stopping}, return_when=asyncio.FIRST_COMPLETED)
        return working.result() if working.done() else None
    finally:
        working.cancel()
        stopping.cancel()
        await asyncio.gather(working, stopping, return_exceptions=True)


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


@dataclass(slots=True)
class Polling:
    """The long poll, which asks Telegram for updates."""

    bot: Bot
    request: BaseRequest
    intake: Intake
    clock: Clock
    _offset: int | None = None
    _told: int | None = None

    async def run(self) -> None:
        """Poll until `intake.stopping` is set; finish and confirm the updates in hand.

        Raises:
            InvalidToken: Telegram does not know the token.
        """
        await insist(self.bot.delete_webhook, self.intake.stopping, self.clock)
        wait = SHORTEST_WAIT
        while not self.intake.stopping.is_set():
            try:
                updates = await self._poll_or_stop()
                wait = SHORTEST_WAIT
            except InvalidToken:
                raise
            except TelegramError as error:
                log.warning("no updates", reason=str(error))
                await self._pause(asked_to_wait(error) if isinstance(error, RetryAfter) else wait)
                wait = min(wait * 2, LONGEST_WAIT)
                continue
            try:
                await self.intake.take_all(updates)
            except Unavailable:
                return
            if updates:
                self._offset = update_id(updates[-1]) + 1
        await self._confirm()

    async def _poll_or_stop(self) -> Sequence[Raw]:
        """Return the next updates, or none if the bot stops meanwhile."""
        updates = await until(self.intake.stopping, self._get(POLL_SECONDS))
        return [] if updates is None else updates

    async def _get(self, seconds: int, *, limit: int = 100) -> Sequence[Raw]:
        """Return raw updates: an update that the library can't read must not hold up all the others."""
        parameters = {"timeout": seconds, "limit": limit, "allowed_updates": json.dumps(ALLOWED_UPDATES)}
        if self._offset is not None:
            parameters["offset"] = self._offset
            self._told = self._offset
        url = f"{self.bot.base_url}/getUpdates?{urlencode(parameters)}"
        result = await self.request.post(url, read_timeout=seconds + READ_SECONDS)
        return cast("Sequence[Raw]", result)

    async def _confirm(self) -> None:
        """Tell Telegram which updates are done, so that it delivers none of them again after a clean stop."""
        if self._offset == self._told:
            return
        try:
            await self._get(0, limit=1)
        except TelegramError as error:
            log.warning("the last updates could not be confirmed", reason=str(error))

    async def _pause(self, pause: timedelta) -> None:
        """Wait for `pause`, or until the bot stops."""
        await until(self.intake.stopping, self.clock.sleep(pause))
