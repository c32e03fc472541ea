"""A private word to the manager: a thing that is not right. Three short questions, one of them optional.

A draft so private is not kept: to cancel the form is to delete it. The subject is the membership of the sender.
"""

from programme.checks import LONGEST_LETTER, at_most
from programme.dialog import About, Form, Step
from programme.options import offered
from programme.speech import Phrase

THEMES = ("mismatch", "distance", "manipulation", "inexperience", "nothing-works", "other")
WISHES = ("ring", "write", "wait")

CONCERN = Form(
    "concern",
    1,
    About.MEMBERSHIP,
    (
        Step("theme", options=offered("theme", THEMES), show=lambda answer: Phrase(f"theme-{answer}")),
        Step("text", check=at_most(LONGEST_LETTER, lines=True), optional=True),
        Step("wish", options=offered("wish", WISHES), show=lambda answer: Phrase(f"wish-{answer}")),
    ),
    keeps=False,
)
