"""How far an adept has come with the goals of the contract."""

from handlers import guards
from handlers.request import Request
from programme.errors import ProgrammeError
from programme.pair import Contract, Pair
from programme.people import Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.goal import MarkGoal, OpenGoal
from programme.speech import Utterance
from programme.usecases.year import goal


def ask(request: Request, uow: UnitOfWork, press: OpenGoal) -> list[Utterance]:
    """Ask the adept how far they have come with a goal."""
    pair, contract = _mine(request, uow, press.contract)
    return goal.ask(uow, request.actor, pair, contract, press.number)


def mark(request: Request, uow: UnitOfWork, press: MarkGoal) -> list[Utterance]:
    """Store how far the adept has come with a goal."""
    pair, contract = _mine(request, uow, press.contract)
    return goal.mark(uow, request.actor, pair, contract, press.number, press.far)


def _mine(request: Request, uow: UnitOfWork, key: int) -> tuple[Pair, Contract]:
    """Return the pair and the contract of the adept who presses.

    Raises:
        ProgrammeError: `contract-changed`, to the mentor as well, so that one refusal stands for all.
    """
    contract, pair, role = guards.contract_of_mine(uow, request.actor, key)
    if role is not Role.ADEPT:
        raise ProgrammeError("contract-changed")
    return pair, contract
