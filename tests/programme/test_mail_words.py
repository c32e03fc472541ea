"""What may leave Telegram: a list, against every text that there is, and by default no."""

import re
from pathlib import Path

from programme.mail_words import MAY_GO, WITHIN, may_go
from programme.speech import Listing, Phrase, Recipe, Speech

LOCALES = Path(__file__).parents[2] / "bot" / "locales" / "sv"
TOPICS = {
    key: file.stem
    for file in LOCALES.glob("*.ftl")
    for key in re.findall(r"^([a-z][a-z0-9-]*) =", file.read_text(encoding="utf-8"), re.MULTILINE)
}
STAY = frozenset(
    {
        *("concern", "letter", "report", "survey", "fit", "interview", "note", "privacy", "free_text"),
        *("contract", "match", "rematch", "leaving", "matter", "todo", "digest", "people", "seek", "boss", "absence"),
        *("announcement", "registration", "joining", "moving", "twin", "colleague", "importing", "presentation"),
    }
)
"""The topics of which nothing ever goes by mail."""


def said(*keys: str) -> Speech:
    """Say texts."""
    return Speech(1, tuple(Phrase(one) for one in keys))


def test_the_list_is_of_texts_that_there_are() -> None:
    """A text that was renamed may not go, until somebody has thought about it."""
    assert MAY_GO - set(TOPICS) == set()
    assert WITHIN - set(TOPICS) == set()
    assert {TOPICS[one] for one in MAY_GO} & STAY == set()
    assert not any(one.startswith("proposal-") for one in MAY_GO)


def test_every_text_goes_only_if_it_is_on_the_list() -> None:
    """By itself, beside what may go, and within it."""
    assert {key for key in TOPICS if may_go(said(key))} == MAY_GO
    assert {key for key in TOPICS if may_go(said("meeting-reminder", key))} == MAY_GO | WITHIN
    within = {key: Listing((Phrase("lines", {"x": Phrase(key)}),)) for key in TOPICS}
    goes = {key for key, one in within.items() if may_go(Speech(1, (Phrase("meeting-reminder", {"other": one}),)))}
    assert goes == MAY_GO | WITHIN


def test_no_file_goes() -> None:
    """Nor a contact to tap on, nor a message without words."""
    assert not may_go(Speech(1, (Phrase("meeting-reminder"),), document=Recipe("copy", 1, "sv")))
    assert not may_go(Speech(1, ()))
