"""Twenty people who register with a bot in a process of its own, and what is compared afterwards.

Each waits for the bot's next question before answering it.
"""

import asyncio
import random
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import select

from sandbox.phones.people import Message, Phone
from sandbox.phones.server import TelegramServer
from storage.database import Database
from storage.tables import audit, dialogs, failed_updates, letters, memberships, outbox, people
from storage.unit_of_work import SqlUnitOfWork
from tests.bot_process import SPEED, BotProcess, environment
from tests.patience import PATIENCE, eventually
from tests.quick_clock import QuickClock
from tests.world import EVA, TOKEN

PEOPLE: Final = 20
SEED: Final = 1
MOST_KILLS_OF_ONE: Final = 2
QUICK: Final = 50.0  # the speed of a run in which nothing happens
THOUGHT: Final = 3.0  # seconds of the clock, at most, before somebody answers
SWIFTEST: Final = 0.1  # real seconds before anybody answers: nobody is quicker than the note that a question is out
NAMES = tuple("Ali Bo Cia Dan Ebba Fia Gun Hal Ida Jon Kim Leo Mia Nils Ola Pia Rut Siv Tor Ulf".split())
"""Twenty first names: of two people of one name, what the manager reads depends on who came first."""
SAYING = frozenset({"sendMessage", "editMessageText", "editMessageReplyMarkup", "answerCallbackQuery"})
Act = Callable[[Phone], object]


@dataclass(frozen=True, slots=True)
class Line:
    """What somebody waits to see, and then does."""

    sees: Callable[[Message], bool]
    does: Act


def sees(words: str, *, button: str | None = None) -> Callable[[Message], bool]:
    """Return whether a message has these words, and this button under it."""
    return lambda message: words in message.text and (button is None or button in message.labels)


def say(words: str) -> Act:
    """Return the act of writing."""
    return lambda phone: phone.send(words)


def press(label: str) -> Act:
    """Return the act of pressing."""
    return lambda phone: phone.press(label)


def tap(label: str) -> Act:
    """Return the act of tapping the keyboard under the text field."""
    return lambda phone: phone.tap(label)


def lines_of(number: int, name: str) -> Iterable[Line]:
    """Return how one person registers; some write a letter afterwards, some stop half way."""
    mentor = number % 3 == 0
    yield Line(
        sees("Vad vill du anmäla dig som?"), press("Jag vill vara mentor" if mentor else "Jag vill ha en mentor")
    )
    yield Line(sees("18 år"), press("Ja, det är okej, och jag har fyllt 18"))
    yield Line(sees("Vad heter du?"), press(name) if number % 2 else say(name))
    yield Line(sees("e-postadress"), say(f"person{number}@exempel.se"))
    yield Line(sees("telefonnummer"), tap("📱 Dela mitt nummer") if number % 4 else say(f"070-174 {610 + number:04}"))
    if number % 5 == 4:
        yield Line(sees("Var arbetar du"), say("/avbryt"))
        yield Line(sees("Vi tar en paus."), lambda _phone: None)
        return
    yield Line(sees("Var arbetar du"), say(f"Bygg {number}, Umeå"))
    yield Line(sees("Vilka språk"), press("svenska"))
    yield Line(sees("Vilka språk", button="✓ svenska"), press("Klar →"))
    yield Line(sees("Välj ett eller flera områden"), press("ekonomi"))
    yield Line(sees("Välj ett eller flera områden", button="✓ ekonomi"), press("Klar →"))
    yield Line(
        sees("Hur många adepter") if mentor else sees("vad vill du nå"),
        press("En adept") if mentor else say(f"Mål {number}"),
    )
    yield Line(sees("Stämmer det?", button="Skicka min anmälan"), press("Skicka min anmälan"))
    yield Line(sees("är framme."), say("/skriv") if number % 5 == 0 else lambda _phone: None)
    if number % 5 == 0:
        yield Line(sees("Skriv det du vill säga till Eva"), say(f"Ett brev från {number}"))
        yield Line(sees("Ska jag skicka det här till Eva"), press("Skicka"))
        yield Line(sees("Skickat till Eva"), lambda _phone: None)


