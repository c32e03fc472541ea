"""Everything a person can say or press, in order, as data.

The edge asks this table what to do; the menus of commands and the tests are made from it too. A new command is a
function in its topic's file, a row here, and its help text.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from handlers import (
    answer,
    concern,
    contract,
    fallback,
    fit,
    interview,
    joining,
    letter,
    link,
    match,
    me,
    meeting,
    moving,
    note,
    outside,
    page,
    pair,
    people,
    privacy,
    proposal,
    rematch,
    report,
    setup,
    survey,
    todo,
)
from handlers.request import Request, What
from programme import presses
from programme.ports import UnitOfWork
from programme.presses import Press
from programme.speech import Utterance

Handler = Callable[[Request, UnitOfWork], list[Utterance]]
PressHandler = Callable[[Request, UnitOfWork, Any], list[Utterance]]


@dataclass(frozen=True, slots=True)
class Command:
    """A command, with its other names.

    Attributes:
        name: the English name, the one in the menu of an English app.
        also: Swedish names, with and without å, ä, ö; the first one without is in the Swedish menu.
        managers: shown to managers only.
        in_menu: shown in the menu of commands at all.
    """

    name: str
    also: tuple[str, ...]
    handler: Handler
    managers: bool = False
    in_menu: bool = True


COMMANDS: tuple[Command, ...] = (
    Command("todo", ("attgora", "attgöra"), todo.show, managers=True),
    Command("people", ("deltagare",), people.show, managers=True),
    Command("match", ("matcha",), match.start, managers=True),
    Command("rematch", ("nymatchning", "ommatchning"), rematch.show, managers=True),
    Command("links", ("lankar", "länkar"), link.show, managers=True),
    Command("newprogramme", ("nyttprogram",), setup.new_programme, managers=True),
    Command("me", ("jag",), me.show),
    Command("write", ("skriv",), letter.write),
    Command("concern", ("skaver",), concern.start),
    Command("privacy", ("uppgifter",), privacy.show),
    Command("language", ("sprak", "språk"), page.language),
    Command("help", ("hjalp", "hjälp"), page.help_page),
    Command("cancel", ("avbryt",), answer.cancel),
    Command("start", ("borja", "börja"), joining.start, in_menu=False),
)

PRESSES: dict[type[Press], PressHandler] = {
    presses.DialogPress: answer.pressed,
    presses.OpenPage: page.open_page,
    presses.ChooseLanguage: page.choose_language,
    presses.ChooseProgramme: joining.programme_chosen,
    presses.ChooseRole: joining.role_chosen,
    presses.Consent: joining.consented,
    presses.NoThanks: joining.declined,
    presses.OpenCard: people.card,
    presses.WriteTo: letter.write_to,
    presses.AnswerLetter: letter.answer,
    presses.LetterRead: letter.read,
    presses.MoveAccount: moving.offer,
    presses.GetCopy: privacy.copy,
    presses.Withdraw: privacy.withdraw,
    presses.AskDeletion: privacy.ask_deletion,
    presses.DeletePerson: privacy.delete,
    presses.OpenInterview: interview.sheet,
    presses.Decide: interview.decide,
    presses.ShowSuggestion: match.show,
    presses.AskMentor: match.ask_mentor,
    presses.AskAllMentors: match.ask_all,
    presses.LeaveOut: match.leave_out,
    presses.OtherMentors: match.others,
    presses.MentorSays: proposal.mentor_says,
    presses.AdeptSays: proposal.adept_says,
    presses.OpenPair: pair.show,
    presses.DoWithPair: pair.do,
    presses.PlanMeeting: meeting.plan,
    presses.FitSays: fit.says,
    presses.WriteContract: contract.write,
    presses.ReadContract: contract.read,
    presses.SignContract: contract.sign,
    presses.WriteNote: note.write,
    presses.AnswerSurvey: survey.answer,
    presses.CancelMeeting: meeting.cancel,
    presses.TellAfterMeeting: report.tell,
    presses.HaveTalked: report.have_talked,
    presses.InviteMentor: outside.invite,
    presses.AddMentor: outside.add,
    presses.TellConcern: concern.tell,
    presses.OpenConcern: concern.read,
    presses.SettleConcern: concern.settle,
}

OTHERS: dict[What, Handler] = {
    What.TEXT: answer.said,
    What.CONTACT: answer.said,
    What.OTHER: answer.said,
    What.EDITED: fallback.edited,
    What.FORGED: fallback.forged,
    What.BLOCKED: fallback.nothing,
    What.UNBLOCKED: fallback.nothing,
}

_BY_WORD = {word: command for command in COMMANDS for word in (command.name, *command.also)}


def handle(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Do what came in."""
    incoming = request.incoming
    if incoming.press is not None:
        return PRESSES[type(incoming.press)](request, uow, incoming.press)
    if incoming.what is What.COMMAND:
        command = _BY_WORD.get(incoming.command)
        return (command.handler if command else fallback.unknown_command)(request, uow)
    return OTHERS[incoming.what](request, uow)


def menu_commands(language: str, *, manager: bool) -> tuple[tuple[str, str], ...]:
    """Return (name, text key) of the commands in a person's menu.

    Telegram takes a-z, digits and underscore only, so Swedish names stand there without å, ä, ö.
    """
    shown = [one for one in COMMANDS if one.in_menu and (manager or not one.managers)]
    if manager:
        shown = [one for one in shown if one.name not in {"write", "concern"}]
    return tuple(((one.also[0] if language == "sv" else one.name), f"command-{one.name}") for one in shown)
