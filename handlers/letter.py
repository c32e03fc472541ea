"""Write to the manager, write to a participant, answer."""

from handlers import guards
from handlers.request import Request
from programme.ports import UnitOfWork
from programme.presses import AnswerLetter, LetterRead, WriteTo
from programme.speech import Utterance
from programme.usecases.myself import letter


def write(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """/write."""
    return letter.write_to_manager(uow, request.actor)


def write_to(request: Request, uow: UnitOfWork, press: WriteTo) -> list[Utterance]:
    """Write in a certain thread."""
    return letter.write(uow, request.actor, guards.either_membership(uow, request.actor, press.membership))


def answer(request: Request, uow: UnitOfWork, press: AnswerLetter) -> list[Utterance]:
    """Answer a letter."""
    return letter.answer(uow, request.actor, guards.letter_to_me(uow, request.actor, press.letter))


def read(request: Request, uow: UnitOfWork, press: LetterRead) -> list[Utterance]:
    """A letter needs no answer."""
    guards.manager(uow, request.actor)
    return letter.read(uow, request.actor, guards.letter_to_me(uow, request.actor, press.letter))
