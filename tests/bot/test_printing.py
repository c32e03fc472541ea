"""Printing: while documents wait for the typesetter, the bot's other threads are free."""

import asyncio
from threading import Event

from bot.printing import set_in_type
from tests.patience import PATIENCE


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
