"""A mentor who leaves in the middle of the year, and who is there for the adept until a new one has begun.

The manager asks one whom she knows, by name; a full one can be asked, too. Whoever is asked says yes.
"""

from re import Match
from typing import Any

from sandbox.cast.member import Act, Rule
from sandbox.phones.views import Message


def _whom(eva: Any, message: Message, _told: Match[str]) -> bool:
    """Look up the mentor whom she knows; without one, ask the first who suits."""
    looks = eva.knows and eva.first_of(message, ("button-bridge-other", "button-seek-mentor"))
    return bool(looks or eva.press_key("button-ask-bridge", message))


def _press(key: str) -> Act:
    return lambda me, message, _told: me.press_key(key, message)


OF_THE_MANAGER: tuple[Rule, ...] = (
    Rule("alone-goes-on", _press("button-bridge"), "button-bridge"),
    Rule("bridge-page", _whom),
    *(Rule("bridge-page", _whom, key) for key in ("button-bridge-other", "button-seek-mentor")),
    Rule("seek-text", lambda eva, *_: eva.say(eva.knows)),
    Rule("seek-two", _press("button-ask-bridge"), "button-ask-bridge"),
    Rule("bridge-sure", _press("button-ask-bridge-sure"), "button-ask-bridge-sure"),
)
RULES: tuple[Rule, ...] = (
    *(
        Rule(f"bridge-question-{role}", _press(f"button-bridge-yes-{role}"), f"button-bridge-yes-{role}")
        for role in ("mentor", "adept")
    ),
    Rule("bridge-begins-adept", _press("button-booked"), "button-booked", days=1),
)
"""What those two say who are asked, and do once it begins."""
