"""The long poll, which asks Telegram for updates and confirms the updates that are done.

The poll goes on while updates are being handled, so that no person waits for another's chat. Telegram confirms by the
offset of the next poll, every update below it at once: the offset is the number of the oldest update that is not done.
Telegram gives at most 100 updates from the offset on, those in hand among them, so no more are ever held in memory. A
chat that keeps its update for long therefore lets up to 99 others through. An update done but not confirmed comes again
after a crash, and has no effect (`handled_updates`).
"""

import asyncio
import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

import structlog
from telegram import Bot
from telegram.error import BadRequest, InvalidToken, RetryAfter, TelegramError
from telegram.request import BaseRequest

from bot.kinds import ALLOWED_UPDATES
from bot.raw import Raw, number_of, update_id
from bot.request import asked_to_wait
from bot.tasks import until
from bot.updates import LONGEST_WAIT, SHORTEST_WAIT, Intake, insist
from programme.clock import Clock
from storage.database import Unavailable

log = structlog.get_logger(__name__)

POLL_SECONDS = 30
READ_SECONDS = 10  # more than Telegram may take to answer once the poll is over
AT_ONCE = 1.0  # seconds: an empty poll that ends sooner was no long poll
LONGEST_WAIT_BETWEEN_EMPTY = timedelta(seconds=5)
BREATH = 0.05  # seconds for the updates that just came to be done, before the next poll
SAME_OFFSET = 0.55
"""Seconds between the beginnings of two polls with one offset.

A poll that comes within half a second of one with the same offset gets a single update (tdlib/telegram-bot-api).
"""
SECONDS_TO_FINISH = 6.0
SECONDS_TO_CONFIRM = 2.0


class InHand:
    """The updates that Telegram has given and that are not confirmed, in Telegram's order."""

    def __init__(self) -> None:
        """Begin with none."""
        self.offset: int | None = None
        self._done: dict[int, bool] = {}

    def add(self, number: int) -> bool:
        """Add an update; tell whether it is new."""
        new = number not in self._done
        if new:
            self._done[number] = False
        return new

    def note_done(self, number: int) -> None:
        """Note that an update is done."""
        self._done[number] = True

    @property
    def open(self) -> int:
        """The number of updates that are not done."""
        return sum(not done for done in self._done.values())

    @property
    def can_confirm(self) -> bool:
        """Whether the oldest update is done, so that the next poll confirms an update."""
        return next(iter(self._done.values()), False)

    def confirm(self) -> int | None:
        """Let go of the updates that are done, up to the oldest that is not, and return the offset after them.

        To be called when the poll with this offset leaves, not before: the answer to an earlier poll brings them again.
        """
        while self.can_confirm:
            first = next(iter(self._done))
            del self._done[first]
            self.offset = first + 1
        return self.offset


@dataclass(slots=True)
class Polling:
    """The long poll of one bot."""

    bot: Bot
    request: BaseRequest
    intake: Intake
    clock: Clock
    _in_hand: InHand = field(default_factory=InHand)
    _ended: asyncio.Event = field(default_factory=asyncio.Event)

    async def run(self) -> None:
        """Poll until `intake.stopping` is set; finish and confirm the updates in hand.

        Raises:
            InvalidToken: Telegram does not know the token.
        """
        try:
            await insist(self.bot.delete_webhook, self.intake.stopping, self.clock)
        except BadRequest as error:
            log.warning("Telegram refuses to delete the webhook; if there is one, no updates come", reason=str(error))
        try:
            async with asyncio.timeout(None) as patience, asyncio.TaskGroup() as group:
                await self._poll(group)
                patience.reschedule(asyncio.get_running_loop().time() + SECONDS_TO_FINISH)
        except TimeoutError:
            log.warning("updates are left to Telegram, which brings them again", number=self._in_hand.open)
        await self._confirm()

    async def _poll(self, group: asyncio.TaskGroup) -> None:
        loop, wait = asyncio.get_running_loop(), SHORTEST_WAIT
        while not self.intake.stopping.is_set():
            began = loop.time()
            try:
                updates = await self._poll_or_stop()
            except InvalidToken:
                raise
            except TelegramError as error:
                log.warning("no updates", reason=str(error))
                await self._pause(asked_to_wait(error) if isinstance(error, RetryAfter) else wait)
                wait = min(wait * 2, LONGEST_WAIT)
                continue
            if self._begin(updates, group) or loop.time() - began >= AT_ONCE:
                wait = SHORTEST_WAIT
            else:
                await self._pause(wait)
                wait = min(wait * 2, LONGEST_WAIT_BETWEEN_EMPTY)
            await self._until_next(began)
            self.intake.careful = 0

    def _begin(self, updates: Sequence[object], group: asyncio.TaskGroup) -> bool:
        """Begin to handle the updates that are new; tell whether there were any updates, new or known."""
        numbered = [raw for raw in updates if number_of(raw) is not None]
        if len(numbered) < len(updates):
            log.warning("what is no update is left out", number=len(updates) - len(numbered))
        for raw in numbered:
            if isinstance(raw, dict) and self._in_hand.add(update_id(raw)):
                group.create_task(self._handle(raw))
        return bool(numbered)

    async def _handle(self, raw: Raw) -> None:
        try:
            await self.intake.insist(raw)
        except Unavailable as error:
            log.warning("an update is left to Telegram", reason=str(error))
            return
        self._in_hand.note_done(update_id(raw))
        self._ended.set()

    async def _until_next(self, began: float) -> None:
        """Wait until the next poll can bring an update: all is done, or the offset has moved, or some time is over.

        After a crash, wait until all is done: it came one update at a time.
        """
        loop = asyncio.get_running_loop()
        breath = loop.time() + BREATH
        while self._in_hand.open and not self.intake.stopping.is_set():
            latest = breath if self._in_hand.can_confirm else max(breath, began + SAME_OFFSET)
            if loop.time() >= latest and not self.intake.careful:
                return
            self._ended.clear()
            with suppress(TimeoutError):
                async with asyncio.timeout_at(max(latest, loop.time() + BREATH)):
                    await self._ended.wait()

    async def _poll_or_stop(self) -> Sequence[object]:
        """Return the next updates, or none if the bot stops meanwhile."""
        updates = await until(self.intake.stopping, self._get(POLL_SECONDS))
        return [] if updates is None else updates

    async def _get(self, seconds: int, *, limit: int = 100) -> Sequence[object]:
        """Return raw updates: an update that the library can't read must not hold up all the others."""
        parameters = {"timeout": seconds, "limit": limit, "allowed_updates": json.dumps(ALLOWED_UPDATES)}
        offset = self._in_hand.confirm()
        if offset is not None:
            parameters["offset"] = offset
        url = f"{self.bot.base_url}/getUpdates?{urlencode(parameters)}"
        result: Any = await self.request.post(url, read_timeout=seconds + READ_SECONDS)
        if not isinstance(result, list):
            raise TelegramError(f"getUpdates gave no list but a {type(result).__name__}")
        return result

    async def _confirm(self) -> None:
        """Tell Telegram which updates are done, so that it delivers none of them again after a clean stop."""
        if not self._in_hand.can_confirm:
            return
        try:
            async with asyncio.timeout(SECONDS_TO_CONFIRM):
                await self._get(0, limit=1)
        except (TelegramError, TimeoutError) as error:
            log.warning("the last updates could not be confirmed", reason=str(error))

    async def _pause(self, pause: timedelta) -> None:
        """Wait for `pause`, or until the bot stops."""
        await until(self.intake.stopping, self.clock.sleep(pause))
