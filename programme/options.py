"""Answers to tap that several forms have in common, and how such answers read in a summary."""

from collections.abc import Callable

from programme.checks import full_name
from programme.dialog import Answer, Answers, Hints, Option
from programme.errors import ProgrammeError
from programme.speech import Listing, Phrase, Value


def telegram_name(_answers: Answers, hints: Hints) -> tuple[Option, ...]:
    """Offer the name that Telegram has, where it looks like a first and last name."""
    try:
        name = full_name(hints.get("telegram_name", ""))
    except ProgrammeError:
        return ()
    return (Option(name, Phrase("plain", {"text": name})),)


def offered(kind: str, values: tuple[str, ...]) -> Callable[[Answers, Hints], tuple[Option, ...]]:
    """Offer a fixed set of words, whose texts are `<kind>-<value>`."""
    options = tuple(Option(value, Phrase(f"{kind}-{value}")) for value in values)
    return lambda _answers, _hints: options


def listed(kind: str) -> Callable[[Answer], Value]:
    """Show the words that were chosen, with commas between them."""

    def show(answer: Answer) -> Value:
        values = answer if isinstance(answer, list) else []
        return Listing(tuple(Phrase(f"{kind}-{value}") for value in values), separator=", ")

    return show
