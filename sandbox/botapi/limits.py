"""Limits on a bot's messages: Telegram's rates, as far as they are known.

About one message a second to a chat with a short burst, 30 a second over all, 20 a minute to a group. Edits
count like messages, answers to presses do not. Telegram publishes no exact numbers, so there are two manners:
`normal` refills token buckets, `strict` allows no burst beyond its window and lengthens the ban for a bot that
does not wait. All times follow the `Clock`.
"""

import math
from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from programme.clock import Clock
from sandbox.botapi.refusals import flood

CHAT_BURST = 5
OVERALL_A_SECOND = 30
GROUP_A_MINUTE = 20
TOLERANCE = 0.2  # of a message: "about one a second" forgives the jitter of a network
SHORTEST_BAN = 3
LONGEST_BAN = 3600


class Manner(StrEnum):
    """How strictly the limits are kept."""

    OFF = "off"
    NORMAL = "normal"
    STRICT = "strict"


@dataclass(slots=True)
class Bucket:
    """Tokens that come back at a steady rate, up to `capacity`."""

    capacity: float
    per_second: float
    tokens: float
    at: datetime

    def missing_seconds(self, now: datetime, count: int) -> float:
        """Refill, and return how long it takes until `count` tokens are there (a full bucket serves any count)."""
        passed = max(0.0, (now - self.at).total_seconds())
        self.tokens = min(self.capacity, self.tokens + passed * self.per_second)
        self.at = now
        missing = min(count, self.capacity) - self.tokens - TOLERANCE
        return max(0.0, missing / self.per_second)

    def take(self, now: datetime, count: int) -> None:
        """Take `count` tokens that are there at `now`; the bucket may owe some afterwards."""
        self.tokens -= count
        self.at = now


@dataclass(slots=True)
class Window:
    """At most `most` messages within any `seconds`; a bot that goes on regardless is banned for longer."""

    most: int
    seconds: float
    sent: deque[datetime] = field(default_factory=deque)
    banned_until: datetime | None = None
    ban: int = 0

    def missing_seconds(self, now: datetime, count: int) -> float:
        """Return how long to wait; asking while banned doubles the ban."""
        if self.banned_until is not None and now < self.banned_until:
            self.ban = min(2 * self.ban, LONGEST_BAN)
            self.banned_until = now + timedelta(seconds=self.ban)
            return self.ban
        while self.sent and now - self.sent[0] >= timedelta(seconds=self.seconds):
            self.sent.popleft()
        if len(self.sent) + min(count, self.most) <= self.most:
            self.banned_until, self.ban = None, 0
            return 0.0
        self.ban = max(SHORTEST_BAN, math.ceil(self.seconds - (now - self.sent[0]).total_seconds()))
        self.banned_until = now + timedelta(seconds=self.ban)
        return self.ban

    def take(self, now: datetime, count: int) -> None:
        """Count messages that `missing_seconds` allowed."""
        self.sent.extend([now] * count)


class Limits:
    """The rates of a bot."""

    def __init__(self, clock: Clock, manner: Manner | str = Manner.NORMAL) -> None:
        self.clock = clock
        self.manner = Manner(manner)
        self._overall: Bucket | Window | None = None
        self._chats: dict[int, Bucket | Window] = {}
        self._groups: dict[int, Bucket | Window] = {}

    def spend(self, chat_id: int, *, group: bool = False, count: int = 1) -> None:
        """Count messages or edits to a chat; raise a 429 RefusalError when there are too many."""
        if self.manner is Manner.OFF:
            return
        now = self.clock.now()
        if self._overall is None:
            self._overall = self.gauge(now, OVERALL_A_SECOND, 1)
        gauges = [self._overall]
        if chat_id not in self._chats:
            self._chats[chat_id] = self.gauge(now, CHAT_BURST, CHAT_BURST)
        gauges.append(self._chats[chat_id])
        if group:
            if chat_id not in self._groups:
                self._groups[chat_id] = self.gauge(now, GROUP_A_MINUTE, 60)
            gauges.append(self._groups[chat_id])
        wait = max(gauge.missing_seconds(now, count) for gauge in gauges)
        if wait > 0:
            raise flood(max(1, math.ceil(wait)))
        for gauge in gauges:
            gauge.take(now, count)

    def gauge(self, now: datetime, most: int, seconds: float) -> "Bucket | Window":
        """Return a measure of `most` messages in `seconds`, kept in this server's manner."""
        if self.manner is Manner.STRICT:
            return Window(most, seconds)
        return Bucket(most, most / seconds, most, now)
