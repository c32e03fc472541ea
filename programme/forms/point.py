"""What the adept wants to bring up at the next meeting: a line, and whether the mentor may read it before they meet.

The subject is the meeting. The hints: the mentor (`other`), the meeting's `day`, and whether the mentor can be shown a
line here (`shows`, empty if not). It sends itself after the last answer.
"""

from programme.checks import at_most
from programme.errors import ProgrammeError
from programme.form import About, Answer, Answers, Form, Hints, Option, Step
from programme.names import from_hint
from programme.speech import Listing, Phrase
from programme.when import there_is

LONGEST_LINE = 300
SHOWN = ("yes", "no")
_NOTHING = frozenset(
    {
        *("", "nej", "nej tack", "nix", "nä", "inget", "ingenting", "inget särskilt", "inte nu", "inte än"),
        *("vet inte", "vet ej", "no", "nope", "no thanks", "nothing", "nothing special", "not now", "not yet"),
        *("don't know", "i don't know", "dunno"),
    }
)
"""What says that there is nothing to bring up: it is no line to be kept."""


def _line(text: str) -> Answer:
    """Return the line.

    Raises:
        ProgrammeError: `point-nothing`, when the words say that there is none; or as for every free text.
    """
    line = at_most(LONGEST_LINE, lines=True)(text)
    if str(line).casefold().replace("\u2019", "'").strip(" .!–-") in _NOTHING:
        raise ProgrammeError("point-nothing")
    return line


def _shown(_answers: Answers, hints: Hints) -> tuple[Option, ...]:
    other = Listing(tuple(from_hint(hints["other"])), separator="")
    return tuple(Option(one, Phrase(f"point-shown-{one}", {"other": other})) for one in SHOWN)


POINT = Form(
    "point",
    1,
    About.MEETING,
    (Step("line", check=_line), Step("shown", options=_shown, when=there_is("shows"))),
    keeps=False,
    sends_itself=True,
)
