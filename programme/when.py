"""When a step of a form is asked: a condition as data, so that forms can be drawn as they branch.

A condition looks at what was answered so far and at the hints, the facts that were fixed when the dialog was opened.
`make docs` draws every form from its conditions (docs/forms.md).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Source(StrEnum):
    """Where a fact is looked up."""

    ANSWER = "answer"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that must be so.

    Attributes:
        name: the step that was answered, or the hint.
        value: what it must be; None: that there is any.
        so: False where it must be anything else.
    """

    source: Source
    name: str
    value: str | None
    so: bool = True

    def holds(self, answers: Mapping[str, object], hints: Mapping[str, str]) -> bool:
        """Tell whether it is so.

        Raises:
            KeyError: a hint that is compared was not given when the dialog was opened.
        """
        if self.value is None:
            known = answers.get(self.name) if self.source is Source.ANSWER else hints.get(self.name)
            return bool(known) is self.so
        given = answers.get(self.name) if self.source is Source.ANSWER else hints[self.name]
        return (given == self.value) is self.so


@dataclass(frozen=True, slots=True)
class When:
    """All of the facts must hold; none means always."""

    facts: tuple[Fact, ...] = ()

    def __call__(self, answers: Mapping[str, object], hints: Mapping[str, str]) -> bool:
        """Tell whether the step is asked."""
        return all(fact.holds(answers, hints) for fact in self.facts)

    def __and__(self, other: "When") -> "When":
        """Return the condition that both hold."""
        return When((*self.facts, *other.facts))


ALWAYS = When()


def answer_is(step: str, value: str) -> When:
    """Return the condition that a step was answered so."""
    return When((Fact(Source.ANSWER, step, value),))


def answer_is_not(step: str, value: str) -> When:
    """Return the condition that a step was answered otherwise, or not at all."""
    return When((Fact(Source.ANSWER, step, value, so=False),))


def is_answered(step: str) -> When:
    """Return the condition that a step was answered, and not skipped."""
    return When((Fact(Source.ANSWER, step, None),))


def hint_is(name: str, value: str) -> When:
    """Return the condition that a hint is so."""
    return When((Fact(Source.HINT, name, value),))


def there_is(hint: str) -> When:
    """Return the condition that a hint is not empty."""
    return When((Fact(Source.HINT, hint, None),))
