"""The database's threads: units of work wait here for one, those that people wait for before routine."""

import itertools
import queue
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, TypeVar

from storage.unit_of_work import SqlUnitOfWork

T = TypeVar("T")


class Unavailable(Exception):  # noqa: N818 - a state of the database, not a mistake
    """The database can't be reached or can't write: nothing was done, and it may be tried again."""


class Priority(IntEnum):
    """The order in which waiting units run: a message that Telegram has just taken, then a tap, then routine."""

    SAID = 0  # a crash before it is noted repeats a message
    PERSON = 1
    ROUTINE = 2


_STOP = 99


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a unit has returned, or the error that it has raised."""

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


@dataclass(order=True, slots=True)
class Waiting:
    """A unit of work that waits for a thread."""

    priority: int
    number: int
    work: Callable[[SqlUnitOfWork], Any] = field(compare=False)
    done: "Future[Any]" = field(compare=False)

    def end(self, outcome: Outcome) -> None:
        """Tell the caller the outcome."""
        if outcome.error is not None:
            self.done.set_exception(outcome.error)
        else:
            self.done.set_result(outcome.value)


class Threads:
    """A few worker threads with one queue, ordered by priority."""

    def __init__(self, count: int, serve: Callable[[Waiting], None]) -> None:
        """Start the threads; `serve` runs a unit, and ends it."""
        self._serve = serve
        self._queue: queue.PriorityQueue[Waiting] = queue.PriorityQueue()
        self._numbers = itertools.count()
        self._stopped = False
        self._threads = [threading.Thread(target=self._work, name=f"database-{n}", daemon=True) for n in range(count)]
        for thread in self._threads:
            thread.start()

    def submit(self, work: Callable[[SqlUnitOfWork], T], priority: Priority) -> "Future[T]":
        """Let a unit wait for its turn."""
        if self._stopped:
            raise Unavailable("the database is closed")
        done: Future[T] = Future()
        self._queue.put(Waiting(priority, next(self._numbers), work, done))
        return done

    def take_behind(self) -> Waiting | None:
        """Take the next unit from the queue if a person waits for it. For the only thread there is."""
        while (waiting := self._queue.queue) and waiting[0].priority <= Priority.PERSON:
            unit = self._queue.get()
            if unit.done.set_running_or_notify_cancel():
                return unit
        return None

    def _work(self) -> None:
        while (unit := self._queue.get()).priority != _STOP:
            if unit.done.set_running_or_notify_cancel():
                self._serve(unit)

    def stop(self, seconds: float) -> bool:
        """Finish what waits; return whether all is done after `seconds`. A thread that hangs is left behind."""
        self._stopped, end = True, time.monotonic() + seconds
        for _ in self._threads:
            self._queue.put(Waiting(_STOP, next(self._numbers), lambda _: None, Future()))
        for thread in self._threads:
            thread.join(max(0.0, end - time.monotonic()))
        return not any(thread.is_alive() for thread in self._threads)

    def join(self) -> None:
        """Wait until every thread has ended."""
        for thread in self._threads:
            thread.join()
