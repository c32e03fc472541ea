"""A rehearsal that a human watches and takes part in: the human sets the clock going, and can use any phone."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date, timedelta

from sandbox.phones.phone import Phone
from sandbox.rehearsal.bot_side import Patience
from sandbox.rehearsal.rehearsal import Rehearsal
from sandbox.rehearsal.stories import Setting
from sandbox.stage.runner import StoryRunner
from sandbox.stage.saving import SaveFolder
from sandbox.stage.wishes import morning_of, turned

FIRST_FREE, FREE = 5, 95  # telephone numbers kept free for stories end in 05 to 99


class Stage(StoryRunner):
    """A running story with the requests that the page can make of it."""

    def begin(self, setting: Setting) -> None:
        """Begin a story anew.

        Raises:
            ValueError: the story runs on a database of the operator's own, which is not emptied.
        """
        if self.setting.database_url:
            raise ValueError("A rehearsal on a database of your own begins only once")
        self.setting = setting
        self.wishes.forget()
        self.wishes.anew, self.progress = True, 0.0
        self._wake()

    def turn(self, by: timedelta) -> None:
        """Turn the clock on; several turns add up."""
        self.wishes.target = turned(max(self.wishes.target or self.now, self.now), by)
        self._wake()

    def turn_to(self, day: date) -> None:
        """Turn the clock on to the morning of a day; a day that has begun changes nothing."""
        if (morning := morning_of(day)) > self.now:
            self.wishes.target = morning
            self._wake()

    def turn_to_next(self) -> None:
        """Turn the clock on until there is a new message on any phone; a press that only changes one is passed by."""
        self.wishes.to_next = True
        self._wake()

    def run_clock(self, speed: float) -> None:
        """Let the clock go by itself, at `speed` hours in a real second; 0 stops it, and a turn on its way too."""
        if not speed:
            self.wishes.stop()
        self.wishes.speed = speed
        self.ticked_at = asyncio.get_running_loop().time()
        self._wake()

    def act(self, user_id: int, do: Callable[[Phone], object]) -> object:
        """Do a human's act on a phone, take the phone over, and return the act's result.

        Raises:
            LookupError, ValueError, TypeError, RuntimeError: the phone refuses the act, or the story has not begun.
        """
        there = self._there()
        result = do(there.server.people[user_id])
        there.cast.take_over(user_id)
        self.wishes.acted = True
        self._wake()
        return result

    def add_person(self, first_name: str, last_name: str = "", *, user_id: int = 0, language: str = "") -> int:
        """Add a person with a phone, by default with a free id and in the story's language; return the id.

        Raises:
            RuntimeError: the story has not begun.
            ValueError: the id is taken.
        """
        there = self._there()
        user_id, language = user_id or there.server.people.free_id, language or self.setting.language
        phone = there.server.people.add(user_id, first_name, last_name or None, language_code=language)
        phone.number = f"+467017406{FIRST_FREE + user_id % FREE:02}"
        there.cast.take_over(user_id)
        self.changed.ring()
        return user_id

    def take_over(self, user_id: int) -> None:
        """Let a human answer for a person from now on."""
        self._there().cast.take_over(user_id)
        self.changed.ring()

    def give_back(self, user_id: int) -> None:
        """Give the phone back to its member of the cast."""
        self._there().cast.give_back(user_id, self.now)
        self.changed.ring()

    def restart_bot(self) -> None:
        """Kill the bot as a power cut does, and start another."""
        self._there().kill()
        self.wishes.acted = True
        self._wake()

    def _there(self) -> Rehearsal:
        """Return the rehearsal.

        Raises:
            RuntimeError: the story has not begun: a phone taken over now would change how it comes to its beginning.
        """
        if self.progress is not None or not self.is_up.is_set():
            raise RuntimeError("The story has not come to its beginning")
        return self.rehearsal

    def _wake(self) -> None:
        self.is_idle = False
        self.wishes.note()
        self.changed.ring()


@asynccontextmanager
async def staged(
    setting: Setting, *, save_folder: SaveFolder | None = None, patience: Patience | None = None
) -> AsyncIterator[Stage]:
    """Give a stage on which a story runs, as long as the block lasts.

    Args:
        setting: The setting of the rehearsal, unless the folder holds a former rehearsal.
        save_folder: Where the rehearsal is saved, to outlive the block.
        patience: How long the bot waits for others; None for as long as in life.

    Raises:
        BotDied: the bot can't even start.
    """
    stage = Stage(setting, save_folder, patience)
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
