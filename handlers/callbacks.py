"""Presses as Telegram's callback data, and back: a versioned prefix and numbers in base 36, in 64 bytes.

The client sends the data back and may send any bytes. It is decoded strictly, any other data is refused as a closed
question, and `handlers.guards` checks the rows that the numbers point at.
"""

from collections.abc import Callable
from dataclasses import fields
from typing import get_type_hints

from programme.errors import ProgrammeError
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

VERSION = "1"
LONGEST = 64  # bytes, Telegram's limit
LARGEST = 2**63 - 1

# The codes go out in buttons that stay pressable for years: never give one to another press.
CODES: dict[str, type[Press]] = {
    "a": DialogPress,
    "p": OpenPage,
    "g": ChooseLanguage,
    "j": ChooseProgramme,
    "r": ChooseRole,
    "y": Consent,
    "n": NoThanks,
    "c": OpenCard,
    "cm": MoreOnCard,
    "w": WriteTo,
    "s": AnswerLetter,
    "l": LetterRead,
    "m": MoveAccount,
    "k": GetCopy,
    "xl": GetWorkbook,
    "t": Withdraw,
    "e": AskDeletion,
    "eh": StopDeletion,
    "d": DeletePerson,
    "i": OpenInterview,
    "v": Decide,
    "u": ShowSuggestion,
    "q": AskMentor,
    "b": AskAllMentors,
    "o": LeaveOut,
    "f": OtherMentors,
    "h": MentorSays,
    "x": AdeptSays,
    "z": OpenPair,
    "0": DoWithPair,
    "1": PlanMeeting,
    "2": FitSays,
    "3": WriteContract,
    "4": ReadContract,
    "5": SignContract,
    "6": TellConcern,
    "7": OpenConcern,
    "8": SettleConcern,
    "9": InviteMentor,
    "aa": AddMentor,
    "rc": ArchiveProgramme,
    "ra": NextRound,
    "rb": AskAgain,
    "rd": InviteAgain,
    "rz": ChooseNextRound,
    "wa": OpenWordings,
    "wo": OpenWording,
    "wc": ChangeWording,
    "wr": ResetWording,
    "ab": WriteNote,
    "ac": CancelMeeting,
    "am": MoveMeeting,
    "an": BookDay,
    "ak": GetCalendarFile,
    "al": MeetingSuits,
    "ao": ProposeTime,
    "fp": OpenPoint,
    "fq": WritePoint,
    "fr": SharePoint,
    "fs": DropPoint,
    "ja": OpenJoint,
    "jb": AskJoint,
    "jc": SayJoint,
    "jd": BookJoint,
    "je": DropJoint,
    "ap": AnswerTime,
    "aq": HeardFrom,
    "ad": TellAfterMeeting,
    "ae": AnswerSurvey,
    "af": HaveTalked,
    "ag": ReachPartner,
    "la": ShowWaiting,
    "lb": StartMatch,
    "lc": PutOff,
    "tl": ShowTimeline,
    "tm": ShowMeetings,
    "bo": AmBoss,
    "bn": IsNoBoss,
    "ld": HaveRung,
    "ta": ShowTodo,
    "tb": OpenMatter,
    "tc": SettleMatter,
    "td": DoWithMatter,
    "te": PutOffMatter,
    "tf": UndoDeed,
    "tg": ShowDone,
    "nr": ChangeRole,
    "nd": NoteDeath,
    "ca": OpenDetails,
    "cb": ChangeDetail,
    "cf": Present,
    "cg": ShowMentors,
    "cc": OpenProgramme,
    "cd": ChangeRule,
    "ea": StartAnnouncement,
    "eb": SendAnnouncement,
    "ec": StopAnnouncement,
    "ed": ChangeAnnouncement,
    "ee": PickFrom,
    "ef": Pick,
    "eg": PicksDone,
    "pa": ShowPeople,
    "pb": OpenFromPeople,
    "pc": ShowPairs,
    "pd": OpenFromPairs,
    "ha": ShowGatherings,
    "hb": NewGathering,
    "hc": OpenGathering,
    "hd": ChangeGathering,
    "he": InviteGuests,
    "hf": CallOff,
    "hg": PickGuests,
    "hh": PickGuest,
    "hi": ShowGuests,
    "hj": OpenGuest,
    "hk": RecordGuest,
    "hl": ShowAttendance,
    "hm": TickGuest,
    "hn": AttendanceDone,
    "ho": ThankGuests,
    "hp": SayComing,
    "hq": ShowInvitation,
    "hr": GetGatheringFile,
    "hs": TurnGatherings,
    "gl": OpenGlance,
    "gn": ShowMe,
    "gr": ShowMore,
    "gm": GetPicture,
    "cj": ShowCalls,
    "ck": OpenCall,
    "cl": NoteCall,
    "go": GetTrend,
    "gu": ShowGuide,
    "da": GetContract,
    "db": GetGuide,
    "dc": GetBoardPage,
    "dd": GetAttendance,
    "ce": Replan,
    "ns": SamePerson,
    "nt": NotSamePerson,
    "nu": AmSamePerson,
    "mb": AskNow,
    "ga": OpenLeaving,
    "gb": LetGo,
    "gc": GoOnAlone,
    "va": ProposeVersion,
    "vb": TakeBackVersion,
    "vc": DeclineVersion,
    "vd": OpenGoal,
    "ve": MarkGoal,
    "ka": ConfirmMove,
    "kb": StopMove,
    "fa": ShowColleagues,
    "fb": InviteColleague,
    "fc": AnswerColleague,
    "ia": OpenImport,
    "ib": ImportInto,
    "ic": ShowColumns,
    "id": ShowColumn,
    "ie": ReadAs,
    "if": AllAre,
    "ig": TakeIn,
    "ih": GetLinks,
    "ii": NotMe,
    "ij": SeekMentor,
    "ik": LookAtMentor,
    "il": AgreedElsewhere,
    "im": LeaveList,
    "in": ShowEntries,
    "io": OpenEntry,
    "ip": TakeOffList,
    "fd": LetColleagueGo,
    "fe": PassConcernOn,
    "ff": ShowAbsence,
    "fg": ChangeAbsence,
    "fh": EndAbsence,
    "fi": DeclineStandIn,
    "em": WantMail,
    "en": NoteMail,
    "ep": StopMail,
    "eo": SendMail,
    "eq": SendMails,
    "sa": ShowSurveys,
    "sb": AskWhom,
    "sc": SeeEnquiry,
    "sd": SeePairEnquiry,
    "se": SendEnquiry,
    "sf": SendPairEnquiry,
    "sg": StopEnquiry,
    "sh": ShowResult,
    "si": GetResultPicture,
    "ya": OpenPause,
    "yb": TakePause,
    "yc": EndPause,
    "yd": LongerPause,
    "ua": OpenPlan,
    "ub": OpenSection,
    "uc": WriteSection,
    "ud": EmptySection,
    "ue": SharePlan,
    "uf": HidePlan,
    "ug": ReadComments,
    "uh": ReadPlan,
    "ui": ReadSection,
    "uj": CommentSection,
    "qa": OpenDiplomas,
    "qb": SendDiplomas,
    "qc": OpenDiploma,
    "qd": DoWithDiploma,
    "qe": GetDiploma,
    "qf": PrintDiplomas,
    "uk": GetPlan,
    "ul": GetVersion,
    "um": DropSection,
    "qg": OpenClosing,
    "qh": CloseProgramme,
    "qi": WriteGoodbye,
    "qj": DropGoodbye,
    "6a": NewConcern,
    "6b": TellOfManager,
    "6c": OpenMyConcern,
    "6d": UrgeConcern,
    "6e": EaseConcern,
    "6f": AnswerConcern,
    "6g": RemoveExchange,
    "qk": SayWhy,
    "ql": OpenTie,
    "qm": TellTie,
    "qn": DropTie,
    "qo": OwnWords,
    "qp": LeavingWords,
    "qq": PartnerWords,
    "qs": Suspend,
    "qt": LiftSuspension,
    "qu": TellPartner,
    "qv": OpenBridge,
    "qw": AskBridge,
    "qx": SuspendAfterAll,
}
_CODE_OF = {press: code for code, press in CODES.items()}
_FIELDS = {press: [field.name for field in fields(press)] for press in CODES.values()}
_HINTS = {press: get_type_hints(press) for press in CODES.values()}
_TYPES: dict[type[Press], list[Callable[[int], int]]] = {
    press: [_HINTS[press][name] for name in names] for press, names in _FIELDS.items()
}
MARK = "~"
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def encode(press: Press) -> str:
    """Return a press as callback data."""
    numbers = [_base36(getattr(press, name)) for name in _FIELDS[type(press)]]
    return ":".join([VERSION + _CODE_OF[type(press)], *numbers])


