"""Words with the formatting that their writer gave them, as Telegram's HTML."""

import html
import re
from dataclasses import dataclass

_TAG = re.compile(r"<[^>]*>")


def plain(markup: str) -> str:
    """Return Telegram's HTML as a reader sees it, without its markup."""
    return html.unescape(_TAG.sub("", markup))


@dataclass(frozen=True, slots=True)
class Marked:
    """Words as Telegram's HTML: tags are the writer's own formatting, and every other sign of markup is escaped."""

    html: str

    @classmethod
    def of(cls, text: str) -> "Marked":
        """Return words without formatting."""
        return cls(html.escape(text, quote=False))

    @property
    def plain(self) -> str:
        """The words without their formatting."""
        return plain(self.html)

    def then(self, more: "Marked") -> "Marked":
        """Return these words with more below them."""
        return Marked("\n".join(filter(None, (self.html, more.html))))
