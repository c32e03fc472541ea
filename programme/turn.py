"""A turn of a dialog: `advance` takes the person's words or press and returns the next draft.

It is pure. It knows neither how a question looks nor where a draft is stored, and can be tested as a table.
"""

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum

from programme.dialog import AskBackError, Contact, Dialog, Named, Other, Pressed, Said, Unclear
from programme.errors import ProgrammeError
from programme.form import Answer, Answers, Form, Hints, Option, Step, Text, enclosed_in, words_in
from programme.labels import is_unsure, without_correction
from programme.presses.press import Act
from programme.speech import Phrase
from programme.when import Fact, Source


def asking_back(form: Form, dialog: Dialog, refusal: ProgrammeError) -> Dialog:
    """Return the draft with its question put again: understood answers are kept, and the readings in doubt offered."""
    if not isinstance(refusal, AskBackError):
        return replace(dialog, revision=dialog.revision + 1)
    if refusal.step:
        dialog = replace(_at(form, dialog, refusal.step), changing=True)
    answers = _of_open_branches(form, {**dialog.answers, **refusal.keeps}, dialog.hints)
    return replace(dialog, answers=answers, proposed=refusal.proposed, revision=dialog.revision + 1)


def offered(step: Step, dialog: Dialog) -> tuple[Option, ...]:
    """Return the answers to tap: those that the bot asks back about, or else the step's own."""
    if dialog.proposed:
        shown = [(one, step.shown(one, dialog.hints)) for one in dialog.proposed]
        return tuple(Option(one, Phrase("plain", {"text": value})) for one, value in shown)
    return step.options(dialog.answers, dialog.hints)


class Turn(StrEnum):
    """The step of a dialog after the person's input."""

    ASK = "ask"  # put the next question (or the summary)
    AGAIN = "again"  # the same question, ticks changed
    SENT = "sent"  # the answers are given
    CANCELLED = "cancelled"


def applicable(form: Form, answers: Answers, hints: Hints) -> tuple[Step, ...]:
    """Return the steps that this person is asked."""
    return tuple([step for step in form.steps if step.when(answers, hints)])


def ticked(answers: Answers, name: str) -> tuple[str, ...]:
    """Return the options chosen in a question that takes several; empty if it was skipped or not asked."""
    answer = answers.get(name)
    return tuple(answer) if isinstance(answer, list) else ()


def place(form: Form, dialog: Dialog) -> tuple[int, int]:
    """Return the number of the open question, counted from 1, and the number of all questions.

    A question that is asked only in doubt about an answer has that answer's number. While the summary is shown, both
    are the number of all questions.
    """
    names = [step.name for step in applicable(form, dialog.answers, dialog.hints) if not step.follows]
    counted = (form.step(dialog.step).follows or dialog.step) if dialog.step else None
    return names.index(counted) + 1 if counted in names else len(names), len(names)


def present_answer(dialog: Dialog) -> Answer:
    """Return the answer that stands at the open question already, or None."""
    return dialog.answers.get(dialog.step) if dialog.step else None


def still_offered(form: Form, dialog: Dialog) -> Dialog:
    """Return a draft whose hints have changed, without chosen and ticked options that are no longer there."""
    answers = dict(dialog.answers)
    for step in form.steps:
        if step.many and (chosen := ticked(answers, step.name)):
            there = {option.value for option in step.options(answers, dialog.hints)}
            answers[step.name] = [one for one in chosen if one in there] or None
    open_step = form.step(dialog.step) if dialog.step else None
    there = {option.value for option in open_step.options(answers, dialog.hints)} if open_step else set()
    return replace(dialog, answers=answers, picked=tuple(one for one in dialog.picked if one in there))


def still_asked(form: Form, dialog: Dialog) -> Dialog:
    """Return a draft whose hints have changed, at the next open question if its own is no longer asked."""
    steps = {step.name for step in applicable(form, dialog.answers, dialog.hints)}
    if dialog.step is None or dialog.step in steps:
        return dialog
    answers = _of_open_branches(form, dialog.answers, dialog.hints)
    return replace(dialog, answers=answers, step=first_open(form, answers, dialog.hints), proposed=())


def can_go_back(form: Form, dialog: Dialog) -> bool:
    """Tell whether there is a question, or the summary, to go back to."""
    return dialog.changing or next(_before(form, dialog), None) is not None


