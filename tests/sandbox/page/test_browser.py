"""The tests' own eyes: the browser is found or its absence told, and nothing that goes wrong on a page is missed."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from playwright.async_api import Browser

from tests import conftest
from tests.sandbox.page.browser import opened
from tests.sandbox.page.finding import HOW, NONE_FOUND, WHERE, find_browser

in_the_browsers_loop = pytest.mark.asyncio(loop_scope="session")
NOTHING = "data:text/html,<p>Hej"
TROUBLES = {
    "console.error('broken')": "error: broken",
    "console.warn('odd')": "warning: odd",
    "new Promise(done => { setTimeout(() => { setTimeout(done); throw Error('oh') }) })": "thrown: oh",
    "fetch('https://example.org/').catch(() => {})": "asked elsewhere: https://example.org/",
    "fetch('http://127.0.0.1.example.org/').catch(() => {})": "asked elsewhere: http://127.0.0.1.example.org/",
    "fetch('http://127.0.0.1:1/').catch(() => {})": "failed: http://127.0.0.1:1/",
}


@in_the_browsers_loop
async def test_nothing_goes_wrong_unseen(browser: Browser) -> None:
    """An error, a warning, a request that fails and one to another host each fail the test that has the page open."""
    for script, told in TROUBLES.items():
        with pytest.raises(AssertionError, match=told):
            async with opened(browser, NOTHING) as page:
                await page.evaluate(script)


@in_the_browsers_loop
async def test_what_is_fine_is_fine(browser: Browser) -> None:
    """A quiet page, and words that are no complaint, fail nothing."""
    async with opened(browser, NOTHING) as page:
        await page.evaluate("console.log('Hej')")


def test_a_browser_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The one that is named, else one on the PATH, else none."""
    monkeypatch.setenv(WHERE, "/opt/mine")
    assert find_browser() == "/opt/mine"
    monkeypatch.delenv(WHERE)
    monkeypatch.setenv("PATH", "/nowhere")
    assert find_browser() is None


@pytest.mark.parametrize(
    ("reason", "told"), [(f"Skipped: {NONE_FOUND}: install", HOW), ("Skipped: something else", "")]
)
def test_a_missing_browser_is_told_at_the_end(reason: str, told: str) -> None:
    """The last words of a run are that the tests of the page did not run, and how to get a browser."""
    said: list[str] = []

    def write(text: str, **_: Any) -> None:
        said.append(text)

    skipped = SimpleNamespace(longrepr=("test_looks.py", 1, reason))
    reporter = SimpleNamespace(stats={"skipped": [skipped]}, section=write, line=write)
    summary: Callable[[Any], Any] = conftest.pytest_terminal_summary
    assert list(summary(reporter)) == [None]
    assert (said[-1] if said else "") == told
