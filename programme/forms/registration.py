"""The registration: seven short questions, three of them by tapping. Everybody can do it in three minutes.

Employer and town are one question, because both are short and known together; the employer is needed later
so that an adept can see a tie, the town so that two can meet. The role is chosen before the form opens.
"""

from collections.abc import Callable

from programme.checks import at_most, email, full_name, phone, readable_phone, work_and_town
from programme.dialog import Answer, Answers, Form, Hints, Option, Step
from programme.forms.suggestions import telegram_name
from programme.people import Role
from programme.speech import Listing, Phrase, Value

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


def _words(kind: str, values: tuple[str, ...]) -> Callable[[Answers, Hints], tuple[Option, ...]]:
    options = tuple(Option(value, Phrase(f"{kind}-{value}")) for value in values)
    return lambda _answers, _hints: options


def _capacities(_answers: Answers, _hints: Hints) -> tuple[Option, ...]:
    return tuple(
        Option(str(count), Phrase("registration-capacity-option", {"count": count}))
        for count in range(1, MOST_ADEPTS + 1)
    )


def _listed(kind: str) -> Callable[[Answer], Value]:
    def show(answer: Answer) -> Value:
        values = answer if isinstance(answer, list) else []
        return Listing(tuple(Phrase(f"{kind}-{value}") for value in values), separator=", ")

    return show


def _role_is(role: Role) -> Callable[[Answers, Hints], bool]:
    return lambda _answers, hints: hints["role"] == role


REGISTRATION = Form(
    "registration",
    1,
    (
        Step("name", options=telegram_name, check=full_name),
        Step("email", check=email),
        Step("phone", check=phone, contact=True, show=lambda answer: readable_phone(str(answer))),
        Step("work", check=work_and_town),
        Step("languages", options=_words("spoken", SPOKEN), many=True, columns=2, show=_listed("spoken")),
        Step(
            "competences",
            options=_words("competence", COMPETENCES),
            many=True,
            columns=2,
            show=_listed("competence"),
        ),
        Step("goal", check=at_most(LONGEST_GOAL, lines=True), optional=True, when=_role_is(Role.ADEPT)),
        Step("capacity", options=_capacities, when=_role_is(Role.MENTOR)),
    ),
)