def marked(data: str, shown: str) -> str:
    """Return callback data with the mark of the words that stand above the button, if there are any."""
    return f"{data}{MARK}{shown}" if shown else data


def read(data: str | None) -> tuple[Press, str]:
    """Return the press of a button, and the mark of the words above it; empty without one.

    Raises:
        ProgrammeError: as for `decode`.
    """
    press, _, mark = (data or "").partition(MARK)
    return decode(press), mark


def decode(data: str | None) -> Press:
    """Return the press that callback data encodes.

    Raises:
        ProgrammeError: `closed-question`, for data that `encode` does not make.
    """
    head, *numbers = (data or "").split(":")
    kind = CODES.get(head[1:]) if head[:1] == VERSION else None
    if kind is None or len(numbers) != len(_TYPES[kind]):
        raise ProgrammeError("closed-question")
    try:
        values = [_value(to_type, number) for to_type, number in zip(_TYPES[kind], numbers, strict=True)]
    except ValueError:
        raise ProgrammeError("closed-question") from None
    press = kind(*values)
    if encode(press) != data:
        raise ProgrammeError("closed-question")
    return press


def _value(to_type: Callable[[int], int], digits: str) -> int:
    """Return a field's value.

    Raises:
        ValueError: the number is malformed or out of range, or is no member of the field's enum.
    """
    number = int(digits, 36)
    if not 0 <= number <= LARGEST:
        raise ValueError("out of range")
    return to_type(number)


def _base36(number: int) -> str:
    digits = ""
    while True:
        number, rest = divmod(number, 36)
        digits = _DIGITS[rest] + digits
        if not number:
            return digits
