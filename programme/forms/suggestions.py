"""Answers that several forms offer to tap."""

from programme.checks import full_name
from programme.dialog import Answers, Hints, Option
from programme.errors import ProgrammeError
from programme.speech import Phrase


def telegram_name(_answers: Answers, hints: Hints) -> tuple[Option, ...]:
    """Offer the name that Telegram has, where it looks like a first and last name."""
    try:
        name = full_name(hints.get("telegram_name", ""))
    except ProgrammeError:
        return ()
    return (Option(name, Phrase("plain", {"text": name})),)
