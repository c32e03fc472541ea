"""What people do in a measurement, the same with every bot: register, choose languages, read /me and a list."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from benchmarks.bots import Side
from benchmarks.measuring import WrongAnswer
from benchmarks.telegram import Telegram
from benchmarks.template import JOINING, MANAGER, PAIRS

FIRST = 5_000
"""The Telegram id of the first person; those of the others follow."""
AT_ONCE = 16
LANGUAGES = ("svenska", "engelska", "svenska", "finska")
CHOSEN = {"engelska", "finska"}
Step = Callable[[Telegram, Side, int], Awaitable[None]]


async def start(telegram: Telegram, side: Side, person: int) -> None:
    """Open the bot by the joining link, and agree where that is asked."""
    await telegram.say(person, f"/start {JOINING}")
    if side.is_ours:
        await telegram.press(person, "Ja, det är okej", calls=2)


async def texts(telegram: Telegram, side: Side, person: int) -> None:
    """Answer four questions by writing; ours takes each question's buttons away besides."""
    for text in ("Karin Åberg", f"karin{person}@exempel.se", f"070 123 {person}", "Nordbygg, Umeå"):
        await telegram.say(person, text, calls=2 if side.is_ours else 1)


async def presses(telegram: Telegram, _side: Side, person: int) -> None:
    """Choose languages, and take one back."""
    for words in LANGUAGES:
        await telegram.press(person, words)


async def about_me(telegram: Telegram, _side: Side, person: int) -> None:
    """Look at /me twice."""
    for _ in range(2):
        await telegram.say(person, "/me")


async def list_of_manager(telegram: Telegram, side: Side, _person: int) -> None:
    """Look at the manager's list; the peers have none, and say who the person is."""
    await telegram.say(MANAGER, "/todo" if side.is_ours else "/me")


def _asks_for_languages(telegram: Telegram, _side: Side, person: int) -> bool:
    return any("svenska" in button for button in telegram.buttons(person))


def _has_chosen(telegram: Telegram, _side: Side, person: int) -> bool:
    marked = [words for words in telegram.buttons(person) if words[0] in "✓☑"]
    return {words.split()[-1] for words in marked} == CHOSEN


def _says_where(telegram: Telegram, side: Side, person: int) -> bool:
    return ("Framsteg nästa" if side.is_ours else "Karin") in telegram.newest[person]


def _lists(telegram: Telegram, side: Side, _person: int) -> bool:
    return ("Att göra i" if side.is_ours else "Om dig") in telegram.newest[MANAGER]


@dataclass(frozen=True, slots=True)
class Phase:
    """A kind of update that is measured.

    Attributes:
        each: how many updates `step` makes for one person.
        is_right: tells from what a person sees in the end whether the bot did what was asked.
        at_once: how many people do it side by side.
    """

    kind: str
    step: Step
    each: int
    is_right: Callable[[Telegram, Side, int], bool]
    at_once: int = AT_ONCE


PHASES = (
    Phase("text", texts, 4, _asks_for_languages),
    Phase("press", presses, len(LANGUAGES), _has_chosen),
    Phase("/me", about_me, 2, _says_where),
    Phase(f"/todo, {PAIRS} pairs", list_of_manager, 1, _lists, at_once=1),
)


async def play(
    telegram: Telegram,
    side: Side,
    people: int,
    others: int,
    rest: Callable[[], Awaitable[None]],
    around: Callable[[Phase], AbstractContextManager[None]],
) -> None:
    """Let people do all of it, kind by kind, each kind after some others have warmed the bot up.

    Args:
        telegram: what the bot talks to.
        side: the bot.
        people: how many are measured.
        others: how many warm the bot up.
        rest: waits until the bot has done all that it was asked.
        around: surrounds what is measured of a kind.

    Raises:
        WrongAnswer: somebody does not see what they should.
    """
    measured, before = range(FIRST, FIRST + people), range(FIRST + people, FIRST + people + others)
    await everybody(start, telegram, side, range(FIRST, before.stop), AT_ONCE)
    await rest()
    for phase in PHASES:
        await everybody(phase.step, telegram, side, before, phase.at_once)
        await rest()
        with around(phase):
            await everybody(phase.step, telegram, side, measured, phase.at_once)
            await rest()
        if wrong := [one for one in measured if not phase.is_right(telegram, side, one)]:
            raise WrongAnswer(f"{side}, {phase.kind}: {wrong[0]} sees {telegram.newest[wrong[0]]!r}")


async def everybody(step: Step, telegram: Telegram, side: Side, people: range, at_once: int) -> None:
    """Let people go through a step, so many of them at once."""
    waiting = iter(people)

    async def some() -> None:
        for person in waiting:
            await step(telegram, side, person)

    async with asyncio.TaskGroup() as group:
        for _ in range(at_once):
            group.create_task(some())
