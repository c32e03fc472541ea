"""A mentor who said yes by phone and takes part without Telegram, written down by the manager.

The questions are those of the registration that the programme can't do without. The last one is the person's own
yes, passed on by the manager: nothing is stored about somebody who was not asked.
"""

from programme.checks import full_name, phone, readable_phone, work_and_town
from programme.dialog import Answers, Form, Hints, Option, Step
from programme.forms.registration import COMPETENCES, SPOKEN
from programme.forms.suggestions import listed, offered
from programme.speech import Phrase

AGREED = "yes"


def _agreed(_answers: Answers, _hints: Hints) -> tuple[Option, ...]:
    return (Option(AGREED, Phrase("outside-agreed-yes")),)


OUTSIDE = Form(
    "outside",
    1,
    (
        Step("name", check=full_name),
        Step("phone", check=phone, show=lambda answer: readable_phone(str(answer))),
        Step("work", check=work_and_town),
        Step("languages", options=offered("spoken", SPOKEN), many=True, columns=2, show=listed("spoken")),
        Step(
            "competences",
            options=offered("competence", COMPETENCES),
            many=True,
            columns=2,
            show=listed("competence"),
        ),
        Step("agreed", options=_agreed, show=lambda _answer: Phrase("outside-agreed-shown")),
    ),
)
