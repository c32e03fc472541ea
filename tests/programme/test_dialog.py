"""`advance`: as tables for what is meant, and as properties for whatever else people do."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from programme.checks import at_most
from programme.dialog import Contact, Dialog, Other, Pressed, Said
from programme.errors import ProgrammeError
from programme.form import About, Answers, Form, Hints, Option, Step, Text
from programme.forms import FORMS
from programme.presses.press import Act
from programme.speech import Phrase
from programme.turn import Turn, advance, applicable, can_go_back, is_count_known, place, renewed
from programme.usecases.common.question import put
from programme.when import answer_is
from tests.programme.dialogs import CASES, GOOD, HINTS, after, answered, fitting, opened, press, ways


def refusal(form: Form, dialog: Dialog, said: Said) -> str:
    """Return the code with which something is refused."""
    with pytest.raises(ProgrammeError) as caught:
        advance(form, dialog, said)
    return caught.value.code


texts = st.one_of(st.sampled_from(GOOD), st.text(max_size=30), st.just("x" * 4000))
presses = st.builds(press, st.sampled_from(Act), st.integers(-2, 14))
anything: st.SearchStrategy[Said] = st.one_of(
    st.builds(Text, texts, st.none() | st.integers(1, 99)),
    st.builds(Contact, st.sampled_from(("46701234567", "254712123456", "", "x")), st.booleans()),
    presses,
    presses,
    st.just(Other()),
)


def check_rules(form: Form, before: Dialog, turn: Turn, now: Dialog) -> None:
    """Fail unless the draft is one that may be, and came about as it may."""
    names = [step.name for step in applicable(form, now.answers, now.hints)]
    assert set(now.answers) <= set(names)
    assert json.loads(json.dumps(now.answers)) == now.answers
    assert now.step is None or now.step in names
    if now.step is None or now.changing:
        assert set(now.answers) == set(names)
    step = form.step(now.step) if now.step else None
    shown = {option.value for option in step.options(now.answers, now.hints)} if step and step.many else set()
    assert set(now.picked) <= shown
    number, count = place(form, now)
    assert 1 <= number <= count == sum(not form.step(name).follows for name in names)
    match turn:
        case Turn.ASK:
            assert now.revision == before.revision + 1
        case Turn.AGAIN:
            assert (now.revision, now.step) == (before.revision, before.step)
        case Turn.SENT if before.step is not None:
            options = form.step(before.step).options(before.answers, before.hints)
            assert form.sends_itself or any(option.sends for option in options)
            assert (now.step, now.revision) == (None, before.revision + 1)
        case Turn.SENT:
            assert before.step is None
            assert now == before
        case Turn.CANCELLED:
            assert now == before
    assert put(now, fresh=True)  # what is open can be asked


ANYTHING = st.lists(anything, max_size=25)


@pytest.mark.parametrize(("form", "hints"), CASES)
@settings(max_examples=12)
@given(start=st.integers(0, 7), sayings=ANYTHING)
def test_whatever_is_said_the_draft_keeps_its_rules(form: Form, hints: Hints, start: int, sayings: list[Said]) -> None:
    """From any question on, anything said is taken or refused, and never leaves a draft that can't be."""
    check_whatever_is_said(form, hints, start, sayings)


@pytest.mark.deep
@pytest.mark.parametrize(("form", "hints"), CASES)
@settings(max_examples=200)
@given(start=st.integers(0, 7), sayings=ANYTHING)
def test_very_much_is_said(form: Form, hints: Hints, start: int, sayings: list[Said]) -> None:
    """The same, with what is said once in hundreds of talks."""
    check_whatever_is_said(form, hints, start, sayings)


def check_whatever_is_said(form: Form, hints: Hints, start: int, sayings: list[Said]) -> None:
    """Say one thing after another to a draft, and check its rules each time."""
    drafts = list(answered(form, hints))
    dialog = drafts[min(start, len(drafts) - 1)]
    for said in sayings:
        try:
            turn, now = advance(form, dialog, said)
        except ProgrammeError:
            continue
        check_rules(form, dialog, turn, now)
        dialog = now


