"""A button does what it says: where one more question comes first, the label is a question, or says a fact."""

from dataclasses import fields

import pytest
from fluent.syntax import ast as fluent

from bot.texts import Texts
from handlers.callbacks import CODES
from programme.presses.again import AskAgain
from programme.presses.boss import AmBoss
from programme.presses.closing import CloseProgramme
from programme.presses.colleague import LetColleagueGo
from programme.presses.contract import SignContract, TakeBackVersion
from programme.presses.diploma import SendDiplomas
from programme.presses.gathering import CallOff
from programme.presses.importing import TakeOffList
from programme.presses.leaving import DeletePerson, LetGo, NoteDeath
from programme.presses.match import AskAllMentors
from programme.presses.matter import DoWithMatter
from programme.presses.meeting import CancelMeeting
from programme.presses.pair import DoWithPair
from programme.presses.plan import EmptySection, HidePlan, SharePlan
from programme.presses.press import Press
from programme.presses.privacy import AskDeletion, Withdraw
from programme.presses.proposal import AdeptSays
from programme.presses.seek import AgreedElsewhere
from programme.usecases.desk.pair_deed import RECORDS, text_of
from programme.usecases.ending.rematch import ENDINGS
from tests.texts import ALL

TEXTS = Texts()
ASK_FIRST: dict[type[Press], tuple[str, ...]] = {
    AskAllMentors: ("button-ask-all",),
    CancelMeeting: ("button-cancel-meeting",),
    SignContract: ("button-sign",),
    TakeBackVersion: ("button-take-back-version",),
    Withdraw: ("button-withdraw", "button-withdraw-from", "button-stop", "button-stop-in"),
    AskDeletion: ("button-ask-deletion",),
    AdeptSays: ("button-adept-no",),
    DeletePerson: ("button-delete",),
    AskAgain: ("button-ask-again",),
    LetColleagueGo: ("button-colleague-remove",),
    TakeOffList: ("button-take-off-list",),
    CallOff: ("button-gathering-off",),
    CloseProgramme: ("button-close-programme",),
    SendDiplomas: ("button-diplomas-send",),
    EmptySection: ("button-plan-empty",),
    SharePlan: ("button-plan-share",),
    HidePlan: ("button-plan-hide",),
    **dict.fromkeys((DoWithPair, DoWithMatter), tuple(f"button-deed-{text_of(deed)}" for deed in ENDINGS)),
}
"""The labels of first presses that name a deed, which only the second press does."""

SAY_A_FACT: dict[type[Press], tuple[str, ...]] = {
    AmBoss: ("button-boss",),
    AdeptSays: ("button-tie",),
    NoteDeath: ("button-has-died",),
    LetColleagueGo: ("button-colleague-leave",),
    AgreedElsewhere: ("button-agreed-elsewhere",),
    LetGo: ("button-way-left", "button-way-dismissed"),
    DoWithPair: tuple(f"button-deed-{text_of(deed)}" for deed in RECORDS),
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
    two_steps |= {AdeptSays}  # its answers say themselves whether they are confirmed
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
