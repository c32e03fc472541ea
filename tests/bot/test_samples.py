"""Samples: one of each file that the bot hands out, in each language."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.command_line import app
from bot.samples import SAMPLES


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
