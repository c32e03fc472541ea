"""Private words to the managers: written by a participant, read and settled by a manager."""

from handlers import guards
from handlers.request import Request
from programme.ports.unit_of_work import UnitOfWork
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
from programme.speech import Utterance
from programme.usecases.desk import concern_settled
from programme.usecases.myself import concern, concern_away, concern_manager, concern_mine, concern_passed_on


def start(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Begin a private word, or look at one: /concern."""
    concern_away.note_said(uow, request.actor)
    return concern_mine.tell_which(uow, request.actor)


def begin(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Begin a private word with what somebody has written where nothing was asked, or where a button was."""
    concern_away.note_said(uow, request.actor)
    return concern_mine.tell_which(uow, request.actor, words=request.text)


def tell(request: Request, uow: UnitOfWork, press: TellConcern) -> list[Utterance]:
    """Open the form of a private word, or ask whether it is about one that is told already."""
    return concern_mine.tell(
        uow, request.actor, guards.own_membership(uow, request.actor, press.membership, even_suspended=True)
    )


def tell_new(request: Request, uow: UnitOfWork, press: NewConcern) -> list[Utterance]:
    """Open the form of one more private word."""
    return concern.open_concern(
        uow, request.actor, guards.own_membership(uow, request.actor, press.membership, even_suspended=True)
    )


def tell_of_manager(request: Request, uow: UnitOfWork, press: TellOfManager) -> list[Utterance]:
    """Open the form of a private word about a manager."""
    mine = guards.own_membership(uow, request.actor, press.membership, even_suspended=True)
    return concern_manager.tell(uow, request.actor, mine, press.manager)


def read_mine(request: Request, uow: UnitOfWork, press: OpenMyConcern) -> list[Utterance]:
    """Show a private word to its sender, and who has opened it."""
    return concern_mine.show(uow, request.actor, guards.own_concern(uow, request.actor, press.concern))


def urge(request: Request, uow: UnitOfWork, press: UrgeConcern) -> list[Utterance]:
    """Make one's own private word urgent."""
    return concern_mine.urge(uow, request.actor, guards.own_concern(uow, request.actor, press.concern))


def ease(request: Request, uow: UnitOfWork, press: EaseConcern) -> list[Utterance]:
    """Take it that things are fine for now."""
    return concern_mine.ease(uow, request.actor, guards.own_concern(uow, request.actor, press.concern))


def talked(request: Request, uow: UnitOfWork, press: AnswerConcern) -> list[Utterance]:
    """Note that a manager has talked with the sender of a private word."""
    return concern.talked(uow, request.actor, guards.concern_for_me(uow, request.actor, press.concern))


def read(request: Request, uow: UnitOfWork, press: OpenConcern) -> list[Utterance]:
    """Show a private word to a manager."""
    return concern.show(uow, request.actor, guards.concern_for_me(uow, request.actor, press.concern))


def settle(request: Request, uow: UnitOfWork, press: SettleConcern) -> list[Utterance]:
    """Take a private word off the manager's list."""
    told = guards.concern_for_me(uow, request.actor, press.concern)
    return concern_settled.settle(uow, request.actor, told, sure=press.sure)


def pass_on(request: Request, uow: UnitOfWork, press: PassConcernOn) -> list[Utterance]:
    """Take the sender's answer whether other managers may read a private word."""
    told = guards.concern_of_mine(uow, request.actor, press.concern)
    return concern_passed_on.answer(uow, request.actor, told, yes=press.yes)


def remove_exchange(request: Request, uow: UnitOfWork, _press: RemoveExchange) -> list[Utterance]:
    """Take what was said of the sender's private words away from the chat."""
    return concern_away.remove(uow, request.actor)
