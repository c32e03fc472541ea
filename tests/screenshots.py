"""Makes the pictures in docs/pictures from the demo itself, in every language: `make screenshots`."""

import asyncio
import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from playwright.async_api import Browser, Page

from sandbox.cast.cast import EVA_ID
from sandbox.page.app import serving
from sandbox.phones.phone import Phone
from sandbox.rehearsal.stories import Setting, Story
from sandbox.stage.stage import Stage
from tests.sandbox.page.browser import opened, running
from tests.sandbox.page.finding import HOW, find_browser
from tests.sandbox.staging import does, ready

PICTURES = Path(__file__).parent.parent / "docs" / "pictures"
ADEPT = EVA_ID + 1


@dataclass(frozen=True, slots=True)
class Words:
    """What is pressed and said for a picture, in one language."""

    adept: str
    adult: str
    traffic: str


SCROLL = "message => { message.style.scrollMarginTop = '48px'; message.scrollIntoView({ block: 'start' }) }"
"""Shows a message from its first line on, below the day that floats above it."""
WORDS = {
    "sv": Words("Jag vill ha en mentor", "Ja, det är okej, och jag har fyllt 18", "Bot och Telegram"),
    "en": Words("I would like a mentor", "Yes, that’s fine, and I am 18 or over", "Bot and Telegram"),
}


async def year(browser: Browser, language: str) -> None:
    """Take the manager's list in the middle of a year, wide and light; and the traffic of bot and Telegram, dark."""
    async with ready(Setting(Story.MIDYEAR, language)) as stage, serving(stage) as url:
        async with opened(browser, url, width=1280, height=800) as page:
            last = page.locator(f'section[data-person="{EVA_ID}"] [data-message]').last
            await last.evaluate(SCROLL)
            await _picture(page, f"year-{language}")
        async with opened(browser, url, width=1280, height=800, dark=True) as page:
            await page.get_by_role("button", name=WORDS[language].traffic).click()
            await page.wait_for_timeout(1_000)
            await _picture(page, f"traffic-{language}")


async def phone(browser: Browser, language: str) -> None:
    """Take a registration in a window as small as a phone."""
    words = WORDS[language]
    async with ready(Setting(Story.EMPTY, language)) as stage, serving(stage) as url:
        await does(stage, ADEPT, lambda phone: phone.start())
        await does(stage, ADEPT, lambda phone: phone.press(words.adept))
        await does(stage, ADEPT, lambda phone: phone.press(words.adult))
        await _to_the_ticks(stage)
        async with opened(browser, url, width=390, height=844, scale=2) as page:
            await page.get_by_role("button", name=stage.rehearsal.cast.participants[0].profile.first_name).first.click()
            await page.wait_for_timeout(500)
            await _picture(page, f"phone-{language}")


async def _to_the_ticks(stage: Stage) -> None:
    """Answer until the areas are asked for, and tick one."""
    profile = stage.rehearsal.cast.participants[0].profile
    for text in (profile.name, profile.email, profile.phone, profile.work):
        await does(stage, ADEPT, partial(_says, text))
    await does(stage, ADEPT, _press_first)
    await does(stage, ADEPT, lambda phone: phone.press(next(one for one in phone.last.labels if "→" in one)))
    await does(stage, ADEPT, _press_first)


def _says(text: str, phone: Phone) -> None:
    phone.send(text)


def _press_first(phone: Phone) -> None:
    phone.press(phone.last.labels[0])


async def _picture(page: Page, name: str) -> None:
    await page.wait_for_timeout(500)
    await page.screenshot(path=PICTURES / f"{name}.png", animations="disabled")


async def main() -> None:
    """Make all pictures."""
    program = find_browser()
    if program is None:
        sys.exit(HOW)
    PICTURES.mkdir(exist_ok=True)
    async with running(program) as browser:
        for language in WORDS:
            await year(browser, language)
            await phone(browser, language)


if __name__ == "__main__":
    asyncio.run(main())
