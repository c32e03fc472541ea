"""Goals that are typed as a list in one message: "1. … 2. … 3. …", one a line behind dashes, "Mål 1: …".

Only what is plainly a list is taken for one: numbers that count from one, letters from a, or the same sign before every
line. Lines without signs are one goal, with its line breaks.
"""

import re

_NUMBER = re.compile(r"^\s*(?:mål|goal|nr|#)?\s*\.?\s*([1-9]|[1-9]️?⃣|[①-⑨])\s*(?:[.):–—-]|\s)\s*(?=\S)", re.IGNORECASE)
_LETTER = re.compile(r"^\s*([a-i])\s*[.):]\s*(?=\S)", re.IGNORECASE)
_SIGN = re.compile(r"^\s*([-–—•·*▪◦‣✓+>])\s*(?=\S)")
_ON_ONE_LINE = re.compile(r"(?:^|(?<=\s))(?=[1-9][.)]\s*[^\W\d_])")
_KEYCAP = re.compile(r"^\s*([1-9])️?⃣\s*(?=\S)")


def listed(text: str) -> list[str]:
    """Return the parts of a text that is a list; the text alone, without its number, if it has one part."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) == 1:
        lines = [part.strip() for part in _ON_ONE_LINE.split(lines[0]) if part.strip()]
    for read in (_counted, _signed):
        if (found := read(lines)) is not None:
            return found
    return [text]


def _counted(lines: list[str]) -> list[str] | None:
    """Return the parts behind numbers or letters that count from the first; lines between belong to the part above."""
    for pattern in (_KEYCAP, _NUMBER, _LETTER):
        parts: list[str] = []
        for line in lines:
            match = pattern.match(line)
            if match is not None and _place(match.group(1)) == len(parts) + 1:
                parts.append(line[match.end() :])
            elif parts:
                parts[-1] = f"{parts[-1]}\n{line}"
            elif not line.endswith(":"):  # "Mina mål:" may stand above
                break
        if len(parts) > 1:
            return parts
    return None


def _place(sign: str) -> int:
    first = sign[0].casefold()
    if first.isascii() and first.isdigit():
        return int(first)
    return ord(first) - ord("a" if first.isascii() else "①") + 1


def _signed(lines: list[str]) -> list[str] | None:
    """Return the parts behind one and the same sign, which stands before every line."""
    if len(lines) > 1 and lines[0].endswith(":"):
        lines = lines[1:]
    found = [_SIGN.match(line) for line in lines]
    if len(lines) < 2 or any(one is None for one in found) or len({one.group(1) for one in found if one}) > 1:
        return None
    return [line[one.end() :] for line, one in zip(lines, found, strict=True) if one]
