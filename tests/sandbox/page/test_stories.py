"""Whole stories in the browser: somebody registers, two say yes to each other, a year goes by.

On SQLite, as the page is used; rehearsals and storms without a browser go by on PostgreSQL, too.
"""

import re

import pytest
from playwright.async_api import Browser, expect

from programme.people import Role
from sandbox.cast.cast import EVA_ID
from sandbox.rehearsal.stories import Setting, Story
from tests.databases import on_sqlite
from tests.sandbox.page.screen import Screen, shown

pytestmark = pytest.mark.asyncio(loop_scope="session")  # the browser's
SOFIA = EVA_ID + 1
WEEKS, QUARTER = 52, 13


@on_sqlite
async def test_somebody_registers(browser: Browser, database_url: str) -> None:
    """A whole registration, typed and pressed on the phone of somebody new; the manager beside finds it listed."""
    async with shown(browser, Setting(Story.EMPTY, database_url=database_url), width=1700, still=False) as screen:
        karin = await screen.somebody_new("Karin Ek")
        await screen.talk(
            karin,
            ("[Starta]", "Vad vill du anmäla dig som?"),
            ("[Jag vill ha en mentor]", "har du fyllt 18 år"),
            ("[Ja, det är okej, och jag har fyllt 18]", "Vad heter du?"),
            ("Karin Ek", "e-postadress"),
            ("karin snabel-a exempel", "e-postadress"),
            ("karin@exempel.se", "telefonnummer"),
            ("[📱 Dela mitt nummer]", "Var arbetar du"),
            ("Nordbygg, Umeå", "Vilka språk"),
            ("[svenska]", "[✓ svenska]"),
            ("[✓ svenska]", "[svenska]"),
            ("[svenska]", "[✓ svenska]"),
            ("[Klar →]", "Välj ett eller flera områden"),
            ("[ekonomi]", "[✓ ekonomi]"),
            ("[Klar →]", "vad vill du nå"),
            ("Våga växa", "Stämmer det?"),
            ("[Skicka min anmälan]", "är framme"),
        )
        await expect(screen.phone(karin)).to_have_attribute("aria-label", "Karin Ek, adept")
        await screen.talk(EVA_ID, ("/attgöra", "Karin Ek, adept"))


@on_sqlite
@pytest.mark.usefixtures("few")
async def test_two_say_yes(browser: Browser, database_url: str) -> None:
    """A proposal is answered on two phones, first the mentor's, then the adept's; both get the other's number."""
    async with shown(browser, Setting(database_url=database_url), width=2100) as screen:
        stage = screen.stage
        for member in stage.rehearsal.cast.participants:
            stage.take_over(member.phone.user.id)
        mentor = await _asked(screen, Role.MENTOR, "Ja, jag vill gärna träffa")
        await screen.press(mentor, await _label(screen, mentor, "Ja, jag vill gärna träffa"))
        await screen.hears(mentor, "Nu frågar vi")
        adept = await _asked(screen, Role.ADEPT, "Det låter bra")
        await screen.press(adept, "Det låter bra")
        await screen.hears(adept, "Nästa steg är ditt")
        await screen.hears(mentor, "hör av sig till dig för att boka")


async def _asked(screen: Screen, role: Role, label: str) -> int:
    """Turn the clock until somebody is asked, and lay their phone open; return who it is."""
    for _ in range(10):
        for member in screen.stage.rehearsal.cast.participants:
            if member.profile.role is role and any(one.startswith(label) for one in member.phone.last.labels):
                if not await screen.phone(member.phone.user.id).count():
                    await screen.open_phone(member.profile.name)
                return member.phone.user.id
        await screen.turn("+1 dag")
    raise AssertionError(f"nobody was asked {label!r}")


async def _label(screen: Screen, person: int, begins: str) -> str:
    label = await screen.phone(person).get_by_role("button", name=re.compile(f"^{begins}")).last.text_content()
    assert label is not None
    return label


@pytest.mark.usefixtures("few")
async def test_somebody_is_taken_over_and_given_back(browser: Browser) -> None:
    """For whom a human answers nobody else does; given back, the member of the cast goes on where the chat stands."""
    async with shown(browser, Setting(Story.EMPTY)) as screen:
        by_hand = screen.phone(SOFIA).get_by_role("switch", name="Du svarar för Sofia")
        await by_hand.click()
        await expect(by_hand).to_be_checked()
        await screen.talk(SOFIA, ("[Starta]", "Vad vill du anmäla dig som?"))
        await screen.turn("+1 vecka")
        await expect(screen.messages(SOFIA)).to_have_count(2)
        await by_hand.click()
        await expect(by_hand).not_to_be_checked()
        await screen.turn("+1 dag", times=3)
        await screen.hears(SOFIA, "är framme")


@pytest.mark.deep
@on_sqlite
@pytest.mark.usefixtures("few")
async def test_a_year_goes_by(browser: Browser, database_url: str) -> None:
    """Weeks are turned, somebody is taken over, reports by hand and is given back; a whole year ends with thanks."""
    async with shown(browser, Setting(database_url=database_url)) as screen:
        began = screen.stage.now
        by_hand = screen.phone(SOFIA).get_by_role("switch", name="Du svarar för Sofia")
        await _until(screen, "Nu har ni båda skrivit under kontraktet")
        await by_hand.click()
        await expect(by_hand).to_be_checked()
        await _until(screen, "Sågs du och")
        await _report(screen)
        await by_hand.click()
        await expect(by_hand).not_to_be_checked()
        while (left := WEEKS - (screen.stage.now - began).days // 7) > 0:
            await screen.turn("+1 vecka", times=min(left, QUARTER))
        await screen.hears(SOFIA, "Tack Sofia, för tiden i Framsteg")


async def _until(screen: Screen, words: str) -> None:
    """Turn the clock until somebody has heard something."""
    while not await screen.messages(SOFIA).filter(has_text=words).count():
        await screen.turn("+1 vecka")


async def _report(screen: Screen) -> None:
    await screen.talk(
        SOFIA,
        ("[Ja, vi sågs]", "Ungefär hur länge"),
        ("[1½ timme]", "Hur givande var mötet"),
        ("[Väldigt givande]", "Hur långt har du kommit"),
        ("[Ungefär halvvägs]", "nästa gång"),
        ("[Inte bestämt än]", "Vill du prata med Eva"),
        ("[Nej, inte just nu]", "Tack för att du berättade"),
    )
