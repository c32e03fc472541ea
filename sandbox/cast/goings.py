"""Who comes and goes in the year: some rest and go on, two leave and one comes back, one joins late, two tell of a tie.

One rests until a day, one for the time being until the bot asks, and a mentor takes no more adepts for a while. Two
tell of a tie to their partner: a mentor, and an adept who takes it back at once. One asks to be deleted, and takes it
back the day after; one says at the end that they would like to take part again. These, and whoever leaves, open `/me`
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
    """A wish that a participant has once: a break, an end, a tie to tell of, a deletion."""

    PAUSE = "pause"
    LEAVE = "leave"
    LEAVE_FOR_GOOD = "leave for good"
    OPEN_PAUSE = "open pause"
    REST = "rest"
    TIE = "tie"
    TIE_BY_MISTAKE = "tie by mistake"
    DELETION = "deletion"
    AGAIN = "again"


FROM: Mapping[Wish, float] = {
    Wish.PAUSE: 0.4,
    Wish.LEAVE: 0.45,
    Wish.OPEN_PAUSE: 0.55,
    Wish.REST: 0.3,
    Wish.TIE: 0.5,
    Wish.TIE_BY_MISTAKE: 0.35,
    Wish.LEAVE_FOR_GOOD: 0.5,
    Wish.DELETION: 0.38,
    Wish.AGAIN: 0.99,
}
"""The part of the story after which somebody has the wish."""
OF_ADEPTS: Mapping[Wish, int] = {
    Wish.PAUSE: 0,
    Wish.LEAVE: 1,
    Wish.OPEN_PAUSE: 2,
    Wish.TIE_BY_MISTAKE: 0,
    Wish.DELETION: 7,
    Wish.AGAIN: 8,
}
OF_MENTORS: Mapping[Wish, int] = {Wish.REST: 0, Wish.TIE: 1, Wish.LEAVE_FOR_GOOD: 5}
"""Which of the mentors, and of the adepts, it is; a small cast has not all of them."""
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


def _comes_back(me: Any, message: Message, _told: Match[str]) -> bool:
    """Register again as an adept who has left; a mentor has left for good."""
    return me.is_adept and bool(me.press_key("button-register-again", message))


def _fulfils(wish: Wish, key: str) -> Act:
    def act(me: Any, message: Message, _told: Match[str]) -> bool:
        me.rules = [one for one in me.rules if one not in RULES[wish]]
        return bool(me.press_key(key, message))

    return act


LEAVES = (
    Rule("", _press("button-stop"), "button-stop"),
    Rule("", _press("button-more"), "button-more"),
)
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
        *LEAVES,
        Rule("", _fulfils(Wish.LEAVE, "button-stop-sure"), "button-stop-sure"),
    ),
    Wish.LEAVE_FOR_GOOD: (
        *LEAVES,
        Rule("", _fulfils(Wish.LEAVE_FOR_GOOD, "button-stop-sure"), "button-stop-sure"),
    ),
    Wish.DELETION: (
        Rule("", _fulfils(Wish.DELETION, "button-deletion-sure"), "button-deletion-sure"),
        Rule("", _press("button-ask-deletion"), "button-ask-deletion"),
        Rule("", _press("button-privacy"), "button-privacy"),
        Rule("", _press("button-more"), "button-more"),
    ),
    Wish.AGAIN: (Rule("", _fulfils(Wish.AGAIN, "button-again-gladly"), "button-again-gladly"),),
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
    Rule("stop-done", _comes_back, "button-register-again", days=DAYS_AWAY),
    Rule("deletion-asked", lambda me, *_: me.say(me.word("undo")), "button-deletion-stop", days=1),
)
"""What follows, for whomever it happens to."""
