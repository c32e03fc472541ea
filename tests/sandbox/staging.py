"""A stage on which a story has come to where it begins, and what humans do there."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, nullcontext
from pathlib import Path

from sandbox.cast.cast import EVA_ID
from sandbox.phones.phone import Phone
from sandbox.rehearsal.bot_side import Patience
from sandbox.rehearsal.stories import Setting
from sandbox.stage.saving import locked_save_folder
from sandbox.stage.stage import Stage, staged
from tests.patience import PATIENCE

ADEPT = EVA_ID + 1
NEW = 5001


async def until(stage: Stage, meets: Callable[[], object]) -> None:
    """Wait until something is so on the stage."""
    async with asyncio.timeout(PATIENCE):
        while not meets():
            await stage.changed.wait()


async def at_rest(stage: Stage) -> None:
    """Wait until nothing more is wanted of the stage, and the bot has said what it has to say."""
    await until(stage, lambda: stage.progress is None and stage.is_idle)


@asynccontextmanager
async def ready(
    setting: Setting, keep: Path | None = None, *, patience: Patience | None = None
) -> AsyncIterator[Stage]:
    """Give a stage on which the story has come to where it begins."""
    with locked_save_folder(keep) if keep else nullcontext() as save_folder:
        async with staged(setting, save_folder=save_folder, patience=patience) as stage:
            await at_rest(stage)
            yield stage
            assert stage.trouble == ""
            assert stage.rehearsal.server.violations == []
            assert stage.rehearsal.cast.errors == []


def phone_of(stage: Stage, user_id: int) -> Phone:
    """Return somebody's phone."""
    return stage.rehearsal.server.people[user_id]


async def does(stage: Stage, user_id: int, do: Callable[[Phone], object]) -> str:
    """Let a human do something on a phone; return what it shows last."""
    stage.act(user_id, do)
    await at_rest(stage)
    return phone_of(stage, user_id).last.text
