"""The real bot with every unit taken back: what one update would tell and change, from one beginning each time.

Updates come raw, as Telegram sends them, and go the whole way through the edge; only the wire is missing. What the bot
would call Telegram for goes to the sandbox's server by a function call.
"""

import functools
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Self, TypeVar

from sqlalchemy import Connection, Table, event, select
from telegram import Bot
from telegram.request import BaseRequest, RequestData

from bot.app import Mentorbot, Telegram
from bot.carrier import Carrier, Delivery
from bot.messenger import Messenger
from bot.raw import Raw
from bot.request import AiohttpRequest
from handlers.request import Request
from handlers.table import handle
from programme.speech import Utterance
from sandbox.botapi.limits import Manner
from sandbox.botapi.spec import published
from sandbox.botapi.wire import RawRequest
from sandbox.phones.server import TelegramServer
from storage import tables
from storage.database import Database, Priority
from storage.outgoing import Kind, Outgoing
from storage.unit_of_work import SqlUnitOfWork
from tests.keyboards import too_long
from tests.patience import PATIENCE
from tests.quick_clock import PatientClock
from tests.world import TOKEN, settings_for

T = TypeVar("T")
Row = Mapping[str, Any]
Tables = dict[str, dict[tuple[Any, ...], Row]]
_WRITES = re.compile(r"\s*(INSERT INTO|UPDATE|DELETE FROM) (\w+)")


@dataclass(frozen=True, slots=True)
class Changed:
    """A row that a unit has added, changed or deleted."""

    table: str
    key: tuple[Any, ...]
    before: Row | None
    after: Row | None


@dataclass(slots=True)
class Outcome:
    """What one update led to, before it was taken back."""

    rows: list[Outgoing] = field(default_factory=list)
    utterances: list[Utterance] = field(default_factory=list)
    changed: list[Changed] = field(default_factory=list)
    toast: str = ""
    alert: bool = False


def stored(connection: Connection) -> Tables:
    """Return every row of every table by its key."""
    return {table.name: _rows(connection, table) for table in tables.metadata.sorted_tables}


def with_changes(rows: Tables, changed: Sequence[Changed]) -> Tables:
    """Return the rows as they were once some were changed."""
    found = dict(rows)
    for one in changed:
        table = found[one.table] = dict(found[one.table])
        table.pop(one.key, None)
        if one.after is not None:
            table[one.key] = one.after
    return found


@functools.cache
def _hanging_on(name: str) -> frozenset[str]:
    """Return the tables whose rows can go or change with a deleted row of one: it, and whatever refers to it."""
    found, new = {name}, {name}
    while new:
        referring = {
            one.name
            for one in tables.metadata.sorted_tables
            if any(key.column.table.name in new for key in one.foreign_keys)
        }
        new = referring - found
        found |= new
    return frozenset(found)


def _raw(connection: Connection, name: str) -> list[tuple[Any, ...]]:
    """Return a table's rows as the driver reads them: enough to see cheaply whether anything has changed."""
    return [tuple(row) for row in connection.exec_driver_sql(f"SELECT * FROM {name}")]  # noqa: S608 - a table of ours


def _rows(connection: Connection, table: Table) -> dict[tuple[Any, ...], Row]:
    keys = [column.name for column in table.primary_key]
    found = connection.execute(select(table)).mappings()
    return {tuple(row[key] for key in keys): dict(row) for row in found}


class _Undone(Database):
    """A database whose units are taken back once it is read what they changed."""

    def __init__(self, uow: SqlUnitOfWork, outcome: Callable[[], Outcome]) -> None:
        self._uow, self._outcome = uow, outcome
        self._before = stored(uow.connection)
        self._raw = {name: _raw(uow.connection, name) for name in self._before}
        self._written: set[str] = set()
        event.listen(uow.connection, "before_cursor_execute", self._note)

    def _note(self, _connection: object, _cursor: object, statement: str, *_more: object) -> None:
        if (found := _WRITES.match(statement)) is not None:
            self._written |= _hanging_on(found[2]) if found[1] == "DELETE FROM" else {found[2]}

    async def run(self, work: Callable[[SqlUnitOfWork], T], priority: Priority = Priority.PERSON) -> T:
        # Said to the driver: SQLAlchemy compiles each savepoint anew, which is a seventh of what a press costs.
        self._uow.connection.exec_driver_sql("SAVEPOINT before")
        try:
            self._written.clear()
            done = work(self._uow)
            self._outcome().changed.extend(self._changes())
            return done
        finally:
            self._uow.connection.exec_driver_sql("ROLLBACK TO SAVEPOINT before")

    def _changes(self) -> Iterator[Changed]:
        for name in sorted(self._written):
            if _raw(self._uow.connection, name) == self._raw[name]:
                continue
            before, after = self._before[name], _rows(self._uow.connection, tables.metadata.tables[name])
            for key in before.keys() | after.keys():
                if before.get(key) != after.get(key):
                    yield Changed(name, key, before.get(key), after.get(key))


