"""The pacer: keeps Telegram's speed limits, so that Telegram has no reason to refuse a message.

A sender waits here for its turn. There are two lanes. Broadcasts keep the pace that Telegram asks of bulk messages.
An answer goes at once, and takes its turn from the broadcasts: Telegram limits answers within their chat alone
(decision 32). Only after Telegram has asked all chats to wait do answers keep the broadcasts' pace too, for a while.

Each chat has its own pace, so that a chat that Telegram has paused delays no other. The pacer needs no task of its
own: one of the waiting senders sleeps until the next turn and hands out the turns that are due. Calls without a
limit (answerCallbackQuery) do not come here; edits do.
"""

import asyncio
from collections import deque
from datetime import timedelta

from programme.clock import Clock
from programme.speech import Lane

# The limits are those of https://core.telegram.org/bots/faq ("My bot is hitting limits, how do I avoid this?").
BULK = timedelta(seconds=1 / 28.9)
"""From one broadcast to the next, in all chats together; the FAQ allows about 30 bulk messages a second.

Of the 30 one is left to an answer, which may arrive together with a broadcast (decision 32).
"""
LATENESS = timedelta(milliseconds=16)
"""How late a broadcast may go without moving the turns after it.

A loop that always wakes a little late would otherwise lose a little of every turn. The value lies within the
room that 28.9 leaves under 30: in no second do more than 30 broadcasts go out, or arrive a little unevenly.
"""
PUT_OFF = timedelta(seconds=1)
"""How far answers can put the next broadcast off: in a storm of presses one broadcast a second goes."""
CAUTION = timedelta(minutes=10)
"""How long answers keep the broadcasts' pace once a pause of all chats is over."""
PRIVATE = timedelta(seconds=1)
"""From one message to the next in a private chat; the FAQ advises one a second and tolerates short bursts."""
GROUP = timedelta(minutes=1) / 16
"""The same in a group, where the FAQ allows 20 a minute: a burst of 5 and 15 more at this pace."""
BURST = 5
"""Messages that a chat may get at once after a silence: an answer, its window, a document, and some room."""
FORGET_AFTER = timedelta(minutes=1)
"""How often idle chats are forgotten."""

_LONG_AGO = timedelta()
_NEVER = timedelta.max


class _Pace:
    """A limit: one message every `every`, up to `early` before its time (the generic cell rate algorithm).

    Messages that go before they are free move the next message away, by `longest` at most.
    """

    def __init__(self, every: timedelta, early: timedelta, longest: timedelta) -> None:
        self._every, self._early, self._longest = every, early, longest
        self._due = self._paused_until = _LONG_AGO

    def free_at(self) -> timedelta:
        """Return from when on the next message may go."""
        return max(self._due - self._early, self._paused_until)

    def take(self, now: timedelta) -> None:
        self._due = min(max(self._due, now) + self._every, now + self._longest)

    def give_back(self) -> None:
        self._due -= self._every

    def pause(self, until: timedelta) -> None:
        self._paused_until = max(self._paused_until, until)

    def is_rested(self, now: timedelta) -> bool:
        """Tell whether a new pace would allow exactly the same."""
        return max(self._due, self._paused_until) <= now


class _Waiter:
    """A sender in the queue."""

    def __init__(self) -> None:
        self.has_turn = False
        self.called = asyncio.Event()


