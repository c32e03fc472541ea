"""Letters between participants and managers."""

from handlers import guards
from handlers.request import Request
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.letter import AnswerLetter, LetterRead, WriteTo
from programme.presses.matter import MatterKind
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.desk import matter_elsewhere
from programme.usecases.myself import letter


def write(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Begin a letter to the manager: /write."""
    return letter.write_to_manager(uow, request.actor)


def write_to(request: Request, uow: UnitOfWork, press: WriteTo) -> list[Utterance]:
    """Begin a letter in the thread of a membership."""
    return letter.write(
        uow,
        request.actor,
        guards.either_membership(uow, request.actor, press.membership, Task.LETTERS, even_suspended=True),
    )


def answer(request: Request, uow: UnitOfWork, press: AnswerLetter) -> list[Utterance]:
    """Begin the answer to a letter."""
    return letter.answer(uow, request.actor, guards.letter_to_me(uow, request.actor, press.letter))


def read(request: Request, uow: UnitOfWork, press: LetterRead) -> list[Utterance]:
    """Take a letter that needs no answer off the manager's list."""
    guards.desk(uow, request.actor, Task.LETTERS)
    mine = guards.letter_to_me(uow, request.actor, press.letter)
    programme = uow.memberships.get(mine.membership_id).programme_id
    return matter_elsewhere.settle(uow, request.actor, programme, mine.id, MatterKind.LETTERS)
