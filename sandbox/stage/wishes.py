"""What a human asks of a rehearsal, until the one task that runs it gets to it."""

import asyncio
from datetime import datetime, timedelta

SPEEDS = (1, 6, 24, 168)
"""How many hours the clock can go by itself in a real second."""
TURNS = {"hour": timedelta(hours=1), "day": timedelta(days=1), "week": timedelta(weeks=1)}


class Wishes:
    """All that is asked for and not done yet.

    Attributes:
        anew: a story is to begin.
        acted: somebody did something on a phone, so the bot has something to do.
        to_next: the clock is to go on until something comes to somebody's phone.
        target: where the clock is to be turned.
        speed: how many hours the clock is to go by itself in a real second; 0 when it is to stand.
    """

    def __init__(self) -> None:
        self._new = asyncio.Event()
        self.forget()

    def forget(self) -> None:
        """Ask for nothing."""
        self.anew = self.acted = False
        self.stop()

    def stop(self) -> None:
        """Let the clock stand, and a turn on its way end."""
        self.to_next = False
        self.target: datetime | None = None
        self.speed = 0.0

    @property
    def is_turning(self) -> bool:
        """Whether the clock is on its way to where it was turned."""
        return self.target is not None or self.to_next

    @property
    def are_there(self) -> bool:
        """Whether anything is asked for."""
        return self.anew or self.acted or self.is_turning or bool(self.speed)

    def note(self) -> None:
        """Wake whoever waits for a wish."""
        self._new.set()

    async def wait(self) -> None:
        """Return when something is asked for."""
        while not self.are_there:
            self._new.clear()
            await self._new.wait()
