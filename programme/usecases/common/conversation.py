"""Dialogs: opening, showing and closing the questions of any form.

A person has at most one active dialog. A dialog that the person opens meanwhile takes its place; the former waits
and comes back when the new dialog ends, so that a participant can write to the manager in the middle of a
registration and lose no answer.

A question that is due is always said. It takes the place of an older one that the bot put, which keeps a button; while
any other question is open it comes with a button that opens it, so that no writer is torn away from their words.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from programme import windows
from programme.dialog import Dialog, DialogState
from programme.form import Answer, Answers, Form, Hints
from programme.forms import FORMS
from programme.forms.contract import CONTRACT
from programme.forms.goodbye import GOODBYE
from programme.forms.interview import INTERVIEW
from programme.forms.joint import JOINT
from programme.forms.meeting import MEETING, OTHER_TIME
from programme.forms.presentation import PRESENTATION
from programme.forms.report import REPORT
from programme.people import Actor, Person
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.press import Act, DialogPress
from programme.speech import (
    Choice,
    Phrase,
    Purpose,
    Speech,
    Unbutton,
    Utterance,
    Window,
)
from programme.turn import (
    applicable,
    renewed,
    still_asked,
    still_offered,
)
from programme.usecases.common import interview, next_meeting, suspended
from programme.usecases.common.begun import begun
from programme.usecases.common.menu import Rows
from programme.usecases.common.question import BACK, body, hinted, keyboard_away, put
from programme.usecases.common.two import two_of

OWN_WORDS = frozenset({PRESENTATION.name, CONTRACT.name})
"""The forms in own words that nobody waits for: they come back by themselves once a day at most."""
A_DAY = timedelta(days=1)  # a question that the bot put so long ago is left: it does not come back by itself


def _last_day(uow: UnitOfWork, dialog: Dialog) -> Hints:
    """Return the last day of the pair that a draft is about, which can be put off meanwhile."""
    pair = uow.pairs.find(dialog.subject)
    return {} if pair is None else {"day": two_of(uow, pair).last_day.isoformat()}


# The hints of a form that change meanwhile: they are looked up again when its question is put again.
HINTS_ANEW: Mapping[str, Callable[[UnitOfWork, Dialog, datetime], Hints]] = {
    INTERVIEW.name: lambda uow, dialog, _: interview.hints(uow, uow.memberships.get(dialog.subject), dialog.answers),
    REPORT.name: next_meeting.hints_anew,
    GOODBYE.name: lambda uow, dialog, _: _last_day(uow, dialog),
}


# The forms whose draft can be overtaken: what it is about is no longer what its writer saw.
OVERTAKEN: Mapping[str, Callable[[UnitOfWork, Dialog, datetime], bool]] = {
    MEETING.name: next_meeting.is_overtaken,
    JOINT.name: next_meeting.is_joint_overtaken,
    OTHER_TIME.name: next_meeting.is_overtaken,
}


def is_overtaken(uow: UnitOfWork, dialog: Dialog, now: datetime) -> bool:
    """Tell whether a draft makes no sense any more, so that it must not come back by itself."""
    return dialog.form in OVERTAKEN and OVERTAKEN[dialog.form](uow, dialog, now)


def open_dialog(
    uow: UnitOfWork,
    actor: Actor,
    form: Form,
    *,
    subject: int = 0,
    hints: Hints | None = None,
    answers: Mapping[str, Answer] | None = None,
    lead: tuple[Phrase, ...] = (),
    picked: tuple[str, ...] = (),
    step: str | None = None,
) -> list[Utterance]:
    """Open a form for the actor, or resume their draft of it.

    `picked` are the options ticked from the first; `step` is the question to begin with, if not the first unanswered.
    """
    started = begun(uow, actor.person.id, form, subject, hints or {})
    if started is not None and not answers:
        return resume(uow, actor, started)
    if started is not None:
        uow.dialogs.remove(started.id)
    away = make_way(uow, actor)
    given: Answers = answers or {}
    names = [step.name for step in applicable(form, given, hints or {})]
    dialog = Dialog(
        id=0,
        person_id=actor.person.id,
        form=form.name,
        form_version=form.version,
        subject=subject,
        state=DialogState.ACTIVE,
        step=step or next((name for name in names if name not in given), None),
        opened_at=actor.now,
        answers=given,
        hints=hints or {},
        picked=picked,
        said_id=actor.message_id if given else None,
    )
    return [*away, *put(uow.dialogs.add(dialog), fresh=True, lead=lead)]


def open_unasked(
    uow: UnitOfWork, person: Person, form: Form, now: datetime, *, subject: int, hints: Hints
) -> list[Utterance]:
    """Open a form because it is due, not because the person pressed; while they are busy it comes with a button.

    Return an empty list if the person has begun the same form about the same subject.
    """
    if uow.dialogs.kept(person.id, form, subject) is not None:
        return []
    active = uow.dialogs.active(person.id)
    away: list[Utterance] = []
    if active is not None and is_overtaken(uow, active, now):
        uow.dialogs.remove(active.id)
        away = closed(active)
        active = None
    gives_way = active is not None and _is_left(active, now)
    busy = active is not None and not gives_way
    if active is not None and gives_way:
        away = _lay_aside(uow, active, now)
    state = DialogState.WAITING if busy else DialogState.ACTIVE
    added = uow.dialogs.add(_unasked(person, form, now, state, subject, hints))
    return [_announced(added, Phrase("dialog-when-ready"))] if busy else [*away, *put(added, fresh=True)]


def lay_by(uow: UnitOfWork, person: Person, form: Form, now: datetime, *, subject: int, hints: Hints) -> None:
    """Let a question that is due wait without a word, because another came first: it is put when that is answered."""
    uow.dialogs.add(_unasked(person, form, now, DialogState.WAITING, subject, hints))


def _unasked(person: Person, form: Form, now: datetime, state: DialogState, subject: int, hints: Hints) -> Dialog:
    return Dialog(
        id=0,
        person_id=person.id,
        form=form.name,
        form_version=form.version,
        subject=subject,
        state=state,
        step=applicable(form, {}, hints)[0].name,
        opened_at=now,
        hints=hints,
    )


def _is_left(dialog: Dialog, now: datetime) -> bool:
    """Tell whether the bot put a question by itself, a day ago or longer, and it is still open."""
    return FORMS[dialog.form].unasked and now - dialog.opened_at >= A_DAY


def left_for(uow: UnitOfWork, dialog: Dialog, words: str | None) -> list[Utterance]:
    """Let a dialog wait for a press alone, as something newer was asked; words that may belong to it wait with it."""
    is_held = words is not None and dialog.step is not None
    step = dialog.step if is_held else None
    kept = replace(dialog, state=DialogState.KEPT, revision=dialog.revision + 1, said_step=step, said_text=words)
    uow.dialogs.save(kept)
    asks = Phrase("dialog-asked-since", {"held": "yes" if is_held else "no"})
    return [*closed(dialog), _announced(kept, lead=(asks,))]


def announced_again(dialog: Dialog) -> list[Utterance]:
    """Return the question of a dialog that waits once more, at the end of the chat."""
    return [Unbutton(dialog.person_id, windows.dialog(dialog.id)), _announced(dialog)]


def _announced(dialog: Dialog, *after: Phrase, lead: tuple[Phrase, ...] = (), fresh: bool = True) -> Speech:
    """Return the question of a dialog that is not active, with the button that opens it."""
    label = Phrase("button-resume" if dialog.answers else "button-answer-now")
    opens = Choice(label, DialogPress(dialog.id, dialog.revision, Act.RESUME))
    window = Window(windows.dialog(dialog.id), fresh=fresh)
    rows = (*_belongs(dialog), (opens,))
    return Speech(dialog.person_id, (*lead, *body(dialog), *after), choices=rows, window=window)


def _belongs(dialog: Dialog) -> Rows:
    """Return the button that puts the words which a dialog waits with into its question."""
    if dialog.state is not DialogState.KEPT or dialog.said_step is None or dialog.said_text is None:
        return ()
    label = Phrase("button-belongs", {"label": Phrase(f"{dialog.form}-{dialog.said_step}-label", hinted(dialog))})
    return ((Choice(label, DialogPress(dialog.id, dialog.revision, Act.BELONGS)),),)


def resume(uow: UnitOfWork, actor: Actor, dialog: Dialog, *why: Phrase) -> list[Utterance]:
    """Make a dialog active, and put its open question again at the end of the chat; `why` if nothing is answered."""
    away = make_way(uow, actor) if dialog.state is not DialogState.ACTIVE else []
    told = renewed(FORMS[dialog.form], refreshed(uow, dialog, actor.now))
    told = replace(told, state=DialogState.ACTIVE, revision=told.revision + 1, said_step=None, said_text=None)
    uow.dialogs.save(told)
    lead = (Phrase("dialog-resumed"),) if told.answers else why
    return [*away, Unbutton(dialog.person_id, windows.dialog(dialog.id)), *put(told, fresh=True, lead=lead)]


def today_of(dialog: Dialog, now: datetime) -> date:
    """Return today's date for a dialog, in the time zone of what it is about."""
    return now.astimezone(ZoneInfo(dialog.hints.get("time_zone", "UTC"))).date()


