"""Answers to an open dialog: take the answer, then put the next question or finish the form.

`FINISH` has a row for each form: the use case that takes the form once it is sent.
"""

from collections.abc import Callable
from dataclasses import replace

from programme import windows
from programme.checks import clean, clean_marked
from programme.dialog import Contact, Dialog, DialogState, Named, Pressed, Said
from programme.errors import ProgrammeError
from programme.form import Form, Step, Text, enclosed_in
from programme.forms import FORMS
from programme.forms.absence import ABSENCE
from programme.forms.announcement import ANNOUNCEMENT
from programme.forms.change import CHANGE, RULE
from programme.forms.concern import CONCERN
from programme.forms.contract import CONTRACT, DECLINE
from programme.forms.diploma import DIPLOMA
from programme.forms.gathering import CHANGE as GATHERING_CHANGE
from programme.forms.gathering import GATHERING
from programme.forms.goodbye import GOODBYE
from programme.forms.interview import DECISION, INTERVIEW
from programme.forms.joint import JOINT
from programme.forms.last_word import ENDING_WORDS, LEAVING_WORDS
from programme.forms.letter import LETTER, REPLY
from programme.forms.meeting import MEETING, OTHER_TIME
from programme.forms.note import NOTE
from programme.forms.outside import OUTSIDE
from programme.forms.pause import PAUSE
from programme.forms.plan import PLAN, PLAN_COMMENT, PLAN_LINK
from programme.forms.point import POINT
from programme.forms.presentation import PRESENTATION
from programme.forms.pulse import PULSE
from programme.forms.registration import REGISTRATION
from programme.forms.report import REPORT
from programme.forms.seek import SEEK
from programme.forms.setup import SETUP
from programme.forms.wording import WORDING
from programme.labels import says_yes
from programme.marked import Marked
from programme.people import Actor
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.press import Act, DialogPress
from programme.speech import Choice, Phrase, Speech, Unbutton, Utterance, Window
from programme.surveys import FORMS_ASKED
from programme.turn import Turn, advance, asking_back, growing, renewed
from programme.usecases.arriving import interview, registration, setup
from programme.usecases.common import suspended, ways_back
from programme.usecases.common.answer_or_page import asked_back
from programme.usecases.common.conversation import (
    OWN_WORDS,
    came_before,
    make_way,
    next_waiting,
    refreshed,
    resume,
    today_of,
)
from programme.usecases.common.menu import Rows
from programme.usecases.common.question import keyboard_away, put, shown
from programme.usecases.desk import (
    absence,
    announcement,
    diploma_one,
    gathering,
    gathering_change,
    matter_trail,
    note,
    own_words,
    rule_change,
    wording,
)
from programme.usecases.ending import goodbye
from programme.usecases.matching import outside, seek
from programme.usecases.myself import asked_since, change, concern, concern_away, letter, pause, presentation
from programme.usecases.trust import contract_version, contract_words
from programme.usecases.year import (
    joint_booking,
    meeting,
    other_time,
    plan_draft,
    plan_kept,
    plan_read,
    point,
    report,
    survey,
    survey_unsafe,
)

STEERING = frozenset({Act.CANCEL, Act.BACK, Act.SKIP})  # words that mean the same under every question

FINISH: dict[str, Callable[[UnitOfWork, Actor, Dialog], list[Utterance]]] = {
    SETUP.name: setup.create,
    REGISTRATION.name: registration.send,
    LETTER.name: letter.send,
    REPLY.name: letter.send_reply,
    INTERVIEW.name: interview.save,
    DECISION.name: interview.decide,
    CONCERN.name: concern.tell,
    CONTRACT.name: contract_words.save,
    DECLINE.name: contract_version.declined,
    MEETING.name: meeting.note,
    JOINT.name: joint_booking.note,
    OTHER_TIME.name: other_time.propose,
    NOTE.name: note.save,
    POINT.name: point.save,
    **{one.name: survey.save for one in FORMS_ASKED},
    OUTSIDE.name: outside.save,
    REPORT.name: report.save,
    CHANGE.name: change.save,
    RULE.name: rule_change.save,
    WORDING.name: wording.save,
    SEEK.name: seek.show,
    ANNOUNCEMENT.name: announcement.preview,
    GATHERING.name: gathering.saved,
    GATHERING_CHANGE.name: gathering_change.changed,
    ABSENCE.name: absence.save,
    PRESENTATION.name: presentation.save,
    PAUSE.name: pause.save,
    PLAN.name: plan_kept.save,
    PLAN_LINK.name: plan_kept.save_link,
    PLAN_COMMENT.name: plan_read.save,
    DIPLOMA.name: diploma_one.save,
    GOODBYE.name: goodbye.save,
    ENDING_WORDS.name: own_words.save_of_pair,
    LEAVING_WORDS.name: own_words.save_of_leaving,
}


