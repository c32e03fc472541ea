"""What axe-core finds in the page that keeps somebody out."""

from typing import Final, Literal

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Page

BAD = {"serious", "critical"}
THEMES: Final[tuple[Literal["light", "dark"], ...]] = ("light", "dark")
SETTLED = """async () => {
  await new Promise(go => requestAnimationFrame(() => requestAnimationFrame(go)));
  await Promise.allSettled(document.getAnimations().map(one => one.finished));
}"""
"""What fades or changes its colour has come to its end."""
BY_COLOUR: Final = ["color-contrast", "link-in-text-block"]
"""What axe-core finds by colour, and so must ask again by night; all else is the same in both themes."""
IN_THEME = """theme => {
  const root = document.documentElement;
  root.dataset.theme = theme;
  root.style.display = 'none';
  root.offsetHeight;
  root.style.removeProperty('display');
}"""


async def barriers(page: Page, within: str | None = None) -> list[str]:
    """Return what keeps somebody out of the page, or of a part of it: axe-core's bad findings, by day and by night.

    The theme is chosen on the page too, and every style worked out anew: Chromium leaves an element in the old colours
    now and then.
    """
    bad = []
    for theme in THEMES:
        await page.emulate_media(color_scheme=theme, reduced_motion="reduce")
        await page.evaluate(IN_THEME, theme)
        await page.evaluate(SETTLED)
        asked = {} if theme == THEMES[0] else {"runOnly": BY_COLOUR}
        found = (await Axe().run(page, within, {"resultTypes": ["violations"], "iframes": False, **asked})).response
        bad += [
            f"{theme} {one['id']}: {node['html'][:160]} {node['any'][:1]}"
            for one in found["violations"]
            if one["impact"] in BAD
            for node in one["nodes"][:3]
        ]
    return bad
