"""The manager's list in sheets, and its matters, each alone."""

from handlers import guards
from handlers.request import Request, is_from
from programme import windows
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.again import NextRound
from programme.presses.boss import AmBoss, IsNoBoss
from programme.presses.call import NoteCall, OpenCall, ShowCalls
from programme.presses.change import OpenDetails
from programme.presses.colleague import InviteColleague, LetColleagueGo
from programme.presses.concern import AnswerConcern, SettleConcern
from programme.presses.delivery import HaveRung
from programme.presses.enquiry import SeePairEnquiry, SendPairEnquiry, ShowSurveys, StopEnquiry
from programme.presses.glance import OpenGlance
from programme.presses.importing import OpenImport
from programme.presses.leaving import GoOnAlone, LetGo, NoteDeath, OpenLeaving
from programme.presses.letter import LetterRead
from programme.presses.match import AskMentor, AskNow, ShowSuggestion
from programme.presses.matter import (
    DoWithMatter,
    MatterPress,
    OpenMatter,
    PutOffMatter,
    SettleMatter,
    ShowDone,
    ShowTodo,
    UndoDeed,
)
from programme.presses.meeting import BookDay, CancelMeeting, MoveMeeting, ShowMeetings, ShowTimeline
from programme.presses.moving import MoveAccount
from programme.presses.page import OpenPage, Page
from programme.presses.pause import EndPause, LongerPause, OpenPause, TakePause
from programme.presses.people import MoreOnCard
from programme.presses.press import Press
from programme.presses.report import HaveTalked
from programme.presses.roster import ShowPairs, ShowPeople
from programme.presses.seek import AgreedElsewhere, LookAtMentor
from programme.presses.suspension import Suspend, SuspendAfterAll
from programme.presses.twin import NotSamePerson
from programme.presses.waiting import PutOff
from programme.presses.wording import OpenWording, OpenWordings, ResetWording
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.desk import matter, matter_done, matter_later, matter_trail, todo_sheet
from programme.usecases.desk.matter_buttons import TASK_OF, task_of
from programme.usecases.desk.todo import task_to_open


def _in_place(request: Request, uow: UnitOfWork) -> bool:
    """Tell whether the press came from the window of the list; otherwise the answer belongs at the end of the chat."""
    return is_from(request, uow, windows.TODO)


def sheet(request: Request, uow: UnitOfWork, press: ShowTodo) -> list[Utterance]:
    """Show a sheet of the list."""
    programme = guards.managed_programme(uow, request.actor, press.programme, Task.LOOK)
    in_place = _in_place(request, uow)
    return [todo_sheet.sheet(uow, request.actor, programme, press.number, in_place=in_place)]


def done(request: Request, uow: UnitOfWork, press: ShowDone) -> list[Utterance]:
    """Show the sender's deeds of today."""
    programme = guards.managed_programme(uow, request.actor, press.programme, Task.LOOK)
    in_place = _in_place(request, uow)
    return [matter_done.show(uow, request.actor, programme, press.number, in_place=in_place)]


def show(request: Request, uow: UnitOfWork, press: OpenMatter) -> list[Utterance]:
    """Show a matter."""
    programme = guards.managed_programme(uow, request.actor, press.programme, task_to_open(press.kind))
    return matter.open_matter(uow, request.actor, programme, press, in_place=_in_place(request, uow))


def settle(request: Request, uow: UnitOfWork, press: SettleMatter) -> list[Utterance]:
    """Note that the manager has settled a matter."""
    programme = guards.managed_programme(uow, request.actor, press.programme, task_of(press))
    return matter.settle(uow, request.actor, programme, press, in_place=_in_place(request, uow))


def do(request: Request, uow: UnitOfWork, press: DoWithMatter) -> list[Utterance]:
    """Carry out a deed with the pair of a matter."""
    programme = guards.managed_programme(uow, request.actor, press.programme, task_of(press))
    _lock(uow, press)
    return matter.with_pair_of(uow, request.actor, programme, press, in_place=_in_place(request, uow))


def put_off(request: Request, uow: UnitOfWork, press: PutOffMatter) -> list[Utterance]:
    """Put a matter off to a day."""
    programme = guards.managed_programme(uow, request.actor, press.programme, task_of(press))
    _lock(uow, press)
    return matter_later.put_off_matter(uow, request.actor, programme, press, in_place=_in_place(request, uow))


def day_typed(request: Request, uow: UnitOfWork) -> list[Utterance] | None:
    """Put the matter at hand off to the day that a text names, or return None where no day is asked for."""
    return matter_later.typed_day(uow, request.actor, request.text)


def undo(request: Request, uow: UnitOfWork, press: UndoDeed) -> list[Utterance]:
    """Undo the sender's latest deed with a matter."""
    programme = guards.managed_programme(uow, request.actor, press.programme, Task.LOOK)
    return matter.undo_deed(uow, request.actor, programme, press, in_place=_in_place(request, uow))


LEADS_ON: frozenset[type[Press]] = frozenset(
    {
        *TASK_OF,
        *(AgreedElsewhere, LookAtMentor, AskMentor, AskNow, ShowSuggestion),
        *(OpenLeaving, LetGo, NoteDeath, GoOnAlone, NotSamePerson, Suspend, SuspendAfterAll),
        *(HaveTalked, HaveRung, PutOff, LetterRead, AnswerConcern, SettleConcern),
        *(OpenDetails, MoveAccount, AmBoss, IsNoBoss),
        *(
            InviteColleague,
            LetColleagueGo,
            OpenWordings,
            OpenWording,
            ResetWording,
        ),
        *(OpenPause, TakePause, EndPause, LongerPause),
        *(OpenCall, NoteCall, UndoDeed, MoreOnCard),
        *(SeePairEnquiry, SendPairEnquiry, StopEnquiry),
        *(ShowTimeline, ShowMeetings, BookDay, MoveMeeting, CancelMeeting),
    }
) - {OpenMatter, PutOffMatter}
"""What a matter leads to away from the list: under each of these stands the way on, as long as a matter is at hand."""

_LISTS = frozenset({ShowTodo, ShowPeople, ShowPairs, ShowCalls, ShowSurveys, OpenGlance, OpenImport, NextRound})
_PAGES = frozenset({Page.TODO, Page.PEOPLE, Page.LINKS})


def is_elsewhere(press: Press) -> bool:
    """Tell whether this press leads a manager to another page, away from the matter at hand."""
    return type(press) in _LISTS or (isinstance(press, OpenPage) and press.page in _PAGES)


def leave(request: Request, uow: UnitOfWork) -> None:
    """Note that the sender leaves the matter at hand."""
    matter_trail.leave(uow, request.actor)


def way_on(request: Request, uow: UnitOfWork, said: list[Utterance]) -> list[Utterance]:
    """Return the utterances with the way on from the sender's matter at hand, if there is such a matter."""
    return matter_trail.way_on(uow, request.actor, said)


def _lock(uow: UnitOfWork, press: MatterPress) -> None:
    """Lock the pair of a matter, so that the list is read as it stays."""
    if press.kind in matter.OF_PAIRS:
        uow.pairs.locked(press.subject)
