"""The manager's own words at an ending."""

from handlers import guards
from handlers.request import Request
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.last_word import LeavingWords, OwnWords, PartnerWords
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.desk import own_words


def of_pair(request: Request, uow: UnitOfWork, press: OwnWords) -> list[Utterance]:
    """Ask for the words at the end of a pair, or leave them out."""
    pair = guards.managed_pair(uow, request.actor, press.pair, Task.PAIRS)
    return own_words.of_pair(uow, request.actor, pair, press.deed, drop=press.drop)


def of_leaving(request: Request, uow: UnitOfWork, press: LeavingWords) -> list[Utterance]:
    """Ask for the words to a participant who leaves, or leave them out."""
    membership = guards.managed_membership(uow, request.actor, press.membership, Task.LEAVING)
    return own_words.of_leaving(uow, request.actor, membership, press.way, drop=press.drop)


def to_partner(request: Request, uow: UnitOfWork, press: PartnerWords) -> list[Utterance]:
    """Ask for the words to the partner of a participant who leaves, or leave them out."""
    membership = guards.managed_membership(uow, request.actor, press.membership, Task.LEAVING)
    return own_words.to_partner(uow, request.actor, membership, press.way, press.partner, drop=press.drop)
