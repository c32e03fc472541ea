"""Reports after a meeting, and the talk that a report can wish for."""

from handlers import guards
from handlers.request import Request
from programme.access import Fact
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.matter import MatterKind
from programme.presses.report import HaveTalked, TellAfterMeeting
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.desk import matter_elsewhere
from programme.usecases.year import after_meeting


def tell(request: Request, uow: UnitOfWork, press: TellAfterMeeting) -> list[Utterance]:
    """Open the adept's or the mentor's report on a meeting."""
    meeting, pair, role = guards.meeting_of_mine(uow, request.actor, press.meeting)
    return after_meeting.tell(uow, request.actor, pair, role, meeting)


def have_talked(request: Request, uow: UnitOfWork, press: HaveTalked) -> list[Utterance]:
    """Take a participant's wish for a talk off the manager's list."""
    membership = guards.managed_membership(uow, request.actor, press.membership, Task.TALK, fact=Fact.REPORT)
    return matter_elsewhere.settle(
        uow, request.actor, membership.programme_id, membership.id, MatterKind.NOT_SAFE, MatterKind.TALKS
    )
