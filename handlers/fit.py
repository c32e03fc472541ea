"""The fit answers of the adept and the mentor after the first meeting."""

from handlers import guards
from handlers.request import Request
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.fit import FitSays
from programme.speech import Utterance
from programme.usecases.trust import fit


def says(request: Request, uow: UnitOfWork, press: FitSays) -> list[Utterance]:
    """Take the adept's or the mentor's answer to how the first meeting felt."""
    pair, role = guards.pair_of_mine(uow, request.actor, press.pair)
    return fit.says(uow, request.actor, pair, role, press.reply)
