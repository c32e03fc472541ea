"""What comes to the manager by itself: in the two weeks before a Monday, and as private words through the year.

The newcomers are the last of the adepts; who writes has been in the programme for long.
"""

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum
from re import Match
from typing import Any

from sandbox.cast.member import Act, Rule
from sandbox.cast.troubles import Trouble
from sandbox.phones.views import Message

NEWCOMERS = 2
"""How many adepts register only now."""
BETWEEN_NEWCOMERS = timedelta(days=3)


class Word(StrEnum):
    """A letter or a private word to the manager, as the words of `sandbox/cast/participant.py` name it."""

    LETTER = "write"
    CONCERN = "concern"


WHO: Mapping[Word, int] = {Word.LETTER: 0, Word.CONCERN: 2}
"""Which of the adepts writes."""
WHEN: Mapping[Word, timedelta] = {Word.LETTER: timedelta(days=9, hours=2), Word.CONCERN: timedelta(days=11, hours=10)}
"""How long after the beginning of the two weeks."""


WORRIES: Mapping[int, tuple[timedelta, str]] = {
    5: (timedelta(weeks=16, days=4, hours=2), "urgency-urgent"),
    6: (timedelta(weeks=24, days=2, hours=6), "urgency-urgent"),
    7: (timedelta(weeks=18, hours=6), "urgency-urgent"),
    8: (timedelta(weeks=20, days=2, hours=3), "urgency-later"),
    9: (timedelta(weeks=38, days=1, hours=3), "urgency-week"),
}
"""By the place of the adept, when a private word comes after the beginning of the story, and how urgent it is.

The manager works on Mondays and Thursdays: one that is urgent on a Friday is answered in time, and one that comes on a
Monday when she is done for the day is not. It reaches the stand-in on Wednesday. After the other two that are urgent
she stops the partner (`sandbox/cast/stopping.py`); the second is from whoever does not feel safe.
"""


def _press(key: str) -> Act:
    return lambda me, message, _told: me.press_key(key, message)


def _theme(me: Any, message: Message, _told: Match[str]) -> bool:
    return bool(me.press_key("theme-manipulation" if me.is_in(Trouble.UNSAFE) else "theme-distance", message))


def _tells(me: Any, _message: Message, _told: Match[str]) -> bool:
    return bool(me.say(me.word("distance")))


RULES: tuple[Rule, ...] = (
    Rule("concern-theme", _theme, "theme-distance"),
    Rule("concern-text", _tells),
    Rule("concern-urgency", lambda me, message, _: me.press_key(me.urgency, message), "urgency-week"),
    Rule("concern-wish", _press("wish-ring"), "wish-ring"),
    Rule("concern-summary", _press("concern-send"), "concern-send"),
)
"""How a private word is told, from its first question on."""
