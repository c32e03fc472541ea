"""Presses as Telegram's callback data, and back: a versioned prefix and numbers in base 36, in 64 bytes.

The client sends the data back and may send any bytes. It is decoded strictly, any other data is refused as a closed
question, and `handlers.guards` checks the rows that the numbers point at.
"""

from collections.abc import Callable
from dataclasses import fields
from typing import get_type_hints

from programme import presses
from programme.errors import ProgrammeError
from programme.presses import Press

VERSION = "1"
LONGEST = 64  # bytes, Telegram's limit
LARGEST = 2**63 - 1

# The codes go out in buttons that stay pressable for years: never give one to another press.
CODES: dict[str, type[Press]] = {
    "a": presses.DialogPress,
    "p": presses.OpenPage,
    "g": presses.ChooseLanguage,
    "j": presses.ChooseProgramme,
    "r": presses.ChooseRole,
    "y": presses.Consent,
    "n": presses.NoThanks,
    "c": presses.OpenCard,
    "w": presses.WriteTo,
    "s": presses.AnswerLetter,
    "l": presses.LetterRead,
    "m": presses.MoveAccount,
    "k": presses.GetCopy,
    "xl": presses.GetWorkbook,
    "t": presses.Withdraw,
    "e": presses.AskDeletion,
    "d": presses.DeletePerson,
    "i": presses.OpenInterview,
    "v": presses.Decide,
    "u": presses.ShowSuggestion,
    "q": presses.AskMentor,
    "b": presses.AskAllMentors,
    "o": presses.LeaveOut,
    "f": presses.OtherMentors,
    "h": presses.MentorSays,
    "x": presses.AdeptSays,
    "z": presses.OpenPair,
    "0": presses.DoWithPair,
    "1": presses.PlanMeeting,
    "2": presses.FitSays,
    "3": presses.WriteContract,
    "4": presses.ReadContract,
    "5": presses.SignContract,
    "6": presses.TellConcern,
    "7": presses.OpenConcern,
    "8": presses.SettleConcern,
    "9": presses.InviteMentor,
    "aa": presses.AddMentor,
    "rc": presses.ArchiveProgramme,
    "ra": presses.NextRound,
    "rb": presses.AskAgain,
    "wa": presses.OpenWordings,
    "wo": presses.OpenWording,
    "wc": presses.ChangeWording,
    "wr": presses.ResetWording,
    "ab": presses.WriteNote,
    "ac": presses.CancelMeeting,
    "am": presses.MoveMeeting,
    "an": presses.BookDay,
    "ak": presses.GetCalendarFile,
    "al": presses.MeetingSuits,
    "ao": presses.ProposeTime,
    "fp": presses.OpenPoint,
    "fq": presses.WritePoint,
    "fr": presses.SharePoint,
    "fs": presses.DropPoint,
    "ap": presses.AnswerTime,
    "aq": presses.HeardFrom,
    "ad": presses.TellAfterMeeting,
    "ae": presses.AnswerSurvey,
    "af": presses.HaveTalked,
    "ag": presses.ReachPartner,
    "la": presses.ShowWaiting,
    "lb": presses.StartMatch,
    "lc": presses.PutOff,
    "tl": presses.ShowTimeline,
    "tm": presses.ShowMeetings,
    "bo": presses.AmBoss,
    "bn": presses.IsNoBoss,
    "ld": presses.HaveRung,
    "ta": presses.ShowTodo,
    "tb": presses.OpenMatter,
    "tc": presses.SettleMatter,
    "td": presses.DoWithMatter,
    "te": presses.PutOffMatter,
    "tf": presses.UndoDeed,
    "tg": presses.ShowDone,
    "nr": presses.ChangeRole,
    "nd": presses.NoteDeath,
    "ca": presses.OpenDetails,
    "cb": presses.ChangeDetail,
    "cf": presses.Present,
    "cg": presses.ShowMentors,
    "cc": presses.OpenProgramme,
    "cd": presses.ChangeRule,
    "ea": presses.StartAnnouncement,
    "eb": presses.SendAnnouncement,
    "ec": presses.StopAnnouncement,
    "ed": presses.ChangeAnnouncement,
    "ee": presses.PickFrom,
    "ef": presses.Pick,
    "eg": presses.PicksDone,
    "pa": presses.ShowPeople,
    "pb": presses.OpenFromPeople,
    "pc": presses.ShowPairs,
    "pd": presses.OpenFromPairs,
    "gl": presses.OpenGlance,
    "gn": presses.ShowMe,
    "gm": presses.GetPicture,
    "gu": presses.ShowGuide,
    "ce": presses.Replan,
    "ns": presses.SamePerson,
    "nt": presses.NotSamePerson,
    "nu": presses.AmSamePerson,
    "mb": presses.AskAnyway,
    "ga": presses.OpenLeaving,
    "gb": presses.LetGo,
    "gc": presses.GoOnAlone,
    "va": presses.ProposeVersion,
    "vb": presses.TakeBackVersion,
    "vc": presses.DeclineVersion,
    "ka": presses.ConfirmMove,
    "kb": presses.StopMove,
    "fa": presses.ShowColleagues,
    "fb": presses.InviteColleague,
    "fc": presses.AnswerColleague,
    "ia": presses.OpenImport,
    "ib": presses.ImportInto,
    "ic": presses.ShowColumns,
    "id": presses.ShowColumn,
    "ie": presses.ReadAs,
    "if": presses.AllAre,
    "ig": presses.TakeIn,
    "ih": presses.GetLinks,
    "ii": presses.NotMe,
    "ij": presses.SeekMentor,
    "ik": presses.LookAtMentor,
    "il": presses.AgreedElsewhere,
    "im": presses.LeaveList,
    "in": presses.ShowEntries,
    "io": presses.OpenEntry,
    "ip": presses.TakeOffList,
    "fd": presses.LetColleagueGo,
    "fe": presses.PassConcernOn,
    "ff": presses.ShowAbsence,
    "fg": presses.ChangeAbsence,
    "fh": presses.EndAbsence,
    "fi": presses.DeclineStandIn,
    "em": presses.WantMail,
    "en": presses.NoteMail,
    "eo": presses.SendMail,
    "ya": presses.OpenPause,
    "yb": presses.TakePause,
    "yc": presses.EndPause,
    "yd": presses.LongerPause,
}
_CODE_OF = {press: code for code, press in CODES.items()}
_TYPES: dict[type[Press], list[Callable[[int], int]]] = {
    press: [get_type_hints(press)[field.name] for field in fields(press)] for press in CODES.values()
}
_FIELDS = {press: [field.name for field in fields(press)] for press in CODES.values()}
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def encode(press: Press) -> str:
    """Return a press as callback data."""
    numbers = [_base36(getattr(press, name)) for name in _FIELDS[type(press)]]
    return ":".join([VERSION + _CODE_OF[type(press)], *numbers])


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
