"""Changes of details: those of a person, and the facts about a programme."""

from handlers import guards
from handlers.request import Request
from handlers.sure import asked_again, has_lapsed
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.change import ChangeDetail, ChangeRule, OpenDetails, OpenProgramme, Replan
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.desk import programme_page, rule_change
from programme.usecases.myself import change


def details(request: Request, uow: UnitOfWork, press: OpenDetails) -> list[Utterance]:
    """Show the sender's own details, or a participant's to the manager."""
    return change.details(uow, request.actor, guards.any_membership(uow, request.actor, press.membership, Task.DETAILS))


def detail(request: Request, uow: UnitOfWork, press: ChangeDetail) -> list[Utterance]:
    """Ask for another value of a detail."""
    membership = guards.any_membership(uow, request.actor, press.membership, Task.DETAILS)
    return change.ask(uow, request.actor, membership, press.detail)


def programme(request: Request, uow: UnitOfWork, press: OpenProgramme) -> list[Utterance]:
    """Show a programme that the sender manages."""
    found = guards.managed_programme(uow, request.actor, press.programme, Task.PROGRAMME)
    return programme_page.show(uow, request.actor, found)


def rule(request: Request, uow: UnitOfWork, press: ChangeRule) -> list[Utterance]:
    """Ask for another value of a fact about a programme."""
    found = guards.managed_programme(uow, request.actor, press.programme, Task.PROGRAMME)
    return rule_change.ask(uow, request.actor, found, press.rule)


def replan(request: Request, uow: UnitOfWork, press: Replan) -> list[Utterance]:
    """Give a programme other days or another rhythm; after a while ask again whether to."""
    found = guards.managed_programme(uow, request.actor, press.programme, Task.PROGRAMME)
    lapsed = has_lapsed(request)
    said = rule_change.replan(uow, request.actor, found, press, sure=not lapsed)
    return asked_again(said) if lapsed else said
