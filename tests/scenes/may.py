"""Who may press, change and be shown what: written down apart from the bot's own guards, as tables."""

from collections.abc import Mapping
from enum import StrEnum

from programme.access import Fact, Relation
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
from programme.presses.matter import (
    DoWithMatter,
    MatterKind,
    OpenMatter,
    PutOffMatter,
    SettleMatter,
    ShowDone,
    ShowTodo,
    UndoDeed,
)
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
from programme.presses.page import ChooseLanguage, OpenPage, Page
from programme.presses.pair import Deed, DoWithPair, OpenPair
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
from storage import tables


class Who(StrEnum):
    """A standing towards what an id points at."""

    ANYBODY = "anybody"
    SELF = "self"  # one's own place in a programme, account, draft, survey or private word
    ADEPT = "adept"  # of this pair
    MENTOR = "mentor"
    PARTICIPANT = "participant"  # of the programme, in whatever state
    READER = "reader"  # a manager who may read what is told to the managers
    DESK = "desk"  # a manager of the programme, with or without a bond
    ASSISTANT = "assistant"  # of the programme; of a pair: while the two are in touch, and without a bond
    ADDRESSEE = "addressee"  # of a letter
    SENDER = "sender"  # of this list of people, who manages its programme
    NEWCOMER = "newcomer"  # the account that has opened a link: of a move, or to a desk
    GUEST = "guest"  # of this gathering, once the invitation has gone out
    COLLEAGUE = "colleague"  # of a place at a desk: whose it is, and the managers of the programme
    WRITER = "writer"  # of a private word that no manager may read any more


_ONESELF, _DESK, _READER = frozenset({Who.SELF}), frozenset({Who.DESK}), frozenset({Who.READER})
_TWO = frozenset({Who.ADEPT, Who.MENTOR})
_EITHER = _TWO | _READER
_HELPER = frozenset({Who.ASSISTANT})
_LETTER, _SENDER = frozenset({Who.ADDRESSEE}), frozenset({Who.SENDER})

