"""Who comes and goes in the year: some rest and go on, one leaves and comes back, one joins late, two tell of a tie.

One rests until a day, one for the time being until the bot asks, and a mentor takes no more adepts for a while. Two
tell of a tie to their partner: a mentor, and an adept who takes it back at once. These, and whoever leaves, open `/me`
on a day of their own, and go on from there by the rules of this table, which come before all others until the wish is
fulfilled.
"""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from enum import StrEnum
from re import Match
from typing import Any

from sandbox.cast.member import Act, Rule
from sandbox.phones.views import Message


class Wish(StrEnum):
    """Something that a participant wants once."""

    PAUSE = "pause"
    LEAVE = "leave"
    OPEN_PAUSE = "open pause"
    REST = "rest"
    TIE = "tie"
    TIE_BY_MISTAKE = "tie by mistake"


FROM: Mapping[Wish, float] = {
    Wish.PAUSE: 0.4,
    Wish.LEAVE: 0.45,
    Wish.OPEN_PAUSE: 0.55,
    Wish.REST: 0.3,
    Wish.TIE: 0.5,
    Wish.TIE_BY_MISTAKE: 0.35,
}
"""The part of the story after which somebody has the wish."""
WEEKS_OF_REST = 4
"""How long the break is: one of the lengths that the bot offers, with a question a week before its end."""
DAYS_AWAY = 12
"""How long whoever has left stays away."""
LATE_BY = timedelta(weeks=5)
"""How long after the others the one who is late registers."""


def _press(key: str) -> Act:
    return lambda me, message, _told: me.press_key(key, message)


def _weeks(me: Any, message: Message, _told: Match[str]) -> bool:
    wanted = me.press_key("pause-weeks", message, count=str(WEEKS_OF_REST))
    return bool(wanted or me.press_key("pause-weeks", message))  # before quiet weeks other lengths are offered


def _for_now(me: Any, message: Message, _told: Match[str]) -> bool:
    return bool(me.press_key("pause-open", message))


def _fulfils(wish: Wish, key: str) -> Act:
    def act(me: Any, message: Message, _told: Match[str]) -> bool:
        me.rules = [one for one in me.rules if one not in RULES[wish]]
        return bool(me.press_key(key, message))

    return act


TO_THE_TIE = (Rule("", _press("button-tie-to"), "button-tie-to"), Rule("", _press("button-more"), "button-more"))
RULES: Mapping[Wish, Sequence[Rule]] = {
    Wish.PAUSE: (
        Rule("", _press("button-pause"), "button-pause"),
        Rule("", _press("button-more"), "button-more"),
        Rule("pause-until", _weeks),
        Rule("pause-summary", _fulfils(Wish.PAUSE, "pause-send")),
    ),
    Wish.OPEN_PAUSE: (
        Rule("", _press("button-pause"), "button-pause"),
        Rule("", _press("button-more"), "button-more"),
        Rule("pause-until", _for_now),
        Rule("pause-summary", _fulfils(Wish.OPEN_PAUSE, "pause-send")),
    ),
    Wish.REST: (
        Rule("", _press("button-rest-mentor"), "button-rest-mentor"),
        Rule("", _press("button-pause"), "button-pause"),
        Rule("", _press("button-more"), "button-more"),
        Rule("pause-until", _weeks),
        Rule("pause-summary", _fulfils(Wish.REST, "pause-send")),
    ),
    Wish.LEAVE: (
        Rule("", _press("button-stop"), "button-stop"),
        Rule("", _press("button-more"), "button-more"),
        Rule("", _fulfils(Wish.LEAVE, "button-stop-sure"), "button-stop-sure"),
    ),
    Wish.TIE: (
        Rule("", _fulfils(Wish.TIE, "button-tie-client"), "button-tie-client"),
        *TO_THE_TIE,
    ),
    Wish.TIE_BY_MISTAKE: (
        Rule("", _fulfils(Wish.TIE_BY_MISTAKE, "button-tie-drop"), "button-tie-drop"),
        Rule("", _press("button-tie-employer"), "button-tie-employer"),
        *TO_THE_TIE,
    ),
}
AFTERWARDS: Sequence[Rule] = (
    Rule("pause-begun", _press("button-cancel-meeting"), "button-cancel-meeting"),
    Rule("pause-ask-pair", _press("button-pause-end"), "button-pause-end", days=1),
    Rule("pause-over-mine", _press("button-booked"), "button-booked", days=1),
    Rule("stop-done", _press("button-register-again"), "button-register-again", days=DAYS_AWAY),
)
"""What follows, for whomever it happens to."""
