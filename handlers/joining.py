"""The way into a programme: /start, links, roles and consent."""

from handlers import guards
from handlers.request import Request
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.joining import ChangeRole, ChooseProgramme, ChooseRole, Consent, NoThanks
from programme.speech import Utterance
from programme.usecases.arriving import joining, other_role


def start(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Begin, with or without the token of a link: /start."""
    return joining.start(uow, request.actor, request.text.strip(), request.house.time_zone)


def programme_chosen(request: Request, uow: UnitOfWork, press: ChooseProgramme) -> list[Utterance]:
    """Join the chosen programme."""
    return joining.join(uow, request.actor, guards.open_programme(uow, request.actor, press.programme), None)


def role_chosen(request: Request, uow: UnitOfWork, press: ChooseRole) -> list[Utterance]:
    """Join a programme in the chosen role."""
    guards.open_programme(uow, request.actor, press.programme)
    return joining.choose_role(uow, request.actor, press)


def role_changed(request: Request, uow: UnitOfWork, press: ChangeRole) -> list[Utterance]:
    """Take part in the other role."""
    mine = guards.own_membership(uow, request.actor, press.membership)
    return other_role.change(uow, request.actor, mine, press.role)


def consented(request: Request, uow: UnitOfWork, press: Consent) -> list[Utterance]:
    """Take the yes to the consent text."""
    return joining.consent(uow, request.actor, guards.own_membership(uow, request.actor, press.membership))


def declined(request: Request, uow: UnitOfWork, press: NoThanks) -> list[Utterance]:
    """Take the no to the consent text."""
    return joining.decline(uow, request.actor, guards.own_membership(uow, request.actor, press.membership))
