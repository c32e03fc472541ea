"""A whole year through the real bot: its own process, real HTTP, and a cast that lives by the turned clock.

The rehearsal jumps to the next moment at which somebody of the cast acts or the bot wakes, whichever is first, and
only when the bot is at rest. Those who act at the same moment do so side by side.
"""

import asyncio
import heapq
import itertools
import random
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from bot.clock import SystemClock
from sandbox.answers import Participant
from sandbox.botapi.records import Standing
from sandbox.botapi.server import BotApiServer
from sandbox.cast import Temper, cast
from sandbox.clock import SharedClock
from sandbox.manager import Manager
from sandbox.player import AWAY_AFTER, QUARTER, STEP, ZONE, Player
from sandbox.process import BotProcess
from sandbox.reading import Reading
from sandbox.story import Story
from sandbox.views import seen

TOKEN = f"123456:{'rehearsal' * 4}"
EVA_ID = 1001
BEGIN = datetime(2027, 1, 11, 9, 0, tzinfo=ZONE)
WEEKS_BEFORE_THE_START = 3
SHORTEST_PROGRAMME = timedelta(days=60)
BETWEEN_REGISTRATIONS = timedelta(hours=1)
PEOPLE_A_DAY = 5
LONGEST_ABSENCE_OF_A_BLOCKER = timedelta(days=25)
MOST_ACTS_A_DAY = 500  # of Eva too, on the day of the talks
REPEATED_WITHIN = timedelta(minutes=2)
KILL_WITHIN = 0.04  # real seconds from the beginning of a step


@dataclass(frozen=True, slots=True)
class Play:
    """What is rehearsed."""

    adepts: int = 12
    mentors: int = 8
    weeks: int = 60
    seed: int = 1
    language: str = "sv"
    kills: int = 0
    database_url: str = ""

    @property
    def ends(self) -> datetime:
        """Until when it goes on."""
        return BEGIN + timedelta(weeks=self.weeks)

    @property
    def span(self) -> tuple[date, date]:
        """The first and the last day of the programme."""
        starts = BEGIN + timedelta(weeks=WEEKS_BEFORE_THE_START)
        return starts.date(), max(starts + SHORTEST_PROGRAMME, self.ends - timedelta(weeks=2)).date()


Doing = Callable[[datetime], object]
Telling = Callable[[datetime], None]


@dataclass(order=True, slots=True)
class Entry:
    """Something on the agenda; of those at the same moment, in the order of the cast."""

    at: datetime
    place: int
    number: int
    do: Doing = field(compare=False)


