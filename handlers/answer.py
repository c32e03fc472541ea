"""Input to the open dialog: texts, contacts and the buttons of its question."""

from handlers.request import Request, What
from programme.dialog import Contact, Dialog, Other, Pressed, Said, Text
from programme.errors import ProgrammeError
from programme.forms import FORMS
from programme.ports import UnitOfWork
from programme.presses import Act, DialogPress
from programme.speech import KeyboardAct, Utterance
from programme.usecases import answer

ACTS = {KeyboardAct.BACK: Act.BACK, KeyboardAct.SKIP: Act.SKIP, KeyboardAct.CANCEL: Act.CANCEL}


def pressed(request: Request, uow: UnitOfWork, press: DialogPress) -> list[Utterance]:
    """Take a press on a button of a question."""
    return answer.press(uow, request.actor, press)


def said(request: Request, uow: UnitOfWork) -> list[Utterance] | None:
    """Take a message that is no command as the answer to the open question; return None if no question is open."""
    dialog = uow.dialogs.active(request.person.id)
    return None if dialog is None else answer.say(uow, request.actor, dialog, _said(request, dialog))


def _said(request: Request, dialog: Dialog) -> Said:
    incoming = request.incoming
    if incoming.what is What.CONTACT:
        return Contact(incoming.phone, incoming.own_contact)
    if incoming.what is not What.TEXT:
        return Other()
    act = ACTS.get(incoming.keyboard_act) if incoming.keyboard_act else None
    # Typed words count too ("avbryt"), where the question has such a button; elsewhere they are an answer.
    optional = dialog.step is not None and FORMS[dialog.form].step(dialog.step).optional
    means_it = act is Act.CANCEL or act is Act.BACK or (act is Act.SKIP and optional)
    return Pressed(act) if act is not None and means_it else Text(incoming.text, incoming.message_id)


def cancel(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Cancel the open dialog: /cancel.

    Raises:
        ProgrammeError: `nothing-open`, when there is none.
    """
    dialog = uow.dialogs.active(request.person.id)
    if dialog is None:
        raise ProgrammeError("nothing-open")
    return answer.say(uow, request.actor, dialog, Pressed(Act.CANCEL))
