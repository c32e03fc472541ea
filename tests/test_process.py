"""Every sentence of the two programmes' process has its place in the bot, and each place is there."""

import re
from importlib import import_module
from pathlib import Path

import pytest

from bot.texts import Texts
from handlers.table import COMMANDS
from tests.process import ROWS, Row

PROGRAMME = Path(__file__).parent.parent / "docs/programme.md"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.sentence)
def test_each_place_is_there(row: Row) -> None:
    """A function or a name of the code, a text in each language, or a command."""
    assert bool(row.places) is not bool(row.why)
    texts = Texts()
    for place in row.places:
        kind, _, name = place.partition(":")
        if place.startswith("/"):
            assert place[1:] in {one.name for one in COMMANDS}, place
        elif kind == "text":
            assert all(name in texts.keys(language) for language in texts.languages), place
        else:
            found: object = import_module(kind)
            for part in name.split("."):
                found = getattr(found, part)


def test_each_point_of_the_process_has_sentences() -> None:
    """The points of the page are those of the table, and what the page ascribes to a programme is in it."""
    section = PROGRAMME.read_text(encoding="utf-8").partition("## Process\n")[2].partition("\n## ")[0]
    points = re.split(r"^(\d+)\. ", section, flags=re.MULTILINE)[1:]
    told = {int(number): text for number, text in zip(points[::2], points[1::2], strict=True)}
    assert set(told) == {one.point for one in ROWS}
    for number, text in told.items():
        sources = {one for row in ROWS if row.point == number for one in row.source.split(", ")}
        assert set(re.findall(r"\b(S1|S2)\b", text)) <= sources, number
