"""The branches of a form, found by going through it in every way that its conditions can tell apart.

Only what a condition looks at is varied: the options of a step (or whether it was answered), and the values of a hint.
The form itself says at each place which step comes next.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise, product

from programme.form import Answer, Form, Option, Step
from programme.forms.change import CHANGE, RULE
from programme.forms.diploma import DIPLOMA
from programme.forms.wording import WORDING
from programme.people import Role
from programme.turn import first_open
from programme.when import Fact, Source

Known = tuple[Source, str]  # something that a condition looks at
Ways = list[dict[Known, str]]
END = ""  # what comes after the last step
SOMETHING = "something"
HINTS: Mapping[str, Sequence[str]] = {
    "role": (Role.ADEPT, Role.MENTOR),
    "planned": ("yes", "no"),
    "detail": tuple(step.name for step in CHANGE.steps),
    "rule": tuple(step.name for step in RULE.steps),
    "kind": tuple(step.name for step in WORDING.steps),
    "deed": tuple(step.name for step in DIPLOMA.steps),
}
"""What openers pass in hints that conditions compare; of any other hint only what it is compared with is known."""


def fixed_options(step: Step) -> tuple[Option, ...]:
    """Return the options of a step, where they do not depend on anything."""
    try:
        return step.options({}, {})
    except KeyError:
        return ()


@cache
def domains(form: Form) -> Mapping[Known, Sequence[str]]:
    """Return everything that the form's conditions look at, with the values that make a difference; "" for none."""
    facts = [fact for step in form.steps for fact in step.when.facts]
    return {(fact.source, fact.name): _values(form, fact, facts) for fact in facts}


def _values(form: Form, fact: Fact, facts: Sequence[Fact]) -> Sequence[str]:
    if fact.value is None:
        return (SOMETHING, "")
    if fact.source is Source.HINT:
        compared = [one.value for one in facts if (one.source, one.name) == (fact.source, fact.name) and one.value]
        return HINTS.get(fact.name, (*dict.fromkeys(compared), SOMETHING))
    step = form.step(fact.name)
    options = [option.value for option in fixed_options(step)] or [fact.value, SOMETHING]
    return [*options, *([""] if step.optional else [])]


def path(form: Form, way: Mapping[Known, str]) -> Iterator[str]:
    """Return the steps that are asked, in their order, and the end."""
    hints = {name: value for (source, name), value in way.items() if source is Source.HINT}
    answers: dict[str, Answer] = {}
    while (step := first_open(form, answers, hints)) is not None:
        yield step
        answers[step] = way.get((Source.ANSWER, step), SOMETHING) or None
    yield END


@cache
def arrows(form: Form) -> Mapping[tuple[str, str], Ways]:
    """Return which step can follow which, with every way of going through the form that leads from one to the other."""
    known = domains(form)
    ways: Ways = [dict(zip(known, values, strict=True)) for values in product(*known.values())]
    found: dict[tuple[str, str], Ways] = defaultdict(list)
    for way in ways:
        steps = list(path(form, way))
        for arrow in pairwise(steps):
            found[arrow].append(way)
    return found


@cache
def conditions(form: Form, step: str, then: str) -> list[Mapping[Known, Sequence[str]]]:
    """Return what must be known for one step to follow another; several are several ways to it, and none is always.

    Left out is whatever is so in every case in which the first step is asked at all.
    """
    found = arrows(form)
    here = [way for (start, _), ways in found.items() if start == step for way in ways]
    there = found[step, then]
    if len(here) == len(there):
        return []
    known = domains(form)
    seen = {one: _in_order(values, {way[one] for way in there}) for one, values in known.items()}
    matching = [way for way in here if all(way[one] in values for one, values in seen.items())]
    before = {one: {way[one] for way in here} for one in known}
    if len(matching) == len(there):
        return [{one: values for one, values in seen.items() if set(values) != before[one]}]
    return [{one: (way[one],) for one in known if len(before[one]) > 1} for way in there]


def _in_order(values: Sequence[str], some: set[str]) -> Sequence[str]:
    return [value for value in values if value in some]
