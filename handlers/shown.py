"""The words that a person was shown are the words that are sent: a yes under other words by now shows these first.

Between a question that quotes what others will read and its yes, somebody can move the meeting that the words name. So
a yes carries a short mark of the words above it; the question is asked anew, unseen, and the yes counts if its words
are the same. Whoever makes a preview need not know of it.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any
from zlib import crc32

from handlers.request import Request
from handlers.sure import is_sure
from programme.presses.match import AskMentor, AskNow
from programme.presses.press import Press
from programme.presses.suspension import Suspend, SuspendAfterAll
from programme.speech import Choice, Phrase, Speech, Utterance
from programme.until import phrases

QUOTED = "quoted"
READS = "-reads"
AT_TIMES = frozenset({"concern-settle-sure", "suspended-lift-nobody"})
"""What stands in a question that quotes words to others only at times: that nobody reads anything holds as well."""
FIRST: dict[type[Press], Callable[[Any], Press]] = {
    AskNow: lambda press: AskMentor(press.adept, press.mentor),
    SuspendAfterAll: lambda press: Suspend(press.membership),
}
"""The presses that ask the question of a yes, where they are not the same press before its word that one is sure."""
UNASKED = Phrase("asked-since")
_ASKS: dict[str, Any] = {"sure": False}


def mark(speech: Speech) -> str:
    """Return a short mark of the words to others in a question, and of whoever reads them; empty where it has none."""
    every = [one for phrase in speech.text for one in phrases(phrase)]
    words = [one for one in every if one.key == QUOTED or READS in one.key]
    return f"{crc32(repr(words).encode()):x}" if any(one.key in {QUOTED, *AT_TIMES} for one in every) else ""


def marked(said: Sequence[Utterance]) -> list[Utterance]:
    """Return the utterances; each yes under words to others carries their mark."""
    return [_with_mark(one) if isinstance(one, Speech) else one for one in said]


def _with_mark(speech: Speech) -> Speech:
    if not (words := mark(speech)):
        return speech

    def of(choice: Choice) -> Choice:
        return replace(choice, shown=words) if choice.press is not None and is_sure(choice.press) else choice

    return replace(speech, choices=tuple(tuple(map(of, row)) for row in speech.choices))


def other_words(request: Request, press: Press, ask: Callable[[Press], list[Utterance]]) -> list[Utterance] | None:
    """Return the question of a yes with its words of now, where these are others than its presser was shown, or None.

    Args:
        request: the press.
        press: the yes.
        ask: returns the answer to the press that asks its question.
    """
    first = first_of(press)
    if not request.incoming.mark or first is None:
        return None
    said = ask(first)
    question = next((one for one in said if isinstance(one, Speech) and _asks(one, press)), None)
    if question is None:
        return said  # nobody reads anything by now, so the first press has done it
    if mark(question) == request.incoming.mark:
        return None
    anew = replace(question, text=(UNASKED, *question.text))
    return [anew if one is question else one for one in said]


def first_of(press: Press) -> Press | None:
    """Return the press that asks the question of a yes, or None where a form asks it."""
    if type(press) in FIRST:
        return FIRST[type(press)](press)
    return replace(press, **_ASKS) if getattr(press, "sure", False) else None


def _asks(speech: Speech, press: Press) -> bool:
    return any(choice.press == press for row in speech.choices for choice in row)