AT_ONCE = {PULSE.name: survey_unsafe.heard}
"""The forms with an answer that does not wait until the form is sent."""
WAYS_BACK: dict[str, Callable[[Dialog], Rows]] = {
    PLAN.name: plan_draft.ways,
    CONCERN.name: concern_away.ways,
    PLAN_LINK.name: plan_draft.ways,
    PLAN_COMMENT.name: plan_draft.comment_ways,
    RULE.name: ways_back.to_settings,
    DIPLOMA.name: diploma_one.ways,
    WORDING.name: ways_back.to_texts,
    **dict.fromkeys((DECISION.name, INTERVIEW.name, NOTE.name, OUTSIDE.name, SEEK.name), ways_back.to_card),
}
"""The ways on under the word that a form is cancelled; without one, and with nothing else to do, those to the start."""
LED_TO = frozenset(
    one.name
    for one in (
        *(LETTER, REPLY, INTERVIEW, DECISION, MEETING, NOTE, OUTSIDE, SEEK, CHANGE, RULE, WORDING, ABSENCE, PAUSE),
        *(ENDING_WORDS, LEAVING_WORDS),
    )
)
"""The forms that a matter of the manager's list leads to; what they end with has the way on from there."""


def press(uow: UnitOfWork, actor: Actor, pressed: DialogPress) -> list[Utterance]:
    """Take a press on a button of a question and return the next question, or the outcome of the form.

    Raises:
        ProgrammeError: `closed-question`, when the question is no longer open, or belongs to another person; or
            `suspended`.
    """
    dialog = uow.dialogs.get(pressed.dialog)
    if dialog is None or dialog.person_id != actor.person.id:
        raise ProgrammeError("closed-question")
    _refuse_suspended(uow, actor, dialog, pressed.act)
    if pressed.act is Act.DROP:
        return _drop(uow, actor, dialog, pressed)
    if pressed.act is Act.RESUME or pressed.act is Act.BELONGS:
        return resume(uow, actor, dialog)
    if dialog.state is not DialogState.ACTIVE or pressed.revision != dialog.revision:
        raise ProgrammeError("closed-question")
    if dialog.form_version != FORMS[dialog.form].version:
        return resume(uow, actor, dialog)
    at_rest = replace(dialog, said_step=None, said_text=None)
    return _taken(uow, actor, at_rest, Pressed(pressed.act, pressed.index), fresh=False)


def _drop(uow: UnitOfWork, actor: Actor, dialog: Dialog, pressed: DialogPress) -> list[Utterance]:
    """Throw away what was written in a form that was left, as the button under that word says.

    Raises:
        ProgrammeError: `closed-question`, when the form was taken up again meanwhile.
    """
    here = dialog.state is DialogState.KEPT and pressed.revision == dialog.revision
    if not here or dialog.form not in OWN_WORDS:
        raise ProgrammeError("closed-question")
    uow.dialogs.remove(dialog.id)
    rows, window = ways_back.to_the_start(uow, actor.person), Window(windows.dialog(dialog.id))
    return [Speech(actor.person.id, (Phrase("dialog-dropped"),), choices=rows, window=window)]


