"""docs/concern.md is what the bot says today."""

import pytest

from tests import concern_page
from tests.pair_page import LANGUAGES


@pytest.mark.deep
@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_page_of_a_private_word_is_what_is_said(language: str) -> None:
    """The stories are played again; `make concern` writes the page anew."""
    assert await concern_page.played(language) in concern_page.PAGE.read_text(encoding="utf-8"), "run `make concern`"
