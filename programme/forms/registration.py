"""The registration: seven short questions, three of them by tapping. It takes about three minutes.

What to call the person follows from their name; only a name that leaves it in doubt is followed by that question, too.

Employer and town are one question, because both are short and known together; the employer is needed later
so that an adept can see a tie, the town so that two can meet. The role is chosen before the form opens.
"""

from programme.checks import at_most, email, full_name, phone, readable_phone, work_and_town
from programme.dialog import AskBackError
from programme.form import About, Answers, Form, Hints, Option, Step
from programme.forms.presentation import LONGEST_BOARDS, LONGEST_PRESENTATION, LONGEST_TITLE
from programme.mistyped import meant
from programme.options import (
    called_as,
    called_for_sure,
    called_or_whole,
    first_of_several_emails,
    first_of_several_phones,
    listed,
    offered,
    telegram_name,
)
from programme.people import Role
from programme.speech import Phrase
from programme.when import hint_is, there_is

SPOKEN = ("sv", "en", "fi", "ar", "fa", "so", "es", "de")
COMPETENCES = (
    "leadership",
    "strategy",
    "sales",
    "marketing",
    "finance",
    "people",
    "digital",
    "international",
    "growth",
    "board",
    "operations",
    "communication",
)
MOST_ADEPTS = 3
LONGEST_GOAL = 600


def _capacities(_answers: Answers, _hints: Hints) -> tuple[Option, ...]:
    return tuple(
        Option(str(count), Phrase("registration-capacity-option", {"count": count}))
        for count in range(1, MOST_ADEPTS + 1)
    )


def sure_email(text: str) -> str:
    """Return a typed e-mail address in its normal form, the first of several.

    Raises:
        AskBackError: its domain looks mistyped; what can be meant and what is written are put, to tap one of them.
    """
    written = email(text)
    if found := meant(written):
        raise AskBackError("email-mistyped", {}, proposed=(*found, written))
    return written


REGISTRATION = Form(
    "registration",
    2,
    About.MEMBERSHIP,
    (
        Step("name", options=telegram_name, check=full_name),
        Step("called", options=called_as("name"), reads=called_or_whole, follows="name", settled=called_for_sure),
        Step("email", check=sure_email, remark=first_of_several_emails),
        Step(
            "phone",
            check=phone,
            contact=True,
            show=lambda answer: readable_phone(str(answer)),
            remark=first_of_several_phones,
        ),
        Step("work", check=work_and_town),
        Step("languages", options=offered("spoken", SPOKEN), many=True, columns=2, show=listed("spoken")),
        Step(
            "competences",
            options=offered("competence", COMPETENCES),
            many=True,
            columns=2,
            show=listed("competence"),
        ),
        Step("goal", check=at_most(LONGEST_GOAL, lines=True), optional=True, when=hint_is("role", Role.ADEPT)),
        Step("capacity", options=_capacities, when=hint_is("role", Role.MENTOR)),
        # Asked of nobody: shown to those about whom a manager's list has told it.
        Step("title", check=at_most(LONGEST_TITLE), optional=True, when=there_is("title")),
        Step("boards", check=at_most(LONGEST_BOARDS, lines=True), optional=True, when=there_is("boards")),
        Step(
            "presentation",
            check=at_most(LONGEST_PRESENTATION, lines=True),
            optional=True,
            when=there_is("presentation"),
        ),
    ),
    corrects=("phone", "email"),
)
