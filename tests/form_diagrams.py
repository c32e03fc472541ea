"""Draws every form for docs/forms.md: its steps, its branches, what can be skipped, and how it ends."""

import sys
import textwrap
from collections.abc import Iterator, Mapping, Sequence

import programme.forms
from programme.form import Form, Step, no_options
from programme.forms import FORMS
from programme.when import Fact, Source, When
from tests.branches import END, SOMETHING, Known, arrows, conditions, domains, fixed_options

MOST_OPTIONS = 6  # more are counted only
HEAD = """# Forms

Made from `programme/forms/` by `make docs`; change the forms, not this page. Why every
conversation is a form: [decision 1](decisions/01-a-conversation-is-rows.md). An arrow without words is the only way on.
The words on the others look at answers and at *hints*: facts that are fixed when the form is opened, such as the role
of whoever is asked. Every question but the first has a way back, and every one can be cancelled.
"""


def page() -> str:
    """Return the page about every form."""
    return "\n".join([HEAD, *(line for form in FORMS.values() for line in _form(form))])


def _form(form: Form) -> Iterator[str]:
    yield f"## {form.name}\n"
    yield textwrap.fill(f"{_about(form)} {' '.join(_manners(form))}", 120, break_on_hyphens=False) + "\n"
    yield "```mermaid"
    yield "flowchart TD"
    yield from _picture(form)
    yield "```\n"
    yield "| step | answered by | can be skipped | asked |"
    yield "|---|---|---|---|"
    for step in form.steps:
        yield f"| {step.name} | {_kind(step)} | {'yes' if step.optional else 'no'} | {_asked(step)} |"
    yield ""


def _about(form: Form) -> str:
    """Return what the form's file says it is for, with the file."""
    name = next(name for name, module in _modules().items() if form in vars(module).values())
    said = (sys.modules[name].__doc__ or "").partition("\n\n")[0].replace("\n", " ")
    return f"{said} (`{name.replace('.', '/')}.py`)"


def _modules() -> Mapping[str, object]:
    inside = f"{programme.forms.__name__}."
    return {name: module for name, module in sys.modules.items() if name.startswith(inside)}


def _manners(form: Form) -> Iterator[str]:
    yield f"A draft that is cancelled is {'kept' if form.keeps else 'dropped'}."
    if any(fact.source is Source.ANSWER for step in form.steps for fact in step.when.facts):
        yield "The questions are counted once their number is known."
    if sending := [option.value for step in form.steps for option in fixed_options(step) if option.sends]:
        yield f"Choosing *{sending[0]}* sends it at once."
    if form.appends:
        yield f"What is written while the summary is shown is added to *{form.appends}*."


def _picture(form: Form) -> Iterator[str]:
    for first, told in _begins(form).items():
        yield f"    begin(( )) {told} {_node(first)}"
    for step in form.steps:
        skipped = "<br/>can be skipped" if step.optional else "<br/>only in doubt" if step.follows else ""
        yield f'    {_node(step.name)}["{step.name}{skipped}"]'
    for start, then in sorted(arrows(form), key=lambda arrow: [_place(form, step) for step in arrow]):
        told = " or ".join(_said(form, one) for one in conditions(form, start, then))
        arrow = f'-->|"{told}"|' if told else "-->"
        yield f"    {_node(start)} {arrow} {_node(then)}"
    if form.sends_itself:
        yield f"    {_node(END)}((sent))"
    else:
        yield f'    {_node(END)}["summary<br/>every answer can be changed"] --> sent((sent))'


def _begins(form: Form) -> Mapping[str, str]:
    """Return the steps that a form can begin with, each with its arrow."""
    if not form.single:
        return {form.steps[0].name: "-->"}
    return {step.name: f'-->|"{" and ".join(map(_fact, step.when.facts))}"|' for step in form.steps}


def _node(step: str) -> str:
    """Return a step as Mermaid takes it: some names are words of its own."""
    return f"step_{step.replace('-', '_')}" if step else "last"


def _place(form: Form, step: str) -> int:
    return [*(one.name for one in form.steps), END].index(step)


def _said(form: Form, known: Mapping[Known, Sequence[str]]) -> str:
    return ", ".join(_one(one, values, domains(form)[one]) for one, values in known.items())


def _one(known: Known, values: Sequence[str], domain: Sequence[str]) -> str:
    """Return in words which values of something lead along an arrow."""
    source, name = known
    if set(domain) == {SOMETHING, ""}:
        return _any(source, name, so=list(values) == [SOMETHING])
    left = [value for value in domain if value not in values]
    if len(left) == 1 and len(values) > 1:
        return f"{name} is not {left[0]}"
    return f"{name} = {' or '.join(value or 'nothing' for value in values)}"


def _any(source: Source, name: str, *, so: bool) -> str:
    if source is Source.ANSWER:
        return f"{name} is answered" if so else f"{name} is skipped"
    return f"there are {name}" if so else f"there are no {name}"


def _kind(step: Step) -> str:
    ways = []
    if step.options is not no_options:
        ways.append(f"choosing {'one or more' if step.many else 'one'}{_options(step)}")
    if step.contact:
        ways.append("sharing a contact")
    if step.check or step.reads:
        ways.append("writing")
    return ", or ".join(ways)


def _options(step: Step) -> str:
    values = [option.value for option in fixed_options(step)]
    if not values:
        return ""
    return f" of {len(values)}" if len(values) > MOST_OPTIONS else f": {', '.join(values)}"


def _asked(step: Step) -> str:
    return f"only if {step.follows} leaves it in doubt" if step.follows else _when(step.when)


def _when(when: When) -> str:
    return f"only if {' and '.join(map(_fact, when.facts))}" if when.facts else "always"


def _fact(fact: Fact) -> str:
    if fact.value is None:
        return _any(fact.source, fact.name, so=fact.so)
    return f"{fact.name} {'=' if fact.so else 'is not'} {fact.value}"
