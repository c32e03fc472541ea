"""The stored state of the periodic jobs, so that the operator can see and pause them while the bot runs.

The schedule itself is in `scheduler/jobs.py`; the table holds the pauses and the runs.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

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

    def __init__(self, connection: Connection) -> None:
        """Work within the transaction of `connection`."""
        self.connection = connection

    def all(self) -> Sequence[JobState]:
        """Return every job that has run or was paused."""
        rows = self.connection.execute(select(jobs).order_by(jobs.c.name)).mappings()
        return [JobState(**row) for row in rows]

    def begin(self, name: str, *, at: datetime, next_run: datetime) -> bool:
        """Note that a run begins, unless the job is paused; tell whether it may begin."""
        paused = self.connection.execute(select(jobs.c.paused).where(jobs.c.name == name)).scalar_one_or_none()
        if paused:
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
        self.connection.execute(update(jobs).values(next_run=None))

    def _set(self, name: str, **values: Any) -> None:
        there = self.connection.execute(update(jobs).where(jobs.c.name == name).values(values))
        if not there.rowcount:
            self.connection.execute(insert(jobs).values({"name": name, "paused": False, **values}))
