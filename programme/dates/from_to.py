"""A time that is told from to, where the length is kept: "kl 17-19", "mellan 17 och 19", "14-16.30"."""

import re
from datetime import time

SHORTEST, LONGEST = 15, 12 * 60  # minutes
_NOON = 12 * 60  # minutes
_END = re.compile(
    r"(?P<before>\b(?:kl\.?|klockan|mellan|från|at|from|between)\s*)?"
    r"(?P<start>\d{1,2}(?:[.:]\d{2})?)\s*(?:-|–|—|\btill\b|\btil\b|\bto\b|\boch\b|\band\b)\s*(?P<end>\d{1,2}(?:[.:]\d{2})?)(?![\d.:])",
    re.IGNORECASE,
)


def without_end(text: str, *, alone: bool = False) -> tuple[str, int | None]:
    """Return a text without the end of a time that is told from to ("kl 17-19"), and the minutes between, or None.

    Args:
        text: what was written.
        alone: whether two bare numbers are hours, as they are where a time is asked for.
    """
    for found in _END.finditer(text):
        told = found["before"] or re.search(r"\d[.:]\d\d", found[0]) or (alone and found[0].strip() == text.strip())
        start, end = (_minutes_of(found[one]) for one in ("start", "end"))
        if told and start is not None and end is not None and SHORTEST <= end - start <= LONGEST:
            return f"{text[: found.start()]}{_clock(start)}{text[found.end() :]}", end - start
    return text, None


def _minutes_of(told: str) -> int | None:
    hour, _, minute = told.replace(":", ".").partition(".")
    whole = int(hour) * 60 + int(minute or 0)
    return whole if int(minute or 0) < 60 and whole <= 24 * 60 else None


def _clock(whole: int) -> str:
    return f"{whole // 60:02}:{whole % 60:02}"


def length_from(text: str, at: time) -> int | None:
    """Return the minutes of a time that is told from to and begins `at`, or None."""
    for found in _END.finditer(text):
        start, end = (_minutes_of(found[one]) for one in ("start", "end"))
        begins = start is not None and start % _NOON == (60 * at.hour + at.minute) % _NOON
        if begins and start is not None and end is not None and SHORTEST <= end - start <= LONGEST:
            return end - start
    return None
