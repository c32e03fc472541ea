"""The stored state of the periodic jobs, so that the operator can see and pause them while the bot runs.

The schedule itself is in `scheduler/jobs.py`; the table holds the pauses and the runs.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from storage.asking import asking_on
from storage.rows import Shape
from storage.tables import jobs


@dataclass(frozen=True, slots=True)
class JobState:
    """The state of one job. `next_run` is None while no bot runs."""

    name: str
    paused: bool = False
    next_run: datetime | None = None
    last_started: datetime | None = None
    last_finished: datetime | None = None
    last_result: str | None = None


class JobRows:
    """The jobs within one transaction."""

    _of_name = jobs.c.name == bindparam("job")

    _ALL = select(jobs).order_by(jobs.c.name)
    _IS_PAUSED = select(jobs.c.paused).where(_of_name)
    _CHANGE = update(jobs).where(_of_name)
    _NEW = insert(jobs)
    _CLEAR_NEXT_RUNS = update(jobs).values(next_run=None)

    def __init__(self, connection: Connection) -> None:
        """Work within the transaction of `connection`."""
        self.asking = asking_on(connection)

    def all(self) -> Sequence[JobState]:
        """Return every job that has run or was paused."""
        return [_SHAPE.value(row) for row in self.asking.ask(self._ALL).rows]

    def begin(self, name: str, *, at: datetime, next_run: datetime) -> bool:
        """Note that a run begins, unless the job is paused; tell whether it may begin."""
        if self.asking.ask(self._IS_PAUSED, {"job": name}).value_or_none():
            return False
        self._set(name, last_started=at, next_run=next_run)
        return True

    def end(self, name: str, *, at: datetime, result: str) -> None:
        """Note the result of a run."""
        self._set(name, last_finished=at, last_result=result)

    def pause(self, name: str, *, paused: bool) -> None:
        """Pause a job, or resume it."""
        self._set(name, paused=paused)

    def clear_next_runs(self) -> None:
        """Clear the next run of every job, since no bot runs any more."""
        self.asking.ask(self._CLEAR_NEXT_RUNS)

    def _set(self, name: str, **values: Any) -> None:
        if not self.asking.ask(self._CHANGE, {"job": name, **values}).changed:
            self.asking.ask(self._NEW, {"name": name, "paused": False, **values})


_SHAPE: Shape[JobState] = Shape(JobState, jobs.c)