@pytest.mark.parametrize(("form", "hints"), CASES)
def test_every_form_asks_all_its_questions_and_ends(form: Form, hints: Hints) -> None:
    """Answering question by question visits each one once, in order, and can then be sent."""
    *asked, summary = answered(form, hints)
    steps = [step for step in applicable(form, summary.answers, hints) if not step.follows]  # those are settled here
    assert [dialog.step for dialog in asked] == [step.name for step in steps]
    assert [dialog.revision for dialog in [*asked, summary]] == list(range(len(asked) + 1))
    assert [place(form, dialog)[0] for dialog in asked] == list(range(1, len(asked) + 1))
    assert summary.step is None
    assert refusal(form, asked[-1], press(Act.SEND)) == "closed-question"
    if form is not FORMS["setup"]:  # whose dates are looked at together, see test_forms
        assert advance(form, summary, press(Act.SEND)) == (Turn.SENT, summary)


ASKED_OF_NOBODY = {
    "gathering-change": {"to"},  # of a draft only, whose summary shows it
    "other-time": {"place"},  # stands in the line that answers the day, or nowhere
    "registration": {"title", "boards", "presentation"},  # what a manager's list has told
}
"""The steps that are shown with the summary only, where something else has answered them."""


@pytest.mark.parametrize("form", FORMS.values(), ids=list(FORMS))
def test_every_step_is_asked_of_somebody(form: Form) -> None:
    """No step of a form is out of everybody's reach."""
    asked = {dialog.step for hints in ways(form) for dialog in answered(form, hints)}
    parts = {s.name for s in form.steps if s.follows}
    assert (asked - {None} - parts) | ASKED_OF_NOBODY.get(form.name, set()) == {s.name for s in form.steps} - parts


@pytest.mark.parametrize(("form", "hints"), CASES)
def test_back_goes_to_the_question_before(form: Form, hints: Hints) -> None:
    """From each question and the summary, back puts the former question with its answer still there."""
    *asked, summary = answered(form, hints)
    for before, now in zip(asked, [*asked[1:], summary], strict=True):
        back = after(form, now, press(Act.BACK))
        assert (back.step, back.answers, back.revision) == (before.step, now.answers, now.revision + 1)
        assert after(form, back, press(Act.KEEP)).step == now.step
        assert refusal(form, now, press(Act.KEEP)) == "closed-question"
    assert refusal(form, asked[0], press(Act.BACK)) == "first-question"


@pytest.mark.parametrize(("form", "hints"), CASES)
def test_a_change_leads_back_to_the_summary(form: Form, hints: Hints) -> None:
    """Each answer can be changed from the summary, which stands there again; so it does after keep and back."""
    *asked, summary = answered(form, hints)
    names = [step.name for step in applicable(form, summary.answers, hints)]
    for question in asked:
        changing = after(form, summary, press(Act.CHANGE, names.index(str(question.step))))
        assert (changing.step, changing.changing) == (question.step, True)
        left = after(form, changing, press(Act.BACK))
        kept = after(form, changing, press(Act.KEEP)) if summary.answers[str(question.step)] is not None else left
        for back in (left, kept):
            assert (back.step, back.changing, back.answers) == (None, False, summary.answers)
        tick = () if not form.step(str(changing.step)).many else (press(Act.CHOOSE, 2), press(Act.DONE))
        assert after(form, changing, *(tick or fitting(form, changing))).step is None
    for index in (-1, len(names)):
        assert refusal(form, summary, press(Act.CHANGE, index)) == "closed-question"
    assert refusal(form, asked[0], press(Act.CHANGE)) == "closed-question"


NAMED = [pytest.param(FORMS[name], step, id=name) for name, step in [("registration", "name"), ("setup", "manager")]]


@pytest.mark.parametrize(("form", "name"), NAMED)
def test_what_to_be_called_is_asked_in_doubt(form: Form, name: str) -> None:
    """A plain name settles it unasked; a title puts the question, under the number of the name."""
    first = opened(form)
    sure = after(form, first, Text("Karin Ek"))
    assert (sure.step, sure.answers["called"]) == (form.steps[2].name, "Karin")
    assert place(form, sure) == (2, place(form, first)[1])
    doubt = after(form, first, Text("Dr. Karin Ek"))
    assert (doubt.step, "called" in doubt.answers) == ("called", False)
    assert place(form, doubt) == place(form, first)
    assert can_go_back(form, doubt)
    assert not can_go_back(form, first)
    told = after(form, doubt, press(Act.CHOOSE))
    assert (told.step, told.answers["called"]) == (form.steps[2].name, "Karin")
    assert after(form, told, press(Act.BACK)).step == "called"
    assert after(form, sure, press(Act.BACK)).step == name


