"""How the page looks and feels: in the dark, on a phone, with files, and at the size of a whole programme.

What is tried here is the page alone, so it runs on SQLite only; the stories run on both databases.
"""

import re
from email.message import EmailMessage
from functools import partial
from io import BytesIO
from pathlib import Path

import aiohttp
import pytest
from openpyxl import Workbook
from playwright.async_api import Browser, expect

from sandbox.botapi.records import Upload
from sandbox.cast.cast import EVA_ID
from sandbox.page.papers import PIXELS_WIDE as WIDE
from sandbox.page.papers import WORKBOOK
from sandbox.phones.post_office import Mail
from sandbox.rehearsal.rehearsal import TOKEN
from sandbox.rehearsal.stories import Setting, Story
from sandbox.stage.stage import Stage
from tests.sandbox.page.barriers import barriers
from tests.sandbox.page.screen import Screen, shown

pytestmark = pytest.mark.asyncio(loop_scope="session")  # the browser's
SOFIA = EVA_ID + 1
EMPTY = Setting(Story.EMPTY)
RED = re.compile(r"^rgb\(1\d\d, \d\d?, \d\d?\)$")
DARK = re.compile(r"^rgb\(\d\d?, \d\d?, \d\d?\)$")
BRIGHT = re.compile(r"^rgb\(2\d\d, 2\d\d, 2\d\d\)$")
MANY_PEOPLE, MANY_MESSAGES = 30, 5_000
PDF = Path(__file__).parent / "letter.pdf"


# For eyes


async def test_it_is_dark_where_the_computer_is(browser: Browser) -> None:
    """The page follows the computer, and whoever wants it otherwise has it so, next time too."""
    async with shown(browser, EMPTY, dark=True) as screen:
        page, body = screen.page, screen.page.locator("body")
        await expect(body).to_have_css("background-color", DARK)
        await expect(screen.phone(EVA_ID)).to_have_css("background-color", DARK)
        await page.get_by_role("button", name=re.compile("Utseende")).click()
        await page.get_by_role("menuitemradio", name="Ljust").click()
        await expect(body).to_have_css("background-color", BRIGHT)
        await page.reload()
        await expect(screen.phone(EVA_ID)).to_have_css("background-color", BRIGHT)
        await expect(body).to_have_css("background-color", BRIGHT)


async def test_there_is_room_for_what_opens(browser: Browser) -> None:
    """At 1280 by 800 all days of the strip are whole, the menu of people is long, and the drawer hides no phone."""
    async with shown(browser, EMPTY, width=1280, height=800) as screen:
        page = screen.page
        strip = page.get_by_role("toolbar", name="De närmaste fem veckorna")
        assert await strip.evaluate("(box) => box.scrollWidth <= box.clientWidth")
        await page.get_by_role("button", name="Lägg till telefon").click()
        menu = await page.get_by_role("menu").bounding_box()
        assert menu is not None
        assert menu["height"] > 400
        await expect(page.get_by_role("menuitem").first).to_have_text("Ny person …")
        await page.keyboard.press("Escape")
        await page.get_by_role("button", name="Bot och Telegram").click()
        for phone in await page.locator("section.phone").all():
            await expect(phone).to_be_in_viewport(ratio=1)


async def test_another_story_leaves_nothing_in_the_drawer(browser: Browser) -> None:
    """Beginning anew is asked about; then phones and traffic are empty, seen or not, and the story can begin."""
    async with shown(browser, EMPTY) as screen:
        page, drawer = screen.page, screen.page.get_by_role("complementary", name="Bot och Telegram")
        await screen.talk(SOFIA, ("[Starta]", "Vad vill du anmäla dig som?"))
        await page.get_by_role("button", name="Bot och Telegram", exact=True).click()
        await drawer.get_by_role("tab", name="Händelser").click()
        await expect(drawer.locator(".line").filter(has_text="Sofia")).to_have_count(1)
        await drawer.get_by_role("button", name="Stäng").click()
        await page.get_by_role("button", name="Börja om").click()
        await page.get_by_role("dialog").get_by_role("button", name="Fortsätt").click()
        await expect(page.get_by_role("dialog")).to_have_count(0)
        await screen.hears(SOFIA, "Vad vill du anmäla dig som?")
        await page.get_by_role("button", name="Börja om").click()
        await page.get_by_role("dialog").get_by_role("button", name="Börja om").click()
        await expect(screen.messages(SOFIA)).to_have_count(0)
        await screen.rest()
        assert screen.stage.runs == 2
        await page.get_by_role("button", name="Bot och Telegram", exact=True).click()
        await drawer.get_by_role("tab", name="Anrop").click()
        await expect(drawer.locator(".line").first).to_be_visible()
        await drawer.get_by_role("tab", name="Händelser").click()
        await expect(drawer.locator(".line").filter(has_text="Sofia")).to_have_count(0)
        await screen.talk(SOFIA, ("[Starta]", "Vad vill du anmäla dig som?"))


