"""The messages of one language, from its Fluent files, each parsed when it is first said.

To parse all of them would be most of the bot's start, and a rehearsal says few of them. Each can be parsed alone,
because it begins at the left edge of its line and refers to no other message (`tests/bot/test_texts.py`). Only this
file knows which Fluent library the bot uses.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

SMALL = 20
"""Up to here numbers come again and again: of questions, of steps, of what waits."""
_BEGINNING = re.compile(r"^([a-z][a-z0-9-]*) =", re.MULTILINE)


class MissingText(LookupError):  # noqa: N818 - named for what is missing, like KeyError's kin
    """A text that does not exist, or that needs other arguments than it got."""


class Messages:
    """The messages of one language, by their keys."""

    def __init__(self, language: str, sources: Mapping[str, str]) -> None:
        """Take the messages as they stand in the files, unparsed."""
        self._language = language
        self._sources = sources
        # No isolation marks: direction marks are cleaned from what people write, and Telegram shows ours as boxes.
        self._bundle = FluentBundle([language], use_isolating=False)
        self._said: dict[tuple[str, tuple[tuple[str, Any], ...]], str] = {}  # what is said again and again

    @property
    def keys(self) -> frozenset[str]:
        """The keys of all messages."""
        return frozenset(self._sources)

    def formatted(self, key: str, args: Mapping[str, Any]) -> str:
        """Return a message with its arguments filled in.

        Raises:
            MissingText: there is no such message, or it needs an argument that was not given.
        """
        again = (key, tuple(args.items()))
        told = self._said.get(again) if _is_small(args) else None
        if told is not None:
            return told
        self.parse(key)
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise MissingText(f"{self._language}: {key!r} has no value")
        text, errors = self._bundle.format_pattern(pattern, dict(args))
        if errors:
            raise MissingText(f"{self._language}: {key!r}: {errors[0]}")
        if _is_small(args):
            self._said[again] = str(text)
        return str(text)

    def parse(self, key: str) -> None:
        """Parse a message, unless it is parsed.

        Raises:
            MissingText: there is no such message.
        """
        if self._bundle.has_message(key):
            return
        if key not in self._sources:
            raise MissingText(f"{self._language}: no text {key!r}")
        self._bundle.add_resource(fluent.Resource([parsed(self._sources[key])]))


def _is_small(args: Mapping[str, Any]) -> bool:
    """Tell whether a text is worth keeping: a label, or "question 2 of 9". Words of people never are."""
    return all(type(one) is int and 0 <= one < SMALL for one in args.values())


def messages_in(folder: Path) -> Messages:
    """Return the messages of the language that a folder is named after."""
    return Messages(folder.name, sources_in(folder))


def sources_in(folder: Path) -> Mapping[str, str]:
    """Return the source of each message of a language, by its key."""
    found: dict[str, str] = {}
    for path in sorted(folder.glob("*.ftl")):
        file = path.read_text(encoding="utf-8")
        begin = list(_BEGINNING.finditer(file))
        ends = [*(one.start() for one in begin[1:]), len(file)]
        found |= {one[1]: file[one.start() : end] for one, end in zip(begin, ends, strict=True)}
    return found


def parsed(source: str) -> fluent.EntryType:
    """Return a message, parsed."""
    return FluentParser(with_spans=False).parse_entry(source)
