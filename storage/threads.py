"""The database's threads: units of work wait here for a thread, those for people before routine."""

import asyncio
import queue
import threading
import time
from collections import defaultdict, deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, TypeAlias, TypeVar

from storage.unit_of_work import SqlUnitOfWork

T = TypeVar("T")


class Unavailable(Exception):  # noqa: N818 - a state of the database, not a mistake
    """The database can't be reached or can't write: the unit changed no row, and may be run again."""


class Priority(IntEnum):
    """The order in which waiting units run: a message that Telegram has just taken, then a tap, then routine."""

    SAID = 0  # a crash before it is noted repeats a message
    PERSON = 1
    ROUTINE = 2


@dataclass(frozen=True, slots=True)
class Outcome:
    """The value that a unit has returned, or the error that it has raised."""

    value: Any = None
    error: BaseException | None = None

    @classmethod
    def of(cls, work: Callable[[], Any]) -> "Outcome":
        """Return the outcome of calling `work`."""
        try:
            return cls(work())
        except StopIteration as error:  # asyncio can't pass it on, and the caller would wait for ever
            return cls(error=RuntimeError(f"a unit raised {error!r}").with_traceback(error.__traceback__))
        except BaseException as error:
            return cls(error=error)


@dataclass(frozen=True, slots=True, eq=False)
class Waiting:
    """A unit of work that waits for a thread.

    Attributes:
        done: the future by which the caller hears of the outcome, of the caller's event loop.
    """

    priority: Priority
    work: Callable[[SqlUnitOfWork], Any]
    done: "asyncio.Future[Any]"


Ended: TypeAlias = tuple[Waiting, Outcome]


def tell(ended: Sequence[Ended]) -> None:
    """Tell callers the outcomes of their units: those of one event loop are woken together."""
    by_loop: defaultdict[asyncio.AbstractEventLoop, list[Ended]] = defaultdict(list)
    for one in ended:
        by_loop[one[0].done.get_loop()].append(one)
    for loop, heard in by_loop.items():
        with suppress(RuntimeError):  # the loop is closed: nobody waits any more
            loop.call_soon_threadsafe(_hear, heard)


def _hear(ended: Sequence[Ended]) -> None:
    for unit, outcome in ended:
        if unit.done.done():
            continue  # its caller waits no more
        if outcome.error is not None:
            unit.done.set_exception(outcome.error)
        else:
            unit.done.set_result(outcome.value)


class Threads:
    """A few worker threads, and the units that wait for a thread, by priority."""

    def __init__(self, count: int, serve: Callable[[Waiting], None]) -> None:
        """Start the threads; `serve` runs a unit, and tells its caller the outcome."""
        self._serve = serve
        self._waiting = tuple(deque[Waiting]() for _ in Priority)
        self._calls: queue.SimpleQueue[bool] = queue.SimpleQueue()
        """A call for each unit that waits, and in the end one for each thread, which ends it: False."""
        self._order = threading.Lock()  # of units and calls: no unit's call comes after the last
        self._stopped = False
        self._threads = [threading.Thread(target=self._work, name=f"database-{n}", daemon=True) for n in range(count)]
        for thread in self._threads:
            thread.start()

    def submit(self, work: Callable[[SqlUnitOfWork], T], priority: Priority) -> "asyncio.Future[T]":
        """Let a unit wait for its turn; return the future of its outcome, in the running event loop."""
        done: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        with self._order:
            if self._stopped:
                raise Unavailable("the database is closed")
            self._waiting[priority].append(Waiting(priority, work, done))
            self._calls.put(True)
        return done

    def take_behind(self) -> Waiting | None:
        """Take the next unit that waits if a person waits for it. For the only thread there is."""
        while self._waiting[Priority.SAID] or self._waiting[Priority.PERSON]:
            self._calls.get()
            if not (unit := self._next()).done.cancelled():
                return unit
        return None

    def _work(self) -> None:
        while self._calls.get():
            if not (unit := self._next()).done.cancelled():
                self._serve(unit)

    def _next(self) -> Waiting:
        """Take the most urgent unit: a thread that was called finds a unit, even if others take another first."""
        while True:
            for waiting in self._waiting:
                with suppress(IndexError):
                    return waiting.popleft()

    def stop(self, seconds: float) -> bool:
        """Finish the waiting units; return whether all are done after `seconds`. A thread that hangs is left behind."""
        end = time.monotonic() + seconds
        with self._order:
            self._stopped = True
            for _ in self._threads:
                self._calls.put(False)
        for thread in self._threads:
            thread.join(max(0.0, end - time.monotonic()))
        return not any(thread.is_alive() for thread in self._threads)

    def join(self) -> None:
        """Wait until every thread has ended."""
        for thread in self._threads:
            thread.join()
