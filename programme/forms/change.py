"""Changes of what was once sent: one question of the registration or the setup again, which saves its answer at once.

The hint says which question it is; it is asked and checked as it was the first time. What can be left empty has a
button for that.
"""

from dataclasses import replace

from programme.checks import at_most, called
from programme.form import About, Answers, Form, Hints, Option, Step, no_options
from programme.forms.registration import REGISTRATION
from programme.forms.setup import SETUP, managers
from programme.options import called_as
from programme.presses import Detail, Rule
from programme.speech import Phrase
from programme.when import When, hint_is

LONGEST_DETAIL = 80
NOTHING = ""
BY_OTHERS = "number"  # a phone number that another person types, so that nobody shares their own by mistake


def _is(detail: Detail) -> When:
    return hint_is("detail", detail.name.lower())


def _rule(rule: Rule) -> When:
    return hint_is("rule", step_of(rule))


def step_of(rule: Rule) -> str:
    """Return the name of the step that asks for a fact about a programme."""
    return rule.name.lower().replace("_", "-")


def _nothing(_answers: Answers, hints: Hints) -> tuple[Option, ...]:
    """Offer to leave a detail empty, if it is not."""
    return (Option(NOTHING, Phrase("change-nothing")),) if hints.get("there") else ()


def _ways_to_call(_answers: Answers, hints: Hints) -> tuple[Option, ...]:
    return called_as("name")({"name": hints.get("name")}, hints)


def _managers(answers: Answers, hints: Hints) -> tuple[Option, ...]:
    return (*managers(answers, hints), *_nothing(answers, hints))


def _asked_again(detail: Detail) -> Step:
    """Return the question of the registration."""
    return replace(REGISTRATION.step(detail.name.lower()), when=_is(detail))


CHANGE = Form(
    "change",
    1,
    About.MEMBERSHIP,
    (
        *(_asked_again(one) for one in (Detail.NAME, Detail.EMAIL, Detail.PHONE)),
        Step("called", options=_ways_to_call, check=called, when=_is(Detail.CALLED)),
        replace(REGISTRATION.step("phone"), name=BY_OTHERS, contact=False, when=hint_is("detail", BY_OTHERS)),
        Step("employer", check=at_most(LONGEST_DETAIL), when=_is(Detail.EMPLOYER)),
        Step("title", options=_nothing, check=at_most(LONGEST_DETAIL), when=_is(Detail.TITLE)),
        Step("town", check=at_most(LONGEST_DETAIL), when=_is(Detail.TOWN)),
        *(_asked_again(one) for one in (Detail.LANGUAGES, Detail.COMPETENCES)),
        replace(REGISTRATION.step("goal"), options=_nothing, optional=False, when=_is(Detail.GOAL)),
        _asked_again(Detail.CAPACITY),
    ),
    keeps=False,
    sends_itself=True,
    single=True,
)

RULE = Form(
    "rule",
    2,
    About.PROGRAMME,
    (
        replace(SETUP.step("name"), when=_rule(Rule.NAME)),
        *(replace(SETUP.step(step_of(one)), options=no_options, when=_rule(one)) for one in (Rule.STARTS, Rule.ENDS)),
        replace(SETUP.step("preset"), when=_rule(Rule.PRESET)),
        *(
            replace(SETUP.step(step_of(one)), options=_nothing, optional=False, when=_rule(one))
            for one in (Rule.ORGANISATION, Rule.OUTSIDER)
        ),
        replace(SETUP.step("employer"), when=_rule(Rule.EMPLOYER)),
        replace(SETUP.step("stand-in"), options=_managers, optional=False, when=_rule(Rule.STAND_IN)),
    ),
    keeps=False,
    sends_itself=True,
    single=True,
)
