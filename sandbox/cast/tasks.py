"""What a manager does once in the year, beside the list: a colleague, an absence, a stand-in, time, diplomas.

Each is begun by a command at the beginning of a shift, and led on by the rules of this table.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from re import Match
from typing import Any

from sandbox.cast.member import Rule
from sandbox.phones.views import Message


class Task(StrEnum):
    """A deed of the manager that is done once in the year."""

    INVITE = "invite"
    GO_AWAY = "go-away"
    STAND_IN = "stand-in"  # for the year, whom to ring second
    QUIET = "quiet"
    EXTEND = "extend"
    EXTEND_ALL = "extend-all"
    PART = "part"
    PART_FOR_GOOD = "part-for-good"  # whom a private word was about
    MISTAKE = "mistake"  # a pair is ended that should go on
    MEND = "mend"  # and goes on
    KICK_OFF = "kick-off"
    EVENING = "evening"  # with few seats
    MOVE = "move"  # the evening, by an hour
    INFORMATION = "information"  # planned, and then called off
    CALL_OFF = "call-off"
    LIST = "list"  # of who comes to the first of the two, to print
    BOARD = "board"  # a page for the board
    TICK = "tick"  # who came to the first of the two
    THANK = "thank"  # those who came, with the slides
    ASK = "ask"  # a survey, apart from the days of the year
    DIPLOMAS = "diplomas"


@dataclass(frozen=True, slots=True)
class Away:
    """The days on which a manager is away, and when she sees to it, by the first day of the programme."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Tell whether she is away on a day."""
        return self.first <= day <= self.last


INVITED_AFTER, AWAY_AFTER, QUIET_AFTER = timedelta(weeks=4), timedelta(weeks=10), timedelta(weeks=14)
EXTEND_BEFORE, EXTEND_ALL_BEFORE, EXTENDED_BY = timedelta(weeks=12), timedelta(weeks=8), timedelta(weeks=1)
PART_BEFORE, MISTAKE_BEFORE, UNDER_WAY_AFTER = timedelta(weeks=16), timedelta(weeks=20), timedelta(weeks=20)
"""Late enough that the choice is put, between a new mentor now and the next round; not in a story too short for it."""
STAND_IN_AFTER = timedelta(weeks=7)
EVENING_AFTER, TICKED_AFTER, ASKED_AFTER = timedelta(weeks=6), timedelta(weeks=5), timedelta(weeks=16)
MOVED_AFTER, INFORMED_AFTER, OFF_AFTER = EVENING_AFTER + timedelta(days=4), timedelta(weeks=7), timedelta(weeks=8)
LISTED_AFTER, BOARD_BEFORE, THANKED_AFTER = timedelta(weeks=2), timedelta(weeks=2), timedelta(weeks=5, days=2)
AWAY_FOR, QUIET_FOR = timedelta(days=13), timedelta(days=6)


def away(starts: date) -> Away:
    """Return the two weeks, Monday to Sunday, in which the manager of a programme that starts on a day is away."""
    first = _monday(starts + AWAY_AFTER)
    return Away(first, first + AWAY_FOR)


def quiet(starts: date) -> Away:
    """Return the week, Monday to Sunday, in which the programme is quiet."""
    first = _monday(starts + QUIET_AFTER)
    return Away(first, first + QUIET_FOR)


def of_the_kick_off(starts: date) -> Mapping[Task, date]:
    """Return from which day on what belongs to the kick-off is to be done: in a short story this is all."""
    return {
        Task.KICK_OFF: starts,
        Task.LIST: starts + LISTED_AFTER,
        Task.TICK: starts + TICKED_AFTER,
        Task.THANK: starts + THANKED_AFTER,
    }


