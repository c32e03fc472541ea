"""The search for the best whole match, and its suggestions."""

from handlers import guards, sure
from handlers.request import Request
from programme.people import Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.match import (
    AskAllMentors,
    AskMentor,
    AskNow,
    LeaveOut,
    OtherMentors,
    ShowSuggestion,
    StartMatch,
)
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.common.membership import on_desk
from programme.usecases.matching import match


def start(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Look for a match in each programme of the manager, in the background: /match."""
    guards.desk(uow, request.actor, Task.MATCH)
    return match.look(uow, request.actor, on_desk(uow, request.person, Task.MATCH))


def start_in(request: Request, uow: UnitOfWork, press: StartMatch) -> list[Utterance]:
    """Look for a match in a programme, in the background."""
    programme = guards.managed_programme(uow, request.actor, press.programme, Task.MATCH)
    return match.look(uow, request.actor, [programme])


def show(request: Request, uow: UnitOfWork, press: ShowSuggestion) -> list[Utterance]:
    """Show a suggestion in place of the present suggestion."""
    programme = guards.managed_programme(uow, request.actor, press.programme, Task.MATCH)
    return match.show(uow, request.actor, programme, press.adept, in_place=True)


def ask_mentor(request: Request, uow: UnitOfWork, press: AskMentor) -> list[Utterance]:
    """Show what whoever is asked first about an adept and a mentor would read."""
    adept = guards.managed_membership(uow, request.actor, press.adept, Task.MATCH, role=Role.ADEPT)
    mentor = guards.managed_membership(uow, request.actor, press.mentor, Task.MATCH, role=Role.MENTOR)
    return match.ask_mentor(uow, request.actor, adept, mentor)


def ask_now(request: Request, uow: UnitOfWork, press: AskNow) -> list[Utterance]:
    """Ask whoever is asked first about an adept and a mentor."""
    adept = guards.managed_membership(uow, request.actor, press.adept, Task.MATCH, role=Role.ADEPT)
    mentor = guards.managed_membership(uow, request.actor, press.mentor, Task.MATCH, role=Role.MENTOR)
    return match.ask_mentor(uow, request.actor, adept, mentor, sure=not sure.has_lapsed(request))


def ask_all(request: Request, uow: UnitOfWork, press: AskAllMentors) -> list[Utterance]:
    """Ask the mentors of all suggestions that are left."""
    programme = guards.managed_programme(uow, request.actor, press.programme, Task.MATCH)
    return match.ask_all(uow, request.actor, programme, sure=press.sure)


def leave_out(request: Request, uow: UnitOfWork, press: LeaveOut) -> list[Utterance]:
    """Take an adept's suggestion off the list for now."""
    return match.leave_out(
        uow, request.actor, guards.managed_membership(uow, request.actor, press.adept, Task.MATCH, role=Role.ADEPT)
    )


def others(request: Request, uow: UnitOfWork, press: OtherMentors) -> list[Utterance]:
    """Show other possible mentors for an adept."""
    adept = guards.managed_membership(uow, request.actor, press.adept, Task.MATCH, role=Role.ADEPT)
    return match.others(uow, request.actor, adept)
