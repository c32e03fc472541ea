"""Typesetting: people's words are data, no sign is lost silently, and a process that dies or hangs loses nothing."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.texts import Texts
from documents import typeset
from documents.diploma import Diploma, diploma_data, diplomas
from documents.typeset import TEMPLATES, TypesetError, Typesetter, pdf
from tests.documents.looked_at import beyond_margins, count_pages, fonts_of, text_of
from tests.documents.strange import STRANGE, said
from tests.patience import PATIENCE
from tests.rows import NOW

WORDS = Texts().words("sv")
ONE = Diploma(
    *("Karin Åberg", "adept", "Framsteg 2027", date(2027, 1, 15), date(2027, 12, 17), 9, 13),
    *("Eva Lind", date(2027, 12, 17), "F7K2-9QMX", "framstegbot"),
)


def of_name(name: str) -> bytes:
    """Return a diploma with the same words at each place that a person fills in."""
    data = diploma_data([ONE], WORDS)
    page = {**data["diplomas"][0], "name": name, "signed": name, "programme": name[:60], "for": name}
    return pdf("diploma", {**data, "title": name, "diplomas": [page]})


@pytest.mark.parametrize("name", STRANGE)
def test_words_are_data(name: str) -> None:
    """What would be markup, code or a path to somebody else stands there as it was written, on one page."""
    made = of_name(name)
    found = text_of(made)
    assert "root:" not in found
    assert count_pages(made) == 1
    assert list(beyond_margins(made, 10)) == []
    assert all(fonts_of(made).values())
    if not re.search("[\u0590-\u08ff\u0900-\u0e7f\U0001f000-\U0001ffff]", name):  # read from the right, or drawn as one
        assert said(name) in found


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=300))
def test_any_text_can_be_set(name: str) -> None:
    """Whatever a person writes, a page comes of it."""
    assert count_pages(of_name(name)) >= 1


@pytest.mark.deep
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=300))
def test_any_text_at_all_can_be_set(name: str) -> None:
    """The same in very many cases."""
    assert count_pages(of_name(name)) >= 1


def test_no_template_reads_or_evaluates_what_it_is_given() -> None:
    """Nothing in a template turns data into code, or into the name of a file."""
    for path in TEMPLATES.glob("*.typ"):
        code = re.sub("//.*", "", path.read_text(encoding="utf-8"))
        assert not re.search(r"\b(eval|read|plugin|include|csv|yaml|toml|xml|image|bibliography)\s*\(", code), path
        assert set(re.findall(r"#import (\S+):", code)) <= {'"page.typ"'}, path


def test_a_sign_without_a_font_becomes_a_question_mark_and_is_told() -> None:
    """Tibetan is in none of our fonts: no empty box stands in its place, and the page says why."""
    made = pdf("diploma", diploma_data([replace(ONE, name="Tenzin བསྟན 𓀀")], WORDS))
    assert "Tenzin ????" in text_of(made)
    assert WORDS("document-absent") in text_of(made)
    marked = text_of(pdf("diploma", diploma_data([replace(ONE, name="Tio 10\U0001d1aa")], WORDS)))
    assert "Tio 10?" in marked, "a digit is blamed for the mark on it, and stays"
    assert "2027" in marked
    assert WORDS("document-absent") not in text_of(diplomas([ONE], WORDS, NOW))


def test_the_same_words_give_the_same_bytes() -> None:
    """Two makings at two times differ in nothing but the moment that is given."""
    assert diplomas([ONE], WORDS, NOW) == diplomas([ONE], WORDS, NOW)
    assert diplomas([ONE], WORDS, NOW) != diplomas([ONE], WORDS, NOW.replace(year=2030))


def test_a_process_that_died_is_started_anew() -> None:
    """Killed while nothing was asked of it: whoever asks next waits a little longer, and that is all."""
    ours = Typesetter()
    data = diploma_data([ONE], WORDS)
    first = ours.typeset("diploma", data, "pdf", NOW)
    assert ours._process is not None
    ours._process.kill()
    assert ours.typeset("diploma", data, "pdf", NOW) == first
    ours.close()


def test_a_document_that_takes_too_long_is_given_up_and_the_next_is_made() -> None:
    """A document too slow ends with its process and an error that says so."""
    ours = Typesetter(longest=0.0)
    with pytest.raises(TypesetError, match="longer"):
        ours.typeset("diploma", diploma_data([ONE] * 50, WORDS), "pdf", NOW)
    ours.longest = typeset.LONGEST
    assert ours.typeset("diploma", diploma_data([ONE], WORDS), "pdf", NOW)
    ours.close()


def test_an_idle_process_ends() -> None:
    """Its memory goes back when nobody asks for documents."""
    ours = Typesetter(idle=0.01)
    ours.typeset("diploma", diploma_data([ONE], WORDS), "pdf", NOW)
    process = ours._process
    assert process is None or process.wait(PATIENCE) != 0
    ours.close()


def test_what_can_not_be_made_says_why() -> None:
    """An unknown template, too much data and data that a template can't use are errors, not crashes."""
    with pytest.raises(TypesetError, match="no template"):
        pdf("../page", {})
    with pytest.raises(TypesetError, match="too many"):
        pdf("diploma", {"title": "x" * typeset.LARGEST})
    with pytest.raises(TypesetError):
        pdf("diploma", {"language": "sv"})
