"""Every text of every language, parsed, as the tests of texts and the page of promises read them."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

from bot.texts import Texts, locales_folder


@cache
def messages(language: str) -> dict[str, fluent.Message]:
    """Return every message of a language, parsed."""
    found: dict[str, fluent.Message] = {}
    for file in sorted((locales_folder() / language).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, fluent.Junk), f"{file}: {entry.content}"
            if isinstance(entry, fluent.Message):
                assert entry.id.name not in found, f"{language}: {entry.id.name} is there twice"
                found[entry.id.name] = entry
    return found


class Parsed(Mapping[str, dict[str, fluent.Message]]):
    """The messages of each language, parsed when they are first asked for: most workers never ask."""

    def __init__(self) -> None:
        self._languages = Texts().languages

    def __iter__(self) -> Iterator[str]:
        return iter(self._languages)

    def __len__(self) -> int:
        return len(self._languages)

    def __getitem__(self, language: str) -> dict[str, fluent.Message]:
        return messages(language)


ALL: Final = Parsed()


def inside(node: object) -> Iterator[fluent.BaseNode]:
    """Go through a node and everything in it."""
    if isinstance(node, list):
        for one in node:
            yield from inside(one)
    elif isinstance(node, fluent.BaseNode):
        yield node
        for value in vars(node).values():
            yield from inside(value)


def arguments(message: fluent.Message) -> frozenset[str]:
    """Return the names of what a message needs."""
    return frozenset(node.id.name for node in inside(message) if isinstance(node, fluent.VariableReference))
