"""Gatherings: planned and looked after at the desk, answered by their guests."""

from handlers import gathering_guards as may
from handlers import guards
from handlers.request import Request, is_from
from programme import windows
from programme.gathering import GatheringState
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.gathering import (
    AttendanceDone,
    CallOff,
    ChangeGathering,
    GetAttendance,
    GetGatheringFile,
    InviteGuests,
    NewGathering,
    OpenGathering,
    OpenGuest,
    PickGuest,
    PickGuests,
    RecordGuest,
    SayComing,
    ShowAttendance,
    ShowGatherings,
    ShowGuests,
    ShowInvitation,
    ThankGuests,
    TickGuest,
    TurnGatherings,
)
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.desk import (
    announcement,
    gathering,
    gathering_attendance,
    gathering_change,
    gathering_guests,
    gathering_list,
    gathering_page,
    gathering_picks,
)
from programme.usecases.year import gathering_answer
from programme.usecases.year.gathering_shown import REPLIES


def show_mine(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Show the gatherings of the programme that the sender has looked at last: /event."""
    programme = guards.programme_at_hand(uow, request.actor, Task.GATHERINGS)
    return gathering_page.show_all(uow, request.actor, programme)


def show_all(request: Request, uow: UnitOfWork, press: ShowGatherings) -> list[Utterance]:
    """Show the gatherings of a programme."""
    programme = guards.managed_programme(uow, request.actor, press.programme, Task.GATHERINGS)
    return gathering_page.show_all(uow, request.actor, programme)


def turn(request: Request, uow: UnitOfWork, press: TurnGatherings) -> list[Utterance]:
    """Show another page of them in place."""
    programme = guards.managed_programme(uow, request.actor, press.programme, Task.GATHERINGS)
    return gathering_page.show_all(uow, request.actor, programme, press.number, in_place=True)


def plan(request: Request, uow: UnitOfWork, press: NewGathering) -> list[Utterance]:
    """Plan a gathering."""
    programme = guards.managed_programme(uow, request.actor, press.programme, Task.GATHERINGS)
    return gathering.plan(uow, request.actor, programme)


def show(request: Request, uow: UnitOfWork, press: OpenGathering) -> list[Utterance]:
    """Show how a gathering stands; a draft as guests would read it."""
    found = may.managed(uow, request.actor, press.gathering)
    if found.state is GatheringState.DRAFT:
        return gathering.preview(uow, request.actor, found)
    return gathering_page.show(uow, request.actor, found)


def change(request: Request, uow: UnitOfWork, press: ChangeGathering) -> list[Utterance]:
    """Change a gathering."""
    return gathering_change.change(uow, request.actor, may.managed(uow, request.actor, press.gathering))


def invite(request: Request, uow: UnitOfWork, press: InviteGuests) -> list[Utterance]:
    """Invite the guests of a gathering who are not invited yet."""
    return gathering.invite(uow, request.actor, may.managed(uow, request.actor, press.gathering))


def call_off(request: Request, uow: UnitOfWork, press: CallOff) -> list[Utterance]:
    """Call a gathering off, or drop a draft."""
    found = may.managed(uow, request.actor, press.gathering)
    return gathering_change.call_off(uow, request.actor, found, sure=press.sure)


def pick_from(request: Request, uow: UnitOfWork, press: PickGuests) -> list[Utterance]:
    """Show a page of the participants who can be picked as guests."""
    found = may.managed(uow, request.actor, press.gathering)
    return gathering_picks.show(uow, request.actor, found, mentors=press.mentors, number=press.number)


def pick(request: Request, uow: UnitOfWork, press: PickGuest) -> list[Utterance]:
    """Pick a participant as a guest, or leave them out again."""
    found = may.managed(uow, request.actor, press.gathering)
    seat = guards.managed_membership(uow, request.actor, press.membership, Task.GATHERINGS)
    return gathering_picks.pick(uow, request.actor, found, seat, press)


def guests(request: Request, uow: UnitOfWork, press: ShowGuests) -> list[Utterance]:
    """Show a page of the guests who have given an answer."""
    found = may.managed(uow, request.actor, press.gathering)
    in_place = is_from(request, uow, windows.gathering_desk(found.id))
    return gathering_guests.guests(uow, request.actor, found, press.view, press.number, in_place=in_place)


def guest(request: Request, uow: UnitOfWork, press: OpenGuest) -> list[Utterance]:
    """Show a guest's answer."""
    return gathering_guests.guest(uow, request.actor, *may.managed_guest(uow, request.actor, press.guest))


def record(request: Request, uow: UnitOfWork, press: RecordGuest) -> list[Utterance]:
    """Write down a guest's answer on their behalf."""
    found = may.managed_guest(uow, request.actor, press.guest)
    return gathering_guests.record(uow, request.actor, *found, press.reply)


def attendance(request: Request, uow: UnitOfWork, press: ShowAttendance) -> list[Utterance]:
    """Show who came."""
    found = may.managed(uow, request.actor, press.gathering)
    return gathering_attendance.attendance(uow, request.actor, found, press.number)


def get_list(request: Request, uow: UnitOfWork, press: GetAttendance) -> list[Utterance]:
    """Send the list of those who come, to print."""
    return gathering_list.send(request.actor, may.managed(uow, request.actor, press.gathering))


def tick(request: Request, uow: UnitOfWork, press: TickGuest) -> list[Utterance]:
    """Tick that a guest came, or take the tick away."""
    found = may.managed_guest(uow, request.actor, press.guest)
    return gathering_attendance.tick(uow, request.actor, *found, press.number)


def attended(request: Request, uow: UnitOfWork, press: AttendanceDone) -> list[Utterance]:
    """Say that all who came are ticked."""
    return gathering_attendance.attended(uow, request.actor, may.managed(uow, request.actor, press.gathering))


def thank(request: Request, uow: UnitOfWork, press: ThankGuests) -> list[Utterance]:
    """Write to those who came."""
    found = may.managed(uow, request.actor, press.gathering, Task.ANNOUNCE)
    return announcement.to_those_who_came(uow, request.actor, found)


def say(request: Request, uow: UnitOfWork, press: SayComing) -> list[Utterance]:
    """Take the sender's answer to an invitation."""
    found = may.invited(uow, request.actor, press.gathering)
    return gathering_answer.says(uow, request.actor, *found, REPLIES[press.reply])


def show_invitation(request: Request, uow: UnitOfWork, press: ShowInvitation) -> list[Utterance]:
    """Show the sender an invitation again."""
    return gathering_answer.show(uow, request.actor, *may.invited(uow, request.actor, press.gathering))


def calendar_file(request: Request, uow: UnitOfWork, press: GetGatheringFile) -> list[Utterance]:
    """Send the sender a gathering for their calendar."""
    return gathering_answer.calendar_file(uow, request.actor, *may.invited(uow, request.actor, press.gathering))
