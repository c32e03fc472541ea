"""Writes docs/monday.md: a Monday at the manager's desk, played in the story of the middle of a year.

`make monday` plays it in each language, which takes a minute or two; a deep test plays it again and compares.
"""

import asyncio
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from handlers.callbacks import decode, encode
from programme.presses.colleague import InviteColleague, Place
from programme.presses.matter import MatterKind, OpenMatter, ShowTodo
from programme.presses.press import Press
from sandbox.cast.cast import EVA_ID
from sandbox.phones.phone import ZONE, Phone
from sandbox.phones.views import Message, seen
from sandbox.rehearsal.stories import Setting, Story
from sandbox.stage.stage import Stage
from tests.sandbox.staging import does, phone_of, ready

PAGE = Path(__file__).parent.parent / "docs" / "monday.md"
MATTERS, TAPS = 10, 25
LANGUAGES = {"sv": "På svenska", "en": "In English"}
ANSWER = {"sv": "Hej Cecilia! Jag ringer dig i eftermiddag.", "en": "Hello Cecilia! I will call you this afternoon."}
COMMANDS = {"sv": ("/attgora", "/meddela", "/program"), "en": ("/todo", "/announce", "/programme")}
NOT_HERS = {
    "sv": "Ett brev, med en knapp som Astrids telefon aldrig har visat",
    "en": "A letter, by a button that Astrid’s phone has never shown",
}
SETTLING = (
    "button-have-talked",
    "button-rung-later",
    "button-concern-done",
    "button-concern-resolved",
    "button-concern-sure",
)
"""What Eva presses when she has rung, or read."""
ASTRID = 9_001

HEAD = f"""# A Monday at the desk

Made by `make monday`, which plays it in the story *in the middle of the year* (`make demo` shows the same one); change
the texts, not this page. Eva was away for two weeks. She reads the digest, and deals with {MATTERS} matters in at most
{TAPS} taps, all in one message; a number on her phone rings by itself. Then her assistant Astrid opens the same list.

What is said is in the frame, what is pressed stands before it, and under it the buttons.
"""


@dataclass(slots=True)
class Shown:
    """A step on a phone: what was pressed or said, and what came of it."""

    act: str
    came: list[Message]
    toast: str = ""


@dataclass(slots=True)
class Hand:
    """Somebody's hand on a phone, which notes each step, and counts the taps; `last` is what they look at."""

    stage: Stage
    user_id: int
    last: Message = field(init=False)
    steps: list[Shown] = field(default_factory=list)
    taps: int = 0

    @property
    def phone(self) -> Phone:
        """The phone."""
        return phone_of(self.stage, self.user_id)

    def finds(self, *keys: str) -> str | None:
        """Return the first label among these texts under what came last, or None."""
        found = (self.stage.rehearsal.cast.reading.label(key, self.last) for key in keys)
        return next((one for one in found if one is not None), None)

    async def press(self, key: str) -> None:
        """Press the button with this text under what came last."""
        label, shown = self.finds(key), self.last.message_id
        assert label is not None, (key, self.last.labels)
        self.taps += 1
        await self._does(f"**{self.taps}. [ {label} ]**", lambda phone: phone.press(label, shown))

    async def say(self, text: str) -> None:
        """Write a text."""
        await self._does(f"*{text}*", lambda phone: phone.send(text))

    async def press_not_shown(self, data: str, what: str) -> None:
        """Press a button that this phone has never shown, as nobody can but with a program of their own."""
        await self._does(f"*{what}*", lambda phone: phone.press_forged(data))

    async def _does(self, act: str, do: Callable[[Phone], object]) -> None:
        began, toasts = len(self.phone.chat.events), len(self.phone.toasts)
        await does(self.stage, self.user_id, do)
        came = [seen(one) for one in self.phone.chat.events[began:] if one.by_bot and not one.deleted]
        newest = {one.message_id: one for one in came}
        before = self.last.message_id
        told = [one for one in newest.values() if one.buttons or one.message_id > before]  # less what was answered
        toast = " ".join(one.text for one in self.phone.toasts[toasts:] if one.text)
        self.steps.append(Shown(act, told, toast))
        self.last = told[-1] if told else self.last


async def monday(language: str) -> str:
    """Play the Monday in a language; return what is written about it."""
    async with ready(Setting(Story.MIDYEAR, language)) as stage:
        return await played(stage, language)


