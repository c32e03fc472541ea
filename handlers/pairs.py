"""A pair on the manager's desk, and the first meeting and how it felt for the two."""

from handlers import guards
from handlers.request import Request
from programme.ports import UnitOfWork
from programme.presses import DoWithPair, FitSays, OpenPair, PlanMeeting, WriteNote
from programme.speech import Utterance
from programme.usecases import fit, meetings, notes, pair_card, pair_desk


def show(request: Request, uow: UnitOfWork, press: OpenPair) -> list[Utterance]:
    """Open a pair."""
    return pair_card.show(uow, request.actor, guards.managed_pair(uow, request.actor, press.pair))


def do(request: Request, uow: UnitOfWork, press: DoWithPair) -> list[Utterance]:
    """The manager does something with a pair."""
    pair = guards.managed_pair(uow, request.actor, press.pair)
    return pair_desk.do(uow, request.actor, pair, press.deed, sure=bool(press.sure))


def plan_meeting(request: Request, uow: UnitOfWork, press: PlanMeeting) -> list[Utterance]:
    """Either of the two, or their manager, notes when they meet."""
    return meetings.open_meeting(uow, request.actor, guards.either_pair(uow, request.actor, press.pair))


def fit_says(request: Request, uow: UnitOfWork, press: FitSays) -> list[Utterance]:
    """One of the two says how the first meeting felt."""
    pair, role = guards.pair_of_mine(uow, request.actor, press.pair)
    return fit.says(uow, request.actor, pair, role, press.what)


def note(request: Request, uow: UnitOfWork, press: WriteNote) -> list[Utterance]:
    """The manager writes a note."""
    membership = guards.managed_membership(uow, request.actor, press.membership)
    return notes.open_note(uow, request.actor, membership)
