"""What is told of a survey's answers: never of fewer than five people, and nothing that leads there."""

from collections import Counter
from collections.abc import Sequence
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from programme.form import Form
from programme.forms import FORMS
from programme.forms.parting import PARTING
from programme.forms.pulse import PULSE
from programme.people import Role
from programme.result import SIDES, Given, Told, options_of, told
from programme.surveys import FORMS_ASKED
from programme.turn import applicable

ADEPT, MENTOR = SIDES


def pulses(role: Role, count: int, *, first: int = 1, safe: str = "5") -> list[Given]:
    """Return so many answers to a pulse, each of somebody else."""
    own = "progress" if role is ADEPT else "gives"
    return [
        Given(first + one, role, {"safe": safe, "useful": "4", own: "3", "onward": "go-on"}) for one in range(count)
    ]


def steps(found: Sequence[Told]) -> dict[str, set[Role]]:
    """Return the questions that are told, each with the roles that are told apart."""
    return {one.step: set(one.of) for one in found}


def test_of_four_people_nothing_is_told() -> None:
    """People count, and not answers: a mentor of two has given two."""
    assert told(PULSE, pulses(ADEPT, 4)) == []
    assert told(PULSE, [*pulses(MENTOR, 4), *pulses(MENTOR, 4)]) == []
    assert told(PULSE, [*pulses(MENTOR, 5), *pulses(MENTOR, 2)])[0].counts == {"5": 7}


def test_roles_are_told_apart_where_each_has_five() -> None:
    """Then also what only one role is asked."""
    found = told(PULSE, [*pulses(ADEPT, 6), *pulses(MENTOR, 5, first=20, safe="2")])
    assert steps(found) == {
        "safe": {ADEPT, MENTOR},
        "useful": {ADEPT, MENTOR},
        "progress": set(),
        "gives": set(),
        "onward": {ADEPT, MENTOR},
    }
    assert found[0].of == {ADEPT: {"5": 6}, MENTOR: {"2": 5}}
    assert (found[0].given, found[0].best, found[0].share) == (11, ("5", "4"), 55)
    assert (found[-1].best, found[-1].share) == (("go-on",), 100)


def test_six_adepts_of_ten_are_not_told_because_four_mentors_would_be() -> None:
    """All of them are told together; nothing that one role alone has answered."""
    assert steps(told(PULSE, [*pulses(ADEPT, 6), *pulses(MENTOR, 4, first=20)])) == {
        "safe": set(),
        "useful": set(),
        "onward": set(),
    }


@st.composite
def answers(draw: st.DrawFn, form: Form) -> list[Given]:
    """Return answers to a form as people give them: each question that applies, of some people of each role."""
    found = []
    for role, count in zip(SIDES, draw(st.tuples(st.integers(0, 8), st.integers(0, 8))), strict=True):
        for place in range(count):
            chosen: dict[str, str] = {}
            for step in form.steps:
                if options_of(step) and step in applicable(form, chosen, {"role": role}):
                    chosen[step.name] = draw(st.sampled_from(options_of(step)))
            found.append(Given(place + 100 * SIDES.index(role), role, dict(chosen)))
    return found


@pytest.mark.parametrize("form", FORMS_ASKED, ids=lambda form: form.name)
@given(data=st.data())
@settings(max_examples=60)
def test_nothing_about_a_small_group_can_be_worked_out(form: Form, data: st.DataObject) -> None:
    """From all that is told, for every group of one role, how many of a small one gave an answer stays open.

    A number of a group is known where it is told, or where that of all and that of the other role are.
    """
    given_ = data.draw(answers(form))
    found = {one.step: one for one in told(form, given_)}
    for step, role in product(form.steps, SIDES):
        here = [one for one in given_ if one.role is role and step.name in one.answers]
        others = [one for one in given_ if one.role is not role and step.name in one.answers]
        one = found.get(step.name)
        if one is None or not 0 < len({each.person for each in here}) < 5:
            continue
        assert len(here) + len(others) >= 5
        assert one.of == {}, "neither role is told"
        assert others, "else the number of all is that of the small group"
        assert sum(one.counts.values()) == len(here) + len(others)


def test_who_was_not_asked_further_is_not_told_by_a_number() -> None:
    """Four mentors, of whom one wants no more: how many were asked for one more adept would tell that."""
    again = {"whole": "well", "gave": "well"}
    mentors = [Given(20 + one, MENTOR, {**again, "again": "yes", "more": "yes"}) for one in range(5)]
    adepts = [Given(one, ADEPT, {**again, "again": "yes"}) for one in range(4)]
    one_no = [*mentors, Given(30, MENTOR, {**again, "again": "no"}), *adepts]
    assert "more" not in steps(told(PARTING, one_no))
    assert "again" in steps(told(PARTING, one_no))


def test_a_draft_of_an_older_form_counts_nowhere() -> None:
    """An answer that the form has no more is left out, and with it what would be of too few."""
    old = [Given(one, ADEPT, {"together": "gone", "gives": "well"}) for one in range(3)]
    new = [Given(10 + one, ADEPT, {"together": "well", "gives": "well"}) for one in range(4)]
    found = told(FORMS["survey"], [*old, *new])
    assert [one.step for one in found] == ["gives"]
    assert Counter(found[0].counts) == {"well": 7}