def is_count_known(form: Form, answers: Answers, hints: Hints) -> bool:
    """Tell whether the questions can be counted: no answer but that of the first decides about another, and is there.

    Numbers that begin in the middle of a form would be read as those of another one. A question that this person can't
    be asked decides nothing, nor does one that is counted as a part of another (`Step.follows`).
    """
    asked = [step.name for step in applicable(form, answers, hints)]
    counted = [one for one in form.steps if not one.follows and all(_can_hold(fact, hints) for fact in one.when.facts)]
    deciding = {fact.name for one in counted for fact in one.when.facts if fact.source is Source.ANSWER}
    decides = deciding.intersection(asked)
    return decides <= set(asked[:1]) and decides <= set(answers)


def _can_hold(fact: Fact, hints: Hints) -> bool:
    return fact.source is Source.ANSWER or fact.holds({}, hints)


def _is_settled(step: Step, answers: Answers) -> bool:
    """Tell whether another answer settles this step."""
    return step.follows in answers and step.settled(answers[step.follows]) is not None


def first_open(form: Form, answers: Answers, hints: Hints) -> str | None:
    """Return the first step without an answer, or None when all have an answer."""
    return next((step.name for step in applicable(form, answers, hints) if step.name not in answers), None)


def renewed(form: Form, dialog: Dialog) -> Dialog:
    """Return a draft of an older form version in the present version, with the answers of steps that still exist."""
    if dialog.form_version == form.version:
        return dialog
    names = {step.name for step in form.steps}
    answers = {name: answer for name, answer in dialog.answers.items() if name in names}
    for one in form.steps:
        if one.follows in answers and one.name not in answers and _is_settled(one, answers):
            answers[one.name] = one.settled(answers[one.follows])
    step = first_open(form, answers, dialog.hints)
    if step is None:
        answers = _of_open_branches(form, answers, dialog.hints)
    return replace(
        dialog, form_version=form.version, answers=answers, step=step, changing=False, picked=(), proposed=()
    )


def advance(form: Form, dialog: Dialog, said: Said) -> tuple[Turn, Dialog]:
    """Return the turn after the person's input to the open question, and the draft after it.

    The revision goes up with every question put.

    Raises:
        ProgrammeError: the answer can't be taken; the draft stands as it was.
    """
    turn, then = _advanced(form, dialog, said)
    sends = form.sends_itself or _has_sent(form, dialog, said)
    if sends and turn is Turn.ASK and then.step is None:
        form.check(then.answers)
        return Turn.SENT, then
    return turn, then


def _has_sent(form: Form, dialog: Dialog, said: Said) -> bool:
    """Tell whether the person pressed an option that sends."""
    if dialog.step is None or not isinstance(said, Pressed) or said.act is not Act.CHOOSE:
        return False
    return offered(form.step(dialog.step), dialog)[said.index].sends


def _advanced(form: Form, dialog: Dialog, said: Said) -> tuple[Turn, Dialog]:
    if isinstance(said, Pressed) and said.act is not Act.CHOOSE:
        return _steer(form, dialog, said)
    if isinstance(said, Unclear):
        raise _which(said) if dialog.step else ProgrammeError("what-to-change")
    if dialog.step is None:
        return _at_summary(form, dialog, said)
    step = form.step(dialog.step)
    if isinstance(said, Text) and said.enclosed is not None and not step.encloses:
        raise _with_file(form, dialog, said)
    if isinstance(said, Named):
        return Turn.AGAIN, _picked(dialog, step, said)
    if isinstance(said, Pressed):
        return _choose(form, dialog, step, said.index)
    if step.recalls and isinstance(said, Text) and (given := _correction(form, dialog, said)):
        return Turn.ASK, _answered(form, dialog, given)
    if step.reads is not None and isinstance(said, Text):
        return Turn.ASK, _answered(form, dialog, step.reads(said, dialog.answers, dialog.hints))
    if step.spills and isinstance(said, Text):
        raise AskBackError("kept-for-later", {}, keeps={step.spills: _begun(form.step(step.spills), dialog, said)})
    return Turn.ASK, _answered(form, dialog, {step.name: _taken(step, said)})


def _with_file(form: Form, dialog: Dialog, said: Text) -> ProgrammeError:
    """Return the question back after a file that came behind the message that it belongs to: it is with it now.

    Raises:
        ProgrammeError: the words are too long for a place below a file.
    """
    home = next(one for one in form.steps if one.encloses)
    before = dialog.answers.get(home.name)
    if said.in_album or enclosed_in(before) is not None or home.reads is None:
        return ProgrammeError("one-file")
    both = words_in(before).then(said.words)
    whole = Text(both.plain, said.message_id, marked=both, enclosed=said.enclosed)
    return AskBackError("file-is-with-it", {}, keeps=home.reads(whole, dialog.answers, dialog.hints))