class _Said(Messenger):
    """A messenger that sends nothing, and keeps the rows."""

    def __init__(self, outcome: Callable[[], Outcome]) -> None:
        self._kept = outcome

    async def hand_over(self, rows: Any) -> None:
        self._kept().rows.extend(rows)


class _Wire(BaseRequest):
    """The way to the sandbox's server without a socket; the answer to a press is only checked and kept."""

    def __init__(self, server: TelegramServer, outcome: Callable[[], Outcome]) -> None:
        self._server, self._outcome = server, outcome
        self.wrong: list[str] = []

    @property
    def read_timeout(self) -> float | None:
        return None

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_more: Any, **_timeouts: Any
    ) -> tuple[int, bytes]:
        wanted = url.rpartition("/")[2]
        parameters: dict[str, Any] = dict(request_data.json_parameters) if request_data else {}
        if wanted == "answerCallbackQuery":
            self.wrong += published().read(wanted, parameters, {}).violations
            outcome = self._outcome()
            outcome.toast, outcome.alert = parameters.get("text", ""), "show_alert" in parameters
            return 200, b'{"ok":true,"result":true}'
        answer = await self._server.execution.answer(wanted, RawRequest(parameters))
        assert isinstance(answer.body, bytes)
        return answer.status, answer.body


class UndoneBot:
    """The bot at one beginning, to which it goes back after each update."""

    def __init__(self, uow: SqlUnitOfWork, now: datetime, owner: int) -> None:
        self.outcome = Outcome()
        self.distinct: dict[str, Outgoing] = {}
        self._uow, self._updates = uow, 0
        clock = PatientClock(start=now)
        self.server = TelegramServer(TOKEN, clock=clock, limits=Manner.OFF)
        self.wire = _Wire(self.server, lambda: self.outcome)
        line = Telegram(Bot(TOKEN, "sandbox:/bot", request=self.wire, get_updates_request=self.wire), AiohttpRequest())
        settings = settings_for("http://sandbox", "sqlite://", manager_ids=str(owner))
        self._bot = Mentorbot.from_settings(settings, clock)
        self._opened = self._bot.database
        self._bot.telegram, self._bot.database = line, _Undone(uow, lambda: self.outcome)
        self._carrier: Carrier

    async def __aenter__(self) -> Self:
        """Make the bot's parts as its start does, and let it keep what it would send."""
        await self._bot.telegram.bot.initialize()
        parts = self._bot._parts(None)
        said = _Said(lambda: self.outcome)
        self._carrier = parts.messenger.carrier
        self._edge = edge = parts.intake.edge
        edge.messenger, edge.errands = said, replace(edge.errands, messenger=said)
        edge.handler = self._handle
        return self

    async def __aexit__(self, *_error: object) -> None:
        """Close what the bot's start has opened."""
        await self._opened.close()

    def wrong(self) -> list[str]:
        """Return what was wrong with the requests to Telegram, by its specification."""
        refused = [f"{one.method}: {one.description}" for one in self.server.requests if one.status != 200]
        return [*self.wire.wrong, *self.server.violations, *refused, *too_long(self.server.requests)]

    def _handle(self, request: Request, uow: SqlUnitOfWork) -> list[Utterance]:
        told = handle(request, uow)
        self.outcome.utterances.extend(told)
        return told

    async def press(self, telegram_id: int, data: str) -> Outcome:
        """Let somebody press a button that carries any data."""
        under = {**self._message(telegram_id), "text": "…"}
        query = {"id": "1", "from": _user(telegram_id), "chat_instance": "1", "data": data, "message": under}
        return await self._receive({"callback_query": query})

    async def say(self, telegram_id: int, text: str) -> Outcome:
        """Let somebody write something."""
        command = {"type": "bot_command", "offset": 0, "length": len(text.partition(" ")[0])}
        return await self._receive({"message": {**self._message(telegram_id), "text": text, "entities": [command]}})

    def _message(self, telegram_id: int) -> dict[str, object]:
        chat = {"id": telegram_id, "type": "private", "first_name": "Ny"}
        date = 3600 * self._updates  # nobody writes so fast that it is a flood
        return {"message_id": 7, "date": date, "chat": chat, "from": _user(telegram_id)}

    async def _receive(self, update: Raw) -> Outcome:
        self._updates += 1
        self.outcome = outcome = Outcome()
        await self._edge.receive({"update_id": self._updates, **update})
        await self._edge.presses.finish(PATIENCE)
        for row in outcome.rows:
            self.distinct.setdefault(json.dumps([row.kind, row.payload], sort_keys=True, default=str), row)
        return outcome

    async def send_each_once(self, accounts: Iterable[int]) -> None:
        """Send every message that was said, each once, so that the sandbox's server judges it."""
        for account in accounts:
            self.server.people.add(account, "Ny").unblock()
        # A document is built from rows, and those may have been taken back; a pressed message was never in the chat.
        for row in (one for one in self.distinct.values() if one.kind not in {Kind.DOCUMENT, Kind.UNBUTTON}):
            await self._carrier.send(Delivery(row, None))


def _user(telegram_id: int) -> dict[str, object]:
    return {"id": telegram_id, "is_bot": False, "first_name": "Ny", "language_code": "sv"}
