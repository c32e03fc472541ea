"""Calling a meeting off, telling how one was, and the talk that somebody wished for."""

from handlers import guards
from handlers.request import Request
from programme.ports import UnitOfWork
from programme.presses import CancelMeeting, HaveTalked, TellAfterMeeting
from programme.speech import Utterance
from programme.usecases import after_meeting, meetings, report


def cancel_meeting(request: Request, uow: UnitOfWork, press: CancelMeeting) -> list[Utterance]:
    """Either of the two, or their manager, calls a meeting off."""
    meeting, pair = guards.either_meeting(uow, request.actor, press.meeting)
    return meetings.cancel(uow, request.actor, pair, meeting, sure=bool(press.sure))


def tell_after(request: Request, uow: UnitOfWork, press: TellAfterMeeting) -> list[Utterance]:
    """One of the two tells how a meeting was."""
    meeting, pair, role = guards.meeting_of_mine(uow, request.actor, press.meeting)
    return after_meeting.tell(uow, request.actor, pair, role, meeting)


def have_talked(request: Request, uow: UnitOfWork, press: HaveTalked) -> list[Utterance]:
    """The manager has talked with somebody who wanted to."""
    membership = guards.managed_membership(uow, request.actor, press.membership)
    return report.have_talked(uow, request.actor, membership)