def _which(said: Unclear) -> ProgrammeError:
    """Return the question back about a short answer that several options begin with."""
    if len(said.labels) == 2:
        return ProgrammeError("which-of-two", first=said.labels[0], second=said.labels[1])
    return ProgrammeError("which-button")


def _begun(step: Step, dialog: Dialog, said: Text) -> Answer:
    """Return the answer to a later text question that begins with the words typed under an earlier question."""
    before = dialog.answers.get(step.name)
    return _taken(step, Text(f"{before}\n{said.text}") if before else said)


def growing(form: Form, dialog: Dialog) -> str | None:
    """Return the step that further text is added to while the summary is shown, or None.

    A form names such a step, or it is the answer that was typed right before the summary.
    """
    typed = dialog.said_step if dialog.said_text is not None else None
    return form.appends or (typed if typed in dialog.answers else None)


def _at_summary(form: Form, dialog: Dialog, said: Said) -> tuple[Turn, Dialog]:
    name = growing(form, dialog)
    if form.corrects and isinstance(said, Text):
        if found := _checked(form, said):
            return Turn.ASK, _answered(form, dialog, found)
        if name is None and any(form.step(one).reads for one in form.corrects):
            return Turn.ASK, _answered(form, dialog, _correction(form, dialog, said, asks=True))
    if name is None or not isinstance(said, Text):
        raise ProgrammeError("press-a-button")
    step = form.step(name)
    joined = f"{dialog.answers[step.name]}\n{said.text}"
    return Turn.ASK, _answered(form, dialog, {step.name: _taken(step, Text(joined))})


def _checked(form: Form, said: Text) -> Answers:
    """Return the answer that a line holds to an earlier question that is read by a check: a number, an address."""
    for step in (form.step(name) for name in form.corrects):
        if step.check is not None and step.reads is None:
            try:
                return {step.name: step.check(said.text)}
            except ProgrammeError:
                continue  # it is none of this question's
    return {}


def _correction(form: Form, dialog: Dialog, said: Text, *, asks: bool = False) -> Answers:
    """Return the answers that a typed correction gives to earlier questions: "nej, kl 10"; without any, nothing.

    Raises:
        ProgrammeError: with `asks`, it is asked back, at its own question: what it may mean, or what is to be changed.
    """
    words = replace(said, text=without_correction(said.text), marked=None)
    doubt: AskBackError | None = None
    for step in (form.step(name) for name in form.corrects):
        try:
            return step.reads(words, dialog.answers, dialog.hints) if step.reads else {}
        except AskBackError as back:
            if back.keeps and not back.proposed:
                return back.keeps
            if doubt is None and back.code != "read-not-understood":
                doubt = AskBackError(back.code, back.facts, proposed=back.proposed, keeps=back.keeps, step=step.name)
        except ProgrammeError:
            continue  # it is none of this question's
    if asks:
        raise doubt or ProgrammeError("what-to-change")
    return {}


def _taken(step: Step, said: Text | Contact | Other) -> Answer:
    """Return the answer that a text or a contact gives to a step."""
    if isinstance(said, Other) or (isinstance(said, Contact) and not step.contact):
        if step.encloses:
            raise ProgrammeError("only-text-or-file")
        raise ProgrammeError("only-text" if step.check or step.reads else "press-a-button")
    if isinstance(said, Contact) and not said.own:
        raise ProgrammeError("not-own-contact")
    if step.check is None:
        unsure = isinstance(said, Text) and is_unsure(said.text)
        raise ProgrammeError("nearest-will-do" if unsure else "press-a-button")
    # Telegram shares numbers with the country code but without the plus sign.
    return step.check(f"+{said.phone.lstrip('+')}" if isinstance(said, Contact) else said.text)


def _choose(form: Form, dialog: Dialog, step: Step, index: int) -> tuple[Turn, Dialog]:
    options = offered(step, dialog)
    if not 0 <= index < len(options):
        raise ProgrammeError("closed-question")
    value = options[index].value
    if not step.many:
        return Turn.ASK, _answered(form, dialog, _split(step, dialog, value))
    ticked = set(dialog.picked) ^ {value}
    picked = tuple(option.value for option in options if option.value in ticked)
    return Turn.AGAIN, replace(dialog, picked=picked)


def _picked(dialog: Dialog, step: Step, said: Named) -> Dialog:
    """Tick the named options beside those that are ticked already; a name that is said twice stays ticked."""
    options = step.options(dialog.answers, dialog.hints)
    ticked = {*dialog.picked, *(options[index].value for index in said.indices)}
    picked = tuple(option.value for option in options if option.value in ticked)
    return replace(dialog, picked=picked, revision=dialog.revision + 1)