# For thumbs


async def test_it_fits_a_phone(browser: Browser) -> None:
    """At 390 pixels nothing sticks out, another person is one press away, and one can register."""
    async with shown(browser, EMPTY, width=390, height=844) as screen:
        page = screen.page
        await page.get_by_role("button", name="Sofia").click()
        await screen.talk(
            SOFIA,
            ("[Starta]", "Vad vill du anmäla dig som?"),
            ("[Jag vill ha en mentor]", "har du fyllt 18 år"),
            ("[Ja, det är okej, och jag har fyllt 18]", "Vad heter du?"),
            ("Sofia Öberg", "e-postadress"),
            ("sofia@exempel.se", "telefonnummer"),
        )
        await expect(screen.button(SOFIA, "📱 Dela mitt nummer")).to_be_visible()
        assert await page.evaluate("document.documentElement.scrollWidth") == 390
        await page.get_by_role("button", name="Klocka och kalender").click()
        await page.get_by_role("button", name="+1 dag").click()
        await screen.rest()
        assert await page.evaluate("document.documentElement.scrollWidth") == 390


# Files


async def test_a_pdf_is_opened(browser: Browser, tmp_path: Path) -> None:
    """A PDF that somebody sends, and one from the bot, show their pages in the page or beside it, and can be kept."""
    async with shown(browser, EMPTY) as screen:
        page = screen.page
        await screen.talk(SOFIA, ("[Starta]", "Vad vill du anmäla dig som?"))
        await screen.phone(SOFIA).get_by_role("button", name="Bifoga").click()
        async with page.expect_file_chooser() as choosing:
            await page.get_by_role("menuitem", name=re.compile("^Dokument")).click()
        await (await choosing.value).set_files(PDF)
        await _open_and_keep(screen, "letter.pdf", tmp_path)
        form = aiohttp.FormData({"chat_id": str(SOFIA)})
        form.add_field("document", PDF.read_bytes(), filename="Kontrakt.pdf", content_type="application/pdf")
        url = f"{screen.stage.rehearsal.server.url}/bot{TOKEN}/sendDocument"
        async with aiohttp.ClientSession() as session, session.post(url, data=form) as answer:
            assert answer.status == 200
        await _open_and_keep(screen, "Kontrakt.pdf", tmp_path)


async def _open_and_keep(screen: Screen, name: str, folder: Path) -> None:
    page = screen.page
    row = screen.phone(SOFIA).get_by_role("button", name=f"{name} 1 sida").last
    await expect(row.locator("img")).to_have_js_property("naturalWidth", WIDE)
    await row.click()
    viewer = page.get_by_role("dialog")
    await expect(viewer.get_by_role("img", name=f"{name}, sida 1 av 1")).to_have_js_property("naturalWidth", WIDE)
    async with page.context.expect_page() as opening_beside:
        await viewer.get_by_role("link", name="Öppna i ny flik").click()
    beside = await opening_beside.value
    assert "/files/" in beside.url
    await beside.close()
    async with page.expect_download() as downloading:
        await viewer.get_by_role("link", name="Ladda ner").click()
    kept = folder / name
    await (await downloading.value).save_as(kept)
    assert kept.read_bytes() == PDF.read_bytes()
    await viewer.get_by_role("button", name="Tillbaka").click()
    await expect(viewer).to_have_count(0)


async def test_all_files_of_a_manager(browser: Browser) -> None:
    """From the menu of a phone all its files are there: a workbook as its sheets, what can't be read as a download."""
    book = Workbook()
    book.active.append(["Namn", "Möten"])
    book.active.append(["Åsa", 7])
    book.create_sheet("Par").append(["Åsa och Bo"])
    book.save(kept := BytesIO())
    async with shown(browser, EMPTY, width=390, height=844, before=partial(_gets, kept.getvalue())) as screen:
        page = screen.page
        await screen.phone(EVA_ID).get_by_role("button", name="Mer för den här telefonen").click()
        await page.get_by_role("menuitem", name="Filer hos Eva Lind").click()
        files = page.get_by_role("dialog", name="Filer hos Eva Lind")
        await expect(files.get_by_role("listitem")).to_have_text(
            [re.compile(name) for name in ("trasig", "mote", "listan")]
        )
        await expect(files.get_by_role("link")).to_have_text(re.compile("Kalenderfil.*Ladda ner"))
        assert await barriers(page, "dialog") == []
        await files.get_by_role("button", name="trasig.xlsx").click()
        await expect(page.get_by_role("dialog", name="trasig.xlsx")).to_contain_text("går inte att visa här")
        await page.get_by_role("button", name="Tillbaka").click()
        await files.get_by_role("button", name="listan.xlsx").click()
        sheets = page.get_by_role("dialog", name="listan.xlsx")
        await expect(sheets.get_by_role("cell")).to_have_text(["Namn", "Möten", "Åsa", "7"])
        await sheets.get_by_role("button", name="Par").click()
        await expect(sheets.get_by_role("cell")).to_have_text(["Åsa och Bo"])
        assert await barriers(page, "dialog:last-of-type") == []
        assert await page.evaluate("document.documentElement.scrollWidth") == 390


