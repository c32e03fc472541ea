"""A finder of the commonest entities in a plain text, for machines without a `tdjson` wheel."""

import re
from typing import Any

DETECTED = (
    ("bot_command", re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>])")),
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+\.[a-z]{2,}")),
    ("mention", re.compile(r"(?<!\w)@[A-Za-z0-9_]{3,32}(?!\w)")),
    ("hashtag", re.compile(r"(?<!\w)#\w+")),
    ("url", re.compile(r"https?://[^\s<>\"]*[^\s<>\".,;:!?)]|\b[\w-]+(?:\.[\w-]+)*\.(?:se|com|org|net|eu|info)\b")),
)

Entity = dict[str, Any]


def detect(text: str) -> tuple[Entity, ...]:
    """Return the commonest entities of a plain text, without overlaps."""
    taken: list[tuple[int, int]] = []
    found = []
    for kind, pattern in DETECTED:
        for match in pattern.finditer(text):
            start, end = match.span()
            if not any(start < last and first < end for first, last in taken):
                taken.append((start, end))
                found.append(
                    {"type": kind, "offset": utf16_length(text[:start]), "length": utf16_length(text[start:end])}
                )
    return tuple(sorted(found, key=lambda entity: entity["offset"]))


def utf16_length(text: str) -> int:
    """Return the length in UTF-16 units."""
    return len(text) + sum(character > "\uffff" for character in text)