def _refuse_suspended(uow: UnitOfWork, actor: Actor, dialog: Dialog, act: Act | None) -> None:
    """Refuse an answer to a form that is shut, since its writer is suspended; it can be cancelled all the same.

    Raises:
        ProgrammeError: `suspended`.
    """
    if act is not Act.CANCEL and (seat := suspended.shut(uow, actor.person, dialog)) is not None:
        suspended.refuse(uow, seat)


def belonging(uow: UnitOfWork, actor: Actor, pressed: DialogPress) -> tuple[Dialog, Text, list[Utterance]] | None:
    """Open the form that words were set aside for, as the button says; return it with them, and what makes way for it.

    Return None where no words wait: the press then opens the form as it stands.
    """
    dialog = uow.dialogs.get(pressed.dialog)
    if dialog is None or dialog.person_id != actor.person.id or dialog.state is not DialogState.KEPT:
        return None
    if pressed.revision != dialog.revision or dialog.said_text is None or dialog.said_step is None:
        return None
    if dialog.form_version != FORMS[dialog.form].version:
        return None
    marked = Marked(dialog.said_text) if FORMS[dialog.form].step(dialog.said_step).marked else None
    words = Text(marked.plain if marked else dialog.said_text, actor.message_id, marked=marked)
    away = make_way(uow, actor)
    opened = replace(dialog, state=DialogState.ACTIVE, said_step=None, said_text=None)
    uow.dialogs.save(opened)
    return opened, words, away


def say(
    uow: UnitOfWork, actor: Actor, dialog: Dialog, said: Said, words: Text | None = None, *, sure: bool = False
) -> list[Utterance]:
    """Take a typed or shared answer to the open question; put the question again with the refusal, if it is refused.

    Args:
        uow: the unit of work.
        actor: whoever answers.
        dialog: the dialog with the open question.
        said: what it is taken for.
        words: what was typed, if it was.
        sure: a button said that it belongs to this question.

    Raises:
        ProgrammeError: the refusal, when the answer was the last of a form that sends itself; or `suspended`.
    """
    _refuse_suspended(uow, actor, dialog, said.act if isinstance(said, Pressed) else None)
    if FORMS[dialog.form].exchange:
        concern_away.note_said(uow, actor)
    if dialog.form_version != FORMS[dialog.form].version:
        return resume(uow, actor, renewed(FORMS[dialog.form], dialog))
    steers = isinstance(said, Pressed) and said.act in STEERING
    if not (steers or sure) and came_before(uow, actor, windows.dialog(dialog.id)):
        return _belated(uow, actor, dialog, said)
    if words is not None and not sure and not _is_label(said, words):
        if isinstance(said, Pressed) and said.act is not Act.SKIP:  # a "ja" or a "skicka", which is nothing to keep
            said = replace(said, short=True)
        elif (both := asked_since.asked_back(uow, actor, dialog, words)) is not None:
            return both
    if isinstance(said, Text) and (asked := asked_back(uow, actor, dialog, said)) is not None:
        return _again(uow, dialog, asked)
    dialog = _heard(dialog, said)
    if isinstance(said, Text):
        said = replace(said, today=today_of(dialog, actor.now), language=actor.person.language)
    try:
        if isinstance(said, Pressed) and not sure and not _answers_this(uow, actor, dialog, said):
            raise ProgrammeError("answers-what")
        return _taken(uow, actor, dialog, said, fresh=True)
    except ProgrammeError as refusal:
        if uow.dialogs.get(dialog.id) is None:
            raise  # it was the last answer of a form that sends itself: the unit takes everything back
        return _again(uow, dialog, refusal)


def _again(uow: UnitOfWork, dialog: Dialog, refusal: ProgrammeError) -> list[Utterance]:
    again = asking_back(FORMS[dialog.form], dialog, refusal)
    uow.dialogs.save(again)
    return [Unbutton(dialog.person_id, windows.dialog(dialog.id)), *put(again, fresh=True, refusal=refusal)]


