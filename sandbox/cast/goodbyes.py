"""Words to each other for the end: most write under the word four weeks before it, so that some write in vain."""

from collections.abc import Sequence

from sandbox.cast.member import Act, Rule


def _press(key: str) -> Act:
    return lambda me, message, _told: me.press_key(key, message)


RULES: Sequence[Rule] = (
    Rule("end-ahead-after", _press("button-goodbye"), "button-goodbye", odds=0.7),
    Rule("goodbye-text", lambda me, _message, _told: me.say(me.word("goodbye"))),
    Rule("goodbye-summary", _press("goodbye-send")),
)
