"""The formatting of a person's words: from Telegram's entities to Telegram's HTML, in which it goes out again.

The library has the same as `Message.text_html`, but puts links and languages into the tags as they come, so that a
quotation mark in an address breaks the whole message.
"""

import html
from collections.abc import Iterator, Sequence

from telegram import MessageEntity

from programme.marked import Marked

TAGS = {
    MessageEntity.BOLD: "b",
    MessageEntity.ITALIC: "i",
    MessageEntity.UNDERLINE: "u",
    MessageEntity.STRIKETHROUGH: "s",
    MessageEntity.SPOILER: "tg-spoiler",
    MessageEntity.CODE: "code",
    MessageEntity.PRE: "pre",
    MessageEntity.BLOCKQUOTE: "blockquote",
    MessageEntity.EXPANDABLE_BLOCKQUOTE: "blockquote",
}
"""What is kept. Addresses, numbers and commands Telegram finds again; a mention of a person leads to a stranger."""

_SECOND_HALF = frozenset(bytes((one,)) for one in range(0xDC, 0xE0))
_LINKS = ("https://", "http://", "mailto:", "tel:", "tg://")


def marked(text: str, entities: Sequence[MessageEntity]) -> Marked:
    """Return a text with its formatting; an entity that lies across another, or outside the text, is left out."""
    units = text.encode("utf-16-le", "surrogatepass")
    kept = [one for one in _nested(entities, units) if _tags(one) is not None]
    pieces: list[str] = []
    ends: list[tuple[int, str]] = []
    at = 0

    def advance(to: int) -> None:
        nonlocal at
        while ends and ends[-1][0] <= to:
            end, tag = ends.pop()
            pieces.extend((_part(units, at, end), tag))
            at = end
        pieces.append(_part(units, at, to))
        at = to

    for entity in kept:
        begin, end = _tags(entity) or ("", "")
        advance(entity.offset)
        pieces.append(begin)
        ends.append((entity.offset + entity.length, end))
    advance(len(units) // 2)
    return Marked("".join(pieces))


def _part(units: bytes, start: int, end: int) -> str:
    return html.escape(units[2 * start : 2 * end].decode("utf-16-le", "replace"), quote=False)


def _is_edge(units: bytes, at: int) -> bool:
    """Tell whether a place lies in the text, and not within a sign of two units."""
    return 0 <= 2 * at <= len(units) and units[2 * at + 1 : 2 * at + 2] not in _SECOND_HALF


def _nested(entities: Sequence[MessageEntity], units: bytes) -> Iterator[MessageEntity]:
    """Yield the entities, each outer entity before those in it."""
    open_until: list[int] = []
    for one in sorted(entities, key=lambda one: (one.offset, -one.length)):
        end = one.offset + one.length
        while open_until and open_until[-1] <= one.offset:
            open_until.pop()
        if one.length <= 0 or not (_is_edge(units, one.offset) and _is_edge(units, end)):
            continue
        if open_until and end > open_until[-1]:
            continue
        open_until.append(end)
        yield one


def _tags(entity: MessageEntity) -> tuple[str, str] | None:
    if entity.type == MessageEntity.TEXT_LINK:
        address = entity.url or ""
        return (f'<a href="{html.escape(address)}">', "</a>") if address.lower().startswith(_LINKS) else None
    tag = TAGS.get(entity.type)
    return None if tag is None else (f"<{tag}>", f"</{tag}>")
