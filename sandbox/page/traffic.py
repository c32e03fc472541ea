"""The traffic between the bot and Telegram as JSON, with the bot's unsent messages and waits."""

from datetime import timedelta

from sandbox.botapi.records import Json
from sandbox.page.state import due
from sandbox.phones import traffic as phones_traffic
from sandbox.stage.stage import Stage
from sandbox.stage.stored import Unsent

UNTIL_THE_NEXT_TRY = timedelta(minutes=2)
"""The clock is turned so far when a fault is switched off, so that the bot tries the failed requests again."""


def traffic(stage: Stage, *, requests: int, updates: int, unsent: list[Unsent]) -> Json:
    """Return the requests and updates after these numbers, with all unsent messages and waits."""
    return {
        "run": stage.run_name,
        **phones_traffic.traffic(stage.rehearsal.server, requests=requests, updates=updates),
        "outbox": [_unsent(stage, one) for one in unsent],
        "due": [due(wait) for wait in stage.seen.waits],
    }


def switch(stage: Stage, kind: str, *, on: bool) -> None:
    """Switch a fault on or off; after off, turn the clock so that the bot tries again.

    Raises:
        ValueError: there is no such fault.
    """
    phones_traffic.switch(stage.rehearsal.server, kind, on=on)
    if on:
        stage.changed.ring()
    else:
        stage.turn(UNTIL_THE_NEXT_TRY)


def _unsent(stage: Stage, one: Unsent) -> Json:
    return {
        "who": phones_traffic.name_of(stage.rehearsal.server, one.chat_id),
        "kind": one.kind,
        "state": one.state,
        "attempts": one.attempts,
        "reason": one.reason,
    }
