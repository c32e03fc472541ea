"""The search for a participant, by a command or by a free text."""

from handlers import guards
from handlers.request import Request
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.desk import announcement_picks, matter_trail, search


def person(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Show a manager the participant meant by the words after the command: /person."""
    guards.desk(uow, request.actor, Task.LOOK)
    return search.person(uow, request.actor, request.text)


def meant(request: Request, uow: UnitOfWork) -> list[Utterance] | None:
    """Show a manager the participant meant by a text, to be picked or as a card; None if it means no participant."""
    picks = announcement_picks.sought(uow, request.actor, request.text)
    if picks:
        return picks
    found = search.meant(uow, request.actor, request.text)
    if found:
        matter_trail.leave(uow, request.actor)
    return found or None
