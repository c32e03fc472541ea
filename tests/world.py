"""The real bot in a small world: our Bot API server, a fresh database, and people with phones.

The bot is the one that `python -m bot run` starts, over real HTTP, on a clock that waits for slow machines. A test
says what somebody does and looks at what their phone shows. It says so in Swedish; where everybody's phone is in
English, the phrasebook has the English words for it.
"""

import asyncio
import functools
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from types import TracebackType
from typing import Any, Self, TypeVar

from pydantic import SecretStr
from sqlalchemy import Table, select

from bot.app import Mentorbot
from bot.settings import Settings
from programme.dialog import Dialog, DialogState
from programme.form import Answer
from programme.lifecycle import Event, after
from programme.people import Actor, Membership, Person, Programme, Role, State
from programme.usecases.arriving import registration, setup
from sandbox.botapi.bell import Bell, next_ring
from sandbox.phones.people import Message, Phone
from sandbox.phones.server import TelegramServer
from sandbox.phones.views import seen
from sandbox.rehearsal.clock import ClockSetByHand
from storage import tables
from storage.database import Database
from storage.unit_of_work import SqlUnitOfWork
from tests.keyboards import too_long
from tests.patience import PATIENCE, eventually
from tests.phrasebook import ENGLISH
from tests.quick_clock import PatientClock
from tests.quick_rest import ring_after_units

T = TypeVar("T")
Steps = Sequence[tuple[str, str | Sequence[str]]]  # what somebody does, and what they then hear
TOKEN = f"123456:{'A' * 35}"
EVA = 1001  # the manager's Telegram id
_STORED = re.compile(r"(?<!\S)\+\d{8,}")  # a number as it is stored, which no message shows
LONGEST_SILENCE = 0.05  # real seconds after which is looked all the same: a bot of another process rings no bell
WORKING_MORNING = datetime(2027, 3, 2, 8, tzinfo=UTC)
"""When a world begins unless its test minds: a Tuesday at nine, so that no story hangs on the hour of its run."""


def settings_for(url: str, database_url: str, **more: object) -> Settings:
    """Return the settings of a bot in this world."""
    if more:
        return _read(url, database_url, **more)
    return _plain().model_copy(update={"bot_api_url": url, "database_url": SecretStr(database_url)})


@functools.cache
def _plain() -> Settings:
    """Return the settings of most worlds, which are read and checked once: only two addresses differ."""
    return _read("http://127.0.0.1", "sqlite://")


def _read(url: str, database_url: str, **more: object) -> Settings:
    values: dict[str, Any] = {
        "_env_file": None,
        "bot_token": TOKEN,
        "bot_api_url": url,
        "database_url": database_url,
        "manager_ids": str(EVA),
        "http_listen": "",
        **more,
    }
    return Settings(**values)


