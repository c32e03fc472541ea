"""A note about a participant, by the manager. The person may ask to see it, and the question says so."""

from programme.checks import at_most
from programme.form import About, Form, Step

LONGEST_NOTE = 800
_TEXT = Step("text", check=at_most(LONGEST_NOTE, lines=True))

NOTE = Form("note", 1, About.MEMBERSHIP, (_TEXT,), keeps=False, appends="text")
