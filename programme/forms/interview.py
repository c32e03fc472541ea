"""The talk with each participant: the interview sheet, and then the verdict.

It is the manager who fills the sheet in, in the manager's own chat. The person may ask to see all of it, notes too, and
the question says so. Ties are chosen among the people who could be put forward, so that matching can mind them. The
verdict is a kind message, sent as it is or in the manager's own words. The subject of both is the membership.
"""

from programme.checks import at_most
from programme.dialog import About, Answer, Answers, Form, Hints, Option, Step
from programme.forms.registration import COMPETENCES
from programme.names import from_hint
from programme.options import listed, offered
from programme.speech import Facts, Listing, Phrase, Value
from programme.when import there_is

LONGEST_NOTE = 800
LONGEST_MESSAGE = 1500
AS_IT_IS = "as-it-is"
STYLES = ("listening", "straight", "structured", "free")
SEPARATOR = "\n"


def _others(_answers: Answers, hints: Hints) -> tuple[Option, ...]:
    """Return the people of the other role as options; `hints["others"]` has a line `id name` for each."""
    lines = [line.partition(" ") for line in hints.get("others", "").split(SEPARATOR) if line]
    return tuple(Option(key, Phrase("plain", {"text": name})) for key, _, name in lines)


def _counted(answer: Answer) -> Value:
    return Phrase("interview-people", {"count": len(answer) if isinstance(answer, list) else 0})


def _as_it_is(_answers: Answers, _hints: Hints) -> tuple[Option, ...]:
    return (Option(AS_IT_IS, Phrase("decision-as-it-is"), sends=True),)


def _words(hints: Hints) -> tuple[Phrase, ...]:
    """Return the message that is sent as it is, in the words that the participant will read."""
    name, manager = (Listing(tuple(from_hint(hints[one])), separator="") for one in ("to", "manager"))
    facts: Facts = {"name": name, "manager": manager, "programme": hints["programme"]}
    return (Phrase("quoted", {"text": Phrase(f"decision-{hints['verdict']}", facts)}),)


INTERVIEW = Form(
    "interview",
    1,
    About.MEMBERSHIP,
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

DECISION = Form(
    "decision",
    1,
    About.MEMBERSHIP,
    (Step("text", options=_as_it_is, check=at_most(LONGEST_MESSAGE, lines=True)),),
    keeps=False,
    shows=_words,
)
