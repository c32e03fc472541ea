"""Answers that several forms offer to tap."""

from programme.dialog import Answers, Hints, Option
from programme.speech import Phrase


def telegram_name(_answers: Answers, hints: Hints) -> tuple[Option, ...]:
    """Offer the name that Telegram has, where it looks like a first and last name."""
    name = hints.get("telegram_name", "")
    return (Option(name, Phrase("plain", {"text": name})),) if len(name.split()) > 1 else ()
