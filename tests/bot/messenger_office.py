"""A messenger between a real database and our Telegram."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select

from bot.app import Telegram
from bot.carrier import Carrier, File
from bot.faults import Faults
from bot.left_over import LEASE
from bot.messenger import Messenger
from bot.pacer import Pacer
from bot.rendering import Renderer
from bot.speaker import Speaker
from bot.texts import Texts
from bot.undelivered import Undelivered
from programme.people import Person
from sandbox.phones.people import Phone
from sandbox.phones.server import TelegramServer
from storage.database import Database
from storage.outgoing import Kind, Outgoing
from storage.tables import outbox
from storage.unit_of_work import SqlUnitOfWork
from tests.patience import eventually
from tests.quick_clock import PatientClock
from tests.world import TOKEN, settings_for

OPERATOR = 99
HOUR = timedelta(hours=1)


class Office:
    """A messenger between a real database and our Telegram. Rows are put into its outbox by hand."""

    def __init__(self, database: Database, url: str) -> None:
        self.database, self._url = database, url
        self.clock = PatientClock(50)
        self.server = TelegramServer(token=TOKEN, clock=self.clock)
        self.recipes: list[dict[str, Any]] = []
        self.build_fails: list[Exception] = []

    @asynccontextmanager
    async def open(self) -> AsyncIterator["Office"]:
        """Open the line to Telegram."""
        async with self.server:
            settings = settings_for(self.server.url, self._url)
            self.telegram = Telegram.from_settings(settings)
            await self.telegram.bot.initialize()
            self.messenger = self.hire("one")
            self.operator = await self.somebody(OPERATOR)
            yield self
            await self.telegram.bot.shutdown()

    def hire(self, name: str) -> Messenger:
        """Return a messenger with a name of its own, as another process would have."""
        renderer = Renderer(Texts(), self.clock)
        faults = Faults(renderer, self.clock, OPERATOR, "sv")
        carrier = Carrier(self.telegram.bot, self.build)
        undelivered = Undelivered(Speaker(renderer, self.clock, name), self.clock)
        return Messenger(
            self.database, carrier, Pacer(self.clock), self.clock, faults, undelivered, name, ZoneInfo("UTC")
        )

    async def build(self, recipe: dict[str, Any]) -> File:
        """Make a document."""
        if self.build_fails:
            raise self.build_fails.pop()
        self.recipes.append(recipe)
        return File("copy.txt", b"all about you")

    async def somebody(self, number: int) -> Phone:
        """Give somebody a phone with an open chat, known to the database."""
        phone = self.server.people.add(number, f"Person{number}")
        phone.unblock()
        new = Person(id=0, telegram_id=number, language="sv", created_at=self.clock.now())
        await self.database.run(lambda uow: uow.people.add(new))
        return phone

    async def store(
        self,
        phone: Phone,
        text: str,
        *,
        to: str = "one",
        lease: timedelta = LEASE,
        stranger: bool = False,
        begun: bool = False,
        **more: Any,
    ) -> Outgoing:
        """Store a message as the edge does; with `begun`, to be sent at once."""

        def add(uow: SqlUnitOfWork) -> Outgoing:
            person = None if stranger else uow.people.by_telegram(phone.chat_id)
            values = {"lane": "answer", "kind": Kind.SAY, "payload": {"text": text}, "correlation": "c", **more}
            row = Outgoing(chat_id=phone.chat_id, person_id=person.id if person else None, **values)
            now = self.clock.now()
            return uow.outbox.add(row, now=now, claimed_by=to, lease_until=now + lease, begun=begun)

        return await self.database.run(add)

    async def send(self, phone: Phone, *texts: str, **more: Any) -> None:
        """Store messages and hand them over."""
        await self.messenger.hand_over([await self.store(phone, text, **more) for text in texts])

    async def all_done(self) -> None:
        """Wait until nothing is waiting to be sent."""
        await eventually(self._nothing_waits)

    async def _nothing_waits(self) -> bool:
        return not await self.database.run(lambda uow: uow.outbox.count_waiting())

    async def rows(self) -> list[tuple[str, str, str | None, str | None]]:
        """Return text, state, reason and holder of every row, oldest first."""

        def read(uow: SqlUnitOfWork) -> list[tuple[str, str, str | None, str | None]]:
            found = uow.connection.execute(select(outbox).order_by(outbox.c.id)).mappings()
            return [
                (one["payload"].get("text", ""), one["state"], one["parked_reason"], one["claimed_by"]) for one in found
            ]

        return await self.database.run(read)

    async def until_paused(self, *phones: Phone) -> None:
        """Wait until the messenger has understood that these chats are to be left alone."""
        await eventually(lambda: {phone.chat_id for phone in phones} <= set(self.messenger._paused))

    @property
    def in_the_air(self) -> int:
        """How many requests Telegram has taken and not answered."""
        return self.server.execution.in_progress

    def times(self, phone: Phone) -> list[float]:
        """Return when messages to this chat were asked for, in seconds of the clock."""
        return [one.time.timestamp() for one in self.server.requests if one.chat_id == phone.chat_id]
