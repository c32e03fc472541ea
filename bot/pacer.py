"""Telegram's speed limits, kept before Telegram has to ask.

Whoever wants to say something waits here for a turn. There are two lanes, so that a broadcast to everybody never
makes the one who just pressed a button wait; chats stand side by side, so that one that Telegram told us to leave
alone holds up nobody else. It needs no task of its own: one of those who wait sleeps until the next turn and hands
out the turns that are due. Calls without a limit (answerCallbackQuery) do not come here; edits do.
"""

import asyncio
from collections import deque
from datetime import UTC, datetime, timedelta

from programme.clock import Clock
from programme.speech import Lane

# The limits are those of https://core.telegram.org/bots/faq ("My bot is hitting limits, how do I avoid this?").
EVERYWHERE = timedelta(seconds=1 / 29.5)
"""From one message to the next, in all chats together; the FAQ allows about 30 a second."""
LATENESS = timedelta(milliseconds=16)
"""So much later than its turn a message may go without moving the turns after it.

A loop that always wakes a little late would otherwise lose a little of every turn. It is the room that 29.5 leaves
under 30: in no second do more than 30 go out.
"""
PRIVATE = timedelta(seconds=1)
"""From one message to the next in a private chat; the FAQ advises one a second and tolerates short bursts."""
GROUP = timedelta(minutes=1) / 16
"""The same in a group, where the FAQ allows 20 a minute: a burst of 5 and 15 more at this pace."""
BURST = 5
"""Messages that a chat may get at once after a silence: an answer, its window, a document, and some room."""
FORGET_AFTER = timedelta(minutes=1)
"""How often chats in which nothing is going on are forgotten."""

_LONG_AGO = datetime.fromtimestamp(0, UTC)
_NEVER = datetime.max.replace(tzinfo=UTC)


class _Pace:
    """One message every `every`, up to `early` before its time (the generic cell rate algorithm)."""

    def __init__(self, every: timedelta, early: timedelta) -> None:
        self._every, self._early = every, early
        self._due = self._paused_until = _LONG_AGO

    def free_at(self) -> datetime:
        """Return from when on the next message may go."""
        return max(self._due - self._early, self._paused_until)

    def take(self, now: datetime) -> None:
        self._due = max(self._due, now) + self._every

    def give_back(self) -> None:
        self._due -= self._every

    def pause(self, until: datetime) -> None:
        self._paused_until = max(self._paused_until, until)

    def is_rested(self, now: datetime) -> bool:
        """Return whether a new one would allow exactly the same."""
        return max(self._due, self._paused_until) <= now


class _Waiter:
    """Someone in the queue."""

    def __init__(self) -> None:
        self.has_turn = False
        self.called = asyncio.Event()


class Pacer:
    """Says when a message may go."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._all = _Pace(EVERYWHERE, LATENESS)
        self._chats: dict[int, _Pace] = {}
        self._forget_at = _LONG_AGO
        self._queues: dict[Lane, dict[int, deque[_Waiter]]] = {lane: {} for lane in Lane}
        self._next_wake = _NEVER  # of the waiter who keeps watch for the others

    async def turn(self, chat_id: int, lane: Lane = Lane.ANSWER) -> None:
        """Return when the caller may send one message or edit to the chat, and should at once.

        Turns in one lane of a chat come in the order they were asked for. Whoever is cancelled leaves the queue,
        and a turn that they had already been given goes to the next.
        """
        waiter = _Waiter()
        self._queues[lane].setdefault(chat_id, deque()).append(waiter)
        try:
            wake = self._hand_out()
            while not waiter.has_turn:
                waiter.called.clear()
                if wake < self._next_wake:
                    await self._keep_watch(waiter, wake)
                else:
                    await waiter.called.wait()
                wake = self._hand_out()
        except asyncio.CancelledError:
            self._withdraw(waiter, chat_id, lane)
            raise
        finally:
            self._call_another()

    def pause(self, chat_id: int | None, until: datetime) -> None:
        """Send nothing to the chat (None: to anybody) before `until`, as Telegram asks with a 429."""
        (self._all if chat_id is None else self._pace(chat_id)).pause(until)

    def _hand_out(self) -> datetime:
        """Give every turn that is due, and return when the next one may be."""
        now = self._clock.now()
        self._forget(now)
        while (free := self._all.free_at()) <= now:
            free, lane, chat_id = self._first(now)
            if free > now:
                break
            self._all.take(now)
            self._pace(chat_id).take(now)
            waiting = self._queues[lane].pop(chat_id)
            waiter = waiting.popleft()
            waiter.has_turn = True
            waiter.called.set()
            if waiting:
                self._queues[lane][chat_id] = waiting  # at the end: chats take turns
        return free

    def _first(self, now: datetime) -> tuple[datetime, Lane, int]:
        """Return who is next: the first chat that may get something now, or else the one that may soonest."""
        soonest = (_NEVER, Lane.ANSWER, 0)
        for lane, queues in self._queues.items():
            for chat_id in queues:
                pace = self._chats.get(chat_id)
                free = pace.free_at() if pace else now
                if free <= now:
                    return free, lane, chat_id
                soonest = min(soonest, (free, lane, chat_id))
        return soonest

    async def _keep_watch(self, waiter: _Waiter, wake: datetime) -> None:
        """Sleep for everybody, unless called. A newcomer who is due before that keeps a watch of their own."""
        self._next_wake = wake
        try:
            async with asyncio.TaskGroup() as group:
                alarm = group.create_task(self._clock.sleep_until(wake))
                alarm.add_done_callback(lambda _: waiter.called.set())
                await waiter.called.wait()
                alarm.cancel()
        finally:
            if self._next_wake == wake:
                self._next_wake = _NEVER

    def _call_another(self) -> None:
        """Let the first who still waits see what is due, and keep watch if nobody does."""
        for queues in self._queues.values():
            for waiting in queues.values():
                waiting[0].called.set()
                return

    def _withdraw(self, waiter: _Waiter, chat_id: int, lane: Lane) -> None:
        if waiter.has_turn:
            self._all.give_back()
            self._pace(chat_id).give_back()
            return
        waiting = self._queues[lane][chat_id]
        waiting.remove(waiter)
        if not waiting:
            del self._queues[lane][chat_id]

    def _pace(self, chat_id: int) -> _Pace:
        if (pace := self._chats.get(chat_id)) is None:
            every = GROUP if chat_id < 0 else PRIVATE
            pace = self._chats[chat_id] = _Pace(every, every * (BURST - 1))
        return pace

    def _forget(self, now: datetime) -> None:
        """Drop the chats in which nothing is going on."""
        if now >= self._forget_at:
            self._forget_at = now + FORGET_AFTER
            self._chats = {chat_id: pace for chat_id, pace in self._chats.items() if not pace.is_rested(now)}
