"""A human's wishes for a rehearsal, kept until the task that runs it grants them."""

import asyncio
from datetime import UTC, date, datetime, time, timedelta

from sandbox.phones.phone import ZONE

SPEEDS = (1, 6, 24, 168)
"""How many hours the clock can go by itself in a real second."""
TURNS = {"hour": timedelta(hours=1), "day": timedelta(days=1), "week": timedelta(weeks=1)}

A_DAY = timedelta(days=1)
MORNING = time(8)


def turned(moment: datetime, by: timedelta) -> datetime:
    """Return the moment later by a span; whole days keep the time of day, also over a change of the clock."""
    in_days = by % A_DAY == timedelta()
    return (moment.astimezone(ZONE if in_days else UTC) + by).astimezone(UTC)


def morning_of(day: date) -> datetime:
    """Return the moment at which a day is worth looking at."""
    return datetime.combine(day, MORNING, ZONE).astimezone(UTC)


class Wishes:
    """The wishes that are not granted yet.

    Attributes:
        anew: whether a story is to begin anew.
        acted: whether a human has acted on a phone or on the bot, so that the bot has work.
        to_next: whether the clock is to go on until there is a new message on any phone.
        target: the moment to which the clock is to be turned, or None.
        speed: how many hours the clock is to go by itself in a real second; 0 when it is to stand.
    """

    def __init__(self) -> None:
        self._new = asyncio.Event()
        self.forget()

    def forget(self) -> None:
        """Drop all wishes."""
        self.anew = self.acted = False
        self.stop()

    def stop(self) -> None:
        """Drop the wishes for the clock: it stands, and a turn on its way ends."""
        self.to_next = False
        self.target: datetime | None = None
        self.speed = 0.0

    @property
    def is_turning(self) -> bool:
        """Whether the clock is still to be turned, to a target or to the next change."""
        return self.target is not None or self.to_next

    @property
    def are_there(self) -> bool:
        """Whether there is any wish."""
        return self.anew or self.acted or self.is_turning or bool(self.speed)

    def note(self) -> None:
        """Wake the task that waits for a wish."""
        self._new.set()

    async def wait(self) -> None:
        """Return when there is a wish."""
        while not self.are_there:
            self._new.clear()
            await self._new.wait()
