"""Write to the manager, write to a participant, answer."""

from handlers import guards
from handlers.request import Request
from programme.ports import UnitOfWork
from programme.presses import AnswerLetter, LetterRead, WriteTo
from programme.speech import Utterance
from programme.usecases import letters


def write(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """/write."""
    return letters.write_to_manager(uow, request.actor)


def write_to(request: Request, uow: UnitOfWork, press: WriteTo) -> list[Utterance]:
    """Write in a certain thread."""
    return letters.write(uow, request.actor, guards.either_membership(uow, request.actor, press.membership))


def answer(request: Request, uow: UnitOfWork, press: AnswerLetter) -> list[Utterance]:
    """Answer a letter."""
    return letters.answer(uow, request.actor, guards.letter_to_me(uow, request.actor, press.letter))


def read(request: Request, uow: UnitOfWork, press: LetterRead) -> list[Utterance]:
    """A letter needs no answer."""
    guards.manager(uow, request.actor)
    return letters.read(uow, request.actor, guards.letter_to_me(uow, request.actor, press.letter))
