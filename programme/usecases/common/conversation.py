"""Dialogs: opening, showing and closing the questions of any form.

A person has at most one active dialog. A dialog that the person opens meanwhile takes its place; the former waits
and comes back when the new one ends, so that a participant can write to the manager in the middle of a
registration and lose no answer.

A question that is due is always said. It takes the place of an older one that the bot put, which keeps a button; while
anything else is open it comes with a button that opens it, so that nobody is torn away from what they write.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from programme import windows
from programme.dates.answers import meant
from programme.dialog import Dialog, DialogState
from programme.errors import ProgrammeError
from programme.form import Answer, Answers, Form, Hints, Option, Step
from programme.forms import FORMS
from programme.forms.interview import INTERVIEW
from programme.forms.report import REPORT
from programme.names import from_hint
from programme.people import Actor, Person
from programme.ports import UnitOfWork
from programme.presses import Act, DialogPress
from programme.speech import (
    Choice,
    Facts,
    Keyboard,
    KeyboardAct,
    Listing,
    Phrase,
    Purpose,
    Speech,
    Unbutton,
    Utterance,
    Value,
    Window,
)
from programme.turn import (
    applicable,
    can_go_back,
    is_count_known,
    offered,
    place,
    present_answer,
    renewed,
    still_asked,
    still_offered,
)
from programme.usecases.common import interview, next_meeting

A_DAY = timedelta(days=1)  # a question that the bot put so long ago is left: it does not come back by itself
NOBODY = "none"  # the value of an absent hint in the texts

# The hints of a form that change meanwhile: they are looked up again when its question is put again.
HINTS_ANEW: Mapping[str, Callable[[UnitOfWork, Dialog, datetime], Hints]] = {
    INTERVIEW.name: lambda uow, dialog, _: interview.hints(uow, uow.memberships.get(dialog.subject), dialog.answers),
    REPORT.name: next_meeting.hints_anew,
}


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
) -> list[Utterance]:
    """Open a form for the actor, or resume their draft of it; `picked` are the options ticked from the first."""
    started = uow.dialogs.kept(actor.person.id, form, subject)
    if started is not None and not answers:
        return resume(uow, actor, started)
    if started is not None:
        uow.dialogs.remove(started.id)
    away = _make_way(uow, actor)
    given: Answers = answers or {}
    names = [step.name for step in applicable(form, given, hints or {})]
    dialog = Dialog(
        id=0,
        person_id=actor.person.id,
        form=form.name,
        form_version=form.version,
        subject=subject,
        state=DialogState.ACTIVE,
        step=next((name for name in names if name not in given), None),
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
    gives_way = active is not None and _is_left(active, now)
    busy = active is not None and not gives_way
    away = _lay_aside(uow, active, now) if active is not None and gives_way else []
    dialog = Dialog(
        id=0,
        person_id=person.id,
        form=form.name,
        form_version=form.version,
        subject=subject,
        state=DialogState.WAITING if busy else DialogState.ACTIVE,
        step=applicable(form, {}, hints)[0].name,
        opened_at=now,
        hints=hints,
    )
    added = uow.dialogs.add(dialog)
    return [_announced(added, Phrase("dialog-when-ready"))] if busy else [*away, *put(added, fresh=True)]


def _is_left(dialog: Dialog, now: datetime) -> bool:
    """Tell whether the bot put a question by itself, a day ago or longer, and it is still open."""
    return FORMS[dialog.form].unasked and now - dialog.opened_at >= A_DAY


def _announced(dialog: Dialog, *after: Phrase, fresh: bool = True) -> Speech:
    """Return the question of a dialog that is not the active one, with the button that opens it."""
    label = Phrase("button-resume" if dialog.answers else "button-answer-now")
    opens = Choice(label, DialogPress(dialog.id, dialog.revision, Act.RESUME))
    window = Window(windows.dialog(dialog.id), fresh=fresh)
    return Speech(dialog.person_id, (*_body(dialog), *after), choices=((opens,),), window=window)


def resume(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Make a dialog the active one, and put its open question again at the end of the chat."""
    away = _make_way(uow, actor) if dialog.state is not DialogState.ACTIVE else []
    told = renewed(FORMS[dialog.form], refreshed(uow, dialog, actor.now))
    told = replace(told, state=DialogState.ACTIVE, revision=told.revision + 1, said_step=None, said_text=None)
    uow.dialogs.save(told)
    lead = (Phrase("dialog-resumed"),) if told.answers else ()
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


