"""A Telegram that is slow for as long as a test wants, whatever the speed of the machine."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from aiohttp import web

from sandbox.botapi.execution import chat_of
from sandbox.botapi.methods.registry import Call
from sandbox.botapi.server import BotApiServer


@contextmanager
def holding(server: BotApiServer, method: str, *, chat_id: int | None = None) -> Iterator[None]:
    """Hold back every request to `method` (about one chat, if one is named) until the block ends."""
    free, carried_out = asyncio.Event(), server.execution.carried_out

    async def held(call: Call) -> web.Response:
        if call.method == method and chat_id in {None, chat_of(call.account, call.parameters)}:
            await free.wait()
        return await carried_out(call)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(server.execution, "carried_out", held)
        try:
            yield
        finally:
            free.set()
