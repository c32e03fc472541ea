"""The handlers of unknown commands, edits, forged buttons, blocking and unblocking."""

from handlers.request import Request
from programme.errors import ProgrammeError
from programme.forms.announcement import ANNOUNCEMENT
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Phrase, Speech, Utterance
from programme.tasks import Task
from programme.usecases.common.membership import desks


def unknown_command(_request: Request, _uow: UnitOfWork) -> list[Utterance]:
    """Refuse a command that does not exist.

    Raises:
        ProgrammeError: `unknown-command`, always.
    """
    raise ProgrammeError("unknown-command")


def edited(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Tell the sender of an edited message that its first version counts."""
    dialog = uow.dialogs.active(request.person.id)
    programmes = [one.id for one in desks(uow, request.person, Task.ANNOUNCE)]
    if dialog.form == ANNOUNCEMENT.name if dialog else uow.announcements.draft(programmes, request.person.id):
        return [Speech(request.person.id, (Phrase("edited-announcement"),))]
    return [Speech(request.person.id, (Phrase("edited-in-dialog" if dialog else "edited"),))]


def forged(_request: Request, _uow: UnitOfWork) -> list[Utterance]:
    """Refuse a press whose data the bot never made.

    Raises:
        ProgrammeError: `closed-question`, always.
    """
    raise ProgrammeError("closed-question")


def nothing(_request: Request, _uow: UnitOfWork) -> list[Utterance]:
    """Answer a block or an unblock with silence; the edge has stored it already."""
    return []
