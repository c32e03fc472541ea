"""The survey half-way: how the pair works for the participant. Only managers read it; it sends itself at the end.

The lowest marks, and the wish to talk or to change, are the manager's matter the same day (`usecases.year.flag`).
The subject is the row in `surveys` about the participant that it was sent to. `usecases.year.survey` has its day.
"""

from programme.checks import at_most
from programme.form import About, Answer, Answers, Form, Hints, Option, Step
from programme.options import offered
from programme.speech import Phrase, Value

LONGEST_WORDS = 800
HOW_WELL = ("very-well", "well", "so-so", "not-well")
LOWEST = "not-well"
CHANGE, TALK = "change", "talk"
ONWARD = ("go-on", TALK, CHANGE)
RHYTHM = ("right", "too-seldom", "too-often")


def answer_shown(answer: Answer) -> Value:
    """Return how an answer reads that several questions and surveys have."""
    return Phrase(f"survey-answer-{answer}")


def got_shown(answer: Answer) -> Value:
    """Return how an answer reads to what the mentorship gives."""
    return Phrase(f"survey-gives-{answer}")


def onward_options(_answers: Answers, hints: Hints) -> tuple[Option, ...]:
    """Return what may come next; the partner that a participant may want to change has the other role."""
    partner = "adept" if hints.get("role") == "mentor" else "mentor"
    labels = {CHANGE: f"survey-change-{partner}"}
    return tuple(Option(one, Phrase(labels.get(one, f"survey-answer-{one}"))) for one in ONWARD)


SURVEY = Form(
    "survey",
    2,
    About.SURVEY,
    (
        Step("together", options=offered("survey-answer", HOW_WELL), show=answer_shown),
        Step("gives", options=offered("survey-gives", HOW_WELL), show=got_shown),
        Step("rhythm", options=offered("survey-answer", RHYTHM), show=answer_shown),
        Step("onward", options=onward_options, show=answer_shown),
        Step("words", check=at_most(LONGEST_WORDS, lines=True), optional=True),
    ),
    sends_itself=True,
    unasked=True,
)
