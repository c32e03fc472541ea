"""The table of all commands and presses with their handlers, as data.

The edge finds the handler of each request in it; the menus of commands and the tests are made from it too. A new
command is a function in its topic's file, a row here, and its help text.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from handlers import (
    absence,
    again,
    announcement,
    answer,
    archive,
    boss,
    bridge,
    call,
    change,
    closing,
    colleague,
    concern,
    contact,
    contract,
    delivery,
    diploma,
    enquiry,
    export,
    fallback,
    fare,
    fit,
    free_text,
    gathering,
    glance,
    goal,
    goodbye,
    guide,
    importing,
    interview,
    joining,
    joint,
    last_word,
    leaving,
    letter,
    link,
    mail,
    match,
    matter,
    me,
    meeting,
    moving,
    note,
    outside,
    page,
    pair,
    pause,
    people,
    plan,
    point,
    presentation,
    privacy,
    proposal,
    rematch,
    report,
    result,
    roster,
    search,
    seek,
    setup,
    shown,
    sure,
    survey,
    suspension,
    switching,
    tie,
    todo,
    twin,
    waiting,
    wording,
)
from handlers.request import Request, What
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.absence import ChangeAbsence, DeclineStandIn, EndAbsence, ShowAbsence
from programme.presses.again import AskAgain, ChooseNextRound, InviteAgain, NextRound
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
from programme.presses.bridge import AskBridge, OpenBridge
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
from programme.presses.contract import (
    DeclineVersion,
    GetContract,
    ProposeVersion,
    ReadContract,
    SignContract,
    TakeBackVersion,
    WriteContract,
)
from programme.presses.delivery import HaveRung
from programme.presses.diploma import DoWithDiploma, GetDiploma, OpenDiploma, OpenDiplomas, PrintDiplomas, SendDiplomas
from programme.presses.enquiry import (
    AskWhom,
    SeeEnquiry,
    SeePairEnquiry,
    SendEnquiry,
    SendPairEnquiry,
    ShowSurveys,
    StopEnquiry,
)
from programme.presses.export import GetWorkbook
from programme.presses.fare import GetTrend
from programme.presses.fit import FitSays
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
from programme.presses.goodbye import DropGoodbye, WriteGoodbye
from programme.presses.guide import GetGuide, ShowGuide
from programme.presses.importing import (
    AllAre,
    GetLinks,
    ImportInto,
    LeaveList,
    NotMe,
    OpenEntry,
    OpenImport,
    ReadAs,
    ShowColumn,
    ShowColumns,
    ShowEntries,
    TakeIn,
    TakeOffList,
)
from programme.presses.interview import Decide, OpenInterview
from programme.presses.joining import ChangeRole, ChooseProgramme, ChooseRole, Consent, NoThanks
from programme.presses.joint import AskJoint, BookJoint, DropJoint, OpenJoint, SayJoint
from programme.presses.last_word import LeavingWords, OwnWords, PartnerWords
from programme.presses.leaving import DeletePerson, GoOnAlone, LetGo, NoteDeath, OpenLeaving
from programme.presses.letter import AnswerLetter, LetterRead, WriteTo
from programme.presses.mail import NoteMail, SendMail, SendMails, StopMail, WantMail
from programme.presses.match import (
    AskAllMentors,
    AskMentor,
    AskNow,
    LeaveOut,
    OtherMentors,
    ShowSuggestion,
    StartMatch,
)
from programme.presses.matter import DoWithMatter, OpenMatter, PutOffMatter, SettleMatter, ShowDone, ShowTodo, UndoDeed
from programme.presses.me import ShowMe, ShowMore
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
from programme.presses.moving import ConfirmMove, MoveAccount, StopMove
from programme.presses.note import WriteNote
from programme.presses.outside import AddMentor, InviteMentor
from programme.presses.page import ChooseLanguage, OpenPage
from programme.presses.pair import DoWithPair, OpenPair
from programme.presses.pause import EndPause, LongerPause, OpenPause, TakePause
from programme.presses.people import MoreOnCard, OpenCard
from programme.presses.plan import (
    CommentSection,
    DropSection,
    EmptySection,
    GetPlan,
    GetVersion,
    HidePlan,
    OpenPlan,
    OpenSection,
    ReadComments,
    ReadPlan,
    ReadSection,
    SharePlan,
    WriteSection,
)
from programme.presses.point import DropPoint, OpenPoint, SharePoint, WritePoint
from programme.presses.presentation import Present, ShowMentors
from programme.presses.press import DialogPress, Press
from programme.presses.privacy import AskDeletion, GetCopy, StopDeletion, Withdraw
from programme.presses.proposal import AdeptSays, MentorSays, SayWhy
from programme.presses.report import HaveTalked, TellAfterMeeting
from programme.presses.result import GetResultPicture, ShowResult
from programme.presses.roster import OpenFromPairs, OpenFromPeople, ShowPairs, ShowPeople
from programme.presses.seek import AgreedElsewhere, LookAtMentor, SeekMentor
from programme.presses.survey import AnswerSurvey
from programme.presses.suspension import LiftSuspension, Suspend, SuspendAfterAll, TellPartner
from programme.presses.tie import DropTie, OpenTie, TellTie
from programme.presses.twin import AmSamePerson, NotSamePerson, SamePerson
from programme.presses.waiting import PutOff, ShowWaiting
from programme.presses.wording import ChangeWording, OpenWording, OpenWordings, ResetWording
from programme.speech import Speech, Utterance
from programme.tasks import Task
from programme.usecases.desk import footing

Handler = Callable[[Request, UnitOfWork], list[Utterance]]
PressHandler = Callable[[Request, UnitOfWork, Any], list[Utterance]]
SomePress = TypeVar("SomePress", bound=Press)


@dataclass(frozen=True, slots=True)
class Command:
    """A command, with its other names.

    Attributes:
        name: the English name, as in the menu of an English app.
        also: Swedish names, with and without å, ä, ö; the first name without is in the Swedish menu.
        task: the work that it does at the desk; the menu of people with this task has it. None is for all people.
        in_menu: it is in the menu of commands; the others are shortcuts for pages behind buttons.
    """

    name: str
    also: tuple[str, ...]
    handler: Handler
    task: Task | None = None
    in_menu: bool = False


COMMANDS: tuple[Command, ...] = (
    Command("todo", ("attgora", "attgöra"), todo.show, task=Task.LOOK, in_menu=True),
    Command("people", ("deltagare",), roster.show_people, task=Task.LOOK, in_menu=True),
    Command("pairs", ("par",), roster.show_pairs, task=Task.LOOK, in_menu=True),
    Command("person", ("sok", "sök"), search.person, task=Task.LOOK),
    Command("match", ("matcha",), match.start, task=Task.MATCH, in_menu=True),
    Command("rematch", ("nymatchning", "ommatchning"), rematch.show, task=Task.PAIRS, in_menu=True),
    Command("programme", ("program",), glance.show, task=Task.GLANCE, in_menu=True),
    Command("calls", ("samtal",), call.show, task=Task.CALLS),
    Command("close", ("avsluta",), closing.show, task=Task.CLOSING),
    Command("diplomas", ("diplom",), diploma.show, task=Task.CLOSING),
    Command("survey", ("enkat", "enkät"), enquiry.show, task=Task.SURVEYS),
    Command("announce", ("meddela",), announcement.start, task=Task.ANNOUNCE, in_menu=True),
    Command(
        "event",
        ("traff", "träff", "kickoff", "programtraff", "programträff"),
        gathering.show_mine,
        task=Task.GATHERINGS,
    ),
    Command("colleagues", ("kollegor",), colleague.show_mine, task=Task.COLLEAGUES),
    Command("away", ("borta",), absence.show_mine, task=Task.COLLEAGUES),
    Command("links", ("lankar", "länkar"), link.show, task=Task.LINKS),
    Command("export", ("exportera",), export.show, task=Task.EXPORT),
    Command("import", ("importera",), importing.show, task=Task.IMPORT),
    Command("newprogramme", ("nyttprogram",), setup.new_programme, task=Task.COLLEAGUES),
    Command("me", ("jag",), me.show, in_menu=True),
    Command("meet", ("mote", "möte"), meeting.meet, in_menu=True),
    Command("write", ("skriv",), letter.write, in_menu=True),
    Command("concern", ("skaver",), concern.start),
    Command("privacy", ("uppgifter",), privacy.show),
    Command("forget", ("radera",), privacy.forget),
    Command("verify", ("kontrollera",), diploma.verify),
    Command("language", ("sprak", "språk"), page.language),
    Command("plan", ("affarsplan", "affärsplan"), plan.show),
    Command("guide", ("rad", "råd"), guide.show),
    Command("help", ("hjalp", "hjälp"), page.help_page, in_menu=True),
    Command("cancel", ("avbryt",), answer.cancel),
    Command("start", ("borja", "börja"), joining.start),
)


def _row(
    press: type[SomePress], handler: Callable[[Request, UnitOfWork, SomePress], list[Utterance]]
) -> tuple[type[Press], PressHandler]:
    """Return a row of presses; its types keep a press from a handler that does not take it."""
    return press, handler


PRESS_ROWS = (
    _row(DialogPress, answer.pressed),
    _row(OpenPage, page.open_page),
    _row(ChooseLanguage, page.choose_language),
    _row(ChooseProgramme, joining.programme_chosen),
    _row(ChooseRole, joining.role_chosen),
    _row(ShowMe, me.show_in),
    _row(ShowMore, me.show_more),
    _row(ShowGuide, guide.turn),
    _row(GetGuide, guide.get),
    _row(ChangeRole, joining.role_changed),
    _row(SamePerson, twin.ask),
    _row(NotSamePerson, twin.apart),
    _row(AmSamePerson, twin.answer),
    _row(Consent, joining.consented),
    _row(NoThanks, joining.declined),
    _row(OpenCard, people.card),
    _row(MoreOnCard, people.more),
    _row(ShowPeople, roster.people_page),
    _row(OpenFromPeople, roster.open_person),
    _row(WriteTo, letter.write_to),
    _row(AnswerLetter, letter.answer),
    _row(LetterRead, letter.read),
    _row(MoveAccount, moving.offer),
    _row(ConfirmMove, moving.confirm),
    _row(StopMove, moving.stop),
    _row(GetCopy, privacy.copy),
    _row(GetWorkbook, export.send),
    _row(Withdraw, privacy.withdraw),
    _row(AskDeletion, privacy.ask_deletion),
    _row(StopDeletion, privacy.stop_deletion),
    _row(OpenLeaving, leaving.show),
    _row(LetGo, leaving.let_go),
    _row(DeletePerson, leaving.delete),
    _row(NoteDeath, leaving.note_death),
    _row(GoOnAlone, leaving.go_on),
    _row(OpenInterview, interview.sheet),
    _row(Decide, interview.decide),
    _row(ShowSuggestion, match.show),
    _row(AskMentor, match.ask_mentor),
    _row(AskAllMentors, match.ask_all),
    _row(LeaveOut, match.leave_out),
    _row(AskNow, match.ask_now),
    _row(OtherMentors, match.others),
    _row(MentorSays, proposal.mentor_says),
    _row(AdeptSays, proposal.adept_says),
    _row(SayWhy, proposal.say_why),
    _row(OpenPair, pair.show),
    _row(ShowPairs, roster.pairs_page),
    _row(OpenFromPairs, roster.open_pair),
    _row(DoWithPair, pair.do),
    _row(PlanMeeting, meeting.plan),
    _row(BookDay, meeting.book),
    _row(MoveMeeting, meeting.move),
    _row(GetCalendarFile, meeting.calendar_file),
    _row(MeetingSuits, meeting.suits),
    _row(ProposeTime, meeting.propose),
    _row(OpenPoint, point.open_point),
    _row(WritePoint, point.write),
    _row(SharePoint, point.share),
    _row(DropPoint, point.drop),
    _row(OpenPlan, plan.open_plan),
    _row(OpenSection, plan.open_section),
    _row(WriteSection, plan.write),
    _row(EmptySection, plan.empty),
    _row(DropSection, plan.drop),
    _row(SharePlan, plan.share),
    _row(HidePlan, plan.hide),
    _row(ReadComments, plan.comments),
    _row(ReadPlan, plan.read),
    _row(ReadSection, plan.read_section),
    _row(CommentSection, plan.comment),
    _row(GetPlan, plan.paper),
    _row(GetVersion, plan.version_paper),
    _row(OpenJoint, joint.show),
    _row(AskJoint, joint.ask),
    _row(SayJoint, joint.say),
    _row(BookJoint, joint.book),
    _row(DropJoint, joint.drop),
    _row(AnswerTime, meeting.answer_time),
    _row(HeardFrom, meeting.heard_from_adept),
    _row(FitSays, fit.says),
    _row(WriteContract, contract.write),
    _row(ReadContract, contract.read),
    _row(SignContract, contract.sign),
    _row(GetContract, contract.get),
    _row(OpenGoal, goal.ask),
    _row(MarkGoal, goal.mark),
    _row(ProposeVersion, contract.propose),
    _row(TakeBackVersion, contract.take_back),
    _row(DeclineVersion, contract.decline),
    _row(WriteNote, note.write),
    _row(ShowTimeline, meeting.of_pair),
    _row(ShowMeetings, meeting.of_member),
    _row(AmBoss, boss.tell),
    _row(IsNoBoss, boss.take_back),
    _row(AnswerSurvey, survey.answer),
    _row(CancelMeeting, meeting.cancel),
    _row(TellAfterMeeting, report.tell),
    _row(HaveTalked, report.have_talked),
    _row(InviteMentor, outside.invite),
    _row(AddMentor, outside.add),
    _row(OpenDetails, change.details),
    _row(ChangeDetail, change.detail),
    _row(Present, presentation.present),
    _row(ShowMentors, presentation.mentors),
    _row(StartAnnouncement, announcement.start_in),
    _row(SendAnnouncement, announcement.send),
    _row(StopAnnouncement, announcement.stop),
    _row(ChangeAnnouncement, announcement.change),
    _row(PickFrom, announcement.pick_from),
    _row(Pick, announcement.pick),
    _row(PicksDone, announcement.picks_done),
    _row(ShowGatherings, gathering.show_all),
    _row(TurnGatherings, gathering.turn),
    _row(NewGathering, gathering.plan),
    _row(OpenGathering, gathering.show),
    _row(ChangeGathering, gathering.change),
    _row(InviteGuests, gathering.invite),
    _row(CallOff, gathering.call_off),
    _row(PickGuests, gathering.pick_from),
    _row(PickGuest, gathering.pick),
    _row(ShowGuests, gathering.guests),
    _row(OpenGuest, gathering.guest),
    _row(RecordGuest, gathering.record),
    _row(ShowAttendance, gathering.attendance),
    _row(GetAttendance, gathering.get_list),
    _row(TickGuest, gathering.tick),
    _row(AttendanceDone, gathering.attended),
    _row(ThankGuests, gathering.thank),
    _row(SayComing, gathering.say),
    _row(ShowInvitation, gathering.show_invitation),
    _row(GetGatheringFile, gathering.calendar_file),
    _row(OpenGlance, glance.open_glance),
    _row(GetPicture, glance.picture),
    _row(GetBoardPage, glance.board_page),
    _row(ShowSurveys, enquiry.page),
    _row(AskWhom, enquiry.whom),
    _row(SeeEnquiry, enquiry.see),
    _row(SeePairEnquiry, enquiry.see_pair),
    _row(SendEnquiry, enquiry.send),
    _row(SendPairEnquiry, enquiry.send_pair),
    _row(StopEnquiry, enquiry.stop),
    _row(ShowResult, result.show),
    _row(GetResultPicture, result.picture),
    _row(ShowCalls, call.page),
    _row(OpenCall, call.sheet),
    _row(NoteCall, call.note),
    _row(GetTrend, fare.get_trend),
    _row(OpenDiplomas, diploma.page),
    _row(SendDiplomas, diploma.send),
    _row(OpenDiploma, diploma.one),
    _row(DoWithDiploma, diploma.do),
    _row(GetDiploma, diploma.mine),
    _row(PrintDiplomas, diploma.to_print),
    _row(OpenClosing, closing.page),
    _row(CloseProgramme, closing.end),
    _row(WriteGoodbye, goodbye.write),
    _row(DropGoodbye, goodbye.drop),
    _row(Suspend, suspension.suspend),
    _row(SuspendAfterAll, suspension.suspend_after_all),
    _row(LiftSuspension, suspension.lift),
    _row(TellPartner, suspension.tell_partner),
    _row(OpenTie, tie.show),
    _row(TellTie, tie.tell),
    _row(DropTie, tie.drop),
    _row(OwnWords, last_word.of_pair),
    _row(LeavingWords, last_word.of_leaving),
    _row(PartnerWords, last_word.to_partner),
    _row(OpenProgramme, change.programme),
    _row(ChangeRule, change.rule),
    _row(Replan, change.replan),
    _row(ArchiveProgramme, archive.put),
    _row(NextRound, again.begin),
    _row(AskAgain, again.ask),
    _row(InviteAgain, again.invite),
    _row(ChooseNextRound, again.choose),
    _row(OpenWordings, wording.show_all),
    _row(OpenWording, wording.show),
    _row(ChangeWording, wording.change),
    _row(ResetWording, wording.reset),
    _row(ShowColleagues, colleague.show),
    _row(InviteColleague, colleague.invite),
    _row(AnswerColleague, colleague.answer),
    _row(LetColleagueGo, colleague.let_go),
    _row(PassConcernOn, concern.pass_on),
    _row(ShowAbsence, absence.show),
    _row(ChangeAbsence, absence.change),
    _row(EndAbsence, absence.end),
    _row(DeclineStandIn, absence.decline),
    _row(WantMail, mail.want),
    _row(NoteMail, mail.note),
    _row(StopMail, mail.stop),
    _row(SendMail, mail.send),
    _row(SendMails, mail.send_shown),
    _row(OpenPause, pause.show),
    _row(TakePause, pause.take),
    _row(EndPause, pause.end),
    _row(LongerPause, pause.longer),
    _row(TellConcern, concern.tell),
    _row(OpenConcern, concern.read),
    _row(SettleConcern, concern.settle),
    _row(AnswerConcern, concern.talked),
    _row(NewConcern, concern.tell_new),
    _row(TellOfManager, concern.tell_of_manager),
    _row(OpenMyConcern, concern.read_mine),
    _row(UrgeConcern, concern.urge),
    _row(EaseConcern, concern.ease),
    _row(RemoveExchange, concern.remove_exchange),
    _row(ReachPartner, contact.reach),
    _row(ShowWaiting, waiting.show),
    _row(StartMatch, match.start_in),
    _row(PutOff, waiting.put_off),
    _row(HaveRung, delivery.have_rung),
    _row(ShowTodo, matter.sheet),
    _row(OpenMatter, matter.show),
    _row(SettleMatter, matter.settle),
    _row(DoWithMatter, matter.do),
    _row(PutOffMatter, matter.put_off),
    _row(OpenImport, importing.show_for),
    _row(ImportInto, importing.into),
    _row(ShowColumns, importing.columns),
    _row(ShowColumn, importing.column),
    _row(ReadAs, importing.read_as),
    _row(AllAre, importing.all_are),
    _row(TakeIn, importing.take_in),
    _row(LeaveList, importing.leave),
    _row(ShowEntries, importing.entries),
    _row(OpenEntry, importing.entry_card),
    _row(TakeOffList, importing.take_off),
    _row(GetLinks, importing.links),
    _row(NotMe, importing.not_me),
    _row(SeekMentor, seek.ask),
    _row(LookAtMentor, seek.look),
    _row(AgreedElsewhere, seek.agreed),
    _row(OpenBridge, bridge.show),
    _row(AskBridge, bridge.ask),
    _row(UndoDeed, matter.undo),
    _row(ShowDone, matter.done),
)
PRESSES = dict(PRESS_ROWS)


def _said(request: Request, uow: UnitOfWork) -> list[Utterance]:
    return free_text.said(
        request,
        uow,
        lambda press: _pressed(request, uow, press),
        lambda name: _BY_WORD[name].handler(request, uow),
    )


HELP = "help"
OTHERS: dict[What, Handler] = {
    What.TEXT: _said,
    What.CONTACT: _said,
    What.OTHER: _said,
    What.REACTION: free_text.reacted,
    What.EDITED: fallback.edited,
    What.FORGED: fallback.forged,
    What.BLOCKED: fallback.nothing,
    What.UNBLOCKED: fallback.nothing,
}

_BY_WORD = {word: command for command in COMMANDS for word in (command.name, *command.also)}


def handle(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Run the handler of a request and return its utterances."""
    said = sure.reopened(uow, shown.marked(_handled(request, uow), partial(_stands, request, uow)))
    switching.note(request, uow, said)
    return said


