"""The whole schedule on one screen.

Few static jobs, whatever the number of people: what is due for a person is a row in the database, not a job.
"""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Job:
    """Work that comes round again and again."""

    name: str
    every: timedelta


LEFT_OVERS = Job("left-overs", timedelta(seconds=5))
"""Take up messages that a process left behind, and hold on to our own."""

HOUSEKEEPING = Job("housekeeping", timedelta(hours=1))
"""Delete what is kept for a while only: sent messages, handled updates."""

JOBS = (LEFT_OVERS, HOUSEKEEPING)
