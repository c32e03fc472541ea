"""The guide as a leaflet, set in type: a chapter, or all of them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from documents.sheet import paragraphs, sheet
from documents.typeset import pdf
from programme.ports.conversation import Words

Chapters = Sequence[tuple[str, Sequence[Sequence[str]]]]
"""Of each chapter its title, and its pages as paragraphs of Telegram's HTML."""


def guide_leaflet(programme: str, chapters: Chapters, words: Words, made: datetime) -> bytes:
    """Return chapters of the guide as a PDF.

    Raises:
        documents.typeset.TypesetError: it was not made.
    """
    return pdf("guide", guide_data(programme, chapters, words), made)


def guide_data(programme: str, chapters: Chapters, words: Words) -> dict[str, Any]:
    """Return what the template of the guide reads."""
    guide = words("button-guide")
    title = chapters[0][0] if len(chapters) == 1 else guide
    found = [{"title": one, "sheets": [_page(page) for page in pages]} for one, pages in chapters]
    return {**sheet(words, title, programme), "above": guide, "chapters": found}


def _page(page: Sequence[str]) -> list[Any]:
    return [one for html in page for one in paragraphs(html)]
