"""The pictures of the forms tell the truth: whoever walks through a form follows their arrows."""

import random
from collections.abc import Mapping
from itertools import pairwise

import pytest

from programme.form import About, Answer, Form, Hints, Step
from programme.forms import FORMS
from programme.turn import first_open
from programme.when import Source, answer_is, answer_is_not, is_answered
from tests.branches import END, HINTS, SOMETHING, Known, arrows, conditions, domains

WALKS = 300


def hints(chance: random.Random) -> Hints:
    """Return what an opener could pass."""
    return {
        "role": chance.choice(("adept", "mentor")),
        "planned": chance.choice(("yes", "no")),
        "others": chance.choice(("", "7 Lars Holm\n8 Sofia Dahl")),
        "partners": chance.choice(("", "7 Karin\n8 Per")),
        "today": "2026-11-21",
        "time_zone": "Europe/Stockholm",
        "dates": "2026-12-01 2026-12-02",
        "starts": "2027-01-15",
        "ends": "2027-12-17",
        "telegram_name": "Eva Lind",
        "other": "Lars",
        "detail": chance.choice(HINTS["detail"]),
        "rule": chance.choice(HINTS["rule"]),
        "deed": chance.choice(HINTS["deed"]),
        "kind": chance.choice(HINTS["kind"]),
        "managers": chance.choice(("", "7 Bo Ek")),
        "idea": chance.choice(("", "yes")),
        **{one: chance.choice(("", "yes")) for one in ("title", "boards", "presentation")},
        "shows": chance.choice(("", "yes")),
        "draft": chance.choice(("", "yes")),
        "known-name": chance.choice(("", "Eva Lind")),
        "known-numbers": chance.choice(("", "+46701234567")),
    }


def answer(step: Step, answers: Mapping[str, Answer], given: Hints, chance: random.Random) -> Answer:
    """Return what somebody could answer."""
    if step.optional and chance.random() < 1 / 2:
        return None
    options = [option.value for option in step.options(answers, given)] or ["a text"]
    value = chance.choice(options)
    return [value] if step.many else value


def walk(form: Form, given: Hints, chance: random.Random) -> dict[str, Answer]:
    """Return the answers of somebody who goes through a form, in the order in which they were asked."""
    answers: dict[str, Answer] = {}
    while (name := first_open(form, answers, given)) is not None:
        answers[name] = answer(form.step(name), answers, given, chance)
    return answers


def is_so(known: Known, form: Form, answers: Mapping[str, Answer], given: Hints) -> str:
    """Return the value that somebody met with, as the picture of the form calls it."""
    source, name = known
    value = answers.get(name) if source is Source.ANSWER else given[name]
    if set(domains(form)[known]) == {SOMETHING, ""}:
        return SOMETHING if value else ""
    return str(value or "")


@pytest.mark.parametrize("form", FORMS.values(), ids=list(FORMS))
def test_whoever_walks_through_a_form_follows_the_arrows(form: Form) -> None:
    """Every step leads to the next along an arrow whose words are so, and every arrow is walked by somebody."""
    chance = random.Random(f"walks through {form.name}")
    walked = set()
    for _ in range(WALKS):
        given = hints(chance)
        answers = walk(form, given, chance)
        steps = [*answers, END]
        for start, then in pairwise(steps):
            walked.add((start, then))
            told = conditions(form, start, then)
            ways = [all(is_so(one, form, answers, given) in some for one, some in way.items()) for way in told]
            assert any(ways) or not ways, f"{start} → {then}: {told}"
    assert walked == set(arrows(form))


def test_arrows_from_one_step_never_say_the_same() -> None:
    """Where several arrows leave a step, each says when it is taken."""
    for form in FORMS.values():
        starts = [start for start, _ in arrows(form)]
        told = {(start, then): conditions(form, start, then) for start, then in arrows(form)}
        several = [(arrow, said) for arrow, said in told.items() if starts.count(arrow[0]) > 1]
        assert [arrow for arrow, said in several if not said] == []
        assert len({(start, str(said)) for (start, _), said in several}) == len(several)


def test_what_no_single_condition_tells_is_told_way_by_way() -> None:
    """A step that is left out in two unlike cases has an arrow past it with both."""
    form = Form(
        "pets",
        1,
        About.NOTHING,
        (
            Step("name", optional=True),
            Step("home", optional=True),
            Step("both", when=is_answered("name") & is_answered("home")),
        ),
    )
    name, home = (Source.ANSWER, "name"), (Source.ANSWER, "home")
    assert conditions(form, "home", "both") == [{name: [SOMETHING], home: [SOMETHING]}]
    assert conditions(form, "home", END) == [
        {name: (SOMETHING,), home: ("",)},
        {name: ("",), home: (SOMETHING,)},
        {name: ("",), home: ("",)},
    ]


@pytest.mark.parametrize(
    ("answers", "asked"), [({}, False), ({"pet": None}, False), ({"pet": "cat"}, False), ({"pet": "dog"}, True)]
)
def test_an_answer_that_is_not_there_is_another_one(answers: Mapping[str, Answer], asked: bool) -> None:
    """Not asked, skipped and answered otherwise are all "not dog"."""
    assert answer_is("pet", "dog")(answers, {}) is asked
    assert answer_is_not("pet", "dog")(answers, {}) is not asked
