"""The survey half-way: how it works for oneself. Only the managers read the answers; it sends itself after the last.

The subject is the row in `surveys` that remembers whom it was sent to. When it is sent stands in
`usecases.year.survey`.
"""

from programme.checks import at_most
from programme.dialog import About, Answer, Form, Step
from programme.options import offered
from programme.speech import Phrase, Value

LONGEST_WORDS = 800
HOW_WELL = ("very-well", "well", "so-so", "not-well")
RHYTHM = ("right", "too-seldom", "too-often")


def _shown(answer: Answer) -> Value:
    return Phrase(f"survey-answer-{answer}")


SURVEY = Form(
    "survey",
    1,
    About.SURVEY,
    (
        Step("together", options=offered("survey-answer", HOW_WELL), show=_shown),
        Step("gives", options=offered("survey-answer", HOW_WELL), show=_shown),
        Step("rhythm", options=offered("survey-answer", RHYTHM), show=_shown),
        Step("words", check=at_most(LONGEST_WORDS, lines=True), optional=True),
    ),
    sends_itself=True,
)
