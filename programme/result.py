"""What the answers to a survey come to: how many gave which answer, of all and of each role; never of fewer than five.

What is left out can't be worked out either: where one role is too few, neither is told, since the number of all less
the other would tell it (decision 64). A question that only one role is asked, or only whoever answered another so, is
told where the roles may be told apart.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from programme.form import Answer, Form, Step
from programme.glance import FEWEST
from programme.people import Role
from programme.surveys import SURVEYS

SIDES = (Role.ADEPT, Role.MENTOR)
FEW_OPTIONS = 4
PULSES = tuple(one.name for one in SURVEYS if one.of_each_pair)


@dataclass(frozen=True, slots=True)
class Given:
    """The answers that somebody has given to a survey."""

    person: int
    role: Role
    answers: Mapping[str, Answer]


@dataclass(frozen=True, slots=True)
class Sum:
    """How many people were `asked` a survey, and how many of these `people` have answered, each counted once.

    A pulse is about a pair, so that a mentor of two can have `given` two answers.
    """

    name: str
    form: str
    asked: int
    people: int
    given: int

    @property
    def is_shown(self) -> bool:
        """Whether so many people have answered that it may be told."""
        return self.people >= FEWEST

    @property
    def percent(self) -> int:
        """The share of those who were asked that have answered."""
        return round(100 * self.people / self.asked) if self.asked else 0


@dataclass(frozen=True, slots=True)
class Told:
    """The answers to a question: how often each was given, by all, and by each role where that may be told.

    Attributes:
        alone: the role that alone has answered it; None where both have.
    """

    step: str
    options: tuple[str, ...]
    counts: Mapping[str, int]
    of: Mapping[Role, Mapping[str, int]] = field(default_factory=dict)
    alone: Role | None = None

    @property
    def given(self) -> int:
        """How many answers there are."""
        return sum(self.counts.values())

    @property
    def best(self) -> tuple[str, ...]:
        """The answers whose share is followed over the year: the two best of four or five, else the best."""
        return self.options[: 2 if len(self.options) >= FEW_OPTIONS else 1]

    @property
    def share(self) -> int:
        """The share of these answers, in hundredths."""
        return round(100 * sum(self.counts.get(one, 0) for one in self.best) / self.given)


def options_of(step: Step) -> tuple[str, ...]:
    """Return the answers that a question offers, the best first; none where it takes words."""
    return tuple(one.value for one in step.options({}, {})) if step.only_taps else ()


def told(form: Form, given: Sequence[Given]) -> list[Told]:
    """Return the answers that may be told, question by question."""
    if len({one.person for one in given}) < FEWEST:
        return []
    apart = _may_be_apart(given)
    found = (_told(form, step, given, apart=apart) for step in form.steps)
    return [one for one in found if one is not None]


def _may_be_apart(given: Sequence[Given]) -> bool:
    """Tell whether the roles may be told apart: each has enough people, or one has none."""
    people = [len({one.person for one in given if one.role is role}) for role in SIDES]
    return all(number == 0 or number >= FEWEST for number in people)


def _told(form: Form, step: Step, given: Sequence[Given], *, apart: bool) -> Told | None:
    options = options_of(step)
    here = [one for one in given if one.answers.get(step.name) in options]
    if len({one.person for one in here}) < FEWEST:
        return None
    roles = [role for role in SIDES if any(one.role is role for one in here)]
    everybody = len(here) == len(given)
    if not everybody and not (apart and _may_be_apart(here)):
        return None
    counts = _counted(step, here)
    split = apart and len(roles) > 1 and _may_be_apart(here)
    of = {role: _counted(step, [one for one in here if one.role is role]) for role in roles} if split else {}
    return Told(step.name, options, counts, of, roles[0] if len(roles) == 1 else None)


def _counted(step: Step, given: Sequence[Given]) -> Counter[str]:
    return Counter(str(one.answers[step.name]) for one in given)
