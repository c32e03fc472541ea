"""Mails: a participant's own yes and no, and what a manager notes and sends for others."""

from handlers import guards
from handlers.request import Request
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.mail import NoteMail, SendMail, SendMails, StopMail, WantMail
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.myself import mail


def show(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Show the sender whether mails go to them."""
    return mail.show(uow, request.actor)


def want(request: Request, uow: UnitOfWork, press: WantMail) -> list[Utterance]:
    """Store the sender's yes or no to mails."""
    return mail.want(uow, request.actor, yes=press.yes)


def note(request: Request, uow: UnitOfWork, press: NoteMail) -> list[Utterance]:
    """Note the no to mails of a participant, or the yes of one without Telegram."""
    membership = guards.managed_membership(uow, request.actor, press.membership, Task.DETAILS)
    return mail.note(uow, request.actor, membership, yes=press.yes)


def stop(request: Request, uow: UnitOfWork, press: StopMail) -> list[Utterance]:
    """Stop the mails to a participant with Telegram, as they have asked."""
    membership = guards.managed_membership(uow, request.actor, press.membership, Task.DETAILS)
    return mail.note(uow, request.actor, membership, yes=False, sure=True)


def send(request: Request, uow: UnitOfWork, press: SendMail) -> list[Utterance]:
    """Send a participant by mail what Telegram does not bring."""
    membership = guards.managed_membership(uow, request.actor, press.membership, Task.RING)
    return mail.send(uow, request.actor, membership, press.mail)


def send_shown(request: Request, uow: UnitOfWork, press: SendMails) -> list[Utterance]:
    """Send a participant by mail all that was shown."""
    membership = guards.managed_membership(uow, request.actor, press.membership, Task.RING)
    return mail.send_shown(uow, request.actor, membership, press.newest)
