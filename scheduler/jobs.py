"""The whole schedule: the periodic jobs, and how often each runs.

The jobs are few and fixed, for any number of people: what is due for a person is a row in the database, not a job.
"""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Job:
    """Work that is done again and again.

    Attributes:
        first: whether the bot's start waits for the first run; if not, the run goes on in the background.
    """

    name: str
    every: timedelta
    first: bool = True


LEFT_OVERS = Job("left-overs", timedelta(seconds=5))
"""Take up messages and errands that a process left behind, and extend the leases of our own."""

SWEEP = Job("sweep", timedelta(seconds=5), first=False)
"""Act on every wait whose moment has come. The start does not wait for it, so that taps don't after a long stop."""

MAIL = Job("mail", timedelta(seconds=15), first=False)
"""Send the mails that wait. The start does not wait for it: a mail server may be slow."""

HOUSEKEEPING = Job("housekeeping", timedelta(hours=1))
"""Delete old rows that are kept for a while only: sent messages, updates, strangers."""

JOBS = (LEFT_OVERS, SWEEP, MAIL, HOUSEKEEPING)