def came_before(uow: UnitOfWork, actor: Actor, window: Purpose) -> bool:
    """Tell whether a text was written before its sender could read the message that shows a window."""
    chat = actor.person.telegram_id
    if chat is None or actor.message_id is None:
        return False
    now = uow.windows.standing(chat, window)
    if now.said_twice:
        return False  # the process died while sending, so the text may follow a copy whose message id was never stored
    return now.is_unsent or (now.message_id is not None and actor.message_id < now.message_id)


def _make_way(uow: UnitOfWork, actor: Actor) -> list[Utterance]:
    """Lay the active dialog aside, if there is one."""
    active = uow.dialogs.active(actor.person.id)
    return _lay_aside(uow, active, actor.now) if active is not None else []


def _lay_aside(uow: UnitOfWork, active: Dialog, now: datetime) -> list[Utterance]:
    """Let a dialog wait, and take its buttons away; a question that was left keeps one, and waits for that alone."""
    if _is_left(active, now):
        uow.dialogs.save(replace(active, state=DialogState.KEPT))
        return [_announced(active, fresh=False)]
    uow.dialogs.save(replace(active, state=DialogState.WAITING))
    return closed(active)


def closed(dialog: Dialog) -> list[Utterance]:
    """Take away the buttons, or the keyboard, of a question that is no longer open."""
    if dialog.step is not None and FORMS[dialog.form].step(dialog.step).contact:
        return [keyboard_away(dialog, "dialog-okay")]
    return [Unbutton(dialog.person_id, windows.dialog(dialog.id))]


def next_waiting(uow: UnitOfWork, actor: Actor) -> list[Utterance]:
    """Resume the waiting dialog, if there is one and no other dialog is active."""
    if uow.dialogs.active(actor.person.id) is not None:
        return []
    waiting = uow.dialogs.waiting(actor.person.id)
    return resume(uow, actor, waiting) if waiting is not None else []


def put(
    dialog: Dialog, *, fresh: bool, lead: tuple[Phrase, ...] = (), refusal: ProgrammeError | None = None
) -> list[Utterance]:
    """Return the open question (or the summary) as speech.

    Args:
        dialog: the draft as it stands.
        fresh: put it at the end of the chat, not in place of the former question.
        lead: paragraphs before the question.
        refusal: why the last answer could not be taken.
    """
    form = FORMS[dialog.form]
    refused = (Phrase(f"error-{refusal.code}", refusal.facts),) if refusal else ()
    step = form.step(dialog.step) if dialog.step else None
    return [
        Speech(
            to=dialog.person_id,
            text=(*lead, *refused, *_body(dialog)),
            choices=() if step and step.contact else _choices(form, dialog, step),
            keyboard=_contact_keyboard(form, dialog, step) if step and step.contact else None,
            window=Window(windows.dialog(dialog.id), fresh=fresh or bool(step and step.contact)),
        )
    ]


def _body(dialog: Dialog) -> tuple[Phrase, ...]:
    """Return the open question, or the summary."""
    form = FORMS[dialog.form]
    if dialog.step is None:
        return _summary(form, dialog)
    step = form.step(dialog.step)
    return (*form.shows(dialog.hints), *_present(dialog, step), *_question(form, dialog, step))


def _present(dialog: Dialog, step: Step) -> tuple[Phrase, ...]:
    """Return the line that says what the answer is so far; ticks say it themselves."""
    answer = None if step.many else present_answer(dialog)
    return () if answer is None else (Phrase("dialog-present", {"answer": step.shown(answer, dialog.hints)}),)


def _question(form: Form, dialog: Dialog, step: Step) -> tuple[Phrase, ...]:
    question = Phrase(f"{form.name}-{step.name}", hinted(dialog))
    if form.single or len(form.steps) == 1 or not is_count_known(form, dialog.answers, dialog.hints):
        return (question,)
    number, count = place(form, dialog)
    progress = Phrase("dialog-progress", {"number": number, "count": count})
    return (Phrase("lines", {"lines": Listing((progress, question))}),)


def _summary(form: Form, dialog: Dialog) -> tuple[Phrase, ...]:
    steps = applicable(form, dialog.answers, dialog.hints)
    lines = tuple(summary_line(form, step, shown(step, dialog.answers.get(step.name), dialog.hints)) for step in steps)
    told = Phrase("lines", {"lines": Listing(lines)})
    return (Phrase(f"{form.name}-summary", hinted(dialog)), told, *form.notes(dialog.answers, dialog.hints))


