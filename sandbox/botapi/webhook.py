"""The delivery of updates to a bot's webhook, the way Telegram does it.

Order and overlap decide which races a bot must survive: messages of one chat come one after another and presses
of one person too, but a text and a press of the same person may run side by side, and so may different chats.
What is not answered with 2xx comes again, at once and then ever more slowly, until it expires. In the manner of
a server started with `--local`, http and any port are allowed; `local=False` refuses what the cloud refuses.
"""

import asyncio
import json
import logging
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from programme.clock import Clock
from sandbox.botapi.records import Json
from sandbox.botapi.refusals import RefusalError, bad_request, conflict, flood
from sandbox.botapi.updates import UpdateQueue

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
SECRET_FORM = re.compile(r"[A-Za-z0-9_-]*")
PORTS = frozenset({80, 88, 443, 8443})
DEFAULT_CONNECTIONS = 40
MOST_CONNECTIONS = 100
LONGEST_PAUSE = 60
LONGEST_ASKED_PAUSE = 3600
BETWEEN_CHANGES = timedelta(seconds=1)
GONE_FOR = timedelta(hours=23)
ANSWER_WITHIN = aiohttp.ClientTimeout(total=60)
# Not to be called by a webhook's answer, besides everything that begins with "get".
NOT_BY_ANSWER = frozenset({"setwebhook", "deletewebhook", "close", "logout"})

log = logging.getLogger(__name__)
Execute = Callable[[str, Json], Awaitable[None]]


@dataclass(slots=True)
class Delivery:
    """How often an update was tried, and when it may be tried again."""

    attempts: int = 0
    not_before: datetime | None = None
    running: bool = False


@dataclass(slots=True)
class Target:
    """The webhook's settings: the address that updates go to, and how."""

    url: str = ""
    secret: str = ""
    max_connections: int = DEFAULT_CONNECTIONS
    deliveries: dict[int, Delivery] = field(default_factory=dict)
    gone_since: datetime | None = None
    last_error: tuple[int, str] | None = None


