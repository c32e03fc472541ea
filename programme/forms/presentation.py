"""A few lines about oneself, after the registration: who one is, for whom one is put forward to.

Everything can be skipped, and nobody has to write: a manager can fill it in, too, as details of the person. Mentors are
asked about title, boards and firms, so that a tie can be seen; an adept of an entrepreneur programme about the idea.
"""

from programme.checks import at_most
from programme.form import About, Form, Step
from programme.people import Role
from programme.when import hint_is, there_is

LONGEST_TITLE = 80
LONGEST_BOARDS = 300
LONGEST_IDEA = 500
LONGEST_PRESENTATION = 500
_MENTORS = hint_is("role", Role.MENTOR)

PRESENTATION = Form(
    "presentation",
    1,
    About.MEMBERSHIP,
    (
        Step("title", check=at_most(LONGEST_TITLE), optional=True, when=_MENTORS),
        Step("boards", check=at_most(LONGEST_BOARDS, lines=True), optional=True, when=_MENTORS),
        Step("idea", check=at_most(LONGEST_IDEA, lines=True), optional=True, when=there_is("idea")),
        Step("presentation", check=at_most(LONGEST_PRESENTATION, lines=True), optional=True),
    ),
)
