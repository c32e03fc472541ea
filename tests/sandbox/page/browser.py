"""A real browser, headless, that is taken from the machine: nothing is downloaded for it.

Whatever a page complains about, and whatever it asks of another host, is written down and fails the test.
"""

import os
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from playwright.async_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Route, async_playwright

from tests.patience import PATIENCE

ARGUMENTS: Final = (
    *("--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--force-color-profile=srgb"),
)
ROOT: Final = 0
ON_THE_NET: Final = re.compile("^(https?|wss?)://")  # the browser's own PDF reader asks the browser itself
ELSEWHERE: Final = re.compile(r"^(https?|wss?)://(?!(127\.0\.0\.1|localhost|\[::1\])[:/])")


class Watch:
    """Writes down what must not happen in a window.

    Attributes:
        troubles: what its pages complained about, and what they asked of another host.
    """

    def __init__(self) -> None:
        self.troubles: list[str] = []

    async def over(self, context: BrowserContext) -> None:
        """Watch over all pages of a window from now on."""
        context.on("console", self._console)
        context.on("weberror", lambda thrown: self.troubles.append(f"thrown: {thrown.error}"))
        context.on("requestfailed", self._failed)
        await context.route(ELSEWHERE, self._asks)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.troubles.append(f"{message.type}: {message.text}")

    def _failed(self, request: Request) -> None:
        if ON_THE_NET.match(request.url) and not _is_let_go(request):
            self.troubles.append(f"failed: {request.url} {request.failure}")

    async def _asks(self, route: Route) -> None:
        self.troubles.append(f"asked elsewhere: {route.request.url}")
        await route.abort()


def _is_let_go(request: Request) -> bool:
    """Whether nobody waits for it any more: a stream of news, or what a window or a frame held that was closed."""
    closed = request.resource_type == "document" and request.failure == "net::ERR_ABORTED"
    return closed or request.resource_type == "eventsource"


@asynccontextmanager
async def running(program: str) -> AsyncIterator[Browser]:
    """Give a running browser with an empty profile."""
    arguments = [*ARGUMENTS, *(["--no-sandbox"] if os.geteuid() == ROOT else [])]
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=program, args=arguments, timeout=1000 * PATIENCE)
        try:
            yield browser
        finally:
            await browser.close()


@asynccontextmanager
async def opened(
    browser: Browser,
    url: str,
    *,
    width: int = 1280,
    height: int = 800,
    dark: bool = False,
    still: bool = True,
    scale: float = 1,
) -> AsyncIterator[Page]:
    """Give a window that shows an address; nothing may go wrong in it until the block ends.

    `still`: nothing fades or rolls in, as for people who have asked their computer for calm.
    """
    watch = Watch()
    context = await browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce" if still else "no-preference",
        locale="sv-SE",
        device_scale_factor=scale,
        accept_downloads=True,
    )
    context.set_default_timeout(1000 * PATIENCE)
    await watch.over(context)
    page = await context.new_page()
    await page.goto(url)
    yield page
    await context.close()
    assert not watch.troubles, "\n".join(watch.troubles)
