"""What a manager does once in the year, beside the list: she invites a colleague, goes away, and asks for a quiet week.

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
    """Something that is done once."""

    INVITE = "invite"
    GO_AWAY = "go-away"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Away:
    """The days on which a manager is away, and when she sees to it, by the first day of the programme."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Tell whether she is away on a day."""
        return self.first <= day <= self.last


INVITED_AFTER, AWAY_AFTER, QUIET_AFTER = timedelta(weeks=4), timedelta(weeks=10), timedelta(weeks=14)
AWAY_FOR, QUIET_FOR = timedelta(days=13), timedelta(days=6)


def away(starts: date) -> Away:
    """Return the two weeks, Monday to Sunday, in which the manager of a programme that starts on a day is away."""
    first = _monday(starts + AWAY_AFTER)
    return Away(first, first + AWAY_FOR)


def quiet(starts: date) -> Away:
    """Return the week, Monday to Sunday, in which the programme is quiet."""
    first = _monday(starts + QUIET_AFTER)
    return Away(first, first + QUIET_FOR)


def days(starts: date) -> Mapping[Task, date]:
    """Return from which day on each is to be done: what is ahead is told a week or more before."""
    week = timedelta(weeks=1)
    return {
        Task.INVITE: starts + INVITED_AFTER,
        Task.GO_AWAY: away(starts).first - week,
        Task.QUIET: quiet(starts).first - week,
    }


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _glance(eva: Any, message: Message, _told: Match[str]) -> bool:
    keys = {Task.QUIET: "button-settings", Task.INVITE: "button-colleagues", Task.GO_AWAY: "button-colleagues"}
    return eva.task is not None and bool(eva.press_key(keys[eva.task], message))


def _colleagues(eva: Any, message: Message, _told: Match[str]) -> bool:
    keys = {Task.INVITE: "button-invite-manager", Task.GO_AWAY: "button-absence"}
    key, ends = keys.get(eva.task), eva.task is Task.INVITE
    if ends:
        eva.task = None
    return key is not None and bool(eva.press_key(key, message))


def _settings(eva: Any, message: Message, _told: Match[str]) -> bool:
    """Open the quiet times, once: what is typed there is stored at once, and the settings are shown again."""
    asks, eva.task = eva.task is Task.QUIET, None
    return asks and bool(eva.press_key("rule-quiet-label", message))


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
    Rule("rule-quiet", lambda eva, *_: eva.say(eva.quiet_days)),
)
