"""Lengths of time in the few words of a button or a short answer: "2", "2 h", "två timmar", "4 hours or more"."""

import re
from dataclasses import dataclass
from fractions import Fraction

MOST_HOURS = 12  # a bare number above this is meant in minutes
_HALVES = {"en och en halv": "1.5", "one and a half": "1.5", "två och en halv": "2.5", "two and a half": "2.5"}
_WHOLE = {"en": "1", "ett": "1", "one": "1", "två": "2", "two": "2", "tre": "3", "three": "3", "fyra": "4", "four": "4"}
_MORE = {"fem": "5", "five": "5", "sex": "6", "six": "6", "sju": "7", "seven": "7", "åtta": "8", "eight": "8"}
_WORDS = _HALVES | _WHOLE | _MORE
_ABOUT = r"(?:(?:ca|cirka|circa|ungefär|typ|about|around|roughly)\.?\s+)?"
_NUMBER = rf"(?P<number>\d+(?:[.,]\d+)?|{'|'.join(_WORDS)})"
_UNIT = r"(?P<unit>timmars|timmar|timme|tim|hours|hour|hrs|h|minuter|minutes|minute|minut|min|m)"
_LENGTH = re.compile(rf"{_ABOUT}{_NUMBER}(?:\s*{_UNIT})?\.?(?P<more>\s+(?:eller mer|or more))?[.!]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Length:
    """A length in minutes; `or_more` says that longer ones are meant too, `unit` whether one was named."""

    minutes: Fraction
    unit: bool
    or_more: bool = False

    def holds(self, other: "Length") -> bool:
        """Tell whether a button with this length is what an answer with the other one means."""
        return self.unit and (self.minutes == other.minutes or (self.or_more and other.minutes > self.minutes))


def length_in(text: str) -> Length | None:
    """Return the length of time that a whole text says, or None; a bare number is hours, or minutes if it is large."""
    plain = re.sub(r"(\d+)\s*½", r"\1.5", " ".join(text.split())).replace("½", "0.5")
    found = _LENGTH.fullmatch(plain)
    if found is None:
        return None
    said, unit = found["number"].lower(), (found["unit"] or "").lower()
    number = Fraction(_WORDS.get(said, said).replace(",", "."))
    is_minutes = unit.startswith("m") or (not unit and number > MOST_HOURS)
    return Length(number if is_minutes else number * 60, bool(unit), bool(found["more"]))
