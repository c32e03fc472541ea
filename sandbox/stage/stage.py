"""A rehearsal that somebody watches and takes part in: the clock goes when it is told to, anybody's phone can be used.

One task runs the story: it alone turns the clock and lets the cast act, so that a human's press, a turn of the clock
and a new beginning never meet half way. Whatever changes rings one bell.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy.exc import DBAPIError

from sandbox.botapi.bell import Bell
from sandbox.cast.cast import EVA_ID
from sandbox.cast.scenario import BEGIN
from sandbox.phones.phone import Phone
from sandbox.rehearsal.process import BotDied
from sandbox.rehearsal.rehearsal import Rehearsal
from sandbox.rehearsal.snapshot import Snapshot
from sandbox.rehearsal.stories import BEGINNINGS, Beginning, Setting
from sandbox.stage.saving import SaveFolder, Unsaved
from sandbox.stage.stored import BotDatabase, Stored
from sandbox.stage.wishes import Wishes

log = logging.getLogger(__name__)

TICK = 0.1  # real seconds between two looks at a clock that goes by itself
MOST_CATCH_UP = 1.0  # real seconds that such a clock makes up for, after a step that took long
READ_AGAIN = 0.3  # real seconds between two readings of the bot's database, while the clock turns
MOST_STEPS = 2_000
FIRST_FREE, FREE = 5, 95  # telephone numbers kept free for stories end in 05 to 99


class Stage:
    """What the page works on.

    Attributes:
        changed: rings whenever anything looks different.
        runs: how often a story has begun; another number means that everything is new.
        progress: how far a story has come to where it begins, from 0 to 1; None when it is there.
        is_idle: whether all that was asked for is done, and the clock stands.
        trouble: why the bot does not go on, if it does not.
        seen: what the bot has stored, as it was a moment ago.
    """

    def __init__(self, setting: Setting, save_folder: SaveFolder | None = None) -> None:
        """Prepare; `run` begins, or goes on with what was saved."""
        self._save_folder = save_folder
        self.setting = save_folder.former.setting if save_folder and save_folder.former else setting
        self.changed = Bell()
        self.is_up = asyncio.Event()
        self.runs = 0
        self.progress: float | None = 0.0
        self.is_idle = False
        self.trouble = ""
        self.seen = Stored()
        self.wishes = Wishes()
        self.rehearsal: Rehearsal
        self.bot_database: BotDatabase
        self._read_at = self._ticked_at = 0.0

    # What the page asks for

    @property
    def now(self) -> datetime:
        """The time on the clock."""
        return self.rehearsal.clock.now()

    def begin(self, setting: Setting) -> None:
        """Begin a story anew.

        Raises:
            ValueError: the story runs on a database of somebody's own, which is not emptied.
        """
        if self.setting.database_url:
            raise ValueError("A rehearsal on a database of your own begins only once")
        self.setting = setting
        self.wishes.forget()
        self.wishes.anew, self.progress = True, 0.0
        self._wake()

    def turn(self, by: timedelta) -> None:
        """Turn the clock on; several turns add up."""
        self.wishes.target = max(self.wishes.target or self.now, self.now) + by
        self._wake()

    def turn_to_next(self) -> None:
        """Turn the clock on until something comes to somebody's phone."""
        self.wishes.to_next = True
        self._wake()

    def run_clock(self, speed: float) -> None:
        """Let the clock go by itself, so many hours in a second; 0 stops it, and a turn on its way too."""
        if not speed:
            self.wishes.stop()
        self.wishes.speed = speed
        self._ticked_at = asyncio.get_running_loop().time()
        self._wake()

    def act(self, user_id: int, do: Callable[[Phone], object]) -> object:
        """Let a human do something on somebody's phone, who is in their hands from now on; return what came of it.

        Raises:
            LookupError, ValueError, TypeError, RuntimeError: no phone lets one do this.
        """
        there = self._there()
        result = do(there.server.people[user_id])
        there.cast.take_over(user_id)
        self.wishes.acted = True
        self._wake()
        return result

    def add_person(self, first_name: str, last_name: str = "", *, user_id: int = 0, language: str = "") -> int:
        """Give somebody new a phone, by default with a free id and in the story's language; return their id."""
        there = self._there()
        user_id, language = user_id or there.server.people.free_id, language or self.setting.language
        phone = there.server.people.add(user_id, first_name, last_name or None, language_code=language)
        phone.number = f"+467017406{FIRST_FREE + user_id % FREE:02}"
        there.cast.take_over(user_id)
        self.changed.ring()
        return user_id

    def take_over(self, user_id: int) -> None:
        """Let a human answer for somebody."""
        self._there().cast.take_over(user_id)
        self.changed.ring()

    def give_back(self, user_id: int) -> None:
        """Let somebody of the cast answer for themselves again."""
        self._there().cast.give_back(user_id, self.now)
        self.changed.ring()

    def restart_bot(self) -> None:
        """End the bot as a power cut does, and start another."""
        self._there().kill()
        self.wishes.acted = True
        self._wake()

    def _there(self) -> Rehearsal:
        """Return the rehearsal; RuntimeError before a story has come to where it begins.

        Whoever acted before would take somebody out of it, and another story would come of it.
        """
        if self.progress is not None or not self.is_up.is_set():
            raise RuntimeError("The story has not come to its beginning")
        return self.rehearsal

    def _wake(self) -> None:
        self.is_idle = False
        self.wishes.note()
        self.changed.ring()

    # What happens

    async def run(self) -> None:
        """Run one story after the other, until cancelled."""
        former = self._save_folder.former if self._save_folder else None
        while True:
            with TemporaryDirectory(prefix="mentorbot-") as folder:
                try:
                    await self._run_story(Path(folder), former)
                finally:
                    self.is_up.clear()
                    if (unsaved := self._to_save()) is not None:  # once more, now that the bot has ended
                        unsaved.save()
            former = None

    async def _run_story(self, folder: Path, former: Snapshot | None) -> None:
        setting, beginning = self.setting, BEGINNINGS[self.setting.story]
        self.wishes.forget()
        url = self._save_folder.database(former) if self._save_folder else setting.database_url
        scenario = beginning.scenario(seed=setting.seed, language=setting.language, database_url=url)
        rehearsal = Rehearsal(scenario, folder, changed=self.changed, snapshot=former)
        async with rehearsal.up():
            self.rehearsal, self.bot_database = rehearsal, BotDatabase(rehearsal.database_url)
            self.progress, self.trouble, self.seen = 0.0, "", Stored()
            self.runs += 1
            self.is_up.set()
            self.changed.ring()
            try:
                if former is None:
                    await self._come_to(beginning)
                self.progress = 0.0 if self.wishes.anew else None
                while not self.wishes.anew:
                    await self._go_on()
            finally:
                self.bot_database.close()

    async def _come_to(self, beginning: Beginning) -> None:
        """Run forward to where the story begins."""
        cast = self.rehearsal.cast
        while self._comes_along and (moment := self.rehearsal.next) is not None and moment < beginning.moment:
            if beginning.manager_rests is not None and moment >= beginning.manager_rests:
                cast.take_over(EVA_ID)
            await self._step(moment)
            self.progress = (moment - BEGIN) / (beginning.moment - BEGIN)
        if self._comes_along:
            await self._step(beginning.moment)
            # The manager's list lies open, so that one sees at once what there is to do.
            cast.eva.say(cast.eva.word("todo"))
            await self._step(self.now)

    @property
    def _comes_along(self) -> bool:
        return not (self.wishes.anew or self.trouble)

    async def _go_on(self) -> None:
        """Do the next thing that is wanted, or wait for it."""
        wishes = self.wishes
        if wishes.acted:
            wishes.acted = False
            await self._step(self.now)
        elif wishes.target is not None:
            await self._step_towards(wishes.target)
        elif wishes.to_next:
            await self._step_to_next()
        elif wishes.speed:
            await self._go_by_itself()
        else:
            await self._read_database()
            if (unsaved := self._to_save()) is not None:
                await asyncio.to_thread(unsaved.save)
            await self._rest()

    async def _rest(self) -> None:
        """Wait until something is wanted."""
        self.is_idle = not self.wishes.are_there
        self.changed.ring()
        await self.wishes.wait()
        self.is_idle = False

    async def _step_towards(self, target: datetime) -> None:
        moment = self.rehearsal.next
        await self._step(target if moment is None else min(moment, target))
        if self.wishes.target is not None and self.now >= self.wishes.target:
            self.wishes.target = None
            self.changed.ring()

    async def _step_to_next(self) -> None:
        changes = self.rehearsal.server.account.changes
        before = len(changes)
        for _ in range(MOST_STEPS):
            moment = self.rehearsal.next
            if moment is None or len(changes) > before or not self.wishes.to_next or self.wishes.anew:
                break
            await self._step(moment)
        self.wishes.to_next = False
        self.changed.ring()

    async def _go_by_itself(self) -> None:
        """Go as far as the clock should have come since the last time, the time that the steps took included."""
        loop = asyncio.get_running_loop()
        await asyncio.sleep(TICK)
        passed, self._ticked_at = min(loop.time() - self._ticked_at, MOST_CATCH_UP), loop.time()
        until = self.now + timedelta(hours=self.wishes.speed * passed)
        while self.wishes.speed and not self.wishes.anew and self.now < until:
            moment = self.rehearsal.next
            await self._step(until if moment is None else min(moment, until))

    async def _step(self, moment: datetime) -> None:
        try:
            await self.rehearsal.step(moment)
            self.trouble = ""
        except BotDied as died:
            self.trouble = str(died)
            self.wishes.stop()
        except (LookupError, ValueError, TypeError, AttributeError, RuntimeError):
            # Somebody of the cast wanted to do what a human has made impossible meanwhile: they let it be.
            log.exception("The cast could not go on")
        if asyncio.get_running_loop().time() > self._read_at + READ_AGAIN:
            await self._read_database()
        self.changed.ring()

    async def _read_database(self) -> None:
        self._read_at = asyncio.get_running_loop().time()
        try:
            self.seen = await asyncio.to_thread(self.bot_database.read)
        except DBAPIError:
            log.warning("The database could not be looked at", exc_info=True)
        self.changed.ring()

    def _to_save(self) -> Unsaved | None:
        """Return what is to be saved, if the story has come to where it begins and anything is new."""
        if self._save_folder is None or self.progress is not None:
            return None
        return self._save_folder.unsaved(self.setting, self.rehearsal)


@asynccontextmanager
async def staged(setting: Setting, *, save_folder: SaveFolder | None = None) -> AsyncIterator[Stage]:
    """Give a stage on which a story goes on, as long as the block lasts.

    Args:
        setting: What is rehearsed, unless there is something to go on with.
        save_folder: Where the rehearsal is saved, to outlive the block.

    Raises:
        BotDied: the bot can't even start.
    """
    stage = Stage(setting, save_folder)
    try:
        async with asyncio.TaskGroup() as group:
            running = group.create_task(stage.run())
            await _first(stage.is_up, running)
            try:
                yield stage
            finally:
                running.cancel()
    except ExceptionGroup as several:
        if len(several.exceptions) > 1:
            raise
        raise several.exceptions[0] from None


async def _first(event: asyncio.Event, task: "asyncio.Task[None]") -> None:
    """Return when the event is set, or the task has ended."""
    waiting = asyncio.ensure_future(event.wait())
    try:
        await asyncio.wait({waiting, task}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        waiting.cancel()
