"""Who is in trouble in the year, from which day on, and how it shows: what the bot's colours are held against.

Whoever is not named here fares well: their marks are good, they meet and they book. A low progress is no trouble, and
anybody may give one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from re import Match
from typing import Any

from sandbox.cast.member import Rule
from sandbox.phones.views import Message

A_DAY = timedelta(days=1)


class Trouble(StrEnum):
    """A trouble between two."""

    LOW = "low"  # the meetings give an adept little
    SILENT = "silent"  # the two let it slip, and book nothing more
    UNSAFE = "unsafe"  # an adept does not feel safe with the mentor
    CHANGE = "change"  # an adept would like another mentor, and says so in the survey


FROM: Mapping[Trouble, float] = {Trouble.LOW: 0.3, Trouble.SILENT: 0.3, Trouble.UNSAFE: 0.2, Trouble.CHANGE: 0.2}
"""The part of the story after which it begins."""
WHO: Mapping[Trouble, int] = {Trouble.LOW: 3, Trouble.SILENT: 4, Trouble.UNSAFE: 6, Trouble.CHANGE: 10}
"""Which of the adepts; the first two come and go (`sandbox/cast/goings.py`)."""
GOOD_MARKS = (3, 4, 4, 4, 5, 5, 5)
LOW_MARKS = (1, 2, 2)
GOOD_ANSWERS = ("very-well", "well", "well", "so-so")


@dataclass(frozen=True, slots=True)
class Script:
    """The trouble that an adept is in, from a day on."""

    trouble: Trouble
    begins: date

    def is_on(self, trouble: Trouble, day: date) -> bool:
        """Tell whether it is this trouble, and has begun."""
        return self.trouble is trouble and day >= self.begins


def scripts(begins: date, weeks: int, adepts: Sequence[str]) -> dict[str, Script]:
    """Return who of these adepts is in which trouble, by name, in a story of so many weeks."""
    return {
        adepts[place]: Script(trouble, begins + round(FROM[trouble] * 7 * weeks) * A_DAY)
        for trouble, place in WHO.items()
        if place < len(adepts)
    }


def _mark(key: str, trouble: Trouble) -> Any:
    """Return the act of giving a mark: a low one in this trouble, else a good one."""

    def act(me: Any, message: Message, _told: Match[str]) -> bool:
        marks = LOW_MARKS if me.is_in(trouble) else GOOD_MARKS
        return bool(me.press_key(f"{key}-{me.chance(key).choice(marks)}", message))

    return act


def _how_well(prefix: str) -> Any:
    def act(me: Any, message: Message, _told: Match[str]) -> bool:
        return bool(me.press_key(f"{prefix}-{me.chance(prefix).choice(GOOD_ANSWERS)}", message))

    return act


def _onward(me: Any, message: Message, _told: Match[str]) -> bool:
    wanted = f"survey-change-{'mentor' if me.is_adept else 'adept'}" if me.is_in(Trouble.CHANGE) else ""
    return bool((wanted and me.press_key(wanted, message)) or me.press_key("survey-answer-go-on", message))


RULES: tuple[Rule, ...] = (
    Rule("report-useful", _mark("report-useful", Trouble.LOW)),
    Rule("pulse-safe", _mark("pulse-safe", Trouble.UNSAFE)),
    Rule("pulse-useful", _mark("pulse-useful", Trouble.LOW)),
    Rule("pulse-gives", _mark("pulse-gives", Trouble.LOW)),
    Rule("pulse-onward", _onward),
    Rule("survey-together", _how_well("survey-answer")),
    Rule("survey-gives", _how_well("survey-gives")),
    Rule("survey-onward", _onward),
)
"""What they answer to the questions that the colours come from."""
