"""A business plan on paper: whatever people write, it is there, on pages with margins, and none of it is code."""

import re
from datetime import date

from bot.texts import Texts
from documents.plan import plan
from programme.plan import LONGEST_SECTION, PlanPaper, Section, with_text
from tests.documents.looked_at import beyond_margins, count_pages, fonts_of, text_of
from tests.documents.strange import STRANGE, said
from tests.rows import NOW

WORDS = Texts().words("sv")
EMPTY = ("",) * len(Section)


def paper(texts: tuple[str, ...], name: str = "Karin Åberg", idea: str = "", number: int = 0) -> PlanPaper:
    return PlanPaper(name, "Framsteg 2027", date(2027, 3, 2), number, idea, texts)


def test_a_plan_has_a_title_page_and_says_what_is_not_written() -> None:
    """Name, programme, day and business idea first; then what stands there, line by line; the rest is named once."""
    texts = with_text(
        with_text(EMPTY, Section.PRICE, "45 kr.\nFrukt 15 kr."), Section.NEXT_STEPS, "Ringa.\n\nSen vila."
    )
    made = plan(paper(texts, idea="Bröd till jobbet", number=3), WORDS, NOW)
    told = text_of(made)
    assert count_pages(made) == 2
    for words in ("Affärsplan", "Karin Åberg", "FRAMSTEG 2027", "Bröd till jobbet", "Version 3, 2 mars 2027"):
        assert words in told
    assert "Priset 45 kr. Frukt 15 kr. Nästa steg Ringa. Sen vila." in told
    assert re.search("Inte skrivet än: Affärsidén, Kunden", told)
    assert "Inte skrivet än" not in text_of(plan(paper(texts), WORDS, NOW)), "an own plan goes to whom its adept likes"


def test_whatever_is_written_stays_on_the_page() -> None:
    """Full sections, words without an end, other scripts, and what would be markup: all of it is data."""
    strange = ["\n".join(STRANGE[at::6]) for at in range(6)]
    full = ["Ordet " * (LONGEST_SECTION // 6), "x" * LONGEST_SECTION, "Å" * 600, "https://exempel.se/" + "a" * 900]
    texts = (*strange, *full, "👩‍👩‍👧" * 200, "-" * 500)
    made = plan(paper(texts, name="Ann-Marie von Hohenstaufen-Löwenhjelm " * 2, idea="x" * 500), WORDS, NOW)
    told = text_of(made)
    assert list(beyond_margins(made, 12)) == []
    assert all(fonts_of(made).values())
    assert "root:" not in told
    plain = [one for one in STRANGE if not re.search("[\u0590-\u08ff\u0900-\u0e7f\U0001f000-\U0001ffff]", one)]
    assert not [one for one in plain if said(one).replace(" ", "") not in told.replace(" ", "")]
