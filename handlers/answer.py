"""The open dialog: whatever is not a command or a menu button goes to the question that was asked."""

from handlers.request import Request, What
from programme.dialog import Contact, Dialog, Other, Pressed, Said, Text
from programme.errors import ProgrammeError
from programme.forms import FORMS
from programme.ports import UnitOfWork
from programme.presses import Act, DialogPress
from programme.speech import KeyboardAct, Utterance
from programme.usecases import answer
from programme.usecases.arriving import joining
from programme.usecases.myself import letter

ACTS = {KeyboardAct.BACK: Act.BACK, KeyboardAct.SKIP: Act.SKIP, KeyboardAct.CANCEL: Act.CANCEL}


def pressed(request: Request, uow: UnitOfWork, press: DialogPress) -> list[Utterance]:
    """A button of a question."""
    return answer.press(uow, request.actor, press)


def said(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """A text, a contact or something else: an answer if a question is open, else an offer."""
    dialog = uow.dialogs.active(request.person.id)
    if dialog is not None:
        return answer.say(uow, request.actor, dialog, _said(request, dialog))
    if request.incoming.what is not What.TEXT:
        raise ProgrammeError("cannot-read")
    at_the_door = joining.led_in(uow, request.actor, request.house.time_zone)
    return at_the_door or letter.offer_to_send(uow, request.actor, request.text)


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
    """/cancel.

    Raises:
        ProgrammeError: `nothing-open`.
    """
    dialog = uow.dialogs.active(request.person.id)
    if dialog is None:
        raise ProgrammeError("nothing-open")
    return answer.say(uow, request.actor, dialog, Pressed(Act.CANCEL))
