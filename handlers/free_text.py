"""What a message that is no command is taken for: a table, gone through from the top."""

from collections.abc import Callable
from dataclasses import dataclass

from handlers import answer
from handlers.request import Request, What
from programme.errors import ProgrammeError
from programme.ports import UnitOfWork
from programme.speech import Utterance
from programme.usecases.arriving import joining
from programme.usecases.myself import free_text


@dataclass(frozen=True, slots=True)
class Meaning:
    """A thing that a message can be meant as.

    Attributes:
        name: what it is, as docs/programme.md lists it.
        take: returns the answer, or None if the message is not meant so.
    """

    name: str
    take: Callable[[Request, UnitOfWork], list[Utterance] | None]


def said(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Take a message that is no command for the first thing in `MEANINGS` that it can be."""
    taken = (meaning.take(request, uow) for meaning in MEANINGS)
    utterances = next(one for one in taken if one is not None)
    return free_text.with_lead(utterances, request.person, "words-only") if request.incoming.beside else utterances


def reacted(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Say that a reaction to an open question is no answer that the bot can read."""
    return free_text.reacted(uow, request.actor)


def _unreadable(request: Request, _uow: UnitOfWork) -> list[Utterance] | None:
    """Refuse a message without words.

    Raises:
        ProgrammeError: `cannot-read`.
    """
    if request.incoming.what is What.TEXT:
        return None
    raise ProgrammeError("cannot-read")


def _at_the_door(request: Request, uow: UnitOfWork) -> list[Utterance] | None:
    return joining.led_in(uow, request.actor, request.house.time_zone) or None


def _to_nobody(request: Request, uow: UnitOfWork) -> list[Utterance]:
    return free_text.only_the_bot_reads(uow, request.actor, request.text)


MEANINGS = (
    Meaning("an answer to the open question", answer.said),
    Meaning("nothing that can be read", _unreadable),
    Meaning("the first word of somebody new", _at_the_door),
    Meaning("words that only the bot reads", _to_nobody),
)
