"""Who may press, change and be shown what: written down apart from the bot's own guards, as tables."""

from collections.abc import Mapping
from enum import StrEnum

from programme import presses
from programme.access import Fact, Relation
from programme.presses import Press
from storage import tables


class Who(StrEnum):
    """A standing towards what an id points at."""

    ANYBODY = "anybody"
    SELF = "self"  # one's own place in a programme, account, draft or survey
    ADEPT = "adept"  # of this pair
    MENTOR = "mentor"
    PARTICIPANT = "participant"  # of the programme, in whatever state
    READER = "reader"  # a manager who may read what is told to the managers
    DESK = "desk"  # a manager of the programme, with or without a bond
    ASSISTANT = "assistant"  # of the programme; of a pair: while the two are in touch, and without a bond
    ADDRESSEE = "addressee"  # of a letter
    SENDER = "sender"  # of this list of people, who manages its programme
    NEWCOMER = "newcomer"  # the account that has opened a link: of a move, or to a desk
    COLLEAGUE = "colleague"  # of a place at a desk: whose it is, and the managers of the programme
    WRITER = "writer"  # of a private word that no manager may read any more


_ONESELF, _DESK, _READER = frozenset({Who.SELF}), frozenset({Who.DESK}), frozenset({Who.READER})
_TWO = frozenset({Who.ADEPT, Who.MENTOR})
_EITHER = _TWO | _READER
_HELPER = frozenset({Who.ASSISTANT})
_LETTER, _SENDER = frozenset({Who.ADDRESSEE}), frozenset({Who.SENDER})

MAY: Mapping[type[Press], frozenset[Who]] = {
    **dict.fromkeys(
        (presses.OpenPage, presses.ChooseLanguage, presses.ChooseProgramme, presses.ChooseRole, presses.GetCopy),
        frozenset({Who.ANYBODY}),
    ),
    **dict.fromkeys((presses.DialogPress, presses.ChangeRole, presses.AmSamePerson), _ONESELF),
    **dict.fromkeys((presses.Consent, presses.NoThanks, presses.Withdraw, presses.AskDeletion), _ONESELF),
    **dict.fromkeys((presses.TellConcern, presses.AnswerSurvey, presses.ConfirmMove), _ONESELF),
    **dict.fromkeys((presses.Present, presses.ShowMentors), _ONESELF),
    presses.StopMove: _ONESELF | _DESK | {Who.NEWCOMER},
    **dict.fromkeys((presses.WriteTo, presses.MoveAccount), _ONESELF | _DESK),
    **dict.fromkeys((presses.OpenDetails, presses.ChangeDetail), _ONESELF | _DESK),
    **dict.fromkeys((presses.OpenPause, presses.TakePause, presses.EndPause, presses.LongerPause), _ONESELF | _READER),
    **dict.fromkeys((presses.ShowMe, presses.ShowGuide), _DESK | _HELPER | {Who.PARTICIPANT}),
    presses.ShowMeetings: _ONESELF | _READER | _HELPER,
    **dict.fromkeys((presses.OpenCard, presses.OpenFromPeople, presses.HaveRung, presses.ShowWaiting), _DESK | _HELPER),
    presses.WantMail: frozenset({Who.ANYBODY}),
    presses.NoteMail: _DESK,
    presses.SendMail: _DESK | _HELPER,
    **dict.fromkeys((presses.ShowPeople, presses.ShowPairs), _DESK | _HELPER),
    **dict.fromkeys((presses.SamePerson, presses.NotSamePerson, presses.AmBoss), _DESK),
    **dict.fromkeys((presses.OpenLeaving, presses.LetGo, presses.DeletePerson, presses.NoteDeath), _DESK),
    **dict.fromkeys((presses.AskMentor, presses.AskAnyway, presses.AskAllMentors, presses.LeaveOut), _DESK),
    **dict.fromkeys((presses.OtherMentors, presses.ShowSuggestion, presses.StartMatch), _DESK),
    **dict.fromkeys((presses.InviteMentor, presses.AddMentor), _DESK),
    **dict.fromkeys((presses.NextRound, presses.AskAgain, presses.ArchiveProgramme), _DESK),
    **dict.fromkeys((presses.OpenWordings, presses.OpenWording, presses.ChangeWording, presses.ResetWording), _DESK),
    **dict.fromkeys((presses.OpenProgramme, presses.ChangeRule, presses.Replan, presses.GetWorkbook), _DESK),
    **dict.fromkeys((presses.ShowColleagues, presses.InviteColleague), _DESK),
    **dict.fromkeys((presses.ShowAbsence, presses.ChangeAbsence, presses.EndAbsence), _DESK),
    presses.DeclineStandIn: frozenset({Who.COLLEAGUE}),
    **dict.fromkeys((presses.ShowTodo, presses.ShowDone, presses.OpenMatter, presses.SettleMatter), _DESK | _HELPER),
    **dict.fromkeys(
        (presses.OpenImport, presses.GetLinks, presses.ShowEntries, presses.OpenEntry, presses.TakeOffList), _DESK
    ),
    **dict.fromkeys((presses.ImportInto, presses.ShowColumns, presses.ShowColumn), _SENDER),
    **dict.fromkeys((presses.ReadAs, presses.AllAre, presses.TakeIn, presses.LeaveList), _SENDER),
    presses.NotMe: _ONESELF,
    **dict.fromkeys((presses.SeekMentor, presses.LookAtMentor, presses.AgreedElsewhere), _DESK),
    **dict.fromkeys((presses.DoWithMatter, presses.PutOffMatter, presses.UndoDeed), _DESK | _HELPER),
    **dict.fromkeys((presses.OpenGlance, presses.GetPicture, presses.StartAnnouncement), _DESK),
    **dict.fromkeys((presses.SendAnnouncement, presses.StopAnnouncement, presses.ChangeAnnouncement), _DESK),
    **dict.fromkeys((presses.PickFrom, presses.Pick, presses.PicksDone), _DESK),
    **dict.fromkeys((presses.OpenInterview, presses.Decide, presses.WriteNote, presses.IsNoBoss), _READER),
    **dict.fromkeys((presses.GoOnAlone, presses.HaveTalked), _READER),
    presses.PutOff: _READER | _HELPER,
    **dict.fromkeys(
        (presses.OpenPair, presses.OpenFromPairs, presses.DoWithPair, presses.ShowTimeline), _READER | _HELPER
    ),
    **dict.fromkeys((presses.OpenConcern, presses.SettleConcern), _READER),
    **dict.fromkeys((presses.AnswerLetter, presses.LetterRead), _LETTER),
    presses.AnswerColleague: frozenset({Who.NEWCOMER}),
    presses.LetColleagueGo: frozenset({Who.COLLEAGUE}),
    presses.PassConcernOn: frozenset({Who.WRITER}),
    **dict.fromkeys((presses.MentorSays, presses.HeardFrom), frozenset({Who.MENTOR})),
    presses.AdeptSays: frozenset({Who.ADEPT}),
    **dict.fromkeys(
        (presses.OpenPoint, presses.WritePoint, presses.SharePoint, presses.DropPoint), frozenset({Who.ADEPT})
    ),
    **dict.fromkeys(
        (presses.PlanMeeting, presses.BookDay, presses.MoveMeeting, presses.CancelMeeting, presses.GetCalendarFile),
        _EITHER | _HELPER,
    ),
    **dict.fromkeys((presses.FitSays, presses.TellAfterMeeting, presses.ReachPartner, presses.MeetingSuits), _TWO),
    **dict.fromkeys((presses.ProposeTime, presses.AnswerTime), _TWO),
    **dict.fromkeys((presses.WriteContract, presses.ReadContract, presses.SignContract), _TWO),
    **dict.fromkeys((presses.ProposeVersion, presses.TakeBackVersion, presses.DeclineVersion), _TWO),
}
"""Who may press what; everybody else is refused, and nothing happens."""

