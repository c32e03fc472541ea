"""The lanes: which rows the messenger has in hand, by lane of each chat, and which answer is on its way to a chat."""

import asyncio
import math
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.tasks import until
from programme.speech import Lane
from storage.outgoing import Arrived, Begun, Outgoing

LONGEST_FLIGHT = 3.0  # real seconds that an update waits for the answer that is being sent to its chat
SOON = 3.0  # real seconds after which a row that was stored to be sent at once is looked up all the same


@dataclass(frozen=True, slots=True)
class Flight:
    """An answer that is on its way to a chat, as an update finds it that comes in meanwhile.

    Only when the newest question's message id is stored can the edge tell whether a text answers it.

    Attributes:
        arrived: set when Telegram has taken it.
        landed: set when that is stored, or the try has failed.
        latest: until when to wait for Telegram, on the event loop's clock.
    """

    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    landed: asyncio.Event = field(default_factory=asyncio.Event)
    latest: float = math.inf

    async def end(self, stopping: asyncio.Event) -> None:
        """Wait until it has landed: for Telegram until `latest` at most, for the database until the bot stops.

        A message that has arrived and can't be noted waits for the database, and so would the text itself. The text
        must not be first, or it would be told that it had come before the question.
        """
        with suppress(TimeoutError):
            async with asyncio.timeout_at(self.latest):
                await self.landed.wait()
        if self.arrived.is_set() and not self.landed.is_set():
            await until(stopping, self.landed.wait())


@dataclass(slots=True)
class InHand:
    """The rows in hand of a lane of a chat, the first of them being tried.

    Attributes:
        called: set when there is reason to try at once, though a pause is not over.
        soon: until when rows that were stored for sending at once are sent so, on the event loop's clock.
        calm: no try has failed since the rows were stored, and no row came behind them that may replace them.
        unnoted: the rows that have arrived and are not noted yet.
        moved: the windows that have another message since the rows were stored.
    """

    key: tuple[int, str]
    soon: float
    rows: deque[Outgoing] = field(default_factory=deque)
    called: asyncio.Event = field(default_factory=asyncio.Event)
    calm: bool = True
    unnoted: list[Arrived] = field(default_factory=list)
    moved: set[str] = field(default_factory=set)

    def stands(self, row: Begun) -> bool:
        """Tell whether a row can be sent as it was stored."""
        is_soon = asyncio.get_running_loop().time() < self.soon
        return self.calm and is_soon and row.purpose not in self.moved

    def arrived(self, row: Outgoing, at: datetime, message_id: int | None) -> None:
        """Keep a row that Telegram has taken until it is noted; `message_id` is that of its window, if it has moved."""
        self.unnoted.append(Arrived(row, at, message_id))
        if message_id is not None and row.purpose is not None:
            self.moved.add(row.purpose)


@dataclass(slots=True)
class Lanes:
    """The lanes of all chats in which there are rows in hand."""

    _in_hand: dict[tuple[int, str], InHand] = field(default_factory=dict)
    _in_the_air: dict[int, Flight] = field(default_factory=dict)  # the answer on its way, by chat

    def is_at_rest(self, chat_id: int) -> bool:
        """Tell whether no row for a chat is in hand; the threads of the database may ask this."""
        return not any((chat_id, lane.value) in self._in_hand for lane in Lane)

    def take(self, rows: Sequence[Outgoing]) -> list[InHand]:
        """Put rows behind those that are in hand in their lanes; return the lanes in which there were none.

        A row behind one that is being tried again calls for the next try: its person is there and waits.
        """
        opened: dict[tuple[int, str], InHand] = {}
        for row in rows:
            key = (row.chat_id, row.lane)
            lane = self._in_hand.get(key)
            if lane is None:
                lane = opened[key] = self._in_hand[key] = InHand(key, asyncio.get_running_loop().time() + SOON)
            elif key not in opened:
                lane.calm = False
                lane.called.set()
            lane.rows.append(row)
        return list(opened.values())

    def close(self, lane: InHand) -> None:
        """Forget a lane without rows in hand."""
        del self._in_hand[lane.key]

    def ids(self) -> list[int]:
        """Return the ids of all rows in hand."""
        return [row.id for lane in self._in_hand.values() for row in (*lane.rows, *(one.row for one in lane.unnoted))]

    def flight(self, chat_id: int) -> Flight | None:
        """Return the answer that is on its way to a chat, or None."""
        flight = self._in_the_air.get(chat_id)
        latest = asyncio.get_running_loop().time() + LONGEST_FLIGHT
        return None if flight is None else replace(flight, latest=latest)

    @contextmanager
    def flying(self, row: Outgoing) -> Iterator[Flight]:
        """Let a row be on its way to its chat, for the updates that come in meanwhile."""
        flight = Flight()
        if row.lane == Lane.ANSWER:
            self._in_the_air[row.chat_id] = flight
        try:
            yield flight
        finally:
            flight.landed.set()
            if row.lane == Lane.ANSWER:
                del self._in_the_air[row.chat_id]
