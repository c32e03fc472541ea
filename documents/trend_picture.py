"""The year of a pair as one small picture for a phone: how it fared, when the two met, and what it gave them.

Each colour has a shape of its own and its word, so that nobody has to tell colours apart.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from documents.drawing import (
    BLUE,
    GREEN,
    GREY,
    LINE,
    ORANGE,
    PAPER,
    QUIET,
    RULE,
    VERMILION,
    Page,
    as_png,
    lines_of,
)
from programme.fares import Fare
from programme.names import Name
from programme.people import Role
from programme.ports.conversation import Words
from programme.speech import MonthOf, WithYear
from programme.trend import MonthOfTwo, Trend

WIDTH, MARGIN = 780, 40  # twice a phone's
INNER = WIDTH - 2 * MARGIN
TITLE_FITS, MOST_LINES = 28, 2
MOST_LABELS = 13  # months; of more only every second is named
SIDES: Mapping[Role, str] = {Role.ADEPT: BLUE, Role.MENTOR: ORANGE}
SHOWN = (Fare.FINE, Fare.WATCH, Fare.NOW, Fare.PAUSED)
CHART = 150  # pixels, the height of the marks
HIGHEST = 5


def trend_picture(found: Trend, words: Words) -> bytes:
    """Return the picture of a pair's year, as a PNG.

    Raises:
        subprocess.SubprocessError: it was not drawn, or not in time.
    """
    return as_png(drawn(found, words))


def drawn(found: Trend, words: Words) -> str:
    """Return the picture as SVG."""
    page = Page(words, WIDTH, MARGIN)
    _head(page, found)
    _fares(page, found.months)
    _meetings(page, found.months)
    if any(found.marks.values()):
        _marks(page, found)
    return page.svg()


def _name(page: Page, name: Name) -> str:
    told = page.words("former-participant") if name.forgotten else name.called
    return lines_of(told, TITLE_FITS - 4, 1)[0]


def _head(page: Page, found: Trend) -> None:
    adept, mentor = (_name(page, found.names[role]) for role in SIDES)
    title = page.words("fare-trend-title", {"adept": adept, "mentor": mentor})
    for line in lines_of(title, TITLE_FITS, MOST_LINES):
        page.y += 48
        page.text(MARGIN, page.y, line, size=46, bold=True)
    told = page.words("fare-trend-when", {"programme": found.programme.name, "day": WithYear(found.day)})
    for line in lines_of(told, 2 * TITLE_FITS - 4, MOST_LINES):
        page.y += 38
        page.text(MARGIN, page.y, line, size=26, fill=QUIET)


def _step(months: Sequence[MonthOfTwo]) -> float:
    return INNER / max(len(months), 1)


def _fares(page: Page, months: Sequence[MonthOfTwo]) -> None:
    """Draw a shape for each month that has begun, its name under it, and every shape with its word."""
    page.heading("fare-trend-fares")
    step = _step(months)
    size = min(17.0, step / 2 - 3)
    page.y += 32
    for place, one in enumerate(months):
        x = MARGIN + (place + 0.5) * step
        if one.fare is not None:
            _shape(page, one.fare, x, page.y, size)
        if len(months) <= MOST_LABELS or place % 2 == 0:
            name = page.words("plain", {"text": MonthOf(one.first)})[:3]
            page.text(x, page.y + 52, name, size=26, anchor="middle", fill=QUIET)
    page.y += 60
    for fare in (one for one in SHOWN if any(month.fare is one for month in months)):
        page.y += LINE
        _shape(page, fare, MARGIN + 17, page.y - 9, 14)
        page.text(MARGIN + 48, page.y, page.words(f"fare-trend-{fare}"), size=26)


def _shape(page: Page, fare: Fare, x: float, y: float, size: float) -> None:
    """Draw a circle, a diamond, a square, or two bars."""
    match fare:
        case Fare.FINE:
            page.shape(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{size:.1f}" fill="{GREEN}"/>')
        case Fare.WATCH:
            far = size * 1.2
            points = f"{x:.1f},{y - far:.1f} {x + far:.1f},{y:.1f} {x:.1f},{y + far:.1f} {x - far:.1f},{y:.1f}"
            page.shape(f'<polygon points="{points}" fill="{ORANGE}"/>')
        case Fare.NOW:
            page.box(x - size, y - size, 2 * size, 2 * size, VERMILION)
        case _:
            for left in (x - size * 0.7, x + size * 0.2):
                page.box(left, y - size, size * 0.5, 2 * size, GREY)


def _meetings(page: Page, months: Sequence[MonthOfTwo]) -> None:
    """Draw a filled dot for each meeting that was, a ring for each that is booked, a cross for each that was not."""
    page.heading("fare-trend-meetings")
    step = _step(months)
    rows = max((one.held + one.booked + one.missed for one in months), default=0)
    page.y += 24
    for place, one in enumerate(months):
        kinds = ["held"] * one.held + ["booked"] * one.booked + ["missed"] * one.missed
        for row, kind in enumerate(kinds):
            _dot(page, kind, MARGIN + (place + 0.5) * step, page.y + row * 28)
    page.y += 28 * max(rows - 1, 0) + 18
    shown = {"held": any(one.held for one in months), "booked": any(one.booked for one in months)}
    for kind in (one for one in ("held", "booked", "missed") if shown.get(one, any(m.missed for m in months))):
        page.y += LINE
        _dot(page, kind, MARGIN + 17, page.y - 9)
        page.text(MARGIN + 48, page.y, page.words(f"fare-trend-{kind}"), size=26)


def _dot(page: Page, kind: str, x: float, y: float) -> None:
    if kind == "missed":
        ends = f"M{x - 8:.1f} {y - 8:.1f}l16 16M{x - 8:.1f} {y + 8:.1f}l16 -16"
        page.shape(f'<path d="{ends}" stroke="{QUIET}" stroke-width="4" fill="none"/>')
        return
    fill = BLUE if kind == "held" else PAPER
    page.shape(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="9" fill="{fill}" stroke="{BLUE}" stroke-width="3"/>')


def _marks(page: Page, found: Trend) -> None:
    """Draw what the meetings gave each side: high is much, by a line with a dot, or a triangle, for each answer."""
    page.heading("fare-trend-marks")
    page.y += 26
    page.text(MARGIN, page.y, page.words("fare-trend-much"), size=26, fill=QUIET)
    top = page.y + 22
    for height in range(HIGHEST):
        page.box(MARGIN, top + CHART * height / (HIGHEST - 1), INNER, 1, RULE)
    first, last = found.months[0].first, found.months[-1].first
    for role, colour in [*SIDES.items()][::-1]:  # the smaller dot last, so that both are seen where they meet
        points = [(_across(day, first, last, len(found.months)), top + _down(mark)) for day, mark in found.marks[role]]
        if len(points) > 1:
            line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
            page.shape(f'<polyline points="{line}" stroke="{colour}" stroke-width="3" fill="none"/>')
        for x, y in points:
            _point(page, role, x, y)
    page.y = top + CHART + 34
    page.text(MARGIN, page.y, page.words("fare-trend-little"), size=26, fill=QUIET)
    for role in (one for one in SIDES if found.marks[one]):
        page.y += LINE
        _point(page, role, MARGIN + 17, page.y - 9)
        page.text(MARGIN + 48, page.y, _name(page, found.names[role]), size=26)


def _across(day: date, first: date, last: date, months: int) -> float:
    """Return where a day stands, each month as wide as the others."""
    number = (day.year - first.year) * 12 + day.month - first.month
    place = min(max(number + (day.day - 1) / 31, 0), months)
    return MARGIN + place * INNER / months if last >= first else MARGIN


def _down(mark: int) -> float:
    return CHART * (HIGHEST - min(max(mark, 1), HIGHEST)) / (HIGHEST - 1)


def _point(page: Page, role: Role, x: float, y: float) -> None:
    colour = SIDES[role]
    if role is Role.ADEPT:
        page.shape(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="8" fill="{colour}" stroke="{PAPER}" stroke-width="2"/>')
    else:
        points = f"{x:.1f},{y - 15:.1f} {x + 15:.1f},{y + 12:.1f} {x - 15:.1f},{y + 12:.1f}"
        page.shape(f'<polygon points="{points}" fill="{colour}"/>')
