"""The search for participants: by name, number, e-mail address, workplace or town, with typing errors forgiven.

People are stored with the words that they are found by (`words_of`), so that the database looks, and reads only those
who fit.
"""

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from enum import IntEnum

from programme.people import Person
from programme.ports.people import Searches

LONGEST_SOUGHT = 60  # characters; a longer text is no search
MOST_WORDS = 4
FEWEST_DIGITS = 3
SHORTEST_GUESSED = 3  # letters; shorter words are near too many names
NEAR = 75.0  # of 100: one wrong letter in four, two in eight
_DIGITS = re.compile(r"[\d\s()+./\u2010-\u2015-]+")


class Nearness(IntEnum):
    """How well a participant fits what is sought: by name before all else, a guess only where nothing else fits."""

    NAME = 0
    CONTACT = 1
    EMPLOYER = 2
    GUESS = 3


_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
_ACCENTS = re.compile("[\u0300-\u036f]")
_SIGNS = re.compile(r"[^\w\s]|_")


def folded(text: str) -> str:
    """Return the words of a text in small letters, without accents and signs: ` asa oberg lind` for `Åsa Öberg-Lind`.

    Each word follows a space, so that it can be looked for by its beginning.
    """
    small = text.casefold()
    plain = small if small.isascii() else _ACCENTS.sub("", unicodedata.normalize("NFKD", small)).translate(_LETTERS)
    return "".join(f" {word}" for word in _SIGNS.sub(" ", plain).split())


def words_of(person: Person) -> dict[str, str | None]:
    """Return the words by which a person is found: the words of the name; of the workplace, address and town."""
    elsewhere = folded(f"{person.employer} {person.email} {person.town}")
    return {"name_words": folded(f"{person.name} {person.called}") or None, "other_words": elsewhere or None}


def digits_of(text: str) -> str:
    """Return the digits of a part of a phone number as the stored number has them, or nothing for another text."""
    if not _DIGITS.fullmatch(text):
        return ""
    digits = re.sub(r"\D", "", text)
    if len(digits) < FEWEST_DIGITS:
        return ""
    # Numbers are stored with the country and without the zero before the area (E.164).
    return digits.removeprefix("00") if digits.startswith("00") else digits.removeprefix("0")


def found(
    text: str, searches: Searches, programmes: Collection[int], *, guessing: bool = True
) -> tuple[Nearness, Sequence[int]]:
    """Return the memberships that fit a text, nearest first and else by name, and how near they are.

    Whoever fits by name is found alone; the same name in part of an address or a workplace would only be noise. Without
    `guessing` a mistyped name finds nobody.
    """
    if len(text) > LONGEST_SOUGHT or not programmes:
        return Nearness.GUESS, []
    if digits := digits_of(text):
        return Nearness.CONTACT, searches.by_phone(programmes, digits)
    if "@" in text:
        return Nearness.CONTACT, searches.by_email(programmes, text.strip().casefold())
    words = folded(text).split()
    if not words or len(words) > MOST_WORDS:
        return Nearness.GUESS, []
    if by_name := searches.by_name(programmes, words):
        return Nearness.NAME, by_name
    if by_rest := searches.by_other_words(programmes, words):
        return Nearness.EMPLOYER, by_rest
    return Nearness.GUESS, _guessed(words, searches, programmes) if guessing else []


def among(words: frozenset[str], searches: Searches, programmes: Collection[int]) -> Sequence[int]:
    """Return the memberships whose names have the most of some words, whole; nobody for none."""
    if not words or not programmes:
        return []
    counts = {name: len(words.intersection(name.split())) for name in searches.names()}
    most = max(counts.values(), default=0)
    names = [name for name, count in counts.items() if count == most] if most else []
    return [key for key, _ in searches.with_names(programmes, names)] if names else []


def _guessed(words: Sequence[str], searches: Searches, programmes: Collection[int]) -> list[int]:
    """Return the people with a name near to each word, the nearest first."""
    if any(len(word) < SHORTEST_GUESSED for word in words):
        return []
    near = _near(words, searches.names())
    people = searches.with_names(programmes, list(near)) if near else ()
    return [key for key, name in sorted(people, key=lambda one: -near[one[1]])]


def _near(words: Sequence[str], names: Sequence[str]) -> dict[str, float]:
    """Return the names that are near to each word, with how near they are together."""
    from rapidfuzz import fuzz, process  # loaded when a manager first mistypes a name

    every = sorted(set(" ".join(names).split()))
    nears = [process.extract(word, every, scorer=fuzz.ratio, score_cutoff=NEAR, limit=None) for word in words]
    scores = [{name: score for name, score, _ in near} for near in nears]
    if not all(scores):
        return {}
    ranked = ((name, _score(scores, name.split())) for name in names)
    return {name: score for name, score in ranked if score}


def _score(scores: Sequence[Mapping[str, float]], names: Sequence[str]) -> float:
    """Return how near a person's names are to the words together; 0 where a word is near to none of them."""
    total = 0.0
    for near in scores:
        best = max([near[name] for name in names if name in near], default=0.0)
        if not best:
            return 0.0
        total += best
    return total
