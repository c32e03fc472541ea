"""A programme at a glance as one picture, for a phone and for a printed report.

Each number stands in words too. No text is smaller than `SMALLEST`, so that it can be read at a phone's width.
"""

from collections.abc import Sequence

from documents.drawing import (
    BLUE,
    GREEN,
    GREY,
    INK,
    LINE,
    NARROW,
    ORANGE,
    PAPER,
    QUIET,
    SKY,
    VERMILION,
    Page,
    as_png,
    lines_of,
)
from programme.fares import COLOURS, Fare
from programme.glance import Answered, Glance, Month, Stage
from programme.ports.conversation import Words
from programme.speech import MonthOf, WithYear
from programme.usecases.desk.glance import answered, longest, when

WIDTH, MARGIN = 780, 40  # twice a phone's
INNER = WIDTH - 2 * MARGIN
ADEPTS, MENTORS = BLUE, SKY
FARES = {
    Fare.NOW: VERMILION,
    Fare.WATCH: ORANGE,
    Fare.FINE: GREEN,
    Fare.PAUSED: GREY,
    Fare.BEFORE: SKY,
    Fare.ENDED: "#5B5B5B",
    Fare.COMPLETED: BLUE,
}
NAME_FITS, TEXT_FITS = 28, 50  # signs of a programme's name, and of other words, in a line
MOST_LINES = 2
SMALLEST = 22  # pixels, half of it on a phone
COLUMNS = 220  # pixels, the height of the meetings' columns
NUMBERS_A_ROW = 2
NAMES, COUNTS = 200, 56  # pixels beside the bars, for the name of a stage and for its numbers
MOST_LABELS = 14  # months; of more only every second is named


def glance_picture(found: Glance, words: Words) -> bytes:
    """Return the picture of a programme at a glance, as a PNG.

    Raises:
        subprocess.SubprocessError: it was not drawn, or not in time.
    """
    return as_png(drawn(found, words))


def drawn(found: Glance, words: Words) -> str:
    """Return the picture as SVG."""
    page = Page(words, WIDTH, MARGIN)
    _head(page, found)
    _numbers(page, found)
    _stages(page, found)
    if any(one.held or one.booked or one.plan for one in found.months):
        _months(page, found)
    if found.pairs:
        _fares(page, found)
    _words(page, found)
    return page.svg()


def _head(page: Page, found: Glance) -> None:
    for line in lines_of(found.programme.name, NAME_FITS, MOST_LINES):
        page.y += 48
        page.text(MARGIN, page.y, line, size=46, bold=True)
    page.y += 6
    told = page.words("glance-picture-when", {"when": when(found), "day": WithYear(found.day)})
    for part in [told] if len(told) <= TEXT_FITS else told.split(" · "):
        _write(page, part, QUIET)
    page.y += 16


def _write(page: Page, told: str, fill: str = INK) -> None:
    """Write words on as many lines as they take."""
    for line in lines_of(told, TEXT_FITS, MOST_LINES):
        page.y += LINE
        page.text(MARGIN, page.y, line, fill=fill)


def _numbers(page: Page, found: Glance) -> None:
    """Draw the four numbers that are asked for first, two beside each other."""
    shown = four_numbers(found, page.words)
    for first in range(0, len(shown), NUMBERS_A_ROW):
        page.y += 88
        for place, (number, label, plan) in enumerate(shown[first : first + NUMBERS_A_ROW]):
            x = MARGIN + place * INNER / NUMBERS_A_ROW
            page.text(x, page.y, number, size=72, bold=True, fill=ADEPTS)
            page.text(x, page.y + 38, label)
            if plan:
                page.text(x, page.y + 70, plan, size=24, fill=QUIET)
        page.y += 78


def four_numbers(found: Glance, words: Words) -> list[tuple[str, str, str]]:
    """Return the four numbers that are asked for first: the number, what it counts, and the plan or nothing."""
    under_way = sum(found.fares.get(one, 0) for one in (*COLOURS, Fare.PAUSED))
    done = found.fares.get(Fare.COMPLETED, 0)
    over = found.day > found.programme.ends_on
    shown = [
        (str(done if over else under_way), "glance-picture-completed" if over else "glance-picture-pairs", None),
        (str(found.held), "glance-picture-held", found.due),
        (str(found.pace or "–"), "glance-picture-pace", found.plan.gap),
        (_share(found.reports, words), "glance-picture-reports", None),
    ]
    planned = "glance-picture-planned"
    return [
        (number, words(key), "" if plan is None else words(planned, {"count": plan})) for number, key, plan in shown
    ]


