"""Presses after the programme's end: a button of a programme that is over is answered kindly, without an effect.

Buttons stay in chats for years. The presses that make sense after the end are listed here, by their use: words between
people, reading one's own rows, a person's rights. A press that is not listed ends with its programme.
"""

from collections.abc import Callable, Mapping

from handlers import guards
from handlers.request import Request, is_from
from programme import windows
from programme.errors import ProgrammeError
from programme.people import Actor, Programme, State
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.absence import ChangeAbsence, DeclineStandIn, EndAbsence, ShowAbsence
from programme.presses.again import ChooseNextRound, NextRound
from programme.presses.announcement import (
    ChangeAnnouncement,
    Pick,
    PickFrom,
    PicksDone,
    SendAnnouncement,
    StartAnnouncement,
    StopAnnouncement,
)
from programme.presses.archive import ArchiveProgramme
from programme.presses.boss import AmBoss, IsNoBoss
from programme.presses.call import NoteCall, OpenCall, ShowCalls
from programme.presses.change import ChangeDetail, ChangeRule, OpenDetails, OpenProgramme, Replan
from programme.presses.closing import CloseProgramme, OpenClosing
from programme.presses.colleague import AnswerColleague, InviteColleague, LetColleagueGo, ShowColleagues
from programme.presses.concern import (
    AnswerConcern,
    EaseConcern,
    NewConcern,
    OpenConcern,
    OpenMyConcern,
    PassConcernOn,
    RemoveExchange,
    SettleConcern,
    TellConcern,
    TellOfManager,
    UrgeConcern,
)
from programme.presses.contact import ReachPartner
from programme.presses.contract import GetContract, ReadContract
from programme.presses.delivery import HaveRung
from programme.presses.diploma import DoWithDiploma, GetDiploma, OpenDiploma, OpenDiplomas, PrintDiplomas, SendDiplomas
from programme.presses.enquiry import ShowSurveys, StopEnquiry
from programme.presses.export import GetWorkbook
from programme.presses.fare import GetTrend
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
from programme.presses.glance import GetBoardPage, GetPicture, OpenGlance
from programme.presses.goal import MarkGoal, OpenGoal
from programme.presses.guide import GetGuide, ShowGuide
from programme.presses.importing import NotMe
from programme.presses.joining import ChooseProgramme
from programme.presses.leaving import DeletePerson, NoteDeath, OpenLeaving
from programme.presses.letter import AnswerLetter, LetterRead, WriteTo
from programme.presses.mail import NoteMail, SendMail, SendMails, StopMail, WantMail
from programme.presses.matter import OpenMatter, PutOffMatter, SettleMatter, ShowDone, ShowTodo, UndoDeed
from programme.presses.me import ShowMe, ShowMore
from programme.presses.meeting import ShowMeetings, ShowTimeline
from programme.presses.moving import ConfirmMove, MoveAccount, StopMove
from programme.presses.note import WriteNote
from programme.presses.page import ChooseLanguage, OpenPage
from programme.presses.pair import Deed, OpenPair
from programme.presses.people import MoreOnCard, OpenCard
from programme.presses.plan import GetPlan, OpenPlan, OpenSection, ReadComments
from programme.presses.press import DialogPress, Press
from programme.presses.privacy import AskDeletion, GetCopy, StopDeletion, Withdraw
from programme.presses.report import HaveTalked, TellAfterMeeting
from programme.presses.result import GetResultPicture, ShowResult
from programme.presses.roster import OpenFromPairs, OpenFromPeople, ShowPairs, ShowPeople
from programme.presses.survey import AnswerSurvey
from programme.presses.suspension import LiftSuspension
from programme.presses.twin import AmSamePerson, NotSamePerson, SamePerson
from programme.presses.waiting import ShowWaiting
from programme.presses.wording import ChangeWording, OpenWording, OpenWordings, ResetWording
from programme.speech import Utterance
from programme.tasks import Task
from programme.times import is_over, local_day
from programme.usecases.desk import closing_page, tonight

