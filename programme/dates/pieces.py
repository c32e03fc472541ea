"""The pieces of a text about a day or a time: each word and number as a terminal of the grammar.

Nothing that was typed is lost on the way: what is neither a known word nor a known way to write a number is kept in
`Pieces.unknown`, so that the reader asks back.
"""

import difflib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from lark import Token

from programme.dates.vocabulary import DROPPED, NEARLY, Vocabulary

LONGEST = 120  # characters; a longer text is a letter and no date
LONGEST_PHRASE = 4  # words
ALIKE = 0.8  # how much of an unknown word must be a known one for it to be that word with a slip

_NUMBERS = re.compile(
    r"""(?P<TRIPLE>\d{4}-\d{1,2}-\d{1,2}|\d{1,2}([-/.])\d{1,2}\2(?:\d{4}|\d{2})|\d{1,2}/\d{1,2}-(?:\d{4}|\d{2}))
    |(?P<SPAN>\d{1,2}(?:[.:]\d\d)?\s?-\s?\d{1,2}(?:[.:]\d\d)?)
    |(?P<PAIR>\d{1,2}[.:,/h]\d{1,2})
    |(?P<NTH>\d{1,2}(?:\s?:?[ea]|st|nd|rd|th))(?![^\W\d_])
    |(?P<EIGHT>\d{8})|(?P<SIX>\d{6})|(?P<FOUR>\d{4})|(?P<NUM>\d{1,2})""",
    re.VERBOSE,
)
_MORE = re.compile(r"\d|[-/.:,]\d")  # a number goes on: what was matched is a part of another one
_ODD = re.compile(r"\d(?:[-/.:,]?\d)*")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|@")
_HALF_OF_DAY = re.compile(r"(?<![^\W_])([aefp])\.\s?m\b\.?")  # "a.m.", "e.m."
_HARMLESS = frozenset("Zs Po Ps Pe Pi Pf So Sk Mn Cf".split())  # categories of signs that say nothing


@dataclass(frozen=True, slots=True)
class Pieces:
    """A text in pieces.

    Attributes:
        parts: the terminals; several parts where the text offers a choice ("Thursday or Friday").
        unknown: words and signs that the reader does not know.
        denied: the text says what is not meant.
        unsure: the text asks, or a word has a slip in it.
    """

    parts: tuple[tuple[Token, ...], ...]
    unknown: tuple[str, ...] = ()
    denied: bool = False
    unsure: bool = False


def plain(text: str) -> str:
    """Return a text in small letters and plain digits, with one kind of dash, apostrophe and space."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    digits = "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in folded)
    same = re.sub(r"[\u2010-\u2015\u2212]", "-", digits).replace("\u2019", "'").replace("\u00b4", "'")
    same = re.sub(r"(?<=\d)t(?=\d)", " ", same)  # 2027-03-09T14:30
    same = re.sub(r"(?<=[^\W\d_])-(?=[^\W\d_])", " ", same)  # forty-five
    return " ".join(_HALF_OF_DAY.sub(r"\1m", same).split())


def pieces(text: str, words: Vocabulary) -> Pieces:
    """Return a text in pieces."""
    raw = list(_raw(plain(text)))
    parts: list[list[Token]] = [[]]
    unknown: list[str] = []
    denied, unsure, at = False, False, 0
    while at < len(raw):
        kind, sign = raw[at]
        length, found = (1, Token(kind, sign)) if kind else _known(raw, at, words)
        if found is None and (nearly := _nearly(sign, words)):
            found, unsure = nearly, True
        at += length
        match found.type if found is not None else None:
            case None:
                unknown += [sign] if sign != "?" else []
                unsure = unsure or sign == "?"
            case "VAGUE":
                unknown.append(sign)
            case "NOT":
                denied = True
            case "OR":
                parts.append([])
            case str(kind) if kind != DROPPED and found is not None:
                parts[-1].append(found)
    return Pieces(tuple(_alike(parts)), tuple(unknown), denied, unsure)


def _alike(parts: list[list[Token]]) -> Iterator[tuple[Token, ...]]:
    """Yield the parts; a bare number gets the month of the part after it ("11 or 12 March")."""
    after: list[list[Token]] = [*parts[1:], []]
    for part, other in zip(parts, after, strict=True):
        is_number = all(one.type in {"THE", "NUM", "NTH"} for one in part)
        month = [one for one in other if one.type == "MONTH"] if is_number else []
        yield (*part, *month)


def _raw(text: str) -> Iterator[tuple[str, str]]:
    """Yield numbers with their terminal, and words and signs without a terminal."""
    at = 0
    while at < len(text):
        number, odd, word = (pattern.match(text, at) for pattern in (_NUMBERS, _ODD, _WORD))
        if number is not None and not _MORE.match(text, number.end()):
            yield str(number.lastgroup), number[0]
            at = number.end()
        elif odd is not None:
            yield "", odd[0]
            at = odd.end()
        elif word is not None:
            yield "", word[0]
            at = word.end()
        else:
            sign, at = text[at], at + 1
            if sign == "-":
                yield "DASH", sign
            elif sign == "?" or unicodedata.category(sign) not in _HARMLESS:
                yield "", sign


def _known(raw: list[tuple[str, str]], at: int, words: Vocabulary) -> tuple[int, Token | None]:
    """Return the length and the terminal of the longest known phrase that begins here."""
    for length in range(LONGEST_PHRASE, 0, -1):
        phrase = raw[at : at + length]
        if len(phrase) == length and not any(kind for kind, _ in phrase):
            meaning = words.words.get(" ".join(word for _, word in phrase))
            if meaning is not None:
                return length, Token(meaning[0], str(meaning[1]))
    return 1, None


def _nearly(word: str, words: Vocabulary) -> Token | None:
    """Return what a word with a slip in it stands for, or None."""
    if len(word) < NEARLY:
        return None
    found = difflib.get_close_matches(word, words.spelled_nearly(), n=1, cutoff=ALIKE)
    if not found:
        return None
    terminal, value = words.words[found[0]]
    return Token(terminal, str(value))