def refreshed(uow: UnitOfWork, dialog: Dialog, now: datetime) -> Dialog:
    """Return a dialog that is put again, with its days counted from today, and what can change as it is now."""
    days = {"today": today_of(dialog, now).isoformat()} if "today" in dialog.hints else {}
    anew = HINTS_ANEW[dialog.form](uow, dialog, now) if dialog.form in HINTS_ANEW else {}
    fresh = replace(dialog, hints={**dialog.hints, **days, **anew})
    return still_asked(FORMS[dialog.form], still_offered(FORMS[dialog.form], fresh)) if anew else fresh


def put_again(uow: UnitOfWork, dialog: Dialog, *lead: Phrase) -> list[Utterance]:
    """Put the question of an active dialog once more at the end of the chat, without a press from the person."""
    again = renewed(FORMS[dialog.form], dialog)
    again = replace(again, revision=again.revision + 1, said_step=None, said_text=None)
    uow.dialogs.save(again)
    return [Unbutton(dialog.person_id, windows.dialog(dialog.id)), *put(again, fresh=True, lead=lead)]


def question_again(uow: UnitOfWork, actor: Actor, said: Sequence[Utterance], *lead: Phrase) -> list[Utterance]:
    """Put the open question of the active dialog again after a lead, unless it is among what is said already."""
    dialog = uow.dialogs.active(actor.person.id)
    if dialog is None:
        return []
    purpose = windows.dialog(dialog.id)
    put_already = any(
        isinstance(one, Speech) and one.window is not None and one.window.purpose == purpose for one in said
    )
    return [] if put_already else put_again(uow, dialog, *lead)


