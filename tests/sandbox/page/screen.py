"""What somebody does on the page and sees there, in the page's own words."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
from playwright.async_api import Browser, Locator, Page, expect

from sandbox.page.app import serving
from sandbox.phones.phone import ZONE
from sandbox.rehearsal.rehearsal import TOKEN
from sandbox.rehearsal.stories import Setting
from sandbox.stage.stage import Stage
from tests.patience import PATIENCE
from tests.sandbox.page.browser import opened
from tests.sandbox.staging import at_rest, ready

expect.set_options(timeout=1000 * PATIENCE)
NARROW = 700  # pixels: so narrow a window shows one phone at a time


class Screen:
    """The page, in Swedish."""

    def __init__(self, page: Page, stage: Stage) -> None:
        self.page, self.stage = page, stage

    def phone(self, person: int) -> Locator:
        """Return somebody's phone."""
        return self.page.locator(f'section[data-person="{person}"]')

    def messages(self, person: int) -> Locator:
        """Return what stands on a phone."""
        return self.phone(person).locator("[data-message]")

    async def hears(self, person: int, words: str) -> Locator:
        """Return the newest message with these words, once it is there."""
        found = self.messages(person).filter(has_text=words).last
        await expect(found).to_be_visible()
        return found

    async def press(self, person: int, label: str) -> None:
        """Press the newest button on a phone that says this; the bot has answered then."""
        async with self.asked(f"/api/phones/{person}/"):
            await self.button(person, label).click()

    async def say(self, person: int, text: str) -> None:
        """Write something and send it; the bot has answered then."""
        field = self.phone(person).get_by_role("textbox")
        await field.fill(text)
        async with self.asked(f"/api/phones/{person}/send"):
            await field.press("Enter")
        await expect(field).to_have_value("")

    @asynccontextmanager
    async def asked(self, path: str) -> AsyncIterator[None]:
        """Wait until what is done in the block has been asked of the server, and all that comes of it has come."""
        async with self.page.expect_response(lambda one: one.request.method == "POST" and path in one.url):
            yield
        await at_rest(self.stage)

    async def talk(self, person: int, *lines: tuple[str, str]) -> None:
        """Go through a conversation: what somebody writes (or presses: "[button]"), and what they then see."""
        for said, seen in lines:
            if said.startswith("["):
                await self.press(person, said[1:-1])
            else:
                await self.say(person, said)
            if seen.startswith("["):
                await expect(self.button(person, seen[1:-1])).to_be_visible()
            else:
                await self.hears(person, seen)

    def button(self, person: int, label: str) -> Locator:
        """Return the newest button on a phone that says this."""
        return self.phone(person).get_by_role("button", name=label, exact=True).last

    async def somebody_new(self, name: str, *, menu: str = "Lägg till telefon") -> int:
        """Give somebody new a phone; return who they are."""
        known = {phone.user.id for phone in self.stage.rehearsal.server.people}
        await self.page.get_by_role("button", name=menu).click()
        await self.page.get_by_role("menuitem", name="Ny person …").click()
        await self.page.get_by_role("textbox", name="För- och efternamn").fill(name)
        await self.page.get_by_role("button", name="Lägg till", exact=True).click()
        await expect(self.page.locator("section[data-person]").filter(has_text=name)).to_be_visible()
        return next(phone.user.id for phone in self.stage.rehearsal.server.people if phone.user.id not in known)

    async def look_at(self, first_name: str) -> None:
        """In a narrow window, swap to somebody's phone; in a wide one it lies there."""
        if self.is_narrow:
            await self.page.get_by_role("navigation").get_by_role("button", name=first_name).click()

    @property
    def is_narrow(self) -> bool:
        """Whether one phone shows at a time."""
        size = self.page.viewport_size
        return size is not None and size["width"] <= NARROW

    async def bot_asks(self, method: str, **parameters: object) -> int:
        """Ask our Telegram for something as the bot does; return how it was answered."""
        url = f"{self.stage.rehearsal.server.url}/bot{TOKEN}/{method}"
        async with aiohttp.ClientSession() as session, session.post(url, json=parameters) as answer:
            return answer.status

    async def open_phone(self, name: str) -> None:
        """Lay somebody's phone beside the others."""
        await self.page.get_by_role("button", name="Lägg till telefon").click()
        await self.page.get_by_role("menuitem", name=name).click()

    async def turn(self, label: str, times: int = 1) -> None:
        """Turn the clock; it is there then, and the page shows so."""
        for turned in range(times):
            if turned == times - 1:
                async with self.asked("/api/clock"):
                    await self.page.get_by_role("button", name=label).click()
            else:
                await self.page.get_by_role("button", name=label).click()
        await self.rest()

    async def rest(self) -> None:
        """Wait until the stage is at rest, and the page shows its time."""
        await at_rest(self.stage)
        now = self.stage.now.astimezone(ZONE)
        await expect(self.page.locator(".now").first).to_contain_text(f"{now.year}, {now:%H.%M}")


@asynccontextmanager
async def shown(
    browser: Browser, setting: Setting, *, before: Callable[[Stage], None] = lambda _stage: None, **window: Any
) -> AsyncIterator[Screen]:
    """Give the page on a story; `before` is done to the stage before anybody looks."""
    async with ready(setting) as stage, serving(stage) as url:
        before(stage)
        async with opened(browser, url, **window) as page:
            yield Screen(page, stage)
