"""Limits on a bot's messages: Telegram's rates, as far as they are known.

About one message a second to a chat with a short burst, 20 a minute to a group, and 30 a second over all for bulk
messages (https://core.telegram.org/bots/faq). Edits count like messages, answers to presses do not. What a bot says to
a person who has just done something is no bulk: Telegram's engineers tell bots to answer all people at once
(tdlib/telegram-bot-api #309, #570, #677); here it is not refused, but counts in the 30.

Telegram publishes no exact numbers, so there are two manners: `normal` refills token buckets, `strict` is harsher than
Telegram is known to be: it takes answers for bulk too, allows no burst beyond its window and lengthens the ban for a
bot that does not wait. All times follow the `Clock`.
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
ANSWER_WITHIN = timedelta(seconds=30)
"""How long after an act of a person what the bot says to them counts as an answer: our guess."""
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

    def drain(self, now: datetime, count: int) -> None:
        """Take `count` tokens at `now`, or as many as are there."""
        self.missing_seconds(now, count)
        self.tokens -= min(count, max(0.0, self.tokens))


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
        self._overall = self.gauge(clock.now(), OVERALL_A_SECOND, 1)
        self._chats: dict[int, Bucket | Window] = {}
        self._groups: dict[int, Bucket | Window] = {}
        self._heard: dict[int, datetime] = {}

    def hear(self, chat_id: int) -> None:
        """Note an act of a person in a chat: the next message of the bot there is an answer."""
        self._heard[chat_id] = self.clock.now()

    def spend(self, chat_id: int, *, group: bool = False, count: int = 1) -> None:
        """Count messages or edits to a chat; raise a 429 RefusalError when there are too many."""
        if self.manner is Manner.OFF:
            return
        now = self.clock.now()
        gauges = self._of_chat(chat_id, now, group=group)
        answers = not group and self._is_answered(chat_id, now)
        shared = self._overall if answers and isinstance(self._overall, Bucket) else None
        if shared is None:
            gauges.append(self._overall)
        wait = max(gauge.missing_seconds(now, count) for gauge in gauges)
        if wait > 0:
            raise flood(max(1, math.ceil(wait)))
        for gauge in gauges:
            gauge.take(now, count)
        if shared is not None:
            shared.drain(now, count)

    def _of_chat(self, chat_id: int, now: datetime, *, group: bool) -> "list[Bucket | Window]":
        """Return the measures of one chat."""
        if chat_id not in self._chats:
            self._chats[chat_id] = self.gauge(now, CHAT_BURST, CHAT_BURST)
        if not group:
            return [self._chats[chat_id]]
        if chat_id not in self._groups:
            self._groups[chat_id] = self.gauge(now, GROUP_A_MINUTE, 60)
        return [self._chats[chat_id], self._groups[chat_id]]

    def _is_answered(self, chat_id: int, now: datetime) -> bool:
        """Tell whether a message to a chat now answers an act of its person."""
        heard = self._heard.get(chat_id)
        return heard is not None and now - heard < ANSWER_WITHIN

    def gauge(self, now: datetime, most: int, seconds: float) -> "Bucket | Window":
        """Return a measure of `most` messages in `seconds`, kept in this server's manner."""
        if self.manner is Manner.STRICT:
            return Window(most, seconds)
        return Bucket(most, most / seconds, most, now)
