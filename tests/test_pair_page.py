"""docs/pair.md is what the bot says today."""

import pytest

from tests import pair_page


@pytest.mark.deep
@pytest.mark.parametrize("language", pair_page.LANGUAGES)
async def test_the_page_of_a_pair_is_what_is_said(language: str) -> None:
    """The stories are played again; `make pair` writes the page anew."""
    assert await pair_page.played(language) in pair_page.PAGE.read_text(encoding="utf-8"), "run `make pair`"
