"""A button does what it says: where one more question comes first, the label is a question, or says a fact."""

from dataclasses import fields

import pytest
from fluent.syntax import ast as fluent

from bot.texts import Texts
from handlers.callbacks import CODES
from programme import presses
from programme.presses import Press
from programme.usecases.desk.pair_deed import RECORDS, text_of
from programme.usecases.ending.rematch import ENDINGS
from tests.texts import ALL

TEXTS = Texts()
ASK_FIRST: dict[type[Press], tuple[str, ...]] = {
    presses.AskAllMentors: ("button-ask-all",),
    presses.CancelMeeting: ("button-cancel-meeting",),
    presses.SignContract: ("button-sign",),
    presses.TakeBackVersion: ("button-take-back-version",),
    presses.Withdraw: ("button-withdraw", "button-withdraw-from", "button-stop", "button-stop-in"),
    presses.AskDeletion: ("button-ask-deletion",),
    presses.AdeptSays: ("button-adept-no",),
    presses.DeletePerson: ("button-delete",),
    presses.AskAgain: ("button-ask-again",),
    presses.LetColleagueGo: ("button-colleague-remove",),
    presses.TakeOffList: ("button-take-off-list",),
    **dict.fromkeys(
        (presses.DoWithPair, presses.DoWithMatter), tuple(f"button-deed-{text_of(deed)}" for deed in ENDINGS)
    ),
}
"""The labels of first presses that name a deed, which only the second press does."""

SAY_A_FACT: dict[type[Press], tuple[str, ...]] = {
    presses.AmBoss: ("button-boss",),
    presses.AdeptSays: ("button-tie",),
    presses.NoteDeath: ("button-has-died",),
    presses.LetColleagueGo: ("button-colleague-leave",),
    presses.AgreedElsewhere: ("button-agreed-elsewhere",),
    presses.LetGo: ("button-way-left", "button-way-dismissed"),
    presses.DoWithPair: tuple(f"button-deed-{text_of(deed)}" for deed in RECORDS),
}
"""The labels of first presses that say what is so; the question is then whether to note it."""


def written(language: str, key: str) -> str:
    """Return a label as it is written, with an ellipsis for each value in it."""
    pattern = ALL[language][key].value
    assert pattern is not None
    return "".join(one.value if isinstance(one, fluent.TextElement) else "…" for one in pattern.elements)


def test_every_press_that_is_asked_about_once_more_is_here() -> None:
    """A new press with a second step needs its row."""
    two_steps = {press for press in CODES.values() if "sure" in {field.name for field in fields(press)}}
    two_steps |= {presses.AdeptSays}  # its answers say themselves whether they are confirmed
    assert two_steps == set(ASK_FIRST) | set(SAY_A_FACT)


@pytest.mark.parametrize("language", TEXTS.languages)
def test_a_first_label_is_a_question(language: str) -> None:
    """It ends with a question mark; the label of the second press says yes."""
    labels = {key: written(language, key) for keys in ASK_FIRST.values() for key in keys}
    assert {key for key, label in labels.items() if not label.endswith("?")} == set()
    facts = {key: written(language, key) for keys in SAY_A_FACT.values() for key in keys}
    assert {key for key, label in facts.items() if label.endswith("?")} == set()
    yes = {key: written(language, key) for key in ALL[language] if key.endswith("-sure") and key.startswith("button-")}
    assert {key for key, label in yes.items() if not label.startswith(("Ja, ", "Yes, "))} == set()
