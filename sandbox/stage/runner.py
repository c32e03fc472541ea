"""The runner of a stage's stories, in a single task.

Only this task turns the clock and lets the cast act, so that a human's press, a turn of the clock and a new beginning
never meet half way. Each change rings the same bell.
"""

import asyncio
import logging
from datetime import datetime, timedelta
from pathlib import Path
from secrets import token_hex
from tempfile import TemporaryDirectory

from sqlalchemy.exc import DBAPIError

from sandbox.botapi.bell import Bell
from sandbox.cast.cast import EVA_ID
from sandbox.cast.scenario import BEGIN
from sandbox.rehearsal.bot_side import Patience
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


class StoryRunner:
    """A runner of stories that grants the wishes of a human.

    Attributes:
        wishes: the wishes that are not granted yet.
        changed: the bell that rings when phones, clock or stored rows change.
        runs: how often a story has begun; another number means that all data are new.
        run_name: a name that no other run has, not even of another process.
        progress: how far a story has come towards its beginning, from 0 to 1; None once it has begun.
        is_idle: whether all wishes are granted and the clock stands.
        trouble: why the bot does not go on; "" while it does.
        ticked_at: when the clock last went by itself, on the event loop's clock.
        seen: the bot's stored rows, as of the last reading.
    """

    def __init__(
        self, setting: Setting, save_folder: SaveFolder | None = None, patience: Patience | None = None
    ) -> None:
        """Prepare; `run` begins the story, or goes on with the saved rehearsal."""
        self._save_folder = save_folder
        self._patience = patience
        self.setting = save_folder.former.setting if save_folder and save_folder.former else setting
        self.changed = Bell()
        self.is_up = asyncio.Event()
        self.runs = 0
        self.run_name = ""
        self.progress: float | None = 0.0
        self.is_idle = False
        self.trouble = ""
        self.seen = Stored()
        self.wishes = Wishes()
        self.rehearsal: Rehearsal
        self.bot_database: BotDatabase
        self.ticked_at = 0.0
        self._read_at = 0.0

    @property
    def now(self) -> datetime:
        """The time on the rehearsal's clock."""
        return self.rehearsal.clock.now()

    async def run(self) -> None:
        """Run story after story, until cancelled."""
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
        rehearsal = Rehearsal(scenario, folder, changed=self.changed, snapshot=former, patience=self._patience)
        async with rehearsal.up():
            self.rehearsal, self.bot_database = rehearsal, BotDatabase(rehearsal.database_url)
            self.progress, self.trouble, self.seen = 0.0, "", Stored()
            self.runs += 1
            self.run_name = token_hex(4)
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
        """Run the scenario forward to the moment at which the story begins."""
        cast = self.rehearsal.cast
        while self._comes_along and (moment := self.rehearsal.next) is not None and moment < beginning.moment:
            if beginning.manager_rests is not None and moment >= beginning.manager_rests:
                cast.take_over(EVA_ID)
            await self._step(moment)
            self.progress = (moment - BEGIN) / (beginning.moment - BEGIN)
        if self._comes_along:
            await self._step(beginning.moment)
            # The manager's list lies open, so that a viewer sees at once which work there is.
            cast.eva.say(cast.eva.word("todo"))
            await self._step(self.now)

    @property
    def _comes_along(self) -> bool:
        return not (self.wishes.anew or self.trouble)

    async def _go_on(self) -> None:
        """Grant the next wish, or save the rehearsal and wait for a wish."""
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
        """Wait for a wish."""
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
        account = self.rehearsal.server.account
        newest = {chat.id: max(chat.messages, default=0) for chat in account.chats.values()}
        told = len(account.changes)
        for _ in range(MOST_STEPS):
            moment = self.rehearsal.next
            if moment is None or not self.wishes.to_next or self.wishes.anew:
                break
            await self._step(moment)
            fresh, told = account.changes[told:], len(account.changes)
            if any(message_id > newest.get(chat_id, 0) for chat_id, message_id in fresh):
                break
        self.wishes.to_next = False
        self.changed.ring()

    async def _go_by_itself(self) -> None:
        """Turn the clock by the real time since the last call, at the wished speed.

        The real time that the steps took counts, up to `MOST_CATCH_UP`.
        """
        loop = asyncio.get_running_loop()
        await asyncio.sleep(TICK)
        passed, self.ticked_at = min(loop.time() - self.ticked_at, MOST_CATCH_UP), loop.time()
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
            # A human has made the planned act of a cast member impossible meanwhile: the member leaves it out.
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
        """Return the rehearsal to be saved; None before the story has begun, without a folder, or without changes."""
        if self._save_folder is None or self.progress is not None:
            return None
        return self._save_folder.unsaved(self.setting, self.rehearsal)