class Pacer:
    """The keeper of the limits: says when a message may go.

    All its times are those of `Clock.elapsed`: a machine's time that is set back would hold all messages up until it
    had caught up.
    """

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self._all = _Pace(BULK, LATENESS, PUT_OFF)
        self._paused_until = dict.fromkeys(Lane, -CAUTION)  # in all chats
        self._put_off = timedelta()  # by answers, since the last broadcast
        self._chats: dict[int, _Pace] = {}
        self._forget_at = _LONG_AGO
        self._queues: dict[Lane, dict[int, deque[_Waiter]]] = {lane: {} for lane in Lane}
        self._given: set[int] = set()  # chats whose sender has a turn and has not woken yet
        self._next_wake = _NEVER  # of the waiter who keeps watch for the others

    async def turn(self, chat_id: int, lane: Lane = Lane.ANSWER) -> None:
        """Wait until the caller may send one message or edit to the chat; it should then do so at once.

        Turns in one lane of a chat come in the order they were asked for. A cancelled caller leaves the queue, and
        gives back a turn that it already had.
        """
        if lane is Lane.ANSWER and self._goes_at_once(chat_id):
            return
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
            self._given.discard(chat_id)
        except asyncio.CancelledError:
            self._withdraw(waiter, chat_id, lane)
            raise
        finally:
            self._call_another()

    def _goes_at_once(self, chat_id: int) -> bool:
        """Count an answer that need not wait, as nearly none does; tell whether it goes."""
        now = self.clock.elapsed()
        self._forget(now)
        waits = chat_id in self._given or any(chat_id in queues for queues in self._queues.values())
        if waits or self._opens_at(Lane.ANSWER, now) > now or self._pace(chat_id).free_at() > now:
            return False
        if self._is_careful(now):
            return False  # it keeps the broadcasts' pace, and takes its turn among them
        self._count(now, Lane.ANSWER, chat_id)
        return True

    def pause(self, chat_id: int | None, until: timedelta, refused: Lane = Lane.ANSWER) -> None:
        """Give no turn in the chat (None: in any chat) before `until`, as Telegram asks with a 429.

        When it has refused broadcasts alone, answers go on in other chats, until it refuses them too.
        """
        if chat_id is not None:
            self._pace(chat_id).pause(until)
            return
        for lane in Lane if refused is Lane.ANSWER else (refused,):
            self._paused_until[lane] = max(self._paused_until[lane], until)

    def _hand_out(self) -> timedelta:
        """Give every turn that is due; return the earliest time of the next turn."""
        now = self.clock.elapsed()
        self._forget(now)
        while True:
            free, lane, chat_id = self._first(now)
            if free > now:
                return free
            self._count(now, lane, chat_id)
            waiting = self._queues[lane].pop(chat_id)
            waiter = waiting.popleft()
            waiter.has_turn = True
            self._given.add(chat_id)
            waiter.called.set()
            if waiting:
                self._queues[lane][chat_id] = waiting  # at the end: chats take turns

    def _first(self, now: timedelta) -> tuple[timedelta, Lane, int]:
        """Return the next chat: the first that may get a message now, or else the soonest, with its time and lane."""
        soonest = (_NEVER, Lane.ANSWER, 0)
        for lane in reversed(Lane) if self._put_off >= PUT_OFF else Lane:
            opens, queues = self._opens_at(lane, now), self._queues[lane]
            if opens > now and queues:
                soonest = min(soonest, (opens, lane, 0))
                continue
            for chat_id in queues:
                if chat_id in self._given:
                    continue
                pace = self._chats.get(chat_id)
                free = pace.free_at() if pace else now
                if free <= now:
                    return free, lane, chat_id
                soonest = min(soonest, (free, lane, chat_id))
        return soonest

    def _opens_at(self, lane: Lane, now: timedelta) -> timedelta:
        """Return from when on a message may go in a lane, before the limit of its chat."""
        keeps_pace = lane is Lane.BROADCAST or self._is_careful(now)
        return max(self._paused_until[lane], self._all.free_at() if keeps_pace else _LONG_AGO)

    def _is_careful(self, now: timedelta) -> bool:
        """Tell whether Telegram has lately asked all chats to wait, so that answers keep the pace too."""
        return now < max(self._paused_until.values()) + CAUTION

    def _count(self, now: timedelta, lane: Lane, chat_id: int) -> None:
        """Count a message that goes now."""
        self._pace(chat_id).take(now)
        if lane is Lane.BROADCAST:
            self._put_off = timedelta()
        elif self._queues[Lane.BROADCAST]:
            self._put_off += BULK
        if lane is Lane.BROADCAST or self._put_off < PUT_OFF or self._is_careful(now):
            self._all.take(now)

    async def _keep_watch(self, waiter: _Waiter, wake: timedelta) -> None:
        """Sleep until `wake` for all waiters, unless called. A newcomer that is due earlier keeps its own watch."""
        self._next_wake = wake
        try:
            async with asyncio.TaskGroup() as group:
                alarm = group.create_task(self.clock.sleep(wake - self.clock.elapsed()))
                alarm.add_done_callback(lambda _: waiter.called.set())
                await waiter.called.wait()
                alarm.cancel()
        finally:
            if self._next_wake == wake:
                self._next_wake = _NEVER

    def _call_another(self) -> None:
        """Wake the first waiter, so that it hands out the turns that are due and keeps watch if no other does."""
        for queues in self._queues.values():
            for waiting in queues.values():
                waiting[0].called.set()
                return

    def _withdraw(self, waiter: _Waiter, chat_id: int, lane: Lane) -> None:
        if waiter.has_turn:
            self._given.discard(chat_id)
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
            pace = self._chats[chat_id] = _Pace(every, every * (BURST - 1), every * BURST)
        return pace

    def _forget(self, now: timedelta) -> None:
        """Forget the idle chats, once every `FORGET_AFTER`."""
        if now >= self._forget_at:
            self._forget_at = now + FORGET_AFTER
            self._chats = {chat_id: pace for chat_id, pace in self._chats.items() if not pace.is_rested(now)}
