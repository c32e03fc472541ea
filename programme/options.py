"""Options that several forms share, and how such answers read in a summary."""

from collections.abc import Callable

from programme.checks import full_name
from programme.dialog import Answer, Answers, Hints, Option
from programme.errors import ProgrammeError
from programme.speech import Listing, Phrase, Value


def telegram_name(_answers: Answers, hints: Hints) -> tuple[Option, ...]:
    """Return the name in the person's Telegram account as an option, if it looks like a first and last name."""
    try:
        name = full_name(hints.get("telegram_name", ""))
    except ProgrammeError:
        return ()
    return (Option(name, Phrase("plain", {"text": name})),)


def offered(kind: str, values: tuple[str, ...]) -> Callable[[Answers, Hints], tuple[Option, ...]]:
    """Return a function that offers fixed values; their texts have the keys `<kind>-<value>`."""
    options = tuple(Option(value, Phrase(f"{kind}-{value}")) for value in values)
    return lambda _answers, _hints: options


def listed(kind: str) -> Callable[[Answer], Value]:
    """Return a function that shows the chosen values in a summary, with commas between them."""

    def show(answer: Answer) -> Value:
        values = answer if isinstance(answer, list) else []
        return Listing(tuple(Phrase(f"{kind}-{value}") for value in values), separator=", ")

    return show
