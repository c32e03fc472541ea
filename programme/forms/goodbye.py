"""Words to the other of a pair, for the end. The subject is the pair; `other` is to whom, `day` the last to save."""

from programme.checks import at_most
from programme.form import About, Answers, Form, Hints, Step
from programme.labels import bare
from programme.speech import Phrase

LONGEST_GOODBYE = 1500
NONE_YET = frozenset(
    "vet inte|vet ej|jag vet inte|vet inte än|jag vet inte än|ingen aning|don t know|i don t know|no idea".split("|")
)
"""Texts that are rather no words yet than words to the other."""


def _remarks(answers: Answers, _hints: Hints) -> tuple[Phrase, ...]:
    """Return that what stands there is what the other reads, where it is rather an answer to the bot."""
    return (Phrase("goodbye-as-it-is"),) if bare(str(answers.get("text") or "")) in NONE_YET else ()


GOODBYE = Form(
    "goodbye",
    2,
    About.PAIR,
    (Step("text", check=at_most(LONGEST_GOODBYE, lines=True)),),
    keeps=False,
    appends="text",
    notes=_remarks,
)
