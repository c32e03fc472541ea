"""docs/proposal.md is what the bot says today."""

import pytest

from tests import proposal_page
from tests.pair_page import LANGUAGES


@pytest.mark.deep
@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_page_of_a_proposal_is_what_is_said(language: str) -> None:
    """The stories are played again; `make proposal` writes the page anew."""
    assert await proposal_page.played(language) in proposal_page.PAGE.read_text(encoding="utf-8"), "run `make proposal`"
