"""The moral contract: writing, reading and signing it."""

from handlers import guards
from handlers.request import Request
from programme.ports import UnitOfWork
from programme.presses import ReadContract, SignContract, WriteContract
from programme.speech import Utterance
from programme.usecases.trust import contract, contract_words


def write(request: Request, uow: UnitOfWork, press: WriteContract) -> list[Utterance]:
    """Open the form with the words of a pair's contract."""
    pair, role = guards.pair_of_mine(uow, request.actor, press.pair)
    return contract_words.write(uow, request.actor, pair, role)


def read(request: Request, uow: UnitOfWork, press: ReadContract) -> list[Utterance]:
    """Show a contract."""
    found, pair, role = guards.contract_of_mine(uow, request.actor, press.contract)
    return contract.read(uow, request.actor, pair, role, found, request.house.words)


def sign(request: Request, uow: UnitOfWork, press: SignContract) -> list[Utterance]:
    """Sign a contract."""
    found, pair, role = guards.contract_of_mine(uow, request.actor, press.contract)
    return contract.sign(uow, request.actor, pair, role, found, sure=press.sure)
