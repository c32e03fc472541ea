"""The survey half-way: how the pair works for the participant. Only managers read it; it sends itself at the end.

The subject is the row in `surveys` about the participant that it was sent to. `usecases.year.survey` has its day.
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
