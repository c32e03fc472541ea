"""Rendering: from speech to outbox rows, with text, buttons and keyboards in the listener's language.

It happens before the commit, so that a text that is missing or too long fails its unit, and never clogs the outbox.
"""

from collections.abc import Collection
from dataclasses import asdict, dataclass
from typing import Any

from bot.texts import Texts
from handlers import callbacks
from handlers.sure import is_sure
from handlers.table import menu_commands
from programme import asking
from programme.clock import Clock
from programme.marked import plain
from programme.names import SpellName, alone
from programme.presses.concern import TellConcern
from programme.presses.letter import AnswerLetter, WriteTo
from programme.presses.page import OpenPage
from programme.speech import (
    Choice,
    ContactCard,
    Farewell,
    Keyboard,
    KeyboardAct,
    Lane,
    MenuChanged,
    Phrase,
    RemoveMessages,
    Speech,
    Unbutton,
    UnbuttonMessage,
)
from programme.tasks import Task
from programme.windows import ASKED
from storage.outgoing import Kind, Outgoing

IN_MENUS = (OpenPage, WriteTo, TellConcern)
"""The presses that stand under any message, and answer none."""
LONGEST_TEXT = 4096  # UTF-16 units after parsing, Telegram's limit
LONGEST_CAPTION = 1024


class TooLong(ValueError):  # noqa: N818 - says what the text is
    """A text that Telegram would refuse, because it is empty or too long."""


@dataclass(frozen=True, slots=True)
class Listener:
    """The receiver of a message.

    Attributes:
        person_id: None for the operator, a group, or a chat with no known person.
        tasks: the work at a desk that the listener may do, for the menu of commands.
        spell: writes names out as this listener can tell them apart.
    """

    chat_id: int
    language: str
    person_id: int | None
    tasks: tuple[Task, ...] = ()
    spell: SpellName = alone


