"""From a request that was read to its answer: checked, struck by faults, carried out, and written down."""

import asyncio
import logging
from collections.abc import Mapping
from inspect import isawaitable
from typing import Any

from aiohttp import web

import sandbox.botapi.methods.account
import sandbox.botapi.methods.chat
import sandbox.botapi.methods.copy
import sandbox.botapi.methods.edit
import sandbox.botapi.methods.poll
import sandbox.botapi.methods.send
import sandbox.botapi.methods.updates  # noqa: F401 - these seven register their methods
from sandbox.botapi import wire
from sandbox.botapi.bell import Bell
from sandbox.botapi.chats import Account
from sandbox.botapi.faults import Fault, FaultKind
from sandbox.botapi.journal import Journal, Request
from sandbox.botapi.methods.registry import METHODS, Call
from sandbox.botapi.refusals import RefusalError
from sandbox.botapi.spec import published

log = logging.getLogger(__name__)


class UnansweredError(Exception):
    """A fault struck: the client gets no answer."""


class ConnectionCutError(UnansweredError):
    """The connection is cut."""


class SilenceError(UnansweredError):
    """The connection stays open, and nothing comes over it any more."""


class Execution:
    """The execution of a bot's requests.

    Attributes:
        in_progress: how many requests are not answered yet; long polls do not count.
        last_activity: when the last request was answered, on the event loop's clock.
        answered: the bell that rings when a request is answered.
    """

    def __init__(self, account: Account, journal: Journal) -> None:
        self._account, self._journal = account, journal
        self._arrived = 0
        self.in_progress = 0
        self.last_activity = 0.0
        self.answered = Bell()

    async def answer(self, wanted: str, raw: wire.RawRequest) -> web.Response:
        """Check, carry out and log a request; return its answer.

        Raises:
            UnansweredError: a fault keeps the answer back.
        """
        self._arrived += 1
        number, time = self._arrived, self._account.clock.now()
        method = published().canonical.get(wanted.lower(), wanted)
        reading = published().read(method, raw.parameters, raw.uploads)
        chat_id = chat_of(self._account, reading.parameters)
        call = Call(self._account, method, reading.parameters, raw.uploads)
        counts = method != "getUpdates"
        self.in_progress += counts
        status, description, violations = 0, "no answer", reading.violations
        try:
            result = await self._struck(call, self._account.faults.strike_request(method, chat_id))
            status, description = 200, ""
            return result
        except RefusalError as refusal:
            status, description = refusal.status, refusal.description
            return wire.failure(refusal)
        except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
            # A value that this code does not foresee: Telegram would answer in its words, we at least log the error.
            log.exception("The sandbox failed on %s", method)
            violations = (*violations, f"{method}: the sandbox itself failed: {error!r}")
            status, description = 500, "Internal Server Error"
            return wire.failure(RefusalError(status, description))
        finally:
            self.in_progress -= counts
            if counts:
                self.last_activity = asyncio.get_running_loop().time()
                self.answered.ring()
            request = Request(number, time, method, reading.parameters, violations, status, description, chat_id)
            self._journal.add(request)

    async def _struck(self, call: Call, faults: list[Fault]) -> web.Response:
        """Carry out a call among the faults that strike it."""
        if not faults:
            return await self.carried_out(call)
        kinds = {fault.kind for fault in faults}
        await asyncio.sleep(sum(fault.seconds for fault in faults if fault.kind is FaultKind.SLOW))
        if FaultKind.RESET_BEFORE in kinds:
            raise ConnectionCutError
        if FaultKind.STALLED in kinds:
            raise SilenceError
        for fault in faults:
            if fault.refusal is not None:
                raise fault.refusal
        response = await self.carried_out(call)
        await asyncio.sleep(sum(fault.seconds for fault in faults if fault.kind is FaultKind.LATE_ANSWER))
        if FaultKind.RESET_AFTER in kinds:
            raise ConnectionCutError
        if FaultKind.SWALLOWED in kinds:
            raise SilenceError
        if FaultKind.MALFORMED in kinds:
            return web.Response(body=b'{"ok":true,"result', content_type="application/json")
        return response

    async def carried_out(self, call: Call) -> web.Response:
        """Carry out a call and return its envelope."""
        function = METHODS.get(call.method)
        if function is None:
            raise RefusalError(404, "Not Found: method not found")
        result = function(call)
        if isawaitable(result):
            result = await result
        says = self._account.webhook.description if call.method in {"setWebhook", "deleteWebhook"} else None
        return wire.success(result, says)


def chat_of(account: Account, parameters: Mapping[str, Any]) -> int | None:
    """Return the chat that a request is about; an answer to a press is about the chat of the press."""
    chat_id = parameters.get("chat_id")
    if isinstance(chat_id, int):
        return chat_id
    press = account.presses.get(str(parameters.get("callback_query_id")))
    return press.chat_id if press else None
