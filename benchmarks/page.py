"""The speed of the rehearsal's page: a small programme beside a large one (30 people, 5,000 messages), in one run.

`python -m benchmarks.page` prints for both: the time to the first paint, the time until the newest message can be
read, and the time from a bot's request until its message stands on the page; and the ratio of the two programmes.
"""

import asyncio
import statistics
import sys
from dataclasses import dataclass
from datetime import timedelta

import aiohttp
from playwright.async_api import Browser, Page
from rich.console import Console
from rich.table import Table

from bot.clock import SystemClock
from sandbox.cast.cast import EVA_ID
from sandbox.page.app import serving
from sandbox.rehearsal.rehearsal import TOKEN
from sandbox.rehearsal.stories import Setting, Story
from sandbox.stage.stage import Stage
from tests.sandbox.page.browser import opened, running
from tests.sandbox.page.finding import HOW, find_browser
from tests.sandbox.staging import ready

ROUNDS = 5
NEW_MESSAGES = 20
SECOND = timedelta(seconds=1)
SOFIA = EVA_ID + 1
FIRST_PAINT = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
WHEN_THERE = """words => new Promise(done => {
  const look = () => [...document.querySelectorAll('[data-message]')].some(one => one.textContent.includes(words))
    ? requestAnimationFrame(() => done(performance.timeOrigin + performance.now())) : setTimeout(look, 1);
  look();
})"""


@dataclass(frozen=True, slots=True)
class Size:
    """The size of a programme."""

    people: int
    messages: int


SMALL, WHOLE = Size(11, 50), Size(30, 5_000)


@dataclass(frozen=True, slots=True)
class Took:
    """The measured times of one visit to the page, in milliseconds; `news` has a time for each new message."""

    painted: float
    readable: float
    news: list[float]


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


async def measure(browser: Browser, url: str, stage: Stage) -> Took:
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


async def main() -> None:
    """Measure both sizes in turns, and print them side by side."""
    program = find_browser()
    if program is None:
        sys.exit(HOW)
    setting = Setting(Story.EMPTY)
    async with running(program) as browser, ready(setting) as small, ready(setting) as whole:
        await fill(small, SMALL)
        await fill(whole, WHOLE)
        async with serving(small) as small_url, serving(whole) as whole_url:
            pairs = [
                (await measure(browser, small_url, small), await measure(browser, whole_url, whole))
                for _ in range(ROUNDS)
            ]
    show([one for one, _ in pairs], [other for _, other in pairs])


def show(small: list[Took], whole: list[Took]) -> None:
    """Print the medians, the slowest times, and the ratio of the large programme to the small one."""
    table = Table(
        "milliseconds", *(f"{size.people} people, {size.messages:,} messages" for size in (SMALL, WHOLE)), "×"
    )
    for name, of in (
        ("first paint", lambda took: [took.painted]),
        ("newest message readable", lambda took: [took.readable]),
        ("new message on the page", lambda took: took.news),
    ):
        columns = [[value for took in side for value in of(took)] for side in (small, whole)]
        middles = [statistics.median(values) for values in columns]
        cells = [f"{middle:.0f} (at most {max(values):.0f})" for middle, values in zip(middles, columns, strict=True)]
        table.add_row(name, *cells, f"{middles[1] / middles[0]:.2f}")
    Console().print(table)


if __name__ == "__main__":
    asyncio.run(main())
