"""The feed of changes to an open page, as server-sent events, with a pause between them.

A page that comes back after a break asks for the whole state again, so no event has to be kept for it.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from typing import Any

from sandbox.botapi.records import Json
from sandbox.page.state import state
from sandbox.phones import looks
from sandbox.phones.phone import Phone
from sandbox.stage.stage import Stage

PAUSE = 0.03  # real seconds between two tellings, so that a busy bot does not make the page busier than eyes are
SIGN_OF_LIFE = 15.0


async def feed(stage: Stage, over: asyncio.Event) -> AsyncIterator[str]:
    """Give the changes to a page as server-sent events, for as long as it listens, or until the server is `over`."""
    watcher = Watcher(stage)
    while not over.is_set():
        rings = stage.changed.rings
        for event, data in watcher.news():
            yield f"event: {event}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"
        if stage.changed.rings == rings:
            try:
                async with asyncio.timeout(SIGN_OF_LIFE):
                    await stage.changed.wait()
            except TimeoutError:
                yield ": still here\n\n"
        await asyncio.sleep(PAUSE)


class Watcher:
    """A watcher that knows which changes its page has been told."""

    def __init__(self, stage: Stage) -> None:
        """Begin with the present state of the phones: the page asks for that by itself."""
        self._stage = stage
        self._state: Json = {}
        self._begin()

    def _begin(self) -> None:
        account = self._stage.rehearsal.server.account
        self._run = self._stage.runs
        self._told = len(account.changes)
        self._toasts = {user_id: len(toasts) for user_id, toasts in account.toasts.items()}
        self._quick = {phone.user.id: quick_look(phone) for phone in self._stage.rehearsal.server.people}

    def news(self) -> Iterator[tuple[str, Json]]:
        """Return the changes that the page does not know yet, as (event, data)."""
        if self._run != self._stage.runs:
            self._begin()
            yield "reset", {}
        yield from self._phones()
        yield from self._new_toasts()
        now = state(self._stage)
        if now != self._state:
            self._state = now
            yield "state", now

    def _phones(self) -> Iterator[tuple[str, Json]]:
        account = self._stage.rehearsal.server.account
        changes, self._told = account.changes[self._told :], len(account.changes)
        changed: dict[int, dict[int, None]] = {}
        for chat_id, message_id in changes:
            changed.setdefault(chat_id, {})[message_id] = None
        for phone in self._stage.rehearsal.server.people:
            look = quick_look(phone)
            if phone.user.id in changed or look != self._quick.get(phone.user.id):
                self._quick[phone.user.id] = look
                stored = [phone.chat.messages[one] for one in sorted(changed.get(phone.user.id, {}))]
                shown = [looks.message(phone, one) for one in stored]
                yield "phone", {"id": phone.user.id, "messages": shown, **looks.around(phone)}

    def _new_toasts(self) -> Iterator[tuple[str, Json]]:
        for user_id, toasts in self._stage.rehearsal.server.account.toasts.items():
            fresh = toasts[self._toasts.get(user_id, 0) :]
            self._toasts[user_id] = len(toasts)
            for toast in fresh:
                yield "toast", {"id": user_id, "text": toast.text, "alert": toast.alert}


def quick_look(phone: Phone) -> tuple[Any, ...]:
    """Return the parts of a phone that can change without a message."""
    return phone.action, phone.standing, tuple(phone.commands)