def _split(step: Step, dialog: Dialog, value: str) -> Answers:
    """Return the answers that a tapped value gives, by their steps."""
    return step.splits(value) if dialog.proposed and step.splits is not None else {step.name: value}


def _steer(form: Form, dialog: Dialog, pressed: Pressed) -> tuple[Turn, Dialog]:
    """Handle the buttons that every question has: done, back, skip, cancel, send, change."""
    match pressed.act:
        case Act.CANCEL:
            return Turn.CANCELLED, dialog
        case Act.BACK:
            return Turn.ASK, _back(form, dialog)
        case Act.SEND if dialog.step is None:
            form.check(dialog.answers)
            return Turn.SENT, dialog
        case Act.CHANGE if dialog.step is None:
            return Turn.ASK, _change(form, dialog, pressed.index)
        case Act.DONE if dialog.step and form.step(dialog.step).many:
            if not dialog.picked:
                raise ProgrammeError("choose-one")
            return Turn.ASK, _answered(form, dialog, {dialog.step: list(dialog.picked)})
        case Act.KEEP if present_answer(dialog) is not None:
            return Turn.ASK, _put(dialog, first_open(form, dialog.answers, dialog.hints))
        case Act.SKIP if dialog.step and form.step(dialog.step).optional:
            return Turn.ASK, _answered(form, dialog, {dialog.step: None})
        case Act.SKIP:
            raise ProgrammeError("cannot-skip" if dialog.step else "press-a-button")
        case _:
            raise ProgrammeError("closed-question")


def _answered(form: Form, dialog: Dialog, given: Answers) -> Dialog:
    answers: Answers = {**dialog.answers, **given}
    for name, answer in given.items():
        if dialog.answers.get(name) != answer:
            answers = _with_settled(form, answers, form.step(name))
    answers = {**answers, **given}  # what was said itself is not asked again
    answers = _of_open_branches(form, answers, dialog.hints)
    return _put(dialog, first_open(form, answers, dialog.hints), answers=answers)


def _with_settled(form: Form, answers: Answers, step: Step) -> Answers:
    """Return the answers after a new answer to `step`, with those that follow from it settled, or to be asked again."""
    following = [one for one in form.steps if one.follows == step.name]
    kept = {name: answer for name, answer in answers.items() if name not in {one.name for one in following}}
    found = {one.name: one.settled(answers[step.name]) for one in following}
    return {**kept, **{name: answer for name, answer in found.items() if answer is not None}}


def _of_open_branches(form: Form, answers: Answers, hints: Hints) -> dict[str, Answer]:
    """Return the answers without those to steps whose condition no longer holds; those of like steps move up."""
    answers = dict(answers)
    for step in form.steps:
        if step.fills in answers and not answers[step.fills] and answers.get(step.name):
            answers[step.fills], answers[step.name] = answers[step.name], None
    kept = {step.name for step in applicable(form, answers, hints)}
    return {name: answer for name, answer in answers.items() if name in kept}


def _back(form: Form, dialog: Dialog) -> Dialog:
    if dialog.changing:
        return _put(dialog, None)
    before = list(_before(form, dialog))
    if not before:
        raise ProgrammeError("first-question")
    return _at(form, dialog, before[-1])


def _before(form: Form, dialog: Dialog) -> Iterator[str]:
    """Yield the questions before the open question, without those that another answer settles."""
    for step in form.steps:
        if not step.when(dialog.answers, dialog.hints):
            continue
        if step.name == dialog.step:
            return
        if not _is_settled(step, dialog.answers):
            yield step.name


def _change(form: Form, dialog: Dialog, index: int) -> Dialog:
    steps = applicable(form, dialog.answers, dialog.hints)
    if not 0 <= index < len(steps):
        raise ProgrammeError("closed-question")
    return replace(_at(form, dialog, steps[index].name), changing=True)


def _at(form: Form, dialog: Dialog, name: str) -> Dialog:
    """Put a question again, with the options ticked that were chosen last time."""
    former = dialog.answers.get(name)
    picked = tuple(former) if form.step(name).many and isinstance(former, list) else ()
    return replace(_put(dialog, name), picked=picked)


def _put(dialog: Dialog, step: str | None, *, answers: Answers | None = None) -> Dialog:
    return replace(
        dialog,
        step=step,
        answers=dialog.answers if answers is None else answers,
        changing=False,
        picked=(),
        proposed=(),
        revision=dialog.revision + 1,
    )