LEFT_UNDONE = frozenset({Deed.TOLD_PARTNER, Deed.TELL_PARTNER, Deed.MEETING_HELD, Deed.MEETING_NOT_HELD})
"""What stays on the manager's list after the end: a partner who was left and not told, and a meeting in doubt."""

OUTLIVE_THE_PROGRAMME: frozenset[type[Press]] = frozenset(
    {
        *(DialogPress, OpenPage, ChooseLanguage, ChooseProgramme, ChooseNextRound, ShowMe, ShowMore),
        *(ShowGuide, GetGuide),
        *(WriteTo, AnswerLetter, LetterRead, WriteNote, HaveTalked, TellAfterMeeting),
        *(TellConcern, OpenConcern, SettleConcern, AnswerConcern, NewConcern, TellOfManager),
        *(OpenMyConcern, UrgeConcern, EaseConcern, RemoveExchange),
        *(OpenCard, MoreOnCard, OpenPair, ReadContract, GetContract, ShowTimeline, ShowMeetings),
        *(OpenGoal, MarkGoal),
        *(OpenPlan, OpenSection, ReadComments, GetPlan),
        *(OpenDetails, ChangeDetail, OpenProgramme, ChangeRule, Replan),
        *(
            OpenDiplomas,
            SendDiplomas,
            PrintDiplomas,
            OpenClosing,
            CloseProgramme,
            OpenDiploma,
            DoWithDiploma,
            GetDiploma,
        ),
        *(ShowPeople, ShowPairs, OpenFromPeople, OpenFromPairs, ShowWaiting),
        *(ShowCalls, OpenCall, NoteCall),
        *(GetWorkbook, OpenGlance, GetPicture, GetBoardPage, GetTrend),
        *(ShowSurveys, ShowResult, GetResultPicture, StopEnquiry, AnswerSurvey),
        *(
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
        ),
        *(NextRound, ArchiveProgramme),
        *(StartAnnouncement, SendAnnouncement, StopAnnouncement, ChangeAnnouncement),
        *(PickFrom, Pick, PicksDone),
        *(OpenWordings, OpenWording, ChangeWording, ResetWording),
        *(
            AmBoss,
            IsNoBoss,
            HaveRung,
            ShowTodo,
            ShowDone,
            OpenMatter,
            PutOffMatter,
            SettleMatter,
            UndoDeed,
        ),
        NotMe,
        *(WantMail, NoteMail, StopMail, SendMail, SendMails),
        *(MoveAccount, ConfirmMove, StopMove),
        *(ShowColleagues, InviteColleague, AnswerColleague),
        *(LetColleagueGo, PassConcernOn),
        *(ShowAbsence, ChangeAbsence, EndAbsence, DeclineStandIn),
        *(GetCopy, Withdraw, AskDeletion, StopDeletion, DeletePerson),
        *(LiftSuspension, ReachPartner),
        *(OpenLeaving, NoteDeath, SamePerson, NotSamePerson, AmSamePerson),
    }
)


def _of_membership(uow: UnitOfWork, key: int) -> int | None:
    found = uow.memberships.find(key)
    return found.programme_id if found else None


def _of_pair(uow: UnitOfWork, key: int) -> int | None:
    found = uow.pairs.find(key)
    return found.programme_id if found else None


def _of_joint(uow: UnitOfWork, key: int) -> int | None:
    found = uow.joints.find(key)
    return _of_pair(uow, found.one_id) if found else None


def _of_meeting(uow: UnitOfWork, key: int) -> int | None:
    found = uow.meetings.find(key)
    return _of_pair(uow, found.pair_id) if found else None


def _of_contract(uow: UnitOfWork, key: int) -> int | None:
    found = uow.contracts.find(key)
    return _of_pair(uow, found.pair_id) if found else None


