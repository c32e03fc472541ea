"""A mentor that said yes by phone and takes part without Telegram, written down by the manager.

The questions are those of the registration that the programme can't do without. The last one is the person's own
yes, passed on by the manager: no row is stored about a person that was not asked.
"""

from programme.checks import called, full_name, phone, readable_phone
from programme.form import About, Answers, Form, Hints, Option, Step
from programme.forms.registration import REGISTRATION
from programme.options import called_as, called_for_sure, first_of_several_phones
from programme.speech import Phrase

AGREED = "yes"


def _agreed(_answers: Answers, _hints: Hints) -> tuple[Option, ...]:
    return (Option(AGREED, Phrase("outside-agreed-yes")),)


OUTSIDE = Form(
    "outside",
    2,
    About.MEMBERSHIP,
    (
        Step("name", check=full_name),
        Step("called", options=called_as("name"), check=called, follows="name", settled=called_for_sure),
        Step("phone", check=phone, show=lambda answer: readable_phone(str(answer)), remark=first_of_several_phones),
        *(REGISTRATION.step(name) for name in ("work", "languages", "competences")),
        Step("agreed", options=_agreed, show=lambda _answer: Phrase("outside-agreed-shown")),
    ),
)