def _share(one: Answered, words: Words) -> str:
    return words("glance-picture-percent", {"percent": one.percent}) if one.asked and one.is_shown else "–"


def _stages(page: Page, found: Glance) -> None:
    """Draw the way from registration to the end: a bar for adepts and one for mentors at each stage."""
    page.heading("glance-picture-stages")
    _legend(page, [(ADEPTS, page.words("glance-picture-adepts")), (MENTORS, page.words("glance-picture-mentors"))])
    most = max((max(both) for both in found.stages.values()), default=0) or 1
    left, room = MARGIN + NAMES, INNER - NAMES - COUNTS
    for stage in Stage:
        for place, (count, colour) in enumerate(zip(found.stages[stage], (ADEPTS, MENTORS), strict=True)):
            top = page.y + place * 26
            long = room * count / most
            page.box(left, top, long, 24, colour)
            page.text(left + long + 10, top + 20, str(count), size=SMALLEST)
        page.text(MARGIN, page.y + 33, page.words(f"glance-stage-{stage}"))
        page.y += 68
    page.y -= 16


def _legend(page: Page, entries: Sequence[tuple[str, str]]) -> None:
    """Write colours with their words on a line of their own."""
    x = float(MARGIN)
    page.y += 24
    for colour, told in entries:
        page.box(x, page.y - 20, 22, 22, colour, ADEPTS if colour == PAPER else "none")
        page.text(x + 34, page.y, told, size=24, fill=QUIET)
        x += 34 + len(told) * 24 * NARROW + 34
    page.y += 24


def _months(page: Page, found: Glance) -> None:
    """Draw a column for each month: what was held, above it what is booked, and the plan as a line across."""
    page.heading("glance-picture-months")
    entries = [(ADEPTS, page.words("glance-picture-met"))]
    entries += [(PAPER, page.words("glance-picture-booked"))] if any(one.booked for one in found.months) else []
    _legend(page, [*entries, (INK, page.words("glance-picture-plan"))])
    most = max(max(one.held + one.booked, one.plan) for one in found.months)
    step = INNER / len(found.months)
    floor = page.y + 50 + COLUMNS
    for place, one in enumerate(found.months):
        left, is_named = MARGIN + place * step, len(found.months) <= MOST_LABELS or place % 2 == 0
        _column(page, one, left, step, floor, COLUMNS / most, has_numbers=is_named)
        if is_named:
            name = page.words("plain", {"text": MonthOf(one.first)})[:3]
            page.text(left + step / 2, floor + 30, name, size=SMALLEST, anchor="middle", fill=QUIET)
    page.box(MARGIN, floor, INNER, 2, INK)
    page.y = floor + 34


def _column(page: Page, one: Month, left: float, step: float, floor: float, scale: float, *, has_numbers: bool) -> None:
    wide = step * 0.62
    x = left + (step - wide) / 2
    held, booked = one.held * scale, one.booked * scale
    page.box(x, floor - held, wide, held, ADEPTS)
    if one.booked:
        page.box(x + 1, floor - held - booked + 1, wide - 2, booked - 2, PAPER, ADEPTS)
    if one.plan:
        page.box(left + step * 0.08, floor - one.plan * scale - 2, step * 0.84, 4, INK)
    if has_numbers:  # what is booked on a line of its own, for two numbers are wider than a column
        told = [f"+{one.booked}" if one.held else str(one.booked)] if one.booked else []
        y = floor - max(one.held + one.booked, one.plan) * scale - 12
        for place, number in enumerate([*([str(one.held)] if one.held else []), *told]):
            page.text(left + step / 2, y - place * 25, number, size=SMALLEST, anchor="middle")


def _fares(page: Page, found: Glance) -> None:
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


def _words(page: Page, found: Glance) -> None:
    """Write who answers, the longest waits, and what is not counted."""
    for heading, told in (("glance-picture-answers", answered(found)), ("glance-picture-waits", longest(found))):
        if told:
            page.heading(heading)
        for one in told:
            _write(page, page.words("plain", {"text": one}))
    if found.left_out:
        page.y += 10
        _write(page, page.words("glance-picture-left-out", {"count": found.left_out}), QUIET)
