"""The talk with each participant: the interview sheet, and then the verdict.

It is the manager who fills the sheet in, in the manager's own chat, and who opens it again later to change it. The
person may ask to see all of it, notes too, and the question says so. Ties are chosen among the people who could be put
forward, so that matching can mind them. The verdict is a kind message, sent as it is or in the manager's own words. The
subject of both is the membership.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date

from programme.checks import at_most
from programme.dialog import Dialog
from programme.form import About, Answer, Answers, Form, Hints, Option, Step
from programme.forms.registration import COMPETENCES
from programme.names import from_hint
from programme.options import listed, offered
from programme.speech import Facts, Listing, Phrase, Value, WithYear
from programme.turn import still_offered, ticked
from programme.when import there_is

LONGEST_NOTE = 800
LONGEST_MESSAGE = 1500
AS_IT_IS = "as-it-is"
STYLES = ("listening", "straight", "structured", "free")
SEPARATOR = "\n"
MOST_NAMES = 3  # a summary full of long answers has room for no more


def others_hint(people: Iterable[tuple[str, str]]) -> str:
    """Return the people to choose among, memberships and names, as a hint."""
    return SEPARATOR.join(f"{key} {name}" for key, name in people)


def _others(_answers: Answers, hints: Hints) -> tuple[Option, ...]:
    """Return the people of the other role as options."""
    return tuple(Option(key, Phrase("plain", {"text": name})) for key, name in _people(hints))


def _people(hints: Hints) -> list[tuple[str, str]]:
    lines = [line.partition(" ") for line in hints.get("others", "").split(SEPARATOR) if line]
    return [(key, name) for key, _, name in lines]


def _names(answer: Answer, hints: Hints) -> Value:
    """Return the names of the chosen people; of many, the first and the number of the rest."""
    named = dict(_people(hints))
    chosen = [named[one] for one in answer if one in named] if isinstance(answer, list) else []
    rest = len(chosen) - MOST_NAMES
    more = (Phrase("interview-more", {"count": rest}),) if rest > 0 else ()
    return Listing((*chosen[:MOST_NAMES], *more), separator=", ") if chosen else Phrase("dialog-skipped")


def _wished_and_tied(answers: Answers, hints: Hints) -> tuple[Phrase, ...]:
    """Return who was chosen both as a wish and as a tie, and what counts; empty where nobody was."""
    ties = ticked(answers, "ties")
    both: Answer = [one for one in ticked(answers, "wished") if one in ties]
    return (Phrase("interview-wished-and-tied", {"names": _names(both, hints)}),) if both else ()


def _as_it_is(_answers: Answers, _hints: Hints) -> tuple[Option, ...]:
    return (Option(AS_IT_IS, Phrase("decision-as-it-is"), sends=True),)


def _words(hints: Hints) -> tuple[Phrase, ...]:
    """Return the message that is sent as it is, in the words that the participant will read."""
    name, manager = (Listing(tuple(from_hint(hints[one])), separator="") for one in ("to", "manager"))
    facts: Facts = {"name": name, "manager": manager, "programme": hints["programme"]}
    return (Phrase("quoted", {"text": words_of(hints, facts)}),)


def words_of(hints: Hints, facts: Facts) -> Phrase:
    """Return the message of a verdict; whoever has had a partner, and waits for the next round, has had the talk."""
    if ends := hints.get("late"):
        return Phrase("decision-hold-late", {**facts, "ends": WithYear(date.fromisoformat(ends))})
    return Phrase(f"decision-{hints['verdict']}", facts)


INTERVIEW = Form(
    "interview",
    2,
    About.MEMBERSHIP,
    (
        Step("challenges", check=at_most(LONGEST_NOTE, lines=True), optional=True),
        Step("areas", options=offered("competence", COMPETENCES), many=True, columns=2, show=listed("competence")),
        Step("contribution", check=at_most(LONGEST_NOTE, lines=True), optional=True),
        Step("style", options=offered("style", STYLES), optional=True, show=lambda answer: Phrase(f"style-{answer}")),
        Step("wishes", check=at_most(LONGEST_NOTE, lines=True), optional=True),
        Step("wished", options=_others, many=True, optional=True, when=there_is("others"), shows=_names),
        Step("ties", options=_others, many=True, optional=True, when=there_is("others"), shows=_names),
        Step("notes", check=at_most(LONGEST_NOTE, lines=True), optional=True),
    ),
    notes=_wished_and_tied,
)

DECISION = Form(
    "decision",
    1,
    About.MEMBERSHIP,
    (Step("text", options=_as_it_is, check=at_most(LONGEST_MESSAGE, lines=True)),),
    keeps=False,
    shows=_words,
)


def offers(dialog: Dialog) -> set[str]:
    """Return the memberships that a draft of the sheet offers to choose among."""
    return {key for key, _ in _people(dialog.hints)}


def without(dialog: Dialog, gone: Collection[str]) -> Dialog:
    """Return a draft of the sheet that neither offers nor names the people with these memberships."""
    left = {**dialog.hints, "others": others_hint([one for one in _people(dialog.hints) if one[0] not in gone])}
    changed = still_offered(INTERVIEW, replace(dialog, hints=left))
    return replace(changed, revision=dialog.revision + 1)  # its buttons are counted anew