def test_another_name_is_called_otherwise() -> None:
    """A changed name settles anew, or asks anew; the same name once more leaves the own word alone."""
    form = FORMS["registration"]
    *_, summary = answered(form, HINTS)
    kajsa = after(form, summary, press(Act.CHANGE, 1), Text("Kajsa"))
    assert (kajsa.step, kajsa.answers["called"]) == (None, "Kajsa")
    same = after(form, kajsa, press(Act.CHANGE, 0), Text(str(kajsa.answers["name"])))
    assert (same.step, same.answers["called"]) == (None, "Kajsa")
    sure = after(form, kajsa, press(Act.CHANGE, 0), Text("Budi"))
    assert (sure.step, sure.answers["called"]) == (None, "Budi")
    asked = after(form, kajsa, press(Act.CHANGE, 0), Text("王小明"))
    assert asked.step == "called"
    assert after(form, asked, press(Act.CHOOSE, 1)).answers["called"] == "小明"


def test_a_draft_from_before_the_question_is_not_asked_again() -> None:
    """A draft of an earlier form has a name, from which follows what to call the person."""
    form = FORMS["registration"]
    old = opened(form, form_version=1, answers={"name": "Karin Ek"}, step="email")
    now = renewed(form, old)
    assert (now.step, now.answers["called"]) == ("email", "Karin")


def test_ticks_are_set_and_taken_away() -> None:
    """In a question that takes many, a tap ticks and a second tap unticks, in the order of the options."""
    form = FORMS["registration"]
    dialog = next(one for one in answered(form, HINTS) if one.step == "languages")
    ticked = after(form, dialog, press(Act.CHOOSE, 3), press(Act.CHOOSE, 0), press(Act.CHOOSE, 1))
    assert ticked.picked == ("sv", "en", "ar")
    assert after(form, ticked, press(Act.CHOOSE, 0)).picked == ("en", "ar")
    assert advance(form, ticked, press(Act.CHOOSE, 0))[0] is Turn.AGAIN
    done = after(form, ticked, press(Act.DONE))
    assert (done.answers["languages"], done.picked) == (["sv", "en", "ar"], ())
    assert after(form, done, press(Act.BACK)).picked == ("sv", "en", "ar")


def test_a_question_that_takes_many_needs_one() -> None:
    """Done without a tick is refused, and so is done where one tap is enough."""
    form = FORMS["registration"]
    asked = {dialog.step: dialog for dialog in answered(form, HINTS)}
    assert refusal(form, asked["languages"], press(Act.DONE)) == "choose-one"
    assert refusal(form, asked["name"], press(Act.DONE)) == "closed-question"
    assert refusal(form, asked[None], press(Act.DONE)) == "closed-question"


def test_only_what_is_optional_can_be_skipped() -> None:
    """Skipping answers an optional question with nothing and is refused elsewhere."""
    form = FORMS["registration"]
    asked = {dialog.step: dialog for dialog in answered(form, HINTS)}
    skipped = after(form, asked["goal"], press(Act.SKIP))
    assert (skipped.step, skipped.answers["goal"]) == (None, None)
    for step in ("name", "phone", "languages"):
        assert refusal(form, asked[step], press(Act.SKIP)) == "cannot-skip"
    assert refusal(form, asked[None], press(Act.SKIP)) == "press-a-button"


