"""A programme at a glance as one picture, for a phone and for a printed report.

Drawn as SVG and turned into a PNG with the fonts that lie beside this file, so that it looks the same on every machine.
Colours are those of Okabe and Ito, which people tell apart however they see colours; each number stands in words too.
"""

import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files

from programme.fares import COLOURS, Fare
from programme.glance import Answered, Glance, Month, Stage
from programme.ports.conversation import Words
from programme.speech import MonthOf, WithYear
from programme.usecases.desk.glance import answered, longest, when

WIDTH, MARGIN = 1200, 70
INNER = WIDTH - 2 * MARGIN
INK, QUIET, RULE, PAPER = "#1A1A1A", "#595959", "#D9D9D9", "#FFFFFF"
ADEPTS, MENTORS = "#0072B2", "#56B4E9"
FARES = {
    Fare.NOW: "#D55E00",
    Fare.WATCH: "#E69F00",
    Fare.FINE: "#0072B2",
    Fare.PAUSED: "#999999",
    Fare.BEFORE: "#56B4E9",
    Fare.ENDED: "#5B5B5B",
    Fare.COMPLETED: "#009E73",
}
LINE = 40  # pixels from one line of text to the next
NAME_FITS = 44  # signs of a programme's name in a line
MOST_LINES = 2
COLUMNS = 220  # pixels, the height of the meetings' columns
MOST_LABELS = 14  # months; of more only every second is named
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


def glance_picture(found: Glance, words: Words) -> bytes:
    """Return the picture of a programme at a glance, as a PNG.

    A process of its own turns the SVG into pixels: the library would keep every other thread of ours waiting for
    0.15 s, and the memory that it takes goes back with the process (decision 38).

    Raises:
        subprocess.SubprocessError: it was not drawn, or not in time.
    """
    fonts = [str(files("documents") / "fonts" / f"SourceSansPro-{one}.ttf") for one in ("Regular", "Semibold")]
    svg = drawn(found, words).encode()
    command = [sys.executable, "-I", "-c", DRAW, *fonts]
    return subprocess.run(command, input=svg, capture_output=True, check=True, timeout=LONGEST).stdout  # noqa: S603 - ours


def drawn(found: Glance, words: Words) -> str:
    """Return the picture as SVG."""
    page = _Page(words)
    _head(page, found)
    _numbers(page, found)
    _stages(page, found)
    if any(one.held or one.booked or one.plan for one in found.months):
        _months(page, found)
    if found.pairs:
        _fares(page, found)
    _words(page, found)
    return page.svg()


