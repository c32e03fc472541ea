"""The conditions under which the steps of a form are asked, as data, so that forms can be drawn as they branch.

A condition reads the answers so far and the hints, which are facts fixed when the dialog was opened. `make docs` draws
every form from its conditions (docs/forms.md).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Source(StrEnum):
    """The place where a fact is looked up."""

    ANSWER = "answer"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Fact:
    """A comparison of an answer or a hint with a value.

    Attributes:
        name: the name of the step or of the hint.
        value: the value to compare with; None asks whether the answer or hint is not empty.
        so: whether the comparison must be true, or must be false.
    """

    source: Source
    name: str
    value: str | None
    so: bool = True

    def holds(self, answers: Mapping[str, object], hints: Mapping[str, str]) -> bool:
        """Tell whether the fact holds.

        Raises:
            KeyError: a hint to compare with a value was not given when the dialog was opened.
        """
        if self.value is None:
            known = answers.get(self.name) if self.source is Source.ANSWER else hints.get(self.name)
            return bool(known) is self.so
        given = answers.get(self.name) if self.source is Source.ANSWER else hints[self.name]
        return (given == self.value) is self.so


@dataclass(frozen=True, slots=True)
class When:
    """A condition: all of its facts must hold; a condition without facts always holds."""

    facts: tuple[Fact, ...] = ()

    def __call__(self, answers: Mapping[str, object], hints: Mapping[str, str]) -> bool:
        """Tell whether the step is asked."""
        return not self.facts or all(fact.holds(answers, hints) for fact in self.facts)

    def __and__(self, other: "When") -> "When":
        """Return the condition that holds when both conditions hold."""
        return When((*self.facts, *other.facts))


ALWAYS = When()


def answer_is(step: str, value: str) -> When:
    """Return the condition that a step was answered with this value."""
    return When((Fact(Source.ANSWER, step, value),))


def answer_is_not(step: str, value: str) -> When:
    """Return the condition that a step was answered with another value, or not at all."""
    return When((Fact(Source.ANSWER, step, value, so=False),))


def is_answered(step: str) -> When:
    """Return the condition that a step was answered, and not skipped."""
    return When((Fact(Source.ANSWER, step, None),))


def hint_is(name: str, value: str) -> When:
    """Return the condition that a hint has this value."""
    return When((Fact(Source.HINT, name, value),))


def there_is_no(hint: str) -> When:
    """Return the condition that a hint is empty, or was not given."""
    return When((Fact(Source.HINT, hint, None, so=False),))


def there_is(hint: str) -> When:
    """Return the condition that a hint is not empty."""
    return When((Fact(Source.HINT, hint, None),))
