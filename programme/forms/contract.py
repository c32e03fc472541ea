"""The words of a moral contract: one to three goals, and further agreements of the two; and the no to a new version.

Either of the two can write them; the other reads the same words, and both sign. The subject is the pair. The hints say
the side of the writer (`role`), the partner (`other`), and the contract that the words are to replace (`contract`, its
id, or 0); `version` is among them when the words are to replace a signed contract. The longest words with the longest
names still fit in one message, with the programme's own promises around them.
"""

from collections.abc import Callable

from programme.checks import at_most
from programme.enumerated import listed
from programme.errors import ProgrammeError
from programme.form import About, Answer, Answers, Form, Hints, Step, Text
from programme.speech import Phrase
from programme.when import is_answered

LONGEST_AIM = 300
LONGEST_AGREED = 500
_AIM = at_most(LONGEST_AIM, lines=True)
GOALS = ("goal1", "goal2", "goal3")


def answers_of(goals: tuple[str, ...], agreed: str) -> dict[str, Answer]:
    """Return the words of a contract as answers to this form."""
    given: dict[str, Answer] = {"goal2": None, **dict(zip(GOALS, goals, strict=False))}
    if given["goal2"]:
        given.setdefault("goal3", None)
    return {**given, "agreed": agreed or None}


def words_of(answers: Answers) -> tuple[tuple[str, ...], str]:
    """Return the goals, and the further agreements."""
    goals = tuple(str(answers[name]) for name in GOALS if answers.get(name))
    return goals, str(answers.get("agreed") or "")


def _goals_from(name: str) -> Callable[[Text, Answers, Hints], Answers]:
    """Return the reading of a text at this goal: a list is several, as many as there are places without an answer."""

    def read(said: Text, answers: Answers, _hints: Hints) -> Answers:
        parts = listed(said.text)
        free = [one for one in GOALS if one == name or (one > name and not answers.get(one))]
        if len(parts) > len(free):
            raise ProgrammeError("goals-too-many", count=len(parts), free=len(free))
        return {one: _AIM(part) for one, part in zip(free, parts, strict=False)}

    return read


def _notes(_answers: Answers, hints: Hints) -> tuple[Phrase, ...]:
    """Return the line that says what becomes of the contract in force, for a proposal."""
    return (Phrase("contract-version-note"),) if "version" in hints else ()


CONTRACT = Form(
    "contract",
    1,
    About.PAIR,
    (
        Step("goal1", check=_AIM, reads=_goals_from("goal1")),
        Step("goal2", check=_AIM, reads=_goals_from("goal2"), optional=True),
        Step("goal3", check=_AIM, reads=_goals_from("goal3"), optional=True, when=is_answered("goal2"), fills="goal2"),
        Step("agreed", check=at_most(LONGEST_AGREED, lines=True), optional=True),
    ),
    notes=_notes,
)

DECLINE = Form(
    "decline",
    1,
    About.PAIR,
    (Step("word", check=at_most(LONGEST_AGREED, lines=True), optional=True),),
    keeps=False,
)
