"""A programme at a glance as one picture, for a phone and for a printed report.

Each number stands in words too.
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

WIDTH, MARGIN = 1200, 70
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
NAME_FITS = 44  # signs of a programme's name in a line
MOST_LINES = 2
COLUMNS = 220  # pixels, the height of the meetings' columns
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
        page.y += 52
        page.text(MARGIN, page.y, line, size=52, bold=True)
    page.y += 46
    told = page.words("glance-picture-when", {"when": when(found), "day": WithYear(found.day)})
    page.text(MARGIN, page.y, told, size=28, fill=QUIET)
    page.y += 20


def _numbers(page: Page, found: Glance) -> None:
    """Draw the four numbers that are asked for first."""
    shown = four_numbers(found, page.words)
    wide = INNER / len(shown)
    page.y += 96
    for place, (number, label, plan) in enumerate(shown):
        page.text(MARGIN + place * wide, page.y, number, size=72, bold=True, fill=ADEPTS)
        page.text(MARGIN + place * wide, page.y + 38, label, size=24)
        if plan:
            page.text(MARGIN + place * wide, page.y + 68, plan, size=22, fill=QUIET)
    page.y += 76


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


def _legend(page: Page, entries: Sequence[tuple[str, str]]) -> None:
    """Draw colours with their words, from the right."""
    right = float(WIDTH - MARGIN)
    for colour, told in reversed(entries):
        right -= len(told) * 24 * NARROW
        page.text(right, page.y - 22, told, size=24, fill=QUIET)
        right -= 32
        page.box(right, page.y - 41, 22, 22, colour, ADEPTS if colour == PAPER else "none")
        right -= 28


def _months(page: Page, found: Glance) -> None:
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


def _column(page: Page, one: Month, left: float, step: float, floor: float, scale: float) -> None:
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
    page.text(left + step / 2, floor - top - 12, told, size=22, anchor="middle")


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
            page.y += LINE
            page.text(MARGIN, page.y, page.words("plain", {"text": one}))
    if found.left_out:
        page.y += LINE + 10
        page.text(MARGIN, page.y, page.words("glance-picture-left-out", {"count": found.left_out}), size=22, fill=QUIET)
