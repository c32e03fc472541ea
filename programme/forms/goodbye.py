"""Words to the other of a pair, for the end. The subject is the pair; `other` is to whom, `day` the last to save."""

from programme.checks import at_most
from programme.form import About, Form, Step

LONGEST_GOODBYE = 1500

GOODBYE = Form(
    "goodbye", 2, About.PAIR, (Step("text", check=at_most(LONGEST_GOODBYE, lines=True)),), keeps=False, appends="text"
)
