"""Phrases that people write, with what is understood: the table in `phrases.txt`."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from programme.dates.reader import read
from programme.dates.reading import Meant, Reading, Reason, Wanted

TABLE = Path(__file__).with_name("phrases.txt")


def phrases() -> Iterator[tuple[str, str, str]]:
    """Yield heading, phrase and what is wanted."""
    heading = ""
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            heading = line.strip("[]")
        elif line and not line.startswith("#"):
            phrase, _, wanted = line.rpartition(" = ") if " = " in line else (line.removesuffix(" ="), "", "")
            yield heading, phrase, wanted


def written(meant: Meant) -> str:
    day = [meant.day.isoformat()] if meant.day else []
    return " ".join([*day, *([meant.at.isoformat("minutes")] if meant.at else [])])


def told(reading: Reading) -> str:
    """Return a reading as the table writes it."""
    if not reading.ask:
        return written(reading.meant)
    if reading.reason is Reason.NOT_UNDERSTOOD:
        return "-"
    return f"? {reading.reason}: {', '.join(map(written, reading.choices))}".rstrip()


@pytest.mark.parametrize(("heading", "phrase", "wanted"), list(phrases()))
def test_a_phrase(heading: str, phrase: str, wanted: str) -> None:
    """Each phrase of the table is understood, asked about, or no day, as the table says."""
    today, language, question = heading.split()
    assert told(read(phrase, language, date.fromisoformat(today), Wanted(question))) == wanted


def test_the_table_is_large_and_has_all_kinds() -> None:
    """There are more than 200 phrases, in both languages, of every reason that a text can give."""
    rows = list(phrases())
    assert len({(heading.split()[1], phrase) for heading, phrase, _ in rows}) > 200
    assert {heading.split()[1] for heading, _, _ in rows} == {"sv", "en"}
    about_bounds = {Reason.PAST, Reason.QUIET, Reason.AWAY, Reason.TOO_EARLY, Reason.TOO_LATE, Reason.NOT_UNDERSTOOD}
    assert {one.removeprefix("? ").partition(":")[0] for *_, one in rows if one.startswith("?")} == {
        str(one) for one in set(Reason) - about_bounds
    }
