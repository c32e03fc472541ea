"""The meetings of a pair: planning and cancelling them."""

from handlers import guards
from handlers.request import Request
from programme.ports import UnitOfWork
from programme.presses import CancelMeeting, PlanMeeting
from programme.speech import Utterance
from programme.usecases.year import meeting


def plan(request: Request, uow: UnitOfWork, press: PlanMeeting) -> list[Utterance]:
    """Ask the adept, the mentor or their manager when the pair meets."""
    return meeting.open_meeting(uow, request.actor, guards.either_pair(uow, request.actor, press.pair))


def cancel(request: Request, uow: UnitOfWork, press: CancelMeeting) -> list[Utterance]:
    """Cancel a meeting for the adept, the mentor or their manager."""
    planned, pair = guards.either_meeting(uow, request.actor, press.meeting)
    return meeting.cancel(uow, request.actor, pair, planned, sure=press.sure)
