"""Documents that are set in type: everything found again in their text, within the margins, on the pages meant."""

from dataclasses import replace

import pytest

from bot import sample_facts as facts
from bot.printing import rendered
from bot.samples import SAMPLES
from bot.texts import Texts
from documents.attendance_list import Attendance, Guest, attendance_list
from documents.board_page import board_page
from documents.contract_page import contract_page
from documents.diploma import diplomas
from documents.guide_leaflet import guide_leaflet
from programme.marked import plain
from programme.pair import Contract
from programme.speech import Facts
from programme.usecases.trust.contract_text import text_from
from tests.documents.glances import STATES
from tests.documents.looked_at import beyond_margins, count_pages, fonts_of, text_of
from tests.documents.names import NAMES
from tests.rows import NOW

TEXTS = Texts()
WORDS = TEXTS.words("sv")
PAGES = {
    "diploma.pdf": 3,
    "contract.pdf": 1,
    "contract-to-sign.pdf": 1,
    "guide.pdf": 8,
    "board.pdf": 1,
    "attendance.pdf": 1,
    "business-plan.pdf": 2,
}


def squeezed(told: str) -> str:
    """Return a text without spaces and hyphens: lines break where they like."""
    return "".join(told.split()).replace("-", "").casefold()


@pytest.mark.parametrize("language", ["sv", "en"])
def test_samples_have_their_pages_their_fonts_and_their_margins(language: str) -> None:
    """Each PDF of the samples is as long as it is meant, carries its fonts, and leaves its margins white."""
    for name, pages in PAGES.items():
        made = SAMPLES[name].made(TEXTS.words(language))
        assert (name, count_pages(made)) == (name, pages)
        assert all(fonts_of(made).values()), name
        assert list(beyond_margins(made, 10)) == [], name
    assert {one for one in SAMPLES if one.endswith(".pdf")} == PAGES.keys()


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_contract_is_printed_word_for_word(language: str) -> None:
    """Every line that the two signed stands on paper, in its order, and both signatures with their days."""
    words = TEXTS.words(language)
    found = facts.contract(words)
    told = squeezed(text_of(contract_page(found, words, NOW)))
    at = 0
    for line in found.text.replace(found.names, "").split("\n"):
        at = told.index(squeezed(line.removesuffix(":")), at)
    for side in found.sides:
        assert side.day is not None
        assert squeezed(words("plain", {"text": side.day})) in told[at:]


def test_a_contract_that_is_not_signed_has_lines_for_a_pen() -> None:
    """It says so at its head, and asks for day and signature."""
    found = facts.contract(WORDS)
    half = replace(found, sides=(found.sides[0], replace(found.sides[1], day=None)))
    told = squeezed(text_of(contract_page(half, WORDS, NOW)))
    assert squeezed(WORDS("document-contract-open")) in told
    assert told.count(squeezed(WORDS("document-contract-to-sign"))) == 1


def test_the_guide_says_what_the_chat_says() -> None:
    """Every sentence of every chapter is there, and no tag of the chat."""
    chapters = rendered(facts.guide(), TEXTS, "sv")
    told = squeezed(text_of(guide_leaflet("Framsteg", chapters, WORDS, NOW)))
    for title, pages in chapters:
        assert squeezed(title) in told
        for line in (line for page in pages for part in page for line in part.split("\n")):
            assert squeezed(plain(line)) in told
    assert "<b>" not in told


@pytest.mark.parametrize("state", STATES)
def test_the_boards_page_is_one_page(state: str) -> None:
    """In every state of a programme, with the longest name that it may have."""
    programme = replace(STATES[state].programme, name=("Framsteg för alla i hela Västerbotten " * 3)[:100])
    made = board_page(replace(STATES[state], programme=programme), WORDS, NOW)
    assert count_pages(made) == 1
    assert list(beyond_margins(made, 10)) == []
    assert str(STATES[state].held) in text_of(made)


def test_a_long_list_to_tick_has_its_head_on_each_page() -> None:
    """A hundred and twenty guests: each is there, and each page says what its columns are."""
    guests = [Guest(f"Anna {number} Berg", "adept") for number in range(120)]
    made = attendance_list(Attendance("Framsteg", "Kick-off", "15 januari", guests), WORDS, NOW)
    told = text_of(made)
    assert all(f"Anna {number} Berg" in told for number in range(120))
    assert told.count(WORDS("document-attendance-signature")) == count_pages(made) > 2


@pytest.mark.deep
def test_difficult_names_stay_within_every_page() -> None:
    """Two hundred names in each document: no page more than meant, nothing in the margins."""
    signed = [replace(facts.DIPLOMA, name=name, manager=name, programme=name) for name in NAMES]
    lots = [signed[at : at + 25] for at in range(0, len(signed), 25)]  # each far from the longest time for a document
    made = {f"diplomas from {lot[0].name}": diplomas(lot, WORDS, NOW) for lot in lots}
    assert sum(map(count_pages, made.values())) == len(NAMES)
    guests = [Guest(name, name) for name in NAMES]
    made["attendance"] = attendance_list(Attendance(NAMES[0], NAMES[1], NAMES[2], guests), WORDS, NOW)
    found = facts.contract(WORDS)
    for name in NAMES[::8]:
        three: Facts = {"adept": name, "mentor": name, "manager": name}
        words = Contract(1, 1, "sv", (name, name * 20), name, "", "", 1, NOW)
        text = text_from(words, WORDS, {**three, "programme": name, "day": name}, three, facts.MEETINGS)
        sides = tuple(replace(one, name=name) for one in found.sides)
        hard = replace(found, sides=sides, text=text, names=text.split("\n\n")[1], programme=name)
        made[name] = contract_page(hard, WORDS, NOW)
    for kind, content in made.items():
        assert list(beyond_margins(content, 10)) == [], kind
        assert all(fonts_of(content).values()), kind
