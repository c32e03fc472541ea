"""The command line."""

import asyncio

import pytest

from sandbox.__main__ import run
from sandbox.botapi.limits import Manner
from tests.patience import eventually


async def test_serving_says_where(capsys: pytest.CaptureFixture[str]) -> None:
    """The addresses and the token are printed; stopping is clean."""
    said: list[str] = []

    def has_spoken() -> str:
        said.append(capsys.readouterr().out)
        return said[-1]

    async with asyncio.TaskGroup() as group:
        task = group.create_task(run(0, "123:TEST", Manner.OFF))
        await eventually(has_spoken)
        task.cancel()
    assert "Bot API on http://127.0.0.1:" in said[-1]
    assert "token 123:TEST" in said[-1]
