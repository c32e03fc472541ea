"""A private word to the manager: something is not right. Three short questions, of which only two must be answered.

What is dropped on the way is dropped: a draft of something so private is not kept. The subject is the membership of
whoever tells it.
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
