"""The meetings of a pair: planning, moving and cancelling them."""

from handlers import guards
from handlers.request import Request
from programme.people import Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.meeting import (
    AnswerTime,
    BookDay,
    CancelMeeting,
    GetCalendarFile,
    HeardFrom,
    MeetingSuits,
    MoveMeeting,
    PlanMeeting,
    ProposeTime,
    ShowMeetings,
    ShowTimeline,
)
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.myself import meet as meet_page
from programme.usecases.year import after_all, calendar_entry, heard_from, joint_change, other_time, timeline


def meet(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Show the sender's next meetings, or begin to book a meeting: /meet."""
    return meet_page.show(uow, request.actor)


def plan(request: Request, uow: UnitOfWork, press: PlanMeeting) -> list[Utterance]:
    """Ask the adept, the mentor or their manager when the pair meets."""
    return after_all.open_meeting(uow, request.actor, guards.either_pair(uow, request.actor, press.pair))


def book(request: Request, uow: UnitOfWork, press: BookDay) -> list[Utterance]:
    """Begin to note a meeting on a day that the bot has suggested."""
    pair = guards.either_pair(uow, request.actor, press.pair)
    return after_all.open_meeting(uow, request.actor, pair, on=press.date)


def move(request: Request, uow: UnitOfWork, press: MoveMeeting) -> list[Utterance]:
    """Ask for another time of a meeting."""
    planned, pair = guards.either_meeting(uow, request.actor, press.meeting)
    return after_all.open_move(uow, request.actor, pair, planned)


def cancel(request: Request, uow: UnitOfWork, press: CancelMeeting) -> list[Utterance]:
    """Cancel a meeting for the adept, the mentor or their manager."""
    planned, pair = guards.either_meeting(uow, request.actor, press.meeting)
    return joint_change.cancel(uow, request.actor, pair, planned, sure=press.sure)


def calendar_file(request: Request, uow: UnitOfWork, press: GetCalendarFile) -> list[Utterance]:
    """Send a meeting as a file for the calendar of the adept or the mentor, or to their manager, to be passed on."""
    planned, pair = guards.either_meeting(uow, request.actor, press.meeting)
    role = Role.MENTOR if press.mentors else Role.ADEPT
    return calendar_entry.hand_over(uow, request.actor, pair, planned, role)


def suits(request: Request, uow: UnitOfWork, press: MeetingSuits) -> list[Utterance]:
    """Keep the sender's reply that a meeting noted by the partner suits."""
    found, pair, role = guards.meeting_of_mine(uow, request.actor, press.meeting)
    return other_time.suits(uow, request.actor, pair, role, found, press.number)


def propose(request: Request, uow: UnitOfWork, press: ProposeTime) -> list[Utterance]:
    """Ask the sender, whose partner has noted a meeting, for another time."""
    found, pair, role = guards.meeting_of_mine(uow, request.actor, press.meeting)
    return other_time.ask(uow, request.actor, pair, role, found, press.number)


def answer_time(request: Request, uow: UnitOfWork, press: AnswerTime) -> list[Utterance]:
    """Take the sender's answer to the other time that the partner has put forward for their meeting."""
    found, pair, role = guards.meeting_of_mine(uow, request.actor, press.meeting)
    return other_time.answer(uow, request.actor, pair, role, found, press.number, yes=press.yes)


def heard_from_adept(request: Request, uow: UnitOfWork, press: HeardFrom) -> list[Utterance]:
    """Take the mentor's answer whether the adept has got in touch."""
    pair = guards.own_pair(uow, request.actor, press.pair, Role.MENTOR)
    return heard_from.answer(uow, request.actor, pair, yes=press.yes)


def of_pair(request: Request, uow: UnitOfWork, press: ShowTimeline) -> list[Utterance]:
    """Show the manager all meetings of a pair."""
    pair = guards.managed_pair(uow, request.actor, press.pair, Task.MEETINGS)
    return timeline.show_pair(uow, request.actor, pair, press.number)


def of_member(request: Request, uow: UnitOfWork, press: ShowMeetings) -> list[Utterance]:
    """Show a participant their own meetings, or the manager those of a participant."""
    membership = guards.either_membership(uow, request.actor, press.membership, Task.MEETINGS)
    is_mine = membership.person_id == request.person.id
    shown = timeline.show_mine if is_mine else timeline.show_member
    return shown(uow, request.actor, membership, press.number)
