"""Samples: one of each file that the bot hands out, in each language."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from typer.testing import CliRunner

from bot.clock import SystemClock
from bot.command_line import app
from bot.recipes import Recipes
from bot.samples import SAMPLES
from bot.texts import Texts
from storage.database import Database


@pytest.mark.parametrize("language", ["sv", "en"])
def test_one_of_each_is_written(language: str, tmp_path: Path) -> None:
    """Every file is there and holds something."""
    result = CliRunner().invoke(app, ["samples", str(tmp_path / "new" / "folder"), "--language", language])
    assert result.exit_code == 0, result.output
    written = {path.name: path.stat().st_size for path in (tmp_path / "new" / "folder").iterdir()}
    assert written.keys() == SAMPLES.keys()
    assert all(written.values())


def test_a_language_that_the_bot_does_not_speak_is_said(tmp_path: Path) -> None:
    """Nothing is written, and what there is is named."""
    result = CliRunner().invoke(app, ["samples", str(tmp_path), "--language", "fi"])
    assert result.exit_code == 1
    assert "en, sv" in result.output
    assert list(tmp_path.iterdir()) == []


def test_each_recipe_has_its_sample(tmp_path: Path) -> None:
    """A document that is built can be looked at first; a sample of nothing that is built is an error, too."""
    database = Database(f"sqlite:///{tmp_path}/unused.sqlite3")
    kinds = Recipes(database, Texts(), ZoneInfo("Europe/Stockholm"), SystemClock(), "bot").builders().keys()
    assert set().union(*(one.kinds for one in SAMPLES.values())) == kinds
