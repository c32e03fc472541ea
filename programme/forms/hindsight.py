"""The survey three months after the end: what has stayed. Only managers read it; it sends itself at the end."""

from programme.checks import at_most
from programme.form import About, Answer, Form, Step
from programme.forms.survey import HOW_WELL, LONGEST_WORDS, got_shown
from programme.options import offered
from programme.speech import Phrase, Value

TOUCH = ("yes", "now-and-then", "no")


def _touch_shown(answer: Answer) -> Value:
    return Phrase(f"hindsight-touch-{answer}")


HINDSIGHT = Form(
    "hindsight",
    1,
    About.SURVEY,
    (
        Step("stayed", options=offered("survey-gives", HOW_WELL), show=got_shown),
        Step("touch", options=offered("hindsight-touch", TOUCH), show=_touch_shown),
        Step("words", check=at_most(LONGEST_WORDS, lines=True), optional=True),
    ),
    sends_itself=True,
    unasked=True,
)
