"""The business plan in the programme for entrepreneurs: adepts write, share and revise it, and mentors comment on it.

An adept opens it once both have signed, writes some sections, shares them, and takes the plan home as a PDF. A mentor
reads what is shared, comments on a section or two, and some adepts write on after that and share again.
"""

from re import Match
from typing import Any

from sandbox.cast.member import Act, Rule
from sandbox.phones.views import Message

ENOUGH = 3
"""So many sections are written before the plan is shared."""
TICK = "✓"
COMMENTED = "💬"


def _press(key: str) -> Act:
    return lambda me, message, _told: me.press_key(key, message)


def _titles(me: Any, message: Message) -> list[str]:
    """Return the sections among the buttons that carry no sign yet."""
    titles = {me.reading.fixed(key) for key in me.reading.keys("plan-title-") if key != "plan-title-document"}
    return [one for one in message.labels if one in titles]


def _own(me: Any, message: Message, _told: Match[str]) -> bool:
    """Write a section, as long as there are too few; then share, and fetch the plan once."""
    written = sum(label.startswith(TICK) for label in message.labels)
    if written < ENOUGH and (open_ones := _titles(me, message)):
        return bool(me.press(me.chance("section").choice(open_ones), message))
    if me.press_key("button-plan-share", message):
        return True
    return me.does_once("plan on paper") and bool(me.press_key("button-plan-pdf", message))


def _section(me: Any, _message: Message, _told: Match[str]) -> bool:
    """Write a section; after a comment other words than before."""
    return bool(me.say(me.word("revised" if me.has_done("plan revised") else "section")))


def _on(me: Any, message: Message, _told: Match[str]) -> bool:
    """Write on once after the first comment."""
    return me.does_once("plan revised") and bool(me.press_key("button-plan-anew", message))


def _theirs(me: Any, message: Message, _told: Match[str]) -> bool:
    """Open a section without a comment, up to two; the first time the whole of it on paper."""
    commented = sum(label.endswith(COMMENTED) for label in message.labels)
    if commented < 2 and (fresh := _titles(me, message)):
        return bool(me.press(me.chance("read").choice(fresh), message))
    return me.does_once("plan read on paper") and bool(me.press_key("button-plan-pdf", message))


RULES: tuple[Rule, ...] = (
    Rule("contract-both-signed", _press("button-plan"), "button-plan", days=1),
    Rule("plan-summary", lambda me, seen, _: me.press_key("plan-send", seen) or me.say(me.word("words"))),
    Rule("plan-text", _section),
    Rule("plan-saved", _press("button-plan-all"), "button-plan-all"),
    Rule("", _press("button-plan-share-sure"), "button-plan-later"),
    Rule("plan-overview", _own, "button-plan-link"),
    Rule("", _press("button-plan-read-comments"), "button-plan-read-comments"),
    Rule("plan-comment", _on, "button-plan-on", days=3),
    Rule("plan-told-mentor", _press("button-plan-of"), "button-plan-of"),
    Rule("plan-comment-sent", _press("button-plan-of"), "button-plan-of", odds=0.6),
    Rule("plan-section-of", _press("button-plan-comment"), "button-plan-comment"),
    Rule("plan-of", _theirs, "button-plan-pdf"),
    Rule("plan-comment-summary", _press("plan-comment-send")),
    Rule("plan-comment-text", lambda me, *_: me.say(me.word("comment"))),
)
