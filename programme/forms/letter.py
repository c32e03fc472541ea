"""Letters between a participant and the manager: one text, read through once before it goes.

The subject of a `letter` is the writer's own membership, or that of the person whom the manager writes to;
the subject of a `reply` is the letter that it answers.
"""

from programme.checks import LONGEST_LETTER, at_most
from programme.form import About, Form, Step

words = at_most(LONGEST_LETTER, lines=True)  # the check of a letter's text

_TEXT = Step("text", check=words)

LETTER = Form("letter", 1, About.MEMBERSHIP, (_TEXT,), keeps=False, appends="text")
REPLY = Form("reply", 1, About.LETTER, (_TEXT,), keeps=False, appends="text")
