"""A programme's own welcome, contract clauses or invitation; the summary shows it before it is used."""

from programme.checks import at_most
from programme.form import About, Form, Step
from programme.when import hint_is
from programme.wording import LONGEST, WordingKind

WORDING = Form(
    "wording",
    1,
    About.PROGRAMME,
    tuple(Step(kind, check=at_most(LONGEST[kind], lines=True), when=hint_is("kind", kind)) for kind in WordingKind),
    keeps=False,
    single=True,
)