def _gets(book: bytes, stage: Stage) -> None:
    account = stage.rehearsal.server.account
    for name, kind, data in (
        ("listan.xlsx", WORKBOOK, book),
        ("mote.ics", "text/calendar", b"BEGIN:VCALENDAR"),
        ("trasig.xlsx", WORKBOOK, b"PK"),
    ):
        file = account.files.add("document", Upload(name, kind, data))
        account.post(stage.rehearsal.server.people[EVA_ID].chat, account.bot, {"document": {}}, file=file)


async def test_the_mail_box_of_somebody_without_telegram(browser: Browser) -> None:
    """Whoever has no phone has a mail box: words, and a PDF that came along and opens as its pages."""
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "a@example.org", "Sten Ek <sten@example.org>", "Ditt diplom"
    made.set_content("Hej Sten!")
    made.add_attachment(PDF.read_bytes(), maintype="application", subtype="pdf", filename="Diplom.pdf")

    def mailed(stage: Stage) -> None:
        stage.rehearsal.post.mails.append(Mail(stage.now, "sten@example.org", made))

    async with shown(browser, EMPTY, before=mailed) as screen:
        page = screen.page
        await page.get_by_role("button", name="Mejl (1)").click()
        box = page.get_by_role("dialog", name="Mejl")
        await box.get_by_label("Brevlåda").select_option("Sten Ek (1), ingen telefon här")
        await box.get_by_text("Ditt diplom").click()
        await expect(box.get_by_text("Hej Sten!")).to_be_visible()
        assert await barriers(page, "dialog") == []
        await box.get_by_role("button", name="Diplom.pdf").click()
        opened = page.get_by_role("dialog", name="Diplom.pdf")
        await expect(opened.get_by_role("img", name="Diplom.pdf, sida 1 av 1")).to_have_js_property(
            "naturalWidth", WIDE
        )


# At size


async def test_a_whole_programme_fits(browser: Browser) -> None:
    """With 30 people and 5,000 messages older ones come when one scrolls up, and a new one is there at once."""
    async with shown(browser, EMPTY, before=_crowd) as screen:
        await screen.hears(SOFIA, f"Meddelande {MANY_MESSAGES - 1}")
        assert await screen.messages(SOFIA).count() < 500
        older = screen.messages(SOFIA).filter(has_text=f"Meddelande {MANY_MESSAGES - 150}")
        await expect(older).to_have_count(0)
        await screen.messages(SOFIA).first.scroll_into_view_if_needed()
        await expect(older).to_have_count(1)
        assert await screen.bot_asks("sendMessage", chat_id=SOFIA, text="Något nytt") == 200
        news = screen.messages(SOFIA).filter(has_text="Något nytt")
        await expect(news).to_have_count(1)
        await expect(news).not_to_be_in_viewport()
        await screen.button(SOFIA, "Till det senaste, 1 oläst").click()
        await expect(news).to_be_in_viewport()
        await screen.page.get_by_role("button", name="Lägg till telefon").click()
        await expect(screen.page.get_by_role("menuitem", name=re.compile("Nykomling"))).to_have_count(MANY_PEOPLE - 11)


def _crowd(stage: Stage) -> None:
    server = stage.rehearsal.server
    while len(server.people) < MANY_PEOPLE:
        stage.add_person(f"Nykomling{len(server.people)}")
    sofia = server.people[SOFIA]
    sofia.unblock()
    for number in range(MANY_MESSAGES):
        server.account.post(sofia.chat, server.account.bot, {"text": f"Meddelande {number}"})


# Bot and Telegram


async def test_what_breaks_the_rules_is_red(browser: Browser) -> None:
    """A request that Telegram would refuse stands in the traffic in red, counted on the outside."""
    async with shown(browser, EMPTY) as screen:
        page = screen.page
        assert await screen.bot_asks("sendMessage", chat_id="nobody", txt="?") == 400
        await page.get_by_role("button", name=re.compile("Bot och Telegram.*brott", re.DOTALL)).click()
        drawer = page.get_by_role("complementary").filter(has_text="Bot och Telegram")
        wrong = drawer.get_by_role("listitem").filter(has_text="sendMessage").filter(has_text="txt").locator("p").last
        await expect(wrong).to_have_css("color", RED)
        screen.stage.rehearsal.server.journal.violations.clear()
