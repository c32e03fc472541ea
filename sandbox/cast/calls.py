"""The manager's calls at the beginning of a week: each person once, and what came of it at a tap."""

from re import Match
from typing import Any

from sandbox.cast.member import Rule
from sandbox.phones.views import Message

OUTCOMES = ("button-call-reached", "button-call-not-reached", "button-call-left-word")
ODDS = (7, 2, 1)


def _first(eva: Any, message: Message, _told: Match[str]) -> bool:
    """Open the first of this week's calls that she has not made today."""
    ahead = eva.reading.match("call-week").search(message.text)
    this_week = message.text[: ahead.start()] if ahead is not None else message.text
    for line in eva.reading.match("call-line").finditer(this_week):
        if line["name"] not in eva.called and line["name"] in message.labels:
            return bool(eva.press(line["name"], message))
    return False


def _ring(eva: Any, message: Message, _told: Match[str]) -> bool:
    """Note what came of a call, once a day for each person."""
    about = eva.reading.told("card-title", message)
    if about is None or about["name"] in eva.called:
        return False
    eva.called.add(about["name"])
    (outcome,) = eva.chance("call").choices(OUTCOMES, ODDS)
    return bool(eva.press_key(outcome, message))


def _next(eva: Any, message: Message, _told: Match[str]) -> bool:
    """Go on to the next call, unless she has tried that person today."""
    label = eva.reading.label("button-next-call", message)
    found = eva.reading.match("button-next-call").fullmatch(label) if label is not None else None
    return found is not None and found["name"] not in eva.called and bool(eva.press(label, message))


RULES: tuple[Rule, ...] = (
    Rule("call-title", _first, "button-todo"),
    Rule("call-ask", _ring, "button-call-reached"),
    *(Rule(f"call-noted-{one}", _next, "button-next-call") for one in ("reached", "not-reached", "left-word")),
)
