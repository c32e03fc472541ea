"""A private word to the manager: a thing that is not right. Four short questions, one of them optional.

Whoever is in touch with several partners is asked first whom it is about.

What is typed under the options is kept as the beginning of the text: a trouble that was written down is not to be lost.

A draft so private is not kept: to cancel the form is to delete it. The subject is the membership of the sender.
"""

from collections.abc import Iterable

from programme.checks import LONGEST_LETTER, at_most
from programme.form import About, Answer, Answers, Form, Hints, Option, Step
from programme.options import offered
from programme.presses.concern import TellOfManager
from programme.speech import Choice, Phrase, Value
from programme.when import there_is

THEMES = ("mismatch", "distance", "manipulation", "inexperience", "nothing-works", "other")
WISHES = ("ring", "write", "wait")
URGENCIES = ("urgent", "week", "later")

NONE_OF_THEM = "other"
SEPARATOR = "\n"
ABOUT_MANAGER = "about-manager"
"""The hint with the id of the manager whom it is about, if it is about one."""


def named_hint(named: Iterable[tuple[int, str]]) -> str:
    """Return pairs, each with the partner's name, or managers, as a hint."""
    return SEPARATOR.join(f"{key} {name}" for key, name in named)


def _named(hints: Hints, whom: str = "partners") -> dict[str, str]:
    lines = [line.partition(" ") for line in hints.get(whom, "").split(SEPARATOR) if line]
    return {key: name for key, _, name in lines}


def _managers(subject: int, hints: Hints) -> tuple[Choice, ...]:
    """Return a button for each manager, for a private word that is about them."""
    return tuple(
        Choice(Phrase("button-concern-about", {"name": name}), TellOfManager(subject, int(key)))
        for key, name in _named(hints, "managers").items()
    )


def _partners(_answers: Answers, hints: Hints) -> tuple[Option, ...]:
    """Return the partners as options, and that it is about none of them."""
    named = tuple(Option(key, Phrase("plain", {"text": name})) for key, name in _named(hints).items())
    return (*named, Option(NONE_OF_THEM, Phrase("concern-about-other")))


def _whom(answer: Answer, hints: Hints) -> Value:
    return _named(hints).get(str(answer), "") or Phrase("concern-about-other")


CONCERN = Form(
    "concern",
    3,
    About.MEMBERSHIP,
    (
        Step("about", options=_partners, when=there_is("partners"), shows=_whom, spills="text"),
        Step("theme", options=offered("theme", THEMES), show=lambda answer: Phrase(f"theme-{answer}"), spills="text"),
        Step("text", check=at_most(LONGEST_LETTER, lines=True), optional=True),
        Step(
            "urgency",
            options=offered("urgency", URGENCIES),
            show=lambda answer: Phrase(f"urgency-{answer}"),
            spills="text",
        ),
        Step("wish", options=offered("wish", WISHES), show=lambda answer: Phrase(f"wish-{answer}"), spills="text"),
    ),
    keeps=False,
    apart=(ABOUT_MANAGER,),
    exchange=True,
    goes_on=True,
    doors=_managers,
)
