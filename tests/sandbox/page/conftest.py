"""A browser for the tests of the page; where there is none they say so, loudly."""

import os
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from tests.sandbox.page.finding import NEEDED, NONE_FOUND, WHERE, find_browser, is_driven

if TYPE_CHECKING:
    from playwright.async_api import Browser

# What can't even be imported is left out, where it need not run; pytest's summary tells.
collect_ignore_glob = [] if is_driven() or os.environ.get(NEEDED) else ["test_*.py"]


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator["Browser"]:
    """A headless Chromium of this machine, started once for all tests that run in its event loop.

    Each opens windows of its own in it, which know nothing of those before.
    """
    from tests.sandbox.page.browser import running

    program = find_browser()
    if program is None:
        why = f"{NONE_FOUND}: install Chromium (Debian, Ubuntu: sudo apt-get install chromium), or name one in {WHERE}"
        if os.environ.get(NEEDED):
            pytest.fail(why)
        pytest.skip(why)
    async with running(program) as found:
        yield found