class Rehearsal:
    """One run of the story."""

    def __init__(
        self, play: Play, folder: Path, *, progress: Telling = lambda _now: None, stories: bool = False
    ) -> None:
        """Prepare the stage."""
        self.play = play
        self.clock = SharedClock.set_up(folder / "clock", BEGIN)
        self.server = BotApiServer(TOKEN, clock=self.clock)
        self.database_url = play.database_url or f"sqlite:///{folder / 'rehearsal.sqlite3'}"
        self._folder = folder
        self.errors: list[str] = []
        self.wall_seconds = 0.0
        self._progress = progress
        self._agenda: list[Entry] = []
        self._numbers = itertools.count()
        self.reading = Reading(play.language)
        self._planned: dict[tuple[int, int], datetime] = {}  # chat and message → when it is acted upon
        self._heard: dict[int, int] = {}
        self._toasts: dict[int, int] = {}
        self._acts: Counter[tuple[str, date]] = Counter()
        self._killed_at: datetime | None = None
        self.repeated: set[int] = set()
        self._kills = iter(self._moments_of_kills())
        self._next_kill = next(self._kills, None)
        self.eva = self._manager()
        self.players = self._players()
        self._everybody: list[Player] = [self.eva, *self.players]
        self.stories = [Story(one.phone, one.part.name) for one in self._everybody if stories]
        for player, story in zip(self._everybody, self.stories, strict=False):
            player.pressed = story.pressed

    @property
    def _settings(self) -> dict[str, Any]:
        return {
            "bot_token": TOKEN,
            "database_url": self.database_url,
            "manager_ids": str(EVA_ID),
            "default_language": self.play.language,
            "http_listen": "",
            "updates": "polling",
            "log_level": "ERROR",
            "log_format": "json",
        }

    def _manager(self) -> Manager:
        phone = self.server.people.add(EVA_ID, "Eva", "Lind", language_code=self.play.language)
        return Manager(phone, self.reading, self.play.seed, self.play.span)

    def _players(self) -> list[Participant]:
        parts = cast(self.play.adepts, self.play.mentors, self.play.seed, self.play.language)
        players = []
        for number, part in enumerate(parts):
            first, _, last = part.name.partition(" ")
            phone = self.server.people.add(EVA_ID + 1 + number, first, last, language_code=self.play.language)
            players.append(Participant(part, phone, self.reading, self.play.seed))
        return players

    def _moments_of_kills(self) -> list[datetime]:
        chance = random.Random(f"{self.play.seed} kills")
        return sorted(BEGIN + chance.random() * (self.play.ends - BEGIN) for _ in range(self.play.kills))

    async def run(self) -> None:
        """Play the story from the first tap to the end."""
        began = SystemClock().now()
        async with self.server:
            self.bot = BotProcess(self.server, self._settings, self._folder, self._folder / "clock")
            async with self.bot:
                self._begin()
                await self._play()
        self.wall_seconds = (SystemClock().now() - began).total_seconds()

    def _begin(self) -> None:
        self.eva.at_work = True
        self.plan(BEGIN, self.eva, partial(self._open, self.eva))
        for number, player in enumerate(self.players):
            day, place = divmod(number, PEOPLE_A_DAY)
            opens = BEGIN + timedelta(days=1 + day) + BETWEEN_REGISTRATIONS * place
            self.plan(opens, player, partial(self._open, player))
            self._plan_absence(player)

    def _open(self, player: Player, _now: datetime) -> bool:
        player.has_just_acted = True
        player.phone.start()
        return True

    def _plan_absence(self, player: Player) -> None:
        """Let somebody be away once, in the middle of the year."""
        days = AWAY_AFTER.get(player.part.temper)
        if days is None:
            return
        chance = random.Random(f"{self.play.seed} {player.part.name} away")
        weeks = chance.uniform(0.3, 0.6) * self.play.weeks
        begins = player.awake(BEGIN + timedelta(days=round(weeks * 7), hours=3), chance)
        player.away = (begins, begins + timedelta(days=days))
        if player.part.temper is Temper.BLOCKING:
            self.plan(begins, player, lambda _now: player.phone.block())
            self.plan(begins + LONGEST_ABSENCE_OF_A_BLOCKER, player, partial(self._come_back, player))

    def _come_back(self, player: Player, now: datetime) -> bool:
        return player.phone.standing is Standing.BLOCKED and self._open(player, now)

    def plan(self, at: datetime, player: Player, do: Doing) -> None:
        """Put something on the agenda."""
        place = player.phone.chat_id
        heapq.heappush(self._agenda, Entry(max(at, self.clock.now()), place, next(self._numbers), do))

    async def _play(self) -> None:
        wake = await self.bot.turn(self.clock.now())
        while (moment := self._next(wake)) is not None and moment < self.play.ends:
            self._progress(moment)
            self.clock.jump(moment)
            self._plan_kill(moment)
            self._act(moment)
            wake = await self.bot.turn(moment)
            self._listen()

    def _next(self, wake: datetime | None) -> datetime | None:
        moments = [self._agenda[0].at] if self._agenda else []
        return min([*moments, *([wake] if wake else [])], default=None)

    def _act(self, moment: datetime) -> None:
        while self._agenda and self._agenda[0].at <= moment:
            heapq.heappop(self._agenda).do(moment)

    def _listen(self) -> None:
        """Let everybody look at what came; whoever is called by phone, too."""
        now = self.clock.now()
        for story in self.stories:
            story.catch_up(now)
        for player in self._everybody:
            events = player.phone.chat.events
            fresh = events[self._heard.get(player.phone.chat_id, 0) :]
            self._heard[player.phone.chat_id] = len(events)
            for message_id in dict.fromkeys(event.message_id for event in fresh):
                if not self._is_repeat(player, message_id, now):
                    self._think(player, message_id, now)
            self._check_answered(player, heard=bool(fresh), now=now)
        self._ring(now)
        if self.eva.at_work and not self.eva.is_busy:
            self.eva.is_busy = True
            self.plan(now + STEP, self.eva, self._work)

    def _check_answered(self, player: Player, *, heard: bool, now: datetime) -> None:
        toasts = len(player.phone.toasts)
        if player.has_just_acted and not heard and toasts == self._toasts.get(player.phone.chat_id, 0):
            self.errors.append(f"{player.part.name} got no answer on {now:%Y-%m-%d %H:%M}")
        self._toasts[player.phone.chat_id] = toasts
        player.has_just_acted = False

    def _is_repeat(self, player: Player, message_id: int, now: datetime) -> bool:
        """Tell whether a message is one that a killed bot had said already: nobody answers it twice."""
        if self._killed_at is None or now > self._killed_at + REPEATED_WITHIN:
            return False
        looks = {event.message_id: event for event in reversed(player.phone.chat.events)}
        mine = looks.pop(message_id)
        since = int((self._killed_at - REPEATED_WITHIN).timestamp())
        again = any(
            one.date >= since
            and one.message_id < message_id
            and one.content == mine.content
            and one.markup == mine.markup
            for one in looks.values()
        )
        if again:
            self.repeated.add(message_id)
        return again

    def _think(self, player: Player, message_id: int, now: datetime) -> None:
        message = player.phone.chat.messages[message_id]
        key = (player.phone.chat_id, message_id)
        self._planned.pop(key, None)
        at = player.hear(seen(message), now)
        if at is None:
            return
        self._planned[key] = at
        self.plan(at, player, partial(self._answer, player, message_id, at))

    def _answer(self, player: Player, message_id: int, planned: datetime, now: datetime) -> None:
        key = (player.phone.chat_id, message_id)
        if self._planned.get(key) != planned:
            return
        del self._planned[key]
        self._acts[player.part.name, now.date()] += 1
        if self._acts[player.part.name, now.date()] == MOST_ACTS_A_DAY:
            self.errors.append(f"{player.part.name} gave up on {now:%Y-%m-%d}: the questions had no end")
        elif self._acts[player.part.name, now.date()] < MOST_ACTS_A_DAY:
            player.act(message_id, now)

    def _work(self, now: datetime) -> None:
        if not self.eva.look(now):
            self.plan(self.eva.next_workday(now), self.eva, self._work)

    def _ring(self, now: datetime) -> None:
        for name in self.eva.rang:
            for player in self.players:
                if player.part.name == name:
                    chance = player.chance("rung")
                    back = player.awake(now + QUARTER * chance.randrange(4, 96), chance)
                    self.plan(back, player, partial(self._come_back, player))
        self.eva.rang.clear()

    def _plan_kill(self, moment: datetime) -> None:
        if self._next_kill is None or moment < self._next_kill:
            return
        self._next_kill = next(self._kills, None)
        wait = random.Random(f"{self.play.seed} kill {moment}").uniform(0, KILL_WITHIN)
        asyncio.get_running_loop().call_later(wait, self._kill)

    def _kill(self) -> None:
        self._killed_at = self.clock.now()
        self.bot.kill()


@asynccontextmanager
async def rehearse(
    play: Play, *, progress: Telling = lambda _now: None, stories: bool = False
) -> AsyncIterator[Rehearsal]:
    """Play a story; give what it left behind, as long as the block lasts."""
    with tempfile.TemporaryDirectory(prefix="mentorbot-") as folder:
        rehearsal = Rehearsal(play, Path(folder), progress=progress, stories=stories)
        await rehearsal.run()
        yield rehearsal
