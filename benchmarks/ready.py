"""People who have come to a point of their conversation before a measurement: each round goes on from a copy.

Nobody waits for a chat's pace while they come there, and no chat has used any of it when the measured bot starts.
"""

import shutil
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.bots import Running, Side, running
from benchmarks.databases import Fresh, file_of
from benchmarks.story import AT_ONCE, Step, everybody
from benchmarks.telegram import Telegram


@dataclass(frozen=True, slots=True)
class Ready:
    """Our bot's database and its chats at such a point.

    Attributes:
        fresh: makes the databases of the rounds.
        file: the database that they are copies of.
        chats: the Telegram whose chats go on.
    """

    fresh: Fresh
    file: Path
    chats: Telegram

    @asynccontextmanager
    async def going_on(self, side: Side, folder: Path, *, records: Path | None = None) -> AsyncIterator[Running]:
        """Give a bot that goes on from here, at the pace that it keeps when it goes live."""
        with self.fresh(False) as url:
            shutil.copy(self.file, file_of(url))
            telegram = Telegram(before=self.chats)
            async with running(side, url, folder, records=records, telegram=telegram, paced=True) as bot:
                yield bot


async def come_to(fresh: Fresh, folder: Path, people: range, *ways: Sequence[Step]) -> list[Ready]:
    """Let people go some ways on SQLite, each on from the end of the one before; return the point at each end."""
    points, chats = [], Telegram()
    with fresh(True) as url:
        for number, way in enumerate(ways):
            chats = Telegram(before=chats)
            async with running(Side.OURS, url, folder, telegram=chats) as bot:
                for step in way:
                    await everybody(step, chats, bot.side, people, AT_ONCE)
                await bot.rest()
            # Only now: after a copy of what a bot has not ended, the next one would be careful with its first updates.
            file = folder / f"ready-{number}.sqlite3"
            shutil.copy(file_of(url), file)
            points.append(Ready(fresh, file, chats))
    return points
