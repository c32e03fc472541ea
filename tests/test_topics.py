"""One word for each topic, in every room: a form, a use case, a handler, its texts in each language, and tests.

A topic that has a form has the other rooms too. What is missing on purpose stands in `EXCEPT` with its reason, and an
exception that is no longer needed fails as well.
"""

from collections.abc import Iterable
from pathlib import Path

from programme.surveys import FORMS_ASKED

ROOT = Path(__file__).parent.parent

WIRING = {
    "forms": {
        "replanned",
        "first_and_last",
    },  # another first or last day for the form of changes, and how both go together
    "handlers": {"gathering_guards", "callbacks", "fallback", "guards", "request", "shown", "sure", "table"},
    "texts": {"buttons", "common", "errors"},  # words of every topic
}
"""Files of a room that belong to no topic."""

OF_SURVEYS = {form.name for form in FORMS_ASKED} - {"survey"}
"""The surveys are asked and saved in the same way: each has its form and its texts."""

EXCEPT: dict[tuple[str, str], str] = {
    ("answer", "texts"): "what an answer leads to is said by the form's own topic",
    ("answer", "tests"): "every form's conversation is one: tests/programme/test_dialog.py",
    ("document", "handlers"): "each topic has the buttons of its own documents: handlers/contract.py",
    ("document", "tests"): "what is set in type is looked at: tests/documents/test_typeset.py",
    ("document", "usecases"): "how something looks is no rule: documents/sheet.py",
    ("digest", "handlers"): "time sends it, nobody presses",
    ("me", "tests"): "each topic looks at its own line: tests/handlers/test_match.py, tests/handlers/test_survey.py",
    ("extension", "handlers"): "deeds on a pair's card: handlers/pair.py",
    ("greeting", "handlers"): "what anybody writes freely goes through one: handlers/free_text.py",
    ("greeting", "tests"): "a rule over many greetings: tests/programme/test_greetings.py",
    ("note", "tests"): "on the card and the pair: tests/handlers/test_pair.py",
    ("pace", "handlers"): "it comes with what comes anyway, nobody presses",
    ("prompt", "handlers"): "time prompts, nobody presses",
    ("registration", "handlers"): "opened by joining, answered like every form",
    ("status", "handlers"): "time tells it, nobody presses",
    ("status", "tests"): "with the waits that bring it: tests/bot/test_waits.py",
    ("switching", "texts"): "a name and a number are all that its buttons say",
    ("todo", "tests"): "each topic looks at its own line: tests/handlers/test_people.py, tests/handlers/test_letter.py",
}


def names(room: str, paths: Iterable[Path]) -> set[str]:
    """Return the topic words of a room's files."""
    stems = {path.stem.removeprefix("test_") for path in paths if path.stem not in {"__init__", "conftest"}}
    return stems - WIRING.get(room, set())


def rooms() -> dict[str, set[str]]:
    """Return the words that each room has."""
    languages = sorted(path for path in (ROOT / "bot/locales").iterdir() if path.is_dir())
    texts = [names("texts", folder.glob("*.ftl")) for folder in languages]
    assert all(one == texts[0] for one in texts), "every language has the same files"
    tests = [*(ROOT / "tests/handlers").glob("test_*.py"), *(ROOT / "tests/programme").rglob("test_*.py")]
    return {
        "forms": names("forms", (ROOT / "programme/forms").glob("*.py")),
        "usecases": names("usecases", (ROOT / "programme/usecases").rglob("*.py")),
        "handlers": names("handlers", (ROOT / "handlers").glob("*.py")),
        "texts": texts[0],
        "tests": names("tests", tests),
    }


def gaps(found: dict[str, set[str]]) -> set[tuple[str, str]]:
    """Return (topic, room) where a topic is missing; a topic is what has a form, a handler or texts."""
    topics = (found["forms"] | found["handlers"] | found["texts"]) - OF_SURVEYS
    needed = [room for room in found if room != "forms"]
    return {(topic, room) for topic in topics for room in needed if topic not in found[room]}


def test_each_topic_is_whole_or_says_why() -> None:
    """The matrix of topics and rooms has no gap but those with a reason, and no reason without a gap."""
    missing = gaps(rooms())
    assert missing - set(EXCEPT) == set()
    assert set(EXCEPT) - missing == set()


def test_a_topic_that_is_called_otherwise_in_one_room_is_named() -> None:
    """`letters` among the handlers leaves two gaps in the row of `letter` and four in its own."""
    found = rooms()
    found["handlers"] = (found["handlers"] - {"letter"}) | {"letters"}
    assert ("letter", "handlers") in gaps(found)
    assert {("letters", "usecases"), ("letters", "texts"), ("letters", "tests")} <= gaps(found)


def test_where_an_exception_points_there_is_a_file() -> None:
    """A reason that names a test names one that is there."""
    pointed = [word.strip(",") for reason in EXCEPT.values() for word in reason.split() if word.startswith("tests/")]
    assert [path for path in pointed if not (ROOT / path).is_file()] == []


def test_topic_words_are_singular() -> None:
    """A topic's word is no plural; `people` is the command's word."""
    found = rooms()
    topics = found["forms"] | found["handlers"] | found["texts"]
    assert [topic for topic in topics - {"status", "boss"} if topic.endswith("s")] == []
