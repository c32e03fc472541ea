"""A pair's card for the manager, and the deeds on it."""

from handlers import guards
from handlers.request import Request
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.pair import DoWithPair, OpenPair
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.desk import matter_elsewhere, pair, pair_card, pair_deed


def show(request: Request, uow: UnitOfWork, press: OpenPair) -> list[Utterance]:
    """Show a pair's card."""
    return pair_card.show(uow, request.actor, guards.managed_pair(uow, request.actor, press.pair, Task.LOOK))


def do(request: Request, uow: UnitOfWork, press: DoWithPair) -> list[Utterance]:
    """Carry out the deed that the manager chose on a pair's card."""
    task = Task.MEETINGS if press.deed in pair_deed.ABOUT_MEETINGS else Task.PAIRS
    opened = guards.managed_pair(uow, request.actor, press.pair, task)
    return matter_elsewhere.with_undo(
        uow, request.actor, opened, press.deed, lambda: pair.do(uow, request.actor, opened, press.deed, sure=press.sure)
    )
