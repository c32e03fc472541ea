"""The page for everybody: what axe-core finds in it, and that a keyboard is enough.

What is tried here is the page alone, so it runs on SQLite only; the stories run on both databases.
"""

from typing import Any, Final, Literal

import pytest
from playwright.async_api import Browser, Page, expect

from sandbox.cast.cast import EVA_ID
from sandbox.phones.phone import Phone
from sandbox.rehearsal.stories import Setting, Story
from tests.sandbox.page.barriers import barriers
from tests.sandbox.page.screen import Screen, shown

pytestmark = pytest.mark.asyncio(loop_scope="session")  # the browser's
SOFIA = EVA_ID + 1
EMPTY = Setting(Story.EMPTY)
LINK = "https://t.me/rehearsal_bot?start=abc"
RICH: Final[dict[str, Any]] = {
    "parse_mode": "HTML",
    "protect_content": True,
    "text": "<b>Allt</b> <i>på</i> <u>en</u> <s>gång</s>: <code>kod</code>, <tg-spoiler>dolt</tg-spoiler>, /jag, "
    f"070-174 06 05, {LINK}\n<pre>rad</pre><blockquote expandable>Ett\ntvå\ntre\nfyra\nfem</blockquote>",
    "reply_markup": {"inline_keyboard": [[{"text": name, "callback_data": name} for name in ("Ja", "Nej")]]},
}
LINKED = (LINK,)
WIDE_WAYS = (("Tomt program",), ("Lägg till telefon", "Ny person …"), LINKED)
NARROW_WAYS = (("Klocka och kalender",), ("Mer", "Välj berättelse"), ("Ny person …",), LINKED)
"""What is pressed until a dialog stands in front of the page: menus, and the last thing."""
TABS = ("Anrop", "Händelser", "Utkorg", "Väntar", "Fel")


@pytest.mark.parametrize("width", [1280, pytest.param(390, marks=pytest.mark.deep)])
async def test_nobody_is_kept_out(browser: Browser, width: int) -> None:
    """axe-core finds nothing serious: chats, the drawer, menus and dialogs, in both themes, wide and narrow."""
    async with shown(browser, EMPTY, width=width, height=844) as screen:
        page = screen.page
        await screen.look_at("Sofia")
        await screen.press(SOFIA, "Starta")
        assert await screen.bot_asks("sendMessage", chat_id=SOFIA, **RICH) == 200
        screen.stage.act(SOFIA, _one_of_each)
        await screen.rest()
        await screen.hears(SOFIA, "Allt på en gång")
        found = {"chats": await barriers(page)} | await _traffic(page) | await _in_front(screen)
        assert {where: what for where, what in found.items() if what} == {}


def _one_of_each(phone: Phone) -> None:
    phone.send_document("Kontrakt.pdf", b"%PDF-1.7", "application/pdf")
    phone.send_location()
    phone.send_contact()
    phone.send_voice()
    phone.send_sticker()
    phone.edit(phone.send("Hej?"), "Hej!")


async def _traffic(page: Page) -> dict[str, list[str]]:
    """Look into the drawer, tab by tab."""
    await page.get_by_role("button", name="Bot och Telegram", exact=True).click()
    found = {}
    for tab in TABS:
        await page.get_by_role("tab", name=tab).click()
        await expect(page.get_by_role("tab", name=tab)).to_have_attribute("aria-selected", "true")
        found[tab] = await barriers(page, "aside")
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("complementary")).to_have_count(0)
    return found


async def _in_front(screen: Screen) -> dict[str, list[str]]:
    """Open what stands in front of the page, one after the other."""
    found = {}
    for way in NARROW_WAYS if screen.is_narrow else WIDE_WAYS:
        *menus, last = way
        for menu in menus:
            await screen.page.get_by_role("button", name=menu, exact=True).first.click()
            await expect(screen.page.get_by_role("menu")).to_be_visible()
            found[menu] = await barriers(screen.page, ".popup")
        role: Literal["button", "menuitem"] = "menuitem" if menus else "button"
        await screen.page.get_by_role(role, name=last, exact=True).last.click()
        await expect(screen.page.get_by_role("dialog")).to_be_visible()
        found[last] = await barriers(screen.page, "[role=dialog], dialog")
        await screen.page.keyboard.press("Escape")
        await expect(screen.page.get_by_role("dialog")).to_have_count(0)
    return found


async def test_a_keyboard_is_enough(browser: Browser) -> None:
    """Everything from the start to an answer is done without a mouse, and the focus can always be seen."""
    async with shown(browser, EMPTY) as screen:
        await expect(screen.phone(SOFIA)).to_be_visible()
        await _go_to(screen, "Hoppa till första telefonen")
        await screen.page.keyboard.press("Enter")
        for label, heard in (
            ("Starta", "Vad vill du anmäla dig som?"),
            ("Jag vill ha en mentor", "har du fyllt 18 år"),
            ("Ja, det är okej, och jag har fyllt 18", "Vad heter du?"),
        ):
            await _go_to(screen, label, within=SOFIA)
            await screen.page.keyboard.press("Enter")
            await screen.hears(SOFIA, heard)
        await _go_to(screen, "Skriv som Sofia", within=SOFIA)
        await screen.page.keyboard.type("Sofia Öberg")
        await screen.page.keyboard.press("Enter")
        await screen.hears(SOFIA, "e-postadress")


FOCUSED = """() => {
  const look = (one) => [one, one.closest('.field')].filter(Boolean).map(getComputedStyle)
    .map((style) => [style.outline, style.boxShadow, style.borderColor, style.backgroundColor].join(' ')).join(' ');
  const before = window.focusedBefore;
  const one = document.activeElement;
  // A field shines as long as anything in it has the focus: it is looked at when that has left.
  const has_left = before && before.one.isConnected && !before.one.closest('.field')?.contains(one);
  const alike = has_left && look(before.one) === before.look ? before.name : null;
  const name = one.getAttribute('aria-label') || one.textContent.trim();
  window.focusedBefore = one === document.body ? null : { one, name, look: look(one) };
  return { name, alike, person: one.closest('[data-person]')?.dataset.person ?? null };
}"""
"""What has the focus now; and `alike`, what had it before and looks without it just as it did with it."""


async def _go_to(screen: Screen, name: str, within: int | None = None) -> None:
    """Press Tab until something with this name has the focus; whatever had it on the way was seen to have it."""
    for _ in range(120):
        await screen.page.keyboard.press("Tab")
        focused = await screen.page.evaluate(FOCUSED)
        assert focused["alike"] is None
        if focused["name"] == name and (within is None or focused["person"] == str(within)):
            return
    raise AssertionError(f"Tab never came to {name!r}")
