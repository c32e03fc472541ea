"""The queue of updates, with the real server's rules for its readers.

An update waits until it is confirmed: by a higher offset, or by a webhook's 200. The rules here decide whether
a bot that restarts loses nothing, that two copies of it notice each other, and that a stale press is not served:
ids without gaps, 24 hours of life (150 s for a press), one poller at a time, and a brake on impatient pollers.
"""

import json
from collections import deque
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from programme.clock import Clock
from sandbox.botapi.bell import Bell
from sandbox.botapi.records import Json
from sandbox.botapi.refusals import RefusalError, conflict

ON_REQUEST_ONLY = frozenset({"message_reaction", "message_reaction_count", "chat_member"})
LIFE = timedelta(hours=24)
LIFE_OF_A_PRESS = timedelta(seconds=150)
LARGEST_ANSWER = 4_000_000
LONGEST_POLL = 50
LONGEST_LOG = 5_000
BRAKE = timedelta(seconds=3)
HARD_BRAKE = timedelta(seconds=0.5)
OTHER_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"


@dataclass(slots=True)
class Waiting:
    """An update in the queue. `lane` is what a webhook serialises by."""

    update: Json
    lane: str
    expires: datetime
    size: int
    deliveries: int = 1


@dataclass(frozen=True, slots=True)
class Passed:
    """An update that was put into the queue, as the log keeps it."""

    number: int
    time: datetime
    kind: str
    payload: Json


@dataclass(slots=True)
class Poller:
    """A long poll that is waiting."""

    ended_by: RefusalError | None = None


class UpdateQueue:
    """The updates of a bot in order. `clock` ages them; `wire_clock` times the polls."""

    def __init__(self, clock: Clock, wire_clock: Clock, first_id: int = 700_000_001) -> None:
        self.clock = clock
        self.wire_clock = wire_clock
        self.bell = Bell()
        self.allowed: frozenset[str] | None = None
        self.waiting: dict[int, Waiting] = {}
        self.passed: deque[Passed] = deque(maxlen=LONGEST_LOG)
        self.next_id = first_id
        self._poller: Poller | None = None
        self._previous_offset: int | None = None
        self._previous_start: datetime | None = None
        self._quiet_until: datetime | None = None

    def __len__(self) -> int:
        """Return the number of updates that are not confirmed."""
        self.drop_expired()
        return len(self.waiting)

    @property
    def is_polled(self) -> bool:
        """Whether a long poll is waiting."""
        return self._poller is not None

    def allow(self, kinds: Collection[str]) -> None:
        """Restrict later updates to these kinds; an empty collection means the usual set."""
        self.allowed = frozenset(kinds) or None

    def allows(self, kind: str) -> bool:
        """Tell whether the bot wants updates of this kind."""
        return kind not in ON_REQUEST_ONLY if self.allowed is None else kind in self.allowed

    def put(self, kind: str, payload: Json, *, lane: str, deliveries: int = 1) -> int | None:
        """Add an update and wake the waiting tasks; return its id, or None if the bot does not want its kind."""
        if not self.allows(kind):
            return None
        update_id = self.next_id
        self.next_id += 1
        life = LIFE_OF_A_PRESS if kind == "callback_query" else LIFE
        update = {"update_id": update_id, kind: payload}
        size = len(json.dumps(update))
        self.waiting[update_id] = Waiting(update, lane, self.clock.now() + life, size, deliveries)
        self.passed.append(Passed(update_id, self.clock.now(), kind, payload))
        self.bell.ring()
        return update_id

    def drop_expired(self) -> None:
        """Forget updates that the bot did not fetch in time."""
        now = self.clock.now()
        for update_id in [key for key, entry in self.waiting.items() if entry.expires <= now]:
            del self.waiting[update_id]

    def clear(self) -> None:
        """Forget all updates (`drop_pending_updates`)."""
        self.waiting.clear()
        self.bell.ring()

    def confirm(self, update_id: int) -> None:
        """Take an update as handled; an update that is to come twice stays for another time."""
        entry = self.waiting.get(update_id)
        if entry is not None:
            entry.deliveries -= 1
            if entry.deliveries <= 0:
                del self.waiting[update_id]
                self.bell.ring()

    async def poll(self, offset: int, limit: int, seconds: int) -> list[Json]:
        """Answer getUpdates; raise a 409 if another poll takes over meanwhile."""
        self.end_poll(conflict(OTHER_POLLER))
        self._confirm_below(offset)
        limit = min(max(limit, 1), 100)
        seconds = min(max(seconds, 0), LONGEST_POLL)
        now = self.wire_clock.now()
        if offset == self._previous_offset and self._previous_start is not None:
            if seconds < BRAKE.seconds and now < self._previous_start + BRAKE:
                seconds = BRAKE.seconds
            if now < self._previous_start + HARD_BRAKE:
                limit = 1
        self._previous_offset, self._previous_start = offset, now
        batch = self.batch(limit)
        if batch or seconds == 0:
            return batch
        return await self._wait(limit, now + timedelta(seconds=seconds))

    def batch(self, limit: int) -> list[Json]:
        """Return the oldest updates, at most `limit` and about 4 MB."""
        self.drop_expired()
        chosen: list[Json] = []
        size = 0
        for entry in self.waiting.values():
            size += entry.size
            if len(chosen) == limit or (chosen and size > LARGEST_ANSWER):
                break
            chosen.append(entry.update)
        return chosen

    def end_poll(self, reason: RefusalError) -> None:
        """End a waiting poll with `reason`."""
        if self._poller is not None:
            self._poller.ended_by = reason
            self._poller = None
            self.bell.ring()

    async def _wait(self, limit: int, until: datetime) -> list[Json]:
        poller = self._poller = Poller()
        self.bell.ring()  # for whoever waits until the bot asks again
        try:
            while True:
                await self.bell.wait_until(until, self.wire_clock)
                if poller.ended_by is not None:
                    await self._pause_between_conflicts(poller.ended_by)
                    raise poller.ended_by
                batch = self.batch(limit)
                if batch or self.wire_clock.now() >= until:
                    return batch
        finally:
            if self._poller is poller:
                self._poller = None

    async def _pause_between_conflicts(self, reason: RefusalError) -> None:
        """Hold conflicts that come closer than 3 s, so that two bots do not chase each other at full speed."""
        now = self.wire_clock.now()
        if reason.status == 409 and self._quiet_until is not None and now < self._quiet_until:
            await self.wire_clock.sleep(BRAKE)
        else:
            self._quiet_until = now + BRAKE

    def _confirm_below(self, offset: int) -> None:
        if offset < 0:
            for update_id in list(self.waiting)[:offset]:
                del self.waiting[update_id]
        else:
            for update_id in [key for key in self.waiting if key < offset]:
                self.confirm(update_id)
