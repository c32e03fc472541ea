"""The forms: short enough, in every language, and what is said before a programme is set up."""

from dataclasses import replace

import pytest

from bot.texts import Texts
from programme.dialog import Dialog
from programme.errors import ProgrammeError
from programme.form import Answers, Form, Hints, Text
from programme.forms import FORMS
from programme.forms.change import RULE
from programme.forms.meeting import days
from programme.forms.registration import COMPETENCES, SPOKEN
from programme.forms.setup import SETUP
from programme.presses.press import Act
from programme.speech import Choice, Phrase, Speech
from programme.turn import Turn, advance
from programme.usecases.common.question import put
from tests.programme.dialogs import CASES, HINTS, after, answered, opened, press

TEXTS = Texts()


def said(phrase: Phrase, language: str) -> str:
    return TEXTS.render(phrase, language)


def spoken(dialog: Dialog, language: str) -> tuple[list[str], list[str]]:
    """Return the paragraphs and the buttons of a question."""
    (speech,) = put(dialog, fresh=True)
    assert isinstance(speech, Speech)
    choices: list[Choice] = [choice for row in speech.choices for choice in row]
    return [said(one, language) for one in speech.text], [said(one.label, language) for one in choices]


@pytest.mark.parametrize("language", TEXTS.languages)
@pytest.mark.parametrize(("form", "hints"), CASES)
def test_every_question_has_its_words(form: Form, hints: Hints, language: str) -> None:
    """Every question, option, label and summary can be said in every language, and no two buttons say the same."""
    for dialog in answered(form, hints):
        paragraphs, buttons = spoken(dialog, language)
        assert all(paragraphs)
        assert all(buttons)
        assert len(set(buttons)) == len(buttons)
    for step in form.steps:
        assert said(Phrase(f"{form.name}-{step.name}-label"), language)
    for written in ("none", "some", "told"):
        assert said(Phrase(f"{form.name}-cancelled", {"moved": "none", "written": written}), language)


@pytest.mark.parametrize("language", TEXTS.languages)
def test_every_change_of_a_question_can_be_asked(language: str) -> None:
    """A question that is put again from the summary, with its ticks, can be said too."""
    *asked, summary = answered(FORMS["registration"], HINTS)
    for index in range(len(asked)):
        paragraphs, buttons = spoken(after(FORMS["registration"], summary, press(Act.CHANGE, index)), language)
        assert all([*paragraphs, *buttons])


@pytest.mark.parametrize("role", ["adept", "mentor"])
def test_a_registration_is_short(role: str) -> None:
    """Nobody is asked more than seven questions."""
    *asked, _ = answered(FORMS["registration"], {**HINTS, "role": role})
    assert len(asked) == 7


def test_everything_to_choose_from_differs() -> None:
    """No language or competence stands there twice, and labels differ in every language of the bot."""
    for kind, values in (("spoken", SPOKEN), ("competence", COMPETENCES)):
        for language in TEXTS.languages:
            labels = [said(Phrase(f"{kind}-{value}"), language) for value in values]
            assert len(set(labels)) == len(labels)


@pytest.mark.parametrize(
    ("telegram_name", "offered"),
    [
        ("Eva Lind", ["Eva Lind"]),
        ("Eva", ["Eva"]),
        ("Lind, Eva", ["Eva Lind"]),
        ("", []),
        ("😀 😀", []),
        ("x " * 60, []),
        ("\u202eEva   Lind\x00", ["Eva Lind"]),
    ],
)
def test_a_name_is_offered_as_it_would_be_taken(telegram_name: str, offered: list[str]) -> None:
    """Telegram's name is offered where it can be a name, cleaned as if it were typed."""
    for form in (FORMS["registration"], SETUP):
        options = form.steps[0].options({}, {**HINTS, "telegram_name": telegram_name})
        assert [option.value for option in options] == offered


def test_a_forgotten_hint_is_no_name() -> None:
    """A dialog that was opened without a name to suggest suggests none."""
    assert FORMS["registration"].steps[0].options({}, {}) == ()


def set_up(**answers: str) -> Dialog:
    """Return the summary of a programme that is being set up."""
    given: Answers = {"manager": "Eva Lind", "name": "Framsteg", "preset": "leadership", **answers}
    return opened(SETUP, step=None, answers=given)