WRONG: list[tuple[str | None, Said, str]] = [
    ("name", Other(), "only-text"),
    ("name", Contact("46701234567", own=True), "only-text"),
    ("name", Text("   "), "empty"),
    ("phone", Contact("46701234567", own=False), "not-own-contact"),
    ("phone", Other(), "only-text"),
    ("languages", Text("svenska"), "press-a-button"),
    ("languages", Other(), "press-a-button"),
    ("languages", Pressed(Act.CHOOSE, 99), "closed-question"),
    ("languages", Pressed(Act.CHOOSE, -1), "closed-question"),
    ("email", Pressed(Act.CHOOSE, 0), "closed-question"),
    ("email", Pressed(Act.RESUME), "closed-question"),
    (None, Text("more"), "press-a-button"),
    (None, Other(), "press-a-button"),
    (None, Contact("46701234567", own=True), "press-a-button"),
    (None, Pressed(Act.CHOOSE), "press-a-button"),
]


@pytest.mark.parametrize(("step", "said", "code"), WRONG)
def test_what_a_question_does_not_take_is_refused(step: str | None, said: Said, code: str) -> None:
    """Each wrong kind of answer has its own kind refusal."""
    form = FORMS["registration"]
    dialog = next(one for one in answered(form, HINTS) if one.step == step)
    assert refusal(form, dialog, said) == code


@pytest.mark.parametrize(
    ("shared", "stored"),
    [
        ("46701234567", "+46701234567"),
        ("+46701234567", "+46701234567"),
        ("254712123456", "+254712123456"),  # would be a Swedish number too, were it typed
        ("951234567", "+951234567"),
    ],
)
def test_a_shared_number_has_its_country_code(shared: str, stored: str) -> None:
    """Telegram shares numbers with the country code and without a plus sign: none is taken as Swedish."""
    form = FORMS["registration"]
    dialog = next(one for one in answered(form, HINTS) if one.step == "phone")
    assert after(form, dialog, Contact(shared, own=True)).answers["phone"] == stored


def test_further_text_is_added_at_the_summary_of_a_letter() -> None:
    """Whoever writes on while a letter is shown adds to it; too much is refused and leaves it as it was."""
    form = FORMS["letter"]
    summary = after(form, opened(form), Text("First."), Text("Second."))
    assert (summary.step, summary.answers["text"]) == (None, "First.\nSecond.")
    assert refusal(form, summary, Text("x" * 3000)) == "too-long"
    assert refusal(form, summary, Other()) == "press-a-button"


def test_further_text_is_added_to_what_was_typed_right_before_the_summary() -> None:
    """Where the last answer was a long text, more of it may come; after a press nobody can tell what it belongs to."""
    form = FORMS["contract"]
    *_, shown = answered(form, HINTS)
    summary = replace(shown, answers={**shown.answers, "agreed": "First."}, said_step="agreed", said_text="First.")
    more = after(form, summary, Text("Second."))
    assert (more.step, more.answers["agreed"]) == (None, "First.\nSecond.")
    assert refusal(form, replace(summary, said_step=None, said_text=None), Text("Second.")) == "press-a-button"


def test_cancelling_is_possible_everywhere() -> None:
    """At each question and at the summary, cancel ends the dialog and leaves the draft as it is."""
    for form in FORMS.values():
        for dialog in (one for hints in ways(form) for one in answered(form, hints)):
            assert advance(form, dialog, press(Act.CANCEL)) == (Turn.CANCELLED, dialog)


def _options(*values: str) -> tuple[Option, ...]:
    return tuple(Option(value, Phrase("plain", {"text": value})) for value in values)


PETS = Form(
    "pets",
    3,
    About.NOTHING,
    (
        Step("pet", options=lambda _answers, _hints: _options("none", "dog", "cat")),
        Step("breed", check=at_most(20), when=answer_is("pet", "dog")),
        Step("town", check=at_most(20)),
    ),
)


def test_a_branch_that_opens_is_asked() -> None:
    """An answer that opens a branch leads to its first question, from the summary too."""
    summary = after(PETS, opened(PETS), press(Act.CHOOSE, 0), Text("Umeå"))
    assert (summary.step, place(PETS, summary)) == (None, (2, 2))
    branch = after(PETS, summary, press(Act.CHANGE, 0), press(Act.CHOOSE, 1))
    assert (branch.step, place(PETS, branch), branch.changing) == ("breed", (2, 3), False)
    assert after(PETS, branch, Text("Poodle")).step is None


