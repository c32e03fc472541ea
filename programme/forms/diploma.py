"""What is different on a diploma: the name as its holder wants it to stand, or why it is given all the same.

The subject is the participant's membership. The hint `deed` says which of the questions is asked; `later` is the name
on a diploma that is not given yet.
"""

from programme.checks import at_most
from programme.diploma import LONGEST_NAME
from programme.form import About, Answers, Form, Hints, Option, Step
from programme.speech import Phrase
from programme.when import hint_is

LONGEST_REASON = 300


def _registered(_answers: Answers, hints: Hints) -> tuple[Option, ...]:
    """Offer the name of the registration, if another one stands on the diploma."""
    name = hints.get("registered", "")
    return (Option(name, Phrase("plain", {"text": name})),) if name else ()


DIPLOMA = Form(
    "diploma",
    2,
    About.MEMBERSHIP,
    (
        Step("name", options=_registered, check=at_most(LONGEST_NAME), when=hint_is("deed", "name")),
        Step("later", options=_registered, check=at_most(LONGEST_NAME), when=hint_is("deed", "later")),
        Step("waiver", check=at_most(LONGEST_REASON), when=hint_is("deed", "waiver")),
    ),
    keeps=False,
    single=True,
)