FOR_MANAGERS = frozenset({presses.Page.TODO, presses.Page.PEOPLE, presses.Page.LINKS})
FOR_ASSISTANTS = frozenset({presses.Page.TODO, presses.Page.PEOPLE})
ASSISTANTS_SAY = frozenset({"todo", "people", "pairs", "person"})  # of the commands that are the managers'
ASSISTANTS_DO = frozenset({presses.Deed.MEETING_HELD, presses.Deed.MEETING_NOT_HELD})  # with a pair
ONLY_MANAGERS_SETTLE = frozenset(
    {
        *(presses.MatterKind.TALKS, presses.MatterKind.LEFT_ALONE, presses.MatterKind.LETTERS),
        presses.MatterKind.TWINS,
    }
)
FORMER = frozenset({Fact.NAME, Fact.MEETINGS, Fact.CONTRACT})  # of somebody with whom one was in a pair

DELETE = frozenset(
    {
        *(presses.DeletePerson, presses.NoteDeath, presses.AskDeletion, presses.NoThanks, presses.AmSamePerson),
        *(presses.SamePerson, presses.LetGo, presses.Withdraw, presses.ConfirmMove),
        *(presses.NotMe, presses.TakeOffList),
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
        "suggestions",
        "pairs",
        "mails",
    }
)
CHANGES: Mapping[Relation, frozenset[str]] = {
    Relation.SELF: frozenset(tables.metadata.tables),
    Relation.MANAGER: frozenset(tables.metadata.tables),
    Relation.ASSISTANT: frozenset({"due", "meetings", "mails"}),
    Relation.PARTNER: frozenset({"due", "mails"}),  # what belongs to both is one's own as well
    Relation.PROPOSED: frozenset({"due"}),
    **dict.fromkeys((Relation.MANAGER_IN_PAIR, Relation.MANAGER_AND_BOSS, Relation.MANAGER_AND_PARTNERS_BOSS), _BESIDE),
}
"""In which tables somebody may add and change rows about another person."""
