"""Our bot as `python -m bot run` starts it, without a pace: `python -m benchmarks.ours run`.

Measured people write within milliseconds, and would wait a second for every message after the fifth, as Telegram
wants it. Somebody who reads before they write meets no pace.
"""

import runpy
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from bot import pacer

AT_ONCE = timedelta()


@contextmanager
def no_pace() -> Iterator[None]:
    """Let every answer go at once."""
    before, pacer.PRIVATE = pacer.PRIVATE, AT_ONCE
    try:
        yield
    finally:
        pacer.PRIVATE = before


if __name__ == "__main__":
    with no_pace():
        runpy.run_module("bot", run_name="__main__")