def _of_survey(uow: UnitOfWork, key: int) -> int | None:
    found = uow.surveys.find(key)
    return _of_membership(uow, found.membership_id) if found else None


def _of_version(uow: UnitOfWork, key: int) -> int | None:
    found = uow.plan_versions.find(key)
    return _of_pair(uow, found.pair_id) if found else None


def _of_list(uow: UnitOfWork, key: int) -> int | None:
    found = uow.people_lists.find(key)
    return found.programme_id if found else None


def _of_entry(uow: UnitOfWork, key: int) -> int | None:
    found = uow.entries.find(key)
    return found.programme_id if found else None


def _of_gathering(uow: UnitOfWork, key: int) -> int | None:
    found = uow.gatherings.find(key)
    return found.programme_id if found else None


def _of_guest(uow: UnitOfWork, key: int) -> int | None:
    found = uow.guests.find(key)
    return _of_gathering(uow, found.gathering_id) if found else None


def _of_pause(uow: UnitOfWork, key: int) -> int | None:
    found = uow.pauses.find(key)
    return found.programme_id if found else None


FIELDS: Mapping[str, Callable[[UnitOfWork, int], int | None]] = {
    "programme": lambda _uow, key: key,
    "membership": _of_membership,
    "adept": _of_membership,
    "pair": _of_pair,
    "joint": _of_joint,
    "meeting": _of_meeting,
    "contract": _of_contract,
    "survey": _of_survey,
    "sent": _of_list,
    "entry": _of_entry,
    "pause": _of_pause,
    "version": _of_version,
    "gathering": _of_gathering,
    "guest": _of_guest,
}
"""How each field of a press leads to a programme."""


def _is_over_for(uow: UnitOfWork, actor: Actor, programme: Programme) -> bool:
    """Tell whether a participant's time is over, while another pair of the programme goes on."""
    seats = [one for one in uow.memberships.of_person(actor.person.id) if one.programme_id == programme.id]
    taking_part = all(one.state in {State.COMPLETED, State.OVER} for one in seats)
    return taking_part and local_day(actor.now, programme) > programme.ends_on


def outlives(press: Press) -> bool:
    """Tell whether a press goes on after the end: what it does is about then, or was left undone before."""
    return type(press) in OUTLIVE_THE_PROGRAMME or getattr(press, "deed", None) in LEFT_UNDONE


def refuse(uow: UnitOfWork, actor: Actor, press: Press) -> None:
    """Refuse a press in a programme that is over, if the actor takes part in it or manages it.

    Raises:
        ProgrammeError: `programme-has-ended`.
    """
    if outlives(press):
        return
    for name, find in FIELDS.items():
        key = getattr(press, name, None)
        programme_id = find(uow, key) if key is not None else None
        mine = {one.programme_id for one in uow.memberships.of_person(actor.person.id)} if programme_id else set()
        if programme_id in mine:
            programme = uow.programmes.get(programme_id)
            if is_over(programme, actor.now) or _is_over_for(uow, actor, programme):
                raise ProgrammeError("programme-has-ended", programme=programme.name)


def show(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Show a manager what is left before a programme ends: /close."""
    guards.desk(uow, request.actor, Task.CLOSING)
    return closing_page.offer(uow, request.actor)


def page(request: Request, uow: UnitOfWork, press: OpenClosing) -> list[Utterance]:
    """Show the pressed page of what is left."""
    programme = guards.managed_programme(uow, request.actor, press.programme, Task.CLOSING)
    return closing_page.show(
        uow, request.actor, programme, press.number, in_place=is_from(request, uow, windows.CLOSING)
    )


def end(request: Request, uow: UnitOfWork, press: CloseProgramme) -> list[Utterance]:
    """Let a programme end tonight, once the manager is sure."""
    programme = guards.managed_programme(uow, request.actor, press.programme, Task.CLOSING)
    return tonight.end(uow, request.actor, programme, sure=press.sure)
