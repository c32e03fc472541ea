"""Formatted text as Telegram reads it: parse modes, entities, and back to HTML.

The true reader is Telegram's own parser (TDLib, through the `tdjson` wheel): the same code that the real server
calls, so entities and error texts are the real ones, not our idea of them. Where no wheel exists a small reader
of HTML stands in (`markup_fallback`) and says so. Offsets are in UTF-16 units, as everywhere in the Bot API.
"""

import json
import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from html import escape
from importlib import import_module
from typing import Any

from sandbox.botapi import detection, markup_fallback
from sandbox.botapi.detection import utf16_length
from sandbox.botapi.markup_fallback import MarkupError

log = logging.getLogger(__name__)
Parser = Callable[[bytes], bytes | None]
PARSE_MODES = {
    "html": {"@type": "textParseModeHTML"},
    "markdown": {"@type": "textParseModeMarkdown", "version": 1},
    "markdownv2": {"@type": "textParseModeMarkdown", "version": 2},
}
KINDS = {
    "textEntityTypeMention": "mention",
    "textEntityTypeHashtag": "hashtag",
    "textEntityTypeCashtag": "cashtag",
    "textEntityTypeBotCommand": "bot_command",
    "textEntityTypeUrl": "url",
    "textEntityTypeEmailAddress": "email",
    "textEntityTypePhoneNumber": "phone_number",
    "textEntityTypeBold": "bold",
    "textEntityTypeItalic": "italic",
    "textEntityTypeUnderline": "underline",
    "textEntityTypeStrikethrough": "strikethrough",
    "textEntityTypeSpoiler": "spoiler",
    "textEntityTypeCode": "code",
    "textEntityTypePre": "pre",
    "textEntityTypePreCode": "pre",
    "textEntityTypeBlockQuote": "blockquote",
    "textEntityTypeExpandableBlockQuote": "expandable_blockquote",
    "textEntityTypeTextUrl": "text_link",
    "textEntityTypeMentionName": "text_mention",
    "textEntityTypeCustomEmoji": "custom_emoji",
}
TAGS = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "spoiler": "tg-spoiler",
    "code": "code",
    "blockquote": "blockquote",
}
# What shows as nothing: Telegram's "text must be non-empty" sees through these.
INVISIBLE = "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u2800\u3164\ufeff\uffa0\ufffc" + "".join(
    chr(code) for code in (*range(0x2000, 0x2010), *range(0x2028, 0x2030), *range(0x205F, 0x2070))
)
CONTROLS = {code: " " for code in range(32) if chr(code) not in "\n\r"} | {ord("\r"): None}

