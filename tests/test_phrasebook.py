"""The phrasebook of the stories holds what they say, and no more."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.phrasebook import ENGLISH, read


def said_in_stories() -> Iterator[str]:
    """Give every text in the tests and their scenes, without the brackets of a button."""
    for file in Path(__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value.removeprefix("[").removesuffix("]")


def test_every_phrase_is_said() -> None:
    """A phrase that no story says any more would prove nothing in English."""
    assert sorted(set(ENGLISH) - set(said_in_stories())) == []


def test_a_phrase_has_one_english() -> None:
    """A phrase that stands there twice, or alone, is an error at once."""
    assert read("# topic\n\n/jag\n    /me\nrad 1\\nrad 2\n    line 1\\nline 2\n") == {
        "/jag": "/me",
        "rad 1\nrad 2": "line 1\nline 2",
    }
    for wrong in ("ja\n    yes\nja\n    yes indeed\n", "ja\n    yes\nnej\n"):
        with pytest.raises(ValueError, match=r"twice|shorter"):
            read(wrong)