@dataclass(frozen=True, slots=True)
class Renderer:
    """The maker of outbox rows."""

    texts: Texts
    clock: Clock

    def line(self, phrase: Phrase, language: str, spell: SpellName = alone) -> str:
        """Return a phrase as plain text, for buttons and toasts."""
        return self.texts.render(phrase, language, self.clock.now(), markup=False, spell=spell)

    def paragraphs(self, speech: Speech, language: str, spell: SpellName) -> list[str]:
        """Return the paragraphs of a message as Telegram's HTML."""
        now = self.clock.now()
        return [self.texts.render(phrase, language, now, spell=spell) for phrase in speech.text]

    def speech(self, speech: Speech, listener: Listener, correlation: str) -> Outgoing:
        """Return a message to one person as a row.

        Raises:
            TooLong: Telegram would refuse the text.
        """
        if speech.contact is not None:
            return self._contact(speech.contact, speech.lane, listener, correlation)
        paragraphs = self.paragraphs(speech, listener.language, listener.spell)
        longest = LONGEST_CAPTION if speech.document or speech.enclosed else LONGEST_TEXT
        payload: dict[str, Any] = {"text": _checked("\n\n".join(paragraphs), longest)}
        if speech.choices:
            payload["buttons"] = self._buttons(speech.choices, listener)
        elif speech.keyboard is not None:
            payload["keyboard"] = self._keyboard(speech.keyboard, listener.language)
        if speech.private:
            payload["private"] = True
        if speech.exchange:
            payload["exchange"] = True
        if speech.reply_to is not None:
            payload["reply_to"] = speech.reply_to
        if speech.document is not None:
            recipe = speech.document
            payload["recipe"] = {"kind": recipe.kind, "subject": recipe.subject, "language": recipe.language}
        if speech.enclosed is not None:
            payload["file"] = {"kind": speech.enclosed.kind.value, "id": speech.enclosed.file_id}
        if speech.receipt is not None:
            receipt = speech.receipt
            payload["receipt"] = {"told": receipt.told, "what": receipt.what.value, "subject": receipt.subject}
        kind = Kind.DOCUMENT if speech.document else Kind.FILE if speech.enclosed else Kind.SAY
        window = speech.window
        if window is not None and not window.fresh:
            kind = Kind.SHOW
        purpose = window.purpose if window else None
        if window is None and listener.person_id is not None and asks(speech):
            purpose = ASKED
        return Outgoing(
            chat_id=listener.chat_id,
            lane=speech.lane.value,
            kind=kind,
            payload=payload,
            correlation=correlation,
            person_id=listener.person_id,
            purpose=purpose,
        )

    def _contact(self, card: ContactCard, lane: Lane, listener: Listener, correlation: str) -> Outgoing:
        payload = {"contact": asdict(card)}
        return Outgoing(listener.chat_id, lane, Kind.CONTACT, payload, correlation, listener.person_id)

    def farewell(self, farewell: Farewell, correlation: str) -> Outgoing:
        """Return a last message to a chat as a row; it belongs to no person."""
        speech = Speech(0, farewell.text, receipt=farewell.receipt)
        return self.speech(speech, Listener(farewell.chat, farewell.language, None), correlation)

    def unbutton(self, unbutton: Unbutton | UnbuttonMessage, listener: Listener, correlation: str) -> Outgoing:
        """Return the row that takes the buttons of a window, or of a pressed message, away."""
        purpose = unbutton.purpose if isinstance(unbutton, Unbutton) else None
        payload = {"message_id": unbutton.message_id} if isinstance(unbutton, UnbuttonMessage) else {}
        return Outgoing(listener.chat_id, Lane.ANSWER, Kind.UNBUTTON, payload, correlation, listener.person_id, purpose)

    def removal(self, order: RemoveMessages, listener: Listener, correlation: str) -> Outgoing:
        """Return the row that takes messages away from a chat."""
        payload = {"messages": list(order.messages)}
        return Outgoing(listener.chat_id, Lane.ANSWER, Kind.REMOVE, payload, correlation, listener.person_id)

    def commands(self, _changed: MenuChanged, listener: Listener, correlation: str) -> Outgoing:
        """Return the row that sets the menu of commands in one chat."""
        shown = self.menu(listener.language, listener.tasks)
        payload = {"commands": shown}
        return Outgoing(listener.chat_id, Lane.ANSWER, Kind.COMMANDS, payload, correlation, listener.person_id)

    def menu(self, language: str, tasks: Collection[Task] = ()) -> list[dict[str, str]]:
        """Return the menu of commands of a person who may do these tasks, in a language."""
        return [
            {"command": name, "description": self.line(Phrase(key), language)}
            for name, key in menu_commands(language, tasks)
        ]

    def _buttons(self, choices: tuple[tuple[Choice, ...], ...], listener: Listener) -> list[list[dict[str, str]]]:
        return _told_apart([[self._button(choice, listener) for choice in row] for row in choices])

    def _button(self, choice: Choice, listener: Listener) -> dict[str, str]:
        label = self.line(choice.label, listener.language, listener.spell)
        if choice.press is None:
            return {"text": label, "url": choice.url or ""}
        return {"text": label, "callback_data": callbacks.marked(callbacks.encode(choice.press), choice.shown)}

    def _keyboard(self, keyboard: Keyboard, language: str) -> dict[str, Any]:
        if not keyboard.rows:
            return {"remove_keyboard": True}
        rows = [[self._key(act, language) for act in row] for row in keyboard.rows]
        hint = self.line(Phrase("keyboard-hint"), language)
        return {"keyboard": rows, "resize_keyboard": True, "is_persistent": True, "input_field_placeholder": hint}

    def _key(self, act: KeyboardAct, language: str) -> dict[str, Any]:
        label = {"text": self.line(Phrase(f"keyboard-{act}"), language)}
        return {**label, "request_contact": True} if act is KeyboardAct.SHARE_CONTACT else label


def asks(speech: Speech) -> bool:
    """Tell whether a message asks its reader: for a yes, or, with a button of its own, by itself (`asking.ASKS`)."""
    presses = [choice.press for row in speech.choices for choice in row if choice.press is not None]
    own = [one for one in presses if not isinstance(one, IN_MENUS)]
    by_itself = any(isinstance(one, AnswerLetter) for one in own) or (bool(own) and asking.asks(speech.text))
    return any(map(is_sure, presses)) or (speech.lane is Lane.BROADCAST and by_itself)


def _told_apart(rows: list[list[dict[str, str]]]) -> list[list[dict[str, str]]]:
    """Return buttons of which no two have the same label and do different things: the second gets a number."""
    aims: dict[str, list[str]] = {}
    for button in (one for row in rows for one in row):
        label, aim = button["text"], button.get("callback_data", button.get("url", ""))
        alike = aims.setdefault(label, [])
        if aim not in alike:
            alike.append(aim)
        if number := alike.index(aim):
            button["text"] = f"{label} ({number + 1})"
    return rows


def length(text: str) -> int:
    """Return the length of a text as Telegram counts it, in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def _checked(text: str, longest: int) -> str:
    signs = length(plain(text))
    if not 0 < signs <= longest:
        raise TooLong(f"{signs} signs, at most {longest} can be sent")
    return text