Entity = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Formatted:
    """A text with its entities. The entities are shared through a cache: never change them."""

    text: str
    entities: tuple[Entity, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether the text has no visible character."""
        return not self.text.translate(dict.fromkeys(map(ord, INVISIBLE))).strip()


@lru_cache(maxsize=2048)
def parse(text: str, parse_mode: str | None) -> Formatted:
    """Read `text` written in `parse_mode` (plain if None or empty); raise MarkupError with Telegram's words."""
    clean = text.translate(CONTROLS)
    if not parse_mode:
        return trimmed(clean, ())
    mode = PARSE_MODES.get(parse_mode.lower())
    if mode is None:
        raise MarkupError("unsupported parse_mode")
    if load_parser() is None:
        return trimmed(*markup_fallback.parse(clean, parse_mode))
    answer = execute({"@type": "parseTextEntities", "text": clean, "parse_mode": mode})
    if answer["@type"] == "error":
        raise MarkupError(answer["message"])
    return trimmed(answer["text"], tuple(filter(None, map(translated, answer["entities"]))))


@lru_cache(maxsize=2048)
def detect(text: str) -> tuple[Entity, ...]:
    """Return the entities that Telegram marks by itself: commands, mentions, links, telephone numbers."""
    if load_parser() is None:
        return detection.detect(text)
    answer = execute({"@type": "getTextEntities", "text": text})
    return tuple(filter(None, map(translated, answer["entities"])))


def with_detected(formatted: Formatted) -> Formatted:
    """Return `formatted` with the entities that Telegram adds where the author marked no code and no link."""
    closed = [
        (entity["offset"], entity["offset"] + entity["length"])
        for entity in formatted.entities
        if entity["type"] in {"code", "pre", "text_link", "text_mention", "custom_emoji"}
    ]
    found = [
        entity
        for entity in detect(formatted.text)
        if not any(start < entity["offset"] + entity["length"] and entity["offset"] < end for start, end in closed)
    ]
    if not found:
        return formatted
    entities = sorted((*formatted.entities, *found), key=lambda entity: (entity["offset"], -entity["length"]))
    return Formatted(formatted.text, tuple(entities))


def trimmed(text: str, entities: tuple[Entity, ...]) -> Formatted:
    """Cut white space from both ends as Telegram does; entities shrink and move with the text."""
    first = min((entity["offset"] for entity in entities), default=None)
    lead = len(text) - len(text.lstrip())
    if first is not None:
        lead = min(lead, first)  # white space is one UTF-16 unit a character
    cut = text[lead:].rstrip()
    if lead == 0 and len(cut) == len(text):
        return Formatted(text, entities)
    end = utf16_length(cut)
    moved = []
    for entity in entities:
        offset = entity["offset"] - lead
        length = min(entity["length"], end - offset)
        if length > 0:
            moved.append({**entity, "offset": offset, "length": length})
    return Formatted(cut, tuple(moved))


def as_html(formatted: Formatted) -> str:
    """Render a text and its entities as Telegram's HTML, the way a person would see it formatted."""
    units = formatted.text.encode("utf-16-le")

    def part(start: int, end: int) -> str:
        return escape(units[2 * start : 2 * end].decode("utf-16-le", "replace"), quote=False)

    pieces: list[str] = []
    open_tags: list[tuple[int, str]] = []
    position = 0

    def advance(to: int) -> None:
        nonlocal position
        while open_tags and open_tags[-1][0] <= to:
            end, tag = open_tags.pop()
            pieces.extend((part(position, end), tag))
            position = end
        pieces.append(part(position, to))
        position = to

    for entity in formatted.entities:
        if (tags := tags_of(entity)) is not None:
            advance(entity["offset"])
            pieces.append(tags[0])
            open_tags.append((entity["offset"] + entity["length"], tags[1]))
    advance(len(units) // 2)
    return "".join(pieces)


def tags_of(entity: Entity) -> tuple[str, str] | None:
    """Return the opening and closing tag of an entity, or None if it is only detected."""
    match entity["type"]:
        case "pre" if "language" in entity:
            return f'<pre><code class="language-{escape(entity["language"])}">', "</code></pre>"
        case "pre":
            return "<pre>", "</pre>"
        case "text_link":
            return f'<a href="{escape(entity["url"])}">', "</a>"
        case "text_mention":
            return f'<a href="tg://user?id={entity["user"]["id"]}">', "</a>"
        case "expandable_blockquote":
            return "<blockquote expandable>", "</blockquote>"
        case kind if kind in TAGS:
            return f"<{TAGS[kind]}>", f"</{TAGS[kind]}>"
    return None


def translated(entity: dict[str, Any]) -> Entity | None:
    """Return a TDLib entity as the Bot API shows it, None for kinds that it does not show."""
    kind = entity["type"]
    name = KINDS.get(kind["@type"])
    if name is None:
        return None
    result: Entity = {"type": name, "offset": entity["offset"], "length": entity["length"]}
    if "url" in kind:
        result["url"] = kind["url"]
    if kind.get("language"):
        result["language"] = kind["language"]
    if "user_id" in kind:
        result["user"] = {"id": kind["user_id"]}
    if "custom_emoji_id" in kind:
        result["custom_emoji_id"] = str(kind["custom_emoji_id"])
    return result


def execute(request: dict[str, Any]) -> dict[str, Any]:
    """Ask TDLib; a synchronous call without network that takes some 10 µs."""
    parser = load_parser()
    assert parser is not None
    answer: dict[str, Any] = json.loads(parser(json.dumps(request).encode()) or b"{}")
    return answer


@cache
def load_parser() -> Parser | None:
    """Return TDLib's entry, its log switched off; None (said once in our log) where there is no wheel."""
    try:
        parser: Parser = import_module("tdjson").td_execute
    except ImportError:
        log.warning("No tdjson wheel here: formatting is read by a stand-in for Telegram's parser")
        return None
    parser(b'{"@type":"setLogVerbosityLevel","new_verbosity_level":0}')
    return parser
