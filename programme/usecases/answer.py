"""Answers to an open dialog: take the answer, then put the next question or finish the form.

`FINISH` has a row for each form: the use case that takes the form once it is sent.
"""

from collections.abc import Callable
from dataclasses import replace

from programme import windows
from programme.dialog import (
    Contact,
    Dialog,
    DialogState,
    Form,
    Pressed,
    Said,
    Text,
    Turn,
    advance,
    asking_back,
    renewed,
)
from programme.errors import ProgrammeError
from programme.forms import FORMS
from programme.forms.change import CHANGE, RULE
from programme.forms.concern import CONCERN
from programme.forms.contract import CONTRACT
from programme.forms.interview import DECISION, INTERVIEW
from programme.forms.letter import LETTER, REPLY
from programme.forms.meeting import MEETING
from programme.forms.note import NOTE
from programme.forms.outside import OUTSIDE
from programme.forms.registration import REGISTRATION
from programme.forms.report import REPORT
from programme.forms.setup import SETUP
from programme.forms.survey import SURVEY
from programme.people import Actor
from programme.ports import UnitOfWork
from programme.presses import Act, DialogPress
from programme.speech import Choice, Phrase, Speech, Toast, Unbutton, Utterance, Window
from programme.usecases.arriving import interview, registration, setup
from programme.usecases.common.conversation import (
    came_before,
    keyboard_away,
    next_waiting,
    put,
    resume,
    shown,
    today_of,
)
from programme.usecases.desk import note, programme_page
from programme.usecases.matching import outside
from programme.usecases.myself import change, concern, letter
from programme.usecases.trust import contract_words
from programme.usecases.year import meeting, report, survey

FINISH: dict[str, Callable[[UnitOfWork, Actor, Dialog], list[Utterance]]] = {
    SETUP.name: setup.create,
    REGISTRATION.name: registration.send,
    LETTER.name: letter.send,
    REPLY.name: letter.send_reply,
    INTERVIEW.name: interview.save,
    DECISION.name: interview.decide,
    CONCERN.name: concern.tell,
    CONTRACT.name: contract_words.save,
    MEETING.name: meeting.note,
    NOTE.name: note.save,
    SURVEY.name: survey.save,
    OUTSIDE.name: outside.save,
    REPORT.name: report.save,
    CHANGE.name: change.save,
    RULE.name: programme_page.save,
}


def press(uow: UnitOfWork, actor: Actor, pressed: DialogPress) -> list[Utterance]:
    """Take a press on a button of a question and return the next question, or the outcome of the form.

    Raises:
        ProgrammeError: `closed-question`, when the question is no longer open, or belongs to another person.
    """
    dialog = uow.dialogs.get(pressed.dialog)
    if dialog is None or dialog.person_id != actor.person.id:
        raise ProgrammeError("closed-question")
    if pressed.act is Act.RESUME:
        return resume(uow, actor, dialog)
    if dialog.state is not DialogState.ACTIVE or pressed.revision != dialog.revision:
        raise ProgrammeError("closed-question")
    if dialog.form_version != FORMS[dialog.form].version:
        return resume(uow, actor, dialog)
    return _taken(uow, actor, dialog, Pressed(pressed.act, pressed.index), fresh=False)


def say(uow: UnitOfWork, actor: Actor, dialog: Dialog, said: Said) -> list[Utterance]:
    """Take a typed or shared answer to the open question; put the question again with the refusal, if it is refused.

    Raises:
        ProgrammeError: the refusal, when the answer was the last one of a form that sends itself.
    """
    if dialog.form_version != FORMS[dialog.form].version:
        return resume(uow, actor, renewed(FORMS[dialog.form], dialog))
    if not isinstance(said, Pressed) and came_before(uow, actor, windows.dialog(dialog.id)):
        return [Speech(actor.person.id, (Phrase("dialog-too-early"),))]
    if isinstance(said, Text):
        dialog = replace(dialog, said_id=said.message_id)
        said = replace(said, today=today_of(dialog, actor.now), language=actor.person.language)
    try:
        return _taken(uow, actor, dialog, said, fresh=True)
    except ProgrammeError as refusal:
        if uow.dialogs.get(dialog.id) is None:
            raise  # it was the last answer of a form that sends itself: the unit takes everything back
        again = asking_back(FORMS[dialog.form], dialog, refusal)
        uow.dialogs.save(again)
        return [Unbutton(dialog.person_id, windows.dialog(dialog.id)), *put(again, fresh=True, refusal=refusal)]


def _taken(uow: UnitOfWork, actor: Actor, dialog: Dialog, said: Said, *, fresh: bool) -> list[Utterance]:
    form = FORMS[dialog.form]
    turn, then = advance(form, dialog, said)
    away = _keyboard_goes(dialog, then, said)
    match turn:
        case Turn.SENT:
            uow.dialogs.remove(dialog.id)
            sent = Unbutton(dialog.person_id, windows.dialog(dialog.id))
            return [sent, *away, *FINISH[form.name](uow, actor, then), *next_waiting(uow, actor)]
        case Turn.CANCELLED:
            return [*away, *cancel(uow, actor, dialog, in_place=not fresh and not away)]
        case _:
            uow.dialogs.save(then)
            former = Unbutton(dialog.person_id, windows.dialog(dialog.id))
            question = put(then, fresh=fresh or bool(away), lead=_remark(form, dialog, said))
            return [*([former] if fresh and not away else []), *away, *question]


def _remark(form: Form, dialog: Dialog, said: Said) -> tuple[Phrase, ...]:
    """Return the line about how a typed answer was read, or an empty tuple."""
    if dialog.step is None or not isinstance(said, Text):
        return ()
    remark = form.step(dialog.step).remark(said.text)
    return (remark,) if remark else ()


def _keyboard_goes(dialog: Dialog, then: Dialog, said: Said) -> list[Utterance]:
    """Return the message that takes the contact keyboard away, or an empty list if the question had no keyboard."""
    if dialog.step is None or not FORMS[dialog.form].step(dialog.step).contact:
        return []
    if isinstance(said, Text | Contact):
        step = FORMS[dialog.form].step(dialog.step)
        return [keyboard_away(dialog, "dialog-noted", {"answer": shown(step, then.answers[step.name])})]
    return [keyboard_away(dialog, "dialog-okay")]


def cancel(uow: UnitOfWork, actor: Actor, dialog: Dialog, *, in_place: bool = False) -> list[Utterance]:
    """Cancel a dialog: keep the draft where its form keeps drafts, else remove it."""
    form = FORMS[dialog.form]
    if form.keeps:
        uow.dialogs.save(replace(dialog, state=DialogState.KEPT))
    else:
        uow.dialogs.remove(dialog.id)
    go_on = Choice(Phrase("button-resume"), DialogPress(dialog.id, dialog.revision, Act.RESUME))
    closed: list[Utterance] = [] if in_place else [Unbutton(dialog.person_id, windows.dialog(dialog.id))]
    told = Speech(
        dialog.person_id,
        (Phrase(f"{form.name}-cancelled"),),
        choices=((go_on,),) if form.keeps else (),
        window=Window(windows.dialog(dialog.id), fresh=not in_place),
    )
    return [*closed, told, *next_waiting(uow, actor)]


def toast(refusal: ProgrammeError) -> Toast:
    """Return the toast that answers a refused press."""
    return Toast(Phrase(f"error-{refusal.code}", refusal.facts), alert=True)
