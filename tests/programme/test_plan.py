"""The rules of the business plan: its sections, what a version holds, and what counts as a link to an own document."""

import pytest

from programme.errors import ProgrammeError
from programme.forms.plan import own_document
from programme.plan import WRITTEN, Section, count, filled, first_empty, text_of, with_text

EMPTY = ("",) * len(Section)


def test_sections_are_written_in_any_order() -> None:
    """What is written under one changes no other; the link counts as none; texts of an older list are read."""
    texts = with_text(with_text(EMPTY, Section.PRICE, "200 kr"), Section.DOCUMENT, "https://a.se/b")
    assert filled(texts) == (Section.PRICE, Section.DOCUMENT)
    assert count(texts) == 1
    assert first_empty(texts) is Section.IDEA
    assert first_empty(texts, after=Section.OFFER) is Section.MARKETING
    assert first_empty(texts, after=Section.NEXT_STEPS) is Section.IDEA, "it begins again at the first"
    assert text_of(("Skor",), Section.RISKS) == ""
    full = ("x",) * len(Section)
    assert first_empty(full) is None
    assert count(full) == len(WRITTEN) == 11


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("https://docs.exempel.se/min-plan", "https://docs.exempel.se/min-plan"),
        ("http://exempel.se/plan.pdf", "http://exempel.se/plan.pdf"),
        (
            "docs.google.com/document/d/1aB-c_d/edit?usp=sharing",
            "https://docs.google.com/document/d/1aB-c_d/edit?usp=sharing",
        ),
        ("  <https://exempel.se/plan>  ", "https://exempel.se/plan"),
        ("Här är den: https://exempel.se/plan", "https://exempel.se/plan"),
        ("HTTPS://Exempel.SE/Plan", "HTTPS://Exempel.SE/Plan"),
        ("https://exempel.se/p?a=1&b=<2>", "https://exempel.se/p?a=1&b=<2"),
        ("https://blåbär.se/plan", "https://blåbär.se/plan"),
    ],
)
def test_a_link_is_read_as_people_paste_it(text: str, link: str) -> None:
    """With and without its scheme, in brackets, behind a few words."""
    assert own_document(text) == link


@pytest.mark.parametrize(
    "text",
    [
        "affärsplan.docx",
        "min affärsplan",
        "C:\\Users\\Karin\\plan.docx",
        "file:///home/karin/plan.pdf",
        "javascript:alert(1).se",
        "javascript://exempel.se/%0aalert(1)",
        "ftp://exempel.se/plan",
        "data:text/html,<b>x</b>.se",
        "tg://user?id=1.2",
        "karin@exempel.se",
        "https://eva:hemligt@exempel.se/plan",
        "https://localhost/plan",
        "http://192.168.1.4/plan",
        "http://[::1]/plan",
        "https://exempel.se:port/plan",
        "https:///plan.se",
        "https://exempel..se/plan",
        "https://a.se/plan och https://b.se/plan",
        "Jag skriver den i Word. Den är klar snart.",
        f"https://exempel.se/{'x' * 1000}",
        "…",
    ],
)
def test_what_nobody_could_open_is_refused(text: str) -> None:
    """Another scheme, a file's name, a machine of one's own, a password, several at once."""
    with pytest.raises(ProgrammeError) as refused:
        own_document(text)
    assert refused.value.code.startswith(("plan-link", "empty"))
