"""The traffic between the bot and Telegram as JSON, and the switch for faults between them."""

import json
from datetime import datetime
from typing import Any

from sandbox.botapi.faults import FaultKind
from sandbox.botapi.journal import Request
from sandbox.botapi.records import Json
from sandbox.botapi.updates import Passed
from sandbox.phones.looks import moment
from sandbox.phones.server import TelegramServer

MOST = 200
LONGEST = 2_000
QUIET = frozenset({"getUpdates"})
"""The methods left out of the traffic: the bot calls them all the time, and they tell the viewer nothing."""


def traffic(server: TelegramServer, *, requests: int, updates: int) -> Json:
    """Return the requests and updates after these numbers, with all faults and violations."""
    asked = [one for one in server.requests if one.number > requests and (one.method not in QUIET or one.violations)]
    passed = [one for one in server.account.queue.passed if one.number > updates]
    active = {fault.kind for fault in server.faults.active}
    return {
        "requests": [_request(server, one) for one in asked[-MOST:]],
        "updates": [_update(server, one) for one in passed[-MOST:]],
        "faults": [{"kind": kind, "on": kind in active} for kind in FaultKind],
        "violations": server.violations[-MOST:],
    }


def switch(server: TelegramServer, kind: str, *, on: bool) -> None:
    """Switch a fault on or off.

    Raises:
        ValueError: there is no such fault.
    """
    faults, wanted = server.faults, FaultKind(kind)
    for fault in [one for one in faults.active if one.kind is wanted]:
        faults.remove(fault)
    if on:
        faults.add(wanted, times=None)


def name_of(server: TelegramServer, chat_id: int | None) -> str:
    """Return the first name of a chat's person; "" for a group, a channel or None."""
    user = server.account.users.get(chat_id or 0)
    return user.first_name if user else ""


def _request(server: TelegramServer, one: Request) -> Json:
    return {
        "number": one.number,
        "time": moment(one.time),
        "method": one.method,
        "who": name_of(server, one.chat_id),
        "status": one.status,
        "description": one.description,
        "violations": one.violations,
        "parameters": readable(one.parameters),
    }


def _update(server: TelegramServer, one: Passed) -> Json:
    sender = one.payload.get("from") or {}
    text = one.payload.get("text") or one.payload.get("data") or ""
    return {
        "number": one.number,
        "time": moment(one.time),
        "kind": one.kind,
        "who": name_of(server, sender.get("id")),
        "text": str(text),
    }


def readable(parameters: Any) -> str:
    """Return parameters as JSON that a person can read, cut where it becomes too long."""

    def plain(value: Any) -> str:
        return value.isoformat() if isinstance(value, datetime) else f"({type(value).__name__})"

    return json.dumps(dict(parameters), ensure_ascii=False, indent=1, default=plain)[:LONGEST]
