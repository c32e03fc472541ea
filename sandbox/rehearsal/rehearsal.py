"""A whole year through the real bot: its own process, real HTTP, and a cast that lives by the turned clock.

The rehearsal jumps to the next moment at which a member of the cast acts or the bot wakes, and only when the bot is
at rest. Members who act at the same moment do so one after another, each when the bot is at rest: who comes first is
then never a matter of the machine's speed. Storms let them act side by side.
"""

import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from bot.clock import SystemClock
from sandbox.botapi.bell import Bell
from sandbox.cast.cast import EVA_ID, Cast
from sandbox.cast.member import CastMember
from sandbox.cast.scenario import BEGIN, Scenario
from sandbox.phones.phone import ZONE
from sandbox.phones.post_office import PostOffice
from sandbox.phones.server import TelegramServer
from sandbox.rehearsal.bot_side import Patience
from sandbox.rehearsal.clock import SharedClock
from sandbox.rehearsal.fresh import fresh_database
from sandbox.rehearsal.health import Watch
from sandbox.rehearsal.process import BotProcess
from sandbox.rehearsal.snapshot import Snapshot, restore

TOKEN = f"123456:{'rehearsal' * 4}"
MAIL_FROM = "mentor@example.org"
REPEATED_WITHIN = timedelta(minutes=2)

Telling = Callable[[datetime], None]


class Rehearsal:
    """A run of a scenario: the clock, our Telegram, the bot and the cast."""

    def __init__(
        self,
        scenario: Scenario,
        folder: Path,
        *,
        progress: Telling = lambda _now: None,
        changed: Bell | None = None,
        snapshot: Snapshot | None = None,
        patience: Patience | None = None,
    ) -> None:
        """Prepare.

        Args:
            scenario: The scenario to rehearse.
            folder: Where the bot's log, its channel and the clock are; its name must be short.
            progress: Is told the time at each step.
            changed: Rings whenever a phone changes.
            snapshot: The saved rehearsal to go on with, instead of a new beginning.
            patience: How long the bot waits for others; None for as long as in life.
        """
        self.scenario = scenario
        self.clock = SharedClock.set_up(folder / "clock", snapshot.now if snapshot else BEGIN)
        self.server = TelegramServer(TOKEN, clock=self.clock, changed=changed)
        self.post = PostOffice(self.clock.now, changed)
        self.database_url = scenario.database_url or fresh_database(folder / "rehearsal.sqlite3")
        self.cast = Cast(scenario, self.server.people)
        self.cast.overlooks = self._is_repeated
        self._snapshot = snapshot
        self._patience = patience or Patience()
        if snapshot is not None:
            restore(snapshot.telegram, self.server.account, self.server.people)
        self._folder = folder
        self.wall_seconds = 0.0
        self._progress = progress
        self._wake: datetime | None = None
        self._killed_at: datetime | None = None
        self.watch = Watch(self.database_url, self.cast)

    @property
    def _settings(self) -> dict[str, Any]:
        return {
            "bot_token": TOKEN,
            "database_url": self.database_url,
            "manager_ids": str(EVA_ID),
            "default_language": self.scenario.language,
            "time_zone": ZONE.key,
            "http_listen": "",
            "updates": "polling",
            "log_level": "ERROR",
            "log_format": "json",
            **({"smtp_url": self.post.url, "mail_from": MAIL_FROM} if self.scenario.mails else {}),
        }

    @asynccontextmanager
    async def up(self) -> AsyncIterator[None]:
        """Run server and bot as long as the block lasts; the cast begins, or goes on from the snapshot."""
        async with self.server, self.post:
            self.bot = BotProcess(
                self.server, self._settings, self._folder, self._folder / "clock", patience=self._patience
            )
            async with self.bot:
                if self._snapshot is None:
                    self.cast.begin()
                else:
                    self.cast.go_on(self._snapshot.memories, self._snapshot.in_hand, self._snapshot.now)
                self._wake = await self.bot.turn(self.clock.now())
                yield

    async def run(self) -> None:
        """Run the story from the first tap to the end."""
        began = SystemClock().now()
        async with self.up():
            while (moment := self.next) is not None and moment < self.scenario.ends:
                self._progress(moment)
                await self.step(moment)
            await self.end()
        self.wall_seconds = (SystemClock().now() - began).total_seconds()

    @property
    def next(self) -> datetime | None:
        """The moment of the next event: a member of the cast acts, or the bot wakes; None if there is none."""
        moments = (self.cast.next_act, self._wake)
        return min((one for one in moments if one is not None), default=None)

    async def step(self, moment: datetime) -> None:
        """Turn the clock to a moment not later than `next`, and let a member of the cast act, and the bot.

        Raises:
            BotDied: the bot ended by itself, or does not come to rest.
        """
        if self.scenario.troubles:
            self.watch.until(moment)
        self.clock.jump(moment)
        self.cast.act_first(moment)
        self._wake = await self.bot.turn(moment)
        self.cast.look(self.clock.now())

    async def end(self) -> None:
        """Finish the story while the bot still runs."""

    def _is_repeated(self, member: CastMember, message_id: int, now: datetime) -> bool:
        """Tell whether a newer message repeats this message, so that a member answers the newest, as people do."""
        began = self._repeats_since(now)
        if began is None:
            return False
        looks = {event.message_id: event for event in reversed(member.phone.chat.events)}
        mine = looks.pop(message_id)
        since = int(began.timestamp())
        return any(
            one.date >= since
            and one.message_id > message_id
            and one.content == mine.content
            and one.markup == mine.markup
            for one in looks.values()
        )

    def _repeats_since(self, now: datetime) -> datetime | None:
        """Return since when messages may have come twice, or None if there was no reason of late: a kill."""
        if self._killed_at is None or now > self._killed_at + REPEATED_WITHIN:
            return None
        return self._killed_at - REPEATED_WITHIN

    def kill(self) -> None:
        """Kill the bot as a power cut does; the next step starts another."""
        self._killed_at = self.clock.now()
        self.bot.kill()


@asynccontextmanager
async def rehearse(scenario: Scenario, *, progress: Telling = lambda _now: None) -> AsyncIterator[Rehearsal]:
    """Rehearse a story to its end; give the rehearsal, whose database and log last as long as the block."""
    with tempfile.TemporaryDirectory(prefix="mentorbot-") as folder:
        rehearsal = Rehearsal(scenario, Path(folder), progress=progress)
        await rehearsal.run()
        yield rehearsal
