"""A rehearsal that somebody watches and takes part in: the clock goes when it is told to, anybody's phone can be used.

One task conducts: it alone turns the clock and lets the cast act, so that a human's press, a turn of the clock and a
new beginning never meet half way. Whatever changes rings one bell.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from sandbox.backstage import Backstage, Known, Wait
from sandbox.botapi.bell import Bell
from sandbox.company import EVA_ID
from sandbox.kept import DATABASE, Kept, forget, of_account, read, write
from sandbox.phone import Phone
from sandbox.play import BEGIN
from sandbox.process import BotDied
from sandbox.rehearsal import Rehearsal
from sandbox.stories import BEGINNINGS, Beginning, Setting

log = logging.getLogger(__name__)

SPEEDS = (1, 6, 24, 168)
TICK = 0.1  # real seconds between two looks at a clock that goes by itself
LOOK_AGAIN = 0.3  # real seconds between two looks behind the scenes, while the clock turns
MOST_STEPS = 2_000
FIRST_NEW_ID = 5001
TURNS = {"hour": timedelta(hours=1), "day": timedelta(days=1), "week": timedelta(weeks=1)}


class Stage:
    """What the page works on.

    Attributes:
        changed: rings whenever anything looks different.
        runs: how often a story has begun; another number means that everything is new.
        progress: how far a story has come to where it begins, from 0 to 1; None when it is there.
        speed: how many hours the clock goes by itself in a real second; 0 when it stands.
        is_idle: whether all that was asked for is done, and the clock stands.
        trouble: why the bot does not go on, if it does not.
    """

    def __init__(self, setting: Setting, keep: Path | None = None) -> None:
        """Prepare; `conduct` begins, or goes on with what is kept in a folder.

        Raises:
            UnreadableError: what is in the folder can't be gone on with.
        """
        self._keep = keep
        self._kept = read(keep) if keep else None
        self.setting = self._kept.setting if self._kept else setting
        self.changed = Bell()
        self.is_up = asyncio.Event()
        self.runs = 0
        self.progress: float | None = 0.0
        self.speed = 0.0
        self.is_idle = False
        self.trouble = ""
        self.waits: list[Wait] = []
        self.known: dict[int, Known] = {}
        self.programme = ""
        self.rehearsal: Rehearsal
        self.backstage: Backstage
        self._wanted = asyncio.Event()
        self._anew = False
        self._acted = False
        self._to_next = False
        self._target: datetime | None = None
        self._looked_at = 0.0

    # What the page asks for

    @property
    def now(self) -> datetime:
        """The time on the clock."""
        return self.rehearsal.clock.now()

    @property
    def is_turning(self) -> bool:
        """Whether the clock is on its way to where it was turned."""
        return self._target is not None or self._to_next

    def begin(self, setting: Setting) -> None:
        """Begin a story anew.

        Raises:
            ValueError: the story runs on a database of somebody's own, which is not emptied.
        """
        if self.setting.database_url:
            raise ValueError("A rehearsal on a database of your own begins only once")
        self.setting = setting
        self._anew, self.speed, self.progress = True, 0.0, 0.0
        self._wake()

    def turn(self, by: timedelta) -> None:
        """Turn the clock on; several turns add up."""
        self._target = max(self._target or self.now, self.now) + by
        self._wake()

    def turn_to_next(self) -> None:
        """Turn the clock on until something comes to somebody's phone."""
        self._to_next = True
        self._wake()

    def play(self, speed: float) -> None:
        """Let the clock go by itself, so many hours in a second; 0 stops it, and a turn on its way too."""
        self.speed = speed
        if not speed:
            self._target, self._to_next = None, False
        self._wake()

    def act(self, user_id: int, do: Callable[[Phone], object]) -> None:
        """Let a human do something on somebody's phone, who is in their hands from now on.

        Raises:
            LookupError, ValueError, TypeError, RuntimeError: no phone lets one do this.
        """
        phone = self.rehearsal.server.people[user_id]
        do(phone)
        self.rehearsal.company.take_over(user_id)
        self._acted = True
        self._wake()

    def add_person(self, first_name: str, last_name: str = "") -> int:
        """Give somebody new a phone; return their id."""
        people = self.rehearsal.server.people
        user_id = max(FIRST_NEW_ID, *(phone.user.id + 1 for phone in people))
        people.add(user_id, first_name, last_name or None, language_code=self.setting.language)
        self.rehearsal.company.take_over(user_id)
        self.changed.ring()
        return user_id

    def take_over(self, user_id: int) -> None:
        """Let a human answer for somebody."""
        self.rehearsal.company.take_over(user_id)
        self.changed.ring()

    def give_back(self, user_id: int) -> None:
        """Let somebody of the cast answer for themselves again."""
        self.rehearsal.company.give_back(user_id, self.now)
        self.changed.ring()

    def restart_bot(self) -> None:
        """End the bot as a power cut does, and start another."""
        self.rehearsal.kill()
        self._acted = True
        self._wake()

    def _wake(self) -> None:
        self._wanted.set()
        self.is_idle = False
        self.changed.ring()

    # What happens

    async def conduct(self) -> None:
        """Play one story after the other, until cancelled."""
        while True:
            with TemporaryDirectory(prefix="mentorbot-") as folder:
                await self._perform(Path(folder))
                if self._keep is not None:
                    forget(self._keep)

    async def _perform(self, folder: Path) -> None:
        setting, beginning = self.setting, BEGINNINGS[self.setting.story]
        url = f"sqlite:///{self._keep / DATABASE}" if self._keep else setting.database_url
        play = beginning.play(seed=setting.seed, language=setting.language, database_url=url)
        kept, self._kept = self._kept, None
        rehearsal = Rehearsal(play, folder, changed=self.changed, kept=kept)
        async with rehearsal.up():
            self.rehearsal, self.backstage = rehearsal, Backstage(rehearsal.database_url)
            self._anew, self._acted, self._to_next, self._target = False, False, False, None
            self.progress, self.trouble = 0.0, ""
            self.runs += 1
            self.is_up.set()
            self.changed.ring()
            try:
                if kept is None:
                    await self._come_to(beginning)
                self.progress = 0.0 if self._anew else None
                while not self._anew:
                    await self._go_on()
            finally:
                self._write_down()
                self.backstage.close()

    async def _come_to(self, beginning: Beginning) -> None:
        """Play forward to where the story begins."""
        rests = beginning.manager_rests
        while not self._anew and (moment := self.rehearsal.next) is not None and moment < beginning.moment:
            if rests is not None and moment >= rests:
                self.rehearsal.company.take_over(EVA_ID)
            await self._step(moment)
            self.progress = (moment - BEGIN) / (beginning.moment - BEGIN)
        if not self._anew:
            await self._step(beginning.moment)
            # The manager's list lies open, so that one sees at once what there is to do.
            eva = self.rehearsal.company.eva
            eva.say(eva.word("todo"))
            await self._step(self.now)

    async def _go_on(self) -> None:
        """Do the next thing that is wanted, or wait for it."""
        if self._acted:
            self._acted = False
            await self._step(self.now)
        elif self._target is not None:
            await self._step_towards(self._target)
        elif self._to_next:
            await self._step_to_next()
        elif self.speed:
            await self._go_by_itself()
        else:
            self._wanted.clear()
            await self._look_backstage()
            self._write_down()
            await self._rest()

    async def _rest(self) -> None:
        """Wait until something is wanted."""
        self.is_idle = not self._wanted.is_set()
        self.changed.ring()
        try:
            await self._wanted.wait()
        finally:
            self.is_idle = False

    async def _step_towards(self, target: datetime) -> None:
        moment = self.rehearsal.next
        await self._step(target if moment is None else min(moment, target))
        if self._target is not None and self.now >= self._target:
            self._target = None
            self.changed.ring()

    async def _step_to_next(self) -> None:
        changes = self.rehearsal.server.account.changes
        before = len(changes)
        for _ in range(MOST_STEPS):
            moment = self.rehearsal.next
            if moment is None or len(changes) > before or not self._to_next or self._anew:
                break
            await self._step(moment)
        self._to_next = False
        self.changed.ring()

    async def _go_by_itself(self) -> None:
        loop = asyncio.get_running_loop()
        began = loop.time()
        await asyncio.sleep(TICK)
        until = self.now + timedelta(hours=self.speed * (loop.time() - began))
        while self.speed and not self._anew and self.now < until:
            moment = self.rehearsal.next
            await self._step(until if moment is None else min(moment, until))

    async def _step(self, moment: datetime) -> None:
        try:
            await self.rehearsal.step(moment)
            self.trouble = ""
        except BotDied as died:
            self.trouble = str(died)
            self._target, self._to_next, self.speed = None, False, 0.0
        except (LookupError, ValueError, RuntimeError):
            # Somebody of the cast wanted to do what a human has made impossible meanwhile: they let it be.
            log.exception("The cast could not go on")
        if asyncio.get_running_loop().time() > self._looked_at + LOOK_AGAIN:
            await self._look_backstage()
        self.changed.ring()

    def _write_down(self) -> None:
        """Keep what is to be kept, when the story has come to where it begins."""
        if self._keep is None or self.progress is not None:
            return
        rehearsal = self.rehearsal
        company = rehearsal.company
        kept = Kept(
            setting=self.setting,
            now=self.now,
            telegram=of_account(rehearsal.server.account),
            memories=company.memories(),
            in_hand=sorted(company.in_hand),
        )
        write(self._keep, kept)

    async def _look_backstage(self) -> None:
        self.waits, self.known, self.programme = await asyncio.to_thread(self._behind)
        self._looked_at = asyncio.get_running_loop().time()
        self.changed.ring()

    def _behind(self) -> tuple[list[Wait], dict[int, Known], str]:
        return self.backstage.waits(), self.backstage.people(), self.backstage.programme()


@asynccontextmanager
async def staged(setting: Setting, *, keep: Path | None = None) -> AsyncIterator[Stage]:
    """Give a stage on which a story is being played, as long as the block lasts.

    Args:
        setting: What is rehearsed, unless the folder holds something to go on with.
        keep: A folder in which the rehearsal outlives the block.

    Raises:
        UnreadableError: what is in the folder can't be gone on with.
    """
    stage = Stage(setting, keep)
    async with asyncio.TaskGroup() as group:
        conducting = group.create_task(stage.conduct())
        try:
            await _first(stage.is_up, conducting)
            yield stage
        finally:
            conducting.cancel()


async def _first(event: asyncio.Event, task: "asyncio.Task[None]") -> None:
    """Wait for the event; if the task ends before it, with its exception."""
    waiting = asyncio.ensure_future(event.wait())
    await asyncio.wait({waiting, task}, return_when=asyncio.FIRST_COMPLETED)
    if not event.is_set():
        waiting.cancel()
        await task
