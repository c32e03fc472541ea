"""Every decision says what has become of it and since when, and can be found in the table."""

import re
from datetime import date
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent.parent / "docs" / "decisions"
PAGES = sorted(FOLDER.glob("[0-9]*.md"))
HEAD = re.compile(
    r"# (?P<number>\d+)\. \S.*\n\n"
    r"- Status: (?:Proposed|Accepted|Superseded by (?P<by>\d+))\n"
    r"- Date: (?P<date>\d{4}-\d{2}-\d{2})\n\n"
)


def number(page: Path) -> int:
    return int(page.name.partition("-")[0])


def test_each_number_is_given_once() -> None:
    """A number may be missing for as long as its page is being written; none is given twice."""
    numbers = [number(page) for page in PAGES]
    assert numbers == sorted(set(numbers))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_decision_says_its_number_status_and_date(page: Path) -> None:
    """As the template has it; what took its place is a later decision."""
    head = HEAD.match(page.read_text(encoding="utf-8"))
    assert head is not None
    assert int(head["number"]) == number(page)
    assert date.fromisoformat(head["date"])
    assert head["by"] is None or number(page) < int(head["by"]) <= number(PAGES[-1])


def test_the_table_has_every_decision() -> None:
    """One row for each page, in order, with the page's number and a link to it."""
    rows = re.findall(r"^\| (\d+) \| \[[^\]]+\]\(([^)]+)\) \| \S", (FOLDER / "README.md").read_text("utf-8"), re.M)
    assert rows == [(str(number(page)), page.name) for page in PAGES]


def test_the_template_has_the_same_lines() -> None:
    """Whoever copies the template gets a page that passes, once the placeholders are filled in."""
    filled = (FOLDER / "template.md").read_text(encoding="utf-8")
    filled = filled.replace("# N.", "# 7.").replace("Proposed, Accepted, or Superseded by N", "Proposed")
    assert HEAD.match(re.sub(r"YYYY-MM-DD.*", "2026-11-21", filled))
