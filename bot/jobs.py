"""`python -m bot jobs`: shows, pauses and resumes the periodic jobs, whether the bot runs or not.

It only reads and writes the table `jobs`; the running bot reads that table before each run.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy.exc import DBAPIError

from bot.clock import SystemClock
from bot.settings import Settings
from scheduler.jobs import JOBS
from storage.database import Database, Unavailable
from storage.jobs import JobState
from storage.schema import Schema, schema_of
from storage.unit_of_work import SqlUnitOfWork

T = TypeVar("T")
HEADINGS = ("job", "every", "state", "last started", "last finished", "last result", "next run")
LATE = timedelta(minutes=1)


class JobsError(Exception):
    """The jobs can't be shown or changed; the text says why in one sentence."""


def pause(settings: Settings, name: str, *, paused: bool) -> None:
    """Pause a job, or let it run again.

    Raises:
        JobsError: there is no such job, or the database can't be used.
    """
    known = [job.name for job in JOBS]
    if name not in known:
        raise JobsError(f"There is no job {name!r}; the jobs are {', '.join(known)}.")
    _in_database(settings, lambda uow: uow.jobs.pause(name, paused=paused))


def table(settings: Settings) -> str:
    """Return the state of every job, a line each, with times in the settings' time zone.

    Raises:
        JobsError: the database can't be used.
    """
    states = {one.name: one for one in _in_database(settings, lambda uow: uow.jobs.all())}
    zone, now = ZoneInfo(settings.time_zone), SystemClock().now()
    lines = [HEADINGS]
    for job in JOBS:
        state = states.get(job.name, JobState(job.name))
        started, finished = _shown(state.last_started, zone), _shown(state.last_finished, zone)
        every = str(job.every)
        lines.append((job.name, every, _state(state, now), started, finished, *_outlook(state, zone)))
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADINGS))]
    said = ("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines)
    return "\n".join((*said, "", f"Times are those of {settings.time_zone}."))


def _state(state: JobState, now: datetime) -> str:
    if state.paused:
        return "paused"
    if state.next_run is None:
        return "at rest"
    if state.next_run + LATE < now:  # a bot that was killed could not clear it
        return "late"
    under_way = state.last_finished is None or (state.last_started or now) > state.last_finished
    return "running" if under_way else "on"


def _outlook(state: JobState, zone: ZoneInfo) -> tuple[str, str]:
    return state.last_result or "-", "-" if state.paused else _shown(state.next_run, zone)


def _shown(moment: datetime | None, zone: ZoneInfo) -> str:
    return moment.astimezone(zone).strftime("%Y-%m-%d %H:%M:%S") if moment else "-"


def _in_database(settings: Settings, work: Callable[[SqlUnitOfWork], T]) -> T:
    try:
        database = Database(settings.database_url.get_secret_value())
    except OSError as error:
        raise JobsError(f"DATABASE_URL: the database's folder can't be made: {error}") from None
    return asyncio.run(_run_and_close(database, work))


async def _run_and_close(database: Database, work: Callable[[SqlUnitOfWork], T]) -> T:
    try:
        schema = schema_of(database.engine)
        if schema is not Schema.CURRENT:
            raise JobsError(f"The database's tables are not those of this version ({schema}); run: python -m bot check")
        return await database.run(work)
    except (DBAPIError, Unavailable) as error:
        said = str(getattr(error, "orig", error)).strip().partition("\n")[0]
        raise JobsError(f"DATABASE_URL: the database can't be reached: {said}") from None
    finally:
        await database.close()
