"""A yes counts for a day after its question. Later the question is asked again, by what holds by then.

So a button from last week, used or declined and still in the chat, ends no pair by a slip of the thumb. Telegram says
when the message under a button was sent or changed. A day leaves room for a machine whose clock is some hours wrong.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from handlers.request import Request
from programme.presses import Press
from programme.speech import Phrase, Speech, Utterance

COUNTS_FOR = timedelta(days=1)
_FIRST: dict[str, Any] = {"sure": False}


def is_sure(press: Press) -> bool:
    """Tell whether a press says yes to a question whether the person is sure."""
    return bool(getattr(press, "sure", False))


def has_lapsed(request: Request) -> bool:
    """Tell whether the message under the pressed button is so old that its question is asked again."""
    asked = request.incoming.shown_at
    return asked is not None and request.actor.now - asked > COUNTS_FOR


def weighed(request: Request, press: Press) -> Press:
    """Return the press, or in place of a yes that came too late the press that asks its question."""
    return replace(press, **_FIRST) if is_sure(press) and has_lapsed(request) else press


def asked_again(said: Sequence[Utterance]) -> list[Utterance]:
    """Return a question that is asked again, at the end of the chat and with the reason."""
    return [_with_reason(one) if isinstance(one, Speech) else one for one in said]


def _with_reason(speech: Speech) -> Speech:
    window = replace(speech.window, fresh=True) if speech.window else None
    return replace(speech, text=(Phrase("asked-again"), *speech.text), window=window)