def came_before(uow: UnitOfWork, actor: Actor, window: Purpose) -> bool:
    """Tell whether a text was written before its sender could read the message that shows a window."""
    chat = actor.person.telegram_id
    if chat is None or actor.message_id is None:
        return False
    now = uow.windows.standing(chat, window)
    if now.said_twice:
        return False  # the process died while sending, so the text may follow a copy whose message id was never stored
    return now.is_unsent or (now.message_id is not None and actor.message_id < now.message_id)


def where_pressed(uow: UnitOfWork, actor: Actor, speech: Speech) -> list[Utterance]:
    """Return a speech in its window; at the end of the chat where the pressed button stands below that window.

    The same button stands on `/me`: an answer far above it would look like none.
    """
    chat, window = actor.person.telegram_id, speech.window
    if chat is None or window is None or window.fresh or actor.message_id is None:
        return [speech]
    purpose = window.purpose
    shown = uow.windows.message_id(chat, purpose)
    if shown is None or actor.message_id <= shown:
        return [speech]
    return [Unbutton(speech.to, purpose), replace(speech, window=Window(purpose, fresh=True))]


def make_way(uow: UnitOfWork, actor: Actor) -> list[Utterance]:
    """Lay the active dialog aside, if there is one."""
    active = uow.dialogs.active(actor.person.id)
    return _lay_aside(uow, active, actor.now) if active is not None else []


def _lay_aside(uow: UnitOfWork, active: Dialog, now: datetime) -> list[Utterance]:
    """Let a dialog wait, and take its buttons away; a question that was left keeps one, and waits for that alone."""
    if _is_left(active, now):
        kept = replace(active, state=DialogState.KEPT, said_step=None, said_text=None)
        uow.dialogs.save(kept)
        return [_announced(kept, fresh=False)]
    uow.dialogs.save(replace(active, state=DialogState.WAITING))
    return closed(active)


def closed(dialog: Dialog) -> list[Utterance]:
    """Take away the buttons, or the keyboard, of a question that is no longer open."""
    if dialog.step is not None and FORMS[dialog.form].step(dialog.step).contact:
        return [keyboard_away(dialog, "dialog-okay")]
    return [Unbutton(dialog.person_id, windows.dialog(dialog.id))]


def waiting_of(uow: UnitOfWork, person: Person) -> Dialog | None:
    """Return a person's newest dialog that waits and may come back by itself, or None."""
    newest = uow.dialogs.waiting(person.id)
    if newest is None or not suspended.hushed(uow, newest):
        return newest
    waits = [one for one in uow.dialogs.of_person(person.id) if one.state is DialogState.WAITING]
    return next((one for one in reversed(waits) if not suspended.hushed(uow, one)), None)


def next_waiting(uow: UnitOfWork, actor: Actor) -> list[Utterance]:
    """Resume the waiting dialog, if there is one and no other dialog is active; or leave it its button for today."""
    if uow.dialogs.active(actor.person.id) is not None:
        return []
    waiting = waiting_of(uow, actor.person)
    if waiting is not None and is_overtaken(uow, waiting, actor.now):
        uow.dialogs.remove(waiting.id)
        return next_waiting(uow, actor)
    if waiting is None:
        return []
    if waiting.form in OWN_WORDS:
        today = today_of(waiting, actor.now).isoformat()
        if waiting.hints.get(BACK) == today:
            kept = replace(waiting, state=DialogState.KEPT, said_step=None, said_text=None)
            uow.dialogs.save(kept)
            return [_announced(kept, fresh=False), *next_waiting(uow, actor)]
        waiting = replace(waiting, hints={**waiting.hints, BACK: today})
    chat = actor.person.telegram_id
    seen = chat is not None and uow.windows.message_id(chat, windows.dialog(waiting.id)) is not None
    return resume(uow, actor, waiting, *((Phrase("dialog-back"),) if seen else ()))
