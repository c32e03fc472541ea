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
PACES = ("PRIVATE", "EVERYWHERE")
"""The limits of the pacer that hold for answers; the second is one of earlier commits (`benchmarks/before.py`)."""


@contextmanager
def no_pace() -> Iterator[None]:
    """Let every answer go at once."""
    before = {name: getattr(pacer, name) for name in PACES if hasattr(pacer, name)}
    for name in before:
        setattr(pacer, name, AT_ONCE)
    try:
        yield
    finally:
        for name, pace in before.items():
            setattr(pacer, name, pace)


if __name__ == "__main__":
    with no_pace():
        runpy.run_module("bot", run_name="__main__")
