"""The table of all commands and presses with their handlers, as data.

The edge finds the handler of each request in it; the menus of commands and the tests are made from it too. A new
command is a function in its topic's file, a row here, and its help text.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any, TypeVar

from handlers import (
    absence,
    again,
    announcement,
    answer,
    archive,
    boss,
    change,
    closing,
    colleague,
    concern,
    contact,
    contract,
    delivery,
    export,
    fallback,
    fit,
    free_text,
    glance,
    guide,
    importing,
    interview,
    joining,
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
    point,
    presentation,
    privacy,
    proposal,
    rematch,
    report,
    roster,
    search,
    seek,
    setup,
    sure,
    survey,
    switching,
    todo,
    twin,
    waiting,
    wording,
)
from handlers.request import Request, What
from programme import presses
from programme.ports import UnitOfWork
from programme.presses import Press
from programme.speech import Utterance
from programme.tasks import Task

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
    Command("announce", ("meddela",), announcement.start, task=Task.ANNOUNCE, in_menu=True),
    Command("links", ("lankar", "länkar"), link.show, task=Task.LINKS),
    Command("export", ("exportera",), export.show, task=Task.EXPORT),
    Command("import", ("importera",), importing.show, task=Task.IMPORT),
    Command("newprogramme", ("nyttprogram",), setup.new_programme, task=Task.COLLEAGUES),
    Command("me", ("jag",), me.show, in_menu=True),
    Command("meet", ("mote", "möte"), meeting.meet, in_menu=True),
    Command("write", ("skriv",), letter.write, in_menu=True),
    Command("concern", ("skaver",), concern.start),
    Command("privacy", ("uppgifter",), privacy.show),
    Command("language", ("sprak", "språk"), page.language),
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
    _row(presses.DialogPress, answer.pressed),
    _row(presses.OpenPage, page.open_page),
    _row(presses.ChooseLanguage, page.choose_language),
    _row(presses.ChooseProgramme, joining.programme_chosen),
    _row(presses.ChooseRole, joining.role_chosen),
    _row(presses.ShowMe, me.show_in),
    _row(presses.ShowGuide, guide.turn),
    _row(presses.ChangeRole, joining.role_changed),
    _row(presses.SamePerson, twin.ask),
    _row(presses.NotSamePerson, twin.apart),
    _row(presses.AmSamePerson, twin.answer),
    _row(presses.Consent, joining.consented),
    _row(presses.NoThanks, joining.declined),
    _row(presses.OpenCard, people.card),
    _row(presses.ShowPeople, roster.people_page),
    _row(presses.OpenFromPeople, roster.open_person),
    _row(presses.WriteTo, letter.write_to),
    _row(presses.AnswerLetter, letter.answer),
    _row(presses.LetterRead, letter.read),
    _row(presses.MoveAccount, moving.offer),
    _row(presses.ConfirmMove, moving.confirm),
    _row(presses.StopMove, moving.stop),
    _row(presses.GetCopy, privacy.copy),
    _row(presses.GetWorkbook, export.send),
    _row(presses.Withdraw, privacy.withdraw),
    _row(presses.AskDeletion, privacy.ask_deletion),
    _row(presses.OpenLeaving, leaving.show),
    _row(presses.LetGo, leaving.let_go),
    _row(presses.DeletePerson, leaving.delete),
    _row(presses.NoteDeath, leaving.note_death),
    _row(presses.GoOnAlone, leaving.go_on),
    _row(presses.OpenInterview, interview.sheet),
    _row(presses.Decide, interview.decide),
    _row(presses.ShowSuggestion, match.show),
    _row(presses.AskMentor, match.ask_mentor),
    _row(presses.AskAllMentors, match.ask_all),
    _row(presses.LeaveOut, match.leave_out),
    _row(presses.AskAnyway, match.ask_anyway),
    _row(presses.OtherMentors, match.others),
    _row(presses.MentorSays, proposal.mentor_says),
    _row(presses.AdeptSays, proposal.adept_says),
    _row(presses.OpenPair, pair.show),
    _row(presses.ShowPairs, roster.pairs_page),
    _row(presses.OpenFromPairs, roster.open_pair),
    _row(presses.DoWithPair, pair.do),
    _row(presses.PlanMeeting, meeting.plan),
    _row(presses.BookDay, meeting.book),
    _row(presses.MoveMeeting, meeting.move),
    _row(presses.GetCalendarFile, meeting.calendar_file),
    _row(presses.MeetingSuits, meeting.suits),
    _row(presses.ProposeTime, meeting.propose),
    _row(presses.OpenPoint, point.open_point),
    _row(presses.WritePoint, point.write),
    _row(presses.SharePoint, point.share),
    _row(presses.DropPoint, point.drop),
    _row(presses.AnswerTime, meeting.answer_time),
    _row(presses.HeardFrom, meeting.heard_from_adept),
    _row(presses.FitSays, fit.says),
    _row(presses.WriteContract, contract.write),
    _row(presses.ReadContract, contract.read),
    _row(presses.SignContract, contract.sign),
    _row(presses.ProposeVersion, contract.propose),
    _row(presses.TakeBackVersion, contract.take_back),
    _row(presses.DeclineVersion, contract.decline),
    _row(presses.WriteNote, note.write),
    _row(presses.ShowTimeline, meeting.of_pair),
    _row(presses.ShowMeetings, meeting.of_member),
    _row(presses.AmBoss, boss.tell),
    _row(presses.IsNoBoss, boss.take_back),
    _row(presses.AnswerSurvey, survey.answer),
    _row(presses.CancelMeeting, meeting.cancel),
    _row(presses.TellAfterMeeting, report.tell),
    _row(presses.HaveTalked, report.have_talked),
    _row(presses.InviteMentor, outside.invite),
    _row(presses.AddMentor, outside.add),
    _row(presses.OpenDetails, change.details),
    _row(presses.ChangeDetail, change.detail),
    _row(presses.Present, presentation.present),
    _row(presses.ShowMentors, presentation.mentors),
    _row(presses.StartAnnouncement, announcement.start_in),
    _row(presses.SendAnnouncement, announcement.send),
    _row(presses.StopAnnouncement, announcement.stop),
    _row(presses.ChangeAnnouncement, announcement.change),
    _row(presses.PickFrom, announcement.pick_from),
    _row(presses.Pick, announcement.pick),
    _row(presses.PicksDone, announcement.picks_done),
    _row(presses.OpenGlance, glance.open_glance),
    _row(presses.GetPicture, glance.picture),
    _row(presses.OpenProgramme, change.programme),
    _row(presses.ChangeRule, change.rule),
    _row(presses.Replan, change.replan),
    _row(presses.ArchiveProgramme, archive.put),
    _row(presses.NextRound, again.begin),
    _row(presses.AskAgain, again.ask),
    _row(presses.OpenWordings, wording.show_all),
    _row(presses.OpenWording, wording.show),
    _row(presses.ChangeWording, wording.change),
    _row(presses.ResetWording, wording.reset),
    _row(presses.ShowColleagues, colleague.show),
    _row(presses.InviteColleague, colleague.invite),
    _row(presses.AnswerColleague, colleague.answer),
    _row(presses.LetColleagueGo, colleague.let_go),
    _row(presses.PassConcernOn, concern.pass_on),
    _row(presses.ShowAbsence, absence.show),
    _row(presses.ChangeAbsence, absence.change),
    _row(presses.EndAbsence, absence.end),
    _row(presses.DeclineStandIn, absence.decline),
    _row(presses.WantMail, mail.want),
    _row(presses.NoteMail, mail.note),
    _row(presses.SendMail, mail.send),
    _row(presses.OpenPause, pause.show),
    _row(presses.TakePause, pause.take),
    _row(presses.EndPause, pause.end),
    _row(presses.LongerPause, pause.longer),
    _row(presses.TellConcern, concern.tell),
    _row(presses.OpenConcern, concern.read),
    _row(presses.SettleConcern, concern.settle),
    _row(presses.ReachPartner, contact.reach),
    _row(presses.ShowWaiting, waiting.show),
    _row(presses.StartMatch, match.start_in),
    _row(presses.PutOff, waiting.put_off),
    _row(presses.HaveRung, delivery.have_rung),
    _row(presses.ShowTodo, matter.sheet),
    _row(presses.OpenMatter, matter.show),
    _row(presses.SettleMatter, matter.settle),
    _row(presses.DoWithMatter, matter.do),
    _row(presses.PutOffMatter, matter.put_off),
    _row(presses.OpenImport, importing.show_for),
    _row(presses.ImportInto, importing.into),
    _row(presses.ShowColumns, importing.columns),
    _row(presses.ShowColumn, importing.column),
    _row(presses.ReadAs, importing.read_as),
    _row(presses.AllAre, importing.all_are),
    _row(presses.TakeIn, importing.take_in),
    _row(presses.LeaveList, importing.leave),
    _row(presses.ShowEntries, importing.entries),
    _row(presses.OpenEntry, importing.entry_card),
    _row(presses.TakeOffList, importing.take_off),
    _row(presses.GetLinks, importing.links),
    _row(presses.NotMe, importing.not_me),
    _row(presses.SeekMentor, seek.ask),
    _row(presses.LookAtMentor, seek.look),
    _row(presses.AgreedElsewhere, seek.agreed),
    _row(presses.UndoDeed, matter.undo),
    _row(presses.ShowDone, matter.done),
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
    said = sure.reopened(uow, _handled(request, uow))
    switching.note(request, uow, said)
    return said


def _handled(request: Request, uow: UnitOfWork) -> list[Utterance]:
    incoming = request.incoming
    if incoming.press is not None:
        closing.refuse(uow, request.actor, incoming.press)
        return _pressed(request, uow, incoming.press)
    if incoming.what is What.COMMAND:
        command = _BY_WORD.get(incoming.command)
        if command is not None and command.task is not None:
            matter.leave(request, uow)
        return (command.handler if command else fallback.unknown_command)(request, uow)
    return OTHERS[incoming.what](request, uow)


def _pressed(request: Request, uow: UnitOfWork, press: Press) -> list[Utterance]:
    """Return the answer to a press; where a matter of the list has led to it, with the way on from there."""
    if matter.is_elsewhere(press):
        matter.leave(request, uow)
    weighed = sure.weighed(request, press)
    if (known := sure.spent(request, uow, weighed)) is not None:
        return known
    said = PRESSES[type(press)](request, uow, weighed)
    if weighed != press:
        return sure.closed(request, uow, sure.asked_again(said))
    if sure.closes(request, weighed):
        said = sure.closed(request, uow, said)
    return matter.way_on(request, uow, said) if type(press) in matter.LEADS_ON else said


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
