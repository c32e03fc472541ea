"""An announcement: the words, and then whom they are for. The last answer leads to a preview; nothing goes before it.

The subject is the programme; the hints hold how many each audience has.
"""

from programme.announcement import Audience
from programme.checks import at_most
from programme.form import About, Answers, Form, Hints, Option, Step
from programme.speech import Phrase

LONGEST_ANNOUNCEMENT = 3000  # leaves room in a message for who writes to whom


def _audiences(_answers: Answers, hints: Hints) -> tuple[Option, ...]:
    """Return the audiences that have somebody in them, each with how many."""
    counts = {one: int(hints.get(one, "0")) for one in Audience}
    return tuple(
        Option(one, Phrase(f"announcement-to-{one}", {"count": count}), sends=True)
        for one, count in counts.items()
        if count or one is Audience.EVERYBODY
    )


ANNOUNCEMENT = Form(
    "announcement",
    1,
    About.PROGRAMME,
    (
        Step("text", check=at_most(LONGEST_ANNOUNCEMENT, lines=True)),
        Step("to", options=_audiences),
    ),
    keeps=False,
)
