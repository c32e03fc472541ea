"""Words to the other of a pair, for the end. The subject is the pair; `other` is to whom."""

from programme.checks import at_most
from programme.form import About, Form, Step

LONGEST_GOODBYE = 1500

GOODBYE = Form(
    "goodbye", 1, About.PAIR, (Step("text", check=at_most(LONGEST_GOODBYE, lines=True)),), keeps=False, appends="text"
)
