"""The interview sheet: what the manager writes down from the talk with each participant.

It is the manager who fills it in, in the manager's own chat. The person may ask to see all of it, notes too, and
the question says so. Ties are chosen among the people who could be put forward, so that matching can mind them.
"""

from programme.checks import at_most
from programme.dialog import Answer, Answers, Form, Hints, Option, Step
from programme.forms.registration import COMPETENCES
from programme.forms.suggestions import listed, offered
from programme.speech import Phrase, Value
from programme.when import there_is

LONGEST_NOTE = 800
STYLES = ("listening", "straight", "structured", "free")
SEPARATOR = "\n"


def _others(_answers: Answers, hints: Hints) -> tuple[Option, ...]:
    """Offer the people of the other role; `hints["others"]` holds a line `id name` for each."""
    lines = [line.partition(" ") for line in hints.get("others", "").split(SEPARATOR) if line]
    return tuple(Option(key, Phrase("plain", {"text": name})) for key, _, name in lines)


def _counted(answer: Answer) -> Value:
    return Phrase("interview-people", {"count": len(answer) if isinstance(answer, list) else 0})


INTERVIEW = Form(
    "interview",
    1,
    (
        Step("challenges", check=at_most(LONGEST_NOTE, lines=True), optional=True),
        Step("areas", options=offered("competence", COMPETENCES), many=True, columns=2, show=listed("competence")),
        Step("contribution", check=at_most(LONGEST_NOTE, lines=True), optional=True),
        Step("style", options=offered("style", STYLES), optional=True, show=lambda answer: Phrase(f"style-{answer}")),
        Step("wishes", check=at_most(LONGEST_NOTE, lines=True), optional=True),
        Step("wished", options=_others, many=True, optional=True, when=there_is("others"), show=_counted),
        Step("ties", options=_others, many=True, optional=True, when=there_is("others"), show=_counted),
        Step("notes", check=at_most(LONGEST_NOTE, lines=True), optional=True),
    ),
)
