"""`python -m bot jobs`: shows, pauses and resumes the periodic jobs, whether the bot runs or not.

It only reads and writes the table `jobs`; the running bot reads that table before each run.
"""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.by_command import CommandError, in_database
from bot.clock import SystemClock
from bot.settings import Settings
from scheduler.jobs import JOBS
from storage.jobs import JobState

HEADINGS = ("job", "every", "state", "last started", "last finished", "last result", "next run")
LATE = timedelta(minutes=1)


def pause(settings: Settings, name: str, *, paused: bool) -> None:
    """Pause a job, or let it run again.

    Raises:
        CommandError: there is no such job, or the database can't be used.
    """
    known = [job.name for job in JOBS]
    if name not in known:
        raise CommandError(f"There is no job {name!r}; the jobs are {', '.join(known)}.")
    in_database(settings, lambda uow: uow.jobs.pause(name, paused=paused))


def table(settings: Settings) -> str:
    """Return the state of every job, a line each, with times in the settings' time zone.

    Raises:
        CommandError: the database can't be used.
    """
    states = {one.name: one for one in in_database(settings, lambda uow: uow.jobs.all())}
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
