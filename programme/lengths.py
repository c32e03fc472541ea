"""Lengths of time and whole numbers, as people write them: "en halvtimme bara", "1,5 h", "högst två".

Every word must be accounted for: a text that says more than a length, or two lengths ("2-3 timmar"), is not read.
"""

import re

MOST_HOURS = 12  # a bare number above this is meant in minutes
_SPELT = (
    "noll en två tre fyra fem sex sju åtta nio tio".split(),
    ("zero one two three four five six seven eight nine ten".split()),
)
_NUMBERS = {word: number for words in _SPELT for number, word in enumerate(words)} | {"ett": 1, "a": 1, "an": 1}
_SPELT_NUMBER = re.compile(rf"\b({'|'.join(_NUMBERS)})\b")
_FILLERS = re.compile(
    r"\b(?:bara|ungefär|cirka|ca|circa|runt|knappt|knappa|drygt|dryga|nästan|typ|kanske|i|about|around|just|only"
    r"|roughly|nearly|lite över|lite mer än|lite drygt|tror jag|skulle jag tro|sådär|så där|hela|i think|a bit over"
    r"|almost|for|det var|det blev|vi höll på|it was|eller (?:så|mer)|or (?:so|more)|mer än|över|more than|over)\b"
)
_LESS = re.compile(r"\b(?:mindre än|kortare än|inte ens|under|less than|shorter than|not even)\b")
_HOUR = r"(?:timmars|timmar|timmor|timme|timma|tim|hours|hour|hrs|hr|h)"
_FORMS = (  # in this order: each makes what it finds into numbers and units
    (r"½", " 0.5 "),
    (r"(\d)\s+0\.5", r"\1.5"),
    (r"(\d),(\d)", r"\1.\2"),
    (r"\b(?:en )?(?:halvannan) timme\b", "90 min"),
    (rf"\b(\d+) (?:och|and) (?:1 )?(?:halv|half) {_HOUR}\b", r"\1.5 h"),
    (rf"\b(\d+) {_HOUR} (?:och|and) (?:1 )?(?:halv|half)\b", r"\1.5 h"),
    (r"^(\d+) (?:och|and) (?:(?:1|a) )?(?:halv|half)$", r"\1.5 h"),
    (r"\b(?:1 )?(?:halvtimme|halv timme|half 1 hour|half hour)\b", "30 min"),
    (r"\b(?:trekvart|3 kvart|3 quarters of 1 hour)\b", "45 min"),
    (r"\b(?:1 )?(?:kvart|quarter of 1 hour|quarter)\b", "15 min"),
    (r"\b(\d+)\s*h\s*(\d\d)\b", r"\1 h \2 min"),
)
_PART = re.compile(rf"(\d+(?:\.\d+)?)\s*({_HOUR}|minuter|minutes|minute|minut|min)(?:\s+(?:och|and)(?=\s))?\s*")
_BARE = re.compile(r"(\d+(?:\.\d)?)")
_ARTICLES = frozenset("a an en ett".split())  # numbers before a unit only


_UNITS = re.compile(
    r"\b(?:högst|max|som mest|stycken|st|adepter|adept|arbetsdagar|arbetsdag|dagar|dag|dygn|at most|working days?"
    r"|days|day|adepts)\b"
)


_RANGE = re.compile(rf"(\S+?)(?: ?[-–] ?| till | to | eller | or )(\S+)((?: ?{_HOUR})?)")


def between(text: str) -> tuple[int, int] | None:
    """Return the two lengths that a text names as from the one to the other ("2-3 timmar"), or None."""
    found = _RANGE.fullmatch(" ".join(text.casefold().strip(" .!").split()))
    if found is None:
        return None
    first, last = (minutes(f"{one}{found[3] or ' h'}") for one in found.groups()[:2])
    return (first, last) if first and last and first < last else None


def number(text: str) -> int | None:
    """Return the whole number that a text means ("sju", "högst 2 adepter"), or None if it is not surely one."""
    said = _UNITS.sub(" ", re.sub(r"[.!]+(?=\s|$)", " ", text.casefold()))
    said = _SPELT_NUMBER.sub(lambda found: str(_NUMBERS[found[1]]), said).strip()
    return int(said) if re.fullmatch(r"\d{1,3}", said) else None


def minutes(text: str) -> int | None:
    """Return the minutes that a text means, or None if it is not surely a length; "less than" is one minute less."""
    said = re.sub(r"[.!,]+(?=\s|$)", " ", text.casefold())
    less = _LESS.search(said) is not None
    said = _FILLERS.sub(" ", _LESS.sub(" ", said))
    said = _SPELT_NUMBER.sub(lambda found: str(_NUMBERS[found[1]]), said)
    for written, plain in _FORMS:
        said = " ".join(re.sub(written, plain, said).split())
    parts = _PART.findall(said)
    if (bare := _BARE.fullmatch(said)) is not None and text.casefold().strip(" .!") not in _ARTICLES:
        return round(float(bare[1]) * (60 if float(bare[1]) <= MOST_HOURS else 1)) - less
    if not parts or _PART.sub("", said).strip() or len({unit[0] for _, unit in parts}) < len(parts):
        return None
    return round(sum(float(number) * (1 if unit.startswith("m") else 60) for number, unit in parts)) - less
