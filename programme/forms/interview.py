"""The interview sheet: what the manager writes down from the talk with each participant.

It is the manager who fills it in, in the manager's own chat. The person may ask to see all of it, notes too, and
the question says so. Ties are chosen among the people who could be put forward, so that matching can mind them.
"""

from collections.abc import Callable

from programme.checks import at_most
from programme.dialog import Answer, Answers, Form, Hints, Option, Step
from programme.forms.registration import COMPETENCES
from programme.people import Role
from programme.speech import Listing, Phrase, Value

LONGEST_NOTE = 800
STYLES = ("listening", "straight", "structured", "free")
SEPARATOR = "\n"


def _competences(_answers: Answers, _hints: Hints) -> tuple[Option, ...]:
    return tuple(Option(value, Phrase(f"competence-{value}")) for value in COMPETENCES)


def _styles(_answers: Answers, _hints: Hints) -> tuple[Option, ...]:
    return tuple(Option(value, Phrase(f"style-{value}")) for value in STYLES)


def _others(_answers: Answers, hints: Hints) -> tuple[Option, ...]:
    """Offer the people of the other role; `hints["others"]` holds a line `id name` for each."""
    lines = [line.partition(" ") for line in hints.get("others", "").split(SEPARATOR) if line]
    return tuple(Option(key, Phrase("plain", {"text": name})) for key, _, name in lines)


def _there_are_others(_answers: Answers, hints: Hints) -> bool:
    return bool(hints.get("others"))


def _is_adept(_answers: Answers, hints: Hints) -> bool:
    return hints["role"] == Role.ADEPT


def _listed(kind: str) -> Callable[[Answer], Value]:
    def show(answer: Answer) -> Value:
        values = answer if isinstance(answer, list) else []
        return Listing(tuple(Phrase(f"{kind}-{value}") for value in values), separator=", ")

    return show


def _counted(answer: Answer) -> Value:
    return Phrase("interview-people", {"count": len(answer) if isinstance(answer, list) else 0})


INTERVIEW = Form(
    "interview",
    1,
    (
        Step("challenges", check=at_most(LONGEST_NOTE, lines=True), optional=True),
        Step("areas", options=_competences, many=True, columns=2, show=_listed("competence")),
        Step("contribution", check=at_most(LONGEST_NOTE, lines=True), optional=True),
        Step("style", options=_styles, optional=True, show=lambda answer: Phrase(f"style-{answer}")),
        Step("wishes", check=at_most(LONGEST_NOTE, lines=True), optional=True),
        Step("wished", options=_others, many=True, optional=True, when=_there_are_others, show=_counted),
        Step("ties", options=_others, many=True, optional=True, when=_there_are_others, show=_counted),
        Step("notes", check=at_most(LONGEST_NOTE, lines=True), optional=True),
    ),
)