def days(starts: date, ends: date) -> Mapping[Task, date]:
    """Return from which day on each is to be done: what is ahead is told a week or more before."""
    week = timedelta(weeks=1)
    mistake = ends - MISTAKE_BEFORE
    late = {Task.PART: ends - PART_BEFORE, Task.MISTAKE: mistake, Task.MEND: mistake + timedelta(days=1)}
    parts = late if ends - PART_BEFORE > starts + UNDER_WAY_AFTER else {}
    return {
        **of_the_kick_off(starts),
        Task.INVITE: starts + INVITED_AFTER,
        Task.EVENING: starts + EVENING_AFTER,
        Task.STAND_IN: starts + STAND_IN_AFTER,
        Task.MOVE: starts + MOVED_AFTER,
        Task.INFORMATION: starts + INFORMED_AFTER,
        Task.CALL_OFF: starts + OFF_AFTER,
        Task.GO_AWAY: away(starts).first - week,
        Task.QUIET: quiet(starts).first - week,
        Task.ASK: starts + ASKED_AFTER,
        **parts,
        Task.EXTEND: ends - EXTEND_BEFORE,
        Task.EXTEND_ALL: ends - EXTEND_ALL_BEFORE,
        Task.BOARD: ends - BOARD_BEFORE,
    }


DIPLOMAS_AFTER = timedelta(days=8)
"""After the last day, so that all meetings are told of, those too of a programme that got a week more."""


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


OTHER_GATHERINGS = (Task.EVENING, Task.MOVE, Task.INFORMATION, Task.CALL_OFF)


WITH_A_PAIR = {
    Task.EXTEND: "button-deed-extend",
    Task.PART: "button-deed-rematch",
    Task.PART_FOR_GOOD: "button-deed-rematch-never",
    Task.MISTAKE: "button-deed-rematch",
    Task.MEND: "button-deed-reopen",
}
"""What is done with a pair, by its button."""
PLACES = {Task.EXTEND: 0, Task.PART: 2, Task.MISTAKE: 4}
"""Which pair of the list it is."""


def _glance(eva: Any, message: Message, _told: Match[str]) -> bool:
    keys = {
        **dict.fromkeys((Task.QUIET, Task.EXTEND_ALL, Task.STAND_IN), "button-settings"),
        **dict.fromkeys((Task.INVITE, Task.GO_AWAY), "button-colleagues"),
        **dict.fromkeys(WITH_A_PAIR, "button-pairs"),
        Task.ASK: "button-surveys",
        **dict.fromkeys((*of_the_kick_off(date.min), *OTHER_GATHERINGS), "button-gatherings"),
        Task.DIPLOMAS: "button-diplomas",
        Task.BOARD: "button-board-page",
    }
    key = keys.get(eva.task)
    if eva.task is Task.BOARD:
        eva.task = None
    return key is not None and bool(eva.press_key(key, message))


def _colleagues(eva: Any, message: Message, _told: Match[str]) -> bool:
    keys = {Task.INVITE: "button-invite-manager", Task.GO_AWAY: "button-absence"}
    key, ends = keys.get(eva.task), eva.task is Task.INVITE
    if ends:
        eva.task = None
    return key is not None and bool(eva.press_key(key, message))


def _settings(eva: Any, message: Message, _told: Match[str]) -> bool:
    """Open one of the settings, once: after what is answered there the settings may be shown again."""
    keys = {
        Task.QUIET: "rule-quiet-label",
        Task.EXTEND_ALL: "rule-ends-label",
        Task.STAND_IN: "rule-stand-in-label",
    }
    key, eva.task = keys.get(eva.task), None
    return key is not None and bool(eva.press_key(key, message))


def _a_pair(eva: Any, message: Message, _told: Match[str]) -> bool:
    """Open the pair of the list that something is to be done with: by its place, or the one that she has in mind."""
    if eva.task in PLACES:
        label = message.labels[PLACES[eva.task]]
        eva.regrets = label if eva.task is Task.MISTAKE else ""
        return bool(eva.press(label, message))
    if eva.task is Task.MEND:
        over = eva.reading.fixed("roster-pairs-ended")  # of several words, so that no pattern tells it from its count
        ended = next((one for one in message.labels if one.startswith(over)), None)
        return bool(eva.press(eva.regrets if eva.regrets in message.labels else ended, message))
    if eva.task is not Task.PART_FOR_GOOD:
        return False
    two = {eva.parting.sender, eva.parting.other}
    named = (eva.reading.match("button-pair").fullmatch(label) for label in message.labels)
    mine = (one[0] for one in named if one and {name.partition(" ")[0] for name in one.groups()} == two)
    return bool(eva.press(next(mine, eva.reading.label("button-later", message)), message))


