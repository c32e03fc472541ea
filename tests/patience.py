"""How long tests wait for a fact before they take it that it never comes.

These limits guard against hanging and say nothing of speed: each is at least ten times what a quiet machine needs.
How long a whole test may take is `timeout` in pyproject.toml; and `PATIENCE` in `sandbox/botapi/bell.py` is that of
the phones and of the server.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

PATIENCE: Final = 300.0
"""Real seconds for whatever must come: an answer, a start, an end, a story that is played forward."""


async def eventually(condition: Callable[[], object | Awaitable[object]]) -> None:
    """Wait in real time until something is so that sets no event."""
    async with asyncio.timeout(PATIENCE):
        while True:
            so = condition()
            if await so if isinstance(so, Awaitable) else so:
                return
            await asyncio.sleep(0.005)
