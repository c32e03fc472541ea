"""Docs that are made from the code are fresh."""

from pathlib import Path

import pytest

from tests.diagrams import PAGES


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_the_page_is_made_from_the_tables(path: Path) -> None:
    """Whoever changes a table makes the picture anew: `make docs`."""
    assert path.read_text(encoding="utf-8") == PAGES[path]()