MAY: Mapping[type[Press], frozenset[Who]] = {
    **dict.fromkeys(
        (OpenPage, ChooseLanguage, ChooseProgramme, ChooseRole, GetCopy, RemoveExchange),
        frozenset({Who.ANYBODY}),
    ),
    **dict.fromkeys((DialogPress, ChangeRole, AmSamePerson), _ONESELF),
    **dict.fromkeys((Consent, NoThanks, Withdraw, AskDeletion, StopDeletion), _ONESELF),
    **dict.fromkeys((TellConcern, NewConcern, TellOfManager, AnswerSurvey, ConfirmMove), _ONESELF),
    **dict.fromkeys((Present, ShowMentors, ChooseNextRound), _ONESELF),
    StopMove: _ONESELF | _DESK | {Who.NEWCOMER},
    **dict.fromkeys((WriteTo, MoveAccount), _ONESELF | _DESK),
    **dict.fromkeys((OpenDetails, ChangeDetail), _ONESELF | _DESK),
    **dict.fromkeys((OpenPause, TakePause, EndPause, LongerPause), _ONESELF | _READER),
    **dict.fromkeys((ShowMe, ShowMore, ShowGuide, GetGuide), _DESK | _HELPER | {Who.PARTICIPANT}),
    ShowMeetings: _ONESELF | _READER | _HELPER,
    **dict.fromkeys((OpenCard, MoreOnCard, OpenFromPeople, HaveRung, ShowWaiting), _DESK | _HELPER),
    WantMail: frozenset({Who.ANYBODY}),
    NoteMail: _DESK,
    StopMail: _DESK,
    **dict.fromkeys((SendMail, SendMails), _DESK | _HELPER),
    **dict.fromkeys((ShowPeople, ShowPairs), _DESK | _HELPER),
    **dict.fromkeys((SamePerson, NotSamePerson, AmBoss), _DESK),
    **dict.fromkeys((OpenLeaving, LetGo, LeavingWords, PartnerWords, DeletePerson, NoteDeath), _DESK),
    **dict.fromkeys((AskMentor, AskNow, AskAllMentors, LeaveOut), _DESK),
    **dict.fromkeys((OtherMentors, ShowSuggestion, StartMatch), _DESK),
    **dict.fromkeys((InviteMentor, AddMentor), _DESK),
    **dict.fromkeys((NextRound, AskAgain, InviteAgain, ArchiveProgramme), _DESK),
    **dict.fromkeys((OpenWordings, OpenWording, ChangeWording, ResetWording), _DESK),
    **dict.fromkeys((OpenProgramme, ChangeRule, Replan, GetWorkbook), _DESK),
    **dict.fromkeys((ShowColleagues, InviteColleague), _DESK),
    **dict.fromkeys((ShowAbsence, ChangeAbsence, EndAbsence), _DESK),
    DeclineStandIn: frozenset({Who.COLLEAGUE}),
    **dict.fromkeys((ShowTodo, ShowDone, OpenMatter, SettleMatter), _DESK | _HELPER),
    **dict.fromkeys((OpenImport, GetLinks, ShowEntries, OpenEntry, TakeOffList), _DESK),
    **dict.fromkeys((ImportInto, ShowColumns, ShowColumn), _SENDER),
    **dict.fromkeys((ReadAs, AllAre, TakeIn, LeaveList), _SENDER),
    NotMe: _ONESELF,
    **dict.fromkeys((SeekMentor, LookAtMentor, AgreedElsewhere), _DESK),
    **dict.fromkeys((OpenBridge, AskBridge), _DESK),
    **dict.fromkeys((DoWithMatter, PutOffMatter, UndoDeed), _DESK | _HELPER),
    GetDiploma: _ONESELF,
    **dict.fromkeys((OpenDiplomas, SendDiplomas, PrintDiplomas, OpenDiploma, DoWithDiploma), _DESK),
    **dict.fromkeys((OpenGlance, GetPicture, GetBoardPage, StartAnnouncement), _DESK),
    **dict.fromkeys((OpenClosing, CloseProgramme), _DESK),
    **dict.fromkeys((WriteGoodbye, DropGoodbye), _TWO),
    **dict.fromkeys((OpenTie, TellTie, DropTie), _TWO),
    **dict.fromkeys((SendAnnouncement, StopAnnouncement, ChangeAnnouncement), _DESK),
    **dict.fromkeys((PickFrom, Pick, PicksDone), _DESK),
    **dict.fromkeys((Suspend, SuspendAfterAll, LiftSuspension, TellPartner), _READER),
    **dict.fromkeys((OpenInterview, Decide, WriteNote, IsNoBoss), _READER),
    ShowCalls: _DESK,
    **dict.fromkeys((ShowSurveys, AskWhom, SeeEnquiry, SendEnquiry, StopEnquiry), _DESK),
    **dict.fromkeys((ShowResult, GetResultPicture), _DESK),
    **dict.fromkeys((SeePairEnquiry, SendPairEnquiry, OwnWords), _READER),
    **dict.fromkeys((OpenCall, NoteCall), _READER),
    **dict.fromkeys((GoOnAlone, HaveTalked, GetTrend), _READER),
    PutOff: _READER | _HELPER,
    **dict.fromkeys((OpenPair, OpenFromPairs, DoWithPair, ShowTimeline), _READER | _HELPER),
    **dict.fromkeys((OpenConcern, SettleConcern, AnswerConcern), _READER),
    **dict.fromkeys((AnswerLetter, LetterRead), _LETTER),
    AnswerColleague: frozenset({Who.NEWCOMER}),
    LetColleagueGo: frozenset({Who.COLLEAGUE}),
    **dict.fromkeys((OpenMyConcern, UrgeConcern, EaseConcern), _ONESELF),
    PassConcernOn: _ONESELF | {Who.WRITER},  # oneself reads that it is closed where a manager may still read it
    **dict.fromkeys((MentorSays, HeardFrom), frozenset({Who.MENTOR})),
    OpenJoint: _ONESELF,
    **dict.fromkeys((AskJoint, BookJoint), frozenset({Who.MENTOR})),
    **dict.fromkeys(
        (ShowGatherings, TurnGatherings, NewGathering, OpenGathering, ChangeGathering, InviteGuests), _DESK | _HELPER
    ),
    **dict.fromkeys((CallOff, PickGuests, PickGuest, ShowGuests, OpenGuest, RecordGuest), _DESK | _HELPER),
    **dict.fromkeys((ShowAttendance, GetAttendance, TickGuest, AttendanceDone), _DESK | _HELPER),
    ThankGuests: _DESK,
    **dict.fromkeys((SayComing, ShowInvitation, GetGatheringFile), frozenset({Who.GUEST})),
    **dict.fromkeys((DropJoint, SayWhy), frozenset({Who.MENTOR, Who.ADEPT})),
    **dict.fromkeys((AdeptSays, SayJoint), frozenset({Who.ADEPT})),
    **dict.fromkeys((OpenPoint, WritePoint, SharePoint, DropPoint), frozenset({Who.ADEPT})),
    **dict.fromkeys((OpenGoal, MarkGoal), frozenset({Who.ADEPT})),
    **dict.fromkeys(
        (OpenPlan, OpenSection, WriteSection, EmptySection, DropSection, ReadComments, SharePlan, HidePlan, GetPlan),
        _ONESELF,
    ),
    **dict.fromkeys((ReadPlan, ReadSection, CommentSection, GetVersion), frozenset({Who.MENTOR})),
    **dict.fromkeys(
        (PlanMeeting, BookDay, MoveMeeting, CancelMeeting, GetCalendarFile),
        _EITHER | _HELPER,
    ),
    **dict.fromkeys((FitSays, TellAfterMeeting, ReachPartner, MeetingSuits), _TWO),
    **dict.fromkeys((ProposeTime, AnswerTime), _TWO),
    **dict.fromkeys((WriteContract, ReadContract, GetContract, SignContract), _TWO),
    **dict.fromkeys((ProposeVersion, TakeBackVersion, DeclineVersion), _TWO),
}
"""Who may press what; everybody else is refused, and nothing happens."""

