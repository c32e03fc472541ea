"""Input to the open dialog: texts, contacts and the buttons of its question."""

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
    """Take a press on a button of a question."""
    return answer.press(uow, request.actor, press)


def said(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Take a message that is no command: as an answer if a question is open.

    Otherwise lead a stranger into a programme, or offer to send the text as a letter.

    Raises:
        ProgrammeError: `cannot-read`, for a message without text while no question is open.
    """
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
    """Cancel the open dialog: /cancel.

    Raises:
        ProgrammeError: `nothing-open`, when there is none.
    """
    dialog = uow.dialogs.active(request.person.id)
    if dialog is None:
        raise ProgrammeError("nothing-open")
    return answer.say(uow, request.actor, dialog, Pressed(Act.CANCEL))
