"""The words that a person was shown are the words that are sent: a yes under other words by now shows these first.

Between a question that quotes what others will read and its yes, somebody can move the meeting that the words name. So
a yes carries a short mark of the words above it; the question is asked anew, unseen, and the yes counts if its words
are the same. Whoever makes a preview need not know of it. Behind the mark stands how that on which the question rests
stood (`desk.footing`): where it stands otherwise by now the question is asked anew as well, and says so.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any
from zlib import crc32

from handlers.request import Request
from handlers.sure import is_sure
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.match import AskMentor, AskNow
from programme.presses.press import Act, DialogPress, Press
from programme.presses.suspension import Suspend, SuspendAfterAll
from programme.speech import Choice, Phrase, Speech, Utterance
from programme.until import phrases
from programme.usecases.common.question import put
from programme.usecases.desk import footing

QUOTED = "quoted"
READS = "-reads"
AT_TIMES = frozenset({"concern-settle-sure", "suspended-lift-nobody"})
"""What stands in a question that quotes words to others only at times: that nobody reads anything holds as well."""
FIRST: dict[type[Press], Callable[[Any], Press]] = {
    AskNow: lambda press: AskMentor(press.adept, press.mentor),
    SuspendAfterAll: lambda press: Suspend(press.membership),
}
"""The presses that ask the question of a yes, where they are not the same press before its word that one is sure."""
SUMMARIES = frozenset(f"{form}-summary" for form in footing.LETTERS)
UNASKED = Phrase("asked-since")
BEHIND = "."
_ASKS: dict[str, Any] = {"sure": False}


def _on_nothing(_: Speech, __: Press) -> str:
    return ""


def mark(speech: Speech) -> str:
    """Return a short mark of the words to others in a question, and of whoever reads them; empty where it has none."""
    every = [one for phrase in speech.text for one in phrases(phrase)]
    words = [one for one in every if one.key == QUOTED or READS in one.key]
    return f"{crc32(repr(words).encode()):x}" if any(one.key in {QUOTED, *AT_TIMES} for one in every) else ""


def marked(said: Sequence[Utterance], stands: Callable[[Speech, Press], str] = _on_nothing) -> list[Utterance]:
    """Return the utterances; each yes carries the mark of the words above it, and how what it rests on `stands`."""
    return [_with_mark(one, stands) if isinstance(one, Speech) else one for one in said]


def _with_mark(speech: Speech, stands: Callable[[Speech, Press], str]) -> Speech:
    words = mark(speech)
    is_letter = any(one.key in SUMMARIES for one in speech.text)

    def of(choice: Choice) -> Choice:
        if choice.press is None or not (is_sure(choice.press) or (is_letter and _sends(choice.press))):
            return choice
        behind = stands(speech, choice.press)
        return replace(choice, shown=f"{words}{BEHIND}{behind}" if behind else words)

    return replace(speech, choices=tuple(tuple(map(of, row)) for row in speech.choices))


def _sends(press: Press) -> bool:
    return isinstance(press, DialogPress) and press.act is Act.SEND


def stood(request: Request) -> str:
    """Return how that on which a pressed yes rests stood when it was asked; empty where it rests on nothing."""
    return request.incoming.mark.partition(BEHIND)[2]


def other_words(
    request: Request, press: Press, ask: Callable[[Press], list[Utterance]], changed: Sequence[Phrase] | None = None
) -> list[Utterance] | None:
    """Return the question of a yes anew, where its words or its ground are others than its presser was shown, or None.

    Args:
        request: the press.
        press: the yes.
        ask: returns the answer to the press that asks its question.
        changed: what has changed of that on which the question rests; None where nothing has.
    """
    words, first = request.incoming.mark.partition(BEHIND)[0], first_of(press)
    if first is None or (not words and changed is None):
        return None
    said = ask(first)
    question = next((one for one in said if isinstance(one, Speech) and _asks(one, press)), None)
    if question is None:
        return said  # nobody reads anything by now, so the first press has done it
    if changed is None and mark(question) == words:
        return None
    anew = replace(question, text=(UNASKED, *(changed or ()), *question.text))
    return [anew if one is question else one for one in said]


def summary_anew(
    request: Request, uow: UnitOfWork, press: DialogPress, changed: Sequence[Phrase]
) -> list[Utterance] | None:
    """Return what was written once more, with what has changed of its reader; None where it is not open any more."""
    dialog = uow.dialogs.active(request.person.id)
    if dialog is None or (dialog.id, dialog.revision, dialog.step) != (press.dialog, press.revision, None):
        return None
    return put(dialog, fresh=False, lead=(UNASKED, *changed))


def first_of(press: Press) -> Press | None:
    """Return the press that asks the question of a yes, or None where a form asks it."""
    if type(press) in FIRST:
        return FIRST[type(press)](press)
    return replace(press, **_ASKS) if getattr(press, "sure", False) else None


def _asks(speech: Speech, press: Press) -> bool:
    return any(choice.press == press for row in speech.choices for choice in row)
