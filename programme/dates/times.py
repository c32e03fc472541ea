"""The items of a text that say a time of day: hours on a clock, and parts of the day that choose between two."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import time
from typing import TypeAlias

from lark import Token

from programme.dates.days import Said, said
from programme.dates.grammar import Node, tokens_of
from programme.dates.reading import Reason

HOUR, HALF_A_DAY, DAY = 60, 12 * 60, 24 * 60  # minutes
MONTHS = 12
NOON, HALF_AN_HOUR = HALF_A_DAY, 30
SWEDISH_HALF = "0"
COUNTS_MINUTES = "1"  # "ten to three" may be a time; "tio till tre" is a span, whichever language
ROUGHLY = "noon"
PARTS: Mapping[str, tuple[int, int]] = {  # the first minute, and the first minute after
    "morning": (1 * HOUR, NOON),
    "am": (0, NOON),
    "noon": (11 * HOUR, 14 * HOUR),
    "afternoon": (NOON, 19 * HOUR),
    "pm": (NOON, DAY),
    "evening": (16 * HOUR, DAY),
    "night": (21 * HOUR, DAY + 6 * HOUR),
}


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day that was typed.

    Attributes:
        options: the minutes of the day that it may be, the likeliest first.
        doubt: why the first is not taken at once, unless a part of the day decides; None if it is.
        turns: all minutes of the day that a clock with hands shows so.
        bare: a number alone, which may be a day too.
        year: the year that the same digits may be.
    """

    options: tuple[int, ...]
    turns: tuple[int, ...]
    doubt: Reason | None = None
    bare: bool = False
    year: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the day that was typed."""

    name: str
    is_today: bool = False

    def has(self, minute: int) -> bool:
        """Tell whether a minute of the day is in it."""
        first, after = PARTS[self.name]
        return first <= minute < after or first <= minute + DAY < after


TimeItem: TypeAlias = Clock | Part
Build: TypeAlias = Callable[[Said], Sequence[TimeItem]]


def shown(hour: int, minute: int = 0, *, bare: bool = False) -> list[Clock]:
    """Return the clock of an hour and minute in digits; hours before seven are asked about: few meet at night."""
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return []
    at = hour % 24 * HOUR + minute
    turns = tuple(dict.fromkeys((at, (at + HALF_A_DAY) % DAY))) if hour <= 12 else (at,)
    if hour == 24 or at < HOUR:
        return [Clock((at,), turns, Reason.DAY_OR_NIGHT, bare=bare)]
    if hour < 7:
        return [Clock((at + HALF_A_DAY, at), turns, Reason.DAY_OR_NIGHT, bare=bare)]
    return [Clock((at,), turns, bare=bare)]


def spoken(minutes: int) -> list[Clock]:
    """Return the clock of a spoken time ("halv tre"): by day, unless that may be early or late."""
    at = minutes % HALF_A_DAY
    both = (at, at + HALF_A_DAY)
    if at < 6 * HOUR:
        return [Clock((both[1],), both)]
    return [Clock((both[1], both[0]), both, Reason.DAY_OR_NIGHT)] if at < 7 * HOUR else [Clock((at,), both)]


def _numbers(told: Said) -> list[int]:
    return [int(one) for one in told.get("NUM", ())]


def _hours(told: Said) -> int | None:
    """Return the last number as minutes of a clock with hands, or None if it is no hour on it."""
    hour = _numbers(told)[-1]
    return hour * HOUR if 1 <= hour <= 12 else None


def _spoken(before: Callable[[Said], int]) -> Build:
    """Return the build of a spoken time: its hour, and how many minutes it is away from it."""

    def build(told: Said) -> Sequence[TimeItem]:
        hour = _hours(told)
        return spoken(hour + before(told)) if hour is not None else []

    return build


def _minutes_to(told: Said) -> Sequence[TimeItem]:
    """Return the clock of "ten to three", or of "tio i tre"."""
    counts = "IN" in told or COUNTS_MINUTES in told.get("TO", ())
    return _spoken(lambda before: -_numbers(before)[0])(told) if counts else []


def _half(told: Said) -> Sequence[TimeItem]:
    """Return the clock of "halv tre", half an hour before three; "half three" is after it, or a Swede's before it."""
    hour = _hours(told)
    if hour is None:
        return []
    before = spoken(hour - HALF_AN_HOUR)
    if told["HALF"][0] == SWEDISH_HALF:
        return before
    both = (*spoken(hour + HALF_AN_HOUR), *before)
    options, turns = (
        tuple(dict.fromkeys(each))
        for each in (
            [clock.options[0] for clock in both],
            [minute for clock in both for minute in clock.turns],
        )
    )
    return [Clock(options, turns, Reason.SEVERAL)]


def _pair(told: Said) -> Sequence[TimeItem]:
    hour, sign, minute = re.split(r"(\D)", told["PAIR"][0])
    return shown(int(hour), int(minute)) if len(minute) == 2 and sign != "/" else []


def _span(told: Said) -> Sequence[TimeItem]:
    """Return the clock of "14-16": its beginning. Its end must be a time of day too."""
    ends = [re.split(r"[.:]", one) for one in told["SPAN"][0].replace(" ", "").split("-")]
    begins, after = (shown(int(one[0]), int(one[1]) if len(one) > 1 else 0) for one in ends)
    return [one for one in begins if any(_follows(end, one) for end in after)]


def _follows(end: TimeItem, begin: TimeItem) -> bool:
    """Tell whether a clock may show a later time of the same day than another."""
    return isinstance(end, Clock) and isinstance(begin, Clock) and max(end.turns) > min(begin.options)


