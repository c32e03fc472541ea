"""Behind the curtain: what bot and Telegram say to each other, what waits, and what can be made to go wrong."""

import json
from datetime import datetime, timedelta
from typing import Any

from sandbox.botapi.faults import FaultKind
from sandbox.botapi.journal import Request
from sandbox.botapi.records import Json
from sandbox.botapi.updates import Passed
from sandbox.page.looks import due, moment
from sandbox.stage.stage import Stage
from sandbox.stage.stored import Unsent

MOST = 200
LONGEST = 2_000
QUIET = frozenset({"getUpdates"})
"""What passes all the time and tells nothing."""
UNTIL_THE_NEXT_TRY = timedelta(minutes=2)
"""So much time goes by when a fault is switched off, so that the bot tries again what did not go through."""


def curtain(stage: Stage, *, requests: int, updates: int, unsent: list[Unsent]) -> Json:
    """Return what is behind the curtain: of the two logs only what came after these numbers."""
    server = stage.rehearsal.server
    asked = [one for one in server.requests if one.number > requests and (one.method not in QUIET or one.violations)]
    passed = [one for one in server.account.queue.passed if one.number > updates]
    active = {fault.kind for fault in server.faults.active}
    return {
        "requests": [_request(stage, one) for one in asked[-MOST:]],
        "updates": [_update(stage, one) for one in passed[-MOST:]],
        "outbox": [_unsent(stage, one) for one in unsent],
        "due": [due(wait) for wait in stage.seen.waits],
        "faults": [{"kind": kind, "on": kind in active} for kind in FaultKind],
        "violations": server.violations[-MOST:],
    }


def switch(stage: Stage, kind: str, *, on: bool) -> None:
    """Let something go wrong from now on, or no longer.

    Raises:
        ValueError: there is no such fault.
    """
    faults, wanted = stage.rehearsal.server.faults, FaultKind(kind)
    for fault in [one for one in faults.active if one.kind is wanted]:
        faults.remove(fault)
    if on:
        faults.add(wanted, times=None)
        stage.changed.ring()
    else:
        stage.turn(UNTIL_THE_NEXT_TRY)


def _name(stage: Stage, chat_id: int | None) -> str:
    user = stage.rehearsal.server.account.users.get(chat_id or 0)
    return user.first_name if user else ""


def _request(stage: Stage, one: Request) -> Json:
    return {
        "number": one.number,
        "time": moment(one.time),
        "method": one.method,
        "who": _name(stage, one.chat_id),
        "status": one.status,
        "description": one.description,
        "violations": one.violations,
        "parameters": readable(one.parameters),
    }


def _update(stage: Stage, one: Passed) -> Json:
    sender = one.payload.get("from") or {}
    text = one.payload.get("text") or one.payload.get("data") or ""
    return {
        "number": one.number,
        "time": moment(one.time),
        "kind": one.kind,
        "who": _name(stage, sender.get("id")),
        "text": str(text),
    }


def _unsent(stage: Stage, one: Unsent) -> Json:
    return {
        "who": _name(stage, one.chat_id),
        "kind": one.kind,
        "state": one.state,
        "attempts": one.attempts,
        "reason": one.reason,
    }


def readable(parameters: Any) -> str:
    """Return parameters as JSON that a person can read, cut where it becomes too long."""

    def plain(value: Any) -> str:
        return value.isoformat() if isinstance(value, datetime) else f"({type(value).__name__})"

    return json.dumps(dict(parameters), ensure_ascii=False, indent=1, default=plain)[:LONGEST]