AT_ONCE: Mapping[str, str] = {
    "OpenConcern": "its sender was promised to hear that a private word is read, at the moment it is",
    "LetterRead": "one line, always the same, under the letter itself: that it was read",
    "SettleMatter LETTERS": "the same",
    "SendAnnouncement": "its page shows the words, and to whom they go",
    "RecordGuest YES": "what a guest has said on the phone; they read that it was noted, and can change it themselves",
    "RecordGuest MAYBE": "the same",
    "RecordGuest NO": "the same",
    "EndPause": "whoever's pause it is has asked for it; both read what they read when it ends by itself",
    "StopMail": "an address may be a stranger's; its person reads how to have mail again",
    "StopMove": "an account may be taken over, and that can be stopped for a day only",
}
"""The presses at the desk after which somebody reads what the manager has not read first, each with its reason."""

FOR_MANAGERS = frozenset({Page.TODO, Page.PEOPLE, Page.LINKS})
FOR_ASSISTANTS = frozenset({Page.TODO, Page.PEOPLE})
ASSISTANTS_SAY = frozenset({"todo", "people", "pairs", "person", "event"})  # of the commands that are the managers'
ASSISTANTS_DO = frozenset({Deed.MEETING_HELD, Deed.MEETING_NOT_HELD})  # with a pair
ASSISTANTS_OPEN = frozenset(
    {
        *(MatterKind.INTERVIEWS, MatterKind.FIRST_MEETINGS, MatterKind.SILENT),
        *(MatterKind.UNREACHABLE, MatterKind.UNDELIVERED),
    }
)
ONLY_MANAGERS_SETTLE = frozenset(
    {
        *(MatterKind.NOT_SAFE, MatterKind.TALKS, MatterKind.LEFT_ALONE, MatterKind.LETTERS),
        MatterKind.TWINS,
    }
)
FORMER = frozenset({Fact.NAME, Fact.MEETINGS, Fact.CONTRACT})  # of somebody with whom one was in a pair

DELETE = frozenset(
    {
        *(DeletePerson, NoteDeath, AskDeletion, NoThanks, AmSamePerson),
        *(SamePerson, LetGo, Withdraw, ConfirmMove),
        *(NotMe, TakeOffList),
    }
)
"""Presses that take rows of others along, with the person or the place that ends."""

OF_COLLEAGUES = frozenset({"memberships", "dialogs", "due", "people"})
"""The tables of which a manager changes rows of another one, whose place at the desk they take away."""

_BESIDE = frozenset(
    {
        "announced",
        "due",
        "links",
        "memberships",
        "people",
        "twins",
        "bosses",
        "changes",
        "diplomas",
        "suggestions",
        "pairs",
        "mails",
        "guests",
    }
)
CHANGES: Mapping[Relation, frozenset[str]] = {
    Relation.SELF: frozenset(tables.metadata.tables),
    Relation.MANAGER: frozenset(tables.metadata.tables),
    Relation.ASSISTANT: frozenset({"due", "meetings", "tallies", "mails", "guests"}),
    # What belongs to both is one's own as well; of a comment it is noted that its adept has read it.
    Relation.PARTNER: frozenset({"due", "mails", "plan_comments"}),
    Relation.PROPOSED: frozenset({"due"}),
    **dict.fromkeys((Relation.MANAGER_IN_PAIR, Relation.MANAGER_AND_BOSS, Relation.MANAGER_AND_PARTNERS_BOSS), _BESIDE),
}
"""In which tables somebody may add and change rows about another person."""
