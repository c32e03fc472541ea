"""When the two of a pair meet."""

from handlers import guards
from handlers.request import Request
from programme.ports import UnitOfWork
from programme.presses import CancelMeeting, PlanMeeting
from programme.speech import Utterance
from programme.usecases.year import meeting


def plan(request: Request, uow: UnitOfWork, press: PlanMeeting) -> list[Utterance]:
    """Ask either of the two, or their manager, when they meet."""
    return meeting.open_meeting(uow, request.actor, guards.either_pair(uow, request.actor, press.pair))


def cancel(request: Request, uow: UnitOfWork, press: CancelMeeting) -> list[Utterance]:
    """Call a meeting off, for either of the two or their manager."""
    planned, pair = guards.either_meeting(uow, request.actor, press.meeting)
    return meeting.cancel(uow, request.actor, pair, planned, sure=press.sure)
