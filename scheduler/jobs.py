"""The whole schedule on one screen.

Few static jobs, whatever the number of people: what is due for a person is a row in the database, not a job.
"""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Job:
    """Work that comes round again and again.

    Attributes:
        first: the start waits for the first run; otherwise it goes on beside it.
    """

    name: str
    every: timedelta
    first: bool = True


LEFT_OVERS = Job("left-overs", timedelta(seconds=5))
"""Take up messages that a process left behind, and hold on to our own."""

SWEEP = Job("sweep", timedelta(seconds=5), first=False)
"""Act on every wait whose moment has come; after a long stop nobody's tap waits for that."""

HOUSEKEEPING = Job("housekeeping", timedelta(hours=1))
"""Delete what is kept for a while only: sent messages, handled updates."""

JOBS = (LEFT_OVERS, SWEEP, HOUSEKEEPING)
