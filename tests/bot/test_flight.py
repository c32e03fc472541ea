"""The wait of a text for the answer that was on its way when the text came in."""

import asyncio

import pytest

from bot.lanes import Flight


async def test_what_has_not_arrived_in_time_is_not_waited_for() -> None:
    """Telegram is slow: the text goes on, and nothing of the answer is known."""
    await Flight(latest=asyncio.get_running_loop().time()).end(asyncio.Event())


@pytest.mark.parametrize("ended_by", ["landed", "stopping"])
async def test_what_has_arrived_is_noted_before_the_text(ended_by: str) -> None:
    """The database is away: the text would find it back first, and be told that it came before the question."""
    flight, stopping = Flight(latest=asyncio.get_running_loop().time()), asyncio.Event()
    flight.arrived.set()
    waiting = asyncio.ensure_future(flight.end(stopping))
    for _ in range(20):
        await asyncio.sleep(0)
    assert not waiting.done()
    {"landed": flight.landed, "stopping": stopping}[ended_by].set()
    await waiting
