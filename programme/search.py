"""The search for participants: by name, phone number, e-mail address or workplace, with typing errors forgiven."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

LONGEST_SOUGHT = 60  # characters; a longer text is no search
MOST_WORDS = 4
FEWEST_DIGITS = 3
SHORTEST_GUESSED = 3  # letters; shorter words are near too many names
NEAR = 75.0  # of 100: one wrong letter in four, two in eight
_DIGITS = re.compile(r"[\d\s()+./–-]+")


@dataclass(frozen=True, slots=True)
class Sought:
    """What a participant can be found by; `key` is the id of the membership."""

    key: int
    name: str
    called: str
    phone: str
    email: str
    employer: str


class Nearness(IntEnum):
    """How well a participant fits what is sought: by name before all else, a guess only where nothing else fits."""

    NAME = 0
    CONTACT = 1
    EMPLOYER = 2
    GUESS = 3


_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
_ACCENTS = re.compile("[\u0300-\u036f]")
_SIGNS = re.compile(r"[^\w\s]|_")


def folded(texts: Sequence[str]) -> list[str]:
    """Return texts in small letters without accents and signs: ` asa oberg lind` for `Åsa Öberg-Lind`.

    All are folded at once, ten times as fast as one by one. Each begins with a space, so that words can be looked for.
    """
    lines = "\n".join(f" {text}".replace("\n", " ") for text in texts)
    small = lines.casefold()
    plain = small if small.isascii() else _ACCENTS.sub("", unicodedata.normalize("NFKD", small)).translate(_LETTERS)
    return _SIGNS.sub(" ", plain).split("\n")


def digits_of(text: str) -> str:
    """Return the digits of a part of a phone number as the stored number has them, or nothing for another text."""
    if not _DIGITS.fullmatch(text):
        return ""
    digits = re.sub(r"\D", "", text)
    if len(digits) < FEWEST_DIGITS:
        return ""
    # Numbers are stored with the country and without the zero before the area (E.164).
    return digits.removeprefix("00") if digits.startswith("00") else digits.removeprefix("0")


def found(text: str, people: Sequence[Sought]) -> tuple[Nearness, list[int]]:
    """Return the keys of the people who fit a text, nearest first and else in the given order, and how near they are.

    Whoever fits by name is found alone; the same name in part of an address or a workplace would only be noise.
    """
    if len(text) > LONGEST_SOUGHT or not people:
        return Nearness.GUESS, []
    if digits := digits_of(text):
        return Nearness.CONTACT, [one.key for one in people if digits in one.phone]
    if "@" in text:
        address = text.strip().casefold()
        return Nearness.CONTACT, [one.key for one in people if address in one.email.casefold()]
    words = folded([text])[0].split()
    if not words or len(words) > MOST_WORDS:
        return Nearness.GUESS, []
    names = folded([f"{one.name} {one.called}" for one in people])
    if by_name := _beginning(words, names, people):
        return Nearness.NAME, by_name
    elsewhere = folded([f"{one.employer} {one.email}" for one in people])
    if by_rest := _beginning(words, elsewhere, people):
        return Nearness.EMPLOYER, by_rest
    return Nearness.GUESS, _guessed(words, names, people)


def _beginning(words: Sequence[str], texts: Sequence[str], people: Sequence[Sought]) -> list[int]:
    """Return the people in whose folded text each word begins a word."""
    begun = [f" {word}" for word in words]
    return [one.key for one, text in zip(people, texts, strict=True) if all(word in text for word in begun)]


def _guessed(words: Sequence[str], names: Sequence[str], people: Sequence[Sought]) -> list[int]:
    """Return the people with a name near to each word, the nearest first."""
    from rapidfuzz import fuzz, process  # loaded when a manager first mistypes a name

    if any(len(word) < SHORTEST_GUESSED for word in words):
        return []
    every = sorted(set(" ".join(names).split()))
    nears = [process.extract(word, every, scorer=fuzz.ratio, score_cutoff=NEAR, limit=None) for word in words]
    scores = [{name: score for name, score, _ in near} for near in nears]
    ranked = [(_score(scores, name.split()), one.key) for one, name in zip(people, names, strict=True)]
    return [key for score, key in sorted(ranked, key=lambda one: -one[0]) if score]


def _score(scores: Sequence[Mapping[str, float]], names: Sequence[str]) -> float:
    """Return how near a person's names are to the words together; 0 where a word is near to none of them."""
    best = [max((score[name] for name in names if name in score), default=0.0) for score in scores]
    return sum(best) if all(best) else 0.0