async def play(phone: Phone, lines: Iterable[Line], dice: random.Random, thought: float) -> None:
    """Let somebody open the bot and answer each question when it has come, after a moment of thought."""
    await asyncio.sleep(dice.uniform(0, 5 * thought))
    phone.start()
    for line in lines:
        await phone.wait_for(line.sees, timeout=PATIENCE)
        await asyncio.sleep(SWIFTEST + dice.uniform(0, thought))
        line.does(phone)


async def register_all(phones: Sequence[Phone], speed: float) -> None:
    """Let everybody register side by side."""
    async with asyncio.TaskGroup() as group:
        for number, phone in enumerate(phones):
            lines = lines_of(number, f"{NAMES[number]} Berg")
            group.create_task(play(phone, lines, random.Random(f"{SEED} {number}"), THOUGHT / speed))


SETUP = (
    Line(sees("Vad heter du?"), press("Eva Lind")),
    Line(sees("Vilket telefonnummer når man dig på?"), say("070-174 06 01")),
    Line(sees("Vad heter programmet?"), say("Framsteg")),
    Line(sees("När börjar det?"), say("2027-01-15")),
    Line(sees("När slutar det?"), say("2027-12-17")),
    Line(sees("Hur ofta ska de två ses?"), press("Ledarskap")),
    Line(sees("Får en adept och en mentor ha samma arbetsgivare?"), press("Helst inte")),
    Line(sees("Vilken organisation ansvarar"), say("Nordstiftelsen, info@nordstiftelsen.se")),
    Line(sees("Vem utanför programmet"), press("Hoppa över")),
    Line(sees("Stämmer det?"), press("Skapa programmet")),
    Line(sees("är öppet för anmälan"), lambda _phone: None),
)
ROWS = {
    "people": select(
        *(column for column in people.c if column.name not in {"id", "created_at"}),
    ),
    "memberships": select(
        people.c.telegram_id,
        *(memberships.c[name] for name in ("role", "state", "competences", "goal", "capacity")),
        memberships.c.consented_at.is_(None),
        memberships.c.registered_at.is_(None),
    ).join_from(memberships, people),
    "letters": select(people.c.telegram_id, letters.c.text).join_from(letters, people),
    "dialogs": select(
        people.c.telegram_id, *(dialogs.c[name] for name in ("form", "state", "step", "answers", "hints", "picked"))
    ).join_from(dialogs, people),
    "audit": select(people.c.telegram_id, audit.c.action).join_from(audit, people, audit.c.actor_id == people.c.id),
    "failed": select(failed_updates.c.reason),
    "unsent": select(outbox.c.chat_id, outbox.c.kind, outbox.c.parked_reason).where(outbox.c.state != "sent"),
}


async def stored(database: Database) -> dict[str, list[str]]:
    """Return what is in the database, without ids and times."""

    def read(uow: SqlUnitOfWork) -> dict[str, list[str]]:
        return {name: sorted(str(tuple(row)) for row in uow.connection.execute(query)) for name, query in ROWS.items()}

    return await database.run(read)


def said(phone: Phone) -> list[str]:
    """Return every message of the bot as it first stood in the chat, in order."""
    first: dict[int, str] = {}
    for message in phone.chat.events:
        first.setdefault(message.message_id, message.formatted.text)
    return list(first.values())


def shown(phone: Phone) -> Counter[tuple[str, str, tuple[str, ...]]]:
    """Return what the chat shows in the end."""
    return Counter((message.kind, message.html, message.labels) for message in phone.heard)


def repeated(got: Sequence[str], wanted: Sequence[str]) -> list[int]:
    """Return which messages of `got` stand there once more than they should."""
    left, repeats = Counter(wanted), []
    for position, words in enumerate(got):
        if left[words] <= 0 and words in wanted:
            repeats.append(position)
        left[words] -= 1
    return repeats


