"""The phrasebook of the stories holds what they say, and no more."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import ast as fluent

from tests.phrasebook import ENGLISH, read
from tests.texts import ALL

ROUND = " .,:;!?()–•❗"
PART = 4
"""Letters: a shorter part of a text is a part of too many."""
TELLING = 10
"""Letters: whatever has less in common with a text may be said by many, or by a person."""
OTHERWISE = {
    "för 1 saknas en programansvarig",
    "Nästa steg är ditt: vill du träffa Karin?",
    "Roligt att någon vill träffa Karin!",
    "öppnade en inbjudan från Eva Lind",
    "{name} helst vill träffa?",
}
"""Phrases of which the English leaves out, or turns around, what the Swedish says of the text."""


def said_in_stories() -> Iterator[str]:
    """Give every text in the tests and their scenes, without the brackets of a button."""
    for file in Path(__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value.removeprefix("[").removesuffix("]")


def test_every_phrase_is_said() -> None:
    """A phrase that no story says any more would prove nothing in English."""
    assert sorted(set(ENGLISH) - set(said_in_stories())) == []


def parts(node: object) -> Iterator[str]:
    """Give the words of a text that stand in it as they are said."""
    if isinstance(node, fluent.TextElement):
        yield from (part for one in re.split(r"\n|</?\w+>", node.value) if len(part := one.strip(ROUND)) >= PART)
    elif isinstance(node, list):
        for one in node:
            yield from parts(one)
    elif isinstance(node, fluent.BaseNode) and not isinstance(node, fluent.StringLiteral):
        for one in vars(node).values():
            yield from parts(one)


@cache
def texts_of(language: str) -> dict[str, set[str]]:
    """Return the keys of the texts that have each part."""
    found: dict[str, set[str]] = defaultdict(set)
    for key, message in ALL[language].items():
        for part in parts(message.value):
            found[part].add(key)
    return found


def in_common(phrase: str, language: str) -> dict[str, int]:
    """Return how many letters at a stretch a phrase has in common with each text that it could be of."""
    words, found = re.sub(r"\{\w+\}", "", phrase).strip(ROUND), dict[str, int]()
    for part, keys in texts_of(language).items():
        if part in words or words in part:
            found |= {key: max(found.get(key, 0), min(len(part), len(words))) for key in keys}
    return found


def said_by_another_text() -> list[str]:
    """Return the phrases whose English is of none of the texts that say the Swedish."""
    found = []
    for swedish, english in ENGLISH.items():
        alike = in_common(swedish, "sv")
        most = max(alike.values(), default=0)
        texts = {key for key, letters in alike.items() if letters >= max(PART, most / 2)}
        if most >= TELLING and not texts & in_common(english, "en").keys():
            found.append(swedish)
    return found


def test_the_same_text_says_it_in_english() -> None:
    """Stories are played in English among the deep tests; that their words are those of the texts is seen here."""
    assert sorted(said_by_another_text()) == sorted(OTHERWISE)


def test_a_phrase_has_one_english() -> None:
    """A phrase that stands there twice, or alone, is an error at once."""
    assert read("# topic\n\n/jag\n    /me\nrad 1\\nrad 2\n    line 1\\nline 2\n") == {
        "/jag": "/me",
        "rad 1\nrad 2": "line 1\nline 2",
    }
    for wrong in ("ja\n    yes\nja\n    yes indeed\n", "ja\n    yes\nnej\n"):
        with pytest.raises(ValueError, match=r"twice|shorter"):
            read(wrong)
