"""People who have come to a point of their conversation before a measurement: each round goes on from a copy.

Nobody waits for a chat's pace while they come there, and no chat has used any of it when the measured bot starts.
"""

import sqlite3
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, closing
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
            copy(self.file, file_of(url))
            telegram = Telegram(before=self.chats)
            async with running(side, url, folder, records=records, telegram=telegram, paced=True) as bot:
                yield bot


async def come_to(fresh: Fresh, folder: Path, people: range, *ways: Sequence[Step]) -> list[Ready]:
    """Let people go some ways on SQLite, each on from the end of the one before; return the point at each end."""
    points = []
    with fresh(True) as url:
        async with running(Side.OURS, url, folder) as bot:
            for number, way in enumerate(ways):
                for step in way:
                    await everybody(step, bot.telegram, bot.side, people, AT_ONCE)
                await bot.rest()
                file = folder / f"ready-{number}.sqlite3"
                copy(file_of(url), file)
                points.append(Ready(fresh, file, Telegram(before=bot.telegram)))
    return points


def copy(database: Path, to: Path) -> None:
    """Copy a SQLite database, whether or not it is in use."""
    with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(to)) as target:
        source.backup(target)
