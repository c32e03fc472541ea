"""The labels of buttons as people type them: in any language, without the signs, in large or small letters."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from programme.ports import Words
from programme.speech import Choice

_BETWEEN = re.compile(r"[,;/+&\n]|\b(?:och|and|samt)\b", re.IGNORECASE)


def bare(text: str) -> str:
    """Return a text without punctuation, pictures and needless space, in small letters."""
    kept = (sign if sign.isalnum() else " " for sign in unicodedata.normalize("NFKC", text).casefold())
    return " ".join("".join(kept).split())


def named(text: str, choices: Iterable[Choice], languages: Sequence[Words]) -> Choice | None:
    """Return the button whose label, in one of the languages, is what was typed; None if there is no such button."""
    typed = bare(text)
    if not typed:
        return None
    labels = ((choice, words(choice.label.key, choice.label.args)) for choice in choices for words in languages)
    return next((choice for choice, label in labels if bare(label) == typed), None)


def all_named(text: str, choices: Sequence[Choice], languages: Sequence[Words]) -> list[Choice]:
    """Return the buttons of a list ("svenska och engelska"), or an empty list if a part of it names no button."""
    parts = [part for part in _BETWEEN.split(text) if bare(part)]
    found = [choice for part in parts if (choice := named(part, choices, languages)) is not None]
    return found if len(found) == len(parts) else []
