"""The guide's pages fit a phone, and say what the contract says."""

import pytest

from bot.texts import Texts
from programme.people import Preset
from programme.speech import Facts, Phrase
from programme.usecases.common.guide import LEAVES, text_of

TEXTS = Texts()
LONGEST = 700  # characters of a page: about as much as a phone shows at once
FACTS: Facts = {
    "manager": "Margareta",
    "readers": "Margareta och Karl-Johan",
    "end": "Programmet slutar 25 februari 2028.",
}

# What the two promise each other, line by line, and the pages that say the same to them.
CLAUSES = {
    "sv": (
        ("givande och utvecklande", {"feedback-2": "givande"}),
        (
            "driver på, förbereder mötena och fattar själv sina beslut",
            {"adept-1": "du som driver", "adept-2": "initiativet till mötena"},
        ),
        ("lyssnar, frågar", {"mentor-2": "Fråga hellre än svara", "adept-1": "inga färdiga svar"}),
        ("säger vi det ärligt", {"trouble-1": "ärligt", "adept-2": "Säg ärligt", "mentor-2": "säg ärligt"}),
        ("säljer ingenting", {"trouble-1": "sälja dig något"}),
        ("utan att förklara sig", {"first-meeting-2": "ingen behöver förklara sig", "trouble-2": "får skulden"}),
    ),
    "en": (
        ("giving and developing", {"feedback-2": "most rewarding"}),
        (
            "takes the lead, prepares the meetings and makes their own decisions",
            {"adept-1": "in the driving seat", "adept-2": "first step towards each meeting"},
        ),
        ("listens, asks", {"mentor-2": "Ask rather than answer", "adept-1": "no ready answers"}),
        ("we say so honestly", {"trouble-1": "honestly", "adept-2": "honestly", "mentor-2": "honestly"}),
        ("sell nothing", {"trouble-1": "sell you something"}),
        ("without explaining", {"first-meeting-2": "nobody has to explain", "trouble-2": "taking the blame"}),
    ),
}
STAYS = {"sv": "stannar mellan", "en": "stays between"}


def page(name: str, language: str, preset: Preset = Preset.LEADERSHIP) -> str:
    """Return a page as it is read."""
    rhythm = Phrase(f"guide-rhythm-{preset}", {"meetings": 12, "hours": "4 timmar"})
    return TEXTS.render(Phrase(f"guide-{name}", {**FACTS, "rhythm": rhythm}), language, markup=False)


@pytest.mark.parametrize("language", TEXTS.languages)
def test_a_page_fits_a_phone(language: str) -> None:
    """No page is longer than a phone shows at once, in either preset."""
    lengths = {
        (chapter, number): max(len(page(f"{text_of(chapter)}-{number + 1}", language, one)) for one in Preset)
        for chapter, number in LEAVES
    }
    assert {key: length for key, length in lengths.items() if length > LONGEST} == {}


@pytest.mark.parametrize("language", TEXTS.languages)
def test_the_guide_says_what_the_contract_says(language: str) -> None:
    """Each promise of the contract has a page that says the same: a clause that is reworded asks for its page."""
    parts: Facts = {"adept": "A", "mentor": "M", "manager": "E"}
    lines = TEXTS.render(Phrase("contract-text-clauses", parts), language).splitlines()
    for line, (promised, pages) in zip(lines, CLAUSES[language], strict=True):
        assert promised in line
        assert [name for name, words in pages.items() if words not in page(name, language)] == []
    always = TEXTS.render(Phrase("contract-text-promises", {"clauses": ""}), language)
    for text in (always, page("contract-1", language), page("ending-1", language)):
        assert STAYS[language] in text
