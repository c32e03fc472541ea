"""What nothing else takes: unknown commands, edits, groups, forged buttons, blocking and coming back."""

from handlers.request import Request
from programme.errors import ProgrammeError
from programme.ports import UnitOfWork
from programme.speech import Phrase, Speech, Utterance


def unknown_command(_request: Request, _uow: UnitOfWork) -> list[Utterance]:
    """A command that there is not.

    Raises:
        ProgrammeError: `unknown-command`, always.
    """
    raise ProgrammeError("unknown-command")


def edited(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """A message was edited: what it said first stands."""
    in_dialog = uow.dialogs.active(request.person.id) is not None
    return [Speech(request.person.id, (Phrase("edited-in-dialog" if in_dialog else "edited"),))]


def forged(_request: Request, _uow: UnitOfWork) -> list[Utterance]:
    """A button that we never made.

    Raises:
        ProgrammeError: `closed-question`, always.
    """
    raise ProgrammeError("closed-question")


def nothing(_request: Request, _uow: UnitOfWork) -> list[Utterance]:
    """Blocked or unblocked: the edge has noted it; there is nobody to say anything to."""
    return []