def _handled(request: Request, uow: UnitOfWork) -> list[Utterance]:
    incoming = request.incoming
    if incoming.press is not None:
        closing.refuse(uow, request.actor, incoming.press)
        return _pressed(request, uow, incoming.press)
    if incoming.what is What.COMMAND:
        word = incoming.command
        command = _BY_WORD.get(word) or _BY_WORD.get(free_text.meant_by(request, uow, word) or "")
        if command is not None and command.task is not None:
            matter.leave(request, uow)
        return (command.handler if command else fallback.unknown_command)(request, uow)
    return OTHERS[incoming.what](request, uow)


def _pressed(request: Request, uow: UnitOfWork, press: Press) -> list[Utterance]:
    """Return the answer to a press; where a matter of the list has led to it, with the way on from there."""
    if matter.is_elsewhere(press):
        matter.leave(request, uow)
    weighed = sure.weighed(request, press)
    if (anew := _anew(request, uow, weighed)) is not None:
        return sure.closed(request, uow, anew)
    if (known := sure.spent(request, uow, weighed)) is not None:
        return known
    said = PRESSES[type(press)](request, uow, weighed)
    if weighed != press:
        return sure.closed(request, uow, sure.asked_again(said))
    if sure.closes(request, weighed):
        said = sure.closed(request, uow, said)
    return matter.way_on(request, uow, said) if type(press) in matter.LEADS_ON else said