class _Page:
    """A page that is drawn from its top to its bottom; `y` is how far it has come."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.y = MARGIN
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

    def heading(self, key: str) -> None:
        """Begin a section: a rule over the whole width and its heading."""
        self.y += 34
        self.box(MARGIN, self.y, INNER, 2, RULE)
        self.y += 52
        self.text(MARGIN, self.y, self.words(key), size=32, bold=True)
        self.y += 22

    def svg(self) -> str:
        """Return what was drawn."""
        height = round(self.y + MARGIN)
        head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" font-family="{FAMILY}">'
        paper = f'<rect width="{WIDTH}" height="{height}" fill="{PAPER}"/>'
        return "\n".join((head, paper, *self._parts, "</svg>"))


def _head(page: _Page, found: Glance) -> None:
    for line in _lines_of(found.programme.name):
        page.y += 52
        page.text(MARGIN, page.y, line, size=52, bold=True)
    page.y += 46
    told = page.words("glance-picture-when", {"when": when(found), "day": WithYear(found.day)})
    page.text(MARGIN, page.y, told, size=28, fill=QUIET)
    page.y += 20


def _lines_of(name: str) -> Sequence[str]:
    """Return a name on one line or two; a longer one ends in dots."""
    lines = [""]
    for word in (piece for one in name.split() for piece in _pieces(one)):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > NAME_FITS:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    if len(lines) > MOST_LINES:
        lines = [*lines[: MOST_LINES - 1], f"{lines[MOST_LINES - 1][: NAME_FITS - 1].rstrip()}…"]
    return lines


def _pieces(word: str) -> Iterator[str]:
    for start in range(0, len(word), NAME_FITS):
        yield word[start : start + NAME_FITS]


def _numbers(page: _Page, found: Glance) -> None:
    """Draw the four numbers that are asked for first."""
    under_way = sum(found.fares.get(one, 0) for one in (*COLOURS, Fare.PAUSED))
    done = found.fares.get(Fare.COMPLETED, 0)
    over = found.day > found.programme.ends_on
    shown = [
        (str(done if over else under_way), "glance-picture-completed" if over else "glance-picture-pairs", None),
        (str(found.held), "glance-picture-held", found.due),
        (str(found.pace or "–"), "glance-picture-pace", found.plan.gap),
        (_share(found.reports, page.words), "glance-picture-reports", None),
    ]
    wide = INNER / len(shown)
    page.y += 96
    for place, (number, key, plan) in enumerate(shown):
        page.text(MARGIN + place * wide, page.y, number, size=72, bold=True, fill=ADEPTS)
        page.text(MARGIN + place * wide, page.y + 38, page.words(key), size=24)
        if plan is not None:
            told = page.words("glance-picture-planned", {"count": plan})
            page.text(MARGIN + place * wide, page.y + 68, told, size=22, fill=QUIET)
    page.y += 76


def _share(one: Answered, words: Words) -> str:
    return words("glance-picture-percent", {"percent": one.percent}) if one.asked and one.is_shown else "–"


def _stages(page: _Page, found: Glance) -> None:
    """Draw the way from registration to the end: a bar for adepts and one for mentors at each stage."""
    page.heading("glance-picture-stages")
    _legend(page, [(ADEPTS, page.words("glance-picture-adepts")), (MENTORS, page.words("glance-picture-mentors"))])
    most = max((max(both) for both in found.stages.values()), default=0) or 1
    left, room = MARGIN + 220, INNER - 220 - 90
    for stage in Stage:
        for place, (count, colour) in enumerate(zip(found.stages[stage], (ADEPTS, MENTORS), strict=True)):
            top = page.y + place * 21
            long = room * count / most
            page.box(left, top, long, 19, colour)
            page.text(left + long + 10, top + 17, str(count), size=20)
        page.text(MARGIN, page.y + 28, page.words(f"glance-stage-{stage}"), size=26)
        page.y += 54
    page.y -= 12


def _legend(page: _Page, entries: Sequence[tuple[str, str]]) -> None:
    """Draw colours with their words, from the right."""
    right = float(WIDTH - MARGIN)
    for colour, told in reversed(entries):
        right -= len(told) * 24 * NARROW
        page.text(right, page.y - 22, told, size=24, fill=QUIET)
        right -= 32
        page.box(right, page.y - 41, 22, 22, colour, ADEPTS if colour == PAPER else "none")
        right -= 28


def _months(page: _Page, found: Glance) -> None:
    """Draw a column for each month: what was held, above it what is booked, and the plan as a line across."""
    page.heading("glance-picture-months")
    entries = [(ADEPTS, page.words("glance-picture-met"))]
    entries += [(PAPER, page.words("glance-picture-booked"))] if any(one.booked for one in found.months) else []
    _legend(page, [*entries, (INK, page.words("glance-picture-plan"))])
    most = max(max(one.held + one.booked, one.plan) for one in found.months)
    step = INNER / len(found.months)
    floor = page.y + 40 + COLUMNS
    for place, one in enumerate(found.months):
        _column(page, one, MARGIN + place * step, step, floor, COLUMNS / most)
        if len(found.months) <= MOST_LABELS or place % 2 == 0:
            name = page.words("plain", {"text": MonthOf(one.first)})[:3]
            page.text(MARGIN + (place + 0.5) * step, floor + 30, name, size=22, anchor="middle", fill=QUIET)
    page.box(MARGIN, floor, INNER, 2, INK)
    page.y = floor + 34


def _column(page: _Page, one: Month, left: float, step: float, floor: float, scale: float) -> None:
    wide = step * 0.62
    x = left + (step - wide) / 2
    held, booked = one.held * scale, one.booked * scale
    page.box(x, floor - held, wide, held, ADEPTS)
    if one.booked:
        page.box(x + 1, floor - held - booked + 1, wide - 2, booked - 2, PAPER, ADEPTS)
    if one.plan:
        page.box(left + step * 0.08, floor - one.plan * scale - 2, step * 0.84, 4, INK)
    told = "+".join(str(number) for number in (one.held, one.booked) if number)
    top = max(one.held + one.booked, one.plan) * scale
    page.text(left + step / 2, floor - top - 10, told, size=20, anchor="middle")


def _fares(page: _Page, found: Glance) -> None:
    """Draw how pairs fare: one bar of all, and each part in words."""
    page.heading("glance-picture-fares")
    shown = [(fare, found.fares[fare]) for fare in Fare if found.fares.get(fare)]
    x = float(MARGIN)
    for fare, count in shown:
        wide = INNER * count / found.pairs
        page.box(x, page.y, wide - 3, 46, FARES[fare])
        x += wide
    page.y += 46
    for fare, count in shown:
        page.y += LINE
        page.box(MARGIN, page.y - 20, 22, 22, FARES[fare])
        page.text(MARGIN + 36, page.y, page.words(f"glance-fare-{fare}", {"count": count}))
    page.y += 6


def _words(page: _Page, found: Glance) -> None:
    """Write who answers, the longest waits, and what is not counted."""
    for heading, told in (("glance-picture-answers", answered(found)), ("glance-picture-waits", longest(found))):
        if told:
            page.heading(heading)
        for one in told:
            page.y += LINE
            page.text(MARGIN, page.y, page.words("plain", {"text": one}))
    if found.left_out:
        page.y += LINE + 10
        page.text(MARGIN, page.y, page.words("glance-picture-left-out", {"count": found.left_out}), size=22, fill=QUIET)
