"""What texts call people, and the names that people write."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.checks import called as called_check
from programme.checks import full_name
from programme.errors import ProgrammeError
from programme.form import Text
from programme.name_reading import FIRST_NAMES, PARTICLES, TITLES, read_name
from programme.names import Name, called, from_hint, is_hint
from programme.options import called_or_whole

ROOT = Path(__file__).parent.parent.parent


def named(key: int, whole: str, place: str = "") -> Name:
    return Name(key, read_name(whole).called, whole, place)


CIRCLE = [
    named(1, "Lars Holm"),
    named(2, "Lars Dahl"),
    named(3, "Anna Ek"),
    named(4, "Anna Eriksson"),
    named(5, "Karin Ek"),
    named(6, "Bo Ek", "Nordbygg"),
    named(7, "Bo Ek", "Sydkraft"),
    named(8, "Budi"),
    named(9, "Budi Santoso"),
    named(10, "Ida von Essen"),
    named(11, "ida Öst"),
    named(12, "Eva Å", "Umeå"),
    named(13, "Eva Å", "Umeå"),
    named(14, "Per Ek (f. Berg)"),
    named(15, "Per Berg"),
]


@pytest.mark.parametrize(
    ("key", "short", "full"),
    [
        (1, "Lars H", "Lars Holm"),
        (2, "Lars D", "Lars Dahl"),
        (3, "Anna Ek", "Anna Ek"),  # both are "Anna E"
        (4, "Anna Eriksson", "Anna Eriksson"),
        (5, "Karin", "Karin Ek"),
        (6, "Bo Ek (Nordbygg)", "Bo Ek (Nordbygg)"),
        (7, "Bo Ek (Sydkraft)", "Bo Ek (Sydkraft)"),
        (8, "Budi", "Budi"),  # has no more
        (9, "Budi S", "Budi Santoso"),
        (10, "Ida E", "Ida von Essen"),
        (11, "Ida Ö", "ida Öst"),
        (14, "Per E", "Per Ek (f. Berg)"),
        (12, "Eva Å", "Eva Å"),  # the bot knows nothing that tells them apart
    ],
)
def test_what_people_are_called_among_others(key: int, short: str, full: str) -> None:
    """As short as the reader can tell them apart, and in lists always in full."""
    name = next(one for one in CIRCLE if one.person_id == key)
    assert called(name, CIRCLE) == short
    assert called(name.full, CIRCLE) == full


def test_alone_nobody_needs_more() -> None:
    """In a circle of others the first name does."""
    for name in CIRCLE:
        assert called(name, [one for one in CIRCLE if one.called.casefold() != name.called.casefold()]) == name.called


WHOLE = st.tuples(st.sampled_from(["Lars", "Anna", "Bo"]), st.sampled_from(["Ek", "Dahl", "Elg", "Holm"])).map(" ".join)


@given(st.lists(WHOLE, unique=True, max_size=8))
def test_no_two_are_called_the_same(wholes: list[str]) -> None:
    """Whoever has another whole name than all others is called otherwise than all others."""
    circle = [named(key, whole) for key, whole in enumerate(wholes)]
    said = [called(one, circle) for one in circle]
    assert len(set(said)) == len(said)


READ = [
    # typed, the name that is kept, what the person could be called
    ("Karin Ek", "Karin Ek", ["Karin"]),
    ("  Karin   Ek, ", "Karin Ek,", ["Karin"]),
    ("Budi", "Budi", ["Budi"]),
    ("Anna von Essen", "Anna von Essen", ["Anna"]),
    ("Ludwig van der Berg", "Ludwig van der Berg", ["Ludwig"]),
    ("Carl-Johan af Ugglas", "Carl-Johan af Ugglas", ["Carl-Johan"]),
    ("Mohammed Al-Rashid", "Mohammed Al-Rashid", ["Mohammed"]),
    ("Анна Петрова", "Анна Петрова", ["Анна"]),
    ("محمد علي", "محمد علي", ["محمد"]),
    ("Sinéad O'Brien", "Sinéad O'Brien", ["Sinéad"]),
    ("Jag heter Karin Ek", "Karin Ek", ["Karin"]),
    ("Hej, jag heter Lars!", "Lars", ["Lars"]),
    ("My name is Budi.", "Budi", ["Budi"]),
    # in doubt: the guess first
    ("Dr. Karin Ek", "Dr. Karin Ek", ["Karin", "Karin Ek"]),
    ("Tekn. dr Karin Ek", "Tekn. dr Karin Ek", ["Karin", "Karin Ek"]),
    ("Prof. em. Karin Ek", "Prof. em. Karin Ek", ["Karin", "Karin Ek"]),
    ("Karin Ek, ordförande", "Karin Ek, ordförande", ["Karin"]),
    ("Karin Ek, Volvo", "Karin Ek, Volvo", ["Karin", "Volvo"]),
    ("Dr. Ek", "Dr. Ek", ["Ek", "Dr. Ek"]),
    ("Ek, Karin", "Karin Ek", ["Karin"]),
    ("Ek,Karin", "Karin Ek", ["Karin"]),
    ("Ek, Karin, fil dr", "Karin Ek", ["Karin"]),
    ("von Essen, Anna", "Anna von Essen", ["Anna"]),
    ("García López, María", "García López, María", ["García", "María"]),
    ("王小明", "王小明", ["王小明", "小明"]),
    ("王 小明", "王 小明", ["王 小明", "小明"]),
    ("김민준", "김민준", ["김민준", "민준"]),
    ("Nguyễn Văn Anh", "Nguyễn Văn Anh", ["Nguyễn", "Nguyễn Văn", "Anh"]),
    ("Anna Maria Ek", "Anna Maria Ek", ["Anna", "Anna Maria", "Ek"]),
    ("Karin (Kajsa) Ek", "Karin (Kajsa) Ek", ["Kajsa", "Karin"]),
    ('Karin "Kajsa" Ek', 'Karin "Kajsa" Ek', ["Kajsa", "Karin"]),
    ("K. Ek", "K. Ek", ["K.", "Ek"]),
    ("J.R. Ek", "J.R. Ek", ["J.R.", "Ek"]),
    ("Van Nguyen", "Van Nguyen", ["Van", "Nguyen"]),
    ("karin ek", "karin ek", ["Karin", "karin"]),
    ("KARIN EK", "KARIN EK", ["Karin", "KARIN"]),
    ("anna-karin ek", "anna-karin ek", ["Anna-Karin", "anna-karin"]),
    ("Ek Karin", "Ek Karin", ["Karin", "Ek"]),
    ("ek karin", "ek karin", ["Karin", "Ek"]),
    ("Karin Karl", "Karin Karl", ["Karin"]),
    ("Karin Ek (f. Berg)", "Karin Ek (f. Berg)", ["Karin"]),
    ("Karin Ek (född Berg)", "Karin Ek (född Berg)", ["Karin"]),
    ("Karin Ek, f. Berg", "Karin Ek, f. Berg", ["Karin"]),
    ("Karin Ek f. d. Berg", "Karin Ek f. d. Berg", ["Karin"]),
    ("Karin Ek née Berg", "Karin Ek née Berg", ["Karin"]),
    ("Karin (Kajsa) Ek (f. Berg)", "Karin (Kajsa) Ek (f. Berg)", ["Kajsa", "Karin"]),
    ("Karin F. Berg", "Karin F. Berg", ["Karin", "Karin F.", "Berg"]),
    ("Karin Ek 🌸", "Karin Ek 🌸", ["Karin", "Karin Ek"]),
]


@pytest.mark.parametrize(("typed", "name", "choices"), READ, ids=[one[0] for one in READ])
def test_names_as_people_write_them(typed: str, name: str, choices: list[str]) -> None:
    """One word or many, titles, the last name first, any script; what can be read in two ways is in doubt."""
    assert full_name(typed) == name
    assert list(read_name(full_name(typed)).choices) == choices


@pytest.mark.parametrize(
    "typed",
    ["hej", "Ja!", "ok", "vad menar du?", "070-123 45 67", "karin@exempel.se", "https://t.me/karin", "😀", "123"],
)
def test_what_is_no_name(typed: str) -> None:
    """A greeting, a question, a number or an address at the question of the name is asked about."""
    with pytest.raises(ProgrammeError):
        full_name(typed)


@pytest.mark.parametrize("typed", ["karin@exempel.se", "?", "😀", "x" * 41])
def test_what_nobody_is_called(typed: str) -> None:
    """An address, a sign or a long text is not what texts call a person."""
    with pytest.raises(ProgrammeError):
        called_check(typed)


@given(st.text(max_size=60))
def test_whatever_is_written_can_be_read(text: str) -> None:
    """No text makes the reading of names stumble, and there is always a first choice."""
    reading = read_name(text)
    assert reading.choices[0] == reading.called


def test_two_plain_words_are_read_like_any_other_name() -> None:
    """The quick way for most names and the way for any shape (here: of two spaces) call a person the same."""
    few = [sorted(words)[::7] for words in (FIRST_NAMES, TITLES, PARTICLES)]
    words = [one.title() for some in few for one in some] + ["Berg", "Öst", "Född", "Hej", "Jag", "Hon", "My"]
    for first in words:
        for last in words:
            any_shape = read_name(f"{first}  {last}").choices
            assert read_name(f"{first} {last}").choices == tuple(one.replace("  ", " ") for one in any_shape)


def test_names_in_a_hint() -> None:
    """A draft keeps names in strings, and finds them again, also in the middle of other text."""
    lars = named(2, "Lars Dahl", "Nordbygg")
    assert from_hint(lars.hint) == [lars]
    assert from_hint(lars.full.hint) == [lars.full]
    assert from_hint(f"{lars.hint}, {CIRCLE[2].hint} m.fl.") == [lars, ", ", CIRCLE[2], " m.fl."]
    assert from_hint("Lars") == ["Lars"]
    assert from_hint("") == [""]
    assert is_hint(lars.hint)
    assert not is_hint("Lars")


def test_no_use_case_cuts_a_name() -> None:
    """What stands before the first space is no first name: `Person.first_name` knows."""
    for path in (ROOT / "programme").rglob("*.py"):
        assert 'name.partition(" ")' not in path.read_text(encoding="utf-8"), path


@pytest.mark.parametrize(
    ("name", "typed", "whole", "used"),
    [
        ("agneta", "agneta ström", "agneta ström", "Agneta"),
        ("Agneta", "Agneta Ström", "Agneta Ström", "Agneta"),
        ("Agneta", "Agge", None, "Agge"),
        ("Anna Lena Ek", "Anna Lena", None, "Anna Lena"),
        ("Agneta", "Anna Agneta", None, "Anna Agneta"),
    ],
)
def test_a_first_name_is_followed_by_the_whole(name: str, typed: str, whole: str | None, used: str) -> None:
    """Whoever wrote a first name alone, and the whole name to the next question, gets both right."""
    given_answers = called_or_whole(Text(typed), {"name": name}, {})
    assert given_answers == ({"name": whole} if whole else {}) | {"called": used}
