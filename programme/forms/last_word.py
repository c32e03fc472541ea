"""The manager's own words at an ending, read before the usual ones. The subject is the pair, or the membership.

The hints: which ending it is (`what`), and who will read it (`names`). The words stay as a kept draft until the ending
is done, so that the manager reads all of it before it goes.
"""

from programme.checks import at_most
from programme.form import About, Form, Step

LONGEST_WORDS = 800

ENDING_WORDS = Form(
    "ending-words",
    1,
    About.PAIR,
    (Step("text", check=at_most(LONGEST_WORDS, lines=True)),),
    keeps=False,
    sends_itself=True,
)
LEAVING_WORDS = Form(
    "leaving-words",
    1,
    About.MEMBERSHIP,
    (Step("text", check=at_most(LONGEST_WORDS, lines=True)),),
    keeps=False,
    sends_itself=True,
)
