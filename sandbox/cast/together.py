"""A mentor of two wants to meet both at once: asks them, and books when both have said yes.

Whoever has met two adepts looks on the own page now and then, until the button is there; then asks, once.
"""

from collections.abc import Sequence
from datetime import timedelta
from re import Match
from typing import Any

from babel.dates import format_date

from programme.calendar import is_quiet_day
from sandbox.cast.member import Act, Rule
from sandbox.phones.phone import ZONE
from sandbox.phones.views import Message

FROM = 0.35
"""The part of the story after which a mentor looks for it."""
APART = timedelta(weeks=2)
LOOKS = 5
"""How many times a mentor looks."""
SAY_YES = 0.85
COME = 0.9
TOGETHER = "together"
"""By what a mentor remembers having asked."""


def _press(key: str) -> Act:
    return lambda me, message, _told: me.press_key(key, message)


def _opens(me: Any, message: Message, _told: Match[str]) -> bool:
    me.asks_two()
    return bool(me.press_key("button-joint", message))


def _first(me: Any, message: Message, _told: Match[str]) -> bool:
    return bool(me.press(me.options(message)[0], message))


def _answers(me: Any, message: Message, _told: Match[str]) -> bool:
    yes = me.chance("together answer").random() < SAY_YES
    return bool(me.press_key("button-joint-yes" if yes else "button-joint-no", message))


def _day(me: Any, _message: Message, _told: Match[str]) -> bool:
    day = me.now.astimezone(ZONE).date() + timedelta(days=me.chance("together day").randint(4, 10))
    while is_quiet_day(day):
        day += timedelta(days=1)
    return bool(me.say(format_date(day, "d MMMM y", locale=me.reading.language)))


def _comes(me: Any, message: Message, _told: Match[str]) -> bool:
    """Say that the time suits; now and then that one can't come."""
    comes = me.chance("together comes").random() < COME
    return bool(me.press_key("button-meeting-suits" if comes else "button-joint-leave", message))


RULES: Sequence[Rule] = (  # the time and the place are asked in the words of any meeting
    Rule("joint-explained", _first, "button-joint-ask"),
    Rule("joint-question", _answers, "button-joint-yes"),
    Rule("joint-agreed-mine", _press("button-joint-book"), "button-joint-book"),
    Rule("joint-remind", _press("button-joint-book"), "button-joint-book"),
    Rule("joint-day", _day),
    Rule("joint-summary", _press("joint-send")),
    Rule("joint-noted-theirs", _comes, "button-meeting-suits"),
    Rule("joint-leave-sure", _press("button-joint-leave-sure"), "button-joint-leave-sure"),
)
ASKS: Sequence[Rule] = (
    Rule("", _opens, "button-joint"),
    Rule("", _press("button-more"), "button-more"),
)
"""What a mentor does who looks for it: the button is on the own page, or behind the one that shows the rest."""