def _is_label(said: Said, words: Text) -> bool:
    """Tell whether the words can be meant for this form alone: to leave it, or as the label of an answer in it.

    A short yes or no can be the answer to anything.
    """
    if not isinstance(said, Pressed) or said.short:
        return False
    if said.act is Act.CHOOSE or said.act is Act.CHANGE:
        return says_yes(words.text) is None
    return said.act is Act.CANCEL or said.act is Act.BACK


def _answers_this(uow: UnitOfWork, actor: Actor, dialog: Dialog, said: Pressed) -> bool:
    """Tell whether a press is no short word, or one that can only be meant for the open question.

    What was said since may be a question, too: a "ja" to it must not send what lies open.
    """
    chat = actor.person.telegram_id
    return not said.short or chat is None or uow.windows.is_last(chat, windows.dialog(dialog.id))


def _heard(dialog: Dialog, said: Said) -> Dialog:
    """Return the draft with what was said to which question, for what may come right behind it."""
    if isinstance(said, Named):
        return replace(dialog, said_step=dialog.step, said_text=None)
    if not isinstance(said, Text):
        return replace(dialog, said_step=None, said_text=None)
    form = FORMS[dialog.form]
    appends = growing(form, dialog) if dialog.step is None else None
    step, heard = appends or dialog.step, replace(dialog, said_id=said.message_id, said_step=None, said_text=None)
    if step is None or not form.step(step).grows:
        return heard
    try:
        # The database takes no null signs.
        text = clean_marked(said.words).html if form.step(step).marked else clean(said.text, lines=True)
    except ProgrammeError:
        return heard
    return replace(heard, said_step=step, said_text=f"{dialog.answers[appends]}\n{text}" if appends else text)


def _belated(uow: UnitOfWork, actor: Actor, dialog: Dialog, said: Said) -> list[Utterance]:
    """Take what was sent before the open question could be read: as more of the answer before it, if that can grow.

    A telephone sends a long text in pieces, and people send a thought in two messages: the question that came between
    is put in the same place, so that there is one answer to all of it. What belongs to no answer is left out, and the
    person hears it.
    """
    if isinstance(said, Named) and dialog.said_step == dialog.step:
        return _taken(uow, actor, dialog, said, fresh=False)
    form, step = FORMS[dialog.form], dialog.said_step
    if not isinstance(said, Text) or step is None or dialog.said_text is None or not form.step(step).grows:
        return [Speech(actor.person.id, (Phrase("dialog-too-early"),))]
    whole = _both(form.step(step), dialog, said)
    before = replace(dialog, step=step, said_text=whole.marked.html if whole.marked else whole.text)
    try:
        _, then = advance(form, before, whole)
    except ProgrammeError as refusal:
        answers = {name: answer for name, answer in dialog.answers.items() if name != step}
        again = replace(before, answers=answers, revision=dialog.revision + 1)
        uow.dialogs.save(again)
        return put(again, fresh=False, refusal=refusal)
    uow.dialogs.save(then)
    return put(then, fresh=False)


def _both(step: Step, dialog: Dialog, said: Text) -> Text:
    """Return what was said to a question before, with what belongs to it.

    Raises:
        ProgrammeError: `one-file`, when a second file came.
    """
    if not step.marked:
        return Text(clean(f"{dialog.said_text}\n{said.text}", lines=True), dialog.said_id)
    file = enclosed_in(dialog.answers.get(step.name))
    if file is not None and said.enclosed is not None:
        raise ProgrammeError("one-file")
    words = Marked(dialog.said_text or "").then(said.words)
    enclosed = said.enclosed or file
    return Text(words.plain, dialog.said_id, marked=words, enclosed=enclosed, in_album=said.in_album)


