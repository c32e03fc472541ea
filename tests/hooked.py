"""A world whose bot gets its updates by webhook, and deliveries of one's own."""

import io
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp

from tests.world import World

SECRET = "a-secret_of-our-own"


@asynccontextmanager
async def webhook_world(database_url: str, port: int, *, speed: float = 50.0) -> AsyncIterator[World]:
    """A world whose bot is told of updates by webhook."""
    world = World(
        database_url,
        speed=speed,
        updates="webhook",
        webhook_url=f"http://127.0.0.1:{port}/telegram",
        webhook_secret=SECRET,
        http_listen=f"127.0.0.1:{port}",
    )
    async with world:
        yield world
        world.check_nothing_was_wrong()


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


async def post(port: int, body: bytes, secret: str | None = SECRET) -> int:
    """Deliver something to the webhook; return the status."""
    headers = {} if secret is None else {"X-Telegram-Bot-Api-Secret-Token": secret}
    url = f"http://127.0.0.1:{port}/telegram"
    async with aiohttp.ClientSession() as session, session.post(url, data=io.BytesIO(body), headers=headers) as answer:
        return answer.status
