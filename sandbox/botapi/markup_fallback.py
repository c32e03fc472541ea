"""A stand-in for Telegram's parser, for machines without a `tdjson` wheel.

It reads HTML only, with the same rules and error texts. A test holds it against the true parser on random strings,
so that it stays honest; it knows nothing of MarkdownV2.
"""

import re
from dataclasses import dataclass

from sandbox.botapi.detection import Entity, utf16_length

KINDS = {
    "a": "text_link",
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "u": "underline",
    "ins": "underline",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
ARGUMENTS = {"a": "href", "code": "class", "span": "class", "tg-emoji": "emoji-id", "blockquote": "expandable"}
SPACE = " \t\n\r\v\f"
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
REFERENCE = re.compile(r"&(?:#(?:[xX]([0-9a-fA-F]{1,7})|([0-9]{1,8}))|([A-Za-z]+));?")
MENTION = re.compile(r"tg://user\?id=(\d+)")
LINK = re.compile(r"(?:https?|tg|ton)://[\w-]|[\w-]+(?:\.[\w-]+)+")


class MarkupError(Exception):
    """A text that cannot be read; the message is Telegram's."""


@dataclass(frozen=True, slots=True)
class OpenTag:
    """A start tag whose end has not come yet."""

    name: str
    argument: str
    offset: int
    start: int


def parse(text: str, parse_mode: str) -> tuple[str, tuple[Entity, ...]]:
    """Return the text without its tags, and the entities; raise MarkupError."""
    if parse_mode.lower() != "html":
        raise MarkupError(f"The sandbox needs the tdjson wheel to read {parse_mode}")
    return HtmlReader(text).read()


class HtmlReader:
    """A reader of a text from left to right, as Telegram's parser reads it."""

    def __init__(self, text: str) -> None:
        self.text = text + "\0"  # a character that ends every search
        self.position = 0
        self.result: list[str] = []
        self.offset = 0
        self.open: list[OpenTag] = []
        self.entities: list[Entity] = []

    def read(self) -> tuple[str, tuple[Entity, ...]]:
        """Read the whole text."""
        while self.position < len(self.text) - 1:
            if self.text[self.position] != "<":
                self.put(self.character())
            elif self.text[self.position + 1] == "/":
                self.end_tag()
            else:
                self.start_tag()
        if self.open:
            raise self.error(f'Can\'t find end tag corresponding to start tag "{self.open[-1].name}"')
        for entity in self.entities:
            if entity["type"] == "code":
                entity.pop("language", None)
        entities = sorted(self.entities, key=lambda entity: (entity["offset"], -entity["length"]))
        return "".join(self.result), tuple(entities)

    def put(self, character: str) -> None:
        """Add to the visible text."""
        self.result.append(character)
        self.offset += utf16_length(character)

    def character(self) -> str:
        """Take a character; a reference such as `&lt;` is taken as its meaning."""
        character = self.text[self.position]
        match = REFERENCE.match(self.text, self.position) if character == "&" else None
        meant = meaning(match) if match else None
        self.position = match.end() if match and meant else self.position + 1
        return meant or character

    def skip(self, characters: str) -> None:
        """Pass over any of `characters`."""
        while self.text[self.position] in characters:
            self.position += 1

    def take_until(self, stops: str) -> str:
        """Take the text before any of `stops` or the end."""
        start = self.position
        while self.text[self.position] not in stops and self.text[self.position] != "\0":
            self.position += 1
        return self.text[start : self.position]

    def start_tag(self) -> None:
        """Read `<name attributes>`."""
        begin = self.position
        self.position += 1
        name = self.take_until(SPACE + ">").lower()
        if self.text[self.position] == "\0":
            raise self.error("Unclosed start tag", begin)
        if name not in KINDS:
            raise self.error(f'Unsupported start tag "{name}"', begin)
        argument = ""
        while True:
            self.skip(SPACE)
            if self.text[self.position] == ">":
                break
            attribute, value = self.attribute(name, begin)
            if attribute == ARGUMENTS.get(name):
                argument = value
        if name == "span" and argument != "tg-spoiler":
            raise self.error('Tag "span" must have class "tg-spoiler"', begin)
        self.position += 1
        self.open.append(OpenTag(name, argument, self.offset, len(self.result)))

    def attribute(self, tag: str, begin: int) -> tuple[str, str]:
        """Read an attribute and its value (`1` if it has none)."""
        name = self.take_until(SPACE + "=>/\"'")
        if not name:
            raise self.error(f'Empty attribute name in the tag "{tag}"', begin)
        self.skip(SPACE)
        if self.text[self.position] != "=":
            if self.text[self.position] == "\0":
                raise self.error(f'Unclosed start tag "{tag}"', begin)
            return name.lower(), "1"
        self.position += 1
        self.skip(SPACE)
        value = self.value()
        if self.text[self.position] == "\0":
            raise self.error("Unclosed start tag", begin)
        return name.lower(), value

    def value(self) -> str:
        """Read a value, quoted or not."""
        quote = self.text[self.position]
        if quote not in "'\"":
            begin = self.position
            while (letter := self.text[self.position]) in ".-" or (letter.isascii() and letter.isalnum()):
                self.position += 1
            if self.text[self.position] not in SPACE + ">\0":
                raise self.error("Unexpected end of name token", begin)
            return self.text[begin : self.position].lower()
        self.position += 1
        pieces = []
        while self.text[self.position] not in (quote, "\0"):
            pieces.append(self.character())
        if self.text[self.position] == quote:
            self.position += 1
        return "".join(pieces)

    def end_tag(self) -> None:
        """Read `</name>` and close the innermost tag."""
        begin = self.position
        if not self.open:
            raise self.error("Unexpected end tag", begin)
        self.position += 2
        name = self.take_until(SPACE + ">").lower()
        self.skip(SPACE)
        if self.text[self.position] != ">":
            raise self.error("Unclosed end tag", begin)
        tag = self.open.pop()
        if name and name != tag.name:
            place = f"Unmatched end tag at byte offset {self.byte_offset(begin)}"
            raise self.error(f'{place}, expected "</{tag.name}>", found "</{name}>"')
        self.position += 1
        if self.offset > tag.offset and (entity := self.entity(tag)) is not None:
            self.entities.append(entity)

    def entity(self, tag: OpenTag) -> Entity | None:
        """Return the entity that a closed tag marks."""
        entity: Entity = {"type": KINDS[tag.name], "offset": tag.offset, "length": self.offset - tag.offset}
        match tag.name:
            case "a":
                url = tag.argument or "".join(self.result[tag.start :])
                if mentioned := MENTION.fullmatch(url):
                    entity |= {"type": "text_mention", "user": {"id": int(mentioned[1])}}
                elif LINK.match(url):
                    entity["url"] = url
                else:
                    return None
            case "pre" if self.entities and self.entities[-1].items() >= (entity | {"type": "code"}).items():
                entity |= {key: value for key, value in self.entities.pop().items() if key == "language"}
            case "code" if tag.argument.startswith("language-"):
                entity["language"] = tag.argument.removeprefix("language-")  # of use only to a `pre` around it
            case "blockquote" if tag.argument:
                entity["type"] = "expandable_blockquote"
            case "tg-emoji":
                entity["custom_emoji_id"] = tag.argument
        return entity

    def byte_offset(self, position: int) -> int:
        """Return a position as Telegram counts it."""
        return len(self.text[:position].encode())

    def error(self, message: str, position: int | None = None) -> MarkupError:
        """Return the error in Telegram's words."""
        place = "" if position is None else f" at byte offset {self.byte_offset(position)}"
        return MarkupError(f"Can't parse entities: {message}{place}")


def meaning(match: re.Match[str]) -> str | None:
    """Return the meaning of a reference, or None if it has none and stays as it is."""
    hexadecimal, decimal, name = match.groups()
    if name is not None:
        return NAMED.get(name)
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    return chr(code) if 0 < code < 0x10FFFF else None
