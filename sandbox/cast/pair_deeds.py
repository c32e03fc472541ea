"""What the manager does with a pair on her list: she confirms, reminds, records, books a meeting, and ends."""

from re import Match
from typing import Any

from sandbox.cast.member import Act, Rule
from sandbox.phones.views import Message

OWN_WORDS = 0.5
"""The share of endings at which the manager writes own words."""
REMINDERS = ("button-deed-remind-adept", "button-deed-remind-mentor")
RECORDS = (
    *("button-deed-mentor-yes", "button-deed-adept-fit-yes", "button-deed-mentor-fit-yes"),
    *("button-deed-adept-signed", "button-deed-mentor-signed"),
)
ENDINGS = ("button-deed-told-partner", "button-deed-no-start")


def _pair(eva: Any, message: Message, _told: Match[str]) -> bool:
    """Deal with a pair: confirm its news, else end a pair that is over, else remind the partners or record for them.

    Reminders and records take turns: where a reminder did not help, the manager has rung, and records the answer.
    """
    if not eva.may_deal():
        return False
    if eva.first_of(message, ("button-deed-confirm-start", "button-deed-meeting-held")):
        return True
    over = eva.reading.told("pair-no-answer", message) is None
    order = (*REMINDERS, *RECORDS) if eva.times() % 2 else (*RECORDS, *REMINDERS)
    return bool(eva.first_of(message, (*(ENDINGS if over else ()), *order, "button-they-booked", "button-deed-later")))


def _day(eva: Any, message: Message, _told: Match[str]) -> bool:
    """Press the sixth day, or the last where the programme ends before; give up where no day is left."""
    days = [one for one in message.labels if one != eva.reading.label("button-cancel", message)]
    return bool(eva.press(days[:6][-1], message) if days else eva.press_key("button-cancel", message))


def _ending(eva: Any, message: Message, _told: Match[str]) -> bool:
    """End a pair; at every other ending, on average, write own words first."""
    writes = eva.chance("parting").random() < OWN_WORDS
    own = writes and eva.press_key("button-ending-words", message)
    return bool(own or eva.press_key("button-end-sure", message))


def _press(key: str) -> Act:
    return lambda eva, message, _told: eva.press_key(key, message)


RULES: tuple[Rule, ...] = (
    # Before the page of the two: the question names them as its title does, and has the way back to the list, too.
    Rule("record-sure", _press("button-record"), "button-record"),
    Rule("ending-sure", _ending, "button-end-sure"),
    Rule("ending-words-text", lambda eva, *_: eva.say(eva.word("parting"))),
    *(Rule("pair-title", _pair, key) for key in ("button-todo", "button-to-the-list")),
    Rule("meeting-day", _day),
    Rule("meeting-time", lambda eva, seen, _: eva.press(seen.labels[6], seen)),
    Rule("meeting-place", _press("meeting-no-place")),
    Rule("meeting-summary", _press("meeting-send")),
)
