"""A yes counts once, and for a day after its question. Later the question is asked again, by what holds by then.

So a button from last week that is still in the chat ends no pair by a slip of the thumb, a second tap has no effect,
and a used button does not act again: it is taken away, and where it can still be pressed (on a telephone that was away,
or by a tap that was under way) it is known as spent until its question is asked anew. A no takes the yes away with
itself. Telegram says when the message under a button was sent or changed, and what else stands under it. A day leaves
room for a machine whose clock is some hours wrong.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from handlers.callbacks import encode
from handlers.request import Request
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.change import Replan
from programme.presses.match import AskNow
from programme.presses.press import Press
from programme.presses.suspension import SuspendAfterAll
from programme.speech import Phrase, Speech, Toast, Unbutton, UnbuttonMessage, Utterance

COUNTS_FOR = timedelta(days=1)
ALWAYS: frozenset[type[Press]] = frozenset({AskNow, Replan, SuspendAfterAll})
"""The presses that stand under a question only, so that they need no word that the presser is sure."""
_FIRST: dict[str, Any] = {"sure": False}


def is_sure(press: Press) -> bool:
    """Tell whether a press says yes to a question whether the person is sure."""
    return bool(getattr(press, "sure", False)) or type(press) in ALWAYS


def closes(request: Request, press: Press) -> bool:
    """Tell whether a press answers a question whether the person is sure: by the yes, or by what stands beside it."""
    return is_sure(press) or request.incoming.under_question


def has_lapsed(request: Request) -> bool:
    """Tell whether the message under the pressed button is so old that its question is asked again."""
    asked = request.incoming.shown_at
    return asked is not None and request.actor.now - asked > COUNTS_FOR


def weighed(request: Request, press: Press) -> Press:
    """Return the press, or in place of a yes that came too late the press that asks its question."""
    return replace(press, **_FIRST) if getattr(press, "sure", False) and has_lapsed(request) else press


def asked_again(said: Sequence[Utterance]) -> list[Utterance]:
    """Return a question that is asked again, at the end of the chat and with the reason."""
    return [_with_reason(one) if isinstance(one, Speech) else one for one in said]


def _with_reason(speech: Speech) -> Speech:
    if not any(choice.press and is_sure(choice.press) for row in speech.choices for choice in row):
        return speech  # by now there is nothing to ask
    window = replace(speech.window, fresh=True) if speech.window else None
    return replace(speech, text=(Phrase("asked-again"), *speech.text), window=window)


def spent(request: Request, uow: UnitOfWork, press: Press) -> list[Utterance] | None:
    """Return the answer to a yes that has been said already; note any other yes as said, and return None."""
    if not is_sure(press) or has_lapsed(request):
        return None
    yes = encode(press)
    if uow.spent.has(request.person.id, yes):
        return [Toast(Phrase("press-spent"), alert=True), *_away(request)]
    uow.spent.add(request.person.id, yes, request.actor.now)
    return None


def closed(request: Request, uow: UnitOfWork, said: list[Utterance]) -> list[Utterance]:
    """Return what answers a question; where it does not take the place of the question, that loses its buttons."""
    return said if any(_takes_its_place(request, uow, one) for one in said) else [*_away(request), *said]


def _away(request: Request) -> list[Utterance]:
    """Return the order to take the pressed message's buttons away."""
    pressed = request.incoming.message_id
    return [] if pressed is None else [UnbuttonMessage(request.person.id, pressed)]


def _takes_its_place(request: Request, uow: UnitOfWork, one: Utterance) -> bool:
    """Tell whether a message changes the pressed message, so that its buttons go with that."""
    pressed, chat = request.incoming.message_id, request.incoming.chat_id
    match one:
        case Speech(window=window) if window is not None and not window.fresh and one.to == request.person.id:
            return uow.windows.message_id(chat, window.purpose) == pressed
        case Unbutton():
            return one.to == request.person.id and uow.windows.message_id(chat, one.purpose) == pressed
    return False


def reopened(uow: UnitOfWork, said: list[Utterance]) -> list[Utterance]:
    """Return the utterances; each yes under them counts (again), since its question is asked now."""
    for one in said:
        if isinstance(one, Speech):
            asked = {choice.press for row in one.choices for choice in row if choice.press and is_sure(choice.press)}
            uow.spent.ask_again(one.to, sorted(map(encode, asked)))
    return said
