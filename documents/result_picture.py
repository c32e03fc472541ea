"""What a survey has told as one picture for a phone: a bar for each group, or for each pulse of the year.

The best answer stands to the left and is the darkest; each part has its number, so that nobody has to tell colours
apart. The numbers are those of the text (`usecases.desk.result`).
"""

from collections.abc import Mapping, Sequence

from documents.drawing import INK, LINE, QUIET, Page, as_png, lines_of
from programme.ports.conversation import Words
from programme.presses.result import Which
from programme.result import SIDES, Told
from programme.speech import WithYear
from programme.usecases.desk.result import Result, answer, answered, label

WIDTH, MARGIN = 780, 40  # twice a phone's
INNER = WIDTH - 2 * MARGIN
TITLE_FITS, ANSWERS_FIT, MOST_LINES = 28, 48, 2
BAR = 46
NAMES = 190  # pixels, for what stands before a bar
FEWEST_PIXELS = 34  # of a part that has room for its number
SHADES: Mapping[int, Sequence[str]] = {
    3: ("#0B4F8A", "#9CCBEA", "#E69F00"),
    4: ("#0B4F8A", "#4D9DD3", "#C9E2F4", "#E69F00"),
    5: ("#0B4F8A", "#4D9DD3", "#C9E2F4", "#F3C775", "#D55E00"),
}
"""From the best answer to the worst, by how many there are: from dark blue over light to orange."""
ON_DARK = frozenset({"#0B4F8A", "#D55E00"})


def result_picture(found: Result, words: Words) -> bytes:
    """Return the picture of what a survey has told, as a PNG.

    Raises:
        subprocess.SubprocessError: it was not drawn, or not in time.
    """
    return as_png(drawn(found, words))


def drawn(found: Result, words: Words) -> str:
    """Return the picture as SVG."""
    page = Page(words, WIDTH, MARGIN)
    _head(page, found)
    for step, rows in _questions(page, found).items():
        _question(page, found, step, rows)
    return page.svg()


def _head(page: Page, found: Result) -> None:
    over = found.which is Which.YEAR or not found.parts
    title = page.words("result-picture-year") if over else page.words("plain", {"text": found.parts[0].label})
    for line in lines_of(title, TITLE_FITS, MOST_LINES):
        page.y += 48
        page.text(MARGIN, page.y, line, size=46, bold=True)
    told = page.words("result-picture-when", {"programme": found.programme.name, "day": WithYear(found.day)})
    for line in lines_of(told, 2 * TITLE_FITS - 4, MOST_LINES):
        page.y += 38
        page.text(MARGIN, page.y, line, size=28, fill=QUIET)
    if not over:
        for said in answered(found.parts[0].sum):
            for line in lines_of(page.words(said.key, said.args), ANSWERS_FIT, MOST_LINES):
                page.y += 38
                page.text(MARGIN, page.y, line, size=28, fill=QUIET)


Rows = list[tuple[str, Told, Mapping[str, int]]]


def _questions(page: Page, found: Result) -> dict[str, Rows]:
    """Return the bars of each question, each with its name and its numbers."""
    rows: dict[str, Rows] = {}
    for part in found.parts:
        for one in part.told:
            here = rows.setdefault(one.step, [])
            if found.which is Which.YEAR:
                here.append((page.words(f"result-picture-{part.sum.name}"), one, one.counts))
            else:
                whose = f"{one.alone}s" if one.alone else "all"
                here.append((page.words(f"result-picture-{whose}"), one, one.counts))
                here += [(page.words(f"result-picture-{role}s"), one, one.of[role]) for role in SIDES if role in one.of]
    return rows


def _question(page: Page, found: Result, step: str, rows: Rows) -> None:
    page.y += 62
    page.text(MARGIN, page.y, page.words("plain", {"text": label(found.form, step)}), size=32, bold=True)
    if found.which is Which.YEAR:
        page.y += 36
        page.text(MARGIN, page.y, _shares(page, found, step, rows), size=26, fill=QUIET)
    page.y += 20
    for name, one, counts in rows:
        _bar(page, name, one.options, counts)
    _legend(page, found, step, rows)


def _shares(page: Page, found: Result, step: str, rows: Rows) -> str:
    """Return the shares of the best answers, one for each bar."""
    best = ", ".join(page.words("plain", {"text": answer(found.form, step, one)}) for one in rows[0][1].best)
    shares = " / ".join(page.words("result-picture-percent", {"percent": one.share}) for _, one, _ in rows)
    return page.words("result-picture-share", {"label": best, "numbers": shares})


def _bar(page: Page, name: str, options: Sequence[str], counts: Mapping[str, int]) -> None:
    total, x, wide = sum(counts.values()), float(MARGIN + NAMES), INNER - NAMES
    page.text(MARGIN, page.y + BAR - 13, name, size=26)
    for option, shade in zip(options, SHADES[len(options)], strict=True):
        number = counts.get(option, 0)
        part = wide * number / total
        page.box(x, page.y, part - (2 if part > 2 else 0), BAR, shade)
        if part >= FEWEST_PIXELS:
            fill = "#FFFFFF" if shade in ON_DARK else INK
            page.text(x + part / 2, page.y + BAR - 13, str(number), size=26, anchor="middle", fill=fill)
        x += part
    page.y += BAR + 10


def _legend(page: Page, found: Result, step: str, rows: Rows) -> None:
    """Write each answer with its shade and its numbers, one for each bar."""
    options = rows[0][1].options
    page.y += 4
    for option, shade in zip(options, SHADES[len(options)], strict=True):
        numbers = " / ".join(str(counts.get(option, 0)) for _, _, counts in rows)
        page.y += LINE - 2
        page.box(MARGIN, page.y - 22, 26, 26, shade)
        told = page.words("plain", {"text": answer(found.form, step, option)})
        page.text(MARGIN + 44, page.y, f"{told}: {numbers}", size=26)
    page.y += 6
