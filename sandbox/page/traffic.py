"""What a rehearsal shows of bot and Telegram: their traffic, and what the bot has stored to send or to do."""

from datetime import timedelta

from sandbox.botapi.records import Json
from sandbox.page.state import due
from sandbox.phones import traffic as phones_traffic
from sandbox.stage.stage import Stage
from sandbox.stage.stored import Unsent

UNTIL_THE_NEXT_TRY = timedelta(minutes=2)
"""So much time goes by when a fault is switched off, so that the bot tries again what did not go through."""


def traffic(stage: Stage, *, requests: int, updates: int, unsent: list[Unsent]) -> Json:
    """Return the traffic after these numbers, and all that is stored."""
    return {
        **phones_traffic.traffic(stage.rehearsal.server, requests=requests, updates=updates),
        "outbox": [_unsent(stage, one) for one in unsent],
        "due": [due(wait) for wait in stage.seen.waits],
    }


def switch(stage: Stage, kind: str, *, on: bool) -> None:
    """Let something go wrong from now on, or no longer; then the bot tries again.

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