def _taken(uow: UnitOfWork, actor: Actor, dialog: Dialog, said: Said, *, fresh: bool) -> list[Utterance]:
    form = FORMS[dialog.form]
    turn, then = advance(form, dialog, said)
    away = _keyboard_goes(dialog, then, said)
    match turn:
        case Turn.SENT:
            uow.dialogs.remove(dialog.id)
            sent = Unbutton(dialog.person_id, windows.dialog(dialog.id))
            told = [sent, *away, *FINISH[form.name](uow, actor, then)]
            told += [] if form.goes_on else next_waiting(uow, actor)
            return matter_trail.way_on(uow, actor, told) if form.name in LED_TO else told
        case Turn.CANCELLED:
            told = [*away, *cancel(uow, actor, dialog, in_place=not fresh and not away)]
            return matter_trail.way_on(uow, actor, told) if form.name in LED_TO else told
        case _:
            if form.unasked:  # it may have lain for weeks
                then = refreshed(uow, then, actor.now)
            uow.dialogs.save(then)
            former = Unbutton(dialog.person_id, windows.dialog(dialog.id))
            noted, told = AT_ONCE[form.name](uow, actor, dialog, then) if form.name in AT_ONCE else ((), [])
            lead = (*_remark(form, dialog, said, then), *noted)
            question = put(then, fresh=fresh or bool(away), lead=lead)
            return [*([former] if fresh and not away else []), *away, *question, *told]


def _remark(form: Form, dialog: Dialog, said: Said, then: Dialog) -> tuple[Phrase, ...]:
    """Return the lines about an answer: how it was read, if it was typed, and what is to be noted about it."""
    if dialog.step is None:
        return ()
    step = form.step(dialog.step)
    if step.noted and then.step not in (None, dialog.step):
        return form.notes(then.answers, then.hints)
    if not isinstance(said, Text):
        return ()
    remark, answer = step.remark(said.text), then.answers.get(step.name)
    return (*(step.heard(answer) if answer else ()), *((remark,) if remark else ()))


def _keyboard_goes(dialog: Dialog, then: Dialog, said: Said) -> list[Utterance]:
    """Return the message that takes the contact keyboard away, or an empty list if the question had no keyboard."""
    if dialog.step is None or not FORMS[dialog.form].step(dialog.step).contact:
        return []
    if isinstance(said, Text | Contact):
        step = FORMS[dialog.form].step(dialog.step)
        return [keyboard_away(dialog, "dialog-noted", {"answer": shown(step, then.answers[step.name], then.hints)})]
    return [keyboard_away(dialog, "dialog-okay")]


def cancel(uow: UnitOfWork, actor: Actor, dialog: Dialog, *, in_place: bool = False) -> list[Utterance]:
    """Cancel a dialog: keep the draft where its form keeps drafts, else remove it."""
    form = FORMS[dialog.form]
    if form.keeps:
        uow.dialogs.save(replace(dialog, state=DialogState.KEPT, said_step=None, said_text=None))
    else:
        uow.dialogs.remove(dialog.id)
    go_on = Choice(Phrase("button-resume"), DialogPress(dialog.id, dialog.revision, Act.RESUME))
    closed: list[Utterance] = [] if in_place else [Unbutton(dialog.person_id, windows.dialog(dialog.id))]
    waiting = next_waiting(uow, actor)
    ways = WAYS_BACK[form.name](dialog) if form.name in WAYS_BACK else ()
    if not (form.keeps or ways or waiting):
        ways = ways_back.to_the_start(uow, actor.person)
    told = Speech(
        dialog.person_id,
        (Phrase(f"{form.name}-cancelled", {"moved": dialog.hints.get("moved", "none"), "written": _written(dialog)}),),
        choices=(*(((go_on,),) if form.keeps else ()), *_throws_away(dialog), *ways),
        window=Window(windows.dialog(dialog.id), fresh=not in_place),
        exchange=form.exchange,
    )
    return [*closed, told, *waiting]


def _throws_away(dialog: Dialog) -> Rows:
    """Return the button to throw away what was written in a form that nobody waits for."""
    if dialog.form not in OWN_WORDS or _written(dialog) == "none":
        return ()
    return ((Choice(Phrase("button-drop"), DialogPress(dialog.id, dialog.revision, Act.DROP)),),)


def _written(dialog: Dialog) -> str:
    """Return whether a cancelled dialog has answers to keep: `none`, `some`, or `told` where one was passed on."""
    if dialog.form == PULSE.name and survey_unsafe.is_told_in(dialog):
        return "told"
    return "some" if dialog.answers or dialog.picked else "none"
