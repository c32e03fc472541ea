"""The moral contract: writing, reading and signing it, and its new versions."""

from handlers import guards
from handlers.request import Request
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.contract import (
    DeclineVersion,
    GetContract,
    ProposeVersion,
    ReadContract,
    SignContract,
    TakeBackVersion,
    WriteContract,
)
from programme.speech import Utterance
from programme.usecases.trust import contract, contract_file, contract_signature, contract_version, contract_words


def write(request: Request, uow: UnitOfWork, press: WriteContract) -> list[Utterance]:
    """Open the form with the words of a pair's contract."""
    pair, role = guards.pair_of_mine(uow, request.actor, press.pair)
    return contract_words.write(uow, request.actor, pair, role)


def read(request: Request, uow: UnitOfWork, press: ReadContract) -> list[Utterance]:
    """Show a contract."""
    found, pair, role = guards.contract_of_mine(uow, request.actor, press.contract)
    return contract.read(uow, request.actor, pair, role, found, request.house.words)


def get(request: Request, uow: UnitOfWork, press: GetContract) -> list[Utterance]:
    """Send a contract as a file."""
    found, _, _ = guards.contract_of_mine(uow, request.actor, press.contract)
    return contract_file.send(request.actor, found)


def sign(request: Request, uow: UnitOfWork, press: SignContract) -> list[Utterance]:
    """Sign a contract."""
    found, pair, role = guards.contract_of_mine(uow, request.actor, press.contract)
    return contract_signature.sign(uow, request.actor, pair, role, found, sure=press.sure)


def propose(request: Request, uow: UnitOfWork, press: ProposeVersion) -> list[Utterance]:
    """Open the form with the words of a signed contract, to change them."""
    found, pair, role = guards.contract_of_mine(uow, request.actor, press.contract)
    return contract_words.propose(uow, request.actor, pair, role, found, request.house.words)


def take_back(request: Request, uow: UnitOfWork, press: TakeBackVersion) -> list[Utterance]:
    """Take back one's own proposal of a new version."""
    found, pair, role = guards.contract_of_mine(uow, request.actor, press.contract)
    return contract_version.take_back(uow, request.actor, pair, role, found, sure=press.sure)


def decline(request: Request, uow: UnitOfWork, press: DeclineVersion) -> list[Utterance]:
    """Decline the partner's proposal of a new version."""
    found, pair, role = guards.contract_of_mine(uow, request.actor, press.contract)
    return contract_version.decline(uow, request.actor, pair, role, found)
