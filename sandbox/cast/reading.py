"""Reading of a chat as its person reads it: which text is this, and which button has that label?

The cast knows no states and no ids, only the screen. It recognises a text by its fixed words, as they stand in the
Fluent files, and reads the filled-in values (names, days) out of it.
"""

import html
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from functools import cache, cached_property

from fluent.syntax import ast as ftl

from bot.messages import parsed, sources_in
from bot.texts import locales_folder
from sandbox.phones.views import Message

_TAG = re.compile(r"<[^>]*>")


class Reading:
    """A reader of screens in a single language."""

    def __init__(self, language: str) -> None:
        """Prepare for a language; its texts are loaded at first use."""
        self.language = language
        self.match = cache(self._match)
        self.keys = cache(self._beginning)
        self.fixed = cache(self._words)
        self._text = cache(self._parsed)
        self._labelled = cache(self._found)

    @cached_property
    def _sources(self) -> Mapping[str, str]:
        return sources_in(locales_folder() / self.language)

    def _parsed(self, key: str) -> ftl.Pattern:
        message = parsed(self._sources[key])
        assert isinstance(message, ftl.Message)
        assert message.value is not None
        return message.value

    def _beginning(self, prefix: str) -> tuple[str, ...]:
        """Return the text keys that begin with `prefix`."""
        return tuple(sorted(key for key in self._sources if key.startswith(prefix)))

    def _words(self, key: str) -> str:
        """Return a text's fixed words, without its placeables."""
        return "".join(
            self._plain(part.value) for part in self._text(key).elements if isinstance(part, ftl.TextElement)
        )

    def _match(self, key: str) -> re.Pattern[str]:
        """Return a pattern that finds a text; each variable is a named group, with underscores for hyphens.

        Where it comes again, in another wording of the text, its group has a number: `other`, `other_2`.
        """
        pattern = self._expression(self._text(key), Counter())
        end = r"(?=\n|\Z)" if isinstance(self._text(key).elements[-1], ftl.Placeable) else ""
        return re.compile(f"^{pattern}{end}", re.MULTILINE)

    def _expression(self, pattern: ftl.Pattern, named: Counter[str]) -> str:
        parts = []
        for part in pattern.elements:
            if isinstance(part, ftl.TextElement):
                parts.append(re.escape(self._plain(part.value)))
            else:
                parts.append(self._placed(part.expression, named))
        return "".join(parts)

    def _placed(self, expression: object, named: Counter[str]) -> str:
        if isinstance(expression, ftl.SelectExpression):
            return "(?:" + "|".join(self._expression(one.value, named) for one in expression.variants) + ")"
        if isinstance(expression, ftl.VariableReference):
            name = expression.id.name.replace("-", "_")
            named[name] += 1
            return f"(?P<{name}>.+?)" if named[name] == 1 else f"(?P<{name}_{named[name]}>.+?)"
        if isinstance(expression, ftl.StringLiteral):
            return re.escape(expression.parse()["value"])
        return ".+?"

    @staticmethod
    def _plain(text: str) -> str:
        return html.unescape(_TAG.sub("", text))

    def told(self, key: str, message: Message) -> re.Match[str] | None:
        """Return the match of a text in a message, with the filled-in values as groups, or None."""
        return self.match(key).search(message.text)

    def unmarked(self, message: Message) -> Message:
        """Return a message without the mark that news has that comes at once."""
        return replace(message, text=message.text.removeprefix(self.fixed("urgent-news")))

    def label(self, key: str, message: Message, **filled: str) -> str | None:
        """Return the label under a message that is this text with these values filled in, or None."""
        for label, found in self._labelled(key, message.labels):
            if all(found[name] == value for name, value in filled.items()):
                return label
        return None

    def _found(self, key: str, labels: tuple[str, ...]) -> list[tuple[str, re.Match[str]]]:
        """Return the labels that are a text, with their matches."""
        found = ((label, self.match(key).fullmatch(label)) for label in labels)
        return [(label, match) for label, match in found if match is not None]