def test_a_branch_that_closes_takes_its_answers_along() -> None:
    """An answer that closes a branch drops what was answered in it."""
    summary = after(PETS, opened(PETS), press(Act.CHOOSE, 1), Text("Poodle"), Text("Umeå"))
    assert summary.answers == {"pet": "dog", "breed": "Poodle", "town": "Umeå"}
    changed = after(PETS, summary, press(Act.CHANGE, 0), press(Act.CHOOSE, 2))
    assert (changed.step, changed.answers) == (None, {"pet": "cat", "town": "Umeå"})


def test_a_form_may_send_itself() -> None:
    """The last answer sends it, tapped, typed or skipped; each before that leads to the next question."""
    form = replace(PETS, sends_itself=True)
    asked = opened(form)
    turn, branch = advance(form, asked, press(Act.CHOOSE, 1))
    assert (turn, branch.step) == (Turn.ASK, "breed")
    turn, last = advance(form, branch, Text("Poodle"))
    assert (turn, last.step) == (Turn.ASK, "town")
    turn, sent = advance(form, last, Text("Umeå"))
    assert (turn, sent.step) == (Turn.SENT, None)
    assert sent.answers == {"pet": "dog", "breed": "Poodle", "town": "Umeå"}
    only = replace(form, steps=(Step("town", check=at_most(20), optional=True),))
    assert advance(only, opened(only), press(Act.SKIP))[0] is Turn.SENT
    assert advance(only, opened(only), press(Act.CANCEL))[0] is Turn.CANCELLED


def test_a_form_that_sends_itself_is_looked_at_first() -> None:
    """What does not go together is refused with the last answer, and the draft stands."""

    def never(_answers: Answers) -> None:
        raise ProgrammeError("not-now")

    form = replace(PETS, sends_itself=True, check=never)
    last = after(form, opened(form), press(Act.CHOOSE, 0))
    assert refusal(form, last, Text("Umeå")) == "not-now"


@given(
    version=st.integers(1, 3),
    answers=st.dictionaries(
        st.sampled_from(("pet", "breed", "town", "gone")), st.sampled_from(("none", "dog", "Umeå"))
    ),
    step=st.sampled_from(("pet", "gone", None)),
)
def test_a_draft_of_an_older_form_goes_on_at_its_first_gap(
    version: int, answers: dict[str, str], step: str | None
) -> None:
    """Answers of steps that still exist are kept, at the summary those of open branches; today's are left alone."""
    draft = opened(PETS, form_version=version, answers=answers, step=step, picked=("x",), changing=True, revision=4)
    now = renewed(PETS, draft)
    if version == PETS.version:
        assert now is draft
        return
    asked = [one.name for one in applicable(PETS, now.answers, HINTS)]
    kept = asked if now.step is None else [one.name for one in PETS.steps]
    assert now.form_version == PETS.version
    assert now.answers == {name: answer for name, answer in answers.items() if name in kept}
    assert now.step == next((name for name in asked if name not in answers), None)
    assert (now.changing, now.picked, now.revision) == (False, (), 4)
    assert renewed(PETS, now) is now


@pytest.mark.parametrize(("form", "hints"), CASES)
def test_a_count_of_questions_never_changes(form: Form, hints: Hints) -> None:
    """Who reads "2 of 6" reads "of 6" to the end, does each question, and has read at most one without a number."""
    ways: list[tuple[Dialog, int]] = [(opened(form, hints), 0)]
    while ways:
        dialog, told = ways.pop()
        if dialog.step is None:
            assert told in {0, sum(not form.step(name).follows for name in dialog.answers)}
            continue
        step = form.step(dialog.step)
        if is_count_known(form, dialog.answers, dialog.hints):
            count = place(form, dialog)[1]
            assert told in {0, count}
            assert told or place(form, dialog)[0] <= 2, "numbers do not begin in the middle"
            told = count
        choices = range(len(step.options(dialog.answers, dialog.hints))) if not step.many else ()
        ways += [(after(form, dialog, press(Act.CHOOSE, one)), told) for one in choices[:3]]
        ways += [(after(form, dialog, press(Act.SKIP)), told)] if step.optional else []
        ways += [(after(form, dialog, *fitting(form, dialog)), told)] if not choices else []
