"""What every document that is set in type says besides its content: its language, its title, its foot."""

from html.parser import HTMLParser
from typing import Any

from programme.ports.conversation import Words

FOOT = 90  # signs at the foot of a page
Runs = list[tuple[str, bool]]
"""A paragraph: texts, each with whether it is bold."""


def sheet(words: Words, title: str, foot: str) -> dict[str, Any]:
    """Return the data that `templates/page.typ` reads: `foot` stands at the foot of each page."""
    return {
        "language": words("document-language"),
        "title": title,
        "foot": foot if len(foot) <= FOOT else f"{foot[: FOOT - 1].rstrip()}…",
        "page_of": words("document-page", {"page": "{page}", "pages": "{pages}"}),
        "absent_words": words("document-absent"),
    }


def paragraphs(html: str) -> list[list[Runs]]:
    """Return Telegram's HTML as paragraphs of lines of runs; only whether it is bold is kept of its markup."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    found: list[list[Runs]] = [[]]
    for line in reader.lines:
        if any(told.strip() for told, _ in line):
            found[-1].append(line)
        elif found[-1]:
            found.append([])
    return [one for one in found if one]


class _Reader(HTMLParser):
    """The reader of Telegram's HTML, line by line."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[Runs] = [[]]
        self._bold = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._bold += tag in {"b", "strong"}

    def handle_endtag(self, tag: str) -> None:
        self._bold -= tag in {"b", "strong"}

    def handle_data(self, data: str) -> None:
        first, *others = data.split("\n")
        self._add(first)
        for other in others:
            self.lines.append([])
            self._add(other)

    def _add(self, told: str) -> None:
        if told:
            self.lines[-1].append((told, self._bold > 0))
