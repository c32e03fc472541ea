"""The control side over HTTP: what `sandbox.phones.people` does in Python, for the page and for other processes.

JSON in and out under `/control/`. Only a page that we serve ourselves may use it: a request must name a
loopback host and, to change anything, come as `application/json`, which no foreign page can send unasked.
"""

import asyncio
import base64
import ipaddress
import json
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from datetime import datetime
from typing import Any

from aiohttp import web

from sandbox.botapi.records import Json
from sandbox.botapi.server import BotApiServer
from sandbox.phones.people import Message, People, Phone

LONGEST_WAIT = 25.0
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
ACTIONS: dict[str, Callable[[Phone, Json], Any]] = {
    "start": lambda phone, given: phone.start(given.get("payload")),
    "send": lambda phone, given: phone.send(given["text"], reply_to=given.get("reply_to")),
    "send_contact": lambda phone, given: phone.send_contact(**given),
    "send_document": lambda phone, given: phone.send_document(
        given["name"], base64.b64decode(given["data"]), given.get("mime_type", "application/octet-stream")
    ),
    "send_photo": lambda phone, given: phone.send_photo(*map(base64.b64decode, filter(None, [given.get("data")]))),
    "send_voice": lambda phone, given: phone.send_voice(),
    "send_sticker": lambda phone, given: phone.send_sticker(),
    "send_location": lambda phone, given: phone.send_location(**given),
    "edit": lambda phone, given: phone.edit(given["message_id"], given["text"]),
    "delete": lambda phone, given: phone.delete(given["message_id"]),
    "press": lambda phone, given: phone.press(given["button"], given.get("message_id")),
    "press_forged": lambda phone, given: phone.press_forged(given["data"], given.get("message_id")),
    "tap": lambda phone, given: phone.tap(given["label"]),
    "vote": lambda phone, given: phone.vote(given["message_id"], *given["options"]),
    "react": lambda phone, given: phone.react(given["message_id"], given.get("emoji")),
    "block": lambda phone, given: phone.block(),
    "unblock": lambda phone, given: phone.unblock(),
}


class Control:
    """The handlers of `/control/`."""

    def __init__(self, server: BotApiServer, people: People) -> None:
        self.server, self._people = server, people

    async def people(self, request: web.Request) -> web.StreamResponse:
        """List everybody."""
        return web.json_response([person_json(phone) for phone in self._people])

    async def add_person(self, request: web.Request) -> web.StreamResponse:
        """Add a person."""
        return web.json_response(person_json(self._people.add(**await request.json())))

    async def person(self, request: web.Request) -> web.StreamResponse:
        """Show one telephone."""
        return web.json_response(phone_json(self.phone(request)))

    async def act(self, request: web.Request) -> web.StreamResponse:
        """Let a person do something."""
        action = ACTIONS.get(request.match_info["action"])
        if action is None:
            raise web.HTTPNotFound(text=f"No such action; there are {', '.join(ACTIONS)}")
        return web.json_response({"result": action(self.phone(request), await request.json())})

    async def document(self, request: web.Request) -> web.StreamResponse:
        """Download what a message holds."""
        number = int(request.match_info["message_id"])
        held = next((seen for seen in self.phone(request).messages if seen.message_id == number), None)
        if held is None or held.document is None:
            raise web.HTTPNotFound(text="No file there")
        return web.Response(body=held.document, content_type="application/octet-stream")

    async def requests(self, request: web.Request) -> web.StreamResponse:
        """List what the bot asked, after a number."""
        after = int(request.query.get("after", 0))
        found = [asdict(entry) for entry in self.server.requests if entry.number > after]
        return web.json_response(found, dumps=dumps)

    async def faults(self, request: web.Request) -> web.StreamResponse:
        """List, add (POST) or clear (DELETE) faults."""
        if request.method == "POST":
            self.server.faults.add(**await request.json())
        elif request.method == "DELETE":
            self.server.faults.clear()
        return web.json_response([asdict(fault) for fault in self.server.faults.active])

    async def changes(self, request: web.Request) -> web.StreamResponse:
        """Wait until something changed since `after`; return the new count of changes."""
        changed = self.server.account.changed
        if int(request.query.get("after", 0)) >= changed.rings:
            try:
                async with asyncio.timeout(min(float(request.query.get("timeout", LONGEST_WAIT)), LONGEST_WAIT)):
                    await changed.wait()
            except TimeoutError:
                pass
        return web.json_response({"changes": changed.rings, "pending_updates": len(self.server.account.queue)})

    async def settled(self, request: web.Request) -> web.StreamResponse:
        """Wait until the bot is at rest."""
        try:
            await self.server.settled(min(float(request.query.get("timeout", 5)), LONGEST_WAIT))
        except TimeoutError as error:
            return web.json_response({"settled": False, "why": str(error)})
        return web.json_response({"settled": True})

    def phone(self, request: web.Request) -> Phone:
        """Return the telephone that a request names; KeyError if there is none."""
        return self._people[int(request.match_info["user_id"])]


def add_routes(application: web.Application, server: BotApiServer, people: People) -> None:
    """Add the control side to the server."""
    control = Control(server, people)
    routes: list[tuple[str, str, Handler]] = [
        ("GET", "/control/people", control.people),
        ("POST", "/control/people", control.add_person),
        ("GET", "/control/people/{user_id:-?\\d+}", control.person),
        ("POST", "/control/people/{user_id:-?\\d+}/{action}", control.act),
        ("GET", "/control/people/{user_id:-?\\d+}/files/{message_id:\\d+}", control.document),
        ("GET", "/control/requests", control.requests),
        ("*", "/control/faults", control.faults),
        ("GET", "/control/changes", control.changes),
        ("GET", "/control/settled", control.settled),
    ]
    for method, path, handler in routes:
        application.router.add_route(method, path, guarded(handler))


def guarded(handler: Handler) -> Handler:
    """Keep foreign pages out, and turn a mistake in a request into a 400 that says what it is."""

    async def guard(request: web.Request) -> web.StreamResponse:
        if not is_loopback(request.host):
            raise web.HTTPForbidden(text="Only on loopback")
        if request.method in {"POST", "DELETE"} and request.content_type != "application/json":
            raise web.HTTPUnsupportedMediaType(text="Send application/json")
        try:
            return await handler(request)
        except (LookupError, ValueError, TypeError, RuntimeError) as error:
            return web.json_response({"error": f"{type(error).__name__}: {error}"}, status=400)

    return guard


def is_loopback(host: str) -> bool:
    """Whether a Host header names this machine."""
    name = host.rpartition(":")[0] if host.rpartition(":")[2].isdecimal() else host
    if name == "localhost":
        return True
    try:
        return ipaddress.ip_address(name.strip("[]")).is_loopback
    except ValueError:
        return False


def person_json(phone: Phone) -> Json:
    """Return who somebody is."""
    return {**asdict(phone.user), "standing": phone.standing.value}


def phone_json(phone: Phone) -> Json:
    """Return all that a telephone shows."""
    return {
        **person_json(phone),
        "messages": [shown(message) for message in phone.messages],
        "toasts": [asdict(toast) for toast in phone.toasts],
        "commands": phone.commands,
        "keyboard": phone.keyboard,
        "action": phone.action,
    }


def shown(message: Message) -> Json:
    """Return a message; its file is fetched by itself."""
    return asdict(message) | {
        "document": None,
        "has_file": message.document is not None,
        "date": message.date.isoformat(),
    }


def dumps(value: Any) -> str:
    """Return JSON with moments in ISO form."""
    return json.dumps(value, default=datetime.isoformat)
