"""The manager's verdict after the talk: a kind message, sent as it is or in the manager's own words."""

from programme.checks import at_most
from programme.dialog import Answer, Answers, Form, Hints, Option, Step
from programme.speech import Phrase, Value

AS_IT_IS = "as-it-is"
LONGEST_MESSAGE = 1500


def _as_it_is(_answers: Answers, _hints: Hints) -> tuple[Option, ...]:
    return (Option(AS_IT_IS, Phrase("decision-as-it-is")),)


def _shown(answer: Answer) -> Value:
    return Phrase("decision-shown") if answer == AS_IT_IS else str(answer)


DECISION = Form(
    "decision",
    1,
    (Step("text", options=_as_it_is, check=at_most(LONGEST_MESSAGE, lines=True), show=_shown),),
    keeps=False,
)
