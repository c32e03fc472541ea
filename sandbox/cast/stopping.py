"""What the manager does with a private word: most are settled at once, and after an urgent one the partner is stopped.

Whoever has written reads that the meetings rest, and is rung on the same day; their word is settled on her next day. A
week later the manager leaves it so, and a week after that it is over: the two go on, or, where somebody felt used, the
pair ends first, and the partner takes part again with others.
"""

from dataclasses import dataclass
from re import Match
from typing import Any

from sandbox.cast.member import Act, Rule
from sandbox.cast.tasks import Task
from sandbox.phones.views import Message

SETTLES = ("button-concern-done", "button-concern-resolved")


@dataclass(slots=True)
class Stop:
    """A partner who is stopped: after whose private word, by first names, and whether the pair is to end.

    Attributes:
        weeks: how often the manager has left it so for a week.
    """

    sender: str
    other: str
    parts: bool
    weeks: int = 0


def _opens(eva: Any, message: Message, told: Match[str]) -> bool:
    """Stop whom an urgent word is about, if it is opened by the manager herself; settle every other one."""
    found, sender = eva.reading.label("button-suspend", message), told["name"].partition(" ")[0]
    if any(one.sender == sender for one in eva.stops.values()):
        return bool(eva.first_of(message, ("button-concern-talked", *SETTLES)))
    if found is None or eva.only is not None or eva.reading.fixed("urgency-urgent") not in message.text:
        return bool(eva.first_of(message, SETTLES))
    other = eva.reading.match("button-suspend").fullmatch(found)["name"]
    parts = eva.reading.fixed("theme-manipulation") in message.text
    eva.stops[other] = Stop(sender, other, parts)
    eva.opens_again()
    return bool(eva.press(found, message))


def _tells(eva: Any, message: Message, _told: Match[str]) -> bool:
    """Tell whoever has written that the meetings rest; another partner of the same one hears nothing."""
    return any(eva.press_key("button-suspended-tell", message, name=one.sender) for one in eva.stops.values())


def _how_long(eva: Any, message: Message, _told: Match[str]) -> bool:
    """Leave it so for a week, then let the stopped one take part again; a pair that is to end ends before that."""
    label = eva.reading.label("button-suspended-lift", message)
    stop = eva.stops.get(eva.reading.match("button-suspended-lift").fullmatch(label)["name"])
    if stop is not None and stop.weeks > 0 and not stop.parts:
        return bool(eva.press(label, message))
    if stop is not None and stop.weeks > 0:
        stop.parts, eva.parting = False, stop
        eva.tasks[Task.PART_FOR_GOOD] = eva.span[0]
    if stop is not None:
        stop.weeks += 1
    return bool(eva.press_key("button-suspended-still", message))


def _press(key: str) -> Act:
    return lambda eva, message, _told: eva.press_key(key, message)


RULES: tuple[Rule, ...] = (
    *(Rule("concern-from", _opens, key) for key in SETTLES),
    Rule("concern-settle-sure", _press("button-concern-sure"), "button-concern-sure"),
    Rule("suspended-done", _tells, "button-suspended-tell"),
    *(Rule("", _press(key), key) for key in ("button-suspended-send", "button-suspended-lift-sure")),
    Rule("matter-count", _how_long, "button-suspended-still"),
)
"""Before the page of the two: what somebody has told can hold the same "and" as its title."""