async def played(stage: Stage, language: str) -> str:
    """Play the Monday on a stage that has come to it; return what is written about it."""
    eva, helper = Hand(stage, EVA_ID), Hand(stage, ASTRID)
    told = stage.rehearsal.cast.reading.told
    (digest,) = [one for one in eva.phone.heard if told("digest-title", one) and one.date.date() == stage.now.date()]
    letter = _last_letter(digest)
    eva.last = digest
    dealt = await _eva(eva, language)
    await _comes(stage, helper, digest)
    await _astrid(helper, language, letter)
    return "\n".join(
        [
            f"## {LANGUAGES[language]}\n",
            f"{stage.now.astimezone(ZONE):%H:%M}, {dealt} matters dealt with in {eva.taps} taps.\n",
            *framed(digest),
            *(line for one in eva.steps for line in _written(one)),
            "### Astrid, who helps\n",
            *(line for one in helper.steps for line in _written(one)),
        ]
    )


def _target(message: Message, label: str | None) -> str:
    """Return what a button under a message carries."""
    return next(one.target for row in message.buttons for one in row if one.label == label)


def _last_letter(digest: Message) -> str:
    """Return what the digest's last button to a letter carries."""
    letters = [one.target for row in digest.buttons for one in row if _is_letter(decode(one.target))]
    return letters[-1]


def _is_letter(press: Press) -> bool:
    return isinstance(press, OpenMatter) and press.kind is MatterKind.LETTERS


async def _eva(eva: Hand, language: str) -> int:
    """Open the list from the digest, and deal with one matter after the other; return how many."""
    await eva.press("button-todo")
    await eva.press("button-one-by-one")
    dealt = 0
    while dealt < MATTERS and eva.taps < TAPS:
        if eva.finds("button-open-concern"):
            await eva.press("button-open-concern")
        elif eva.finds("button-letter-read"):
            await eva.press("button-answer")
            await eva.say(ANSWER[language])
            await eva.press("reply-send")
            dealt += 1
        elif (settling := next((key for key in SETTLING if eva.finds(key)), None)) is not None:
            await eva.press(settling)
            dealt += 1
        else:
            await eva.press("button-next-matter")
    assert dealt >= MATTERS, f"{dealt} matters in {eva.taps} taps"
    return dealt


async def _comes(stage: Stage, helper: Hand, digest: Message) -> None:
    """Let Astrid follow the link that Eva has made for her, and say yes."""
    todo = decode(_target(digest, stage.rehearsal.cast.reading.label("button-todo", digest)))
    assert isinstance(todo, ShowTodo)
    invitation = encode(InviteColleague(todo.programme, Place.ASSISTANT))
    await does(stage, EVA_ID, lambda phone: phone.press_forged(invitation))
    token = re.search(r"start=([\w-]+)", phone_of(stage, EVA_ID).last.text)
    assert token is not None
    stage.add_person("Astrid", "Ek", user_id=ASTRID)
    await does(stage, ASTRID, lambda phone: phone.start(token[1]))
    helper.last = helper.phone.last
    yes = helper.finds("button-colleague-yes-assistant")
    assert yes is not None, helper.last.labels
    await does(stage, ASTRID, lambda phone: phone.press(yes))


async def _astrid(helper: Hand, language: str, letter: str) -> None:
    """Open the list, deal with a matter, and try what is not for an assistant."""
    todo, *others = COMMANDS[language]
    await helper.say(todo)
    for command in others:
        await helper.say(command)
    await helper.press_not_shown(letter, NOT_HERS[language])


def _written(step: Shown) -> Iterator[str]:
    yield f"{step.act}\n"
    if step.toast:
        yield f"> {step.toast}\n"
    for one in step.came:
        yield from framed(one)


def framed(message: Message) -> Iterator[str]:
    """Yield a message in a frame, with its buttons under it."""
    yield "```text"
    yield from message.text.splitlines()
    yield "```"
    rows = [" · ".join(f"[{one.label}]" for one in row) for row in message.buttons]
    yield f"{' '.join(rows)}\n" if rows else ""


async def page() -> str:
    """Return the page, played in every language at once."""
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(monday(language)) for language in LANGUAGES]
    return "\n".join([HEAD, *(one.result() for one in tasks)])


if __name__ == "__main__":
    PAGE.write_text(asyncio.run(page()), encoding="utf-8")
