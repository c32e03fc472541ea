"""The survey at the end: how the time has been, and whether its participant would like to come again.

It comes after the last day, to everybody who had begun with a partner. The answers about the next round reach its
manager where the mentors are asked again (`usecases.arriving.again`). Nothing here calls for a talk, or promises one.
"""

from programme.checks import at_most
from programme.form import About, Answer, Form, Step
from programme.forms.survey import HOW_WELL, LONGEST_WORDS, answer_shown, got_shown
from programme.options import offered
from programme.people import Role
from programme.speech import Phrase, Value
from programme.when import answer_is_not, hint_is

YES, PERHAPS, NO = "yes", "perhaps", "no"
AGAIN = (YES, PERHAPS, NO)


def _again_shown(answer: Answer) -> Value:
    return Phrase(f"parting-again-{answer}")


PARTING = Form(
    "parting",
    1,
    About.SURVEY,
    (
        Step("whole", options=offered("survey-answer", HOW_WELL), show=answer_shown),
        Step("gave", options=offered("survey-gives", HOW_WELL), show=got_shown),
        Step("again", options=offered("parting-again", AGAIN), show=_again_shown),
        Step(
            "more",
            options=offered("parting-again", AGAIN),
            follows="again",
            when=hint_is("role", Role.MENTOR) & answer_is_not("again", NO),
            show=_again_shown,
        ),
        Step("words", check=at_most(LONGEST_WORDS, lines=True), optional=True),
    ),
    sends_itself=True,
    unasked=True,
)
