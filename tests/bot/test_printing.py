"""Printing: while documents wait for the typesetter, the bot's other threads are free."""

import asyncio
import re
from pathlib import Path
from threading import Event

from bot.printing import set_in_type
from tests.patience import PATIENCE

ROOT = Path(__file__).parents[2]


async def test_documents_that_wait_keep_no_thread_from_others() -> None:
    """Fifty documents behind one that hangs: other work in threads, such as holding the lead, goes on."""
    goes_on = Event()

    def hangs() -> bytes:
        goes_on.wait(PATIENCE)
        return b"made"

    waiting = [asyncio.ensure_future(set_in_type(hangs)) for _ in range(50)]
    assert await asyncio.wait_for(asyncio.to_thread(lambda: "held"), PATIENCE / 2) == "held"
    assert not any(one.done() for one in waiting)
    goes_on.set()
    assert set(await asyncio.gather(*waiting)) == {b"made"}


def test_nothing_is_set_in_type_in_another_thread() -> None:
    """Whatever calls the typesetter goes through `set_in_type`, and never through asyncio's own threads."""
    for path in (ROOT / "bot").glob("*.py"):
        code = path.read_text(encoding="utf-8")
        for work in re.findall(r"to_thread\(\s*(\w+)", code):
            taken = re.search(rf"from (documents\.\w+) import .*\b{work}\b", code)
            room = None if taken is None else ROOT / f"{taken[1].replace('.', '/')}.py"
            assert room is None or "documents.typeset import" not in room.read_text(encoding="utf-8"), (path.name, work)
