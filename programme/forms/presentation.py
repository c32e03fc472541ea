"""A few lines about oneself, after the registration: who one is, for whom one is put forward to.

Everything can be skipped, and nobody has to write: a manager can fill it in, too, as details of the person. Mentors are
asked about title, boards and firms, so that a tie can be seen; an adept of an entrepreneur programme about the idea.
"""

from programme.checks import at_most
from programme.form import About, Answer, Form, Step
from programme.options import offered
from programme.people import Role
from programme.speech import Phrase, Value
from programme.when import hint_is, there_is

LONGEST_TITLE = 80
LONGEST_BOARDS = 300
LONGEST_IDEA = 500
LONGEST_PRESENTATION = 500
YES, NO = "yes", "no"
YES_OR_NO = (YES, NO)
_MENTORS = hint_is("role", Role.MENTOR)


def _whether_shown(answer: Answer) -> Value:
    return Phrase(f"shown-{answer}")


PRESENTATION = Form(
    "presentation",
    2,
    About.MEMBERSHIP,
    (
        Step("title", check=at_most(LONGEST_TITLE), optional=True, when=_MENTORS),
        Step("boards", check=at_most(LONGEST_BOARDS, lines=True), optional=True, when=_MENTORS),
        Step("idea", check=at_most(LONGEST_IDEA, lines=True), optional=True, when=there_is("idea")),
        Step("presentation", check=at_most(LONGEST_PRESENTATION, lines=True), optional=True),
        Step("shown", options=offered("shown", YES_OR_NO), when=there_is("shows"), show=_whether_shown),
    ),
)