@pytest.mark.parametrize(
    ("starts", "ends", "taken"),
    [
        ("2027-01-15", "2027-12-17", True),
        ("2027-01-15", "2027-03-12", True),  # 56 days
        ("2027-01-15", "2027-03-11", False),
        ("2027-01-15", "2027-01-15", False),
        ("2027-12-17", "2027-01-15", False),
        ("2027-01-01", "2030-01-03", True),  # 1,098 days
        ("2027-01-01", "2030-01-04", False),
    ],
)
def test_the_length_of_a_programme(starts: str, ends: str, taken: bool) -> None:
    """A programme lasts from eight weeks to three years; else it can't be sent, and the summary still stands."""
    summary = set_up(starts=starts, ends=ends)
    assert put(summary, fresh=True)
    if taken:
        assert advance(SETUP, summary, press(Act.SEND)) == (Turn.SENT, summary)
        return
    with pytest.raises(ProgrammeError) as caught:
        advance(SETUP, summary, press(Act.SEND))
    assert caught.value.code == "programme-length"
    assert "Ett program behöver vara mellan åtta veckor och tre år långt." in " ".join(spoken(summary, "sv")[0])


def test_the_summary_says_what_the_choices_mean() -> None:
    """Meetings and weeks are told, with a plain warning where time and rules do not go together."""
    year = {"starts": "2027-01-15", "ends": "2028-01-14"}
    assert spoken(set_up(**year), "sv")[0][-1] == "Programmet är 52 veckor. Det räcker till ungefär 9 möten."
    entrepreneur = spoken(set_up(**year, preset="entrepreneur"), "en")[0]
    assert not any("⚠️" in paragraph for paragraph in entrepreneur)
    short = {"starts": "2027-01-15", "ends": "2027-07-14"}
    assert "⚠️" in spoken(set_up(**short, preset="entrepreneur"), "sv")[0][-1]


def test_a_programme_starts_on_the_first_of_a_coming_month() -> None:
    """Dates to tap: the first of each of the next six months, over the turn of the year, each with an end."""
    starts = SETUP.step("starts").options({}, HINTS)
    assert [one.value for one in starts] == [
        "2026-12-01",
        "2027-01-01",
        "2027-02-01",
        "2027-03-01",
        "2027-04-01",
        "2027-05-01",
    ]
    ends = SETUP.step("ends").options({"starts": "2027-03-01"}, HINTS)
    assert [one.value for one in ends] == ["2027-08-31", "2027-11-30", "2028-02-29", "2028-08-31"]


def test_no_start_makes_the_next_question_stumble() -> None:
    """A start far from today is refused, the first and the last that are taken can be ended."""
    *asked, _ = answered(SETUP, HINTS)
    question = next(one for one in asked if one.step == "starts")
    for start in ("9999-12-31", "1999-12-31"):
        with pytest.raises(ProgrammeError):
            advance(SETUP, question, Text(start))
    for start in ("2023-01-01", "2035-12-31"):
        now = after(SETUP, question, Text(start))
        assert put(replace(now, revision=0), fresh=True)


def test_what_is_read_is_shown_before_it_counts() -> None:
    """A form without a summary says with the next question how it has understood a day that was typed.

    A rule of a programme is shown with what it would do, before it is changed.
    """
    forms = [one for one in FORMS.values() if one.sends_itself and one is not RULE]
    read = [(form.name, step) for form in forms for step in form.steps if step.reads]
    assert [name for name, step in read if not step.heard("2027-04-15")] == []
    assert read


def test_a_jump_among_the_days_is_seen() -> None:
    """Beside days that are weeks away, today and tomorrow are called so; in a row of days nothing needs it."""
    far = days({}, {"today": "2027-02-01", "dates": "2027-02-01 2027-02-02 2027-03-03 2027-03-04"})
    labels = [said(one.label, "sv") for one in far]
    assert labels == [
        *("i dag, måndag 1 februari 2027", "i morgon, tisdag 2 februari 2027"),
        *("onsdag 3 mars 2027", "torsdag 4 mars 2027"),
    ]
    near = days({}, {"today": "2027-02-01", "dates": "2027-02-01 2027-02-02 2027-02-03"})
    assert said(near[0].label, "sv") == "måndag 1 februari 2027"