def _with_pair(eva: Any, message: Message, _told: Match[str]) -> bool:
    """Ask for more time for the two, end it, or let it go on again, once."""
    task, eva.task = eva.task, None
    return task in WITH_A_PAIR and bool(eva.press_key(WITH_A_PAIR[task], message))


def _late(eva: Any, message: Message, _told: Match[str]) -> bool:
    """Choose for an adept whose year is short: to wait for the next round, or a new mentor now."""
    if eva.regrets:
        return False
    waits = eva.seed % 2
    return bool(eva.press_key("button-next-round-for" if waits else "button-other-mentors", message))


def _reopens(eva: Any, message: Message, _told: Match[str]) -> bool:
    """Let a pair go on that was ended by mistake."""
    eva.regrets = ""
    return bool(eva.press_key("button-reopen-sure", message))


def _send(eva: Any, message: Message, _told: Match[str]) -> bool:
    """Ask for all diplomas to be sent, once."""
    asks, eva.task = eva.task is Task.DIPLOMAS, None
    return asks and bool(eva.press_key("button-diplomas-send", message))


def _ask(eva: Any, message: Message, _told: Match[str]) -> bool:
    """Choose a pulse to be sent now, once."""
    asks, eva.task = eva.task is Task.ASK, None
    return asks and bool(eva.press_key("button-enquiry-pulse", message))


def _save(eva: Any, message: Message, _told: Match[str]) -> bool:
    eva.task = None
    return bool(eva.press_key("absence-send", message))


RULES: tuple[Rule, ...] = (
    Rule("glance-title", _glance, "button-colleagues"),
    Rule("colleague-title", _colleagues, "button-invite-manager"),
    Rule("colleague-invited", lambda maj, seen, _: maj.press(seen.labels[0], seen), "button-colleague-yes-manager"),
    Rule("absence-first-day", lambda eva, *_: eva.say(eva.off.first.isoformat())),
    Rule("absence-last-day", lambda eva, *_: eva.say(eva.off.last.isoformat())),
    Rule("absence-stand-in", lambda eva, seen, _: eva.press(seen.labels[0], seen)),
    Rule("absence-summary", _save),
    Rule("rule-title", _settings, "rule-quiet-label"),
    Rule("result-title", _ask, "button-enquiry-pulse"),
    Rule("enquiry-whom", lambda eva, seen, _: eva.press_key("button-enquiry-all", seen), "button-enquiry-all"),
    Rule("enquiry-title", lambda eva, seen, _: eva.press_key("button-enquiry-send", seen), "button-enquiry-send"),
    Rule("roster-pairs-title", _a_pair, "button-people"),
    Rule("pair-title", _with_pair, "button-back-to-list"),
    Rule("ending-done", _late, "button-next-round-for"),
    Rule("reopen-sure", _reopens, "button-reopen-sure"),
    Rule("extend-how-long", lambda eva, seen, _: eva.press(seen.labels[0], seen), "button-keep"),
    Rule("extend-sure", lambda eva, seen, _: eva.press_key("button-extend-sure", seen), "button-extend-sure"),
    Rule("diploma-title", _send, "button-diplomas-send"),
    Rule("diploma-sure", lambda eva, seen, _: eva.press_key("button-diplomas-sure", seen), "button-diplomas-sure"),
    Rule("diploma-sent", lambda eva, seen, _: eva.press_key("button-diplomas-print", seen), "button-diplomas-print"),
    Rule("rule-ends", lambda eva, *_: eva.say((eva.span[1] + EXTENDED_BY).isoformat())),
    Rule("replan-sure", lambda eva, seen, _: eva.press_key("button-replan", seen), "button-replan"),
    Rule("rule-quiet", lambda eva, *_: eva.say(eva.quiet_days)),
    Rule("rule-stand-in", lambda eva, seen, _: eva.press(seen.labels[0], seen)),
)
