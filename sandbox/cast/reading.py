"""Reading a chat as its person does: which text is this, and which button says that?

The cast knows no states and no ids, only what stands on the screen. A text is recognised by its fixed words, as they
stand in the Fluent files; what was filled in (names, days) can be read out of it.
"""

import html
import re
from functools import cache, cached_property

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from bot.texts import locales_folder
from sandbox.phones.views import Message

_TAG = re.compile(r"<[^>]*>")


class Reading:
    """What somebody who reads one language makes of a screen."""

    def __init__(self, language: str) -> None:
        """Learn the language."""
        self.language = language
        self.match = cache(self._match)

    @cached_property
    def _texts(self) -> dict[str, ftl.Pattern]:
        parser = FluentParser()
        found: dict[str, ftl.Pattern] = {}
        for path in sorted((locales_folder() / self.language).glob("*.ftl")):
            for entry in parser.parse(path.read_text(encoding="utf-8")).body:
                if isinstance(entry, ftl.Message) and entry.value is not None:
                    found[entry.id.name] = entry.value
        return found

    def keys(self, prefix: str) -> list[str]:
        """Return the keys that begin with `prefix`."""
        return sorted(key for key in self._texts if key.startswith(prefix))

    def fixed(self, key: str) -> str:
        """Return a text in which nothing is filled in."""
        return "".join(
            self._plain(part.value) for part in self._texts[key].elements if isinstance(part, ftl.TextElement)
        )

    def _match(self, key: str) -> re.Pattern[str]:
        """Return what finds a text; its variables are named groups, a hyphen in a name an underscore."""
        pattern = self._expression(self._texts[key], set())
        end = r"(?=\n|\Z)" if isinstance(self._texts[key].elements[-1], ftl.Placeable) else ""
        return re.compile(f"^{pattern}{end}", re.MULTILINE)

    def _expression(self, pattern: ftl.Pattern, named: set[str]) -> str:
        parts = []
        for part in pattern.elements:
            if isinstance(part, ftl.TextElement):
                parts.append(re.escape(self._plain(part.value)))
            else:
                parts.append(self._placed(part.expression, named))
        return "".join(parts)

    def _placed(self, expression: object, named: set[str]) -> str:
        if isinstance(expression, ftl.SelectExpression):
            return "(?:" + "|".join(self._expression(one.value, named) for one in expression.variants) + ")"
        if isinstance(expression, ftl.VariableReference):
            name = expression.id.name.replace("-", "_")
            if name not in named:
                named.add(name)
                return f"(?P<{name}>.+?)"
        return ".+?"

    @staticmethod
    def _plain(text: str) -> str:
        return html.unescape(_TAG.sub("", text))

    def told(self, key: str, message: Message) -> re.Match[str] | None:
        """Return where a text stands in a message, with what was filled in."""
        return self.match(key).search(message.text)

    def label(self, key: str, message: Message, **filled: str) -> str | None:
        """Return the button under a message that says this (with this filled in)."""
        for label in message.labels:
            found = self.match(key).fullmatch(label)
            if found and all(found[name] == value for name, value in filled.items()):
                return label
        return None
