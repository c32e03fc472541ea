"""The end of a time that is typed from to: "13-16", "kl. 14 till 15.30"."""

import re
from datetime import time

_FROM_TO = re.compile(
    r"(?<![\d.:/-])(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))?\s*(?:-|–|—|\btill?\b|\bto\b|\boch\b|\band\b)"
    r"\s*\d{1,2}(?:[.:]\d\d)?(?![\d.:/-])(?!\s*(?:jan|feb|mar|apr|ma[jy]|ju[nl]|aug|sep|okt|oct|nov|dec))",
    re.IGNORECASE,
)
_MINUTES = re.compile(r"\b(?:kvart|quarter|minuter|minutes)\b", re.IGNORECASE)


def has_end(text: str, at: time) -> bool:
    """Tell whether a text that means a time says until when it is, too."""
    if _MINUTES.search(text):
        return False  # "tio minuter till tre"
    return any(
        int(found["hour"]) % 12 == at.hour % 12 and int(found["minute"] or 0) == at.minute
        for found in _FROM_TO.finditer(text)
    )
