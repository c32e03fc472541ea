"""Chats told on the terminal, one after the other, as they happen.

All chats go on side by side; each is written down as it happens and told in one piece, so that it can be read.
"""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from sandbox.botapi.markup import Entity
from sandbox.phone import Phone
from sandbox.views import Message

INDENT_OF_PERSON = 34
_SIGNS = {"contact": "📱"}
WIDTH = 84
Rows = tuple[tuple[str, ...], ...]
Look = tuple[str, Rows]
STYLES = {"bold": "bold", "italic": "italic", "blockquote": "cyan", "code": "magenta"}


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that happened in a chat: the bot said or changed something, or the person wrote or pressed."""

    who: str
    what: Text
    buttons: Rows = ()


class Story:
    """What happens in one chat, written down."""

    def __init__(self, phone: Phone, name: str) -> None:
        """Begin with an empty page."""
        self.name = name
        self._phone = phone
        self._lines: list[Line] = []
        # What stood there before belongs to an earlier page.
        self._known = {message.message_id: _look(message) for message in phone.messages}
        self._news = asyncio.Event()
        self._over = False

    def pressed(self, label: str) -> None:
        """Write down a press."""
        self._catch_up()
        self._write(Line("person", Text(f"[ {label} ]", style="bold green")))

    async def follow(self) -> None:
        """Write down what happens until cancelled."""
        while True:
            self._catch_up()
            await self._phone.account.changed.wait()

    def end(self) -> None:
        """Nothing more will happen."""
        self._catch_up()
        self._over = True
        self._news.set()

    def _catch_up(self) -> None:
        for message in self._phone.messages:
            seen = _look(message)
            buttons = seen[1]
            before = self._known.get(message.message_id)
            self._known[message.message_id] = seen
            if before is None:
                self._write(_told(message, buttons))
            elif before != seen and buttons:
                self._write(_changed(message, before, seen))

    def _write(self, line: Line) -> None:
        self._lines.append(line)
        self._news.set()

    async def lines(self) -> AsyncIterator[Line]:
        """Return what happened from the beginning, and go on as it happens, until the end."""
        told = 0
        while True:
            self._news.clear()
            while told < len(self._lines):
                yield self._lines[told]
                told += 1
            if self._over:
                return
            await self._news.wait()


def _look(message: Message) -> Look:
    """Return what can be seen of a message: its text and its buttons."""
    buttons = tuple(tuple(button.label for button in row) for row in message.buttons)
    return message.html, buttons or message.keyboard


def _told(message: Message, buttons: Rows) -> Line:
    if message.from_bot:
        text = _styled(message)
        if message.document_name:
            text.append(f"\n📄 {message.document_name}", style="bold")
        return Line("bot", text, buttons)
    return Line("person", Text(message.text or _SIGNS.get(message.kind, message.kind), style="green"))


def _changed(message: Message, before: Look, after: Look) -> Line:
    """A change of ticks shows the rows that changed; a new question in an old message shows whole."""
    if before[0] != after[0]:
        return Line("bot", _styled(message), after[1])
    return Line("bot", Text(""), tuple(row for row in after[1] if row not in before[1]))


def _styled(message: Message) -> Text:
    text = Text(message.text)
    for entity in message.entities:
        if entity["type"] in STYLES:
            text.stylize(STYLES[entity["type"]], *_span(message.text, entity))
    return text


def _span(text: str, entity: Entity) -> tuple[int, int]:
    """Return an entity's place in characters; Telegram counts in UTF-16 units."""
    units = text.encode("utf-16-le")
    start, length = entity["offset"] * 2, entity["length"] * 2
    before = len(units[:start].decode("utf-16-le"))
    return before, before + len(units[start : start + length].decode("utf-16-le"))


async def tell(console: Console, story: Story, *, pace: float) -> None:
    """Tell one chat, a line at a time, `pace` seconds between two lines."""
    console.print()
    console.print(Rule(story.name, align="left", style="bold blue"), width=WIDTH)
    async for line in story.lines():
        _print(console, line)
        await asyncio.sleep(pace)


def _print(console: Console, line: Line) -> None:
    if line.who == "person":
        console.print(Padding(line.what, (0, 0, 0, INDENT_OF_PERSON)), width=WIDTH)
        return
    if line.what:
        console.print(line.what, width=WIDTH - 10)
    for row in line.buttons:
        console.print(Text("  ".join(f"[ {label} ]" for label in row), style="dim"), width=WIDTH)
