"""Drawing as SVG, and turning it into a PNG with the fonts that lie beside this file, the same on every machine.

Colours are those of Okabe and Ito, which people tell apart however they see colours (decision 38).
"""

import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files

from programme.ports.conversation import Words

INK, QUIET, RULE, PAPER = "#1A1A1A", "#595959", "#D9D9D9", "#FFFFFF"
BLUE, SKY, ORANGE, VERMILION, GREEN, GREY = "#0072B2", "#56B4E9", "#E69F00", "#D55E00", "#009E73", "#999999"
LINE = 40  # pixels from one line of text to the next
NARROW = 0.5  # of a letter's height: how wide it is on average, rather too much than too little
FAMILY = "Source Sans Pro"
NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # signs that XML has not


DRAW = """
import sys
from resvg_py import svg_to_bytes
made = svg_to_bytes(svg_string=sys.stdin.buffer.read().decode(), skip_system_fonts=True, font_files=sys.argv[1:])
sys.stdout.buffer.write(bytes(made))
"""
LONGEST = 60  # seconds


def as_png(svg: str) -> bytes:
    """Return a picture as a PNG.

    A process of its own turns the SVG into pixels: the library would keep every other thread of ours waiting for
    0.15 s, and the memory that it takes goes back with the process (decision 38).

    Raises:
        subprocess.SubprocessError: it was not drawn, or not in time.
    """
    fonts = [str(files("documents") / "fonts" / f"SourceSansPro-{one}.ttf") for one in ("Regular", "Semibold")]
    command = [sys.executable, "-I", "-c", DRAW, *fonts]
    return subprocess.run(command, input=svg.encode(), capture_output=True, check=True, timeout=LONGEST).stdout  # noqa: S603 - ours


def lines_of(told: str, fits: int, most: int) -> Sequence[str]:
    """Return words on lines of so many signs; what is longer than the most lines ends in dots."""
    lines = [""]
    for word in (piece for one in told.split() for piece in _pieces(one, fits)):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > fits:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    if len(lines) > most:
        lines = [*lines[: most - 1], f"{lines[most - 1][: fits - 1].rstrip()}…"]
    return lines


def _pieces(word: str, fits: int) -> Iterator[str]:
    for start in range(0, len(word), fits):
        yield word[start : start + fits]


class Page:
    """A page that is drawn from its top to its bottom; `y` is how far it has come."""

    def __init__(self, words: Words, width: int, margin: int) -> None:
        """Begin at the top."""
        self.words = words
        self.width, self.margin = width, margin
        self.inner = width - 2 * margin
        self.y = margin
        self._parts: list[str] = []

    def text(self, x: float, y: float, told: str, *, size: int = 26, bold: bool = False, **more: str) -> None:
        """Write a line of text; `fill` and `anchor` may be given."""
        weight, anchor, fill = 600 if bold else 400, more.get("anchor", "start"), more.get("fill", INK)
        self._parts.append(
            f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" font-weight="{weight}" text-anchor="{anchor}" '
            f'fill="{fill}">{escape(NO_XML.sub("", told))}</text>'
        )

    def box(self, x: float, y: float, width: float, height: float, fill: str, stroke: str = "none") -> None:
        """Draw a rectangle."""
        line = f' stroke="{stroke}" stroke-width="2"' if stroke != "none" else ""
        self._parts.append(
            f'<rect x="{x:.1f}" y="{y:.1f}" width="{max(width, 0):.1f}" height="{max(height, 0):.1f}" '
            f'fill="{fill}"{line}/>'
        )

    def shape(self, drawn: str) -> None:
        """Draw a shape, as SVG has it."""
        self._parts.append(drawn)

    def heading(self, key: str) -> None:
        """Begin a section: a rule over the whole width and its heading."""
        self.y += 34
        self.box(self.margin, self.y, self.inner, 2, RULE)
        self.y += 52
        self.text(self.margin, self.y, self.words(key), size=32, bold=True)
        self.y += 22

    def svg(self) -> str:
        """Return what was drawn."""
        height = round(self.y + self.margin)
        head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{self.width}" height="{height}" font-family="{FAMILY}">'
        paper = f'<rect width="{self.width}" height="{height}" fill="{PAPER}"/>'
        return "\n".join((head, paper, *self._parts, "</svg>"))