def _four(told: Said) -> Sequence[TimeItem]:
    digits = told["FOUR"][0]
    found = shown(int(digits[:2]), int(digits[2:]))
    return found if "AT" in told else [replace(one, year=int(digits)) for one in found]


def _two_numbers(told: Said) -> Sequence[TimeItem]:
    hour, minute = told["NUM"]
    found = shown(int(hour), int(minute)) if len(minute) == 2 else []
    return found if "AT" in told else [replace(one, doubt=one.doubt or Reason.SEVERAL) for one in found]


def without_impossible(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the terminals of a text without a time that is on no clock ("25.00", "kl 26")."""
    kept: list[Token] = []
    for token in tokens:
        if not _is_impossible(token, after_at=bool(kept) and kept[-1].type == "AT"):
            kept.append(token)
        elif kept and kept[-1].type == "AT":
            kept.pop()
    return tuple(kept)


def is_surely_a_time(tokens: tuple[Token, ...]) -> bool:
    """Tell whether a number that is on no clock can be nothing but a time: "25.00", "kl 26", and not "32.12"."""
    pairs = (re.fullmatch(r"\d+([.:h])(\d\d)", token) for token in tokens if token.type == "PAIR")
    told = [one for one in pairs if one is not None]
    return any(token.type == "AT" for token in tokens) or any(
        one[1] != "." or not 1 <= int(one[2]) <= MONTHS for one in told
    )


def _is_impossible(token: Token, *, after_at: bool) -> bool:
    if token.type == "PAIR" and re.fullmatch(r"\d+[.:h]\d\d", token):
        return not _pair(said([token]))
    if not after_at or token.type not in {"NUM", "FOUR"} or not token.isdecimal():
        return False
    return not (shown(int(token)) if token.type == "NUM" else _four(said([token])))


def _exact(told: Said) -> list[TimeItem]:
    at = int(told["EXACT_TIME"][0])
    return [Clock((at,), (at,))]


BUILDS: Mapping[str, Build] = {
    "bare_hour": lambda told: shown(_numbers(told)[0], bare="FROM" not in told),
    "hour": lambda told: shown(_numbers(told)[0]),
    "hour_minute": _pair,
    "four": _four,
    "two_numbers": _two_numbers,
    "exact": _exact,
    "half": _half,
    "half_past": _spoken(lambda _told: 30),
    "quarter_past": _spoken(lambda _told: 15),
    "quarter_to": _spoken(lambda _told: -15),
    "past": _spoken(lambda told: _numbers(told)[0]),
    "to": _minutes_to,
    "past_half": _spoken(lambda told: _numbers(told)[0] - 30),
    "to_half": _spoken(lambda told: -_numbers(told)[0] - 30),
    "span": _span,
    "part": lambda told: [Part(told["PART"][0])],
    "part_today": lambda told: [Part(told["PART_TODAY"][0], is_today=True)],
    "roughly": lambda told: [Part(told["ROUGHLY"][0])],
}
"""What each alias of the grammar means, as the items that it may be."""


def items(node: Node) -> Sequence[TimeItem]:
    """Return the time items that a node of a derivation may be; empty if it can be none."""
    if node.data == "from_to":
        first, last = (one for one in node.children if not isinstance(one, Token))
        if "AND" in {one.type for one in tokens_of(node)} and "FROM" not in {one.type for one in tokens_of(first)}:
            return []  # "two and thirty" is no span, as "between two and four" is
        begins, after = items(first), items(last)
        spans = [one for one in begins if any(_follows(end, one) for end in after)]
        return [replace(one, bare=False) if isinstance(one, Clock) else one for one in spans]
    return BUILDS[str(node.data)](said(tokens_of(node)))


@dataclass(frozen=True, slots=True)
class Times:
    """What the time items of a derivation come to.

    Attributes:
        options: the times of day, the likeliest first; empty if none was typed.
        reason: why the first is not taken at once, or None.
        clash: the items contradict each other.
    """

    options: tuple[time, ...] = ()
    reason: Reason | None = None
    clash: bool = False


def solved(found: Sequence[TimeItem]) -> Times:
    """Return the time of day that all items agree on."""
    clocks = [one for one in found if isinstance(one, Clock)]
    parts = [one for one in found if isinstance(one, Part)]
    if not clocks:
        about = any(one.name == ROUGHLY for one in parts)
        return Times(_times((NOON,)), Reason.ROUGHLY) if about else Times()
    if not parts:
        options = tuple(dict.fromkeys(minute for clock in clocks for minute in clock.options))
        agree = len(clocks) == 1 or len({clock.options for clock in clocks}) == 1
        return Times(_times(options), clocks[0].doubt if agree else Reason.CONTRADICTION, clash=not agree)
    turns = [set(clock.turns) for clock in clocks]
    fitting = [one for one in clocks[0].turns if all(one in each for each in turns) and all(p.has(one) for p in parts)]
    if not fitting:
        return Times(_times(clocks[0].options), Reason.CONTRADICTION, clash=True)
    if fitting[0] < HOUR and len(clocks[0].turns) > 1:
        return Times(_times((fitting[0], fitting[0] + HALF_A_DAY)), Reason.DAY_OR_NIGHT)  # "12 am"
    return Times(_times(tuple(fitting)), Reason.SEVERAL if len(fitting) > 1 else None)


def _times(minutes: tuple[int, ...]) -> tuple[time, ...]:
    return tuple(time(minute // HOUR, minute % HOUR) for minute in minutes)
