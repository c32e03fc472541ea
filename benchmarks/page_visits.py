"""Visits to the rehearsal's page in a browser, with programmes of two sizes."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta

import aiohttp
from playwright.async_api import Browser, Page

from benchmarks.page import SMALL, WHOLE, Size, Took
from bot.clock import SystemClock
from sandbox.cast.cast import EVA_ID
from sandbox.page.app import serving
from sandbox.rehearsal.rehearsal import TOKEN
from sandbox.rehearsal.stories import Setting, Story
from sandbox.stage.stage import Stage
from tests.sandbox.page.browser import opened, running
from tests.sandbox.staging import ready

NEW_MESSAGES = 20
SECOND = timedelta(seconds=1)
SOFIA = EVA_ID + 1
FIRST_PAINT = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
WHEN_THERE = """words => new Promise(done => {
  const look = () => [...document.querySelectorAll('[data-message]')].some(one => one.textContent.includes(words))
    ? requestAnimationFrame(() => done(performance.timeOrigin + performance.now())) : setTimeout(look, 1);
  look();
})"""


async def fill(stage: Stage, size: Size) -> None:
    """Add people and messages up to a size, half of the messages in one chat."""
    server = stage.rehearsal.server
    while len(server.people) < size.people:
        stage.add_person(f"Nykomling{len(server.people)}")
    phones = list(server.people)
    for number in range(size.messages):
        phone = server.people[SOFIA] if number % 2 else phones[number % len(phones)]
        phone.unblock()
        text = f"Meddelande {number}. Det är sex veckor sedan ni sågs, och ingen ny tid är uppskriven."
        server.account.post(phone.chat, server.account.bot, {"text": text})


async def visit(browser: Browser, url: str, stage: Stage) -> Took:
    """Return the times of opening the page and of new messages from the bot."""
    async with opened(browser, url) as page:
        newest = stage.rehearsal.server.people[SOFIA].last.text
        readable = await page.evaluate(WHEN_THERE, newest) - await page.evaluate("performance.timeOrigin")
        painted = await page.evaluate(FIRST_PAINT)
        return Took(painted, readable, [await _new(page, stage, number) for number in range(NEW_MESSAGES)])


async def _new(page: Page, stage: Stage, number: int) -> float:
    words = f"Nytt {number} {SystemClock().now().timestamp()}"
    watching = asyncio.ensure_future(page.evaluate(WHEN_THERE, words))
    await asyncio.sleep(0.1)
    began = SystemClock().now().timestamp() * 1000
    url = f"{stage.rehearsal.server.url}/bot{TOKEN}/sendMessage"
    wanted = {"chat_id": SOFIA, "text": words}
    async with aiohttp.ClientSession() as session, session.post(url, json=wanted) as answer:
        assert answer.status == 200, await answer.text()
    stage.rehearsal.clock.jump(stage.now.replace(microsecond=0) + SECOND)  # Telegram's limit for a chat
    return float(await watching) - began


async def visits(program: str, rounds: int) -> Sequence[tuple[Took, Took]]:
    """Visit the page at both sizes in turns, once to warm up; return the times of each round, the small size first."""
    setting = Setting(Story.EMPTY)
    async with running(program) as browser, ready(setting) as small, ready(setting) as whole:
        await fill(small, SMALL)
        await fill(whole, WHOLE)
        async with serving(small) as small_url, serving(whole) as whole_url:
            found = [
                (await visit(browser, small_url, small), await visit(browser, whole_url, whole))
                for _ in range(1 + rounds)
            ]
    return found[1:]
