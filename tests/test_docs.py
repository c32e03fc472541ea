"""Docs that are made from the code are fresh."""

from tests.diagrams import PAGE, page


def test_the_lifecycle_page_is_made_from_the_tables() -> None:
    """Whoever changes a table makes the picture anew: `make docs`."""
    assert PAGE.read_text(encoding="utf-8") == page()