class Webhook:
    """The webhook of a bot. `execute` carries out a method that an answer names."""

    def __init__(self, queue: UpdateQueue, clock: Clock, *, local: bool, execute: Execute) -> None:
        self.queue = queue
        self.clock = clock
        self.local = local
        self.execute = execute
        self.target = Target()
        self.description = ""
        self._changed_at: datetime | None = None

    @property
    def url(self) -> str:
        """The webhook's address, empty while the bot polls."""
        return self.target.url

    def set(
        self,
        url: str,
        *,
        secret: str = "",
        max_connections: int = DEFAULT_CONNECTIONS,
        allowed: Any = None,
        drop_pending: bool = False,
    ) -> bool:
        """Set or (with an empty `url`) delete the webhook; `description` then holds Telegram's words for the result."""
        self.check(url, secret)
        now = self.clock.now()
        same = (url, secret) == (self.target.url, self.target.secret)
        if url and not same and self._changed_at is not None and now - self._changed_at < BETWEEN_CHANGES:
            raise flood(1)
        if drop_pending:
            self.queue.clear()
        if isinstance(allowed, list):
            self.queue.allow(allowed)
        connections = min(max(max_connections, 1), MOST_CONNECTIONS)
        if url:
            self.queue.end_poll(conflict("terminated by setWebhook request"))
            self.description = "Webhook is already set" if same else "Webhook was set"
            self._changed_at = now
        else:
            self.description = "Webhook was deleted" if self.target.url else "Webhook is already deleted"
        if same:
            self.target.max_connections = connections
        else:
            self.target = Target(url, secret, connections)
        self.queue.bell.ring()
        return True

    def check(self, url: str, secret: str) -> None:
        """Refuse settings that Telegram refuses."""
        if len(secret) > 256:
            raise bad_request("secret token is too long")
        if not SECRET_FORM.fullmatch(secret):
            raise bad_request("secret token contains unallowed characters")
        if not url:
            return
        parts = urlsplit(url if "://" in url else f"https://{url}")
        if self.local:
            if parts.scheme not in {"http", "https"} or not parts.hostname:
                raise RefusalError(400, "Bad Request: bad webhook: Failed to resolve host: Name or service not known")
            return
        if parts.scheme != "https":
            raise RefusalError(400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook")
        if (parts.port or 443) not in PORTS:
            ports = "Webhook can be set up only on ports 80, 88, 443 or 8443"
            raise RefusalError(400, f"Bad Request: bad webhook: {ports}")

    def info(self) -> Json:
        """Return a `WebhookInfo`."""
        result: Json = {
            "url": self.target.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self.queue),
        }
        if self.target.url:
            result["max_connections"] = self.target.max_connections
        if self.target.last_error is not None:
            result["last_error_date"], result["last_error_message"] = self.target.last_error
        if self.queue.allowed is not None:
            result["allowed_updates"] = sorted(self.queue.allowed)
        return result

    def retry_now(self) -> None:
        """Cut short the pauses before updates are delivered again: a rehearsal does not wait for real minutes."""
        for delivery in self.target.deliveries.values():
            delivery.not_before = None
        if self.target.deliveries:
            self.queue.bell.ring()

    async def run(self) -> None:
        """Deliver updates until cancelled."""
        connector = aiohttp.TCPConnector(limit=MOST_CONNECTIONS)
        session = aiohttp.ClientSession(connector=connector, timeout=ANSWER_WITHIN)
        async with session, asyncio.TaskGroup() as group:
            while True:
                pause = self.start_due(session, group)
                if self.target.url:
                    await self.queue.bell.wait_until(self.clock.now() + timedelta(seconds=pause), self.clock)
                else:
                    await self.queue.bell.wait()

    def start_due(self, session: aiohttp.ClientSession, group: asyncio.TaskGroup) -> float:
        """Start the deliveries that may start now; return in how many seconds to look again."""
        target, now = self.target, self.clock.now()
        pause = float(LONGEST_ASKED_PAUSE)
        if not target.url:
            return pause
        self.queue.drop_expired()
        running = sum(delivery.running for delivery in target.deliveries.values())
        lanes: set[str] = set()
        for update_id, waiting in self.queue.waiting.items():
            if running >= target.max_connections:
                break
            first_of_lane = waiting.lane not in lanes
            lanes.add(waiting.lane)
            delivery = target.deliveries.setdefault(update_id, Delivery())
            if delivery.running or not first_of_lane:
                continue
            if delivery.not_before is not None and delivery.not_before > now:
                pause = min(pause, (delivery.not_before - now).total_seconds())
                continue
            delivery.running = True
            running += 1
            group.create_task(self.deliver(session, target, update_id, waiting.update, delivery))
        return pause

    async def deliver(
        self, session: aiohttp.ClientSession, target: Target, update_id: int, update: Json, delivery: Delivery
    ) -> None:
        """Send an update once; then confirm it and carry out the answer's method, or plan a retry."""
        status, retry_after, body = 0, None, b""
        headers = {SECRET_HEADER: target.secret} if target.secret else {}
        try:
            async with session.post(target.url, json=update, headers=headers, allow_redirects=False) as answer:
                status, retry_after, body = answer.status, answer.headers.get("Retry-After"), await answer.read()
            problem = f"Wrong response from the webhook: {status} {answer.reason}"
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            problem = "Connection refused" if isinstance(error, aiohttp.ClientConnectorError) else "Connection closed"
        delivery.running = False
        if 200 <= status < 300:
            target.gone_since = None
            target.deliveries.pop(update_id, None)
            if self.target is target:
                self.queue.confirm(update_id)
            await self.carry_out(body)
        else:
            self.plan_retry(target, delivery, status, retry_after, problem)
        self.queue.bell.ring()

    def plan_retry(
        self, target: Target, delivery: Delivery, status: int, retry_after: str | None, problem: str
    ) -> None:
        """Retry at once, then after 1, 2, 4 … 60 s, or as long as the bot asks; give up a webhook that is gone."""
        now = self.clock.now()
        delivery.attempts += 1
        pause = 0 if delivery.attempts == 1 else min(2 ** (delivery.attempts - 2), LONGEST_PAUSE)
        if retry_after is not None and retry_after.isdecimal():
            pause = min(int(retry_after), LONGEST_ASKED_PAUSE)
        delivery.not_before = now + timedelta(seconds=pause)
        target.last_error = (int(now.timestamp()), problem)
        if status != 410:
            target.gone_since = None
        elif target.gone_since is None:
            target.gone_since = now
        elif now - target.gone_since >= GONE_FOR and self.target is target:
            log.info("Webhook removed: gone for %s", GONE_FOR)
            self.target = Target()

    async def carry_out(self, body: bytes) -> None:
        """Execute the method that an answer may name."""
        try:
            request = json.loads(body)
        except ValueError:
            return
        if not isinstance(request, dict) or not isinstance(name := request.pop("method", None), str):
            return
        if not name.lower().startswith("get") and name.lower() not in NOT_BY_ANSWER:
            await self.execute(name, request)
