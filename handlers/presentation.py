"""A participant's own presentation."""

from handlers import guards
from handlers.request import Request, is_from
from programme import windows
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.presentation import Present, ShowMentors
from programme.speech import Utterance
from programme.usecases.myself import our_mentors, presentation


def present(request: Request, uow: UnitOfWork, press: Present) -> list[Utterance]:
    """Open the sender's presentation."""
    return presentation.open_presentation(
        uow, request.actor, guards.own_membership(uow, request.actor, press.membership)
    )


def mentors(request: Request, uow: UnitOfWork, press: ShowMentors) -> list[Utterance]:
    """Show the sender a mentor of *our mentors*, in place if the press came from another mentor."""
    membership = guards.own_membership(uow, request.actor, press.membership)
    in_place = is_from(request, uow, windows.our_mentors(membership.id))
    return our_mentors.show(uow, request.actor, membership, press.number, in_place=in_place)
