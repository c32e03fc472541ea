"""Chats told on the terminal, one after the other, with the date wherever a day has gone by.

Each chat is written down as it happens and told in one piece, so that it can be read.
"""

import time
from dataclasses import dataclass
from datetime import date, datetime

from babel.dates import format_date
from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from sandbox.botapi.markup import Entity
from sandbox.phone import Phone
from sandbox.player import ZONE
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

    day: date
    who: str
    what: Text
    buttons: Rows = ()


class Story:
    """What happens in one chat, written down."""

    def __init__(self, phone: Phone, name: str) -> None:
        """Begin with an empty page."""
        self.name = name
        self.lines: list[Line] = []
        self._phone = phone
        self._known: dict[int, Look] = {}
        self._today = date.min

    def pressed(self, label: str) -> None:
        """Write down a press."""
        self.lines.append(Line(self._today, "person", Text(f"[ {label} ]", style="bold green")))

    def catch_up(self, now: datetime) -> None:
        """Write down what has happened by now."""
        self._today = now.astimezone(ZONE).date()
        for message in self._phone.messages:
            seen = _look(message)
            before = self._known.get(message.message_id)
            self._known[message.message_id] = seen
            if before is None:
                self.lines.append(_told(message, seen[1], self._today))
            elif before != seen and seen[1]:
                self.lines.append(_changed(message, before, seen, self._today))


def _look(message: Message) -> Look:
    """Return what can be seen of a message: its text and its buttons."""
    buttons = tuple(tuple(button.label for button in row) for row in message.buttons)
    return message.html, buttons or message.keyboard


def _told(message: Message, buttons: Rows, day: date) -> Line:
    if message.from_bot:
        text = _styled(message)
        if message.document_name:
            text.append(f"\n📄 {message.document_name}", style="bold")
        return Line(day, "bot", text, buttons)
    return Line(day, "person", Text(message.text or _SIGNS.get(message.kind, message.kind), style="green"))


def _changed(message: Message, before: Look, after: Look, day: date) -> Line:
    """A change of ticks shows the rows that changed; a new question in an old message shows whole."""
    if before[0] != after[0]:
        return Line(day, "bot", _styled(message), after[1])
    return Line(day, "bot", Text(""), tuple(row for row in after[1] if row not in before[1]))


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


def tell(console: Console, story: Story, *, language: str, pace: float) -> None:
    """Tell one chat, a line at a time, `pace` seconds between two lines."""
    console.print()
    console.print(Rule(story.name, align="left", style="bold blue"), width=WIDTH)
    day = date.min
    for line in story.lines:
        if line.day != day:
            day = line.day
            words = format_date(day, "EEEE d MMMM y", locale=language)
            console.print(Rule(words, align="center", style="dim", characters="·"), width=WIDTH)
        _print(console, line)
        time.sleep(pace)


def _print(console: Console, line: Line) -> None:
    if line.who == "person":
        console.print(Padding(line.what, (0, 0, 0, INDENT_OF_PERSON)), width=WIDTH)
        return
    if line.what:
        console.print(line.what, width=WIDTH - 10)
    for row in line.buttons:
        console.print(Text("  ".join(f"[ {label} ]" for label in row), style="dim"), width=WIDTH)
