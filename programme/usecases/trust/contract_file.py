"""A moral contract to keep or to print: the stored words and the signatures, as a file.

Before both have signed it has lines for a pen, since a signature on paper counts too.
"""

from dataclasses import dataclass
from datetime import date, datetime

from programme.errors import ProgrammeError
from programme.pair import Contract
from programme.people import Actor, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.contract import GetContract
from programme.speech import Choice, Phrase, Recipe, Speech, Utterance, WithYear
from programme.times import local_day
from programme.usecases.common.two import SIDES, Two, two_of
from programme.usecases.trust.contract_text import signed_at

KIND = "contract"


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two, and the day of the signature, if there is one."""

    role: Role
    name: str
    day: WithYear | None
    on_paper: bool


@dataclass(frozen=True, slots=True)
class ContractFile:
    """A contract as it is printed.

    Attributes:
        text: as it was signed.
        names: the paragraph of the text that names the two, which is shown in another way.
    """

    programme: str
    text: str
    names: str
    made_on: date
    sides: tuple[Side, ...]


def button(contract: Contract) -> Choice:
    """Return the button that gets a contract as a file."""
    return Choice(Phrase("button-document"), GetContract(contract.id))


def send(actor: Actor, contract: Contract) -> list[Utterance]:
    """Send a contract as a file, in the language in which it is written.

    Raises:
        ProgrammeError: `closed-question`, when neither has opened it, so that it has no text yet.
    """
    if not contract.text:
        raise ProgrammeError("closed-question")
    recipe = Recipe(KIND, contract.id, contract.language)
    return [Speech(actor.person.id, (Phrase("document-contract-caption"),), document=recipe)]


def of_contract(uow: UnitOfWork, contract_id: int) -> ContractFile:
    """Return a contract as it is printed.

    Raises:
        LookupError: the contract is gone, or its text was never opened.
    """
    contract = uow.contracts.find(contract_id)
    pair = None if contract is None else uow.pairs.find(contract.pair_id)
    if contract is None or pair is None or not contract.text:
        raise LookupError(contract_id)
    two = two_of(uow, pair)
    day = local_day(contract.made_at, two.programme)
    names = contract.text.split("\n\n")[1]
    sides = tuple(_side(two, contract, role, line) for role, line in zip(SIDES, names.split("\n"), strict=False))
    return ContractFile(two.programme.name, contract.text, names, day, sides)


def _side(two: Two, contract: Contract, role: Role, line: str) -> Side:
    """Return one of the two by the line of the text that names them."""
    at = signed_at(contract, role)
    by = contract.adept_recorded_by if role is Role.ADEPT else contract.mentor_recorded_by
    return Side(role, line.partition(": ")[2], _day(two, at), by is not None)


def _day(two: Two, at: datetime | None) -> WithYear | None:
    return None if at is None else WithYear(local_day(at, two.programme))
