"""What comes to the manager in the two weeks before a Monday: two who register, a letter and a private word.

The newcomers are the last of the adepts; who writes has been in the programme for long.
"""

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum
from re import Match
from typing import Any

from sandbox.cast.member import Act, Rule
from sandbox.phones.views import Message

NEWCOMERS = 2
"""How many adepts register only now."""
BETWEEN_NEWCOMERS = timedelta(days=3)


class Word(StrEnum):
    """Something that a participant writes to the manager, as the words of `sandbox/cast/participant.py` name it."""

    LETTER = "write"
    CONCERN = "concern"


WHO: Mapping[Word, int] = {Word.LETTER: 0, Word.CONCERN: 2}
"""Which of the adepts writes."""
WHEN: Mapping[Word, timedelta] = {Word.LETTER: timedelta(days=9, hours=2), Word.CONCERN: timedelta(days=11, hours=10)}
"""How long after the beginning of the two weeks."""


def _press(key: str) -> Act:
    return lambda me, message, _told: me.press_key(key, message)


def _tells(me: Any, _message: Message, _told: Match[str]) -> bool:
    return bool(me.say(me.word("distance")))


RULES: tuple[Rule, ...] = (
    Rule("concern-theme", _press("theme-distance"), "theme-distance"),
    Rule("concern-text", _tells),
    Rule("concern-wish", _press("wish-ring"), "wish-ring"),
    Rule("concern-summary", _press("concern-send"), "concern-send"),
)
"""How a private word is told, from its first question on."""