def _stands(request: Request, uow: UnitOfWork, said: Speech, yes: Press) -> str:
    return footing.of(uow, request.actor, yes) if said.to == request.person.id else ""


def _anew(request: Request, uow: UnitOfWork, press: Press) -> list[Utterance] | None:
    """Return the question of a yes once more, where its words, or what it rests on, have changed; else None."""
    changed = footing.changed(uow, request.actor, press, shown.stood(request))
    if isinstance(press, DialogPress):
        return None if changed is None else shown.summary_anew(request, uow, press, changed)
    return shown.other_words(request, press, lambda first: PRESSES[type(first)](request, uow, first), changed)


def _is_for(command: Command, tasks: Collection[Task]) -> bool:
    """Tell whether a command is in the menu of a person with these tasks; the desk's menu is the desk's alone."""
    if command.name == HELP:
        return True
    return command.task in tasks if tasks else command.task is None


def menu_commands(language: str, tasks: Collection[Task] = ()) -> tuple[tuple[str, str], ...]:
    """Return the name and the text key of each command in the menu of a person with these tasks.

    Telegram takes a-z, digits and underscore only, so Swedish names in the menu have no å, ä, ö.
    """
    shown = [one for one in COMMANDS if one.in_menu and _is_for(one, tasks)]
    return tuple(((one.also[0] if language == "sv" else one.name), f"command-{one.name}") for one in shown)
