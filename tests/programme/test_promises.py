"""Every text that promises something has its keeper in the register, and the register has no row without a text."""

import re

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

from programme.due import STANDING, DueKind
from programme.promise import Fact
from programme.promises import BROKEN, PARTS, PROMISES, WHO_ACTS
from programme.usecases.waits import ACTS
from tests.promise_words import promising, said
from tests.texts import ALL


@pytest.mark.parametrize("language", sorted(ALL))
def test_every_promise_has_a_keeper(language: str) -> None:
    """A text with a promise word has a row: name the wait that keeps it, or the fact why it needs none."""
    assert promising(ALL[language], language) - set(PROMISES) == set()


def test_the_register_has_no_row_without_a_text() -> None:
    """Each row is about a text that is there, stands once, and has a promise word in at least one language."""
    assert sum(map(len, PARTS)) == len(PROMISES)
    assert set(PROMISES) - set(ALL["sv"]) == set()
    assert set(PROMISES) - set().union(*(promising(texts, one) for one, texts in ALL.items())) == set()


def test_every_wait_that_keeps_a_promise_is_acted_on() -> None:
    """A wait is on the manager's list or has a function that acts at its moment, and the page says who acts."""
    assert set(PROMISES.values()) <= STANDING | set(ACTS) | set(Fact)
    assert set(WHO_ACTS) == set(DueKind)


@pytest.mark.parametrize(
    ("language", "text", "promises"),
    [
        ("sv", "Eva ringer dig senast fredag.", True),
        ("sv", "Jag tar upp det igen { $day }.", True),
        ("sv", "Annars får ni varandras kontaktuppgifter { $day }.", True),
        ("sv", "Tack för ditt svar!", False),
        ("en", "You will hear more.", True),
        ("en", "I'll get back to you.", True),
        ("en", "Somebody nearby agrees.", False),
    ],
)
def test_what_a_promise_looks_like(language: str, text: str, promises: bool) -> None:
    """The words are found wherever they stand, and no others."""
    (entry,) = FluentParser().parse(f"some-key = {text}\n").body
    assert isinstance(entry, fluent.Message)
    assert promising({"some-key": entry}, language) == ({"some-key"} if promises else set())


NAMED_DAY = re.compile(r"senast \{ \$by \}")


def test_each_named_day_says_what_happens_when_it_passes() -> None:
    """A text that tells a participant by which day a manager acts names the word and the wait for the day after."""
    to_the_manager = ("concern-line", "card-")
    late = {told for told, _ in BROKEN.values()}
    told = {
        key
        for key, text in ALL["sv"].items()
        if NAMED_DAY.search(said(text))
        and not key.startswith(to_the_manager)
        and not key.endswith("-late")
        and PROMISES.get(key) not in ACTS  # what the bot itself does by a day needs no manager
    }
    assert told - late == set(BROKEN)
    assert {kind for _, kind in BROKEN.values()} <= set(ACTS)
    assert late <= set(ALL["sv"])
