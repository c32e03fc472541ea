"""Texts: values as the reader writes them, words that are typed, and files that are read once."""

import re
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from fluent.syntax import ast as fluent

from bot.messages import MissingText, parsed, sources_in
from bot.texts import Texts, locales_folder
from programme.speech import DaysFromTo, KeyboardAct, Listing, Phrase, Value, WholeDay, WithYear
from programme.times import stamp
from tests.texts import ALL, inside

TEXTS = Texts()
ZONE = ZoneInfo("Europe/Stockholm")
MAY = datetime(2027, 5, 3, 12, tzinfo=UTC)
REFERENCE = re.compile(r"\{\s*-?[a-z][a-z0-9-]*\s*[}(.]")  # to a message or a term; a variable has a dollar sign


def test_strict() -> None:
    """A missing text, argument or language raises; it never ships as silence."""
    for phrase in (Phrase("no-such-text"), Phrase("help"), Phrase("dialog-progress", {"number": 1})):
        with pytest.raises(MissingText):
            TEXTS.render(phrase, "sv")
    with pytest.raises(LookupError):
        TEXTS.render(Phrase("date", {"day": 1}), "xx")


@pytest.mark.parametrize(
    ("language", "value", "said"),
    [
        ("sv", date(2027, 3, 31), "onsdag 31 mars"),
        ("en", date(2027, 3, 31), "Wednesday 31 March"),
        ("sv", WithYear(date(2027, 3, 1)), "1 mars 2027"),
        ("en", WithYear(date(2027, 3, 1)), "1 March 2027"),
        ("sv", stamp(datetime(2027, 7, 1, 22, 30, tzinfo=UTC), ZONE), "2 juli 2027 00.30"),
        ("en", stamp(datetime(2027, 1, 1, 9, 5, tzinfo=UTC), ZONE), "1 January 2027 10:05"),
        ("sv", WholeDay(date(2027, 3, 1)), "måndag 1 mars 2027"),
        ("en", WholeDay(date(2027, 3, 1)), "Monday 1 March 2027"),
        ("sv", DaysFromTo(date(2027, 2, 22), date(2027, 2, 28)), "22–28 februari 2027"),
        ("en", DaysFromTo(date(2027, 2, 22), date(2027, 3, 5)), "22 February–5 March 2027"),
        ("sv", DaysFromTo(date(2027, 12, 22), date(2028, 1, 7)), "22 december 2027–7 januari 2028"),
        ("sv", DaysFromTo(date(2027, 6, 6), date(2027, 6, 6)), "6 juni 2027"),
        ("sv", time(9, 5), "09.05"),
        ("en", time(14, 30), "14:30"),
        ("sv", Listing((Phrase("role-adept"), "<b>"), ", "), "adept, &lt;b&gt;"),
        ("sv", 3000, "3\xa0000"),
        ("en", 3000, "3,000"),
    ],
)
def test_values_as_the_reader_writes_them(language: str, value: Value, said: str) -> None:
    """Days, times, numbers and lists are written in the reader's manner; people's words are escaped."""
    assert TEXTS.render(Phrase("plain", {"text": value}), language, MAY) == said


@pytest.mark.parametrize(
    ("now", "day", "said"),
    [
        (MAY, date(2027, 12, 31), "fredag 31 december"),
        (MAY, date(2028, 1, 3), "måndag 3 januari 2028"),
        (MAY, date(2026, 12, 31), "torsdag 31 december 2026"),
        (None, date(2027, 3, 31), "onsdag 31 mars 2027"),  # in what is kept
        # Around the new year it is not the same year everywhere, and a day never leaves out the wrong one.
        (datetime(2027, 12, 31, 9, 59, tzinfo=UTC), date(2027, 12, 31), "fredag 31 december"),
        (datetime(2027, 12, 31, 10, tzinfo=UTC), date(2027, 12, 31), "fredag 31 december 2027"),
        (datetime(2028, 1, 1, 11, 59, tzinfo=UTC), date(2028, 1, 3), "måndag 3 januari 2028"),
        (datetime(2028, 1, 1, 12, tzinfo=UTC), date(2028, 1, 3), "måndag 3 januari"),
    ],
)
def test_a_day_of_another_year_says_it(now: datetime | None, day: date, said: str) -> None:
    """A day has its year where that is not the year of reading, in texts and on buttons alike."""
    assert TEXTS.render(Phrase("plain", {"text": day}), "sv", now) == said
    assert TEXTS.render(Phrase("date", {"day": day}), "sv", now, markup=False) == said


def test_no_text_writes_days_or_times_itself() -> None:
    """Days and times are written in one place; Fluent's own function would know neither the year nor the zone."""
    functions = {
        (language, key, node.id.name)
        for language in TEXTS.languages
        for key, message in ALL[language].items()
        for node in inside(message)
        if isinstance(node, fluent.FunctionReference)
    }
    assert [one for one in functions if one[2] == "DATETIME"] == []


def test_no_moment_gets_into_a_text() -> None:
    """A moment has no day and no time before a zone is known, so a text refuses it; mypy refuses it before."""
    moment: Any = datetime(2027, 7, 1, 22, 30, tzinfo=UTC)
    with pytest.raises(MissingText):
        TEXTS.render(Phrase("plain", {"text": moment}), "sv", MAY)


def test_which_language_is_spoken() -> None:
    """The app's language if we speak it, in any of its variants, else the house's."""
    for code, chosen in (("sv", "sv"), ("en-GB", "en"), ("SV-fi", "sv"), ("de", "sv"), (None, "sv"), ("", "sv")):
        assert TEXTS.chosen(code, "sv") == chosen


def test_typed_labels() -> None:
    """The keyboard's words count in every language, pressed or typed, and nothing else does."""
    for typed, act in {
        "← Tillbaka": KeyboardAct.BACK,
        "tillbaka": KeyboardAct.BACK,
        " AVBRYT ": KeyboardAct.CANCEL,
        "Cancel": KeyboardAct.CANCEL,
        "hoppa över": KeyboardAct.SKIP,
        "📱 Share my number": KeyboardAct.SHARE_CONTACT,
    }.items():
        assert TEXTS.keyboard_act(typed) is act, typed
    for typed in ("", "←", "avbryt det här", "12"):
        assert TEXTS.keyboard_act(typed) is None, typed


def test_a_file_that_was_changed_is_read_anew(tmp_path: Path) -> None:
    """Only what the bot comes with is kept for the process: another folder is read each time."""
    for folder, words in (("one", "Hej"), ("one", "Hej då"), ("two", "God dag")):
        file = tmp_path / folder / "sv" / "greeting.ftl"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"greeting = {words}\n", encoding="utf-8")
        assert Texts(tmp_path / folder).render(Phrase("greeting"), "sv") == words
    assert Texts(tmp_path / "one").render(Phrase("greeting"), "sv") == "Hej då"


def test_the_same_files_are_parsed_once() -> None:
    """A second reader of the shipped texts shares what the first has parsed."""
    again = Texts()
    assert all(again._messages[language] is TEXTS._messages[language] for language in TEXTS.languages)


@pytest.mark.parametrize("language", TEXTS.languages)
def test_each_message_can_be_parsed_alone(language: str) -> None:
    """A message that is parsed when it is first said is the same as in its file, where no message refers to another."""
    sources = sources_in(locales_folder() / language)
    assert set(sources) == set(ALL[language])
    for key, in_its_file in ALL[language].items():
        assert in_its_file.equals(parsed(sources[key]), ignored_fields=["span", "comment"]), key
        assert not REFERENCE.search(sources[key]), key
