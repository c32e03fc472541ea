"""The question of a dialog as speech: its words, what stands there already, its buttons, and the summary."""

from datetime import date

from programme import windows
from programme.dates.answers import meant
from programme.dialog import Dialog
from programme.errors import ProgrammeError
from programme.form import Answer, Form, Hints, Option, Step
from programme.forms import FORMS
from programme.names import from_hint
from programme.presses.press import Act, DialogPress
from programme.speech import (
    Choice,
    Facts,
    Keyboard,
    KeyboardAct,
    Listing,
    Phrase,
    Speech,
    Utterance,
    Value,
    Window,
    listed_and,
)
from programme.turn import (
    applicable,
    can_go_back,
    is_count_known,
    offered,
    place,
    present_answer,
)

BACK = "back"  # the hint with the day on which a form that nobody waits for has come back by itself
NOBODY = "none"  # the value of an absent hint in the texts


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
            text=(*lead, *refused, *body(dialog)),
            choices=() if step and step.contact else _choices(form, dialog, step),
            keyboard=_contact_keyboard(form, dialog, step) if step and step.contact else None,
            window=Window(windows.dialog(dialog.id), fresh=fresh or bool(step and step.contact)),
            exchange=form.exchange,
        )
    ]


def body(dialog: Dialog) -> tuple[Phrase, ...]:
    """Return the open question, or the summary."""
    form = FORMS[dialog.form]
    if dialog.step is None:
        return _summary(form, dialog)
    step = form.step(dialog.step)
    question = Phrase(f"{form.name}-{step.name}", hinted(dialog))
    asked = (*form.shows(dialog.hints), *_recalled(form, dialog, step), *_present(dialog, step), question)
    return _counted(form, dialog, asked)


def _recalled(form: Form, dialog: Dialog, step: Step) -> tuple[Phrase, ...]:
    """Return the answers before a question that may be the last, as the summary would show them."""
    if not (step.above or step.recalls) or dialog.changing:
        return ()
    before = [one for one in applicable(form, dialog.answers, dialog.hints) if one.name in dialog.answers]
    before = [one for one in before if one.name != step.name]
    lines = tuple(summary_line(form, one, shown(one, dialog.answers[one.name], dialog.hints)) for one in before)
    return (Phrase("lines", {"lines": Listing(lines)}),) if lines else ()


def _present(dialog: Dialog, step: Step) -> tuple[Phrase, ...]:
    """Return the line that says what the answer is so far; ticks say it themselves."""
    answer = None if step.many else present_answer(dialog)
    return () if answer is None else (Phrase("dialog-present", {"answer": step.shown(answer, dialog.hints)}),)


def _counted(form: Form, dialog: Dialog, asked: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """Return what is asked with the question's number above the first of it, where the questions can be counted."""
    if form.single or len(form.steps) == 1 or not is_count_known(form, dialog.answers, dialog.hints):
        return asked
    number, count = place(form, dialog)
    progress = Phrase("dialog-progress", {"number": number, "count": count})
    return (Phrase("lines", {"lines": Listing((progress, asked[0]))}), *asked[1:])


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
    if known := hints.get("readers") or hints.get("manager"):
        facts["readers"] = listed_and([_fact(one) for one in known.split("\n")])
    if len(several := from_hint(hints.get("other", ""))[::2]) > 1:
        facts["other"] = listed_and(several)
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

    cancel = button(Phrase("button-let-be" if BACK in dialog.hints else "button-cancel"), Act.CANCEL)
    if step is None:
        send = button(Phrase(f"{form.name}-send", hinted(dialog)), Act.SEND)
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
    skips = step.optional and not any(one.sends for one in options)  # else it would stand there twice
    controls += [button(Phrase("button-remove-answer" if there else "button-skip"), Act.SKIP)] if skips else []
    is_first = not can_go_back(form, dialog) and not dialog.changing
    doors = _rows(list(form.doors(dialog.subject, dialog.hints)), 1) if is_first else ()
    return (*_rows(taps, step.columns), *done, *keep, *doors, (*controls, cancel))


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
