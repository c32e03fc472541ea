"""What the adept wants to bring up at the next meeting."""

from handlers import guards
from handlers.request import Request
from programme.errors import ProgrammeError
from programme.meeting import Meeting
from programme.pair import Pair
from programme.people import Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.point import DropPoint, OpenPoint, SharePoint, WritePoint
from programme.speech import Utterance
from programme.usecases.year import point


def open_point(request: Request, uow: UnitOfWork, press: OpenPoint) -> list[Utterance]:
    """Show the sender's line for a meeting, or ask for it."""
    return point.open_point(uow, request.actor, *_as_adept(request, uow, press.meeting))


def write(request: Request, uow: UnitOfWork, press: WritePoint) -> list[Utterance]:
    """Ask the sender for the line."""
    return point.write(uow, request.actor, *_as_adept(request, uow, press.meeting))


def share(request: Request, uow: UnitOfWork, press: SharePoint) -> list[Utterance]:
    """Let the sender's mentor read the line, or not."""
    return point.share(uow, request.actor, *_as_adept(request, uow, press.meeting), shown=press.shown)


def drop(request: Request, uow: UnitOfWork, press: DropPoint) -> list[Utterance]:
    """Take the sender's line back."""
    return point.drop(uow, request.actor, *_as_adept(request, uow, press.meeting))


def _as_adept(request: Request, uow: UnitOfWork, key: int) -> tuple[Pair, Meeting]:
    """Return the pair of a meeting in which the sender is the adept, and the meeting.

    Raises:
        ProgrammeError: `not-allowed`.
    """
    meeting, pair, role = guards.meeting_of_mine(uow, request.actor, key)
    if role is not Role.ADEPT:
        raise ProgrammeError("not-allowed")
    return pair, meeting
