"""The creation of a further programme."""

from handlers.request import Request
from programme.errors import ProgrammeError
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Utterance
from programme.usecases.arriving import setup


def new_programme(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Open the form of a further programme: /newprogramme.

    Raises:
        ProgrammeError: `unknown-command`, unless the sender is an owner.
    """
    if not request.actor.owner:
        raise ProgrammeError("unknown-command")
    return setup.open_setup(uow, request.actor, request.house.time_zone)
