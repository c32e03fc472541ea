"""One version, in one place, and the changelog begins with it."""

import re
from datetime import date
from pathlib import Path

from typer.testing import CliRunner

from bot import __version__
from bot.command_line import app

ROOT = Path(__file__).parent.parent
HEADINGS = re.findall(r"^## (.*)$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)


def test_the_changelog_begins_with_this_version() -> None:
    """The newest heading is this version's: still unreleased, or with the day of its release."""
    newest = re.fullmatch(r"\[(\S+)\] - (Unreleased|\d{4}-\d{2}-\d{2})", HEADINGS[0])
    assert newest is not None
    assert newest[1] == __version__
    assert newest[2] == "Unreleased" or date.fromisoformat(newest[2])


def test_only_the_newest_version_can_be_unreleased() -> None:
    """Every version before has its day, the newer above the older."""
    days = [re.fullmatch(r"\[\S+\] - (\d{4}-\d{2}-\d{2})", heading) for heading in HEADINGS[1:]]
    assert None not in days
    dated = [day[1] for day in days if day]
    assert dated == sorted(dated, reverse=True)


def test_the_bot_says_its_version() -> None:
    """So that a report can name it."""
    said = CliRunner().invoke(app, ["version"])
    assert (said.exit_code, said.stdout) == (0, f"{__version__}\n")
