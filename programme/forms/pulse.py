"""The pulse: how the mentorship feels at present, in four taps. Only managers read it; it sends itself at the end.

The subject is the row in `surveys`, which knows the pair: whoever has two adepts answers about each, because a worry
about one says nothing about the other. Whoever does not feel safe is the manager's matter at once (`year.flag`).
"""

from programme.form import About, Answer, Form, Step
from programme.forms.survey import answer_shown, onward_options
from programme.options import offered
from programme.people import Role
from programme.speech import Phrase, Value
from programme.when import ALWAYS, When, hint_is

SAFE = "safe"
"""The question whose low marks the managers hear in the minute it is answered."""
MARKS = ("5", "4", "3", "2", "1")
LOW = 2
"""Of 5: this mark and the one below it call for a talk."""


def _question(name: str, when: When = ALWAYS) -> Step:
    def shown(answer: Answer) -> Value:
        return Phrase(f"pulse-{name}-{answer}")

    return Step(name, options=offered(f"pulse-{name}", MARKS), when=when, show=shown)


PULSE = Form(
    "pulse",
    1,
    About.SURVEY,
    (
        _question(SAFE),
        _question("useful"),
        _question("progress", hint_is("role", Role.ADEPT)),
        _question("gives", hint_is("role", Role.MENTOR)),
        Step("onward", options=onward_options, show=answer_shown),
    ),
    sends_itself=True,
    unasked=True,
)
