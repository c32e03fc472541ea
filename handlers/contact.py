"""The partner's contact card."""

from handlers import guards
from handlers.request import Request
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.contact import ReachPartner
from programme.speech import Utterance
from programme.usecases.common import contact


def reach(request: Request, uow: UnitOfWork, press: ReachPartner) -> list[Utterance]:
    """Show the sender how to reach the partner, as long as the two are in touch."""
    two, role = guards.partner_in_touch(uow, request.actor, press.pair)
    return contact.reach(uow, request.person, two, role)