class World:
    """Everything that is there while a test runs."""

    def __init__(
        self,
        database_url: str,
        *,
        language: str = "sv",
        speed: float = 200.0,
        start: datetime | None = None,
        **settings: object,
    ) -> None:
        self.database_url = database_url
        self.language = language
        self.clock = PatientClock(speed, start or WORKING_MORNING)
        self.machine = ClockSetByHand(self.clock)  # what the bot reads; Telegram has the right time
        self.server = TelegramServer(token=TOKEN, clock=self.clock)
        self._more = settings
        self._stop = asyncio.Event()
        self._unit_ended = Bell()
        self._running: asyncio.Task[None] | None = None
        self.bot: Mentorbot | None = None
        self._next_id = 2000
        self._database = Database(database_url)

    async def __aenter__(self) -> Self:
        await self.server.__aenter__()
        await self.start_bot()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop_bot()
        await self.server.__aexit__(kind, error, trace)
        await self._database.close()
        found = too_long(self.server.requests)
        assert error is not None or not found, found

    @property
    def settings(self) -> Settings:
        """The settings the bot is started with."""
        return settings_for(self.server.url, self.database_url, **self._more)

    async def start_bot(self) -> Mentorbot:
        """Start the bot and wait until it serves."""
        self._stop = asyncio.Event()
        self.bot = bot = Mentorbot.from_settings(self.settings, self.machine)
        ring_after_units(bot.database, self._unit_ended)
        self._running = running = asyncio.ensure_future(bot.run(self._stop))
        account = self.server.account
        await eventually(lambda: account.queue.is_polled or account.webhook.url or running.done())
        if running.done():
            await running
        return bot

    async def stop_bot(self) -> None:
        """Stop the bot as SIGTERM does."""
        if self._running is not None:
            self._stop.set()
            running, self._running = self._running, None
            await running

    def person(self, name: str, *, language: str | None = None, telegram_id: int | None = None) -> Phone:
        """Give somebody a phone: the manager when `name` is Eva Lind."""
        first, _, last = name.partition(" ")
        if telegram_id is None:
            self._next_id += 1
            telegram_id = EVA if name == "Eva Lind" else self._next_id
        return self.server.people.add(telegram_id, first, last or None, language_code=language or self.language)

    async def rest(self) -> None:
        """Wait until nothing is under way: every update confirmed, every message sent, every press answered.

        An update is confirmed after what it led to is stored, so that no time of quiet has to be waited for. What
        stands is looked up again when the bot has stored something, or has been answered.
        """
        bells = self._unit_ended, self.server.execution.answered
        async with asyncio.timeout(2 * PATIENCE):
            while True:
                await self.server.settled(PATIENCE, quiet=0)
                heard = [bell.rings for bell in bells]
                waiting = await self._database.run(lambda uow: uow.outbox.count_waiting())
                if not waiting and not self._unanswered_presses():
                    return
                if heard == [bell.rings for bell in bells]:
                    await next_ring(*bells, within=LONGEST_SILENCE)

    def _unanswered_presses(self) -> bool:
        now, presses = self.clock.now(), self.server.account.presses
        return any(not press.answered and now < press.valid_until for press in presses.values())

    async def time_goes_by(self, on: timedelta) -> None:
        """Turn the clock, and let the jobs come round."""
        self.clock.turn(on)
        assert self.bot is not None
        assert self.bot.jobs is not None
        await self.bot.jobs.run_now()
        await self.rest()

    def words(self, swedish: str) -> str:
        """Return words of a story as people here read them: the Swedish ones, or the phrasebook's English.

        Raises:
            KeyError: the phrasebook does not have them.
        """
        return ENGLISH[swedish] if self.language == "en" else swedish

    def spoken(self, words: str) -> str:
        """Return words as people here say them; names, and what somebody makes up, are not in the phrasebook."""
        return ENGLISH.get(words, words) if self.language == "en" else words

    async def say(self, phone: Phone, *texts: str) -> Message:
        """Let somebody write; return the newest message they then see from the bot."""
        for text in texts:
            phone.send(self.spoken(text))
            await self.rest()
        return heard(phone)

    async def press(self, phone: Phone, *labels: str) -> Message:
        """Let somebody press buttons; return the newest message they then see from the bot."""
        for label in labels:
            await self._unfold(phone, label)
            phone.press(self.spoken(label))
            await self.rest()
        return heard(phone)

    async def _unfold(self, phone: Phone, label: str) -> None:
        """Look behind the button that shows more, where a button is nowhere else, as whoever seeks it would."""
        more, wanted = self.spoken("Fler val"), self.spoken(label)
        if phone.last is None or more not in phone.last.labels:
            return
        if not any(wanted in one.labels for one in phone.heard):
            phone.press(more)
            await self.rest()

    async def start(self, phone: Phone, payload: str | None = None) -> Message:
        """Let somebody open the bot."""
        phone.start(payload)
        await self.rest()
        return heard(phone)

    async def transcript(self, phone: Phone, steps: Steps) -> None:
        """Go through a conversation: step by step.

        `[Skicka]` presses a button, `{Avbryt}` taps the keyboard under the text field, everything else is written.
        What is heard is a part of a message that came or changed in this step, or of the answer to the press;
        several parts must be heard all. Nothing to hear is "", and then nothing must be heard.
        """
        for said, wanted in steps:
            if said.startswith("["):
                await self._unfold(phone, said[1:-1])
            told, toasts = len(phone.chat.events), len(phone.toasts)
            self._do(phone, said)
            await self.rest()
            news = [seen(event) for event in phone.chat.events[told:] if event.by_bot]
            heard_now = [one.text for one in news] + [one.text for one in phone.toasts[toasts:] if one.text]
            for part in map(self.spoken, [wanted] if isinstance(wanted, str) else wanted):
                assert any(part in text for text in heard_now) if part else not heard_now, (said[:60], part, heard_now)

    def _do(self, phone: Phone, said: str) -> None:
        if said.startswith("[") and said.endswith("]"):
            phone.press(self.spoken(said[1:-1]))
        elif said.startswith("{") and said.endswith("}"):
            phone.tap(self.spoken(said[1:-1]))
        elif said.startswith("/start"):
            phone.start(said.partition(" ")[2] or None)
        else:
            phone.send(self.spoken(said))

    async def toast(self, phone: Phone, label_or_data: str, *, message_id: int | None = None) -> str:
        """Press a button, which may be an old or a forged one, and return the line that answers it."""
        before = len(phone.toasts)
        if ":" in label_or_data:
            self.forge(phone, label_or_data, message_id)
        else:
            phone.press(self.spoken(label_or_data), message_id)
        await self.rest()
        return "".join(one.text for one in phone.toasts[before:])

    def forge(self, phone: Phone, data: str, message_id: int | None = None) -> None:
        """Press a button that the bot never made."""
        phone.press_forged(data, message_id)

    # What a test begins with is stored by the same rules as everything else, only without the conversation.

    async def add_programme(self, name: str = "Framsteg 2027", *managers: Phone, months: int = 11) -> Programme:
        """Create a programme with its manager Eva (or the managers given), as the form would."""
        phones = managers or (self.known("Eva Lind"),)
        starts = self.clock.now().date() + timedelta(days=30)

        def create(uow: SqlUnitOfWork) -> Programme:
            actors = [self._actor(uow, phone) for phone in phones]
            answers: dict[str, Answer] = {
                "manager": actors[0].telegram_name,
                "name": name,
                "starts": starts.isoformat(),
                "ends": (starts + timedelta(days=30 * months)).isoformat(),
                "preset": "leadership",
                "phone": "+46901234567",
                "organisation": "Nordstiftelsen\ninfo@nordstiftelsen.se",
                "outsider": "Sara Berg\n+46701740609",
                "employer": "caution",
            }
            setup.create(uow, actors[0], self._dialog(actors[0], "setup", answers, {"time_zone": "Europe/Stockholm"}))
            programme = uow.programmes.open(date.min)[-1]
            for actor in actors[1:]:
                uow.people.save(replace(actor.person, name=actor.telegram_name))
                setup.join_desk(uow, actor, programme, Role.MANAGER)
            return programme

        return await self._database.run(create)

    async def add_participant(
        self, phone: Phone, programme: Programme, role: Role = Role.ADEPT, *, state: State = State.REGISTERED
    ) -> Membership:
        """Take somebody into a programme; `state` is how far they have come."""
        phone.unblock()

        def join(uow: SqlUnitOfWork) -> Membership:
            actor = self._actor(uow, phone)
            agreed = None if state is State.INVITED else actor.now
            begun = State.INVITED if state is State.INVITED else after(State.INVITED, Event.CONSENT)
            membership = uow.memberships.add(
                Membership(0, actor.person.id, programme.id, role, begun, actor.now, consented_at=agreed)
            )
            if state in {State.REGISTERED, State.WITHDRAWN}:
                first = actor.telegram_name.partition(" ")[0].lower()
                answers: dict[str, Answer] = {
                    "name": actor.telegram_name,
                    "email": f"{first}@exempel.se",
                    "phone": f"+46701{phone.user.id:06d}",
                    "work": "Nordbygg, Umeå",
                    "languages": ["sv"],
                    "competences": ["sales"],
                }
                more: dict[str, Answer] = {"goal": "Våga mer"} if role is Role.ADEPT else {"capacity": "2"}
                dialog = self._dialog(actor, "registration", answers | more, {"role": role.value}, membership.id)
                registration.send(uow, actor, dialog)
            if state is State.WITHDRAWN:
                uow.memberships.save(replace(uow.memberships.get(membership.id), state=state))
            return uow.memberships.get(membership.id)

        return await self._database.run(join)

    def known(self, name: str) -> Phone:
        """Return the phone of somebody who may have one already; their chat with the bot is open."""
        first, _, last = name.partition(" ")
        alike = [one for one in self.server.people if one.user.first_name == first]
        phone = next((one for one in alike if not last or one.user.last_name in {None, last}), None)
        phone = phone or self.person(name)
        phone.unblock()
        return phone

    def _actor(self, uow: SqlUnitOfWork, phone: Phone) -> Actor:
        user, now = phone.user, self.clock.now()
        language = "en" if user.language_code == "en" else "sv"
        person = uow.people.by_telegram(user.id) or uow.people.add(
            Person(id=0, telegram_id=user.id, language=language, created_at=now)
        )
        return Actor(person, now, telegram_name=f"{user.first_name} {user.last_name or ''}".strip())

    def _dialog(
        self, actor: Actor, form: str, answers: dict[str, Answer], hints: dict[str, str], subject: int = 0
    ) -> Dialog:
        state = DialogState.ACTIVE
        return Dialog(0, actor.person.id, form, 1, subject, state, None, actor.now, answers=answers, hints=hints)

    async def run(self, work: Callable[[SqlUnitOfWork], T]) -> T:
        """Do something in the world's database."""
        return await self._database.run(work)

    async def rows(self, table: Table) -> list[dict[str, Any]]:
        """Return every row of a table."""
        return await self.run(lambda uow: [dict(one) for one in uow.connection.execute(select(table)).mappings()])

    async def everything_stored(self) -> dict[str, list[str]]:
        """Return every row of every table, as text.

        Without fractions of seconds, as the moment of the next job is: its digits hold any number by chance.
        """

        def read(uow: SqlUnitOfWork) -> dict[str, list[str]]:
            found = {table.name: uow.connection.execute(select(table)).all() for table in tables.metadata.sorted_tables}
            return {
                name: [repr(tuple(value for value in row if not isinstance(value, float))) for row in rows]
                for name, rows in found.items()
            }

        return await self._database.run(read)

    async def token(self, programme: Programme, role: Role | None = None) -> str:
        """Return what a programme's joining link carries."""
        link = await self._database.run(lambda uow: uow.links.joining(programme.id, role))
        assert link is not None
        return link.token

    def check_nothing_was_wrong(self) -> None:
        """Fail if anything was sent that Telegram would refuse."""
        assert self.server.violations == []
        assert not [found for one in self.server.requests for found in _STORED.findall(str(one.parameters.get("text")))]
        refused = [(one.method, one.description) for one in self.server.requests if one.status == 400]
        harmless = ("message is not modified", "query is too old", "message can't be edited", "BUTTON_USER_PRIVACY")
        assert [one for one in refused if not any(word in str(one[1]) for word in harmless)] == []


def said(phone: Phone) -> list[str]:
    """Return every text that somebody sees from the bot, the oldest first."""
    return [message.text for message in phone.heard]


def heard(phone: Phone) -> Message:
    """Return the newest message somebody sees from the bot."""
    assert phone.last is not None, "the bot has said nothing"
    return phone.last