def hinted(dialog: Dialog) -> Facts:
    """Return a dialog's hints as facts for a text."""
    return facts_of(dialog.hints)


def facts_of(hints: Hints) -> Facts:
    """Return hints as facts for a text: `day` as a date, an empty hint as the words for an unknown name."""
    facts: Facts = {name: _fact(value) for name, value in hints.items()}
    if day := hints.get("day"):
        facts["day"] = date.fromisoformat(day)
    if (moved := hints.get("moved", NOBODY)) != NOBODY:
        told = meant(moved)
        facts["moved"] = Phrase("day-and-time", {"day": told.day or "", "time": told.at or ""})
    return facts


def _fact(hint: str) -> Value:
    parts = from_hint(hint)
    return parts[0] or Phrase("nobody") if len(parts) == 1 else Listing(tuple(parts), separator="")


def shown(step: Step, answer: Answer, hints: Hints) -> Value:
    """Return an answer as a summary or a card shows it."""
    return Phrase("dialog-skipped") if answer is None else step.shown(answer, hints)


def summary_line(form: Form, step: Step, value: Value) -> Phrase:
    """Return the line of a summary for a question and its answer, as `shown` shows it."""
    if len(form.steps) == 1:
        return Phrase("quoted", {"text": value})
    return Phrase("labelled", {"label": Phrase(f"{form.name}-{step.name}-label"), "value": value})


def _choices(form: Form, dialog: Dialog, step: Step | None) -> tuple[tuple[Choice, ...], ...]:
    def button(label: Phrase, act: Act, index: int = 0) -> Choice:
        return Choice(label, DialogPress(dialog.id, dialog.revision, act, index))

    cancel = button(Phrase("button-cancel"), Act.CANCEL)
    if step is None:
        send = button(Phrase(f"{form.name}-send"), Act.SEND)
        steps = applicable(form, dialog.answers, dialog.hints)
        changes = [
            button(Phrase("button-change", {"label": Phrase(f"{form.name}-{one.name}-label")}), Act.CHANGE, index)
            for index, one in enumerate(steps)
        ]
        return ((send,), *_rows(changes, 2), (cancel,))
    options = offered(step, dialog)
    taps = [button(_label(dialog, option), Act.CHOOSE, index) for index, option in enumerate(options)]
    done = ((button(Phrase("button-done"), Act.DONE),),) if step.many else ()
    there = present_answer(dialog) is not None
    keep = ((button(Phrase("button-keep-answer"), Act.KEEP),),) if there else ()
    way_back = can_go_back(form, dialog) and not (there and dialog.changing)  # there "keep" goes back
    controls = [button(Phrase("button-back"), Act.BACK)] if way_back else []
    controls += [button(Phrase("button-remove-answer" if there else "button-skip"), Act.SKIP)] if step.optional else []
    return (*_rows(taps, step.columns), *done, *keep, (*controls, cancel))


def choices_of(dialog: Dialog) -> tuple[Choice, ...]:
    """Return the buttons under the open question, or under the summary."""
    form = FORMS[dialog.form]
    rows = _choices(form, dialog, form.step(dialog.step) if dialog.step else None)
    return tuple(choice for row in rows for choice in row)


def _label(dialog: Dialog, option: Option) -> Phrase:
    return Phrase("ticked", {"label": option.label}) if option.value in dialog.picked else option.label


def _rows(buttons: list[Choice], columns: int) -> tuple[tuple[Choice, ...], ...]:
    return tuple(tuple(buttons[start : start + columns]) for start in range(0, len(buttons), columns))


def _contact_keyboard(form: Form, dialog: Dialog, step: Step) -> Keyboard:
    back = (KeyboardAct.BACK,) if can_go_back(form, dialog) else ()
    skip = (KeyboardAct.SKIP,) if step.optional else ()
    return Keyboard(((KeyboardAct.SHARE_CONTACT,), (*back, *skip, KeyboardAct.CANCEL)))


def keyboard_away(dialog: Dialog, text: str, args: Facts | None = None) -> Speech:
    """Return the message that takes the contact keyboard away; Telegram needs a message of its own for that."""
    return Speech(dialog.person_id, (Phrase(text, args or {}),), keyboard=Keyboard())