class Stage:
    """A server, a bot in a process of its own, and its database."""

    def __init__(self, database_url: str, log: Path, speed: float) -> None:
        self.clock = QuickClock(speed)
        self.began = self.clock.now()
        self.server = TelegramServer(token=TOKEN, clock=self.clock)
        self.database = Database(database_url)
        self.log = log
        self.over = asyncio.Event()  # set when everybody has said all they wanted to
        self._url, self._speed = database_url, speed
        self._starts_before = 0  # when the last bot was started

    @asynccontextmanager
    async def up(self) -> AsyncIterator["Stage"]:
        """Start server and bot; stop both at the end, and look that the bot left in peace."""
        async with self.server:
            variables = environment(self.server.url, self._url, began=self.began, **{SPEED: str(self._speed)})
            self.bot = BotProcess(variables, str(self.log))
            self.bot.start()
            try:
                yield self
            finally:
                code = await self.bot.stop()
                await self.database.close()
            assert code == 0, self.log.read_text()

    async def open_programme(self) -> Phone:
        """Let the manager create a programme."""
        eva = self.server.people.add(EVA, "Eva", "Lind")
        await play(eva, SETUP, random.Random(0), 0)
        return eva

    def phones(self, people: int = PEOPLE) -> list[Phone]:
        """Give everybody a telephone."""
        phones = [self.server.people.add(2000 + number, NAMES[number], "Berg") for number in range(people)]
        for number, phone in enumerate(phones):  # two of one number would be told to the manager, in whatever order
            phone.number = f"+4670174{610 + number:04}"
        return phones

    async def rest(self) -> None:
        """Wait until a bot serves, every update is confirmed and every message sent."""
        await eventually(lambda: self._starts > self._starts_before)
        async with asyncio.timeout(2 * PATIENCE):
            while True:
                await self.server.settled(PATIENCE)
                if not await self.database.run(lambda uow: uow.outbox.count_waiting()):
                    return

    @property
    def _starts(self) -> int:
        """How often a bot has begun to serve."""
        return sum(request.method == "deleteWebhook" for request in self.server.requests)

    @property
    def requests(self) -> int:
        """How many messages, changes and answers came."""
        return sum(request.method in SAYING for request in self.server.requests)

    async def kill_at(self, moments: Sequence[int], dice: random.Random) -> list[dict[int, int]]:
        """Kill the bot when so many messages have come, and a moment later; start another at once.

        A killed bot says less than a quiet one (an answer to a press is lost, changes of one window become one), so
        the last moments may not come: then it is killed when all is over.

        Return how many messages stood in each chat at each kill.
        """
        heard = []
        killed: Counter[int] = Counter()
        for moment in moments:
            while self.requests < moment and not self.over.is_set():  # noqa: ASYNC110 - the server sets no event for it
                await asyncio.sleep(0.001)
            await asyncio.sleep(dice.uniform(0, 0.1))
            await self._spare_the_oldest(killed)
            await self.bot.kill()
            self._starts_before = self._starts
            heard.append({phone.chat_id: len(said(phone)) for phone in self.server.people})
            self.bot.start()
        return heard

    async def _spare_the_oldest(self, killed: Counter[int]) -> None:
        """Wait until the bot has got past an update that two kills struck: at a third it rightly gives that one up.

        On a slow machine a kill may come before the bot has taken anything; nothing is wrong with the update then.
        """
        queue = self.server.account.queue
        while (oldest := next(iter(queue.waiting), None)) is not None and killed[oldest] >= MOST_KILLS_OF_ONE:
            await queue.bell.wait()
        if oldest is not None:
            killed[oldest] += 1


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run left behind. `at_kills` is how many messages stood in each chat at each kill."""

    rows: dict[str, list[str]]
    said: dict[int, list[str]]
    shown: dict[int, Counter[tuple[str, str, tuple[str, ...]]]]
    requests: int
    at_kills: list[dict[int, int]]


Trouble = Callable[[Stage, int], Awaitable[list[dict[int, int]]]]


async def perform(
    database_url: str, log: Path, speed: float, trouble: Trouble | None = None, *, people: int = PEOPLE
) -> Outcome:
    """Let people register, in peace or with `trouble`, which is told how many messages there were before."""
    async with Stage(database_url, log, speed).up() as stage:
        eva = await stage.open_programme()
        await stage.rest()
        before = stage.requests
        phones = stage.phones(people)

        async def register() -> None:
            await register_all(phones, speed)
            stage.over.set()

        async with asyncio.TaskGroup() as group:
            group.create_task(register())
            at_kills = await trouble(stage, before) if trouble else []
        await stage.rest()
        assert stage.server.violations == []
        return Outcome(
            await stored(stage.database),
            {phone.chat_id: said(phone) for phone in (eva, *phones)},
            {phone.chat_id: shown(phone) for phone in (eva, *phones)},
            stage.requests - before,
            at_kills,
        )
