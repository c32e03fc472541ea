"""Nothing telling in a preview: what a locked phone shows of endings, dismissals, deletions, ties and private words."""

import ast
import re
from pathlib import Path

import pytest

from bot.texts import Texts, locales_folder
from programme.discreet import PLAIN, PREVIEW, TOPICS, discreet
from programme.speech import Phrase
from programme.usecases.common.preview import quoted
from tests.texts import ALL, arguments

TEXTS = Texts()
USECASES = Path(__file__).parents[2] / "programme" / "usecases"
FILES = ("leaving", "rematch", "last_word", "goodbye", "tie", "concern")
"""The files of texts whose topics these are."""
ASKED = (
    *("button-", "theme-", "urgency-", "wish-", "exchange-", "copy-", "privacy-", "todo-", "matter-", "pair-next-"),
    *("because-", "rematch-", "alone-", "opened-", "untold-", "error-tie-"),
)
"""What is read in these files by who has pressed, beside the messages."""
MANAGERS = {"manager", "reader", "gone", "to", "also", "name", "readers", "by", "day", "programme"}
"""What a plain text may say first: which manager, when, and where."""
TELLING = {
    "sv": re.compile(r"slut|inte längre med|koppling|skaver|rader|går inte vidare|tas bort", re.I),
    "en": re.compile(r"\bend|no longer (?!manages)|\btie|not right|delet|go on together|removed", re.I),
}
UNASKED = [
    *(USECASES / "ending").glob("*.py"),
    *(USECASES / "myself").glob("concern*.py"),
    *(USECASES / "trust" / "tie.py", USECASES / "desk" / "reopening.py", USECASES / "common" / "not_to_be.py"),
]


def keys_in(language: str, file: str) -> list[str]:
    return re.findall(r"(?m)^([a-z][\w-]*) =", (locales_folder() / language / f"{file}.ftl").read_text("utf-8"))


@pytest.mark.parametrize("language", TEXTS.languages)
def test_every_text_of_these_topics_is_looked_at(language: str) -> None:
    """A new text begins discreetly by itself; one of a new kind in these files has to be decided about."""
    found = {key for file in FILES for key in keys_in(language, file)}
    assert {key for key in found if not key.startswith((*TOPICS, *ASKED))} == set()
    assert set(ALL[language]) >= PLAIN


@pytest.mark.parametrize("language", TEXTS.languages)
def test_the_first_hundred_characters_tell_nothing(language: str) -> None:
    """Of every text in the table, as it comes unasked: no partner, nobody's words, and not the matter."""
    first = TEXTS.render(Phrase("discreet-first"), language)
    assert len(first) >= PREVIEW, "what comes after it is on no locked phone"
    assert not arguments(ALL[language]["discreet-first"])
    for key in sorted(one for one in ALL[language] if one.startswith(TOPICS)):
        phrase = Phrase(key, dict.fromkeys(arguments(ALL[language][key]) - MANAGERS, "Zlatan"))
        if key not in PLAIN:
            assert discreet((phrase,)) == (Phrase("discreet-first"), phrase), key
            assert quoted((phrase,))[0].args["text"] == Phrase("discreet-first"), "the manager reads what is sent"
            continue
        assert discreet((phrase,)) == (phrase,)
        facts = {**phrase.args, **dict.fromkeys(arguments(ALL[language][key]) & MANAGERS, "Eva")}
        seen = TEXTS.render(Phrase(key, facts), language, markup=False)[:PREVIEW]
        assert "Zlatan" not in seen, key
        assert not TELLING[language].search(seen), (key, seen)


def test_what_comes_unasked_is_known_for_it() -> None:
    """A message to somebody else than who pressed says so by its lane: the beginning hangs on that."""
    calls = [
        node
        for path in UNASKED
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Speech"
    ]
    others = [one for one in calls if ast.unparse(one.args[0]) != "actor.person.id"]
    asked = [ast.unparse(one) for one in others if "lane" not in {keyword.arg for keyword in one.keywords}]
    assert len(others) > 10
    assert asked == ["Speech(link.opened_by, (Phrase('move-gone'),))"], "the other account of a move: no such matter"
